/*
 * report.h - a report as data: columns, rows, totals and notes. The renderers only draw it, as
 * text, CSV, JSON and PDF. A new report is one file that fills the struct.
 *
 * Documents are Vietnamese whatever the screen speaks; nothing here passes through gettext.
 */
#ifndef MOTCUA_REPORT_REPORT_H
#define MOTCUA_REPORT_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"
#include "motcua/core/day.h"

#define REPORT_COLUMNS 20

enum report_kind {
	REPORT_TEXT,
	REPORT_NUMBER, /* a whole number, flush right, dots between thousands in print */
	REPORT_SERIAL, /* a whole number of at least two digits in print: "01" */
	REPORT_DAY,
	REPORT_MOMENT
};

struct report_column {
	const char *key;     /* in CSV and JSON: "ma_ho_so" */
	const char *heading; /* in print: "Mã hồ sơ" */
	const char *group;   /* a heading above it and its neighbours of the same, or NULL */
	enum report_kind kind;
	int width;           /* share of the width of a page; only how they compare matters */
	bool print_only;     /* boxes for signatures: left out of CSV, JSON and text */
	bool data_only;      /* left out of print and text */
};

/* One row; a cell as it is stored: a text, "1234", "2023-02-16", "2023-02-16T07:42", or "". */
struct report_row {
	char *cell[REPORT_COLUMNS];
	bool total;   /* printed bold, left out of CSV; in JSON it stands in "tong_cong" */
	char *group;  /* not NULL: a heading over the rows that follow, no cells; only in print
	               * and text */
};

struct report_signature {
	char *title; /* "BÊN GIAO"; a line break is a new line */
	char *hint;  /* "(Ký và ghi rõ họ tên)" */
	char *name;  /* below the room for the signature, "" where it is written by hand */
};

#define REPORT_SIGNATURES 3

struct report {
	char *name;             /* of the JSON document and of files: "so_theo_doi" */
	char *form;             /* "Mẫu số 06" at the top right, "" none */
	char *office, *body;    /* letterhead: "UBND XÃ BA NAM", below it the desk, bold */
	char *number;           /* "Số: ……/BPTNTKQ", "" none */
	char *place;            /* "Ba Nam", before the day; "": no line of place and day */
	int day;                /* DAY_NONE leaves the blanks open: "ngày … tháng … năm 20…" */
	char *title, *subtitle; /* "(Từ ngày … đến ngày …)" */
	int from, to;           /* what it is about, for JSON; DAY_NONE: not a period */
	const struct report_column *column; /* borrowed */
	size_t columns;         /* at most REPORT_COLUMNS */
	struct report_row *row;
	size_t rows, row_cap;
	char **intro;           /* paragraphs above the table */
	size_t intros, intro_cap;
	char **note;            /* paragraphs below it */
	size_t notes, note_cap;
	struct report_signature signature[REPORT_SIGNATURES]; /* side by side; one: at the right */
	size_t signatures;
	bool landscape;
	bool numbered;          /* in PDF the columns are numbered below their headings */
	int copies;             /* in PDF so many times: "Bản 1/2"; 0 and 1 say nothing */
};

/* An empty report without days; the strings are copied, the columns borrowed. */
void report_init(struct report *report, const char *name, const char *title,
	const struct report_column *column, size_t columns);
void report_release(struct report *report);
/* Replaces one of the strings of a report (copied; NULL is ""). */
void report_set(char **field, const char *text);
/* Appends a row of empty cells; the pointer holds until the next. */
struct report_row *report_add_row(struct report *report);
/* Appends a heading over the rows that follow. */
void report_add_group(struct report *report, const char *heading);
/* Set cells by the index of the column (copied; NULL, DAY_NONE and MOMENT_NONE are ""). */
void report_cell(struct report_row *row, int column, const char *text);
void report_cell_number(struct report_row *row, int column, int64_t number);
void report_cell_day(struct report_row *row, int column, int day);
void report_cell_moment(struct report_row *row, int column, struct moment moment);
/* Append a paragraph above or below the table, in the manner of printf. */
void report_add_intro(struct report *report, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void report_add_note(struct report *report, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/* Appends one of at most REPORT_SIGNATURES. */
void report_add_signature(struct report *report, const char *title, const char *hint,
	const char *name);

enum report_format { REPORT_AS_TEXT, REPORT_AS_CSV, REPORT_AS_JSON, REPORT_AS_PDF,
	REPORT_FORMAT_COUNT };
/* "text", "csv", "json", "pdf"; -1 for another name. */
int report_format_from_name(const char *name);

/*
 * Appends the report in a format.
 *
 * Text is at most width columns wide (0: 100); where the columns of the table cannot be made so
 * narrow, each row is a block of lines "heading: cell". CSV is that of core/csv.h: BOM, CRLF.
 * JSON: {"ten", "tieu_de", "phu_de", "co_quan", "tu_ngay", "den_ngay", "dong": [{key: value}],
 * "tong_cong": [the same], "ghi_chu": [text]}; numbers are numbers, empty cells null.
 *
 * PDF: A4, the heading of the table on every page, page numbers on the top from the second page
 * on (Decree 30/2020, annex I), rows never broken over pages but where one is higher than a page,
 * notes and signatures on a page with the last rows. The same report gives the same bytes.
 * SYSTEM where no font has all Vietnamese letters.
 */
int report_render(const struct report *report, enum report_format format, int width,
	struct buf *out, struct err *err);

#endif
