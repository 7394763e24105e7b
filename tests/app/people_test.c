#include "config.h"

#include "desk.h"

#include "motcua/store/citizen.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"

Suite *people_suite(void);

#define NUMBER "051190900228"

static struct desk desk;
static struct intake intake;
static struct accepted accepted;

static void setup(void)
{
	desk_open(&desk);
	desk_intake(&desk, &intake, "Phạm Thị Nía", desk.birth);
	desk_text(&intake.submitter.id_number, NUMBER);
}

static void teardown(void)
{
	intake_release(&intake);
	desk_close(&desk);
}

static void accept(void)
{
	ck_ok(&desk, intake_accept(&desk.app, &intake, ACCEPT_ONLY, &accepted, &desk.err));
}

/* A fresh form for the same procedure. */
static void next(const char *name)
{
	intake_release(&intake);
	desk_intake(&desk, &intake, name, desk.birth);
}

static void stored(struct citizen *out)
{
	ck_ok(&desk, citizen_by_number(desk.app.store, NUMBER, out, &desk.err));
}

START_TEST(a_new_person_is_kept_as_typed)
{
	struct citizen citizen = { 0 };

	desk_text(&intake.submitter.born, "5/3/1990");
	desk_text(&intake.submitter.phone, "0905.123 456");
	desk_text(&intake.submitter.name, "  Pha\xcc\xa3m Thị Nía ");
	accept();
	stored(&citizen);
	ck_assert_str_eq(citizen.name, "Phạm Thị Nía");
	ck_assert_str_eq(citizen.born, "1990-03-05");
	ck_assert_str_eq(citizen.phone, "0905123456");
	ck_assert_int_eq(citizen.id, intake.submitter.id);
	citizen_release(&citizen);
}
END_TEST

START_TEST(somebody_without_card_and_phone_is_welcome)
{
	next("Đinh Thị Rút");
	accept();
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM citizen"
		" WHERE name = 'Đinh Thị Rút' AND id_number IS NULL AND phone = ''"), 1);
}
END_TEST

START_TEST(nine_digits_are_the_old_number)
{
	next("Đinh Thị Rút");
	desk_text(&intake.submitter.id_number, "212 000 111");
	accept();
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM citizen"
		" WHERE old_number = '212000111' AND id_number IS NULL"), 1);
}
END_TEST

START_TEST(a_known_number_fills_gaps_and_makes_nobody_new)
{
	struct citizen citizen = { 0 };

	desk_text(&intake.submitter.phone, "0905123456");
	intake.submitter.official = true;
	accept();
	next("pham thi nia");
	desk_text(&intake.submitter.id_number, NUMBER);
	desk_text(&intake.submitter.email, "nia@example.vn");
	accept();
	stored(&citizen);
	ck_assert_str_eq(citizen.name, "Phạm Thị Nía"); /* accents are not lost */
	ck_assert_str_eq(citizen.phone, "0905123456");
	ck_assert_str_eq(citizen.email, "nia@example.vn");
	ck_assert(citizen.official);
	ck_assert_str_eq(intake.submitter.name, "Phạm Thị Nía");
	citizen_release(&citizen);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM citizen"), 1);
}
END_TEST

START_TEST(a_chosen_person_takes_what_was_corrected)
{
	struct citizen citizen = { 0 };

	desk_text(&intake.submitter.phone, "0905123456");
	accept();
	desk_text(&intake.submitter.name, "Phạm Thị Níc");
	desk_text(&intake.submitter.phone, "");
	accept();
	stored(&citizen);
	ck_assert_str_eq(citizen.name, "Phạm Thị Níc");
	ck_assert_str_eq(citizen.phone, "");
	citizen_release(&citizen);
	/* The first dossier goes on saying what was said that day. */
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_party"
		" WHERE name = 'Phạm Thị Nía' AND phone = '0905123456'"), 1);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit JOIN audit_value"
		" USING (seq) WHERE action = 'sua_cong_dan' AND name = 'so_dien_thoai'"
		" AND before = '0905123456'"), 1);
}
END_TEST

START_TEST(nothing_new_changes_nothing)
{
	accept();
	accept();
	ck_assert_int_eq(desk_int(&desk,
		"SELECT count(*) FROM audit WHERE action = 'sua_cong_dan'"), 0);
}
END_TEST

static int64_t add_village(void)
{
	struct village village = { .unit_id = desk.app.unit_id };
	int64_t id;

	desk_text(&village.name, "Làng Vờ");
	desk_text(&village.head_name, "");
	desk_text(&village.head_phone, "");
	village.valid_from = village.valid_to = DAY_NONE;
	ck_ok(&desk, store_begin(desk.app.store, &desk.err));
	ck_ok(&desk, village_insert(desk.app.store, &village, &desk.err));
	ck_ok(&desk, store_commit(desk.app.store, &desk.err));
	id = village.id;
	village_release(&village);
	return id;
}

START_TEST(the_owner_is_kept_apart_and_gives_the_village)
{
	int64_t id = add_village();

	intake.has_owner = true;
	desk_text(&intake.owner.name, "Phạm Văn Tí");
	desk_text(&intake.owner.village, "thôn lang vo");
	desk_text(&intake.relation, "con");
	accept();
	ck_assert_int_eq(desk_int(&desk, "SELECT village_id FROM dossier"), id);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM dossier_party"
		" WHERE part = 'chu_ho_so' AND name = 'Phạm Văn Tí' AND village = 'Làng Vờ'"), 1);
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM citizen"), 2);
}
END_TEST

