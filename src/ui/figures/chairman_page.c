#include "config.h"

#include "ui/figures/chairman_page.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/term/bar.h"
#include "ui/figures/group_rows.h"
#include "ui/figures/target_bar.h"

#define LEAST_BAR    24 /* columns; a narrower bar tells nothing */
#define MOST_COLUMNS 100 /* wider rows are hard to follow */
#define BLANKS       3  /* empty rows where there is room for them */
#define RATIO        22 /* columns of a ratio with its mark and a blank before it */
#define BESIDE       78 /* columns from which the sum stands beside the month, else below */

struct layout {
	struct page *page;
	const struct indicator_report *report, *sum;
	struct scope scope;
	int row, cols;
	int right;  /* columns right of the ratios of the report: for those of the sum */
	bool roomy; /* with empty rows between the parts */
};

static void put_state(struct layout *lay)
{
	const struct number unconfirmed = number_of_listing(LISTING_UNCONFIRMED, &lay->scope,
		(int64_t)lay->report->indicators.unconfirmed);
	struct buf text;
	int col;

	buf_init(&text);
	/* TRANSLATORS: a date follows */
	buf_addf(&text, "%s ", _("As of the end of"));
	day_put_vi(&text, lay->scope.as_of);
	buf_adds(&text, " · ");
	col = page_text(lay->page, lay->row, 1, ATTR_NORMAL, text.data);
	if (unconfirmed.value == 0)
		page_text(lay->page, lay->row++, col, ATTR_NORMAL,
			_("all procedures of the catalogue are confirmed"));
	else
		page_sentence(lay->page, lay->row++, col,
			_("! provisional: %s procedures not confirmed"), &unconfirmed);
	buf_release(&text);
}

/* A ratio of the report or the sum, which ends before a column. */
static void put_ratio(struct layout *lay, const struct indicator_report *report,
	enum indicator indicator, int end)
{
	const struct ratio ratio = report->indicators.ratio[indicator];
	const struct report_target *target = indicator_report_target(report, indicator);
	const struct scope scope = { .window = report->window, .as_of = report->as_of };
	struct number num, den;
	struct buf text;

	numbers_of_indicator(indicator, ratio, &scope, &num, &den);
	page_number_right(lay->page, lay->row, end - 18, &num);
	page_text(lay->page, lay->row, end - 18, ATTR_NORMAL, "/");
	page_number(lay->page, lay->row, end - 17, &den);
	buf_init(&text);
	percent_put(&text, ratio);
	page_right(lay->page, lay->row, end - 3, ATTR_BOLD, text.data);
	buf_clear(&text);
	target_put_mark(&text, ratio, target);
	/* the sign alone: the target stands in the sentence below */
	buf_truncate(&text, text_prefix(text.data, 1));
	page_text(lay->page, lay->row, end - 2, target_attr(ratio, target), text.data);
	buf_release(&text);
}

/* The ratio of the report, and that of the sum beside it or in a row of its own. */
static void put_ratios(struct layout *lay, enum indicator indicator)
{
	put_ratio(lay, lay->report, indicator, lay->cols - lay->right);
	if (lay->sum && !lay->right)
		page_text(lay->page, ++lay->row, 3, ATTR_NORMAL, P_("column", "from 01/01"));
	if (lay->sum)
		put_ratio(lay, lay->sum, indicator, lay->cols);
	lay->row++;
}

static void put_ratio_titles(struct layout *lay)
{
	page_right(lay->page, lay->row, lay->cols - lay->right - 3, ATTR_BOLD,
		P_("column", "in the month"));
	page_right(lay->page, lay->row++, lay->cols - 3, ATTR_BOLD, P_("column", "from 01/01"));
}

static void put_name(struct layout *lay, enum indicator indicator, int indent, bool untargeted)
{
	int width = lay->cols - lay->right - 25 - indent;
	size_t len;
	struct buf name;

	buf_init(&name);
	buf_adds(&name, indicator_label(indicator));
	if (text_width(name.data) > width) {
		buf_clear(&name);
		buf_adds(&name, indicator_short(indicator));
	}
	len = name.len;
	if (untargeted)
		buf_addf(&name, " (%s)", _("no target has been set"));
	if (text_width(name.data) > width)
		buf_truncate(&name, len);
	page_fit(lay->page, lay->row, 1 + indent, width, ATTR_NORMAL, name.data);
	buf_release(&name);
}

