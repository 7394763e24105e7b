#include "config.h"

#include "store/citizen_rows.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/viet/viet.h"
#include "store/search.h"

#define CITIZEN_COLUMNS \
	"c.id, c.kind, c.name, c.id_number, c.old_number, c.born, c.sex, c.village_id, v.name," \
	" c.address, c.phone, c.email, c.workplace, c.is_official"
#define CITIZEN_FROM " FROM citizen c LEFT JOIN village v ON v.id = c.village_id"

static const char SQL_GET[] = "SELECT " CITIZEN_COLUMNS CITIZEN_FROM " WHERE c.id = ?1";
static const char SQL_BY_NUMBER[] =
	"SELECT " CITIZEN_COLUMNS CITIZEN_FROM
	" WHERE c.id_number = ?1 AND c.merged_into IS NULL";
static const char SQL_BY_OLD_NUMBER[] =
	"SELECT " CITIZEN_COLUMNS CITIZEN_FROM
	" WHERE c.old_number = ?1 AND c.merged_into IS NULL ORDER BY c.id LIMIT 1";
static const char SQL_TAKEN[] =
	"SELECT name FROM citizen WHERE id_number = ?1 AND merged_into IS NULL AND id <> ?2";
static const char SQL_INSERT[] =
	"INSERT INTO citizen (unit_id, kind, name, name_fold, name_sort, id_number, id_reversed,"
	" old_number, old_reversed, born, sex, village_id, address, phone, phone_digits,"
	" phone_reversed, email, workplace, is_official, created_at, changed_at)"
	" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,"
	" ?18, ?19, ?20, ?20)";
static const char SQL_UPDATE[] =
	"UPDATE citizen SET (kind, name, name_fold, name_sort, id_number, id_reversed, old_number,"
	" old_reversed, born, sex, village_id, address, phone, phone_digits, phone_reversed, email,"
	" workplace, is_official, changed_at) = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
	" ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20) WHERE id = ?1";

static const char *const queries[] = {
	SQL_GET, SQL_BY_NUMBER, SQL_BY_OLD_NUMBER, SQL_TAKEN, SQL_INSERT, SQL_UPDATE, NULL
};
const struct query_table citizen_queries = { "citizen.c", queries };

static const struct vocab_word kinds[] = { { "ca_nhan", NULL, NULL }, { "to_chuc", NULL, NULL } };
const struct vocab vocab_citizen_kind = { kinds, 2 };

void citizen_init(struct citizen *citizen)
{
	*citizen = (struct citizen){
		.name = xstrdup(""), .id_number = xstrdup(""), .old_number = xstrdup(""),
		.born = xstrdup(""), .village = xstrdup(""), .address = xstrdup(""),
		.phone = xstrdup(""), .email = xstrdup(""), .workplace = xstrdup(""),
	};
}

void citizen_copy(struct citizen *to, const struct citizen *from)
{
	*to = *from;
	to->name = xstrdup(from->name);
	to->id_number = xstrdup(from->id_number);
	to->old_number = xstrdup(from->old_number);
	to->born = xstrdup(from->born);
	to->village = xstrdup(from->village);
	to->address = xstrdup(from->address);
	to->phone = xstrdup(from->phone);
	to->email = xstrdup(from->email);
	to->workplace = xstrdup(from->workplace);
}

void citizen_release(struct citizen *citizen)
{
	char *owned[] = {
		citizen->name, citizen->id_number, citizen->old_number, citizen->born,
		citizen->village, citizen->address, citizen->phone, citizen->email,
		citizen->workplace
	};

	for (size_t i = 0; i < sizeof owned / sizeof *owned; i++)
		free(owned[i]);
	*citizen = (struct citizen){ .id = 0 };
}

void citizen_list_release(struct citizen_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		citizen_release(&list->item[i]);
	free(list->item);
	*list = (struct citizen_list){ NULL, 0, 0 };
}

static void read_citizen(sqlite3_stmt *stmt, struct citizen *out)
{
	*out = (struct citizen){
		.id = db_int(stmt, 0),
		.organisation = db_vocab(stmt, 1, &vocab_citizen_kind, 0) == 1,
		.name = db_text(stmt, 2),
		.id_number = db_text(stmt, 3),
		.old_number = db_text(stmt, 4),
		.born = db_text(stmt, 5),
		.sex = (enum sex)db_vocab(stmt, 6, &vocab_sex, SEX_UNKNOWN),
		.village_id = db_int(stmt, 7),
		.village = db_text(stmt, 8),
		.address = db_text(stmt, 9),
		.phone = db_text(stmt, 10),
		.email = db_text(stmt, 11),
		.workplace = db_text(stmt, 12),
		.official = db_int(stmt, 13) != 0,
	};
}

/* 1 with *out, 0 where there is none. */
static int read_one(struct store *store, sqlite3_stmt *stmt, struct citizen *out,
	struct err *err)
{
	int got = db_step(store, stmt, err);

	if (got > 0) {
		read_citizen(stmt, out);
		db_done(stmt);
	}
	return got;
}

