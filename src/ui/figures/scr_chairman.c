/* The targets of a year or a month, and every number behind them. */
#include "config.h"

#include "ui/screens.h"

#include <stdio.h>

#include "motcua/app/figures.h"
#include "motcua/base/i18n.h"
#include "ui/figures/chairman_page.h"

enum { CMD_LIST = CMD_SCREEN, CMD_EXPLAIN, CMD_YEAR_MONTH, CMD_BEFORE, CMD_AFTER, CMD_GROUPS };

static const struct binding chairman_keys[] = {
	{ { K_ENTER }, CMD_LIST, NEED_ROW, "list", NP_("key bar", "List"),
		N_("Opens the list of what the number counts.") },
	{ { K_F(5) }, CMD_EXPLAIN, NEED_ROW, "explain", NP_("key bar", "How counted"),
		N_("Says how the number was counted, and what was left out.") },
	{ { 'm' }, CMD_YEAR_MONTH, 0, "year-month", NP_("key bar", "Year/month"),
		N_("Shows the month instead of the year, and back.") },
	{ { 'g' }, CMD_GROUPS, 0, "groups", NP_("key bar", "By group"),
		N_("Shows the numbers by officer, field, village and procedure.") },
	{ { K_PGUP, '-' }, CMD_BEFORE, 0, "before", NULL,
		N_("Goes to the year or the month before.") },
	{ { K_PGDN, '+' }, CMD_AFTER, 0, "after", NULL,
		N_("Goes to the year or the month after.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

#define FIRST_YEAR 2000

struct chairman_state {
	int year, month; /* month 0: the whole year */
	struct indicator_report report;
	struct indicator_report sum; /* from 1 January to the end of the month */
	bool loaded;
	struct page page;
	int rows, cols; /* of the screen the page was written for */
	char heading[64];
};

static struct ymd today_of(const struct screen *scr)
{
	return day_ymd(app_today(scr->app));
}

static int chairman_open(struct screen *scr, const void *arg, struct err *err)
{
	struct chairman_state *st = scr->state;

	(void)arg;
	st->year = today_of(scr).year;
	st->rows = 19;
	st->cols = 80;
	return app_require(scr->app, OP_FIGURES, err);
}

static void write_page(struct chairman_state *st)
{
	if (st->loaded)
		chairman_page(&st->page, &st->report, st->month ? &st->sum : NULL, st->rows,
			st->cols);
}

static int read_figures(struct screen *scr, struct indicator_report *report,
	struct indicator_report *sum, struct err *err)
{
	const struct chairman_state *st = scr->state;
	struct period year = period_year(st->year), window = year;
	int today = app_today(scr->app);

	indicator_report_init(sum);
	if (st->month)
		window = period_month(PERIOD_CALENDAR, st->year, st->month);
	if (figures_load(scr->app, window, today, NULL, 0, report, err) < 0)
		return -1;
	year.to = window.to;
	if (!st->month || figures_load(scr->app, year, today, NULL, 0, sum, err) == 0)
		return 0;
	indicator_report_release(report);
	return -1;
}

static int chairman_load(struct screen *scr, struct err *err)
{
	struct chairman_state *st = scr->state;
	struct indicator_report fresh, sum;

	if (read_figures(scr, &fresh, &sum, err) < 0)
		return -1;
	page_clear(&st->page);
	indicator_report_release(&st->report);
	indicator_report_release(&st->sum);
	st->report = fresh;
	st->sum = sum;
	st->loaded = true;
	write_page(st);
	/* TRANSLATORS: titles of a screen */
	if (st->month)
		snprintf(st->heading, sizeof st->heading, _("Targets, %02d/%d"), st->month,
			st->year);
	else
		snprintf(st->heading, sizeof st->heading, _("Targets of %d"), st->year);
	return 0;
}

static const char *chairman_heading(const struct screen *scr)
{
	const struct chairman_state *st = scr->state;

	return *st->heading ? st->heading : _(scr->ops->title);
}

static void chairman_draw(struct screen *scr, struct canvas *body)
{
	struct chairman_state *st = scr->state;

	if (body->rows != st->rows || body->cols != st->cols) {
		st->rows = body->rows;
		st->cols = body->cols;
		write_page(st);
	}
	page_draw(&st->page, body);
}

static void chairman_hint(const struct screen *scr, struct buf *out)
{
	const struct chairman_state *st = scr->state;
	const struct number *number = page_focused(&st->page);

	if (!number)
		return;
	number_put_what(out, number);
	buf_addf(out, ". %s", st->month ? _("PgUp, PgDn: another month") :
		_("PgUp, PgDn: another year"));
}

static enum screen_result chairman_key(struct screen *scr, int32_t key)
{
	struct chairman_state *st = scr->state;

	/* A key typed ahead must not open a number of the year before. */
	screen_load(scr);
	if (keymap_find(chairman_keys, key))
		return SCREEN_UNKNOWN;
	return page_key(&st->page, key) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

/* Goes a step in time, never beyond today. */
static void go(struct screen *scr, int step)
{
	struct chairman_state *st = scr->state;
	struct ymd today = today_of(scr);
	int year = st->year, month = st->month;

	if (month)
		month += step;
	else
		year += step;
	if (month == 13 || (st->month && month == 0)) {
		year += step;
		month = month == 13 ? 1 : 12;
	}
	if (year < FIRST_YEAR || year > today.year ||
		(year == today.year && month > today.month)) {
		status_say(_("There is nothing to count further on."));
		return;
	}
	st->year = year;
	st->month = month;
	scr->stale = true;
}

static void switch_month(struct screen *scr)
{
	struct chairman_state *st = scr->state;
	struct ymd today = today_of(scr);

	if (st->month)
		st->month = 0;
	else
		st->month = st->year == today.year ? today.month : 12;
	st->page.focus = 0;
	scr->stale = true;
}

static enum screen_result chairman_command(struct screen *scr, int cmd)
{
	struct chairman_state *st = scr->state;
	const struct groups_arg groups = { st->report.window, st->report.as_of };

	switch (cmd) {
	case CMD_LIST:
		number_open(scr, page_focused(&st->page));
		return SCREEN_DONE;
	case CMD_EXPLAIN:
		number_explain(scr, page_focused(&st->page));
		return SCREEN_DONE;
	case CMD_YEAR_MONTH:
		switch_month(scr);
		return SCREEN_DONE;
	case CMD_BEFORE:
	case CMD_AFTER:
		go(scr, cmd == CMD_BEFORE ? -1 : 1);
		return SCREEN_DONE;
	case CMD_GROUPS:
		screen_open(scr, &scr_groups, &groups, 0);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static bool chairman_has_row(const struct screen *scr)
{
	const struct chairman_state *st = scr->state;

	return page_focused(&st->page) != NULL;
}

static void chairman_release(struct screen *scr)
{
	struct chairman_state *st = scr->state;

	page_release(&st->page);
	indicator_report_release(&st->report);
	indicator_report_release(&st->sum);
}

const struct screen_ops scr_chairman = {
	.name = "chairman",
	.title = N_("Targets"),
	.state_size = sizeof(struct chairman_state),
	.keys = chairman_keys,
	.widget = page_keys,
	.open = chairman_open,
	.load = chairman_load,
	.heading = chairman_heading,
	.draw = chairman_draw,
	.key = chairman_key,
	.command = chairman_command,
	.has_row = chairman_has_row,
	.hint = chairman_hint,
	.release = chairman_release,
};
