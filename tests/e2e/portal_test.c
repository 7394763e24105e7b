/* The list of the portal against the desk, and what waits for acceptance. */
#include "config.h"

#include <stdlib.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

static struct e2e e;
static char *home, *db;

/* Nía is here without her code, Rói differs, Rế is not in the list. */
static const char here[] =
	"ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc,hinh_thuc_nop,trang_thai,ma_ho_so_cong\n"
	"H48.28.17-230206-0001,2023-02-06T09:00,Phạm Thị Nía,1.001193,truc_tuyen,dang_xu_ly,\n"
	"H48.28.17-230207-0001,2023-02-07T09:00,Đinh Văn Rói,1.001193,truc_tuyen,dang_xu_ly,G01-1\n"
	"H48.28.17-230207-0002,2023-02-07T10:00,Phạm Văn Rế,1.001193,truc_tuyen,dang_xu_ly,\n";

static const char portal[] =
	"Số hồ sơ,Ngày nộp,Tiếp nhận lúc,Người nộp,Mã TTHC,Trạng thái hồ sơ,Ngày kết thúc xử lý\n"
	"G01-7,05/02/2023 20:00,06/02/2023 09:00,Pham Thi Nia,1.001193,Đang xử lý,\n"
	"G01-1,07/02/2023 08:00,07/02/2023 09:00,Đinh Văn Rói,1.001193,Đã xử lý xong,08/02/2023\n"
	"G01-8,07/02/2023 10:00,07/02/2023 15:00,Phạm Thị Mỉa,1.001193,Đang xử lý,\n"
	"G01-9,08/02/2023 10:00,,Hồ Thị Bâng,1.001193,Mới đăng ký,\n"
	"G01-0,08/02/2023 11:00,,Đinh Thị Hồng,1.001193,Không được tiếp nhận,\n";

static void setup(void)
{
	const char *argv[] = { "motcua", "--db", NULL, "--now", "2023-02-16T07:42", NULL };
	struct e2e_options options = { .argv = argv };
	char *table, *list, *password;

	home = testing_make_dir();
	db = xasprintf("%s/motcua.db", home);
	table = e2e_file(home, "here.csv", here);
	list = e2e_file(home, "cong.csv", portal);
	password = e2e_password(home, "admin");
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "init", "--demo", NULL });
	e2e_command(home, (const char *const[]){ "motcua", "--db", db, "--now", "2023-02-16T07:42",
		"--user", "admin", "--password-file", password,
		"import", "dossiers", table, NULL });
	free(table);
	free(list);
	free(password);
	argv[2] = db;
	e2e_start(&e, &options, home);
	e2e_keys(&e, "hong{Enter}demo-hong{Enter}");
}

static void teardown(void)
{
	e2e_end(&e);
	testing_remove_dir(home);
	free(home);
	free(db);
}

/* From the start, over the form of one dossier, to the list of the home folder. */
static void choose_list(void)
{
	e2e_keys(&e, "{F5}{F6}");
	e2e_screen_is(&e, "portal-file");
	e2e_keys(&e, "{Down}{Enter}");
	e2e_shows(&e, "cong.csv");
	e2e_keys(&e, "co{Tab}{F9}");
	e2e_screen_is(&e, "reconcile");
}

/* The heading of the acceptance is not one that is known. */
static void name_columns(void)
{
	e2e_shows(&e, "Lỗi, lưu ý 2");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Tệp có lỗi; chưa nhập được.");
	e2e_keys(&e, "{F5}{Tab}{Tab}1{F9}");
	e2e_shows(&e, "Tên cột này đã chọn cho mục khác.");
	e2e_keys(&e, "3{F9}");
	e2e_screen_is(&e, "reconcile");
}

START_TEST(a_list_is_compared_and_entered)
{
	choose_list();
	name_columns();
	e2e_shows(&e, "Khác nhau 1");
	e2e_shows(&e, "Chỉ có trên Cổng 2");
	e2e_shows(&e, "Gắn mã Cổng 1");
	e2e_shows(&e, "Chỉ có ở đây 1");
	e2e_shows(&e, "Cổng không tiếp nhận 1");
	e2e_shows(&e, "[Tất cả 6]");
	e2e_keys(&e, "{Right}");
	e2e_shows(&e, "[Khác nhau 1]");
	e2e_shows(&e, "Khác ở: Ngày có kết quả, Trạng thái, Ngày nộp");
	e2e_lacks(&e, "Phạm Thị Mỉa");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_keys(&e, "{Esc}{Right}{Enter}");
	e2e_shows(&e, "Ở đây chưa có hồ sơ của dòng này.");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Đã nhập: 2; đã gắn mã: 1; đã lấy theo Cổng: 0.");
	e2e_shows(&e, "Khớp 3");
	e2e_shows(&e, "Khác nhau 1");
	e2e_lacks(&e, "Chỉ có trên Cổng");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Không có hồ sơ nào chỉ có trên Cổng");
	e2e_keys(&e, "{F8}");
	e2e_shows(&e, "Đã nhập: 0; đã gắn mã: 0; đã lấy theo Cổng: 1.");
	e2e_shows(&e, "Khớp 4");
	e2e_keys(&e, "{F8}");
	e2e_shows(&e, "Không có gì khác nhau.");
}
END_TEST

