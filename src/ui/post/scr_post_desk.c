/*
 * scr_post_desk.c - the public post: what has arrived, what is to be given, with its numbers
 * scanned one after the other, what the post has, what became of it, and the handover lists.
 */
#include "config.h"

#include "motcua/base/i18n.h"
#include "ui/post/handover.h"
#include "ui/widget/leave.h"
#include "ui/post/post_lists.h"
#include "ui/screens.h"

enum {
	CMD_HANDOVER = CMD_SCREEN,
	CMD_MARK,
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
		N_("Gives all dossiers to the post for which a number was typed or scanned; the "
		   "selected one without a number only after asking.") },
	{ { ' ' }, CMD_MARK, BAR_LATE | NEED_ROW | NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_POST)),
		"mark", NP_("key bar", "Mark"),
		N_("Marks an item for a handover list of its own, or takes the mark away.") },
	{ { K_F(4) }, CMD_HANDOVER, NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_POST)), "handover",
		NP_("key bar", "Handover list"),
		N_("Makes the handover list of the items marked, or of all that was given and "
		   "stands on no list, and prints it.") },
	{ { K_F(5) }, CMD_DELIVERED, NOTE(MOVE_POST_DELIVERED), "delivered",
		NP_("key bar", "Delivered"), N_("Notes the delivery by the post.") },
	{ { K_F(7) }, CMD_SENT_BACK, NOTE(MOVE_POST_RETURNED), "sent-back",
		NP_("key bar", "Sent back"),
		N_("Notes that the post has sent it back, and why; refuses what has arrived.") },
	{ { K_F(6) }, CMD_AGAIN, BAR_LATE | NOTE(MOVE_POST_AGAIN), "again",
		NP_("key bar", "2nd try"),
		N_("Notes that the post invites the recipient a second time.") },
	{ { K_F(8) }, CMD_LOST, BAR_LATE | NOTE(MOVE_POST_LOST), "lost", NP_("key bar", "Lost"),
		N_("Notes that the post has lost it.") },
	{ { K_F(3) }, CMD_PRINT, BAR_LATE | NEED_ROW | NEED_WRITE, "print", NP_("key bar", "Print"),
		N_("Prints the handover list again, in two copies.") },
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NULL,
		N_("Goes on to the next dossier while numbers are scanned; takes in what has "
		   "arrived; opens the dossier of an item; shows a handover list.") },
	{ { K_F(2) }, CMD_ARRIVAL, BAR_LATE | NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_ARRIVE)),
		"arrival", NP_("key bar", "Arrived"),
		N_("Notes a dossier that the post has brought.") },
	{ { K_TAB, K_RIGHT }, CMD_NEXT, 0, "next-list", NULL, N_("Goes to the next list.") },
	{ { K_BTAB, K_LEFT }, CMD_BEFORE, 0, "list-before", NULL,
		N_("Goes to the list before.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int desk_open(struct screen *scr, const void *arg, struct err *err)
{
	static const struct {
		enum queue queue;
		enum post_tab tab;
	} tabs[] = {
		{ QUEUE_PENDING, POST_TAB_ARRIVED }, { QUEUE_PENDING_LONG, POST_TAB_ARRIVED },
		{ QUEUE_POSTED, POST_TAB_AT_POST }, { QUEUE_POST_RETURNED, POST_TAB_OVER },
	};
	struct post_lists *lists = scr->state;
	const enum queue *from = arg;

	(void)err;
	for (size_t i = 0; from && i < sizeof tabs / sizeof *tabs; i++)
		if (tabs[i].queue == *from)
			lists->tab = tabs[i].tab;
	return 0;
}

static int load(struct screen *scr, struct err *err)
{
	return post_lists_load(scr->state, scr->app, err);
}

static void draw(struct screen *scr, struct canvas *body)
{
	post_lists_draw(scr->state, body);
}

static void set_tab(struct screen *scr, int tab)
{
	struct post_lists *lists = scr->state;

	lists->tab = (enum post_tab)tab;
	lists->asked = 0;
	list_select(&lists->list, 0);
	scr->stale = true;
}

/* Where it goes, and what was said of it. */
static void put_item_words(struct buf *out, const struct postal_item *item)
{
	const char *const words[] = { item->address, item->note, item->outcome };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (*words[i])
			buf_addf(out, "%s%s", out->len ? " · " : "", words[i]);
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct post_lists *lists = scr->state;
	size_t marked = lists->marks.count;

	if (!list_has_row(&lists->list))
		return;
	if (lists->tab == POST_TAB_GIVE)
		buf_adds(out, _("Scan or type the number on the label; Enter goes to the next, F9 "
				"gives all."));
	else if (lists->tab == POST_TAB_ARRIVED)
		buf_adds(out, _("Enter takes it in, F7 refuses it or asks to complete it."));
	else if (lists->tab == POST_TAB_TO_LIST && marked > 0)
		buf_addf(out, Q_("%zu item is marked; F4 makes its handover list.",
			"%zu items are marked; F4 makes their handover list.", marked), marked);
	else if (lists->tab == POST_TAB_TO_LIST)
		buf_adds(out, _("F4 makes the handover list of all; Space marks single items for "
				"it."));
	else if (post_lists_item(lists))
		put_item_words(out, post_lists_item(lists));
}

static bool is_at_post(enum post_tab tab)
{
	return tab == POST_TAB_TO_LIST || tab == POST_TAB_AT_POST;
}

/* What the key bar offers is what can be done with the list. */
static const char *label(const struct screen *scr, const struct binding *row)
{
	const struct post_lists *lists = scr->state;
	enum post_tab tab = lists->tab;
	bool at_post = is_at_post(tab);

	switch (row->cmd) {
	case CMD_ACCEPT:
		return tab == POST_TAB_GIVE ? row->label : NULL;
	case CMD_MARK:
		return tab == POST_TAB_TO_LIST ? row->label : NULL;
	case CMD_HANDOVER:
		return tab == POST_TAB_GIVE || tab == POST_TAB_TO_LIST ? row->label : NULL;
	case CMD_SENT_BACK:
		return tab == POST_TAB_ARRIVED ? NP_("key bar", "Refuse")
					       : at_post ? row->label : NULL;
	case CMD_DELIVERED:
	case CMD_AGAIN:
	case CMD_LOST:
		return at_post ? row->label : NULL;
	case CMD_PRINT:
		return tab == POST_TAB_LISTS ? row->label : NULL;
	default:
		return row->label;
	}
}

/* ---- doing */

static void give_all(struct screen *scr)
{
	struct post_lists *lists = scr->state;

	if (lists->tab == POST_TAB_GIVE) {
		post_give_all(scr->app, lists);
		scr->stale = true;
	} else {
		set_tab(scr, POST_TAB_GIVE);
	}
}

static void mark(struct screen *scr)
{
	struct post_lists *lists = scr->state;

	if (lists->tab != POST_TAB_TO_LIST) {
		status_say(_("Items are marked in the list \"To hand over\"."));
		return;
	}
	marks_toggle(&lists->marks, post_lists_item(lists)->id);
	if (lists->list.selected + 1 < lists->list.length)
		list_select(&lists->list, lists->list.selected + 1);
}

static void hand_over(struct screen *scr)
{
	const struct post_lists *lists = scr->state;
	const struct handover_arg arg = { lists->marks.id, lists->marks.count };

	screen_open(scr, &scr_handover, &arg, 0);
}

static void note(struct screen *scr, enum move move)
{
	const struct post_lists *lists = scr->state;
	const struct post_note_arg arg = { post_lists_item(lists), move };
	const struct decline_arg decline = { .dossier = post_lists_dossier(lists),
		.kind = REFUSAL_DECLINED };

	if (lists->tab == POST_TAB_ARRIVED && move == MOVE_POST_RETURNED)
		screen_open(scr, &scr_decline, &decline, 0);
	else if (is_at_post(lists->tab))
		screen_open(scr, &scr_post_note, &arg, 0);
	else
		status_say(_("Choose an item that the post has."));
}

static void print_row(struct screen *scr)
{
	const struct postal_handover *handover = post_lists_handover(scr->state);

	if (handover)
		handover_print(scr, handover->id);
	else
		status_say(_("Choose a handover list."));
}

static void open_row(struct screen *scr)
{
	struct post_lists *lists = scr->state;

	if (lists->tab == POST_TAB_GIVE)
		post_give_next(lists);
	else if (lists->tab == POST_TAB_ARRIVED)
		screen_open(scr, &scr_take_in, &post_lists_dossier(lists)->id, 0);
	else if (lists->tab == POST_TAB_LISTS)
		handover_read(scr, post_lists_handover(lists)->id);
	else
		screen_open(scr, &scr_dossier, &post_lists_item(lists)->dossier_id, 0);
}

/* ---- keys */

static bool noted(struct screen *scr, int cmd)
{
	static const struct {
		int cmd;
		enum move move;
	} notes[] = {
		{ CMD_DELIVERED, MOVE_POST_DELIVERED }, { CMD_AGAIN, MOVE_POST_AGAIN },
		{ CMD_SENT_BACK, MOVE_POST_RETURNED }, { CMD_LOST, MOVE_POST_LOST },
	};

	for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
		if (notes[i].cmd != cmd)
			continue;
		note(scr, notes[i].move);
		return true;
	}
	return false;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	const struct post_lists *lists = scr->state;

	switch (cmd) {
	case CMD_ACCEPT:
		give_all(scr);
		return SCREEN_DONE;
	case CMD_MARK:
		mark(scr);
		return SCREEN_DONE;
	case CMD_HANDOVER:
		hand_over(scr);
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
		set_tab(scr, (lists->tab + 1) % POST_TAB_COUNT);
		return SCREEN_DONE;
	case CMD_BEFORE:
		set_tab(scr, (lists->tab + POST_TAB_COUNT - 1) % POST_TAB_COUNT);
		return SCREEN_DONE;
	case CMD_BACK:
		return leave_asks(scr, cmd, post_codes_typed(&lists->codes)) ? SCREEN_DONE
									     : SCREEN_UNKNOWN;
	default:
		return noted(scr, cmd) ? SCREEN_DONE : SCREEN_UNKNOWN;
	}
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct post_lists *lists = scr->state;

	screen_load(scr);
	/* The blanks of a number as it is printed on a label are no part of it. */
	if (lists->tab == POST_TAB_GIVE && list_has_row(&lists->list) &&
		(pressed == ' ' ||
			post_codes_key(&lists->codes, post_lists_dossier(lists)->id, pressed))) {
		lists->asked = 0;
		return SCREEN_DONE;
	}
	if (!list_key(&lists->list, pressed))
		return SCREEN_UNKNOWN;
	lists->asked = 0;
	return SCREEN_DONE;
}

static void resumed(struct screen *scr, const struct screen_answer *answer)
{
	leave_resumed(scr, answer);
	if (answer->from == &scr_handover && answer->code == ANSWER_YES)
		set_tab(scr, POST_TAB_LISTS);
	scr->stale = true;
}

static bool has_row(const struct screen *scr)
{
	const struct post_lists *lists = scr->state;

	return list_has_row(&lists->list);
}

static void release(struct screen *scr)
{
	post_lists_release(scr->state);
}

const struct screen_ops scr_post_desk = {
	.name = "post-desk",
	.title = N_("Public post"),
	.state_size = sizeof(struct post_lists),
	.keys = keys,
	.widget = list_keys,
	.open = desk_open,
	.load = load,
	.draw = draw,
	.key = key,
	.command = command,
	.hint = hint,
	.label = label,
	.resumed = resumed,
	.has_row = has_row,
	.release = release,
};
