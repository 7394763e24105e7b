#include "config.h"

#include "motcua/report/indicators.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/core/csv.h"

static void put_number(struct buf *out, int64_t number, bool last)
{
	char *text = xasprintf("%" PRId64, number);

	csv_put(out, text, last);
	free(text);
}

/* A percentage without its sign, so that spreadsheets take it as a number. */
static void put_percent(struct buf *out, struct ratio ratio)
{
	struct buf text;

	buf_init(&text);
	if (ratio.den) {
		ratio_put(&text, ratio, '.');
		buf_truncate(&text, text.len - 1);
	}
	csv_put(out, text.data, false);
	buf_release(&text);
}

static void put_row(struct buf *out, const char *name, struct ratio ratio,
	const struct report_target *target)
{
	bool judged = target && target->given;

	csv_put(out, name, false);
	put_number(out, ratio.num, false);
	put_number(out, ratio.den, false);
	put_percent(out, ratio);
	put_percent(out, judged ? target->threshold : (struct ratio){ 0, 0 });
	csv_put(out, !judged || !ratio.den ? "" :
		ratio_reaches(ratio, target->threshold) ? "co" : "khong", true);
}

void indicator_report_csv(const struct indicator_report *report, struct buf *out)
{
	static const char *const header[] = {
		"chi_so", "tu_so", "mau_so", "ty_le", "chi_tieu", "dat"
	};
	const size_t columns = sizeof header / sizeof *header;

	csv_start(out);
	for (size_t i = 0; i < columns; i++)
		csv_put(out, header[i], i + 1 == columns);
	for (int i = 0; i < INDICATOR_COUNT; i++)
		put_row(out, indicator_name((enum indicator)i), report->indicators.ratio[i],
			indicator_report_target(report, (enum indicator)i));
	for (int i = 0; i < FIGURE_COUNT; i++) {
		csv_put(out, figure_name((enum figure)i), false);
		put_number(out, report->tally.count[i], false);
		for (size_t k = 2; k < columns; k++)
			csv_put(out, "", k + 1 == columns);
	}
}
