/*
 * chairman_page.h - the targets of a year or a month on one page.
 */
#ifndef MOTCUA_UI_CHAIRMAN_PAGE_H
#define MOTCUA_UI_CHAIRMAN_PAGE_H

#include "motcua/report/indicators.h"
#include "ui/page.h"

/* Writes the page for a screen of a size: indicators with targets, the run of the months (of a
 * year), the officers. The report must outlive the page. */
void chairman_page(struct page *page, const struct indicator_report *report, int rows, int cols);

#endif
