/*
 * process_table_test.c - every state × move × role, against an oracle of its own: for each state
 * the moves that the rules of the desk allow, who may make them, and where they lead.
 */
#include "config.h"

#include "process_desk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/app/dossiers.h"
#include "motcua/base/alloc.h"

Suite *process_table_suite(void);

static struct desk desk;

static void setup(void)
{
	desk_open(&desk);
}

static void teardown(void)
{
	desk_close(&desk);
}

/* "move roles state": o officer, s specialist, t statistics, c chairman, a administrator. */
#define OVER "dinh_chinh osca =; "
#define SEEN "gan_ma osta =; huy ca huy; " OVER
#define LIVE "tu_choi os tu_choi; rut os rut; xin_loi osc =; " SEEN
#define WORK "chuyen_xu_ly os dang_xu_ly; bat_dau os dang_xu_ly; yeu_cau_bo_sung os cho_bo_sung; " \
	"yeu_cau_tai_chinh os cho_nghia_vu_tai_chinh; dung os dung; " \
	"co_ket_qua os da_co_ket_qua; " LIVE
#define LIES "tra_ket_qua o da_tra; tra_truc_tuyen os da_tra; " \
	"giao_buu_chinh o da_giao_buu_chinh; " SEEN
static const char *const oracle[STATE_COUNT] = {
	[STATE_RECEIVED] = WORK,
	[STATE_PROCESSING] = "thu_hoi o tiep_nhan; " WORK,
	[STATE_SUPPLEMENT] = "nhan_bo_sung os dang_xu_ly; " LIVE,
	[STATE_FINANCE] = "xong_tai_chinh os dang_xu_ly; " LIVE,
	[STATE_STOPPED] = "tiep_tuc os dang_xu_ly; " LIVE,
	[STATE_RESULT] = LIES,
	[STATE_POSTED] = "phat_thanh_cong o da_tra; moi_lan_hai o =; "
		"chuyen_hoan o buu_chinh_hoan; that_lac o da_co_ket_qua; " SEEN,
	[STATE_POST_RETURNED] = LIES,
	[STATE_RETURNED] = SEEN,
	[STATE_REFUSED] = LIES,
	[STATE_WITHDRAWN] = SEEN,
	[STATE_VOID] = OVER,
	[STATE_PENDING] = "huong_dan_bo_sung o =; khong_tiep_nhan o khong_tiep_nhan; "
		"gan_ma osta =; " OVER,
	[STATE_DECLINED] = OVER,
};
/* Who may make a move at all; others are refused by their role, whatever the state is. */
static const char who[] =
	"den ot; huong_dan_bo_sung o; khong_tiep_nhan o; tiep_nhan o; chuyen_xu_ly os; thu_hoi o; "
	"bat_dau os; yeu_cau_bo_sung os; nhan_bo_sung os; yeu_cau_tai_chinh os; "
	"xong_tai_chinh os; dung os; tiep_tuc os; co_ket_qua os; tu_choi os; rut os; "
	"tra_ket_qua o; tra_truc_tuyen os; giao_buu_chinh o; phat_thanh_cong o; moi_lan_hai o; "
	"chuyen_hoan o; that_lac o; xin_loi osc; gan_ma osta; dinh_chinh osca; tinh_lai_han ta; "
	"hoan_tac ostc; huy ca; ";
static const char role_letters[] = "ostca";
static const char *const logins[ROLE_COUNT] = { "hong", "mia", "re", "din", "admin" };

/* What follows "move " in a list, or NULL. */
static const char *entry(const char *list, enum move move)
{
	char *key = xasprintf("%s ", move_name(move));
	const char *at = list;

	while ((at = strstr(at, key)) != NULL && at != list && at[-1] != ' ')
		at++;
	if (at)
		at += strlen(key);
	free(key);
	return at;
}

static bool names_role(const char *entry, int role)
{
	return memchr(entry, role_letters[role], strcspn(entry, " ;")) != NULL;
}

/* The state that the oracle says, or -1 for a refusal with *code. */
static int wanted(enum dossier_state from, enum move move, int role, enum err_code *code)
{
	const char *allowed = entry(oracle[from], move);
	char name[40];

	*code = names_role(entry(who, move), role) ? ERR_CONFLICT : ERR_DENIED;
	if (!allowed || !names_role(allowed, role))
		return -1;
	allowed += strcspn(allowed, " ") + 1;
	snprintf(name, sizeof name, "%.*s", (int)strcspn(allowed, ";"), allowed);
	return *name == '=' ? (int)from : vocab_value(&vocab_state, name);
}

static int attempt(int64_t id, enum move move)
{
	static int codes;
	const struct correction note = { CORRECT_NOTE, "ghi chú khác" };
	char *code;
	int status;

	if (move == MOVE_CORRECT)
		return process_correct(&desk.app, id, &note, 1, "Phạm Thị Nía", "nhập sai",
			&desk.err);
	if (move != MOVE_ATTACH_CODE)
		return make_step(&desk, id, move);
	code = xasprintf("G01-%d", ++codes);
	status = dossiers_attach_code(&desk.app, id, code, &desk.err);
	free(code);
	return status;
}

