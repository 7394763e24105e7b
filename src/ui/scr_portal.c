/* scr_portal.c - the short form of a dossier that was filed and accepted on the portal. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/intake.h"
#include "motcua/app/search.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/form.h"
#include "ui/intake_draft.h"
#include "ui/intake_suggest.h"
#include "ui/screens.h"
#include "ui/when.h"

struct portal_state {
	struct form form;
	struct intake intake;
	int64_t draft_id;
	bool changed;
	char *procedure; /* the text of the procedure chosen */
};

static const struct choice helped[] = {
	{ "", N_("(not said)") }, { "tu_nop", N_("The citizen alone") },
	{ "can_bo_ho_tro", N_("An officer helped") }, { NULL, NULL },
};

static const struct field fields[] = {
	{ .name = "ma_ho_so_cong", .label = N_("Code on the portal"), .kind = FIELD_CODE,
		.width = 30, .max = 64,
		.help = N_("Each code of the portal belongs to one dossier.") },
	{ .name = "nop_luc", .label = N_("Filed at"), .kind = FIELD_TEXT, .width = 16, .max = 19,
		.help = N_("As 15/02/2023 21:10; empty where it is not known.") },
	{ .name = "tiep_nhan_luc", .label = N_("Accepted at"), .kind = FIELD_TEXT, .width = 16,
		.max = 19, .help = N_("As 16/02/2023 07:45; figures go by this day.") },
	{ .name = "ho_va_ten", .label = N_("Submitter"), .kind = FIELD_TEXT, .width = 40,
		.max = 100,
		.help = N_("Name without accents, number or phone; Enter takes the row.") },
	{ .name = "so_cccd", .label = N_("Personal number"), .kind = FIELD_DIGITS, .width = 12,
		.max = 12,
		.help = N_("12 digits of the card, or 9 of an old one; empty where there is none.") },
	{ .name = "thu_tuc", .label = N_("Procedure"), .kind = FIELD_TEXT, .width = 50,
		.help = N_("Name without accents or code; Enter takes the row.") },
	{ .name = "hen_tra", .label = N_("Due on the portal"), .kind = FIELD_TEXT, .width = 16,
		.max = 19,
		.help = N_("The date of the portal binds; empty: computed from the limit.") },
	{ .name = "ho_tro", .label = N_("Filed by"), .kind = FIELD_CHOICE, .choice = helped },
	{ .name = NULL },
};

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(OP_INTAKE), "accept",
		NP_("key bar", "Record"), N_("Records the dossier of the portal.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static void begin_anew(struct screen *scr)
{
	struct portal_state *st = scr->state;
	struct buf now;

	form_release(&st->form);
	form_init(&st->form, fields);
	form_suggest(&st->form, "ho_va_ten", suggest_people, scr, false);
	form_suggest(&st->form, "thu_tuc", suggest_procedures, scr, true);
	buf_init(&now);
	moment_put_vi(&now, app_now(scr->app));
	form_set(&st->form, "tiep_nhan_luc", now.data);
	buf_release(&now);
	intake_release(&st->intake);
	intake_init(&st->intake);
	free(st->procedure);
	st->procedure = xstrdup("");
	st->draft_id = 0;
	st->changed = false;
}

static int portal_open(struct screen *scr, const void *arg, struct err *err)
{
	struct portal_state *st = scr->state;
	const int64_t *draft_id = arg;
	struct draft draft;
	int status;

	intake_init(&st->intake);
	begin_anew(scr);
	if (!draft_id)
		return 0;
	if (intake_load_draft(scr->app, *draft_id, &draft, err) < 0)
		return -1;
	st->draft_id = *draft_id;
	status = intake_draft_bring(scr->app, &draft, &st->form, &st->intake, &st->procedure, err);
	draft_release(&draft);
	return status;
}

static void take(char **to, const char *from)
{
	free(*to);
	*to = text_trim(from);
}

/* A moment of the form; a text that is none is a problem of its field. */
static struct moment read_moment(const struct form *form, const char *name, bool *has_time,
	struct problem_list *problems)
{
	char *text = text_trim(form_value(form, name));
	struct moment moment = MOMENT_NONE;

	*has_time = false;
	if (*text && moment_parse(text, &moment, has_time) < 0) {
		moment = MOMENT_NONE;
		problem_add(problems, name, _("Enter a day and hour as 16/02/2023 07:45."));
	}
	free(text);
	return moment;
}

static int read_form(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct portal_state *st = scr->state;
	struct intake *intake = &st->intake;
	struct calendar cal;
	bool has_time;

	take(&intake->submitter.name, form_value(&st->form, "ho_va_ten"));
	take(&intake->submitter.id_number, form_value(&st->form, "so_cccd"));
	take(&intake->portal_code, form_value(&st->form, "ma_ho_so_cong"));
	intake->channel = CHANNEL_ONLINE;
	intake->return_method = RETURN_ONLINE;
	intake->assistance =
		(enum assistance)vocab_value(&vocab_assistance, form_value(&st->form, "ho_tro"));
	intake->filed = read_moment(&st->form, "nop_luc", &has_time, problems);
	intake->accepted = read_moment(&st->form, "tiep_nhan_luc", &has_time, problems);
	intake->portal_due = read_moment(&st->form, "hen_tra", &has_time, problems);
	if (intake->portal_due.day == DAY_NONE || has_time)
		return 0;
	/* A date alone is the end of its office time. */
	if (app_calendar(scr->app, &cal, err) < 0)
		return -1;
	intake->portal_due.second = calendar_end_of_day(&cal, intake->portal_due.day);
	calendar_release(&cal);
	return 0;
}

/* All problems at once beside their fields; true where there is none. */
static bool check(struct screen *scr)
{
	struct portal_state *st = scr->state;
	struct problem_list problems = { 0 };
	struct err err = ERR_INIT;
	const struct err *elsewhere = NULL;
	bool good = false;

	if (read_form(scr, &problems, &err) < 0 ||
		intake_check(scr->app, &st->intake, &problems, &err) < 0) {
		status_err(&err);
	} else {
		if (text_blank(st->intake.portal_code))
			problem_add(&problems, "ma_ho_so_cong", _("Enter the code of the portal."));
		elsewhere = form_set_problems(&st->form, &problems);
		good = problems.count == 0;
		if (elsewhere)
			status_err(elsewhere);
		else if (!good)
			status_warn(_("Correct what is marked."));
	}
	problem_release(&problems);
	return good;
}

static enum screen_result accept(struct screen *scr)
{
	struct portal_state *st = scr->state;
	struct accepted accepted;
	struct err err = ERR_INIT;
	struct buf due;

	if (!check(scr))
		return SCREEN_DONE;
	st->intake.draft_id = st->draft_id;
	if (intake_accept(scr->app, &st->intake, ACCEPT_ONLY, &accepted, &err) < 0) {
		status_err(&err);
		return SCREEN_DONE;
	}
	buf_init(&due);
	when_moment(&due, accepted.due);
	status_say(_("%s is recorded, due %s."), accepted.code, due.data);
	buf_release(&due);
	begin_anew(scr);
	return SCREEN_DONE;
}

static int save(struct screen *scr, struct err *err)
{
	struct portal_state *st = scr->state;
	struct draft draft;
	int status;

	if (!st->changed)
		return 0;
	draft_init(&draft);
	draft.id = st->draft_id;
	intake_draft_take(&draft, "cong", &st->form, &st->intake, st->procedure);
	status = intake_save_draft(scr->app, &draft, err);
	if (status == 0) {
		st->draft_id = draft.id;
		st->changed = false;
	}
	draft_release(&draft);
	return status;
}

static void choose_person(struct screen *scr, int64_t id)
{
	struct portal_state *st = scr->state;
	struct citizen citizen = { 0 };
	struct err err = ERR_INIT;

	if (search_citizen(scr->app, id, &citizen, &err) < 0) {
		status_err(&err);
		return;
	}
	citizen_release(&st->intake.submitter);
	citizen_copy(&st->intake.submitter, &citizen);
	form_put(&st->form, "ho_va_ten", citizen.name);
	form_set(&st->form, "so_cccd", citizen.id_number);
	form_focus(&st->form, "thu_tuc");
	citizen_release(&citizen);
}

static void choose_procedure(struct screen *scr, const struct suggestion *chosen)
{
	struct portal_state *st = scr->state;
	char *text = xstrdup(chosen->left);
	struct err err = ERR_INIT;

	if (intake_choose_procedure(scr->app, &st->intake, chosen->id, &err) < 0)
		status_err(&err);
	free(st->procedure);
	st->procedure = text;
	form_put(&st->form, "thu_tuc", text);
	form_focus(&st->form, "hen_tra");
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct portal_state *st = scr->state;
	bool person = strcmp(form_focused(&st->form), "ho_va_ten") == 0;
	unsigned did = form_key(&st->form, pressed);
	const struct suggestion *chosen = did & FORM_CHOSEN ? form_chosen(&st->form) : NULL;
	struct err err = ERR_INIT;

	if (did == FORM_UNKNOWN)
		return SCREEN_UNKNOWN;
	if (did & (FORM_CHANGED | FORM_CHOSEN))
		st->changed = true;
	if (person && (did & FORM_CHANGED))
		st->intake.submitter.id = 0;
	if (chosen && person)
		choose_person(scr, chosen->id);
	else if (chosen)
		choose_procedure(scr, chosen);
	if (strcmp(form_value(&st->form, "thu_tuc"), st->procedure) != 0)
		st->intake.procedure_id = 0;
	if ((did & (FORM_MOVED | FORM_CHOSEN)) && save(scr, &err) < 0)
		status_err(&err);
	return did & FORM_SUBMIT ? accept(scr) : SCREEN_DONE;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct err err = ERR_INIT;

	if (cmd == CMD_ACCEPT)
		return accept(scr);
	if (cmd != CMD_BACK)
		return SCREEN_UNKNOWN;
	if (save(scr, &err) == 0)
		return SCREEN_CLOSE;
	status_err(&err);
	return SCREEN_DONE;
}

static void draw(struct screen *scr, struct canvas *body)
{
	struct portal_state *st = scr->state;

	form_draw(&st->form, body);
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct portal_state *st = scr->state;

	form_hint(&st->form, out);
}

static void release(struct screen *scr)
{
	struct portal_state *st = scr->state;

	form_release(&st->form);
	intake_release(&st->intake);
	free(st->procedure);
}

const struct screen_ops scr_portal = {
	.name = "portal",
	.title = N_("From the portal"),
	.state_size = sizeof(struct portal_state),
	.keys = keys,
	.widget = form_keys,
	.open = portal_open,
	.draw = draw,
	.key = key,
	.command = command,
	.hint = hint,
	.save = save,
	.release = release,
};
