/*
 * indicators.h - the indicators of a window as data, and as JSON, text and CSV.
 */
#ifndef MOTCUA_REPORT_INDICATORS_H
#define MOTCUA_REPORT_INDICATORS_H

#include <stddef.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"
#include "motcua/core/indicator.h"

/* A named thing that dossiers are grouped by. */
struct group_name {
	int64_t id;
	char *key;  /* how JSON names it: officer's name, field, village, procedure code; no two
		     * of a group have the same */
	char *name; /* for screens and texts */
};

struct group_names {
	struct group_name *item;
	size_t count, cap;
};

/* One target as the report needs it. */
struct report_target {
	enum indicator indicator;
	bool given;
	struct ratio threshold;
	struct band band[8];
	size_t band_count;
};

/* A month, by the day on which each thing happened. */
struct month_figures {
	struct period window;
	int64_t received, online, level34_paper; /* accepted in it */
	int64_t resolved, resolved_in_time;      /* results of its days */
	int64_t returned, returned_postal;       /* handed over on its days */
	int64_t year_received, year_online;      /* accepted from 1 January to its end */
};

/*
 * Everything the report is made of, filled by the app layer; what is computed stands beside
 * what it is computed from, so that every figure can open its list. A dossier whose group is
 * unknown has key 0; where it shall be shown, a group_name with id 0 names it.
 */
struct indicator_report {
	char *unit_name;
	struct period window;
	int as_of, year;        /* year 0: the window is no calendar year */
	struct fact *fact;      /* accepted in the window; for a year also 31 December before it */
	size_t fact_count;
	char **code;            /* of the dossier, same index as fact */
	struct procedure_fact *procedure;
	char **procedure_code;  /* same index as procedure; "" where it has none */
	char **procedure_name;
	size_t procedure_count;
	struct group_names group[GROUP_COUNT];
	struct report_target target[INDICATOR_COUNT];
	size_t target_count;
	int *at;                /* days of "tai_ngay" */
	size_t at_count;
	/* computed by indicator_report_compute() */
	struct tally tally;
	struct indicators indicators;
	struct tally *group_tally[GROUP_COUNT]; /* same index as the names */
	struct tally *at_tally;                 /* same index as at; accepted until that day */
	/* The twelve months of the year (or of the year in which the window ends): calendar
	 * months of the dossiers of the window, and periods to the 30th, which take 31 December
	 * before the year in. */
	struct month_figures month[12], to30[12];
};

/* A report of nothing. */
void indicator_report_init(struct indicator_report *report);
/* Frees everything; all strings and arrays are owned. */
void indicator_report_release(struct indicator_report *report);
/* Computes every figure from the facts. Once; release and fill anew to compute again. */
void indicator_report_compute(struct indicator_report *report);
/* The target of an indicator, or NULL. */
const struct report_target *indicator_report_target(const struct indicator_report *report,
	enum indicator indicator);

/* Appends the report as one JSON document with the keys of the contract. */
void indicator_report_json(const struct indicator_report *report, struct buf *out);
/* Appends it as text of at most 80 columns, in the language of documents. */
void indicator_report_text(const struct indicator_report *report, struct buf *out);
/* Appends it as CSV: chi_so, tu_so, mau_so, ty_le, chi_tieu, dat. Counts have no more than
 * tu_so; ty_le and chi_tieu are percent with a decimal point; dat is co, khong or empty. */
void indicator_report_csv(const struct indicator_report *report, struct buf *out);

#endif