/* A card of 2021; the scanner may have lost the accents. */
#define CARD_START NUMBER "|212000111|"
#define CARD_END "|05031990|Nữ|Làng Vờ, Ba Nam, Quảng Ngãi|10052021"

START_TEST(a_card_fills_an_unknown_person_in)
{
	struct citizen citizen;

	ck_ok(&desk, intake_scan_card(&desk.app, CARD_START "Phạm Thị Nía" CARD_END, &citizen,
		&desk.err));
	ck_assert_int_eq(citizen.id, 0);
	ck_assert_str_eq(citizen.name, "Phạm Thị Nía");
	ck_assert_str_eq(citizen.id_number, NUMBER);
	ck_assert_str_eq(citizen.old_number, "212000111");
	ck_assert_str_eq(citizen.born, "1990-03-05");
	ck_assert_int_eq(citizen.sex, SEX_FEMALE);
	ck_assert_int_eq(citizen.village_id, 0); /* no such village here */
	citizen_release(&citizen);
}
END_TEST

/* Where the card was issued to, and whether that is here. */
static const struct {
	const char *card;
	bool here;
} addresses[] = {
	{ CARD_START "Phạm Thị Nía|05031990|Nữ|Làng Vờ, Ba Nam, Quảng Ngãi|10052021", true },
	{ CARD_START "Phạm Thị Nía|05031990|Nữ|Thôn Làng Vờ, Ba Nam, Quảng Ngãi|10052021", true },
	{ CARD_START "Phạm Thị Nía|05031990|Nữ|Làng Vờ, Ba Tô, Quảng Ngãi|10052021", false },
	{ CARD_START "Phạm Thị Nía|05031990|Nữ|Làng Lạ, Ba Nam, Quảng Ngãi|10052021", false },
	{ CARD_START "Phạm Thị Nía|05031990|Nữ||10052021", false },
};

START_TEST(a_card_of_our_place_gives_the_village)
{
	struct citizen citizen;
	int64_t id = add_village();

	ck_ok(&desk, intake_scan_card(&desk.app, addresses[_i].card, &citizen, &desk.err));
	ck_assert_int_eq(citizen.village_id, addresses[_i].here ? id : 0);
	citizen_release(&citizen);
}
END_TEST

START_TEST(a_scanned_name_without_accents_does_not_win)
{
	struct citizen citizen;

	desk_text(&intake.submitter.phone, "0905123456");
	accept();
	ck_ok(&desk, intake_scan_card(&desk.app, CARD_START "PHAM THI NIA" CARD_END, &citizen,
		&desk.err));
	ck_assert_int_eq(citizen.id, intake.submitter.id);
	ck_assert_str_eq(citizen.name, "Phạm Thị Nía");
	ck_assert_str_eq(citizen.phone, "0905123456");
	citizen_release(&citizen);
	ck_ok(&desk, intake_scan_card(&desk.app, CARD_START "Phạm Thị Mới" CARD_END, &citizen,
		&desk.err));
	ck_assert_str_eq(citizen.name, "Phạm Thị Mới");
	citizen_release(&citizen);
}
END_TEST

START_TEST(a_card_finds_a_person_by_the_old_number)
{
	struct citizen citizen;

	next("Phạm Thị Nía");
	desk_text(&intake.submitter.id_number, "212000111");
	accept();
	ck_ok(&desk, intake_scan_card(&desk.app, CARD_START "Phạm Thị Nía" CARD_END, &citizen,
		&desk.err));
	ck_assert_int_eq(citizen.id, intake.submitter.id);
	ck_assert_str_eq(citizen.id_number, NUMBER);
	citizen_release(&citizen);
	/* Another name: somebody once mistyped the number. */
	ck_ok(&desk, intake_scan_card(&desk.app, CARD_START "Đinh Văn Ốt" CARD_END, &citizen,
		&desk.err));
	ck_assert_int_eq(citizen.id, 0);
	citizen_release(&citizen);
}
END_TEST

START_TEST(what_is_no_card_is_refused)
{
	struct citizen citizen;

	ck_fails(&desk, ERR_INVALID,
		intake_scan_card(&desk.app, "xin chào", &citizen, &desk.err));
	citizen_release(&citizen);
}
END_TEST

Suite *people_suite(void)
{
	Suite *suite = suite_create("people");
	TCase *tc = tcase_create("people");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, a_new_person_is_kept_as_typed);
	tcase_add_test(tc, somebody_without_card_and_phone_is_welcome);
	tcase_add_test(tc, nine_digits_are_the_old_number);
	tcase_add_test(tc, a_known_number_fills_gaps_and_makes_nobody_new);
	tcase_add_test(tc, a_chosen_person_takes_what_was_corrected);
	tcase_add_test(tc, nothing_new_changes_nothing);
	tcase_add_test(tc, the_owner_is_kept_apart_and_gives_the_village);
	tcase_add_test(tc, a_card_fills_an_unknown_person_in);
	tcase_add_loop_test(tc, a_card_of_our_place_gives_the_village, 0,
		TESTING_COUNT(addresses));
	tcase_add_test(tc, a_scanned_name_without_accents_does_not_win);
	tcase_add_test(tc, a_card_finds_a_person_by_the_old_number);
	tcase_add_test(tc, what_is_no_card_is_refused);
	suite_add_tcase(suite, tc);
	return suite;
}
