/* scr_queue_groups.c - a list of dossiers by person or village: whose turn it is, how often. */
#include "config.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/app/dossiers.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/dossier/list_files.h"
#include "ui/widget/list_screen.h"
#include "ui/dossier/queue_tabs.h"
#include "ui/screens.h"

struct groups_state {
	struct list_screen base;
	struct queue_groups_arg what;
	struct queue_groups groups;
};

enum { CMD_OPEN = CMD_SCREEN, CMD_OTHER_WAY, CMD_PRINT_LIST, CMD_SAVE_LIST };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NP_("key bar", "Open"),
		N_("Lists the dossiers of the selected row.") },
	{ { K_TAB }, CMD_OTHER_WAY, 0, "other-way", NP_("key bar", "Person/village"),
		N_("Counts by village instead of by person, and back.") },
	{ { K_F(2) }, CMD_PRINT_LIST, 0, "print-list", NP_("key bar", "Print list"),
		N_("Prints all dossiers below these headings.") },
	{ { K_F(8) }, CMD_SAVE_LIST, 0, "save-list", NP_("key bar", "CSV"),
		N_("Writes all dossiers as a table for other programs.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int groups_open(struct screen *scr, const void *arg, struct err *err)
{
	struct groups_state *st = scr->state;

	(void)err;
	st->what = *(const struct queue_groups_arg *)arg;
	return 0;
}

static int groups_load(struct screen *scr, struct err *err)
{
	struct groups_state *st = scr->state;
	bool village = st->what.by == QUEUE_BY_VILLAGE;

	queue_groups_release(&st->groups);
	if (dossiers_queue_groups(scr->app, st->what.queue, st->what.by, &st->groups, err) < 0)
		return -1;
	list_set_length(&st->base.list, st->groups.count);
	list_screen_set_heading(&st->base,
		xasprintf(village ? _("%s, by village") : _("%s, by person"),
			queue_title((int)st->what.queue)));
	return 0;
}

static const char *name_of(const struct groups_state *st, size_t row)
{
	const struct queue_group *group = &st->groups.item[row];

	if (*group->name)
		return group->name;
	return st->what.by == QUEUE_BY_VILLAGE ? _("(no village known)") : _("(nobody)");
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct groups_state *st = ctx;

	if (column == 0)
		buf_adds(out, name_of(st, row));
	else
		buf_addf(out, "%" PRId64, st->groups.item[row].count);
}

static void groups_draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column by_person[] = {
		{ N_("In hand of"), 30, 1, false }, { N_("Dossiers"), 8, 0, true },
	};
	static const struct list_column by_village[] = {
		{ N_("Village"), 30, 1, false }, { N_("Dossiers"), 8, 0, true },
	};
	struct groups_state *st = scr->state;
	const struct list_source source = { .columns = 2, .cell = put_cell, .ctx = st,
		.column = st->what.by == QUEUE_BY_VILLAGE ? by_village : by_person,
		.empty = N_("There is no dossier in this list.") };
	struct canvas part = canvas_part(body, 0, 0, body->rows - 1, body->cols < 60 ? body->cols : 60);
	int64_t all = 0;

	for (size_t i = 0; i < st->groups.count; i++)
		all += st->groups.item[i].count;
	list_draw(&st->base.list, &part, &source);
	canvas_textf(body, body->rows - 1, 1, ATTR_BOLD, _("Together: %lld"), (long long)all);
}

static void open_part(struct screen *scr)
{
	const struct groups_state *st = scr->state;
	const size_t row = st->base.list.selected;
	struct dossiers_arg arg = { .queue = st->what.queue,
		.part = { st->what.by, st->groups.item[row].id }, .part_name = name_of(st, row) };

	screen_open(scr, &scr_dossiers, &arg, 0);
}

static enum screen_result groups_command(struct screen *scr, int cmd)
{
	struct groups_state *st = scr->state;
	const struct list_wanted wanted = { st->what.queue, { QUEUE_WHOLE, 0 }, NULL, st->what.by };

	switch (cmd) {
	case CMD_OPEN:
		open_part(scr);
		return SCREEN_DONE;
	case CMD_PRINT_LIST:
		list_files_print(scr, &wanted);
		return SCREEN_DONE;
	case CMD_SAVE_LIST:
		list_files_save(scr, &wanted);
		return SCREEN_DONE;
	case CMD_OTHER_WAY:
		st->what.by = st->what.by == QUEUE_BY_VILLAGE ? QUEUE_BY_PERSON : QUEUE_BY_VILLAGE;
		list_select(&st->base.list, 0);
		scr->stale = true;
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void groups_release(struct screen *scr)
{
	struct groups_state *st = scr->state;

	queue_groups_release(&st->groups);
	free(st->base.heading);
}

const struct screen_ops scr_queue_groups = {
	.name = "queue-groups",
	.title = N_("Dossiers by person or village"),
	.state_size = sizeof(struct groups_state),
	.keys = keys,
	LIST_SCREEN_OPS,
	.open = groups_open,
	.load = groups_load,
	.draw = groups_draw,
	.command = groups_command,
	.release = groups_release,
};
