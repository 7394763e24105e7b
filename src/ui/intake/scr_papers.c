/* scr_papers.c - the papers of a procedure, version by version (const int64_t *, its id). */
#include "config.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/list_screen.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

struct papers_state {
	struct list_screen base;
	int64_t procedure_id;
	int64_t version_id; /* of the version shown; 0: that of today */
	struct procedure_list versions;
	size_t version; /* the one shown, as index */
	struct paper_list papers;
};

enum {
	CMD_OPEN = CMD_SCREEN,
	CMD_ADD,
	CMD_REMOVE,
	CMD_UP,
	CMD_DOWN,
	CMD_VERSION_BEFORE,
	CMD_VERSION_AFTER
};
enum { TAG_OPEN = 1, TAG_ADD, TAG_REMOVE };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NP_("key bar", "Edit"),
		N_("Opens the paper to read and to change it.") },
	{ { K_F(2) }, CMD_ADD, NEED_WRITE | NEED_OP(OP_CATALOGUE), "add", NP_("key bar", "Add"),
		N_("Adds a paper at the end.") },
	{ { K_F(7) }, CMD_UP, NEED_ROW | NEED_WRITE | NEED_OP(OP_CATALOGUE), "up",
		NP_("key bar", "Up"), N_("Moves the paper up by one.") },
	{ { K_F(8) }, CMD_DOWN, NEED_ROW | NEED_WRITE | NEED_OP(OP_CATALOGUE), "down",
		NP_("key bar", "Down"), N_("Moves the paper down by one.") },
	{ { K_DELETE, 'x' }, CMD_REMOVE, NEED_ROW | NEED_WRITE | NEED_OP(OP_CATALOGUE), "remove",
		NP_("key bar", "Remove"), N_("Takes the paper out of the list.") },
	{ { K_LEFT, '-' }, CMD_VERSION_BEFORE, 0, "version-before", NULL,
		N_("Shows the papers of the version before.") },
	{ { K_RIGHT, '+' }, CMD_VERSION_AFTER, 0, "version-after", NULL,
		N_("Shows the papers of the version after.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int papers_open(struct screen *scr, const void *arg, struct err *err)
{
	struct papers_state *st = scr->state;

	(void)err;
	st->procedure_id = *(const int64_t *)arg;
	return 0;
}

static bool is_shown(const struct papers_state *st, const struct procedure *version, int today)
{
	if (st->version_id)
		return version->version_id == st->version_id;
	return (version->valid_from == DAY_NONE || version->valid_from <= today) &&
		(version->valid_to == DAY_NONE || version->valid_to >= today);
}

static int read_papers(struct screen *scr, struct err *err)
{
	struct papers_state *st = scr->state;

	procedure_list_release(&st->versions);
	paper_list_release(&st->papers);
	st->version = 0;
	if (office_procedure_versions(scr->app, st->procedure_id, &st->versions, err) < 0)
		return -1;
	if (st->versions.count == 0)
		return err_set(err, ERR_NOT_FOUND, _("There is no such procedure."));
	st->version = st->versions.count - 1;
	for (size_t i = 0; i < st->versions.count; i++)
		if (is_shown(st, &st->versions.item[i], app_today(scr->app)))
			st->version = i;
	st->version_id = st->versions.item[st->version].version_id;
	return office_papers(scr->app, st->version_id, &st->papers, err);
}

static int load(struct screen *scr, struct err *err)
{
	struct papers_state *st = scr->state;
	int status = read_papers(scr, err);

	list_set_length(&st->base.list, st->papers.count);
	return status;
}

static void put_count(struct buf *out, int count)
{
	if (count)
		buf_addf(out, "%d", count);
	else
		buf_adds(out, "–");
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct papers_state *st = ctx;
	const struct paper *paper = &st->papers.item[row];

	switch (column) {
	case 0:
		buf_addf(out, "%zu", row + 1);
		break;
	case 1:
		buf_adds(out, paper->name);
		break;
	case 2:
		put_count(out, paper->originals);
		break;
	case 3:
		put_count(out, paper->certified);
		break;
	case 4:
		put_count(out, paper->copies);
		break;
	case 5:
		buf_adds(out, paper->present_only ? P_("paper", "shown only") : "");
		break;
	default:
		buf_adds(out, paper->conditional ? _("where it applies") : "");
		break;
	}
}

static void draw_version(const struct papers_state *st, struct canvas *body)
{
	const struct procedure *version = &st->versions.item[st->version];
	struct buf text;

	buf_init(&text);
	buf_addf(&text, "%s%s%s", version->code, *version->code ? "  " : "", version->name);
	canvas_fit(body, 0, 1, body->cols - 2, ATTR_BOLD, text.data);
	buf_clear(&text);
	/* TRANSLATORS: the dates of a version of a procedure follow, "from 01/03/2023" */
	buf_addf(&text, "%s ", _("This version holds"));
	put_span(&text, version->valid_from, version->valid_to);
	if (st->versions.count > 1)
		buf_addf(&text, "  (%zu/%zu)", st->version + 1, st->versions.count);
	canvas_fit(body, 1, 1, body->cols - 2, ATTR_NORMAL, text.data);
	buf_release(&text);
}

static void draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ "", 2, 0, true },
		{ N_("Paper"), 14, 1, false },
		{ NP_("papers", "orig."), 6, 0, true },
		{ NP_("papers", "cert."), 6, 0, true },
		{ NP_("papers", "copies"), 6, 0, true },
		{ "", 10, 0, false },
		{ "", 6, 0, false },
	};
	struct papers_state *st = scr->state;
	const struct list_source source = { .column = columns, .columns = 7, .cell = put_cell,
		.ctx = st, .empty = N_("No paper has been entered yet. F2 adds one.") };
	struct canvas part = canvas_part(body, 3, 0, body->rows - 3, body->cols);

	if (st->versions.count > 0)
		draw_version(st, body);
	list_draw(&st->base.list, &part, &source);
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct papers_state *st = scr->state;

	screen_load(scr);
	return list_key(&st->base.list, pressed) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static struct paper_place place_of(const struct papers_state *st, size_t at)
{
	return (struct paper_place){ st->procedure_id, st->version_id, at,
		at < st->papers.count ? &st->papers.item[at] : NULL };
}

