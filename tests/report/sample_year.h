/*
 * sample_year.h - the sample dossiers of 2022 as facts, without any store.
 */
#ifndef MOTCUA_TESTS_SAMPLE_YEAR_H
#define MOTCUA_TESTS_SAMPLE_YEAR_H

#include "motcua/report/indicators.h"

/* A report over a year that is not computed yet: the sample with the targets of the letter and
 * the given days. The caller releases. */
void sample_year(struct indicator_report *report, int year, int as_of);
void sample_year_at(struct indicator_report *report, int day);

#endif
