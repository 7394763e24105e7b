/* scr_portal.c - the short form of a dossier that was filed and accepted on the portal. */
#include "config.h"

#include "motcua/base/i18n.h"
#include "ui/intake/intake_draft.h"
#include "ui/intake/intake_form.h"
#include "ui/intake/intake_work.h"
#include "ui/screens.h"
#include "ui/widget/when.h"

struct portal_state {
	struct intake_work work;
};

enum { CMD_WHY = CMD_SCREEN, CMD_RECONCILE };

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(OP_INTAKE), "accept",
		NP_("key bar", "Record"), N_("Records the dossier of the portal.") },
	{ { K_F(8) }, CMD_WHY, BAR_LATE, "why", NP_("key bar", "Why"),
		N_("Explains the due date, day by day.") },
	{ { K_F(6) }, CMD_RECONCILE, BAR_LATE | NEED_WRITE | NEED_OP(OP_RECONCILE), "reconcile",
		NP_("key bar", "Whole list"),
		N_("Compares a list of the portal with the dossiers here, and enters all at once.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static void begin(struct screen *scr, struct form *form)
{
	struct buf now;

	buf_init(&now);
	moment_put_vi(&now, app_now(scr->app));
	form_set(form, "tiep_nhan_luc", now.data);
	buf_release(&now);
}

static int portal_open(struct screen *scr, const void *arg, struct err *err)
{
	static const struct intake_kind kind = { .fields = portal_fields, .draft = DRAFT_PORTAL,
		.search = "ho_va_ten",
		.wants_code = true, .begin = begin };
	struct portal_state *st = scr->state;

	return intake_work_start(scr, &st->work, &kind, arg, err);
}

static int save(struct screen *scr, struct err *err)
{
	struct portal_state *st = scr->state;

	return intake_work_save(scr, &st->work, false, err);
}

static void accept(struct screen *scr)
{
	struct portal_state *st = scr->state;
	struct accepted accepted;
	struct buf due;

	if (intake_work_accept(scr, &st->work, ACCEPT_ONLY, &accepted) < 0)
		return;
	buf_init(&due);
	when_moment(&due, accepted.due);
	status_say(_("%s is recorded, due %s."), accepted.code, due.data);
	buf_release(&due);
	intake_work_begin(scr, &st->work);
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct portal_state *st = scr->state;
	struct err err = ERR_INIT;

	switch (cmd) {
	case CMD_ACCEPT:
		accept(scr);
		return SCREEN_DONE;
	case CMD_WHY:
		intake_facts_explain(scr, &st->work);
		return SCREEN_DONE;
	case CMD_RECONCILE:
		screen_open(scr, &scr_portal_file, NULL, 0);
		return SCREEN_DONE;
	case CMD_BACK:
		if (save(scr, &err) == 0)
			return SCREEN_CLOSE;
		status_err(&err);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct portal_state *st = scr->state;
	bool submit;
	enum screen_result result = intake_work_key(scr, &st->work, pressed, &submit);

	if (submit)
		accept(scr);
	return result;
}

static int load(struct screen *scr, struct err *err)
{
	struct portal_state *st = scr->state;

	(void)err;
	intake_facts_update(scr, &st->work);
	return 0;
}

static void draw(struct screen *scr, struct canvas *body)
{
	struct portal_state *st = scr->state;

	intake_facts_refresh(scr, &st->work);
	intake_work_draw_below(&st->work, body);
	intake_work_draw_form(&st->work, body);
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct portal_state *st = scr->state;

	intake_work_hint(&st->work, out);
}

static void release(struct screen *scr)
{
	struct portal_state *st = scr->state;

	intake_work_release(&st->work);
}

const struct screen_ops scr_portal = {
	.name = "portal",
	.title = N_("From the portal"),
	.state_size = sizeof(struct portal_state),
	.keys = keys,
	.widget = form_keys,
	.open = portal_open,
	.load = load,
	.draw = draw,
	.key = key,
	.command = command,
	.hint = hint,
	.save = save,
	.release = release,
};
