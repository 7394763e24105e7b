/*
 * exchange_table.h - inside the app layer: what imports and exports of all tables share.
 *
 * A kind of table is a list of columns and a few functions. A row is read into the struct of
 * its kind; the same struct written as cells is what export prints and what tells a known row
 * that is equal from one that is different.
 */
#ifndef MOTCUA_APP_EXCHANGE_TABLE_H
#define MOTCUA_APP_EXCHANGE_TABLE_H

#include <stdarg.h>

#include "motcua/app/exchange.h"
#include "motcua/base/text_check.h"
#include "motcua/core/csv.h"

#define EXCHANGE_COLUMNS 48

struct exchange_column {
	const char *key;
	const char *alias; /* another header for the same, or NULL */
	bool required;     /* the file must have the column */
	bool read_only;    /* read where it is there, never written */
	enum text_kind text; /* what a cell may hold */
};

struct exchange;
struct exporter;

struct exchange_kind_ops {
	const char *name;
	const struct exchange_column *column;
	size_t column_count;
	size_t state_size;
	/* Functions return 0, or -1 with err where the store fails; what is wrong with the
	 * file goes to exchange_fault(). begin, finish and end may be NULL. */
	int (*begin)(struct exchange *x, struct err *err);
	/* Renames headings before they are matched; may be NULL. */
	int (*headings)(struct exchange *x, struct err *err);
	/* Notes that a known row differs, in place of a fault; may be NULL. */
	void (*differs)(struct exchange *x, const char *columns);
	int (*row)(struct exchange *x, struct err *err);
	int (*finish)(struct exchange *x, struct err *err);
	void (*end)(struct exchange *x);
	int (*export)(struct exporter *exporter, struct err *err);
};

extern const struct exchange_kind_ops exchange_procedures, exchange_holidays, exchange_officers,
	exchange_villages, exchange_dossiers, exchange_portal;

/* A running import. */
struct exchange {
	struct app *app;
	const struct exchange_kind_ops *ops;
	const struct import_options *options;
	struct import_result *result;
	struct csv_table table;
	int at[EXCHANGE_COLUMNS]; /* where a column stands in the file, or -1 */
	struct calendar calendar;
	struct moment now;
	size_t row;             /* the current one */
	size_t faults_before;   /* the row is sound while the faults have not grown */
	void *state;            /* of the kind */
};

/* A running export. */
struct exporter {
	struct app *app;
	const struct exchange_kind_ops *ops;
	int from, to;
	struct calendar calendar;
	exchange_take *take;
	void *state; /* of take */
	int status;  /* -1 with err once a row could not be taken */
	struct err *err;
};

/* True where the file has the column. */
bool exchange_has(const struct exchange *x, int column);
/* The cell of the current row, "" where there is none. */
const char *exchange_cell(const struct exchange *x, int column);
/* The line of the current row. */
size_t exchange_line(const struct exchange *x);
/* True while the current row has no fault. */
bool exchange_sound(const struct exchange *x);

/* Remarks on a cell of the current row; column -1 is the row as a whole. */
void exchange_fault(struct exchange *x, int column, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
void exchange_warn(struct exchange *x, int column, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* The same for any line; 0 is the file. */
void exchange_remark(struct exchange *x, bool fault, size_t line, int column, const char *fmt, ...)
	__attribute__((format(printf, 5, 6)));
/* Notes that something was made as to be confirmed, or, with strict, that it is missing.
 * Returns true where it may be made. */
bool exchange_may_make(struct exchange *x, int column, const char *made, const char *missing);
/* Turns an error of the store into a fault of the row where the file is to blame (INVALID,
 * CONFLICT, NOT_FOUND). Returns 0 then, else -1. */
int exchange_blame(struct exchange *x, int column, const struct err *err);

/* Cells as values. An empty cell gives DAY_NONE, MOMENT_NONE, -1, or fallback; a wrong one the
 * same and a fault. */
int exchange_day(struct exchange *x, int column);
struct moment exchange_moment(struct exchange *x, int column, bool *has_time);
int64_t exchange_number(struct exchange *x, int column, int64_t max);
int exchange_vocab(struct exchange *x, int column, const struct vocab *vocab, int fallback);
/* 1 or 0; "1", "co", "x", "true" and their opposites. */
int exchange_flag(struct exchange *x, int column);
/* "3", "Mức độ 3"; 0 for an empty cell. */
int exchange_level(struct exchange *x, int column);

/* The cells of a row as export writes them. */
struct cells {
	char *text[EXCHANGE_COLUMNS];
};
void cells_set(struct cells *cells, int column, const char *text);
void cells_set_day(struct cells *cells, int column, int day);
/* The minute; a midnight is a day without a time. */
void cells_set_moment(struct cells *cells, int column, struct moment moment);
/* "" where the number is negative. */
void cells_set_number(struct cells *cells, int column, int64_t number);
const char *cells_get(const struct cells *cells, int column);
void cells_release(struct cells *cells);

/* True where the cells agree in every column of the file; else the keys of the others are
 * appended to differing, with commas. */
bool exchange_equal(const struct exchange *x, const struct cells *a, const struct cells *b,
	struct buf *differing);
/* What to do with a known row: compares it as it is with what the file makes of it, counts it as
 * skipped or changed, or makes the fault of a row that differs. True: change it. */
bool exchange_changes(struct exchange *x, const struct cells *now, const struct cells *then);

/* Gives a row of cells away; where it cannot be taken, the export fails at its end. */
void exporter_row(struct exporter *exporter, const struct cells *cells);

#endif