static void move(struct screen *scr, int step)
{
	struct papers_state *st = scr->state;
	const struct paper_place place = place_of(st, st->base.list.selected);
	struct err err = ERR_INIT;

	if (step < 0 ? place.at == 0 : place.at + 1 >= st->papers.count)
		return;
	if (office_move_paper(scr->app, &place, step, &err) < 0)
		status_err(&err);
	else
		list_select(&st->base.list, step < 0 ? place.at - 1 : place.at + 1);
	scr->stale = true;
}

static void go(struct screen *scr, int step)
{
	struct papers_state *st = scr->state;

	if (step < 0 ? st->version == 0 : st->version + 1 >= st->versions.count) {
		status_say(_("There is no other version. A new one is opened in the form of the "
			     "procedure."));
		return;
	}
	st->version_id = st->versions.item[step < 0 ? st->version - 1 : st->version + 1].version_id;
	scr->stale = true;
}

static void open_paper(struct screen *scr, size_t at, int tag)
{
	const struct paper_place place = place_of(scr->state, at);

	screen_open(scr, &scr_paper, &place, tag);
}

static enum screen_result command(struct screen *scr, int cmd)
{
	const struct ask ask = { _("Take this paper out of the list? Dossiers that were accepted "
				   "keep theirs."), _("Take out") };
	struct papers_state *st = scr->state;

	switch (cmd) {
	case CMD_OPEN:
		open_paper(scr, st->base.list.selected, TAG_OPEN);
		return SCREEN_DONE;
	case CMD_ADD:
		open_paper(scr, st->papers.count, TAG_ADD);
		return SCREEN_DONE;
	case CMD_REMOVE:
		screen_open(scr, &scr_ask, &ask, TAG_REMOVE);
		return SCREEN_DONE;
	case CMD_UP:
	case CMD_DOWN:
		move(scr, cmd == CMD_UP ? -1 : 1);
		return SCREEN_DONE;
	case CMD_VERSION_BEFORE:
	case CMD_VERSION_AFTER:
		go(scr, cmd == CMD_VERSION_AFTER ? 1 : -1);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void resumed(struct screen *scr, const struct screen_answer *answer)
{
	struct papers_state *st = scr->state;
	const struct paper_place place = place_of(st, st->base.list.selected);
	struct err err = ERR_INIT;

	if (answer->code != ANSWER_YES)
		return;
	if (answer->tag == TAG_REMOVE && office_remove_paper(scr->app, &place, &err) < 0)
		status_err(&err);
	scr->stale = true;
	if (answer->tag != TAG_ADD)
		return;
	screen_load(scr);
	list_select(&st->base.list, st->papers.count - 1);
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct papers_state *st = scr->state;

	if (list_screen_has_row(scr)) {
		const struct paper *paper = &st->papers.item[st->base.list.selected];

		buf_addf(out, "%s%s%s. ", paper->name, *paper->note ? " – " : "", paper->note);
	}
	if (st->versions.count > 1)
		buf_adds(out, _("← →: another version."));
}

static void release(struct screen *scr)
{
	struct papers_state *st = scr->state;

	procedure_list_release(&st->versions);
	paper_list_release(&st->papers);
}

const struct screen_ops scr_papers = {
	.name = "procedure-papers",
	.title = N_("Papers"),
	.state_size = sizeof(struct papers_state),
	.keys = keys,
	.widget = list_keys,
	.has_row = list_screen_has_row,
	.heading = list_screen_heading,
	.open = papers_open,
	.load = load,
	.draw = draw,
	.key = key,
	.command = command,
	.resumed = resumed,
	.hint = hint,
	.release = release,
};
