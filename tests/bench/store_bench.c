/*
 * store_bench.c - how long the searches and queues of a big store take.
 *
 * Fills a store with generated people and dossiers, types queries letter by letter and prints
 * the slowest key of each in milliseconds, each key at its best of three. Not a test: the time of a shared machine proves
 * nothing. Run by "make bench". A file that is named as third argument is kept and used again.
 */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "motcua/base/alloc.h"
#include "motcua/core/dossier_code.h"
#include "motcua/store/catalogue.h"
#include "motcua/store/citizen.h"
#include "motcua/store/queue.h"
#include "store/db.h"
#include "testing.h"

#define TODAY 19404 /* 2023-02-16 */
#define LIMIT 50
#define RUNS 3

/* Families and middle names as often as they are met, in hundredths. */
struct share {
	const char *name;
	unsigned share;
};
static const struct share families[] = {
	{ "Nguyễn", 32 }, { "Trần", 11 }, { "Lê", 10 }, { "Phạm", 7 }, { "Hoàng", 5 },
	{ "Huỳnh", 4 }, { "Phan", 4 }, { "Vũ", 3 }, { "Võ", 3 }, { "Đặng", 3 }, { "Bùi", 3 },
	{ "Đỗ", 2 }, { "Hồ", 2 }, { "Ngô", 2 }, { "Dương", 1 }, { "Đinh", 4 }, { "Triệu", 2 },
	{ "Ưng", 1 }, { "Quách", 1 },
};
static const struct share middles[] = {
	{ "Văn", 30 }, { "Thị", 34 }, { "Hữu", 4 }, { "Đức", 4 }, { "Minh", 4 }, { "Ngọc", 4 },
	{ "Thanh", 4 }, { "Quốc", 3 }, { "Thành", 3 }, { "Kim", 3 }, { "Xuân", 3 }, { "Như", 2 },
	{ "Bảo", 2 },
};
static const char *const given[] = {
	"An", "Anh", "Ánh", "Bình", "Bé", "Cường", "Châu", "Chi", "Dũng", "Dung", "Duyên", "Đạt",
	"Đông", "Giang", "Hà", "Hải", "Hạnh", "Hằng", "Hiền", "Hiếu", "Hoa", "Hòa", "Hồng", "Huệ",
	"Hùng", "Huy", "Hương", "Hường", "Kê", "Khánh", "Khôi", "Lan", "Lâm", "Liên", "Linh", "Loan",
	"Long", "Lợi", "Mai", "Minh", "My", "Nam", "Nga", "Ngân", "Ngọc", "Nhung", "Oanh", "Ơi",
	"Phong", "Phúc", "Phương", "Quân", "Quang", "Quyên", "Sơn", "Sương", "Tâm", "Tân", "Thảo",
	"Thắng", "Thơ", "Thu", "Thủy", "Tiên", "Toàn", "Trang", "Trinh", "Tú", "Tuấn", "Tùng", "Uyên",
	"Vân", "Việt", "Vinh", "Vy", "Xuân", "Yến", "Ý",
};

static uint64_t state = 88172645463325252u;

/* The same people in every run. */
static unsigned next_below(unsigned n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)(state % n);
}

static const char *pick(const struct share *item, size_t count)
{
	unsigned sum = 0, at;

	for (size_t i = 0; i < count; i++)
		sum += item[i].share;
	at = next_below(sum);
	for (size_t i = 0; i < count; i++) {
		if (at < item[i].share)
			return item[i].name;
		at -= item[i].share;
	}
	return item[0].name;
}

static char *make_name(void)
{
	const char *family = pick(families, TESTING_COUNT(families));
	const char *middle = pick(middles, TESTING_COUNT(middles));

	return xasprintf("%s %s %s", family, middle, given[next_below(TESTING_COUNT(given))]);
}

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void check(int status, const struct err *err)
{
	if (status < 0)
		die("%s (%s)", err->msg, err->detail);
}

static void fill_frame(struct store *store)
{
	struct err err = ERR_INIT;

	/* The default cache is for a desk, not for a million rows in one transaction. */
	check(db_exec(store, "PRAGMA cache_size = -600000", &err), &err);
	check(db_exec(store, "INSERT INTO unit (id, code) VALUES (7, 'H48.28.17');"
		"INSERT INTO field (id, name, name_fold) VALUES (1, 'Hộ tịch', 'ho tich');"
		"INSERT INTO procedure (id, code, identity) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
		" SELECT i + 1 FROM n WHERE i < 300) SELECT i, '1.' || (100000 + i), '1.' ||"
		" (100000 + i) FROM n;"
		"INSERT INTO procedure_version (id, procedure_id, name, name_fold, field_id)"
		" SELECT id, id, 'Thủ tục đăng ký số ' || id, 'thu tuc dang ky so ' || id, 1"
		" FROM procedure", &err), &err);
}

