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
	EXCHANGE_PORTAL, /* in: the list of the portal; out: what is not on the portal yet */
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

/* What the list of the portal and the store say of one dossier. */
enum portal_verdict {
	PORTAL_EQUAL,     /* in both, and the same */
	PORTAL_DIFFERENT, /* in both; the columns that differ are named */
	PORTAL_ONLY,      /* was in the portal only; entered (or would be) */
	PORTAL_ATTACHED,  /* was here without its code: same person, procedure and day */
	PORTAL_HERE_ONLY, /* received online here, in the days of the list, but not in it */
	PORTAL_REFUSED,   /* refused at intake by the portal: no dossier */
	PORTAL_VERDICT_COUNT
};
extern const struct vocab vocab_portal; /* giong, khac, chi_tren_cong … */

struct portal_line {
	enum portal_verdict verdict;
	size_t line;        /* of the file, 0 for what is here only */
	int64_t dossier_id; /* 0 in a trial for what would be entered */
	char *code, *person, *procedure;
	int day;            /* of acceptance, DAY_NONE for what waits */
	char *columns;      /* that differ, or "" */
	bool taken_over;    /* with update: the store says what the portal says */
};

struct import_result {
	struct portal_line *portal; /* of an import of the portal's list */
	size_t portal_count, portal_cap;
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
	/* "Số hồ sơ=ma_ho_so_cong": columns of the portal's list by their headings; remembered for
	 * the next time (setting "portal_columns"); nothing after the = leaves a column out */
	const char *const *map;
	size_t maps;
};

/* Imports a table from memory. Returns 0 where everything is in (or would be, with dry_run);
 * -1 with INVALID where there are faults: nothing was changed, the faults are in result. */
int exchange_import(struct app *app, enum exchange_kind kind, const char *data, size_t len,
	const struct import_options *options, struct import_result *result, struct err *err);
/* A column of a list of the portal: its heading and what it is taken for. */
struct portal_heading {
	char *heading;
	const char *key; /* "ma_ho_so_cong"; "" where it means nothing */
};

struct portal_heading_list {
	struct portal_heading *item;
	size_t count;
};

/* Reads the headings of a list of the portal. -1 where it is no table; the caller releases. */
int portal_headings(struct app *app, const char *data, size_t len,
	struct portal_heading_list *out, struct err *err);
void portal_heading_list_release(struct portal_heading_list *list);
/* Remembers columns as the option map does, without an import. INVALID names what is none. */
int portal_remember_columns(struct app *app, const char *const *map, size_t maps,
	struct err *err);

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
