/*
 * scr_post_desk.c - the public post: what has arrived, what is to be given, with its numbers scanned one after the
 * other, what the post has, what became of it, and the handover lists.
 */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/post_report.h"
#include "motcua/app/process.h"
#include "motcua/base/i18n.h"
#include "ui/dossier_words.h"
#include "ui/list.h"
#include "ui/post_codes.h"
#include "ui/screens.h"

#define ROWS_MOST 500

enum tab { TAB_GIVE, TAB_ARRIVED, TAB_TO_LIST, TAB_AT_POST, TAB_OVER, TAB_LISTS, TAB_COUNT };

struct post_state {
	enum tab tab;
	struct dossier_list waiting;
	struct post_codes codes;
	struct postal_item_list items;
	struct postal_handover_list lists;
	struct list list;
};

enum {
	CMD_HANDOVER = CMD_SCREEN,
	CMD_DELIVERED,
	CMD_AGAIN,
	CMD_SENT_BACK,
	CMD_LOST,
	CMD_ARRIVAL,
	CMD_PRINT,
	CMD_OPEN,
	CMD_NEXT,
	CMD_BEFORE
};

#define NOTE(move) (NEED_ROW | NEED_WRITE | NEED_OP(OP_OF_MOVE(move)))

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_POST)), "give",
		NP_("key bar", "Give"),
		N_("Gives all dossiers to the post for which a number was typed or scanned.") },
	{ { K_F(4) }, CMD_HANDOVER, NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_POST)), "handover",
		NP_("key bar", "Handover list"),
		N_("Makes the handover list of all that was given and stands on no list.") },
	{ { K_F(5) }, CMD_DELIVERED, NOTE(MOVE_POST_DELIVERED), "delivered",
		NP_("key bar", "Delivered"), N_("Notes the delivery by the post.") },
	{ { K_F(7) }, CMD_SENT_BACK, NOTE(MOVE_POST_RETURNED), "sent-back",
		NP_("key bar", "Sent back"), N_("Notes that the post has sent it back, and why; refuses what has arrived.") },
	{ { K_F(6) }, CMD_AGAIN, BAR_LATE | NOTE(MOVE_POST_AGAIN), "again",
		NP_("key bar", "2nd try"),
		N_("Notes that the post invites the recipient a second time.") },
	{ { K_F(8) }, CMD_LOST, BAR_LATE | NOTE(MOVE_POST_LOST), "lost",
		NP_("key bar", "Lost"), N_("Notes that the post has lost it.") },
	{ { K_F(2) }, CMD_ARRIVAL, BAR_LATE | NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_ARRIVE)),
		"arrival", NP_("key bar", "Arrived"),
		N_("Notes a dossier that the post has brought.") },
	{ { K_F(3) }, CMD_PRINT, NEED_ROW | NEED_WRITE, "print", NULL,
		N_("Prints the handover list again, in two copies.") },
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NULL,
		N_("Goes on to the next dossier while numbers are scanned; takes in what has "
		   "arrived; opens elsewhere.") },
	{ { K_TAB, K_RIGHT }, CMD_NEXT, 0, "next-list", NULL, N_("Goes to the next list.") },
	{ { K_BTAB, K_LEFT }, CMD_BEFORE, 0, "list-before", NULL,
		N_("Goes to the list before.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static const char *const tab_names[TAB_COUNT] = {
	/* TRANSLATORS: lists of the post; together at most 74 columns */
	[TAB_GIVE] = NP_("post tab", "To give"),
	[TAB_ARRIVED] = NP_("post tab", "Arrived"),
	[TAB_TO_LIST] = NP_("post tab", "To hand over"),
	[TAB_AT_POST] = NP_("post tab", "At the post"),
	[TAB_OVER] = NP_("post tab", "Finished"),
	[TAB_LISTS] = NP_("post tab", "Handover lists"),
};

/* ---- reading */

static bool has_dossiers(const struct post_state *st)
{
	return st->tab == TAB_GIVE || st->tab == TAB_ARRIVED;
}

static size_t rows_of(const struct post_state *st)
{
	if (has_dossiers(st))
		return st->waiting.count;
	return st->tab == TAB_LISTS ? st->lists.count : st->items.count;
}

static int read_tab(struct screen *scr, struct err *err)
{
	static const enum postal_view views[TAB_COUNT] = { [TAB_TO_LIST] = POSTAL_TO_LIST,
		[TAB_AT_POST] = POSTAL_AT_POST, [TAB_OVER] = POSTAL_OVER };
	struct post_state *st = scr->state;

	dossier_list_release(&st->waiting);
	postal_handover_list_release(&st->lists);
	postal_item_list_release(&st->items);
	if (has_dossiers(st))
		return post_dossiers(scr->app,
			st->tab == TAB_GIVE ? POSTAL_TO_GIVE : POSTAL_ARRIVED, ROWS_MOST,
			&st->waiting, err);
	if (st->tab == TAB_LISTS)
		return post_handovers(scr->app, ROWS_MOST, &st->lists, err);
	return post_items(scr->app, views[st->tab], ROWS_MOST, &st->items, err);
}

static int load(struct screen *scr, struct err *err)
{
	struct post_state *st = scr->state;

	if (read_tab(scr, err) < 0)
		return -1;
	list_set_length(&st->list, rows_of(st));
	return 0;
}

static void set_tab(struct screen *scr, int tab)
{
	struct post_state *st = scr->state;

	st->tab = (enum tab)tab;
	list_select(&st->list, 0);
	scr->stale = true;
}

/* ---- drawing */

static void put_waiting(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct post_state *st = ctx;
	const struct dossier *dossier = &st->waiting.item[row];

	switch (column) {
	case 0:
		if (st->tab == TAB_ARRIVED)
			moment_put_vi(out, dossier->filed);
		else
			buf_addf(out, "%s%s", post_codes_of(&st->codes, dossier->id),
				row == st->list.selected ? "_" : "");
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
	const struct post_state *st = ctx;
	const struct postal_item *item = &st->items.item[row];

	switch (column) {
	case 0:
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

static void put_list(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct post_state *st = ctx;
	const struct postal_handover *list = &st->lists.item[row];

	switch (column) {
	case 0:
		buf_addf(out, "%02d/%d", list->number, list->year);
		break;
	case 1:
		moment_put_vi(out, list->at);
		break;
	case 2:
		buf_addf(out, "%d", list->items);
		break;
	case 3:
		buf_adds(out, list->officer);
		break;
	default:
		buf_adds(out, list->postman);
		break;
	}
}

static void draw_tabs(const struct post_state *st, struct canvas *body)
{
	int col = 1;

	for (int tab = 0; tab < TAB_COUNT; tab++) {
		struct buf text;

		buf_init(&text);
		buf_addf(&text, tab == (int)st->tab ? "[%s]" : " %s ", _c(tab_names[tab]));
		col = canvas_text(body, 0, col,
			tab == (int)st->tab ? ATTR_REVERSE | ATTR_BOLD : ATTR_NORMAL, text.data);
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
static const struct list_column list_columns[] = {
	{ N_("Number"), 8, 0, false }, { N_("Handed over at"), 16, 0, false },
	{ N_("Items"), 8, 0, true }, { N_("Given by"), 16, 1, false },
	{ N_("Postman"), 16, 1, false },
};

static void draw(struct screen *scr, struct canvas *body)
{
	struct post_state *st = scr->state;
	struct canvas rest = canvas_part(body, 2, 0, body->rows - 2, body->cols);
	struct list_source source = { .column = item_columns, .columns = 5, .cell = put_item,
		.ctx = st, .empty = N_("There is nothing here.") };

	draw_tabs(st, body);
	if (has_dossiers(st)) {
		source.column = st->tab == TAB_GIVE ? waiting_columns : arrived_columns;
		source.columns = 4;
		source.cell = put_waiting;
	} else if (st->tab == TAB_LISTS) {
		source.column = list_columns;
		source.cell = put_list;
	}
	list_draw(&st->list, &rest, &source);
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct post_state *st = scr->state;

	if (st->tab == TAB_GIVE && st->waiting.count > 0)
		buf_adds(out, _("Scan or type the number on the label; Enter goes to the next, F9 "
				"gives all."));
	else if (st->tab == TAB_ARRIVED && st->waiting.count > 0)
		buf_adds(out, _("Enter takes it in, F7 refuses it or asks to complete it."));
	else if (!has_dossiers(st) && st->tab != TAB_LISTS && list_has_row(&st->list))
		buf_adds(out, st->items.item[st->list.selected].address);
}

/* ---- doing */

static bool check_code(const struct post_state *st, const struct dossier *dossier)
{
	struct err err = ERR_INIT;
	bool odd;

	if (!*post_codes_of(&st->codes, dossier->id))
		return true;
	if (post_codes_check(&st->codes, dossier->id, &odd, &err) < 0) {
		status_err(&err);
		return false;
	}
	if (odd)
		status_warn(_("This is no postal number with a check digit; compare it with the "
			      "label."));
	return true;
}

static void go_on(struct post_state *st)
{
	if (check_code(st, &st->waiting.item[st->list.selected]) &&
		st->list.selected + 1 < st->list.length)
		list_select(&st->list, st->list.selected + 1);
}

/* 1 given, 0 no number typed, -1 refused. */
static int give_one(struct screen *scr, const struct dossier *dossier, struct err *err)
{
	struct post_state *st = scr->state;
	struct step step = step_of(MOVE_POST);
	bool odd;

	step.tracking = post_codes_of(&st->codes, dossier->id);
	if (!*step.tracking)
		return 0;
	if (post_codes_check(&st->codes, dossier->id, &odd, err) < 0 ||
		process_step(scr->app, dossier->id, &step, err) < 0)
		return -1;
	post_codes_forget(&st->codes, dossier->id);
	return 1;
}

static void give_all(struct screen *scr)
{
	struct post_state *st = scr->state;
	struct err err = ERR_INIT;
	int given = 0;

	if (st->tab != TAB_GIVE) {
		set_tab(scr, TAB_GIVE);
		return;
	}
	for (size_t i = 0; i < st->waiting.count; i++) {
		int got = give_one(scr, &st->waiting.item[i], &err);

		if (got < 0) {
			list_select(&st->list, i);
			status_err(&err);
			scr->stale = true;
			return;
		}
		given += got;
	}
	if (given)
		status_say(Q_("%d dossier is given to the post; F4 makes the handover list.",
			"%d dossiers are given to the post; F4 makes the handover list.", given),
			given);
	else
		status_say(_("No number has been typed yet."));
	scr->stale = true;
}

static void note(struct screen *scr, enum move move)
{
	struct post_state *st = scr->state;
	struct post_note_arg arg = { .move = move };
	struct decline_arg decline = { NULL, NULL };

	if (st->tab == TAB_ARRIVED && move == MOVE_POST_RETURNED) {
		decline.dossier = &st->waiting.item[st->list.selected];
		screen_open(scr, &scr_decline, &decline, 0);
		return;
	}
	if (has_dossiers(st) || st->tab == TAB_LISTS) {
		status_say(_("Choose an item that the post has."));
		return;
	}
	arg.item = &st->items.item[st->list.selected];
	screen_open(scr, &scr_post_note, &arg, 0);
}

static void print_list(struct screen *scr, int64_t id)
{
	struct err err = ERR_INIT;
	char *path = NULL;
	bool printed;

	if (post_handover_print(scr->app, id, &path, &printed, &err) < 0)
		status_err(&err);
	else if (printed)
		status_say(_("Two copies are printed."));
	else
		status_say(_("There is no printer; the list is at %s."), path);
	free(path);
}

static void print_row(struct screen *scr)
{
	struct post_state *st = scr->state;

	if (st->tab == TAB_LISTS)
		print_list(scr, st->lists.item[st->list.selected].id);
	else
		status_say(_("Choose a handover list."));
}

static void open_row(struct screen *scr)
{
	struct post_state *st = scr->state;
	size_t row = st->list.selected;

	if (st->tab == TAB_GIVE)
		go_on(st);
	else if (st->tab == TAB_ARRIVED)
		screen_open(scr, &scr_take_in, &st->waiting.item[row].id, 0);
	else if (st->tab != TAB_LISTS)
		screen_open(scr, &scr_dossier, &st->items.item[row].dossier_id, 0);
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct post_state *st = scr->state;

	switch (cmd) {
	case CMD_ACCEPT:
		give_all(scr);
		return SCREEN_DONE;
	case CMD_HANDOVER:
		screen_open(scr, &scr_handover, NULL, 0);
		return SCREEN_DONE;
	case CMD_DELIVERED:
		note(scr, MOVE_POST_DELIVERED);
		return SCREEN_DONE;
	case CMD_AGAIN:
		note(scr, MOVE_POST_AGAIN);
		return SCREEN_DONE;
	case CMD_SENT_BACK:
		note(scr, MOVE_POST_RETURNED);
		return SCREEN_DONE;
	case CMD_LOST:
		note(scr, MOVE_POST_LOST);
		return SCREEN_DONE;
	case CMD_ARRIVAL:
		screen_open(scr, &scr_arrival, NULL, 0);
		return SCREEN_DONE;
	case CMD_PRINT:
		print_row(scr);
		return SCREEN_DONE;
	case CMD_OPEN:
		open_row(scr);
		return SCREEN_DONE;
	case CMD_NEXT:
		set_tab(scr, (st->tab + 1) % TAB_COUNT);
		return SCREEN_DONE;
	case CMD_BEFORE:
		set_tab(scr, (st->tab + TAB_COUNT - 1) % TAB_COUNT);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct post_state *st = scr->state;

	screen_load(scr);
	if (st->tab == TAB_GIVE && list_has_row(&st->list) &&
		post_codes_key(&st->codes, st->waiting.item[st->list.selected].id, pressed))
		return SCREEN_DONE;
	return list_key(&st->list, pressed) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static void resumed(struct screen *scr, const struct screen_answer *answer)
{
	if (answer->from == &scr_handover && answer->code == ANSWER_YES)
		set_tab(scr, TAB_LISTS);
	scr->stale = true;
}

static bool has_row(const struct screen *scr)
{
	const struct post_state *st = scr->state;

	return list_has_row(&st->list);
}

static void release(struct screen *scr)
{
	struct post_state *st = scr->state;

	dossier_list_release(&st->waiting);
	post_codes_release(&st->codes);
	postal_item_list_release(&st->items);
	postal_handover_list_release(&st->lists);
}

const struct screen_ops scr_post_desk = {
	.name = "post-desk",
	.title = N_("Public post"),
	.state_size = sizeof(struct post_state),
	.keys = keys,
	.widget = list_keys,
	.load = load,
	.draw = draw,
	.key = key,
	.command = command,
	.hint = hint,
	.resumed = resumed,
	.has_row = has_row,
	.release = release,
};
