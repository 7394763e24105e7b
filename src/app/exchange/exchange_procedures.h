/*
 * exchange_procedures.h - inside the app layer: a row of the catalogue's table.
 */
#ifndef MOTCUA_APP_EXCHANGE_PROCEDURES_H
#define MOTCUA_APP_EXCHANGE_PROCEDURES_H

#include "app/exchange/exchange_table.h"
#include "app/intake/intake_parts.h"
#include "motcua/store/catalogue.h"

enum procedure_column {
	PROC_CODE,
	PROC_NAME,
	PROC_FIELD,
	PROC_LEVEL,
	PROC_SERVICE,
	PROC_IN_LIST,
	PROC_LIMIT,
	PROC_LIMIT_UNIT,
	PROC_SUPPLEMENT,
	PROC_FEE,
	PROC_PAPERS,
	PROC_DECIDING,
	PROC_DOCUMENT,
	PROC_FROM,
	PROC_TO,
	PROC_POSTAL,
	PROC_REPLACED_BY,
	PROC_CONFIRMED,
	PROC_CONFIDENCE,
	PROC_NOTE,
	PROC_FEE_NOTE,
	PROC_LIMIT_BASIS,
	PROC_SOURCE,
	PROC_COLUMNS
};

/* What an import of dossiers writes as the source of a procedure it had to make. */
#define SOURCE_MADE "nhập hồ sơ"
/* The field of a procedure whose field nobody has named. */
#define FIELD_UNKNOWN "Chưa rõ lĩnh vực"

struct procedure_row {
	struct procedure procedure;
	struct paper_list papers;
	char *replaced_code;
};

/* Every string "", everything else unknown. */
void procedure_init(struct procedure *procedure);

void procedure_row_init(struct procedure_row *row);
void procedure_row_release(struct procedure_row *row);
/* A version with its papers, copied from the store. */
int procedure_row_load(struct store *store, int64_t version_id, struct procedure_row *out,
	struct err *err);
/* Puts the columns of the file over a row; a new one gets the defaults of absent columns. */
void procedure_row_apply(struct exchange *x, struct procedure_row *row, bool is_new);
void procedure_row_write(const struct procedure_row *row, struct cells *cells);

/* Writes every version of every procedure, by code; those without one last, by name. */
int procedures_export(struct exporter *exporter, struct err *err);

/* Papers in a cell: one a line, "Tờ khai | bản chính 1 | bản chụp 2 | xuất trình | nếu có". */
void papers_read(struct exchange *x, int column, struct paper_list *out);
void papers_write(const struct paper_list *papers, struct buf *out);

#endif
