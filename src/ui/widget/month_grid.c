#include "config.h"

#include "ui/widget/month_grid.h"

#include <string.h>

#include "motcua/base/i18n.h"
#include "ui/widget/when.h"

#define DAY_COLS 3

bool holiday_is_proposal(const struct holiday *holiday)
{
	return strcmp(holiday->confidence, "projected") == 0;
}

static char mark_of(int day, const struct holiday_list *days)
{
	for (size_t i = 0; i < days->count; i++) {
		const struct holiday *holiday = &days->item[i];

		if (holiday->day != day || !holiday->in_use)
			continue;
		if (holiday->kind == DAY_MADE_UP)
			return '+';
		return holiday_is_proposal(holiday) ? '?' : '*';
	}
	return ' ';
}

static void draw_names(struct canvas *canvas, int row)
{
	for (int i = MONDAY; i <= SUNDAY; i++)
		canvas_text(canvas, row, i * DAY_COLS, ATTR_DIM,
			weekday_label((enum weekday)i));
}

void month_grid_draw(struct canvas *canvas, int day, const struct holiday_list *days)
{
	struct ymd date = day_ymd(day);
	int first = day_make(date.year, date.month, 1), row = 2;
	int last = first + days_in_month(date.year, date.month) - 1;

	canvas_textf(canvas, 0, 6, ATTR_BOLD, "%02d/%d", date.month, date.year);
	draw_names(canvas, 1);
	for (int at = first; at <= last; at++) {
		enum weekday weekday = day_weekday(at);

		canvas_textf(canvas, row, (int)weekday * DAY_COLS,
			at == day ? ATTR_REVERSE : ATTR_NORMAL, "%2d%c", day_ymd(at).day,
			mark_of(at, days));
		row += weekday == SUNDAY;
	}
	canvas_text(canvas, 9, 0, ATTR_NORMAL, _("* off  ? proposed"));
	canvas_text(canvas, 10, 0, ATTR_NORMAL, _("+ made-up working day"));
}
