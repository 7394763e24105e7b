#include "config.h"

#include "ui/post/post_lists.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/dossier/dossier_words.h"

#define ROWS_MOST 500

static const char *const tab_names[POST_TAB_COUNT] = {
	/* TRANSLATORS: lists of the post; together at most 74 columns */
	[POST_TAB_GIVE] = NP_("post tab", "To give"),
	[POST_TAB_ARRIVED] = NP_("post tab", "Arrived"),
	[POST_TAB_TO_LIST] = NP_("post tab", "To hand over"),
	[POST_TAB_AT_POST] = NP_("post tab", "At the post"),
	[POST_TAB_OVER] = NP_("post tab", "Finished"),
	[POST_TAB_LISTS] = NP_("post tab", "Handover lists"),
};

/* ---- reading */

static bool has_dossiers(const struct post_lists *lists)
{
	return lists->tab == POST_TAB_GIVE || lists->tab == POST_TAB_ARRIVED;
}

static bool has_items(const struct post_lists *lists)
{
	return !has_dossiers(lists) && lists->tab != POST_TAB_LISTS;
}

static void release_rows(struct post_lists *lists)
{
	dossier_list_release(&lists->waiting);
	postal_handover_list_release(&lists->handovers);
	postal_item_list_release(&lists->items);
}

/* What was put on a list meanwhile, or taken back, is marked no more. */
static void keep_marks(struct post_lists *lists)
{
	size_t count = lists->items.count;
	int64_t *id = xcalloc(count + 1, sizeof *id);

	for (size_t i = 0; i < count; i++)
		id[i] = lists->items.item[i].id;
	marks_keep(&lists->marks, id, count);
	free(id);
}

static int read_rows(struct post_lists *lists, struct app *app, struct err *err)
{
	static const enum postal_view views[POST_TAB_COUNT] = {
		[POST_TAB_TO_LIST] = POSTAL_TO_LIST, [POST_TAB_AT_POST] = POSTAL_AT_POST,
		[POST_TAB_OVER] = POSTAL_OVER };

	if (has_dossiers(lists))
		return post_dossiers(app,
			lists->tab == POST_TAB_GIVE ? POSTAL_TO_GIVE : POSTAL_ARRIVED, ROWS_MOST,
			&lists->waiting, err);
	if (lists->tab == POST_TAB_LISTS)
		return post_handovers(app, ROWS_MOST, &lists->handovers, err);
	return post_items(app, views[lists->tab], ROWS_MOST, &lists->items, err);
}

int post_lists_load(struct post_lists *lists, struct app *app, struct err *err)
{
	release_rows(lists);
	if (read_rows(lists, app, err) < 0)
		return -1;
	if (lists->tab == POST_TAB_TO_LIST)
		keep_marks(lists);
	list_set_length(&lists->list,
		lists->waiting.count + lists->items.count + lists->handovers.count);
	return 0;
}

void post_lists_release(struct post_lists *lists)
{
	release_rows(lists);
	post_codes_release(&lists->codes);
	marks_release(&lists->marks);
}

const struct dossier *post_lists_dossier(const struct post_lists *lists)
{
	bool has = has_dossiers(lists) && list_has_row(&lists->list);

	return has ? &lists->waiting.item[lists->list.selected] : NULL;
}

const struct postal_item *post_lists_item(const struct post_lists *lists)
{
	bool has = has_items(lists) && list_has_row(&lists->list);

	return has ? &lists->items.item[lists->list.selected] : NULL;
}

const struct postal_handover *post_lists_handover(const struct post_lists *lists)
{
	bool has = lists->tab == POST_TAB_LISTS && list_has_row(&lists->list);

	return has ? &lists->handovers.item[lists->list.selected] : NULL;
}

/* ---- drawing */

static void put_waiting(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct post_lists *lists = ctx;
	const struct dossier *dossier = &lists->waiting.item[row];

	switch (column) {
	case 0:
		if (lists->tab == POST_TAB_ARRIVED)
			moment_put_vi(out, dossier->filed);
		else
			buf_addf(out, "%s%s", post_codes_of(&lists->codes, dossier->id),
				row == lists->list.selected ? "_" : "");
		break;
	case 1:
		buf_adds(out, dossier_shown_code(dossier));
		break;
	case 2:
		buf_adds(out, dossier->submitter.name);
		break;
	default:
		buf_adds(out, dossier->procedure_name);
		break;
	}
}