/* The bar with the gap beside it, or below where the screen is narrow. */
static void put_bar(struct layout *lay, enum indicator indicator)
{
	const struct ratio ratio = lay->report->indicators.ratio[indicator];
	const struct report_target *target = indicator_report_target(lay->report, indicator);
	struct buf bar, gap;
	int room;

	buf_init(&bar);
	buf_init(&gap);
	target_put_gap(&gap, indicator, ratio, target);
	room = lay->cols - 3 - 2 - text_width(gap.data) - 2;
	target_put_bar(&bar, room >= LEAST_BAR ? room : lay->cols - 5, ratio, target);
	page_text(lay->page, lay->row, 3, ATTR_NORMAL, bar.data);
	if (room < LEAST_BAR)
		lay->row++;
	page_text(lay->page, lay->row++, room < LEAST_BAR ? 3 : 3 + room + 2,
		target_attr(ratio, target), gap.data);
	buf_release(&bar);
	buf_release(&gap);
}

/* An indicator; a variant of the one before stands below it and has no target as a rule. */
static void put_indicator(struct layout *lay, enum indicator indicator, bool variant)
{
	const struct report_target *target = indicator_report_target(lay->report, indicator);
	bool given = target && target->given;

	put_name(lay, indicator, variant ? 2 : 0, !variant && !given);
	put_ratios(lay, indicator);
	if (given)
		put_bar(lay, indicator);
}

static void put_zeros(struct layout *lay)
{
	const struct indicators *ind = &lay->report->indicators;
	const struct number numbers[] = {
		number_of_listing(LISTING_ZERO, &lay->scope, listing_count(LISTING_ZERO, ind)),
		number_of_listing(LISTING_ZERO_PAPER, &lay->scope,
			listing_count(LISTING_ZERO_PAPER, ind)),
	};

	page_sentence(lay->page, lay->row++, 3,
		_("Without an online dossier: %s procedures, %s of them come on paper"), numbers);
}

static void put_indicators(struct layout *lay)
{
	if (lay->right)
		put_ratio_titles(lay);
	put_indicator(lay, INDICATOR_K1, false);
	put_zeros(lay);
	put_indicator(lay, INDICATOR_K1_ANY, true);
	put_indicator(lay, INDICATOR_K2, false);
	put_indicator(lay, INDICATOR_K2_ALL, true);
	put_indicator(lay, INDICATOR_K4, false);
	put_indicator(lay, INDICATOR_ON_TIME, false);
	lay->row += lay->roomy;
}

/* Where the column of a month (0 … 11) ends. */
static int month_end(const struct layout *lay, int month)
{
	int width = (lay->cols - 16) / 12;

	if (width < 4)
		width = 4;
	return lay->cols - 1 - (11 - month) * width;
}

static void put_months_title(struct layout *lay)
{
	int64_t most = 0;

	for (int m = 0; m < 12; m++)
		if (lay->report->month[m].online > most)
			most = lay->report->month[m].online;
	page_text(lay->page, lay->row, 1, ATTR_BOLD, P_("row", "Month"));
	for (int m = 0; m < 12; m++) {
		struct buf text;

		buf_init(&text);
		buf_addf(&text, "%d%s", m + 1, spark_sign(lay->report->month[m].online, most));
		page_right(lay->page, lay->row, month_end(lay, m), ATTR_NORMAL, text.data);
		buf_release(&text);
	}
	lay->row++;
}

static void put_month_row(struct layout *lay, const char *name, enum figure figure)
{
	page_fit(lay->page, lay->row, 1, month_end(lay, 0) - 5, ATTR_NORMAL, name);
	for (int m = 0; m < 12; m++) {
		const struct month_figures *month = &lay->report->month[m];
		struct scope scope = lay->scope;
		struct number number;

		scope.window = month->window;
		number = number_of_figure(figure, &scope,
			figure == FIGURE_ONLINE ? month->online : month->received);
		page_number_right(lay->page, lay->row, month_end(lay, m), &number);
	}
	lay->row++;
}

