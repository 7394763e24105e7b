/*
 * exchange_dossiers.h - inside the app layer: what the files of the dossiers' table share.
 */
#ifndef MOTCUA_APP_EXCHANGE_DOSSIERS_H
#define MOTCUA_APP_EXCHANGE_DOSSIERS_H

#include "app/exchange/exchange_table.h"
#include "app/intake/intake_parts.h"
#include "app/office/key_counts.h"
#include "motcua/store/dossier.h"
#include "motcua/store/people.h"
#include "motcua/store/unit.h"

enum dossier_column {
	DOSS_CODE,
	DOSS_ACCEPTED,
	DOSS_SUBMITTER,
	DOSS_ID_NUMBER,
	DOSS_PHONE,
	DOSS_ADDRESS,
	DOSS_VILLAGE,
	DOSS_PROCEDURE_CODE,
	DOSS_PROCEDURE_NAME,
	DOSS_FIELD,
	DOSS_LEVEL,
	DOSS_CHANNEL,
	DOSS_HANDLER,
	DOSS_TITLE,
	DOSS_LIMIT,
	DOSS_DUE,
	DOSS_RESOLVED,
	DOSS_STATE,
	DOSS_RETURN,
	DOSS_RETURNED,
	DOSS_TRACKING,
	DOSS_NOTE,
	DOSS_OWNER,
	DOSS_RELATION,
	DOSS_PORTAL_CODE,
	DOSS_FILED,
	DOSS_RECEIVER,
	DOSS_ASSISTANCE,
	DOSS_REASON,
	DOSS_SETS,
	DOSS_FEE_PAID,
	DOSS_COLLECTOR,
	DOSS_LIMIT_UNIT,
	DOSS_COLUMNS
};

/* A row: the dossier, and what stands beside it. */
struct dossier_row {
	struct dossier dossier;
	char *tracking; /* number of the postal item, or "" */
};

/* What a due date is counted from. */
struct due_basis {
	struct moment accepted;
	struct limit limit;
};

struct dossier_import {
	struct unit unit;
	struct numbering numbering;
	struct key_counts codes;  /* of the file: code, line */
	struct key_counts nth;    /* rows without a code: day, person, procedure; how many */
	struct serial_seen {
		int day;
		long serial;
		size_t line;
	} *serial;                /* own-pattern codes, for the gaps */
	size_t serial_count, serial_cap;
	/* of the portal's list */
	int64_t *met;             /* dossiers that a row means */
	size_t met_count, met_cap;
	struct period days;       /* of acceptance, in the file */
};

void dossier_row_release(struct dossier_row *row);
/* A dossier of the store as a row. */
int dossier_row_load(struct store *store, int64_t id, struct dossier_row *out, struct err *err);
/* The row as export writes it. */
int dossier_row_write(struct app *app, const struct calendar *cal, const struct dossier_row *row,
	struct cells *cells, struct err *err);
/* Gives the rows of a list to an export, in its order. */
int dossier_rows_export(struct exporter *exporter, const struct dossier_list *list,
	struct err *err);

/* Puts the columns of the file over a row: over a known dossier (id not 0) or a new one. What is
 * wrong are faults of the row. */
int dossier_row_apply(struct exchange *x, struct dossier_row *row, struct err *err);
/* The parts of it: who and where; which procedure; state and days. */
int dossier_apply_people(struct exchange *x, struct dossier *dossier, struct err *err);
int dossier_apply_officers(struct exchange *x, struct dossier *dossier, struct err *err);
int dossier_apply_procedure(struct exchange *x, struct dossier *dossier, struct err *err);
/* basis is that of the dossier before the file was put over it. */
int dossier_apply_days(struct exchange *x, struct dossier *dossier, const struct due_basis *basis,
	struct err *err);
/* Warnings on a sound row: days off, the future, codes of others. */
void dossier_warn(struct exchange *x, const struct dossier *dossier);
/* Warnings on gaps in the serials of a day. */
void dossier_warn_gaps(struct exchange *x);

/* True where the row is of a dossier that waits for its acceptance. */
bool dossier_row_waits(const struct exchange *x);
/* The code of the row: one of the pattern of offices in capitals, as it is given out; any other
 * as it stands. The caller frees. */
char *dossier_row_code(const struct exchange *x);
/* What an import of dossiers begins and ends with. */
int dossier_import_begin(struct exchange *x, struct err *err);
void dossier_import_end(struct exchange *x);
/* Enters the row as a new dossier; *id is 0 where it has faults. */
int dossier_import_new(struct exchange *x, enum dossier_origin origin, int64_t *id,
	struct err *err);
/* Compares the row with a dossier of the store, and takes it over with the option update. */
int dossier_import_known(struct exchange *x, int64_t id, struct err *err);

/* The dossier of the store that the row means, 0 where it is new. */
int dossier_find_known(struct exchange *x, int64_t *id, struct err *err);
/* The procedure the row names, made as to be confirmed where there is none; id 0 with a fault. */
int dossier_find_procedure(struct exchange *x, int day, struct procedure *out, struct err *err);

extern const struct exchange_column dossier_columns[DOSS_COLUMNS];

/* Gives the headings of a list of the portal the keys that they mean. */
int portal_rename_headings(struct exchange *x, struct err *err);

#endif
