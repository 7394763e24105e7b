/* The dossiers: queues with their counts, a filter, and the letters that do something. */
#include "config.h"

#include "ui/screens.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/app/dossiers.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/dossier/dossier_acts.h"
#include "ui/dossier/dossier_rows.h"
#include "ui/dossier/dossier_words.h"
#include "ui/widget/edit.h"
#include "ui/dossier/list_files.h"
#include "ui/dossier/queue_tabs.h"

/* Rows that are read at once; more of a queue as the selection comes near the last one. */
#define ROWS_AT_ONCE 500
/* Rows of a screen that keeps but one for the tabs. */
#define LOW 12

struct dossiers_state {
	struct queue_counts counts;
	struct dossier_list rows;
	size_t most; /* rows to read */
	bool more;   /* than were read */
	struct list list;
	int tab, today;
	struct queue_part part; /* of the tab */
	char *part_name, *heading;
	struct calendar cal;
	struct edit filter;
	int64_t held;   /* stays in the list while it is selected: its form is to be printed */
	int64_t stepped; /* a step was made of it, and the selection not moved since */
	bool typing;    /* letters go into the filter */
	struct err why; /* of the refusal last asked for */
};

static void set_tab(struct screen *scr, int tab)
{
	struct dossiers_state *st = scr->state;

	st->tab = tab;
	st->part = (struct queue_part){ QUEUE_WHOLE, 0 };
	st->most = ROWS_AT_ONCE;
	st->held = st->stepped = 0;
	/* Among all one can only search. */
	st->typing = tab == TAB_ALL && st->filter.text.len == 0;
	list_select(&st->list, 0);
	scr->stale = true;
}

static int dossiers_open(struct screen *scr, const void *arg, struct err *err)
{
	struct dossiers_state *st = scr->state;
	const struct dossiers_arg *start = arg;

	(void)err;
	edit_init(&st->filter, EDIT_TEXT, 100);
	if (start && start->query)
		edit_set(&st->filter, start->query);
	set_tab(scr, start && start->query ? TAB_ALL : start ? (int)start->queue : QUEUE_OPEN);
	if (start && start->part.by != QUEUE_WHOLE) {
		st->part = start->part;
		st->part_name = xstrdup(start->part_name);
		st->heading = xasprintf("%s · %s", queue_title(st->tab), st->part_name);
	}
	return 0;
}

static int read_rows(struct screen *scr, struct dossier_list *out, bool *more, struct err *err)
{
	const struct dossiers_state *st = scr->state;
	const char *query = st->filter.text.data;
	int status = 0;

	*out = (struct dossier_list){ 0 };
	*more = false;
	if (st->tab != TAB_ALL && !text_blank(query))
		return dossiers_queue_search(scr->app, (enum queue)st->tab, st->part, query,
			st->most, out, more, err);
	/* one over tells whether there are more */
	if (st->tab != TAB_ALL)
		status = dossiers_queue(scr->app, (enum queue)st->tab, st->part, st->most + 1,
			out, err);
	else if (!text_blank(query))
		status = dossiers_search(scr->app, query, st->most + 1, out, err);
	*more = out->count > st->most;
	if (*more)
		dossier_release(&out->item[--out->count]);
	return status;
}

static const struct dossier *selected(const struct dossiers_state *st)
{
	return list_has_row(&st->list) ? &st->rows.item[st->list.selected] : NULL;
}

/* The list stays where it was: on the same dossier, else at the same place. */
static void keep_place(struct dossiers_state *st, int64_t id)
{
	list_set_length(&st->list, st->rows.count);
	for (size_t i = 0; i < st->rows.count; i++)
		if (st->rows.item[i].id == id)
			list_select(&st->list, i);
}

static int dossiers_load(struct screen *scr, struct err *err)
{
	struct dossiers_state *st = scr->state;
	const struct dossier *now = selected(st);
	int64_t id = now ? now->id : 0;
	struct dossier_list fresh;
	bool more;

	st->today = app_today(scr->app);
	calendar_release(&st->cal);
	if (app_calendar(scr->app, &st->cal, err) < 0 ||
		dossiers_queue_counts(scr->app, &st->counts, err) < 0 ||
		read_rows(scr, &fresh, &more, err) < 0)
		return -1;
	/* What has just left the list is printed where it was done. */
	if (id && id == st->held &&
		dossier_rows_keep(scr->app, &fresh, st->list.selected, id, err) < 0) {
		dossier_list_release(&fresh);
		return -1;
	}
	dossier_list_release(&st->rows);
	st->rows = fresh;
	st->more = more;
	keep_place(st, id);
	return 0;
}