static void put_months(struct layout *lay)
{
	put_months_title(lay);
	/* TRANSLATORS: at most 10 columns */
	put_month_row(lay, P_("row", "accepted"), FIGURE_RECEIVED);
	put_month_row(lay, P_("row", "online"), FIGURE_ONLINE);
	lay->row += lay->roomy;
}

/* What is shown of each officer, from the right edge. */
static const struct {
	const char *title;
	enum figure figure;
	int right;
} officer_columns[] = {
	{ NP_("column", "level 3, 4"), FIGURE_LEVEL34, 38 },
	{ NP_("column", "online"), FIGURE_LEVEL34_ONLINE, 26 },
	{ NP_("column", "not online"), FIGURE_LEVEL34_PAPER, 11 },
};
#define OFFICER_COLUMNS (sizeof officer_columns / sizeof *officer_columns)

static void put_officer_titles(struct layout *lay)
{
	page_fit(lay->page, lay->row, 1, lay->cols - 49, ATTR_BOLD, P_("column", "Officer"));
	for (size_t i = 0; i < OFFICER_COLUMNS; i++)
		page_right(lay->page, lay->row, lay->cols - officer_columns[i].right, ATTR_BOLD,
			_c(officer_columns[i].title));
	page_right(lay->page, lay->row++, lay->cols - 2, ATTR_BOLD, P_("column", "in time"));
}

static void put_officer(struct layout *lay, const struct group_row *row)
{
	struct scope scope = lay->scope;
	struct number number;

	scope.group = GROUP_HANDLER;
	scope.key = row->id;
	page_fit(lay->page, lay->row, 1, lay->cols - 49, ATTR_NORMAL, row->name);
	for (size_t i = 0; i < OFFICER_COLUMNS; i++) {
		enum figure figure = officer_columns[i].figure;

		number = number_of_figure(figure, &scope, row->tally.count[figure]);
		number.whose = row->name;
		page_number_right(lay->page, lay->row, lay->cols - officer_columns[i].right,
			&number);
	}
	number = number_of_figure(FIGURE_RESOLVED_IN_TIME, &scope,
		row->tally.count[FIGURE_RESOLVED_IN_TIME]);
	number.whose = row->name;
	number.indicator = INDICATOR_ON_TIME;
	page_number_right(lay->page, lay->row, lay->cols - 6, &number);
	page_text(lay->page, lay->row, lay->cols - 6, ATTR_NORMAL, "/");
	number.figure = FIGURE_RESOLVED;
	number.value = row->tally.count[FIGURE_RESOLVED];
	page_number(lay->page, lay->row++, lay->cols - 5, &number);
}

static void put_officers(struct layout *lay)
{
	size_t count;
	struct group_row *row = group_rows(lay->report, GROUP_HANDLER, &count);

	if (count)
		put_officer_titles(lay);
	for (size_t i = 0; i < count; i++)
		put_officer(lay, &row[i]);
	free(row);
}

static void put_all(struct layout lay)
{
	page_clear(lay.page);
	put_state(&lay);
	lay.row += lay.roomy;
	put_indicators(&lay);
	/* the months of a month would be that month alone */
	if (lay.report->year)
		put_months(&lay);
	put_officers(&lay);
}

void chairman_page(struct page *page, const struct indicator_report *report,
	const struct indicator_report *sum, int rows, int cols)
{
	struct layout lay = { .page = page, .report = report, .sum = sum,
		.cols = cols < MOST_COLUMNS ? cols : MOST_COLUMNS,
		.scope = { .window = report->window, .as_of = report->as_of } };

	lay.right = sum && lay.cols >= BESIDE ? RATIO : 0;
	put_all(lay);
	lay.roomy = page->rows + BLANKS <= rows;
	if (lay.roomy)
		put_all(lay);
}
