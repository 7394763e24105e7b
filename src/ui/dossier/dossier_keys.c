/* dossier_keys.c - the letters of the steps; the screens of a dossier share them. */
#include "config.h"

#include "motcua/base/i18n.h"
#include "ui/dossier/dossier_acts.h"

/* A letter that makes a step: only its screens and the menu know which one it is now. */
#define STEP_KEY(low, high, cmd, needs, move, name, label, help) \
	{ { low, high }, cmd, (needs) | NEED_WRITE | BAR_POSSIBLE | NEED_OP(OP_OF_MOVE(move)), \
		name, label, help }

#define UNDO_KEY(help) \
	STEP_KEY('u', 'U', CMD_UNDO, BAR_LATE, MOVE_UNDO, "undo", NP_("key bar", "Undo"), help)
#define UNDO_SHOWN N_("Takes the last step back: your own, and only until you log out.")

/* The letters that all screens share, what is done most often first; row is NEED_ROW in a list,
 * which what concerns the last step goes without. */
#define DOSSIER_KEYS(row, undo) \
	STEP_KEY('a', 'A', CMD_TAKE_IN, row, MOVE_ACCEPT, "take-in", NP_("key bar", "Accept"), \
		N_("Accepts what has come from the portal or by post.")), \
	STEP_KEY('x', 'X', CMD_FORWARD, row, MOVE_FORWARD, "forward", \
		NP_("key bar", "Forward"), \
		N_("Forwards the dossier to a specialist, or on to another or the leader.")), \
	STEP_KEY('r', 'R', CMD_RESULT, row, MOVE_RESULT, "result", NP_("key bar", "Result"), \
		N_("Records the result of the dossier.")), \
	STEP_KEY('b', 'B', CMD_SUPPLEMENT, row, MOVE_ASK_SUPPLEMENT, "supplement", \
		NP_("key bar", "Supplement"), \
		N_("Asks for a supplement, before acceptance too, or takes it in.")), \
	STEP_KEY('t', 'T', CMD_HAND_OVER, row, MOVE_HAND_OVER, "hand-over", \
		NP_("key bar", "Hand over"), N_("Hands the result over at the desk.")), \
	STEP_KEY('g', 'G', CMD_POST, row, MOVE_POST, "post", NP_("key bar", "Post"), \
		N_("Gives the result to the post, or records what became of it there.")), \
	STEP_KEY('o', 'O', CMD_RETURN_ONLINE, row, MOVE_RETURN_ONLINE, "return-online", \
		NP_("key bar", "Online"), N_("Records that the result was returned online.")), \
	STEP_KEY('z', 'Z', CMD_TAKE_BACK, row, MOVE_TAKE_BACK, "take-back", \
		NP_("key bar", "Take back"), \
		N_("Takes the dossier back from the specialist while he has not touched it.")), \
	UNDO_KEY(undo), \
	{ { 'p', 'P' }, CMD_PRINT_FORM, NEED_WRITE | BAR_LATE, "print", \
		NP_("key bar", "Print"), N_("Prints a form of the dossier; the receipt again.") }, \
	{ { 'v', 'V' }, CMD_WHY, (row) | BAR_LATE, "why", NP_("key bar", "Why"), \
		N_("Explains the due date day by day.") }, \
	STEP_KEY('l', 'L', CMD_APOLOGISE, (row) | BAR_LATE, MOVE_APOLOGISE, "apologise", \
		NP_("key bar", "Apologise"), \
		N_("Apologises for the delay and promises a new day, once.")), \
	STEP_KEY('n', 'N', CMD_FINANCE, (row) | BAR_LATE, MOVE_ASK_FINANCE, "finance", \
		NP_("key bar", "Duty"), \
		N_("Asks for a financial duty, or notes that it was done.")), \
	STEP_KEY('d', 'D', CMD_STOP, (row) | BAR_LATE, MOVE_STOP, "stop", \
		NP_("key bar", "Stop"), N_("Stops the work on the dossier, or resumes it.")), \
	STEP_KEY('q', 'Q', CMD_START, (row) | BAR_LATE, MOVE_START, "begin", \
		NP_("key bar", "Start"), N_("Notes that the specialist works on it.")), \
	STEP_KEY('k', 'K', CMD_REFUSE, (row) | BAR_LATE, MOVE_REFUSE, "refuse", \
		NP_("key bar", "Refuse"), N_("Refuses the dossier after examination, or at intake while it waits.")), \
	STEP_KEY('y', 'Y', CMD_WITHDRAW, (row) | BAR_LATE, MOVE_WITHDRAW, "withdraw", \
		NP_("key bar", "Withdraw"), \
		N_("Records that the citizen withdraws the dossier.")), \
	STEP_KEY('c', 'C', CMD_ATTACH_CODE, (row) | BAR_LATE, MOVE_ATTACH_CODE, "attach-code", \
		NP_("key bar", "Code"), \
		N_("Attaches the code that the dossier has on the portal.")), \
	STEP_KEY('e', 'E', CMD_CORRECT, (row) | BAR_LATE, MOVE_CORRECT, "correct", \
		NP_("key bar", "Correct"), \
		N_("Corrects what was entered wrongly; old and new value are kept.")), \
	STEP_KEY('h', 'H', CMD_VOID, (row) | BAR_LATE, MOVE_VOID, "void", \
		NP_("key bar", "Void"), \
		N_("Voids a dossier that was entered by mistake; the number stays."))

