#include "config.h"

#include "app/paper/report_office.h"

#include "motcua/store/unit.h"

int report_set_office(struct app *app, int day, struct report *report, struct err *err)
{
	struct unit unit = { 0 };

	if (unit_get(app->store, app->unit_id, day, &unit, err) < 0)
		return -1;
	report_set(&report->office, unit.letterhead);
	report_set(&report->body, unit.desk);
	report_set(&report->place, unit.place);
	report->day = day;
	unit_release(&unit);
	return 0;
}

void report_set_window(struct report *report, int from, int to)
{
	struct buf text;

	buf_init(&text);
	buf_adds(&text, "(Từ ngày ");
	day_put_vi(&text, from);
	buf_adds(&text, " đến ngày ");
	day_put_vi(&text, to);
	buf_addc(&text, ')');
	report_set(&report->subtitle, text.data);
	buf_release(&text);
	report->from = from;
	report->to = to;
}
