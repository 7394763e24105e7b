#include "config.h"

#include "store/catalogue_rows.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/store/dossier.h"

static const char SQL_OF_VERSION[] =
	"SELECT name, kind, originals, certified, copies, note, conditional"
	" FROM procedure_paper WHERE version_id = ?1 ORDER BY position";
static const char SQL_CLEAR_VERSION[] =
	"DELETE FROM procedure_paper WHERE version_id = ?1";
static const char SQL_ADD_TO_VERSION[] =
	"INSERT INTO procedure_paper (version_id, position, name, kind, originals, certified,"
	" copies, note, conditional) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
static const char SQL_OF_DOSSIER[] =
	"SELECT name, kind, originals, certified, copies, note, 0"
	" FROM dossier_paper WHERE dossier_id = ?1 ORDER BY position";
static const char SQL_CLEAR_DOSSIER[] =
	"DELETE FROM dossier_paper WHERE dossier_id = ?1";
static const char SQL_ADD_TO_DOSSIER[] =
	"INSERT INTO dossier_paper (dossier_id, position, name, kind, originals, certified,"
	" copies, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

static const char *const queries[] = {
	SQL_OF_VERSION, SQL_CLEAR_VERSION, SQL_ADD_TO_VERSION, SQL_OF_DOSSIER, SQL_CLEAR_DOSSIER,
	SQL_ADD_TO_DOSSIER, NULL
};
const struct query_table paper_queries = { "paper.c", queries };

/* Whether a paper is handed in or only shown; index = present_only. */
static const struct vocab_word kinds[] = { { "nop", NULL, NULL }, { "xuat_trinh", NULL, NULL } };
static const struct vocab vocab_kind = { kinds, 2 };

void paper_list_add(struct paper_list *list, const struct paper *paper)
{
	struct paper *added;

	list->item = grow_array(list->item, list->count, &list->cap, sizeof *list->item);
	added = &list->item[list->count++];
	*added = *paper;
	added->name = xstrdup(paper->name);
	added->note = xstrdup(paper->note ? paper->note : "");
}

void paper_list_release(struct paper_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->item[i].name);
		free(list->item[i].note);
	}
	free(list->item);
	*list = (struct paper_list){ NULL, 0, 0 };
}

static int list_papers(struct store *store, const char *sql, int64_t id, struct paper_list *out,
	struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);
	int got;

	*out = (struct paper_list){ NULL, 0, 0 };
	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	while ((got = db_step(store, stmt, err)) > 0) {
		out->item = grow_array(out->item, out->count, &out->cap, sizeof *out->item);
		out->item[out->count++] = (struct paper){
			.name = db_text(stmt, 0),
			.present_only = db_vocab(stmt, 1, &vocab_kind, 0) == 1,
			.originals = (int)db_int(stmt, 2),
			.certified = (int)db_int(stmt, 3),
			.copies = (int)db_int(stmt, 4),
			.note = db_text(stmt, 5),
			.conditional = db_int(stmt, 6) != 0,
		};
	}
	if (got < 0)
		paper_list_release(out);
	return got;
}

static int clear_papers(struct store *store, const char *sql, int64_t id, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	return db_run(store, stmt, err);
}

static int add_paper(struct store *store, const char *sql, int64_t id, size_t position,
	const struct paper *paper, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);

	if (!stmt)
		return -1;
	db_bind_id(stmt, 1, id);
	db_bind_int(stmt, 2, (int64_t)position);
	db_bind_text(stmt, 3, paper->name);
	db_bind_vocab(stmt, 4, &vocab_kind, paper->present_only);
	db_bind_int(stmt, 5, paper->originals);
	db_bind_int(stmt, 6, paper->certified);
	db_bind_int(stmt, 7, paper->copies);
	db_bind_text(stmt, 8, paper->note ? paper->note : "");
	if (sqlite3_bind_parameter_count(stmt) >= 9)
		db_bind_int(stmt, 9, paper->conditional);
	return db_run(store, stmt, err);
}

static int set_papers(struct store *store, const char *clear, const char *add, int64_t id,
	const struct paper_list *papers, struct err *err)
{
	if (clear_papers(store, clear, id, err) < 0)
		return -1;
	for (size_t i = 0; papers && i < papers->count; i++)
		if (add_paper(store, add, id, i + 1, &papers->item[i], err) < 0)
			return -1;
	return 0;
}

int procedure_papers(struct store *store, int64_t version_id, struct paper_list *out,
	struct err *err)
{
	return list_papers(store, SQL_OF_VERSION, version_id, out, err);
}

int procedure_set_papers(struct store *store, int64_t version_id, const struct paper_list *papers,
	struct err *err)
{
	return set_papers(store, SQL_CLEAR_VERSION, SQL_ADD_TO_VERSION, version_id, papers, err);
}

int dossier_papers(struct store *store, int64_t id, struct paper_list *out, struct err *err)
{
	return list_papers(store, SQL_OF_DOSSIER, id, out, err);
}

int dossier_set_papers(struct store *store, int64_t dossier_id, const struct paper_list *papers,
	struct err *err)
{
	return set_papers(store, SQL_CLEAR_DOSSIER, SQL_ADD_TO_DOSSIER, dossier_id, papers, err);
}