#define MENU_KEY(row) \
	{ { 'm', 'M' }, CMD_ACTS, row, "acts", NP_("key bar", "Do"), \
		N_("Lists all that can be done with the dossier now, with its letters.") }

const struct binding dossier_list_keys[] = {
	MENU_KEY(NEED_ROW),
	{ { K_F(4) }, CMD_POST_DESK, 0, "post-desk", NP_("key bar", "Post desk"),
		N_("Opens the public post, on the list where these dossiers stand.") },
	DOSSIER_KEYS(NEED_ROW,
		N_("Takes back the step that you have made last, on its own dossier, whichever one "
		   "is selected.")),
	{ { '/' }, CMD_FILTER, BAR_LATE, "filter", NP_("key bar", "Filter"),
		N_("Filters by code, name without accents, personal number or phone; digits do "
		   "so at once.") },
	{ { K_ENTER }, CMD_OPEN_DOSSIER, BAR_LATE | NEED_ROW, "open", NP_("key bar", "Open"),
		N_("Opens the dossier.") },
	{ { K_TAB, K_RIGHT }, CMD_NEXT_QUEUE, 0, "next-list", NULL, N_("Goes to the next list.") },
	{ { K_BTAB, K_LEFT }, CMD_QUEUE_BEFORE, 0, "list-before", NULL,
		N_("Goes to the list before.") },
	{ { K_F(3) }, CMD_ALL_DOSSIERS, BAR_LATE, "all", NP_("key bar", "All"),
		N_("Searches among all dossiers, finished ones too.") },
	{ { K_F(6) }, CMD_BY_PERSON, BAR_LATE, "by-person", NP_("key bar", "By person"),
		N_("Counts the list by who has the dossiers in hand; Enter lists one's own.") },
	{ { K_F(2) }, CMD_PRINT_LIST, BAR_LATE, "print-list", NP_("key bar", "Print list"),
		N_("Prints the whole list that is shown, with what its work needs.") },
	{ { K_F(8) }, CMD_SAVE_LIST, BAR_LATE, "save-list", NP_("key bar", "CSV"),
		N_("Writes the whole list as a table for other programs.") },
	{ { K_F(5) }, CMD_RECONCILE, BAR_LATE | NEED_WRITE | NEED_OP(OP_RECONCILE), "reconcile",
		NP_("key bar", "Reconcile"),
		N_("Compares a list of the portal with the dossiers here.") },
	{ { K_F(7) }, CMD_BY_VILLAGE, BAR_LATE, "by-village", NP_("key bar", "By village"),
		N_("Counts the list by village; Enter lists those of one.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

const struct binding dossier_detail_keys[] = {
	MENU_KEY(0),
	DOSSIER_KEYS(0, UNDO_SHOWN),
	{ { 's', 'S' }, CMD_SHOW_NUMBERS, BAR_LATE, "numbers", NP_("key bar", "Numbers"),
		N_("Shows the numbers of persons and telephones in full, or hides them.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

const struct binding dossier_menu_keys[] = {
	{ { K_ENTER }, CMD_CHOOSE, NEED_ROW, "choose", NP_("key bar", "Do it"),
		N_("Does what is selected; its letter does so at once.") },
	DOSSIER_KEYS(0, UNDO_SHOWN),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};
