/*
 * exchange.h - tables in and out: import is all or nothing, export is what import reads back.
 */
#ifndef MOTCUA_APP_EXCHANGE_H
#define MOTCUA_APP_EXCHANGE_H

#include "motcua/app/app.h"
#include "motcua/base/buf.h"

enum exchange_kind {
	EXCHANGE_PROCEDURES,
	EXCHANGE_HOLIDAYS,
	EXCHANGE_OFFICERS,
	EXCHANGE_VILLAGES,
	EXCHANGE_DOSSIERS,
	EXCHANGE_KIND_COUNT
};
/* "procedures" …; -1 where there is none of the name. */
const char *exchange_name(enum exchange_kind kind);
int exchange_from_name(const char *name);

/* A remark on a file: a fault stops the import, a warning does not. */
struct remark {
	bool fault;
	size_t line;     /* of the file, from 1; 0: the file as a whole */
	char column[40]; /* header key or "" */
	char *reason;    /* translated sentence */
};

struct import_result {
	struct remark *remark;
	size_t remark_count, remark_cap;
	size_t faults;
	size_t rows, added, changed, skipped;
	size_t made; /* officers, villages, procedures made as "to be confirmed" */
};
void import_result_release(struct import_result *result);

struct import_options {
	char separator;  /* 0: find out */
	bool dry_run, update, strict;
};

/* Imports a table from memory. Returns 0 where everything is in (or would be, with dry_run);
 * -1 with INVALID where there are faults: nothing was changed, the faults are in result. */
int exchange_import(struct app *app, enum exchange_kind kind, const char *data, size_t len,
	const struct import_options *options, struct import_result *result, struct err *err);
/* Takes a row of an export: keys and cells of its columns, in the order of the table. Returns 0,
 * or -1 with err, which ends the export. */
typedef int exchange_take(void *state, const char *const *key, const char *const *cell,
	size_t count, struct err *err);
/* Gives the rows of the table, as it is at one moment; days DAY_NONE are open ends. */
int exchange_export_rows(struct app *app, enum exchange_kind kind, int from, int to,
	exchange_take *take, void *state, struct err *err);
/* The same as CSV with its header, appended. */
int exchange_export(struct app *app, enum exchange_kind kind, int from, int to, struct buf *out,
	struct err *err);

#endif