static const char *dossiers_heading(const struct screen *scr)
{
	const struct dossiers_state *st = scr->state;

	return st->part.by != QUEUE_WHOLE ? st->heading : queue_title(st->tab);
}

static const char *empty_text(const struct dossiers_state *st)
{
	if (!text_blank(st->filter.text.data))
		return st->tab == TAB_ALL ? N_("No dossier fits.")
					  : N_("No dossier of this list fits. F3 searches all.");
	if (st->tab == TAB_ALL)
		return N_("Type a code, a name without accents, a personal number or a telephone.");
	return N_("There is no dossier in this list.");
}

static int draw_filter(const struct dossiers_state *st, struct canvas *body, int row)
{
	int col;

	if (!st->typing && st->filter.text.len == 0)
		return row;
	col = canvas_text(body, row, 1, ATTR_NORMAL, _("Filter:")) + 1;
	edit_draw(&st->filter, body, row, col, body->cols - col - 22,
		st->typing ? ATTR_REVERSE : ATTR_UNDERLINE, st->typing);
	canvas_textf(body, row, body->cols - 20, ATTR_NORMAL,
		Q_("%zu dossier", "%zu dossiers", st->rows.count), st->rows.count);
	return row + 1;
}

/* Whether going down reads further rows; among what a search finds one searches on. */
static bool reads_on(const struct dossiers_state *st)
{
	return st->more && st->tab != TAB_ALL && text_blank(st->filter.text.data);
}

/* Says where the list is not all there is. */
static int draw_more(const struct dossiers_state *st, struct canvas *body, int row)
{
	char *text;

	if (!st->more)
		return row;
	/* TRANSLATORS: at most 58 columns each, with numbers of four digits */
	text = reads_on(st) && st->part.by == QUEUE_WHOLE ? xasprintf(_("The first %zu of %" PRId64
				      ". Go on down for more, / filters."),
				      st->rows.count, st->counts.count[st->tab])
			    : xstrdup(_("Not all are shown. Type more to narrow it down."));
	canvas_fit(body, row, 1, body->cols - 2, ATTR_BOLD, text);
	free(text);
	return row + 1;
}

/* Lists where it matters most who has the dossiers in hand. */
static bool asks_who(int tab)
{
	return tab == QUEUE_OVERDUE || tab == QUEUE_APOLOGISE || tab == QUEUE_SPECIALIST ||
		tab == QUEUE_TO_FORWARD;
}

static void dossiers_draw(struct screen *scr, struct canvas *body)
{
	struct dossiers_state *st = scr->state;
	const struct dossier_rows rows = { .list = &st->rows, .today = st->today, .cal = &st->cal,
		.pending_before = st->counts.view.pending_before, .who = asks_who(st->tab),
		.empty = empty_text(st) };
	int row = queue_tabs_draw(body, &st->counts, st->tab, body->rows < LOW ? 1 : 2);
	struct canvas rest;

	row = draw_filter(st, body, row);
	row = draw_more(st, body, row);
	rest = canvas_part(body, row, 0, body->rows - row, body->cols);
	dossier_rows_draw(&rows, &st->list, &rest);
}

static void dossiers_hint(const struct screen *scr, struct buf *out)
{
	const struct dossiers_state *st = scr->state;
	const struct dossier *dossier = selected(st);

	if (st->typing) {
		buf_adds(out, _("↓ goes into the list, where letters are commands; Enter opens; "
				"Esc removes the filter."));
		return;
	}
	if (dossier)
		put_dossier_line(out, dossier);
}

static void clear_filter(struct screen *scr)
{
	struct dossiers_state *st = scr->state;

	edit_set(&st->filter, "");
	st->typing = false;
	scr->stale = true;
}

static enum screen_result filter_key(struct screen *scr, int32_t key)
{
	struct dossiers_state *st = scr->state;

	switch (edit_key(&st->filter, key)) {
	case EDIT_UNKNOWN:
		return SCREEN_UNKNOWN;
	case EDIT_CHANGED:
		st->stepped = 0;
		list_select(&st->list, 0);
		dossier_list_release(&st->rows);
		list_set_length(&st->list, 0);
		scr->stale = true;
		break;
	case EDIT_MOVED:
	case EDIT_REFUSED:
		break;
	}
	return SCREEN_DONE;
}

