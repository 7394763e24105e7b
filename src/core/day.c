/* day.c - civil days, their text, and local time. */
#include "config.h"

#include "motcua/core/day.h"

#define SECONDS_PER_DAY 86400
#define UTC_OFFSET      (7 * 3600)

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in_month(int year, int month)
{
	static const int length[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month == 2 && is_leap(year) ? 29 : length[month - 1];
}

/* Years are counted from March, so that the leap day is the last of its year; an era is the
 * 400 years after which the calendar repeats. */
int day_make(int year, int month, int day)
{
	int shifted, of_era, of_year;

	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
		day > days_in_month(year, month))
		return DAY_NONE;
	shifted = month > 2 ? year : year - 1;
	of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
	of_era = shifted % 400;
	of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
	return shifted / 400 * 146097 + of_era - 719468;
}

struct ymd day_ymd(int day)
{
	int shifted = day + 719468;
	int era = shifted / 146097;
	int of_era = shifted % 146097;
	int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int of_year = of_era - (365 * year + year / 4 - year / 100);
	int month = (5 * of_year + 2) / 153;
	struct ymd ymd;

	ymd.day = of_year - (153 * month + 2) / 5 + 1;
	ymd.month = month < 10 ? month + 3 : month - 9;
	ymd.year = era * 400 + year + (ymd.month <= 2);
	return ymd;
}

enum weekday day_weekday(int day)
{
	/* 1970-01-01 was a Thursday. */
	return (enum weekday)(((day + THURSDAY) % 7 + 7) % 7);
}

int day_year(int day)
{
	return day_ymd(day).year;
}

int day_add_months(int day, int months)
{
	struct ymd ymd = day_ymd(day);
	int64_t count = (int64_t)ymd.year * 12 + ymd.month - 1 + months;
	int year, month, last;

	if (count < 12 || count >= 10000 * 12)
		return DAY_NONE;
	year = (int)(count / 12);
	month = (int)(count % 12) + 1;
	last = days_in_month(year, month);
	return day_make(year, month, ymd.day < last ? ymd.day : last);
}

/* Reads min … max digits at *text and moves past them; the number, or -1. */
static int read_number(const char **text, int min, int max)
{
	int value = 0, digits = 0;

	while (digits < max && **text >= '0' && **text <= '9') {
		value = value * 10 + (*(*text)++ - '0');
		digits++;
	}
	return digits < min ? -1 : value;
}

static bool read_char(const char **text, char c)
{
	if (**text != c)
		return false;
	(*text)++;
	return true;
}

/* Reads a date at *text and moves past it; DAY_NONE where there is none. */
static int read_day(const char **text)
{
	const char *iso = *text, *vi = *text;
	int year, month, day;

	year = read_number(&iso, 4, 4);
	if (year >= 0 && read_char(&iso, '-')) {
		month = read_number(&iso, 2, 2);
		day = read_char(&iso, '-') ? read_number(&iso, 2, 2) : -1;
		*text = iso;
		return day_make(year, month, day);
	}
	day = read_number(&vi, 1, 2);
	month = read_char(&vi, '/') ? read_number(&vi, 1, 2) : -1;
	year = read_char(&vi, '/') ? read_number(&vi, 4, 4) : -1;
	*text = vi;
	return day_make(year, month, day);
}

/* Reads "15:24" or "15:24:30" at *text and moves past it; the second of the day, or -1. */
static int read_time(const char **text)
{
	int hour, minute, second = 0;

	hour = read_number(text, 1, 2);
	minute = read_char(text, ':') ? read_number(text, 2, 2) : -1;
	if (read_char(text, ':'))
		second = read_number(text, 2, 2);
	if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
		return -1;
	return (hour * 60 + minute) * 60 + second;
}

int day_parse(const char *text, int *day)
{
	int value = read_day(&text);

	if (value == DAY_NONE || *text)
		return -1;
	*day = value;
	return 0;
}

int moment_parse(const char *text, struct moment *moment, bool *has_time)
{
	struct moment value = { read_day(&text), 0 };
	bool timed = value.day != DAY_NONE && (*text == 'T' || *text == ' ');

	if (timed) {
		text++;
		value.second = read_time(&text);
	}
	if (value.day == DAY_NONE || value.second < 0 || *text)
		return -1;
	*moment = value;
	if (has_time)
		*has_time = timed;
	return 0;
}

int month_parse(const char *text, int *year, int *month)
{
	const char *iso = text, *vi = text;
	int y = read_number(&iso, 4, 4);
	int m = y >= 0 && read_char(&iso, '-') ? read_number(&iso, 2, 2) : -1;

	if (m < 0) {
		m = read_number(&vi, 1, 2);
		y = read_char(&vi, '/') ? read_number(&vi, 4, 4) : -1;
		iso = vi;
	}
	if (*iso || day_make(y, m, 1) == DAY_NONE)
		return -1;
	*year = y;
	*month = m;
	return 0;
}

void day_put_iso(struct buf *out, int day)
{
	struct ymd ymd;

	if (day == DAY_NONE)
		return;
	ymd = day_ymd(day);
	buf_addf(out, "%04d-%02d-%02d", ymd.year, ymd.month, ymd.day);
}

void day_put_vi(struct buf *out, int day)
{
	struct ymd ymd;

	if (day == DAY_NONE)
		return;
	ymd = day_ymd(day);
	buf_addf(out, "%02d/%02d/%04d", ymd.day, ymd.month, ymd.year);
}

static void put_minute(struct buf *out, char before, int second)
{
	buf_addf(out, "%c%02d:%02d", before, second / 3600, second / 60 % 60);
}

void moment_put_iso(struct buf *out, struct moment moment)
{
	if (moment.day == DAY_NONE)
		return;
	moment_put_minute(out, moment);
	buf_addf(out, ":%02d", moment.second % 60);
}

void moment_put_minute(struct buf *out, struct moment moment)
{
	if (moment.day == DAY_NONE)
		return;
	day_put_iso(out, moment.day);
	put_minute(out, 'T', moment.second);
}

void moment_put_vi(struct buf *out, struct moment moment)
{
	if (moment.day == DAY_NONE)
		return;
	day_put_vi(out, moment.day);
	put_minute(out, ' ', moment.second);
}

const char *weekday_name(enum weekday weekday)
{
	static const char *const name[] = {
		"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"
	};

	return name[weekday];
}

const char *weekday_short(enum weekday weekday)
{
	static const char *const name[] = { "T2", "T3", "T4", "T5", "T6", "T7", "CN" };

	return name[weekday];
}

int moment_compare(struct moment a, struct moment b)
{
	if (a.day != b.day)
		return a.day < b.day ? -1 : 1;
	return (a.second > b.second) - (a.second < b.second);
}

int64_t moment_diff(struct moment a, struct moment b)
{
	return ((int64_t)b.day - a.day) * SECONDS_PER_DAY + (b.second - a.second);
}

struct moment moment_from_unix(int64_t seconds)
{
	int64_t local = seconds + UTC_OFFSET;
	int64_t second = local % SECONDS_PER_DAY;
	int64_t day = local / SECONDS_PER_DAY;

	if (second < 0) {
		second += SECONDS_PER_DAY;
		day--;
	}
	return (struct moment){ (int)day, (int)second };
}