static int not_found(struct err *err)
{
	return err_set(err, ERR_NOT_FOUND, _("There is no such citizen in the store."));
}

int citizen_get(struct store *store, int64_t id, struct citizen *out, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_GET, err);
	int got;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	got = read_one(store, stmt, out, err);
	if (got == 0)
		return not_found(err);
	return got < 0 ? -1 : 0;
}

int citizen_by_number(struct store *store, const char *number, struct citizen *out,
	struct err *err)
{
	static const char *const sql[] = { SQL_BY_NUMBER, SQL_BY_OLD_NUMBER };

	for (size_t i = 0; i < sizeof sql / sizeof *sql; i++) {
		sqlite3_stmt *stmt = db_prepare(store, sql[i], err);
		int got;

		if (!stmt)
			return -1;
		db_bind_text(stmt, 1, number);
		got = read_one(store, stmt, out, err);
		if (got != 0)
			return got < 0 ? -1 : 0;
	}
	return err_set_field(err, "so_cccd", ERR_NOT_FOUND,
		_("Nobody with the number %s is known here."), number);
}

static int check_number(struct store *store, const struct citizen *citizen, struct err *err)
{
	sqlite3_stmt *stmt;
	char *name;
	int got;

	if (!*citizen->id_number)
		return 0;
	stmt = db_prepare(store, SQL_TAKEN, err);
	if (!stmt)
		return -1;
	db_bind_text(stmt, 1, citizen->id_number);
	db_bind_int(stmt, 2, citizen->id);
	got = db_step(store, stmt, err);
	if (got <= 0)
		return got;
	name = db_text(stmt, 0);
	db_done(stmt);
	err_set_field(err, "so_cccd", ERR_CONFLICT,
		_("This personal number belongs to %s. Check it against the card."), name);
	free(name);
	return -1;
}

static void bind_reversed(sqlite3_stmt *stmt, int index, const char *text)
{
	char *reversed = db_reversed(text);

	db_bind_text_or_null(stmt, index, reversed);
	free(reversed);
}

static void bind_phone(sqlite3_stmt *stmt, int index, const char *phone)
{
	char *digits = search_phone(phone), *reversed = db_reversed(digits);

	db_bind_text(stmt, index, phone);
	db_bind_text(stmt, index + 1, digits);
	db_bind_text(stmt, index + 2, reversed);
	free(digits);
	free(reversed);
}

static void bind_citizen(sqlite3_stmt *stmt, const struct citizen *citizen, const char *fold,
	struct moment now)
{
	char *sort = viet_name_key_dup(citizen->name);

	db_bind_vocab(stmt, 2, &vocab_citizen_kind, citizen->organisation);
	db_bind_text(stmt, 3, citizen->name);
	db_bind_text(stmt, 4, fold);
	db_bind_text(stmt, 5, sort);
	db_bind_text_or_null(stmt, 6, citizen->id_number);
	bind_reversed(stmt, 7, citizen->id_number);
	db_bind_text_or_null(stmt, 8, citizen->old_number);
	bind_reversed(stmt, 9, citizen->old_number);
	db_bind_text_or_null(stmt, 10, citizen->born);
	db_bind_vocab(stmt, 11, &vocab_sex, (int)citizen->sex);
	db_bind_id(stmt, 12, citizen->village_id);
	db_bind_text(stmt, 13, citizen->address);
	bind_phone(stmt, 14, citizen->phone);
	db_bind_text(stmt, 17, citizen->email);
	db_bind_text(stmt, 18, citizen->workplace);
	db_bind_int(stmt, 19, citizen->official);
	db_bind_moment(stmt, 20, now);
	free(sort);
}

/* Writes a citizen; owner is what ?1 stands for: the unit of a new one, the id of a known one. */
static int write_citizen(struct store *store, const char *sql, int64_t owner,
	const struct citizen *citizen, struct moment now, int64_t *id, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	char *fold = viet_fold_dup(citizen->name);
	int status = -1;

	if (check_number(store, citizen, err) < 0)
		goto out;
	stmt = db_prepare(store, sql, err);
	if (!stmt)
		goto out;
	db_bind_id(stmt, 1, owner);
	bind_citizen(stmt, citizen, fold, now);
	if (db_run(store, stmt, err) < 0)
		goto out;
	if (db_changes(store) == 0) {
		not_found(err);
		goto out;
	}
	if (*id == 0)
		*id = db_last_id(store);
	status = citizen_set_words(store, *id, fold, err);
out:
	free(fold);
	return status;
}

int citizen_insert(struct store *store, int64_t unit_id, struct citizen *citizen,
	struct moment now, struct err *err)
{
	citizen->id = 0;
	return write_citizen(store, SQL_INSERT, unit_id, citizen, now, &citizen->id, err);
}

int citizen_update(struct store *store, const struct citizen *citizen, struct moment now,
	struct err *err)
{
	int64_t id = citizen->id;

	return write_citizen(store, SQL_UPDATE, id, citizen, now, &id, err);
}