static enum screen_result go_in_list(struct screen *scr, int32_t key)
{
	struct dossiers_state *st = scr->state;
	const struct dossier *now;

	if (!list_key(&st->list, key))
		return SCREEN_UNKNOWN;
	st->stepped = 0;
	now = selected(st);
	if (st->held && (!now || now->id != st->held)) {
		st->held = 0;
		scr->stale = true;
	}
	if (reads_on(st) && st->list.selected + st->list.page >= st->rows.count) {
		st->most = st->rows.count + ROWS_AT_ONCE;
		scr->stale = true;
	}
	return SCREEN_DONE;
}

static enum screen_result dossiers_key(struct screen *scr, int32_t key)
{
	struct dossiers_state *st = scr->state;

	/* What was typed ahead of the drawing must not meet the list of before. */
	if (!st->typing || key < ' ' || key >= K_FIRST)
		screen_load(scr);
	if (key == K_ESC && (st->typing || st->filter.text.len > 0)) {
		bool nothing = st->filter.text.len == 0 && st->tab == TAB_ALL;

		clear_filter(scr);
		return nothing ? SCREEN_UNKNOWN : SCREEN_DONE;
	}
	if (st->typing && (key == K_DOWN || key == K_UP)) {
		/* out of the line into the list, on the row that is shown as selected */
		st->typing = false;
		return SCREEN_DONE;
	}
	if (!st->typing && ((key >= '0' && key <= '9') || key == K_BACKSPACE))
		st->typing = true;
	if (st->typing && key != K_ENTER && key != K_TAB && key != K_BTAB) {
		enum screen_result result = filter_key(scr, key);

		if (result != SCREEN_UNKNOWN)
			return result;
	}
	return go_in_list(scr, key);
}

static void open_groups(struct screen *scr, enum queue_by by)
{
	const struct dossiers_state *st = scr->state;
	struct queue_groups_arg arg = { (enum queue)st->tab, by };

	screen_open(scr, &scr_queue_groups, &arg, 0);
}

static void open_post_desk(struct screen *scr)
{
	const struct dossiers_state *st = scr->state;
	enum queue queue = st->tab == TAB_ALL ? QUEUE_TO_POST : (enum queue)st->tab;

	screen_open(scr, &scr_post_desk, &queue, 0);
}

/* After a step with a form of its own the dossier stays until that is printed. After any other it
 * may be gone, and the row that has come under the hand is not what p is pressed for. */
static enum screen_result act(struct screen *scr, int cmd, const struct dossier *dossier)
{
	struct dossiers_state *st = scr->state;
	bool step = cmd != CMD_PRINT_FORM && cmd != CMD_WHY && cmd != CMD_ACTS;

	if (cmd == CMD_SUPPLEMENT || cmd == CMD_STOP || cmd == CMD_APOLOGISE)
		st->held = dossier->id;
	else if (step)
		st->held = 0;
	if (step)
		st->stepped = dossier->id;
	return dossier_act(scr, cmd, dossier);
}

static void write_list(struct screen *scr, bool print)
{
	const struct dossiers_state *st = scr->state;
	const struct list_wanted wanted = { (enum queue)st->tab, st->part, st->part_name,
		QUEUE_WHOLE };

	if (print)
		list_files_print(scr, &wanted);
	else
		list_files_save(scr, &wanted);
}

/* The dossier that p prints of: of the step just made, else the one selected. */
static int64_t printed_of(const struct dossiers_state *st)
{
	const struct dossier *dossier = selected(st);

	return st->stepped ? st->stepped : dossier ? dossier->id : 0;
}

static void print_form(struct screen *scr)
{
	int64_t id = printed_of(scr->state);

	screen_open(scr, &scr_print, &id, 0);
}

static enum screen_result dossiers_command(struct screen *scr, int cmd)
{
	struct dossiers_state *st = scr->state;
	const struct dossier *dossier = selected(st);

