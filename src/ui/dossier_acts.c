#include "config.h"

#include "ui/dossier_acts.h"

#include <stdlib.h>

#include "motcua/app/process.h"
#include "motcua/app/receipt.h"
#include "motcua/base/i18n.h"
#include "ui/screens.h"

/* The letters that both screens share; row is NEED_ROW in a list. */
#define DOSSIER_KEYS(row) \
	{ { 'r', 'R' }, CMD_RESULT, (row) | NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_RESULT)), "result", \
		NP_("key bar", "Result"), N_("Records the result of the dossier.") }, \
	{ { 't', 'T' }, CMD_HAND_OVER, (row) | NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_HAND_OVER)), "hand-over", \
		NP_("key bar", "Hand over"), N_("Hands the result over, or gives it to the post.") }, \
	{ { 'c', 'C' }, CMD_ATTACH_CODE, (row) | NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_ATTACH_CODE)), \
		"attach-code", NP_("key bar", "Code"), \
		N_("Attaches the code that the dossier has on the portal.") }, \
	{ { 'p', 'P' }, CMD_PRINT_RECEIPT, (row) | NEED_WRITE, "print", \
		NP_("key bar", "Print"), N_("Prints the receipt again.") }, \
	{ { 'v', 'V' }, CMD_WHY, (row), "why", NP_("key bar", "Why"), \
		N_("Explains the due date day by day.") }, \
	{ { 'h', 'H' }, CMD_VOID, (row) | NEED_WRITE | NEED_OP(OP_OF_MOVE(MOVE_VOID)), "void", \
		NP_("key bar", "Void"), \
		N_("Voids a dossier that was entered by mistake; the number stays.") }

const struct binding dossier_list_keys[] = {
	DOSSIER_KEYS(NEED_ROW),
	{ { '/' }, CMD_FILTER, 0, "filter", NP_("key bar", "Filter"),
		N_("Filters by code, name without accents, personal number or phone; digits do "
		   "so at once.") },
	{ { K_ENTER }, CMD_OPEN_DOSSIER, BAR_LATE | NEED_ROW, "open", NP_("key bar", "Open"),
		N_("Opens the dossier.") },
	{ { K_TAB, K_RIGHT }, CMD_NEXT_QUEUE, 0, "next-list", NULL, N_("Goes to the next list.") },
	{ { K_BTAB, K_LEFT }, CMD_QUEUE_BEFORE, 0, "list-before", NULL,
		N_("Goes to the list before.") },
	{ { K_F(3) }, CMD_ALL_DOSSIERS, BAR_LATE, "all", NP_("key bar", "All"),
		N_("Searches among all dossiers, finished ones too.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

const struct binding dossier_detail_keys[] = {
	DOSSIER_KEYS(0),
	{ { 's', 'S' }, CMD_SHOW_NUMBERS, 0, "numbers", NP_("key bar", "Numbers"),
		N_("Shows the numbers of persons and telephones in full, or hides them.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static const struct {
	int cmd;
	enum move move;
	const struct screen_ops *dialog;
} acts[] = {
	{ CMD_RESULT, MOVE_RESULT, &scr_result },
	{ CMD_HAND_OVER, MOVE_HAND_OVER, &scr_hand_over },
	{ CMD_ATTACH_CODE, MOVE_ATTACH_CODE, &scr_attach_code },
	{ CMD_VOID, MOVE_VOID, &scr_void },
};
#define ACTS (sizeof acts / sizeof *acts)

static void print(struct screen *scr, const struct dossier *dossier)
{
	struct err err = ERR_INIT;
	char *path = NULL;
	bool printed;

	if (receipt_print(scr->app, dossier->id, FORM_RECEIPT, &path, &printed, &err) < 0)
		status_err(&err);
	else if (printed)
		status_say(_("The receipt of %s is at the printer."), dossier->code);
	else
		status_say(_("There is no printer; the receipt of %s is in %s."), dossier->code,
			path);
	free(path);
}

enum screen_result dossier_act(struct screen *scr, int cmd, const struct dossier *dossier)
{
	if (cmd == CMD_WHY) {
		screen_open(scr, &scr_why, &dossier->id, 0);
		return SCREEN_DONE;
	}
	if (cmd == CMD_PRINT_RECEIPT) {
		print(scr, dossier);
		return SCREEN_DONE;
	}
	for (size_t i = 0; i < ACTS; i++) {
		if (acts[i].cmd != cmd)
			continue;
		screen_open(scr, acts[i].dialog, dossier, 0);
		return SCREEN_DONE;
	}
	return SCREEN_UNKNOWN;
}

/* What the post has is not handed over but delivered. */
static enum move move_now(const struct dossier *dossier, enum move move)
{
	return move == MOVE_HAND_OVER && dossier->state == STATE_POSTED ? MOVE_POST_DELIVERED
									  : move;
}

const char *dossier_act_refusal(const struct screen *scr, int cmd, const struct dossier *dossier,
	struct err *why)
{
	for (size_t i = 0; i < ACTS; i++)
		if (acts[i].cmd == cmd)
			return process_possible(scr->app, dossier, move_now(dossier, acts[i].move),
				       why) < 0
				       ? why->msg
				       : NULL;
	return NULL;
}
