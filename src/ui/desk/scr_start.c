/* scr_start.c - the desk at a glance: today's work, both targets, one line to find anything. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/dossiers.h"
#include "motcua/app/figures.h"
#include "motcua/app/intake.h"
#include "motcua/app/office.h"
#include "motcua/app/register.h"
#include "motcua/app/reserve.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/edit.h"
#include "ui/desk/find.h"
#include "ui/screens.h"
#include "ui/desk/start_work.h"
#include "ui/figures/target_bar.h"
#include "ui/term/ui.h"

/* Rows of a screen where the work alone is shown. */
#define LOW 10

struct start_state {
	struct edit line;
	struct find find;
	bool away; /* a hit is open */
	bool kept; /* the search is the one that a hit was opened from; typing begins another */
	struct start_work work;
	size_t drafts;
	char *draft_title;
	int report_day; /* of the running month */
	struct indicator_report figures;
	bool has_figures;
};

enum {
	CMD_OPEN = CMD_SCREEN,
	CMD_INTAKE,
	CMD_DOSSIERS,
	CMD_HAND_OVER,
	CMD_PORTAL,
	CMD_SWITCH,
	CMD_TARGETS,
	CMD_ADMIN
};

static const struct binding keys[] = {
	{ { K_F(2) }, CMD_INTAKE, NEED_WRITE | NEED_OP(OP_INTAKE), "intake",
		NP_("key bar", "Take in"), N_("Takes a dossier in.") },
	{ { K_F(3) }, CMD_DOSSIERS, NEED_OP(OP_VIEW), "dossiers", NP_("key bar", "Dossiers"),
		N_("Lists the dossiers by what has to be done with them.") },
	{ { K_F(4) }, CMD_HAND_OVER, NEED_OP(OP_VIEW), "hand-over", NP_("key bar", "Return"),
		N_("Lists the results that are ready to be handed over.") },
	{ { K_F(5) }, CMD_PORTAL, NEED_WRITE | NEED_OP(OP_INTAKE), "portal",
		NP_("key bar", "Portal"), N_("Records a dossier that was filed on the portal.") },
	{ { K_F(8) }, CMD_TARGETS, NEED_OP(OP_FIGURES), "targets", NP_("key bar", "Targets"),
		N_("Shows the targets of the year and every number behind them.") },
	{ { K_F(10) }, CMD_ADMIN, BAR_LATE | NEED_OP(OP_VIEW), "admin",
		NP_("key bar", "Administration"),
		N_("Keeps unit, villages, officers, catalogue, calendar and targets.") },
	{ { K_F(7) }, CMD_SWITCH, BAR_LATE, "switch", NP_("key bar", "Other officer"),
		N_("Lets another officer log in; your screens wait for you.") },
	{ { K_ENTER }, CMD_OPEN, BAR_LATE, "open", NP_("key bar", "Open"),
		N_("Opens the selected row, or the selected hit of the search.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static bool searching(const struct start_state *st)
{
	return st->line.text.len > 0;
}

static int start(struct screen *scr, const void *arg, struct err *err)
{
	struct start_state *st = scr->state;

	(void)arg;
	(void)err;
	edit_init(&st->line, EDIT_TEXT, EDIT_MAX_SEARCH);
	return 0;
}

static int load_drafts(struct start_state *st, struct app *app, struct err *err)
{
	struct draft_list drafts = { 0 };

	free(st->draft_title);
	st->draft_title = NULL;
	st->drafts = 0;
	if (!app_may(app, OP_INTAKE))
		return 0;
	if (intake_drafts(app, &drafts, err) < 0)
		return -1;
	st->drafts = drafts.count;
	if (drafts.count > 0)
		st->draft_title = xstrdup(drafts.item[0].title);
	draft_list_release(&drafts);
	return 0;
}

static int load_figures(struct start_state *st, struct app *app, struct err *err)
{
	int today = app_today(app);

	if (st->has_figures)
		indicator_report_release(&st->figures);
	st->has_figures = false;
	if (!app_may(app, OP_FIGURES))
		return 0;
	if (figures_load(app, period_year(day_year(today)), today, NULL, 0, &st->figures, err) < 0)
		return -1;
	st->has_figures = true;
	return 0;
}

static int load_report_day(struct start_state *st, struct app *app, struct err *err)
{
	struct ymd today = day_ymd(app_today(app));
	struct calendar cal;

	if (app_calendar(app, &cal, err) < 0)
		return -1;
	st->report_day = period_report_day(&cal, today.year, today.month, -1);
	calendar_release(&cal);
	return 0;
}

static int load_work(struct start_state *st, struct app *app, struct err *err)
{
	struct queue_counts counts;
	struct work_counts other = { 0 };
	int first_day;

	if (dossiers_queue_counts(app, &counts, err) < 0 || load_drafts(st, app, err) < 0 ||
		office_year_to_confirm(app, &other.calendar, err) < 0 ||
		register_year_to_close(app, &other.book, err) < 0 ||
		reserve_open(app, &other.reserved, &first_day, err) < 0)
		return -1;
	other.slips_late = other.reserved > 0 && first_day < app_today(app);
	other.drafts = st->drafts;
	start_work_set(&st->work, &counts, &other);
	return 0;
}

static int load(struct screen *scr, struct err *err)
{
	struct start_state *st = scr->state;

	if (searching(st)) {
		size_t selected = st->find.list.selected;

		find_run(&st->find, scr->app, st->line.text.data);
		list_select(&st->find.list, selected);
	}
	if (load_work(st, scr->app, err) < 0 || load_report_day(st, scr->app, err) < 0)
		return -1;
	return load_figures(st, scr->app, err);
}

/* "Báo cáo tháng 02: còn 12 ngày (28/02)". */
static void draw_countdown(const struct screen *scr, struct canvas *body, int row, int col)
{
	const struct start_state *st = scr->state;
	int today = app_today(scr->app), left = st->report_day - today;
	struct ymd due = day_ymd(st->report_day);
	struct buf text;

	buf_init(&text);
	if (left > 0)
		buf_addf(&text, Q_("Report of month %02d: %d day left (%02d/%02d)",
					"Report of month %02d: %d days left (%02d/%02d)",
					(unsigned long)left),
			due.month, left, due.day, due.month);
	else if (left == 0)
		buf_addf(&text, _("Report of month %02d: due today"), due.month);
	else
		buf_addf(&text, _("Report of month %02d: was due on %02d/%02d"), due.month,
			due.day, due.month);
	canvas_fit(body, row, col, body->cols - col - 1, ATTR_NORMAL, text.data);
	buf_release(&text);
}

static void draw_targets(const struct start_state *st, struct canvas *body)
{
	/* Those of the letter: both must move on the first screen. */
	static const enum indicator shown[] = { INDICATOR_K1, INDICATOR_K2 };
	int row = 0;

	canvas_textf(body, row++, 1, ATTR_BOLD, _("Targets of %d"), st->figures.year);
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
		row += 1 + target_draw(body, row, 1, body->cols - 2, shown[i],
			st->figures.indicators.ratio[shown[i]],
			indicator_report_target(&st->figures, shown[i]));
	}
}

/* Beside each other from 76 columns on, else the work alone. */
static void draw_desk(struct screen *scr, struct canvas *body)
{
	struct start_state *st = scr->state;
	bool wide = body->cols >= 76, counts_down = body->rows > LOW;
	struct canvas left = canvas_part(body, 0, 0, body->rows - (counts_down ? 2 : 0),
		START_WORK_WIDTH + 1);
	struct canvas right = canvas_part(body, 0, START_WORK_WIDTH + 3, body->rows,
		body->cols - START_WORK_WIDTH - 4);

	start_work_draw(&st->work, &left, st->draft_title);
	if (wide && st->has_figures)
		draw_targets(st, &right);
	if (counts_down)
		draw_countdown(scr, body, body->rows - 1, 1);
}

static void draw(struct screen *scr, struct canvas *body)
{
	struct start_state *st = scr->state;
	struct canvas rest = canvas_part(body, 2, 0, body->rows - 2, body->cols);
	int col = canvas_text(body, 0, 1, ATTR_BOLD, _("Find:"));

	find_settle(&st->find, scr->app, st->line.text.data);
	edit_draw(&st->line, body, 0, col + 1, body->cols - col - 2, ATTR_UNDERLINE, true);
	if (searching(st))
		find_draw(&st->find, &rest);
	else
		draw_desk(scr, &rest);
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct start_state *st = scr->state;
	struct list *list = searching(st) ? &st->find.list : &st->work.list;
	bool ends = pressed == K_HOME || pressed == K_END;

	if (!edit_goes_on(pressed))
		find_settle(&st->find, scr->app, st->line.text.data);
	if (pressed == K_ESC && searching(st)) {
		edit_put(&st->line, "");
		st->kept = false;
		return SCREEN_DONE;
	}
	if (!(ends && searching(st)) && list_key(list, pressed))
		return SCREEN_DONE;
	if (st->kept && pressed >= ' ' && pressed < K_FIRST)
		edit_put(&st->line, "");
	switch (edit_key(&st->line, pressed)) {
	case EDIT_CHANGED:
		st->kept = false;
		find_later(&st->find);
		return SCREEN_DONE;
	case EDIT_REFUSED:
		edit_say_refused(&st->line);
		return SCREEN_DONE;
	case EDIT_MOVED:
		return SCREEN_DONE;
	case EDIT_UNKNOWN:
		break;
	}
	return SCREEN_UNKNOWN;
}

static void open_queue(struct screen *scr, enum queue queue)
{
	struct dossiers_arg arg = { .queue = queue };

	screen_open(scr, &scr_dossiers, &arg, 0);
}

static void open_work(struct screen *scr, const struct start_work *work)
{
	const struct work_row *row = start_work_selected(work);

	switch (row->kind) {
	case WORK_QUEUE:
		open_queue(scr, row->queue);
		break;
	case WORK_CALENDAR:
		screen_open(scr, &scr_calendar, &work->other.calendar, 0);
		break;
	case WORK_REGISTER:
		screen_open(scr, &scr_register, &work->other.book, 0);
		break;
	case WORK_RESERVED:
		screen_open(scr, &scr_reserve, NULL, 0);
		break;
	case WORK_DRAFTS:
		screen_open(scr, &scr_drafts, NULL, 0);
		break;
	}
}

/* A specialist begins with what is his own. */
static enum queue first_queue(const struct app *app)
{
	bool specialist = app->roles & 1U << ROLE_SPECIALIST, desk = app->roles & 1U << ROLE_OFFICER;

	return specialist && !desk ? QUEUE_MINE : QUEUE_OPEN;
}

static enum screen_result open_selected(struct screen *scr)
{
	struct start_state *st = scr->state;

	if (searching(st)) {
		/* What was done needs no second time; what was found may be one of many. */
		st->away = list_has_row(&st->find.list) &&
			st->find.item[st->find.list.selected].kind != FIND_ACTION;
		return find_open(scr, &st->find, false);
	}
	open_work(scr, &st->work);
	return SCREEN_DONE;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	switch (cmd) {
	case CMD_OPEN:
		return open_selected(scr);
	case CMD_INTAKE:
		screen_open(scr, &scr_intake, NULL, 0);
		return SCREEN_DONE;
	case CMD_DOSSIERS:
		open_queue(scr, first_queue(scr->app));
		return SCREEN_DONE;
	case CMD_HAND_OVER:
		open_queue(scr, QUEUE_RESULT);
		return SCREEN_DONE;
	case CMD_PORTAL:
		screen_open(scr, &scr_portal, NULL, 0);
		return SCREEN_DONE;
	case CMD_SWITCH:
		ui_lock(scr->ui);
		return SCREEN_DONE;
	case CMD_TARGETS:
		screen_open(scr, &scr_chairman, NULL, 0);
		return SCREEN_DONE;
	case CMD_ADMIN:
		screen_open(scr, &scr_admin, NULL, 0);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct start_state *st = scr->state;

	if (searching(st))
		st->kept ? buf_adds(out, _("The search of before: letters begin another one, Esc "
					   "ends it."))
			 : find_hint(&st->find, out);
	if (out->len > 0)
		return;
	buf_adds(out, _("Type a name without accents, a personal number, a code, a phone or an "
			"action; arrows choose the work of today."));
}

static void resumed(struct screen *scr, const struct screen_answer *answer)
{
	struct start_state *st = scr->state;

	(void)answer;
	st->kept = st->away;
	if (!st->away)
		edit_set(&st->line, "");
	st->away = false;
	scr->stale = true;
}

static void release(struct screen *scr)
{
	struct start_state *st = scr->state;

	edit_release(&st->line);
	find_release(&st->find);
	free(st->draft_title);
	if (st->has_figures)
		indicator_report_release(&st->figures);
}

const struct screen_ops scr_start = {
	.name = "start",
	.title = N_("Desk"),
	.state_size = sizeof(struct start_state),
	.keys = keys,
	.widget = list_keys,
	.open = start,
	.load = load,
	.draw = draw,
	.key = key,
	.command = command,
	.hint = hint,
	.resumed = resumed,
	.release = release,
};
