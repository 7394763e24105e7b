#include "config.h"

#include "desk.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"

Suite *office_papers_suite(void);

static struct desk desk;
static struct procedure procedure;

static void setup(void)
{
	desk_open(&desk);
	desk_login(&desk, "admin");
	procedure = (struct procedure){ 0 };
	ck_ok(&desk, procedure_get(desk.app.store, desk.birth, app_today(&desk.app), &procedure,
		&desk.err));
	ck_ok(&desk, office_set_papers(&desk.app, procedure.id, procedure.version_id,
		&(struct paper_list){ 0 }, &desk.err));
}

static void teardown(void)
{
	procedure_release(&procedure);
	desk_close(&desk);
}

static struct paper_place place(size_t at, const struct paper *was)
{
	return (struct paper_place){ procedure.id, procedure.version_id, at, was };
}

static void add(const char *name)
{
	char *copy = xstrdup(name), note[] = "";
	const struct paper paper = { .name = copy, .originals = 1, .note = note };
	struct paper_list papers;
	struct paper_place end;

	ck_ok(&desk, office_papers(&desk.app, procedure.version_id, &papers, &desk.err));
	end = place(papers.count, NULL);
	ck_ok(&desk, office_put_paper(&desk.app, &end, &paper, &desk.err));
	paper_list_release(&papers);
	free(copy);
}

/* "Tờ khai, Hộ chiếu" */
static void papers_are(const char *expected)
{
	struct paper_list papers;
	struct buf out;

	buf_init(&out);
	ck_ok(&desk, office_papers(&desk.app, procedure.version_id, &papers, &desk.err));
	for (size_t i = 0; i < papers.count; i++)
		buf_addf(&out, "%s%s", i ? ", " : "", papers.item[i].name);
	ck_assert_str_eq(out.data, expected);
	paper_list_release(&papers);
	buf_release(&out);
}

/* One paper moved by step, or taken out where it is 0. */
static void change(size_t at, int step)
{
	struct paper_list papers;
	struct paper_place here;

	ck_ok(&desk, office_papers(&desk.app, procedure.version_id, &papers, &desk.err));
	here = place(at, &papers.item[at]);
	ck_ok(&desk, step ? office_move_paper(&desk.app, &here, step, &desk.err)
			  : office_remove_paper(&desk.app, &here, &desk.err));
	paper_list_release(&papers);
}

START_TEST(papers_are_added_moved_and_taken_out)
{
	add("Tờ khai");
	add("Hộ chiếu");
	add("Giấy chứng sinh");
	papers_are("Tờ khai, Hộ chiếu, Giấy chứng sinh");
	change(2, -1);
	papers_are("Tờ khai, Giấy chứng sinh, Hộ chiếu");
	change(0, 1);
	papers_are("Giấy chứng sinh, Tờ khai, Hộ chiếu");
	/* not over the ends */
	change(0, -1);
	change(2, 1);
	papers_are("Giấy chứng sinh, Tờ khai, Hộ chiếu");
	change(1, 0);
	papers_are("Giấy chứng sinh, Hộ chiếu");
	change(1, 0);
	change(0, 0);
	papers_are("");
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM audit WHERE action ="
		" 'sua_thanh_phan'"), 11);
}
END_TEST

START_TEST(a_paper_is_changed_where_it_stands)
{
	char name[] = "Giấy chứng sinh", note[] = "bản gốc của cơ sở y tế", empty[] = "";
	struct paper paper = { .name = name, .note = note, .present_only = true };
	struct paper_list papers;
	struct paper_place here;

	add("Tờ khai");
	add("Hộ chiếu");
	ck_ok(&desk, office_papers(&desk.app, procedure.version_id, &papers, &desk.err));
	here = place(0, &papers.item[0]);
	ck_ok(&desk, office_put_paper(&desk.app, &here, &paper, &desk.err));
	papers_are("Giấy chứng sinh, Hộ chiếu");
	ck_assert_int_eq(desk_int(&desk, "SELECT count(*) FROM procedure_paper WHERE position = 1"
		" AND kind = 'xuat_trinh' AND note = 'bản gốc của cơ sở y tế'"), 1);
	here = place(1, &papers.item[1]);
	paper.name = empty;
	ck_fails(&desk, ERR_INVALID, office_put_paper(&desk.app, &here, &paper, &desk.err));
	ck_assert_str_eq(desk.err.field, "ten_giay_to");
	papers_are("Giấy chứng sinh, Hộ chiếu");
	paper_list_release(&papers);
}
END_TEST

START_TEST(what_another_window_has_changed_is_not_written_over)
{
	char name[] = "Giấy chứng sinh", note[] = "";
	const struct paper paper = { .name = name, .note = note, .originals = 1 };
	struct paper_list papers;
	struct paper_place first, end;

	add("Tờ khai");
	add("Hộ chiếu");
	ck_ok(&desk, office_papers(&desk.app, procedure.version_id, &papers, &desk.err));
	first = place(0, &papers.item[0]);
	end = place(papers.count, NULL);
	change(0, 1);
	ck_fails(&desk, ERR_CONFLICT, office_put_paper(&desk.app, &first, &paper, &desk.err));
	ck_fails(&desk, ERR_CONFLICT, office_remove_paper(&desk.app, &first, &desk.err));
	ck_fails(&desk, ERR_CONFLICT, office_move_paper(&desk.app, &first, 1, &desk.err));
	change(0, 0);
	ck_fails(&desk, ERR_CONFLICT, office_put_paper(&desk.app, &end, &paper, &desk.err));
	/* the same name with other counts is another paper */
	papers.item[0].copies = 2;
	ck_fails(&desk, ERR_CONFLICT, office_remove_paper(&desk.app, &first, &desk.err));
	papers.item[0].copies = 0;
	papers_are("Tờ khai");
	ck_ok(&desk, office_remove_paper(&desk.app, &first, &desk.err));
	/* and the last one is gone already */
	ck_fails(&desk, ERR_CONFLICT, office_remove_paper(&desk.app, &first, &desk.err));
	paper_list_release(&papers);
}
END_TEST

START_TEST(who_does_not_keep_the_catalogue_changes_no_paper)
{
	struct paper_list papers;
	struct paper_place first;

	add("Tờ khai");
	ck_ok(&desk, office_papers(&desk.app, procedure.version_id, &papers, &desk.err));
	first = place(0, &papers.item[0]);
	desk_login(&desk, "hong");
	ck_fails(&desk, ERR_DENIED, office_put_paper(&desk.app, &first, first.was, &desk.err));
	ck_fails(&desk, ERR_DENIED, office_remove_paper(&desk.app, &first, &desk.err));
	ck_fails(&desk, ERR_DENIED, office_move_paper(&desk.app, &first, 1, &desk.err));
	papers_are("Tờ khai");
	paper_list_release(&papers);
}
END_TEST

Suite *office_papers_suite(void)
{
	Suite *suite = suite_create("papers of a procedure");
	TCase *tc = tcase_create("papers of a procedure");

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, papers_are_added_moved_and_taken_out);
	tcase_add_test(tc, a_paper_is_changed_where_it_stands);
	tcase_add_test(tc, what_another_window_has_changed_is_not_written_over);
	tcase_add_test(tc, who_does_not_keep_the_catalogue_changes_no_paper);
	suite_add_tcase(suite, tc);
	return suite;
}