static void put_item(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct post_lists *lists = ctx;
	const struct postal_item *item = &lists->items.item[row];

	switch (column) {
	case 0:
		if (lists->tab == POST_TAB_TO_LIST)
			buf_adds(out, marks_has(&lists->marks, item->id) ? "✓ " : "  ");
		buf_adds(out, *item->tracking ? item->tracking : "–");
		break;
	case 1:
		buf_adds(out, item->code);
		break;
	case 2:
		buf_adds(out, item->recipient);
		break;
	case 3:
		day_put_vi(out, item->sent);
		break;
	default:
		buf_adds(out, vocab_label(&vocab_postal_state, (int)item->state));
		if (item->done != DAY_NONE) {
			buf_addc(out, ' ');
			day_put_vi(out, item->done);
		}
		break;
	}
}

static void put_handover(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct post_lists *lists = ctx;
	const struct postal_handover *handover = &lists->handovers.item[row];

	switch (column) {
	case 0:
		buf_addf(out, "%02d/%d", handover->number, handover->year);
		break;
	case 1:
		moment_put_vi(out, handover->at);
		break;
	case 2:
		buf_addf(out, "%d", handover->items);
		break;
	case 3:
		buf_adds(out, handover->officer);
		break;
	default:
		buf_adds(out, handover->postman);
		break;
	}
}

static int names_width(int from, int to)
{
	int width = 1;

	for (int tab = from; tab <= to; tab++)
		width += text_width(_c(tab_names[tab])) + 2;
	return width;
}

/* On a narrow screen the first names go, until the one of the tab is seen. */
static void draw_names(const struct post_lists *lists, struct canvas *body)
{
	int tab = 0, col = 1;

	while (tab < (int)lists->tab && names_width(tab, (int)lists->tab) > body->cols)
		tab++;
	for (; tab < POST_TAB_COUNT; tab++) {
		bool chosen = tab == (int)lists->tab;
		struct buf text;

		buf_init(&text);
		buf_addf(&text, chosen ? "[%s]" : " %s ", _c(tab_names[tab]));
		col = canvas_text(body, 0, col, chosen ? ATTR_REVERSE | ATTR_BOLD : ATTR_NORMAL,
			text.data);
		buf_release(&text);
	}
}

static const struct list_column waiting_columns[] = {
	{ N_("Postal number"), 16, 0, false }, { N_("Code"), 21, 0, false },
	{ N_("Submitter"), 14, 1, false }, { N_("Procedure"), 14, 1, false },
};
static const struct list_column arrived_columns[] = {
	{ N_("Arrived at"), 16, 0, false }, { N_("Code"), 21, 0, false },
	{ N_("Submitter"), 14, 1, false }, { N_("Procedure"), 14, 1, false },
};
static const struct list_column item_columns[] = {
	{ N_("Postal number"), 15, 0, false }, { N_("Code"), 21, 0, false },
	{ N_("Recipient"), 10, 1, false }, { N_("Given on"), 10, 0, false },
	{ N_("State"), 16, 1, false },
};
static const struct list_column handover_columns[] = {
	{ N_("Number"), 8, 0, false }, { N_("Handed over at"), 16, 0, false },
	{ N_("Items"), 8, 0, true }, { N_("Given by"), 16, 1, false },
	{ N_("Postman"), 16, 1, false },
};

void post_lists_draw(struct post_lists *lists, struct canvas *body)
{
	struct canvas rest = canvas_part(body, 2, 0, body->rows - 2, body->cols);
	struct list_source source = { .column = item_columns, .columns = 5, .cell = put_item,
		.ctx = lists, .empty = N_("There is nothing here.") };

	draw_names(lists, body);
	if (has_dossiers(lists)) {
		source.column =
			lists->tab == POST_TAB_GIVE ? waiting_columns : arrived_columns;
		source.columns = 4;
		source.cell = put_waiting;
	} else if (lists->tab == POST_TAB_LISTS) {
		source.column = handover_columns;
		source.cell = put_handover;
	}
	list_draw(&lists->list, &rest, &source);
}