/* Ends a transaction now and then, so that the log of changes stays small. */
static void pause_at(struct store *store, int64_t i)
{
	struct err err = ERR_INIT;

	if (i % 50000 != 49999)
		return;
	check(store_commit(store, &err), &err);
	check(store_begin(store, &err), &err);
}

static void fill_people(struct store *store, int64_t people)
{
	struct err err = ERR_INIT;

	check(store_begin(store, &err), &err);
	for (int64_t i = 0; i < people; i++) {
		struct citizen citizen;

		citizen_init(&citizen);
		free(citizen.name);
		free(citizen.id_number);
		free(citizen.phone);
		citizen.name = make_name();
		citizen.id_number = xasprintf("051%09" PRId64, i * 997 % 1000000007);
		citizen.phone = xasprintf("09%08u", next_below(100000000));
		check(citizen_insert(store, 7, &citizen, (struct moment){ TODAY, 0 }, &err), &err);
		citizen_release(&citizen);
		pause_at(store, i);
	}
	check(store_commit(store, &err), &err);
}

static const enum dossier_state open_states[] = { STATE_RECEIVED, STATE_PROCESSING,
	STATE_PROCESSING, STATE_SUPPLEMENT, STATE_FINANCE, STATE_STOPPED, STATE_RESULT,
	STATE_POSTED, STATE_POST_RETURNED };

/* A dossier of ten years, nearly all of them finished. */
static void fill_dossier(struct store *store, int64_t i, int64_t dossiers, int64_t people)
{
	int day = TODAY - 3650 + (int)(i * 3650 / dossiers);
	struct dossier dossier;
	struct err err = ERR_INIT;
	struct buf code;

	dossier_init(&dossier);
	buf_init(&code);
	dossier_code_put(&code, "H48.28.17", day, (long)(i % 9999 + 1));
	free(dossier.code);
	free(dossier.form_set);
	dossier.code = buf_detach(&code);
	dossier.form_set = xstrdup("2018");
	dossier.unit_id = 7;
	dossier.procedure_id = dossier.version_id = 1 + next_below(300);
	dossier.accepted = (struct moment){ day, 8 * 3600 };
	dossier.due = (struct moment){ day + 5, 17 * 3600 };
	dossier.state = day < TODAY - 20 ? STATE_RETURNED
					 : open_states[next_below(TESTING_COUNT(open_states))];
	dossier.return_method = next_below(3) == 0 ? RETURN_POSTAL : RETURN_DESK;
	dossier.origin = ORIGIN_DESK;
	dossier.on_portal = next_below(20) != 0;
	citizen_release(&dossier.submitter);
	check(citizen_get(store, 1 + (int64_t)next_below((unsigned)people), &dossier.submitter,
		&err), &err);
	check(dossier_insert(store, &dossier, NULL, &err), &err);
	dossier_release(&dossier);
}

static void fill_dossiers(struct store *store, int64_t dossiers, int64_t people)
{
	struct err err = ERR_INIT;

	check(store_begin(store, &err), &err);
	for (int64_t i = 0; i < dossiers; i++) {
		fill_dossier(store, i, dossiers, people);
		pause_at(store, i);
	}
	check(store_commit(store, &err), &err);
}

static size_t search_citizens(struct store *store, const char *query)
{
	struct citizen_list list;
	struct err err = ERR_INIT;
	size_t count;

	check(citizen_search(store, query, LIMIT, &list, &err), &err);
	count = list.count;
	citizen_list_release(&list);
	return count;
}

static size_t search_dossiers(struct store *store, const char *query)
{
	struct dossier_list list;
	struct err err = ERR_INIT;
	size_t count;

	check(dossier_search(store, query, LIMIT, &list, &err), &err);
	count = list.count;
	dossier_list_release(&list);
	return count;
}

static size_t search_procedures(struct store *store, const char *query)
{
	struct procedure_list list;
	struct err err = ERR_INIT;
	size_t count;

	check(procedure_search(store, query, TODAY, LIMIT, &list, &err), &err);
	count = list.count;
	procedure_list_release(&list);
	return count;
}

/* Types a query key by key and prints its slowest key. */
static void type_query(struct store *store, const char *what,
	size_t (*search)(struct store *store, const char *query), const char *query)
{
	double slowest = 0;
	size_t at = 0, found = 0;

	for (size_t len = strlen(query) ? 1 : 0; len <= strlen(query); len++) {
		char *typed = xstrndup(query, len);
		double took = 1e9;

		for (int run = 0; run < RUNS; run++) {
			double start = now_ms();

			found = search(store, typed);
			if (now_ms() - start < took)
				took = now_ms() - start;
		}
		if (took > slowest) {
			slowest = took;
			at = len;
		}
		free(typed);
	}
	printf("%-10s %-24s %8.2f ms at \"%.*s\", %zu found\n", what, query, slowest, (int)at, query,
		found);
}

