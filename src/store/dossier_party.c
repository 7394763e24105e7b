#include "config.h"

#include "store/dossier_rows.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/viet/viet.h"
#include "store/citizen_rows.h"

static const char SQL_OF_DOSSIER[] =
	"SELECT part, citizen_id, kind, name, id_number, old_number, born, sex, village, address,"
	" phone, email, workplace, is_official FROM dossier_party WHERE dossier_id = ?1";
static const char SQL_CLEAR[] = "DELETE FROM dossier_party WHERE dossier_id = ?1";
static const char SQL_CLEAR_WORDS[] = "DELETE FROM dossier_word WHERE dossier_id = ?1";
static const char SQL_ADD[] =
	"INSERT INTO dossier_party (dossier_id, part, citizen_id, kind, name, name_fold, name_sort,"
	" id_number, old_number, born, sex, village, address, phone, phone_digits, email, workplace,"
	" is_official) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
	" ?16, ?17, ?18)";
static const char SQL_ADD_WORD[] =
	"INSERT INTO dossier_word (word, dossier_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
static const char SQL_LINK[] =
	"UPDATE dossier SET submitter_id = ?2, owner_id = ?3, relation = ?4 WHERE id = ?1";
static const char SQL_NEXT[] =
	"SELECT min(dossier_id) FROM dossier_party WHERE dossier_id > ?1";

static const char *const queries[] = {
	SQL_OF_DOSSIER, SQL_CLEAR, SQL_CLEAR_WORDS, SQL_ADD, SQL_ADD_WORD, SQL_LINK, SQL_NEXT, NULL
};
const struct query_table dossier_party_queries = { "dossier_party.c", queries };

static const char SUBMITTER[] = "nguoi_nop";
static const char OWNER[] = "chu_ho_so";

static void read_party(sqlite3_stmt *stmt, struct citizen *out)
{
	*out = (struct citizen){
		.id = db_int(stmt, 1),
		.organisation = db_vocab(stmt, 2, &vocab_citizen_kind, 0) == 1,
		.name = db_text(stmt, 3),
		.id_number = db_text(stmt, 4),
		.old_number = db_text(stmt, 5),
		.born = db_text(stmt, 6),
		.sex = (enum sex)db_vocab(stmt, 7, &vocab_sex, SEX_UNKNOWN),
		.village = db_text(stmt, 8),
		.address = db_text(stmt, 9),
		.phone = db_text(stmt, 10),
		.email = db_text(stmt, 11),
		.workplace = db_text(stmt, 12),
		.official = db_int(stmt, 13) != 0,
	};
}

int dossier_read_parties(struct store *store, struct dossier *dossier, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_OF_DOSSIER, err);
	int got;

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier->id);
	while ((got = db_step(store, stmt, err)) > 0) {
		const char *part = (const char *)sqlite3_column_text(stmt, 0);
		struct citizen *party = strcmp(part, OWNER) == 0 ? &dossier->owner
			: &dossier->submitter;

		citizen_release(party);
		read_party(stmt, party);
	}
	return got;
}

static int run_on(struct store *store, const char *sql, int64_t id, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	return db_run(store, stmt, err);
}

static int add_words(struct store *store, int64_t dossier_id, const char *fold, struct err *err)
{
	struct search_words words;
	int status = 0;

	search_words_init(&words, fold);
	for (size_t i = 0; status == 0 && i < words.count; i++) {
		sqlite3_stmt *stmt = db_prepare(store, SQL_ADD_WORD, err);

		if (!stmt) {
			status = -1;
			break;
		}
		db_bind_text(stmt, 1, words.word[i]);
		db_bind_id(stmt, 2, dossier_id);
		status = db_run(store, stmt, err);
	}
	search_words_release(&words);
	return status;
}

static void bind_party(sqlite3_stmt *stmt, const struct citizen *party, const char *fold)
{
	char *sort = viet_name_key_dup(party->name), *digits = search_phone(party->phone);

	db_bind_id(stmt, 3, party->id);
	db_bind_vocab(stmt, 4, &vocab_citizen_kind, party->organisation);
	db_bind_text(stmt, 5, party->name);
	db_bind_text(stmt, 6, fold);
	db_bind_text(stmt, 7, sort);
	db_bind_text_or_null(stmt, 8, party->id_number);
	db_bind_text_or_null(stmt, 9, party->old_number);
	db_bind_text_or_null(stmt, 10, party->born);
	db_bind_vocab(stmt, 11, &vocab_sex, (int)party->sex);
	db_bind_text(stmt, 12, party->village);
	db_bind_text(stmt, 13, party->address);
	db_bind_text(stmt, 14, party->phone);
	db_bind_text(stmt, 15, digits);
	db_bind_text(stmt, 16, party->email);
	db_bind_text(stmt, 17, party->workplace);
	db_bind_int(stmt, 18, party->official);
	free(sort);
	free(digits);
}

static int add_party(struct store *store, int64_t dossier_id, const char *part,
	const struct citizen *party, struct err *err)
{
	sqlite3_stmt *stmt;
	char *fold;
	int status;

	if (!*party->name)
		return 0;
	stmt = db_prepare(store, SQL_ADD, err);
	if (!stmt)
		return -1;
	fold = viet_fold_dup(party->name);
	db_bind_id(stmt, 1, dossier_id);
	db_bind_text(stmt, 2, part);
	bind_party(stmt, party, fold);
	status = db_run(store, stmt, err);
	if (status == 0)
		status = add_words(store, dossier_id, fold, err);
	free(fold);
	return status;
}

static int link_citizens(struct store *store, const struct dossier *dossier, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, SQL_LINK, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, dossier->id);
	db_bind_id(stmt, 2, dossier->submitter.id);
	if (*dossier->owner.name)
		db_bind_id(stmt, 3, dossier->owner.id);
	db_bind_text(stmt, 4, dossier->relation);
	return db_run(store, stmt, err);
}

/* Replaces the rows of the people and their words. */
static int put_parties(struct store *store, const struct dossier *dossier, struct err *err)
{
	if (run_on(store, SQL_CLEAR, dossier->id, err) < 0
		|| run_on(store, SQL_CLEAR_WORDS, dossier->id, err) < 0
		|| add_party(store, dossier->id, SUBMITTER, &dossier->submitter, err) < 0)
		return -1;
	return add_party(store, dossier->id, OWNER, &dossier->owner, err);
}

int dossier_set_parties(struct store *store, const struct dossier *dossier, struct err *err)
{
	if (put_parties(store, dossier, err) < 0)
		return -1;
	return link_citizens(store, dossier, err);
}

/* Writes the people of a dossier as they are, with new keys. */
static int rebuild_one(struct store *store, int64_t id, struct err *err)
{
	struct dossier dossier;
	int status;

	dossier_init(&dossier);
	dossier.id = id;
	status = dossier_read_parties(store, &dossier, err);
	if (status == 0)
		status = put_parties(store, &dossier, err);
	dossier_release(&dossier);
	return status;
}

int party_rebuild_keys(struct store *store, struct err *err)
{
	int64_t id = 0;

	for (;;) {
		sqlite3_stmt *stmt = db_prepare(store, SQL_NEXT, err);
		int got;

		if (!stmt)
			return -1;
		db_bind_int(stmt, 1, id);
		got = db_step(store, stmt, err);
		if (got < 0)
			return -1;
		id = db_int(stmt, 0);
		db_done(stmt);
		if (id == 0)
			return 0;
		if (rebuild_one(store, id, err) < 0)
			return -1;
	}
}
