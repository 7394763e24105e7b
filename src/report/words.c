#include "config.h"

#include "motcua/report/words.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

void words_day(struct buf *out, int day)
{
	struct ymd date;

	if (day == DAY_NONE)
		return;
	date = day_ymd(day);
	buf_addf(out, "ngày %02d tháng %s%d năm %d", date.day, date.month < 3 ? "0" : "",
		date.month, date.year);
}

void words_moment(struct buf *out, struct moment moment)
{
	if (moment.day == DAY_NONE)
		return;
	buf_addf(out, "%02d giờ %02d phút, ", moment.second / 3600, moment.second / 60 % 60);
	words_day(out, moment.day);
}

void words_limit(struct buf *out, struct limit limit)
{
	static const char *const unit[LIMIT_UNIT_COUNT] = {
		[LIMIT_WORKING_DAYS] = "ngày làm việc",
		[LIMIT_CALENDAR_DAYS] = "ngày",
		[LIMIT_MONTHS] = "tháng",
		[LIMIT_HOURS] = "giờ làm việc",
	};

	if (limit.unit == LIMIT_SAME_DAY || (limit.unit != LIMIT_UNKNOWN && limit.amount == 0))
		buf_adds(out, "trong ngày làm việc");
	else if (limit.unit != LIMIT_UNKNOWN)
		buf_addf(out, "%02d %s", limit.amount, unit[limit.unit]);
}

void words_number(struct buf *out, int64_t number)
{
	char digits[32];
	size_t len;

	snprintf(digits, sizeof digits, "%" PRId64, number);
	len = strlen(digits);
	for (size_t i = 0; i < len; i++) {
		buf_addc(out, digits[i]);
		if (digits[i] != '-' && i + 1 < len && (len - i - 1) % 3 == 0)
			buf_addc(out, '.');
	}
}
