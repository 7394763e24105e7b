/* moves.c - the one table of what may happen to a dossier. */
#include "config.h"

#include "motcua/core/moves.h"

#include <string.h>

#define ROLE(role) (1U << ROLE_##role)
#define IN(state)  (1U << STATE_##state)

#define DESK     ROLE(OFFICER)
#define HANDLERS (ROLE(OFFICER) | ROLE(SPECIALIST))

#define WORKED   (IN(RECEIVED) | IN(PROCESSING))
#define WAITING  (IN(SUPPLEMENT) | IN(FINANCE) | IN(STOPPED))
#define OPEN     (WORKED | WAITING)
/* The result lies at the desk. A written refusal after examination is one, and the citizen must
 * get it (Decree 61/2018 art. 19.8). */
#define AT_DESK  (IN(RESULT) | IN(POST_RETURNED) | IN(REFUSED))
#define RESOLVED (AT_DESK | IN(POSTED) | IN(RETURNED))
#define FINAL    (IN(RETURNED) | IN(WITHDRAWN) | IN(VOID) | IN(DECLINED))
#define ACCEPTED (OPEN | RESOLVED | IN(WITHDRAWN))
#define ANY      (ACCEPTED | IN(PENDING) | IN(VOID) | IN(DECLINED))

/* The state does not change. */
#define SAME (STATE_COUNT + 1)

static const struct {
	const char *name;
	unsigned roles;
	unsigned from;
	int to; /* enum dossier_state, STATE_BEFORE or SAME */
	bool undo;
} table[MOVE_COUNT] = {
	/* A dossier that arrives has no state before. */
	[MOVE_ARRIVE] = { "den", DESK | ROLE(STATISTICS), 0, STATE_PENDING, false },
	[MOVE_ASK_BEFORE] = { "huong_dan_bo_sung", DESK, IN(PENDING), SAME, false },
	[MOVE_DECLINE] = { "khong_tiep_nhan", DESK, IN(PENDING), STATE_DECLINED, true },
	[MOVE_ACCEPT] = { "tiep_nhan", DESK, IN(PENDING), STATE_RECEIVED, false },
	[MOVE_FORWARD] = { "chuyen_xu_ly", HANDLERS, WORKED, STATE_PROCESSING, true },
	[MOVE_TAKE_BACK] = { "thu_hoi", DESK, IN(PROCESSING), STATE_RECEIVED, true },
	[MOVE_START] = { "bat_dau", HANDLERS, WORKED, STATE_PROCESSING, true },
	[MOVE_ASK_SUPPLEMENT] = { "yeu_cau_bo_sung", HANDLERS, WORKED, STATE_SUPPLEMENT, true },
	[MOVE_SUPPLEMENT_RECEIVED] = { "nhan_bo_sung", HANDLERS, IN(SUPPLEMENT),
		STATE_BEFORE, true },
	[MOVE_ASK_FINANCE] = { "yeu_cau_tai_chinh", HANDLERS, WORKED, STATE_FINANCE, true },
	[MOVE_FINANCE_DONE] = { "xong_tai_chinh", HANDLERS, IN(FINANCE), STATE_BEFORE, true },
	[MOVE_STOP] = { "dung", HANDLERS, WORKED, STATE_STOPPED, true },
	[MOVE_RESUME] = { "tiep_tuc", HANDLERS, IN(STOPPED), STATE_BEFORE, true },
	[MOVE_RESULT] = { "co_ket_qua", HANDLERS, WORKED, STATE_RESULT, true },
	[MOVE_REFUSE] = { "tu_choi", HANDLERS, OPEN, STATE_REFUSED, true },
	[MOVE_WITHDRAW] = { "rut", HANDLERS, OPEN, STATE_WITHDRAWN, true },
	[MOVE_HAND_OVER] = { "tra_ket_qua", DESK, AT_DESK, STATE_RETURNED, true },
	[MOVE_RETURN_ONLINE] = { "tra_truc_tuyen", HANDLERS, AT_DESK, STATE_RETURNED, true },
	[MOVE_POST] = { "giao_buu_chinh", DESK, AT_DESK, STATE_POSTED, true },
	[MOVE_POST_DELIVERED] = { "phat_thanh_cong", DESK, IN(POSTED), STATE_RETURNED, true },
	[MOVE_POST_AGAIN] = { "moi_lan_hai", DESK, IN(POSTED), SAME, true },
	[MOVE_POST_RETURNED] = { "chuyen_hoan", DESK, IN(POSTED), STATE_POST_RETURNED, true },
	[MOVE_POST_LOST] = { "that_lac", DESK, IN(POSTED), STATE_RESULT, true },
	[MOVE_APOLOGISE] = { "xin_loi", HANDLERS | ROLE(CHAIRMAN), OPEN, SAME, true },
	/* Whoever may import the list of the portal attaches its codes. */
	[MOVE_ATTACH_CODE] = { "gan_ma", HANDLERS | ROLE(STATISTICS) | ROLE(ADMINISTRATOR),
		ACCEPTED | IN(PENDING), SAME, true },
	[MOVE_CORRECT] = { "dinh_chinh", HANDLERS | ROLE(CHAIRMAN) | ROLE(ADMINISTRATOR), ANY,
		SAME, false },
	[MOVE_RECOMPUTE] = { "tinh_lai_han", ROLE(STATISTICS) | ROLE(ADMINISTRATOR), OPEN, SAME,
		false },
	[MOVE_UNDO] = { "hoan_tac", HANDLERS | ROLE(STATISTICS) | ROLE(CHAIRMAN),
		ACCEPTED | IN(PENDING) | IN(DECLINED), SAME, false },
	[MOVE_VOID] = { "huy", ROLE(CHAIRMAN) | ROLE(ADMINISTRATOR), ACCEPTED, STATE_VOID, false },
};

const char *move_name(enum move move)
{
	return table[move].name;
}

int move_from_name(const char *name)
{
	for (int move = 0; move < MOVE_COUNT; move++)
		if (strcmp(table[move].name, name) == 0)
			return move;
	return -1;
}

int move_target(enum dossier_state from, enum move move)
{
	if (!(table[move].from & 1U << from))
		return -1;
	return table[move].to == SAME ? (int)from : table[move].to;
}

bool move_allowed_to(enum move move, unsigned roles)
{
	return table[move].roles & roles;
}

bool move_can_be_undone(enum move move)
{
	return table[move].undo;
}

bool state_is_final(enum dossier_state state)
{
	return FINAL & 1U << state;
}

bool state_is_waiting(enum dossier_state state)
{
	return WAITING & 1U << state;
}

bool state_is_resolved(enum dossier_state state)
{
	return RESOLVED & 1U << state;
}

const char *state_table_name(enum dossier_state state)
{
	return vocab_name(&vocab_state, state == STATE_RECEIVED ? STATE_PROCESSING : (int)state);
}
