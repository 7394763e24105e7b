/* lunar_propose.c - the days off of a year whose calendar nobody has announced yet. */
#include "config.h"

#include "motcua/core/lunar.h"

#include <stdio.h>

#include "motcua/base/buf.h"
#include "motcua/core/day.h"

#define TET_DAYS 5
/* The Day of Vietnamese Culture (Resolution 28/2026/QH16). */
#define CULTURE_DAY_FROM 2026

struct proposed {
	int day;
	char feast[48], which[40]; /* "Quốc khánh", " 02/9" */
};

struct proposal {
	struct proposed item[2 * (TET_DAYS + 7)];
	int count;
};

static bool has_day(const struct proposal *proposal, int day)
{
	for (int i = 0; i < proposal->count; i++)
		if (proposal->item[i].day == day)
			return true;
	return false;
}

static void propose(struct proposal *proposal, int day, const char *feast, const char *which)
{
	struct proposed *item = &proposal->item[proposal->count];

	if (day == DAY_NONE || has_day(proposal, day))
		return;
	item->day = day;
	snprintf(item->feast, sizeof item->feast, "%s", feast);
	snprintf(item->which, sizeof item->which, "%s", which);
	proposal->count++;
}

/* The last day of the old lunar year and the first four of the new one. */
static void propose_tet(struct proposal *proposal, int year)
{
	static const char *const stem[] = { "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh",
		"Tân", "Nhâm", "Quý" };
	static const char *const branch[] = { "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ",
		"Mùi", "Thân", "Dậu", "Tuất", "Hợi" };
	int first = lunar_to_day((struct lunar_date){ .day = 1, .month = 1, .year = year });
	struct lunar_date eve;
	char feast[48], which[40];

	if (first == DAY_NONE || lunar_from_day(first - 1, &eve) < 0)
		return;
	snprintf(feast, sizeof feast, "Tết Nguyên đán %s %s", stem[(year + 6) % 10],
		branch[(year + 8) % 12]);
	snprintf(which, sizeof which, " (ngày %d tháng Chạp)", eve.day);
	propose(proposal, first - 1, feast, which);
	for (int i = 1; i < TET_DAYS; i++) {
		snprintf(which, sizeof which, " (mùng %d tháng Giêng)", i);
		propose(proposal, first + i - 1, feast, which);
	}
}

/* Labour Code 2019, art. 112 (1), in the order of the days. */
static void propose_feasts(struct proposal *proposal, int year)
{
	struct lunar_date kings = { .day = 10, .month = 3, .year = year };

	propose(proposal, day_make(year, 1, 1), "Tết Dương lịch", "");
	propose_tet(proposal, year);
	propose(proposal, lunar_to_day(kings), "Giỗ Tổ Hùng Vương", " (10/3 âm lịch)");
	propose(proposal, day_make(year, 4, 30), "Ngày Chiến thắng", " 30/4");
	propose(proposal, day_make(year, 5, 1), "Ngày Quốc tế Lao động", " 01/5");
	propose(proposal, day_make(year, 9, 1), "Quốc khánh", " (ngày liền kề trước 02/9)");
	propose(proposal, day_make(year, 9, 2), "Quốc khánh", " 02/9");
	if (year >= CULTURE_DAY_FROM)
		propose(proposal, day_make(year, 11, 24), "Ngày Văn hóa Việt Nam", " 24/11");
}

/* Labour Code 2019, art. 111 (3): a feast on a weekend gives the next working day off. */
static void propose_compensation(struct proposal *proposal)
{
	int feasts = proposal->count;

	for (int i = 0; i < feasts; i++) {
		int day = proposal->item[i].day;

		if (day_weekday(day) < SATURDAY)
			continue;
		while (day_weekday(day) >= SATURDAY || has_day(proposal, day))
			day++;
		propose(proposal, day, proposal->item[i].feast, "");
	}
}

void lunar_propose_year(int year,
	void (*add)(void *arg, int day, enum day_basis basis, const char *name), void *arg)
{
	struct proposal proposal = { .count = 0 };
	int feasts;
	struct buf name;

	buf_init(&name);
	propose_feasts(&proposal, year);
	feasts = proposal.count;
	propose_compensation(&proposal);
	for (int i = 0; i < proposal.count; i++) {
		const struct proposed *item = &proposal.item[i];

		buf_clear(&name);
		buf_addf(&name, "%s%s%s", i < feasts ? "" : "Nghỉ bù ", item->feast, item->which);
		add(arg, item->day, i < feasts ? BASIS_HOLIDAY : BASIS_COMPENSATORY, name.data);
	}
	buf_release(&name);
}
