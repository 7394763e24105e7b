/*
 * chairman_page.h - the targets of a year or a month on one page.
 */
#ifndef MOTCUA_UI_CHAIRMAN_PAGE_H
#define MOTCUA_UI_CHAIRMAN_PAGE_H

#include "motcua/report/indicators.h"
#include "ui/widget/page.h"

/* Writes the page for a screen of a size: indicators with targets, the run of the months (of a
 * year), the officers. sum is what stands beside a month, from 1 January to its end; NULL: nothing.
 * The reports must outlive the page. */
void chairman_page(struct page *page, const struct indicator_report *report,
	const struct indicator_report *sum, int rows, int cols);

#endif
