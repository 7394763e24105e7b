#include "config.h"

#include "ui/widget/when.h"

#include "motcua/base/i18n.h"

const char *weekday_label(enum weekday day)
{
	/* TRANSLATORS: 2 or 3 columns */
	static const char *const names[] = {
		NP_("weekday", "Mon"), NP_("weekday", "Tue"), NP_("weekday", "Wed"),
		NP_("weekday", "Thu"), NP_("weekday", "Fri"), NP_("weekday", "Sat"),
		NP_("weekday", "Sun"),
	};

	return _c(names[day]);
}

void when_day(struct buf *out, int day)
{
	if (day == DAY_NONE)
		return;
	buf_addf(out, "%s ", weekday_label(day_weekday(day)));
	day_put_vi(out, day);
}

void when_moment(struct buf *out, struct moment moment)
{
	if (moment.day == DAY_NONE)
		return;
	buf_addf(out, "%s ", weekday_label(day_weekday(moment.day)));
	moment_put_vi(out, moment);
}

void when_words(struct buf *out, struct moment moment)
{
	static const char *const names[] = { N_("Monday"), N_("Tuesday"), N_("Wednesday"),
		N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday") };
	struct buf day;

	if (moment.day == DAY_NONE)
		return;
	buf_init(&day);
	day_put_vi(&day, moment.day);
	/* TRANSLATORS: hour, minute, day of the week, date */
	buf_addf(out, _("%d:%02d, %s %s"), moment.second / 3600, moment.second / 60 % 60,
		_(names[day_weekday(moment.day)]), day.data);
	buf_release(&day);
}
