/*
 * scr_reconcile.c - the list of the portal against the dossiers here: a trial shows what a key
 * then does.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/exchange.h"
#include "motcua/app/files.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/widget/list_screen.h"
#include "ui/intake/portal_columns.h"
#include "ui/screens.h"

/* After the verdicts. */
enum { TAB_LINES = PORTAL_VERDICT_COUNT, TAB_REMARKS, TABS };

struct reconcile_state {
	struct list_screen base;
	struct buf data;             /* the file */
	struct import_result result; /* of the trial */
	bool tried;                  /* since something was changed here */
	int tab;
	size_t count[TABS];
	size_t *row, rows;           /* the lines of the tab */
};

enum { CMD_OPEN = CMD_SCREEN, CMD_TAKE_OVER, CMD_COLUMNS, CMD_NEXT, CMD_BEFORE };

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(OP_RECONCILE), "enter-all",
		NP_("key bar", "Enter all"),
		N_("Enters what is on the portal only, and attaches the codes.") },
	{ { K_F(8) }, CMD_TAKE_OVER, NEED_WRITE | NEED_OP(OP_RECONCILE), "take-over",
		NP_("key bar", "As the portal"),
		N_("Does what F9 does, and takes over from the portal what is different here.") },
	{ { K_F(5) }, CMD_COLUMNS, NEED_WRITE | NEED_OP(OP_RECONCILE), "columns",
		NP_("key bar", "Columns"), N_("Says which heading of the file is which column.") },
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NP_("key bar", "Open"),
		N_("Opens the dossier of the line.") },
	{ { K_TAB, K_RIGHT }, CMD_NEXT, BAR_LATE, "next-list", NP_("key bar", "Next"),
		N_("Shows the lines of the next kind.") },
	{ { K_BTAB, K_LEFT }, CMD_BEFORE, 0, "list-before", NULL,
		N_("Shows the lines of the kind before.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static void choose_rows(struct reconcile_state *st)
{
	const struct import_result *result = &st->result;
	size_t all = st->tab == TAB_REMARKS ? result->remark_count : result->portal_count;

	free(st->row);
	st->row = xcalloc(all + 1, sizeof *st->row);
	st->rows = 0;
	for (size_t i = 0; i < all; i++)
		if (st->tab >= TAB_LINES || (int)result->portal[i].verdict == st->tab)
			st->row[st->rows++] = i;
	list_set_length(&st->base.list, st->rows);
}

static void set_tab(struct reconcile_state *st, int tab)
{
	st->tab = tab;
	choose_rows(st);
	list_select(&st->base.list, 0);
}

static void count(struct reconcile_state *st)
{
	memset(st->count, 0, sizeof st->count);
	for (size_t i = 0; i < st->result.portal_count; i++)
		st->count[st->result.portal[i].verdict]++;
	st->count[TAB_LINES] = st->result.portal_count;
	st->count[TAB_REMARKS] = st->result.remark_count;
}

/* 0 also where the file has faults: they are shown. */
static int import(struct screen *scr, bool dry_run, bool update, struct import_result *result,
	struct err *err)
{
	const struct reconcile_state *st = scr->state;
	const struct import_options options = { .dry_run = dry_run, .update = update };
	int status = exchange_import(scr->app, EXCHANGE_PORTAL, st->data.data, st->data.len,
		&options, result, err);

	return status < 0 && result->faults == 0 ? -1 : 0;
}

static int try_it(struct screen *scr, struct err *err)
{
	struct reconcile_state *st = scr->state;
	struct import_result fresh;

	if (import(scr, true, false, &fresh, err) < 0) {
		import_result_release(&fresh);
		return -1;
	}
	import_result_release(&st->result);
	st->result = fresh;
	st->tried = true;
	count(st);
	if (fresh.faults)
		st->tab = TAB_REMARKS;
	else if (st->count[st->tab] == 0)
		st->tab = TAB_LINES;
	choose_rows(st);
	return 0;
}

static int reconcile_open(struct screen *scr, const void *arg, struct err *err)
{
	struct reconcile_state *st = scr->state;

	buf_init(&st->data);
	st->tab = TAB_LINES;
	list_screen_set_heading(&st->base, xasprintf("%s: %s", _(scr->ops->title),
		strrchr(arg, '/') + 1));
	return file_read(arg, &st->data, err) < 0 ? -1 : try_it(scr, err);
}

static int reconcile_load(struct screen *scr, struct err *err)
{
	const struct reconcile_state *st = scr->state;

	return st->tried ? 0 : try_it(scr, err);
}

/* ---- drawing */

static const char *tab_name(int tab)
{
	if (tab == TAB_LINES)
		return P_("tab", "All lines");
	return tab == TAB_REMARKS ? P_("tab", "Remarks") : vocab_label(&vocab_portal, tab);
}

static int draw_tabs(const struct reconcile_state *st, struct canvas *body)
{
	int row = 0, col = 0;

	for (int tab = 0; tab < TABS; tab++) {
		char *text;
		int width;

		if (st->count[tab] == 0 && tab != st->tab)
			continue;
		text = xasprintf(tab == st->tab ? "[%s %zu]" : " %s %zu ", tab_name(tab),
			st->count[tab]);
		width = text_width(text);
		if (col > 0 && col + width > body->cols) {
			row++;
			col = 0;
		}
		canvas_text(body, row, col,
			tab == st->tab ? ATTR_REVERSE | ATTR_BOLD : ATTR_NORMAL, text);
		col += width;
		free(text);
	}
	return row + 1;
}

static void put_number(struct buf *out, size_t number)
{
	if (number)
		buf_addf(out, "%zu", number);
}

static void put_line(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct reconcile_state *st = ctx;
	const struct portal_line *line = &st->result.portal[st->row[row]];

	switch (column) {
	case 0:
		buf_adds(out, vocab_label(&vocab_portal, (int)line->verdict));
		break;
	case 1:
		put_number(out, line->line);
		break;
	case 2:
		buf_adds(out, line->code);
		break;
	case 3:
		buf_adds(out, line->person);
		break;
	case 4:
		day_put_vi(out, line->day);
		break;
	case 5:
		buf_adds(out, line->procedure);
		break;
	default:
		put_portal_columns(out, line->columns);
		break;
	}
}

static void put_remark(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct reconcile_state *st = ctx;
	const struct remark *remark = &st->result.remark[st->row[row]];

	switch (column) {
	case 0:
		put_number(out, remark->line);
		break;
	case 1:
		buf_adds(out, portal_column_label(remark->column));
		break;
	case 2:
		buf_adds(out, remark->fault ? _("fault") : _("warning"));
		break;
	default:
		buf_adds(out, remark->reason);
		break;
	}
}

static unsigned remark_attr(const void *ctx, size_t row)
{
	const struct reconcile_state *st = ctx;

	return st->result.remark[st->row[row]].fault ? ATTR_WARN : ATTR_NORMAL;
}

static void reconcile_draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column lines[] = {
		{ N_("Compared"), 20, 1, false }, { N_("Line"), 4, 0, true },
		{ N_("Code"), 10, 2, false }, { N_("Submitter"), 10, 2, false },
		{ N_("Accepted"), 10, 0, false }, { N_("Procedure"), 8, 2, false },
		{ N_("Different in"), 6, 1, false },
	};
	static const struct list_column remarks[] = {
		{ N_("Line"), 4, 0, true }, { N_("Column"), 14, 0, false },
		{ N_("Kind"), 9, 0, false }, { N_("Reason"), 20, 1, false },
	};
	struct reconcile_state *st = scr->state;
	bool remarked = st->tab == TAB_REMARKS;
	const struct list_source source = { .column = remarked ? remarks : lines,
		.columns = remarked ? 4 : 7, .cell = remarked ? put_remark : put_line,
		.attr = remarked ? remark_attr : NULL, .ctx = st,
		.empty = N_("The list of the portal has no line.") };
	int used = draw_tabs(st, body);
	struct canvas rest = canvas_part(body, used, 0, body->rows - used, body->cols);

	list_draw(&st->base.list, &rest, &source);
}

static void reconcile_hint(const struct screen *scr, struct buf *out)
{
	const struct reconcile_state *st = scr->state;
	const struct portal_line *line;

	if (!list_has_row(&st->base.list))
		return;
	if (st->tab == TAB_REMARKS) {
		buf_adds(out, st->result.remark[st->row[st->base.list.selected]].reason);
		return;
	}
	line = &st->result.portal[st->row[st->base.list.selected]];
	if (*line->columns) {
		buf_addf(out, "%s: ", _("Different in"));
		put_portal_columns(out, line->columns);
		return;
	}
	buf_addf(out, "%s · %s · %s", line->code, line->person, line->procedure);
}

/* ---- keys */

/* What is done now: counts of the lines that an import has entered, attached and changed. */
static void say_done(const struct import_result *result)
{
	size_t entered = 0, attached = 0, changed = 0;

	for (size_t i = 0; i < result->portal_count; i++) {
		const struct portal_line *line = &result->portal[i];

		entered += line->verdict == PORTAL_ONLY;
		attached += line->verdict == PORTAL_ATTACHED;
		changed += line->verdict == PORTAL_DIFFERENT && line->taken_over;
	}
	status_say(_("Entered: %zu; codes attached: %zu; taken over from the portal: %zu."),
		entered, attached, changed);
}

static void take_in(struct screen *scr, bool update)
{
	struct reconcile_state *st = scr->state;
	struct import_result done;
	struct err err = ERR_INIT;

	st->tried = false;
	if (import(scr, false, update, &done, &err) < 0 || done.faults)
		status_err(&err);
	else
		say_done(&done);
	import_result_release(&done);
	ui_stale(scr->ui);
}

static int tab_beside(const struct reconcile_state *st, int step)
{
	int tab = st->tab;

	do
		tab = (tab + step + TABS) % TABS;
	while (st->count[tab] == 0 && tab != st->tab && tab != TAB_LINES);
	return tab;
}

static int64_t selected_dossier(const struct reconcile_state *st)
{
	if (st->tab == TAB_REMARKS || !list_has_row(&st->base.list))
		return 0;
	return st->result.portal[st->row[st->base.list.selected]].dossier_id;
}

static enum screen_result reconcile_command(struct screen *scr, int cmd)
{
	struct reconcile_state *st = scr->state;
	int64_t id;

	switch (cmd) {
	case CMD_ACCEPT:
	case CMD_TAKE_OVER:
		take_in(scr, cmd == CMD_TAKE_OVER);
		return SCREEN_DONE;
	case CMD_COLUMNS:
		screen_open(scr, &scr_portal_columns, &st->data, 0);
		return SCREEN_DONE;
	case CMD_OPEN:
		id = selected_dossier(st);
		screen_open(scr, &scr_dossier, &id, 0);
		return SCREEN_DONE;
	case CMD_NEXT:
	case CMD_BEFORE:
		set_tab(st, tab_beside(st, cmd == CMD_NEXT ? 1 : -1));
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static const char *reconcile_refusal(const struct screen *scr, int cmd)
{
	const struct reconcile_state *st = scr->state;
	size_t open = st->count[PORTAL_ONLY] + st->count[PORTAL_ATTACHED];

	if (cmd == CMD_OPEN && st->tab == TAB_REMARKS)
		return _("A remark is about the file; correct it there, or name the columns (F5).");
	if (cmd == CMD_OPEN && list_has_row(&st->base.list) && !selected_dossier(st))
		return _("There is no dossier of this line here yet.");
	if (cmd != CMD_ACCEPT && cmd != CMD_TAKE_OVER)
		return NULL;
	if (st->result.faults)
		return _("The file has faults; nothing can be entered. F5 names its columns.");
	if (cmd == CMD_ACCEPT && open == 0)
		return _("Nothing is on the portal only, and no code is to be attached.");
	if (open + st->count[PORTAL_DIFFERENT] == 0)
		return _("Nothing is different here.");
	return NULL;
}

/* The dossier, or the columns, may have been changed. */
static void reconcile_resumed(struct screen *scr, const struct screen_answer *answer)
{
	struct reconcile_state *st = scr->state;

	if (answer->from != &scr_portal_columns && answer->from != &scr_dossier)
		return;
	if (answer->from == &scr_portal_columns && answer->code == ANSWER_YES)
		st->tab = TAB_LINES;
	st->tried = false;
	scr->stale = true;
}

static void reconcile_release(struct screen *scr)
{
	struct reconcile_state *st = scr->state;

	import_result_release(&st->result);
	buf_release(&st->data);
	free(st->row);
	free(st->base.heading);
}

const struct screen_ops scr_reconcile = {
	.name = "reconcile",
	.title = N_("Reconcile with the portal"),
	.state_size = sizeof(struct reconcile_state),
	.keys = keys,
	LIST_SCREEN_OPS,
	.open = reconcile_open,
	.load = reconcile_load,
	.draw = reconcile_draw,
	.command = reconcile_command,
	.refusal = reconcile_refusal,
	.hint = reconcile_hint,
	.resumed = reconcile_resumed,
	.release = reconcile_release,
};