/* One cell of the table; true where the dossier is another one now. */
static bool check_cell(int64_t id, enum dossier_state from, enum move move, int role)
{
	enum err_code code;
	int to = wanted(from, move, role, &code);
	/* What is allowed must show in the dossier itself, what is not nowhere at all. */
	char *(*kept)(struct desk *desk, int64_t id) = to < 0 ? kept_of : dossier_kept;
	char *before = kept(&desk, id), *after;
	int status;

	err_clear(&desk.err);
	status = attempt(id, move);
	after = kept(&desk, id);
	ck_assert_msg((status == 0) == (to >= 0), "%s in %s by %s: %d %s", move_name(move),
		vocab_name(&vocab_state, (int)from), logins[role], status, desk.err.msg);
	if (to < 0) {
		ck_assert_msg(desk.err.code == code, "%s in %s by %s: code %d, %s",
			move_name(move), vocab_name(&vocab_state, (int)from), logins[role],
			(int)desk.err.code, desk.err.msg);
		ck_assert_str_ne(desk.err.msg, "");
		ck_assert_str_eq(before, after);
	} else {
		ck_assert_str_ne(before, after);
		ck_assert_int_eq(state_of(&desk, id), to);
		ck_ok(&desk, process_replay(&desk.app, id, &desk.err));
	}
	free(before);
	free(after);
	return to >= 0;
}

START_TEST(the_table_is_that_of_the_rules)
{
	enum dossier_state from = (enum dossier_state)_i;

	for (int role = 0; role < ROLE_COUNT; role++) {
		int64_t id;

		desk_login(&desk, logins[role]);
		id = dossier_in(&desk, from);
		for (int move = 0; move < MOVE_COUNT; move++)
			/* Taking back depends on who did what: process_undo_test.c. */
			if (move != MOVE_UNDO && check_cell(id, from, (enum move)move, role))
				id = dossier_in(&desk, from);
	}
}
END_TEST

/* What has a function of its own is no step, even where state and role would allow it. */
START_TEST(what_is_no_step_is_refused)
{
	static const struct {
		enum move move;
		enum dossier_state state;
	} no_steps[] = {
		{ MOVE_ACCEPT, STATE_PENDING }, { MOVE_ATTACH_CODE, STATE_RECEIVED },
		{ MOVE_CORRECT, STATE_RECEIVED }, { MOVE_RECOMPUTE, STATE_RECEIVED },
		{ MOVE_UNDO, STATE_PROCESSING }, { MOVE_VOID, STATE_RECEIVED },
	};
	struct step step = full_step(no_steps[_i].move);
	struct problem_list problems = { 0 };
	int64_t id = dossier_in(&desk, no_steps[_i].state);
	char *before = kept_of(&desk, id), *after;

	desk.app.roles = (1u << ROLE_COUNT) - 1;
	ck_fails(&desk, ERR_CONFLICT, process_step(&desk.app, id, &step, &desk.err));
	ck_fails(&desk, ERR_CONFLICT,
		process_check(&desk.app, id, &step, &problems, &desk.err));
	after = kept_of(&desk, id);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}
END_TEST

/* Before anything is typed the answer is the same as after. */
START_TEST(asking_before_says_the_same)
{
	enum dossier_state from = (enum dossier_state)_i;
	int64_t id = dossier_in(&desk, from);
	struct dossier dossier = { 0 };

	ck_ok(&desk, dossier_get(desk.app.store, id, &dossier, &desk.err));
	for (int role = 0; role < ROLE_COUNT; role++) {
		desk_login(&desk, logins[role]);
		for (int move = 0; move < MOVE_COUNT; move++) {
			enum err_code code;
			int to = wanted(from, (enum move)move, role, &code);

			if (move == MOVE_UNDO || move == MOVE_ACCEPT || move == MOVE_RECOMPUTE)
				continue;
			if (to >= 0)
				ck_ok(&desk, process_possible(&desk.app, &dossier,
					(enum move)move, &desk.err));
			else
				ck_fails(&desk, code, process_possible(&desk.app, &dossier,
					(enum move)move, &desk.err));
		}
	}
	dossier_release(&dossier);
}
END_TEST

Suite *process_table_suite(void)
{
	Suite *suite = suite_create("process_table");
	TCase *tcase = tcase_create("process_table");

	tcase_set_timeout(tcase, 180);
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, the_table_is_that_of_the_rules, 0, STATE_COUNT);
	tcase_add_loop_test(tcase, what_is_no_step_is_refused, 0, 6);
	tcase_add_loop_test(tcase, asking_before_says_the_same, 0, STATE_COUNT);
	suite_add_tcase(suite, tcase);
	return suite;
}