	switch (cmd) {
	case CMD_UNDO:
		return dossier_undo_last(scr);
	case CMD_PRINT_FORM:
		print_form(scr);
		return SCREEN_DONE;
	case CMD_OPEN_DOSSIER:
		st->stepped = 0;
		screen_open(scr, &scr_dossier, &dossier->id, 0);
		return SCREEN_DONE;
	case CMD_FILTER:
		st->typing = true;
		return SCREEN_DONE;
	case CMD_NEXT_QUEUE:
		set_tab(scr, queue_tab_beside(&st->counts, st->tab, 1));
		return SCREEN_DONE;
	case CMD_QUEUE_BEFORE:
		set_tab(scr, queue_tab_beside(&st->counts, st->tab, -1));
		return SCREEN_DONE;
	case CMD_ALL_DOSSIERS:
		set_tab(scr, TAB_ALL);
		return SCREEN_DONE;
	case CMD_BY_PERSON:
		open_groups(scr, QUEUE_BY_PERSON);
		return SCREEN_DONE;
	case CMD_BY_VILLAGE:
		open_groups(scr, QUEUE_BY_VILLAGE);
		return SCREEN_DONE;
	case CMD_POST_DESK:
		open_post_desk(scr);
		return SCREEN_DONE;
	case CMD_PRINT_LIST:
	case CMD_SAVE_LIST:
		write_list(scr, cmd == CMD_PRINT_LIST);
		return SCREEN_DONE;
	case CMD_RECONCILE:
		screen_open(scr, &scr_portal_file, NULL, 0);
		return SCREEN_DONE;
	default:
		return dossier ? act(scr, cmd, dossier) : SCREEN_UNKNOWN;
	}
}

static bool dossiers_has_row(const struct screen *scr)
{
	const struct dossiers_state *st = scr->state;

	return selected(st) != NULL;
}

static const char *dossiers_refusal(const struct screen *scr, int cmd)
{
	struct dossiers_state *st = scr->state;

	if ((cmd == CMD_PRINT_LIST || cmd == CMD_SAVE_LIST) && st->tab == TAB_ALL)
		return _("All dossiers are too many for one list; choose a list.");
	if ((cmd == CMD_BY_PERSON || cmd == CMD_BY_VILLAGE) && st->tab == TAB_ALL)
		return _("All dossiers are too many to be counted here; choose a list.");
	if (cmd == CMD_UNDO)
		return dossier_undo_last_refusal(scr, &st->why);
	if (cmd == CMD_PRINT_FORM && !printed_of(st))
		return _("No row is selected.");
	return selected(st) ? dossier_act_refusal(scr, cmd, selected(st), &st->why) : NULL;
}

/* Lists whose dossiers stand at the post desk too. */
static bool is_of_post(int tab)
{
	return tab == QUEUE_TO_POST || tab == QUEUE_POSTED || tab == QUEUE_POST_RETURNED;
}

static const char *dossiers_label(const struct screen *scr, const struct binding *row)
{
	const struct dossiers_state *st = scr->state;

	if (row->cmd == CMD_POST_DESK)
		return is_of_post(st->tab) ? row->label : NULL;
	if (row->cmd == CMD_RECONCILE && st->tab != QUEUE_NOT_ON_PORTAL && st->tab != QUEUE_PENDING)
		return NULL;
	return dossier_act_label(row, selected(st));
}

/* The menu answers with what was chosen, of the dossier that it was opened for. */
static void dossiers_resumed(struct screen *scr, const struct screen_answer *answer)
{
	const struct dossier *dossier = selected(scr->state);

	if (answer->from == &scr_acts && answer->code >= ANSWER_OWN && dossier &&
		dossier->id == answer->number)
		act(scr, answer->code - ANSWER_OWN, dossier);
}

static void dossiers_release(struct screen *scr)
{
	struct dossiers_state *st = scr->state;

	dossier_list_release(&st->rows);
	edit_release(&st->filter);
	calendar_release(&st->cal);
	free(st->part_name);
	free(st->heading);
}

const struct screen_ops scr_dossiers = {
	.name = "dossiers",
	.title = N_("Dossiers"),
	.state_size = sizeof(struct dossiers_state),
	.keys = dossier_list_keys,
	.widget = list_keys,
	.open = dossiers_open,
	.load = dossiers_load,
	.heading = dossiers_heading,
	.draw = dossiers_draw,
	.key = dossiers_key,
	.command = dossiers_command,
	.has_row = dossiers_has_row,
	.refusal = dossiers_refusal,
	.label = dossiers_label,
	.resumed = dossiers_resumed,
	.hint = dossiers_hint,
	.release = dossiers_release,
};
