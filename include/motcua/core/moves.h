/*
 * moves.h - what may happen to a dossier, by state and role (domain section 2.3).
 */
#ifndef MOTCUA_CORE_MOVES_H
#define MOTCUA_CORE_MOVES_H

#include <stdbool.h>

#include "motcua/core/vocab.h"

enum move {
	MOVE_ARRIVE,          /* came by post or from the portal; waits for acceptance */
	MOVE_ASK_BEFORE,      /* asked to complete before acceptance */
	MOVE_DECLINE,         /* refused at intake */
	MOVE_ACCEPT,
	MOVE_FORWARD,         /* from the desk, or on from whoever has it */
	MOVE_TAKE_BACK,
	MOVE_START,
	MOVE_ASK_SUPPLEMENT,
	MOVE_SUPPLEMENT_RECEIVED,
	MOVE_ASK_FINANCE,
	MOVE_FINANCE_DONE,
	MOVE_STOP,
	MOVE_RESUME,
	MOVE_RESULT,
	MOVE_REFUSE,
	MOVE_WITHDRAW,
	MOVE_HAND_OVER,
	MOVE_RETURN_ONLINE,
	MOVE_POST,
	MOVE_POST_DELIVERED,
	MOVE_POST_AGAIN,      /* invited a second time; the post still has it */
	MOVE_POST_RETURNED,
	MOVE_POST_LOST,       /* the result must be issued again */
	MOVE_APOLOGISE,
	MOVE_ATTACH_CODE,
	MOVE_CORRECT,         /* old and new value, who asked, why */
	MOVE_RECOMPUTE,       /* the due date, after the calendar has changed */
	MOVE_UNDO,            /* takes the last event back; the state is the one before it */
	MOVE_VOID,
	MOVE_COUNT
};

/* The name of the event of a dossier that was taken over from a file. */
#define MOVE_IMPORT_NAME "nhap"

/* The stable name of a move, as events keep it. */
const char *move_name(enum move move);
/* The move of a stable name, or -1. */
int move_from_name(const char *name);
/* The state of which move_target() cannot know: the one in which the wait began. */
#define STATE_BEFORE STATE_COUNT
/* The state after the move, or -1 where the move is not allowed in the state. What was asked for
 * at the desk leads back to the desk, and what the specialist has asked for back to him: the moves
 * that go on after a wait give STATE_BEFORE, and life_step() knows from the events which it is. So
 * it knows what the post brings back or loses: where that was a refusal, the state is
 * STATE_REFUSED again. */
int move_target(enum dossier_state from, enum move move);
/* True where one of the roles (bits 1 << enum role) may make the move. */
bool move_allowed_to(enum move move, unsigned roles);

/* True where the event of the move can be taken back while nothing has followed: no number was
 * given out by it and nothing that was signed is left behind. */
bool move_can_be_undone(enum move move);

/* True for the states that are over: none follows but void, and of what is void or was refused
 * at intake not even that. A correction, and but for these two the code of the portal, may still
 * be entered. */
bool state_is_final(enum dossier_state state);
/* True for the states where the clock stands: supplement, financial duty, stop. */
bool state_is_waiting(enum dossier_state state);
/* True where the dossier has been resolved: result, posted, returned, refused. */
bool state_is_resolved(enum dossier_state state);
/* The state as tables out name it: STATE_RECEIVED is shown as dang_xu_ly. */
const char *state_table_name(enum dossier_state state);

#endif