START_TEST(a_trial_changes_nothing_and_the_columns_stay)
{
	choose_list();
	name_columns();
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "portal");
	e2e_keys(&e, "{Esc}{F3}/Mỉa");
	e2e_shows(&e, "Không có hồ sơ nào");
	e2e_keys(&e, "{Esc}{Esc}{Esc}");
	choose_list();
	e2e_shows(&e, "Chỉ có trên Cổng 2");
}
END_TEST

START_TEST(a_list_is_printed_and_written)
{
	e2e_keys(&e, "{F3}{F2}");
	e2e_shows(&e, "Không có máy in; danh sách hồ sơ ở");
	e2e_shows(&e, "motcua-in/danh-sach-chua_xong-2023-02-16-");
	e2e_keys(&e, "{F6}");
	e2e_screen_is(&e, "queue-groups");
	e2e_keys(&e, "{F8}");
	e2e_shows(&e, "Bảng CSV ở ");
	e2e_keys(&e, "{Esc}{F3}{Down}{F8}");
	e2e_shows(&e, "hãy chọn một danh sách");
}
END_TEST

/* Hồ Thị Bâng waits for acceptance, selected among all dossiers. */
static void find_waiting(void)
{
	choose_list();
	name_columns();
	e2e_keys(&e, "{F9}{Esc}{Esc}{F3}{F3}bang{Down}");
	e2e_shows(&e, "G01-9");
}

START_TEST(what_waits_is_completed_and_accepted)
{
	find_waiting();
	e2e_keys(&e, "b");
	e2e_screen_is(&e, "decline");
	e2e_shows(&e, "Hướng dẫn bổ sung");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Nhập lý do; công dân sẽ đọc nội dung này.");
	e2e_keys(&e, "Giấy chứng sinh{F9}");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "motcua-in/2023-02-16-");
	e2e_keys(&e, "{Enter}");
	e2e_screen_is(&e, "dossier");
	e2e_shows(&e, "hướng dẫn bổ sung trước khi tiếp nhận");
	e2e_shows(&e, "chứng sinh");
	e2e_keys(&e, "a");
	e2e_screen_is(&e, "take-in");
	e2e_shows(&e, "Hồ Thị Bâng");
	e2e_keys(&e, "{F9}");
	e2e_shows(&e, "Đã tiếp nhận G01-9.");
	e2e_keys(&e, "{Esc}");
	e2e_screen_is(&e, "dossier");
	e2e_lacks(&e, "Chờ tiếp nhận");
	e2e_keys(&e, "{Esc}a");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "G01-9");
	e2e_shows(&e, "Có thể: ");
}
END_TEST

START_TEST(what_waits_is_refused_with_its_form)
{
	find_waiting();
	e2e_keys(&e, "k");
	e2e_screen_is(&e, "decline");
	e2e_shows(&e, "[Từ chối]");
	e2e_keys(&e, "Không thuộc thẩm quyền{F9}");
	e2e_screen_is(&e, "dossiers");
	e2e_shows(&e, "motcua-in/2023-02-16-");
	e2e_keys(&e, "a");
	e2e_screen_is(&e, "dossiers");
	e2e_keys(&e, "{Esc}{Esc}{Ctrl-P}so tu choi{Enter}");
	e2e_shows(&e, "Không thuộc thẩm quyền");
	e2e_shows(&e, "Hồ Thị Bâng");
}
END_TEST

static Suite *portal_suite(void)
{
	Suite *suite = suite_create("portal");
	TCase *tcase = tcase_create("portal");

	tcase_set_timeout(tcase, 120);
	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, a_list_is_compared_and_entered);
	tcase_add_test(tcase, a_trial_changes_nothing_and_the_columns_stay);
	tcase_add_test(tcase, a_list_is_printed_and_written);
	tcase_add_test(tcase, what_waits_is_completed_and_accepted);
	tcase_add_test(tcase, what_waits_is_refused_with_its_form);
	suite_add_tcase(suite, tcase);
	return suite;
}

int main(void)
{
	static Suite *(*const suites[])(void) = { portal_suite };

	return testing_run(suites, TESTING_COUNT(suites));
}
