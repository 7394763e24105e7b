/* The numbers by officer, field, village and procedure. */
#include "config.h"

#include "ui/screens.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/figures.h"
#include "motcua/base/i18n.h"
#include "ui/figures/group_rows.h"
#include "ui/widget/page.h"

enum { CMD_LIST = CMD_SCREEN, CMD_EXPLAIN, CMD_NEXT_GROUP, CMD_GROUP_BEFORE };

static const struct binding groups_keys[] = {
	{ { K_ENTER }, CMD_LIST, NEED_ROW, "list", NP_("key bar", "List"),
		N_("Opens the list of what the number counts.") },
	{ { K_F(5) }, CMD_EXPLAIN, NEED_ROW, "explain", NP_("key bar", "How counted"),
		N_("Says how the number was counted, and what was left out.") },
	{ { 'g' }, CMD_NEXT_GROUP, 0, "next-group", NP_("key bar", "Other group"),
		N_("Shows the numbers by officer, field, village, procedure in turn.") },
	{ { 'G' }, CMD_GROUP_BEFORE, 0, "group-before", NULL, N_("The same the other way.") },
	{ { K_PGUP, K_PGDN }, CMD_WIDGET, 0, "page", NULL, N_("Moves by a whole screen.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static const struct {
	enum group group;
	const char *title, *column;
} kinds[] = {
	{ GROUP_HANDLER, N_("Numbers by officer"), NP_("column", "Officer") },
	{ GROUP_FIELD, N_("Numbers by field"), NP_("column", "Field") },
	{ GROUP_VILLAGE, N_("Numbers by village"), NP_("column", "Village") },
	{ GROUP_PROCEDURE, N_("Numbers by procedure"), NP_("column", "Procedure") },
};
#define KINDS (sizeof kinds / sizeof *kinds)

#define COLUMN_WIDTH 8
#define MOST_COLUMNS 100 /* wider rows are hard to follow */
#define LEAST_NAME   16

/* TRANSLATORS: two lines of at most 7 columns each, separated by "|" */
static const struct {
	const char *title;
	enum figure figure;
} columns[] = {
	{ NP_("two lines", "all|"), FIGURE_RECEIVED },
	{ NP_("two lines", "online|"), FIGURE_ONLINE },
	{ NP_("two lines", "level|3, 4"), FIGURE_LEVEL34 },
	{ NP_("two lines", "3, 4|online"), FIGURE_LEVEL34_ONLINE },
	{ NP_("two lines", "3, 4|other"), FIGURE_LEVEL34_PAPER },
	{ NP_("two lines", "solved|"), FIGURE_RESOLVED },
	{ NP_("two lines", "in|time"), FIGURE_RESOLVED_IN_TIME },
};
#define COLUMNS ((int)(sizeof columns / sizeof *columns))

struct groups_state {
	struct groups_arg arg;
	struct indicator_report report;
	bool loaded;
	size_t kind;
	struct page page;
	int cols; /* of the screen the page was written for */
};

/* A page being written; columns that have no room are left out at the right. */
struct layout {
	struct page *page;
	struct scope scope;
	int row, cols, shown;
};

static int column_end(const struct layout *lay, int column)
{
	return lay->cols - 1 - (lay->shown - 1 - column) * COLUMN_WIDTH;
}

static int name_width(const struct layout *lay)
{
	return lay->cols - 2 - lay->shown * COLUMN_WIDTH;
}

static void put_window(struct layout *lay)
{
	const struct number any = number_of_figure(FIGURE_RECEIVED, &lay->scope, 0);
	struct buf text;

	buf_init(&text);
	number_put_when(&text, &any);
	page_text(lay->page, lay->row++, 1, ATTR_NORMAL, text.data);
	buf_release(&text);
}

static void put_titles(struct layout *lay, const char *name)
{
	page_fit(lay->page, lay->row, 1, name_width(lay), ATTR_BOLD, name);
	for (int i = 0; i < lay->shown; i++) {
		const char *title = _c(columns[i].title), *second = strchr(title, '|');
		struct buf first;

		buf_init(&first);
		buf_add(&first, title, second ? (size_t)(second - title) : strlen(title));
		page_right(lay->page, lay->row, column_end(lay, i), ATTR_BOLD, first.data);
		page_right(lay->page, lay->row + 1, column_end(lay, i), ATTR_BOLD,
			second ? second + 1 : "");
		buf_release(&first);
	}
	lay->row += 2;
}

/* whose NULL: the numbers of the whole unit. */
static void put_row(struct layout *lay, const char *name, const char *whose,
	const struct tally *tally)
{
	page_fit(lay->page, lay->row, 1, name_width(lay), whose ? ATTR_NORMAL : ATTR_BOLD, name);
	for (int i = 0; i < lay->shown; i++) {
		enum figure figure = columns[i].figure;
		struct number number = number_of_figure(figure, &lay->scope, tally->count[figure]);

		number.whose = whose;
		page_number_right(lay->page, lay->row, column_end(lay, i), &number);
	}
	lay->row++;
}

static void put_group(struct layout *lay, const struct group_row *group)
{
	struct buf name;

	buf_init(&name);
	if (strcmp(group->key, group->name) != 0)
		buf_addf(&name, "%s ", group->key);
	buf_adds(&name, group->name);
	lay->scope.key = group->id;
	put_row(lay, name.data, group->name, &group->tally);
	buf_release(&name);
}

static void write_page(struct groups_state *st)
{
	struct layout lay = { .page = &st->page,
		.cols = st->cols < MOST_COLUMNS ? st->cols : MOST_COLUMNS,
		.scope = { .window = st->arg.window, .as_of = st->arg.as_of } };
	struct group_row *row;
	size_t count;

	if (!st->loaded)
		return;
	lay.shown = (lay.cols - 2 - LEAST_NAME) / COLUMN_WIDTH;
	if (lay.shown > COLUMNS)
		lay.shown = COLUMNS;
	page_clear(&st->page);
	put_window(&lay);
	put_titles(&lay, _c(kinds[st->kind].column));
	put_row(&lay, _("Total"), NULL, &st->report.tally);
	st->page.fixed = lay.row;
	lay.scope.group = kinds[st->kind].group;
	row = group_rows(&st->report, kinds[st->kind].group, &count);
	for (size_t i = 0; i < count; i++)
		put_group(&lay, &row[i]);
	free(row);
}

static int groups_open(struct screen *scr, const void *arg, struct err *err)
{
	struct groups_state *st = scr->state;

	(void)err;
	st->arg = *(const struct groups_arg *)arg;
	st->cols = 80;
	return 0;
}

static int groups_load(struct screen *scr, struct err *err)
{
	struct groups_state *st = scr->state;
	struct indicator_report fresh;

	if (figures_load(scr->app, st->arg.window, st->arg.as_of, NULL, 0, &fresh, err) < 0)
		return -1;
	page_clear(&st->page);
	indicator_report_release(&st->report);
	st->report = fresh;
	st->loaded = true;
	write_page(st);
	return 0;
}

static const char *groups_heading(const struct screen *scr)
{
	const struct groups_state *st = scr->state;

	return _(kinds[st->kind].title);
}

static void groups_draw(struct screen *scr, struct canvas *body)
{
	struct groups_state *st = scr->state;

	if (body->cols != st->cols) {
		st->cols = body->cols;
		write_page(st);
	}
	page_draw(&st->page, body);
}

static void groups_hint(const struct screen *scr, struct buf *out)
{
	const struct groups_state *st = scr->state;
	const struct number *number = page_focused(&st->page);

	if (number)
		number_put_what(out, number);
}

static enum screen_result groups_key(struct screen *scr, int32_t key)
{
	struct groups_state *st = scr->state;

	screen_load(scr);
	return page_key(&st->page, key) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static void go(struct groups_state *st, size_t step)
{
	st->kind = (st->kind + step) % KINDS;
	st->page.focus = 0;
	write_page(st);
}

static enum screen_result groups_command(struct screen *scr, int cmd)
{
	struct groups_state *st = scr->state;

	switch (cmd) {
	case CMD_LIST:
		number_open(scr, page_focused(&st->page));
		return SCREEN_DONE;
	case CMD_EXPLAIN:
		number_explain(scr, page_focused(&st->page));
		return SCREEN_DONE;
	case CMD_NEXT_GROUP:
	case CMD_GROUP_BEFORE:
		go(st, cmd == CMD_NEXT_GROUP ? 1 : KINDS - 1);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static bool groups_has_row(const struct screen *scr)
{
	const struct groups_state *st = scr->state;

	return page_focused(&st->page) != NULL;
}

static void groups_release(struct screen *scr)
{
	struct groups_state *st = scr->state;

	page_release(&st->page);
	indicator_report_release(&st->report);
}

const struct screen_ops scr_groups = {
	.name = "groups",
	.title = N_("Numbers by group"),
	.state_size = sizeof(struct groups_state),
	.keys = groups_keys,
	.widget = page_keys,
	.open = groups_open,
	.load = groups_load,
	.heading = groups_heading,
	.draw = groups_draw,
	.key = groups_key,
	.command = groups_command,
	.has_row = groups_has_row,
	.hint = groups_hint,
	.release = groups_release,
};
