/* scr_drafts.c - "Đang nhập dở": unfinished intakes of this officer, to go on with or drop. */
#include "config.h"

#include <string.h>

#include "motcua/app/intake.h"
#include "motcua/base/i18n.h"
#include "ui/intake/intake_draft.h"
#include "ui/widget/list_screen.h"
#include "ui/screens.h"

struct drafts_state {
	struct list_screen base;
	struct draft_list drafts;
};

enum { CMD_RESUME = CMD_SCREEN, CMD_DROP };
enum { TAG_DROP = 1 };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_RESUME, NEED_ROW | NEED_OP(OP_INTAKE), "resume",
		NP_("key bar", "Go on"), N_("Opens the intake where it was left.") },
	{ { K_DELETE, 'x' }, CMD_DROP, NEED_ROW | NEED_OP(OP_INTAKE), "drop",
		NP_("key bar", "Drop"), N_("Throws the unfinished intake away, after a question.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int load(struct screen *scr, struct err *err)
{
	struct drafts_state *st = scr->state;

	draft_list_release(&st->drafts);
	if (intake_drafts(scr->app, &st->drafts, err) < 0)
		return -1;
	list_set_length(&st->base.list, st->drafts.count);
	return 0;
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct drafts_state *st = ctx;
	const struct draft *draft = &st->drafts.item[row];

	switch (column) {
	case 0:
		moment_put_vi(out, draft->changed);
		break;
	case 1:
		buf_adds(out, *draft->title ? draft->title : _("(no name yet)"));
		break;
	default:
		buf_adds(out, draft->parked ? _("Put aside") : _("Not finished"));
		break;
	}
}

static void draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ N_("Last typed"), 16, 0, false },
		{ N_("Person and procedure"), 30, 1, false },
		{ N_("State"), 12, 0, false },
	};
	struct drafts_state *st = scr->state;
	struct list_source source = { .column = columns, .columns = 3, .cell = put_cell,
		.ctx = st, .empty = N_("Nothing is unfinished.") };

	list_draw(&st->base.list, body, &source);
}

static const struct screen_ops *form_of(const struct draft *draft)
{
	if (strcmp(draft->kind, DRAFT_PORTAL) == 0)
		return &scr_portal;
	return strcmp(draft->kind, DRAFT_ARRIVAL) == 0 ? &scr_arrival : &scr_intake;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct drafts_state *st = scr->state;
	const struct draft *draft = &st->drafts.item[st->base.list.selected];
	struct ask ask = { _("Throw this unfinished intake away? It cannot be brought back."),
		_("Throw away") };

	switch (cmd) {
	case CMD_RESUME:
		return screen_replace(scr, form_of(draft), &draft->id);
	case CMD_DROP:
		screen_open(scr, &scr_ask, &ask, TAG_DROP);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void resumed(struct screen *scr, const struct screen_answer *answer)
{
	struct drafts_state *st = scr->state;
	struct err err = ERR_INIT;

	if (answer->tag != TAG_DROP || answer->code != ANSWER_YES)
		return;
	if (intake_drop_draft(scr->app, st->drafts.item[st->base.list.selected].id, &err) < 0)
		status_err(&err);
	scr->stale = true;
}

static void release(struct screen *scr)
{
	struct drafts_state *st = scr->state;

	draft_list_release(&st->drafts);
}

const struct screen_ops scr_drafts = {
	.name = "drafts",
	.title = N_("Unfinished intakes"),
	.state_size = sizeof(struct drafts_state),
	.keys = keys,
	LIST_SCREEN_OPS,
	.load = load,
	.draw = draw,
	.command = command,
	.resumed = resumed,
	.release = release,
};
