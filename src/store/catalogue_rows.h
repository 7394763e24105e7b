/*
 * catalogue_rows.h - inside the store: what the files of the catalogue share.
 */
#ifndef MOTCUA_STORE_CATALOGUE_ROWS_H
#define MOTCUA_STORE_CATALOGUE_ROWS_H

#include "motcua/store/catalogue.h"
#include "store/db.h"

/* True in a row v of procedure_version that is in force on the day ?2. */
#define VERSION_IN_FORCE \
	"(v.valid_from IS NULL OR v.valid_from <= ?2) AND (v.valid_to IS NULL OR v.valid_to >= ?2)"

/* The columns of read_procedure(), and where they come from. */
#define PROCEDURE_COLUMNS \
	"p.id, v.id, v.field_id, p.code, v.name, f.name, v.valid_from, v.valid_to, v.level," \
	" v.service, v.in_list, n.number, v.limit_unit, v.limit_amount, v.limit_basis," \
	" v.supplement, v.fee, v.fee_note, v.postal_return, v.deciding_level, v.document," \
	" v.confirmed, v.confidence, v.note, v.source, p.replaced_by"
#define PROCEDURE_FROM \
	" FROM procedure_version v" \
	" JOIN procedure p ON p.id = v.procedure_id" \
	" JOIN field f ON f.id = v.field_id" \
	" LEFT JOIN document n ON n.id = v.list_document"

void read_procedure(sqlite3_stmt *stmt, struct procedure *out);
/* Fills a list from a bound statement of the columns above. */
int read_procedures(struct store *store, sqlite3_stmt *stmt, struct procedure_list *out,
	struct err *err);

/* The field of a name (compared folded), made where it is new. */
int field_ensure(struct store *store, const char *name, int64_t *id, struct err *err);

/* Search keys made anew after their rules have changed, in the running transaction. */
int field_rebuild_keys(struct store *store, struct err *err);
int procedure_rebuild_keys(struct store *store, struct err *err);

/* The papers of a dossier, kept as those of a procedure are. */
int dossier_set_papers(struct store *store, int64_t dossier_id, const struct paper_list *papers,
	struct err *err);

#endif