static void time_queues(struct store *store)
{
	const struct queue_view view = { .unit_id = 7, .officer_id = 1, .today = TODAY,
		.next_working = TODAY + 1, .soon = TODAY + 3,
		.pending_before = { TODAY - 1, 8 * 3600 } };
	const struct queue_part whole = { QUEUE_WHOLE, 0 };

	for (int queue = 0; queue < QUEUE_COUNT; queue++) {
		struct err err = ERR_INIT;
		double start = now_ms(), counted, listed;
		struct queue_groups groups;
		struct dossier_list list;
		int64_t count;

		check(queue_count(store, &view, (enum queue)queue, &count, &err), &err);
		counted = now_ms();
		check(queue_list(store, &view, (enum queue)queue, whole, LIMIT, &list, &err), &err);
		listed = now_ms();
		check(queue_group_list(store, &view, (enum queue)queue, QUEUE_BY_VILLAGE, &groups,
			&err), &err);
		printf("queue %-4d %8" PRId64 " dossiers: count %.2f ms, list %.2f ms, by village"
			" %.2f ms\n", queue, count, counted - start, listed - counted,
			now_ms() - listed);
		queue_groups_release(&groups);
		dossier_list_release(&list);
	}
}

static void time_facts(struct store *store)
{
	struct err err = ERR_INIT;
	double start = now_ms();
	struct fact *fact;
	size_t count;

	check(dossier_facts(store, 7, (struct period){ TODAY - 365, TODAY }, &fact, NULL, &count,
		&err), &err);
	printf("facts of a year: %zu in %.1f ms\n", count, now_ms() - start);
	free(fact);
}

static void time_all(struct store *store)
{
	static const char *const names[] = {
		"nguyen van an", "an van nguyen", "hong pham thi", "ung", "quach y", "oi dinh",
		"thi nguyen yen", "y trieu huu", "n v a", "an hoang duc", "xyz", "nguyen xyz",
	};
	static const char *const numbers[] = { "051000000997", "0912345678", "3456", "777" };
	static const char *const codes[] = { "H48.28.17-230216-0003", "230101-0007", "0042" };

	for (size_t i = 0; i < TESTING_COUNT(names); i++)
		type_query(store, "citizen", search_citizens, names[i]);
	for (size_t i = 0; i < TESTING_COUNT(numbers); i++)
		type_query(store, "citizen", search_citizens, numbers[i]);
	for (size_t i = 0; i < TESTING_COUNT(names); i++)
		type_query(store, "dossier", search_dossiers, names[i]);
	for (size_t i = 0; i < TESTING_COUNT(numbers); i++)
		type_query(store, "dossier", search_dossiers, numbers[i]);
	for (size_t i = 0; i < TESTING_COUNT(codes); i++)
		type_query(store, "dossier", search_dossiers, codes[i]);
	type_query(store, "procedure", search_procedures, "");
	type_query(store, "procedure", search_procedures, "dang ky 29");
	time_queues(store);
	time_facts(store);
}

static void fill(const char *path, int64_t people, int64_t dossiers)
{
	struct store *store = NULL;
	struct err err = ERR_INIT;
	double start = now_ms();

	check(store_open(&store, path, STORE_CREATE, &err), &err);
	fill_frame(store);
	fill_people(store, people);
	printf("%" PRId64 " people in %.1f s\n", people, (now_ms() - start) / 1e3);
	start = now_ms();
	fill_dossiers(store, dossiers, people);
	printf("%" PRId64 " dossiers in %.1f s\n", dossiers, (now_ms() - start) / 1e3);
	store_close(store);
}

int main(int argc, char **argv)
{
	int64_t people = argc > 1 ? strtoll(argv[1], NULL, 10) : 1000000;
	int64_t dossiers = argc > 2 ? strtoll(argv[2], NULL, 10) : 1000000;
	char *folder = testing_make_dir(), *path = xasprintf("%s/bench.db", folder);
	const char *used = argc > 3 ? argv[3] : path;
	struct store *store = NULL;
	struct err err = ERR_INIT;

	if (access(used, F_OK) != 0)
		fill(used, people, dossiers);
	check(store_open(&store, used, 0, &err), &err);
	time_all(store);
	store_close(store);
	testing_remove_dir(folder);
	free(folder);
	free(path);
	return EXIT_SUCCESS;
}
