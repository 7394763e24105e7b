#include "config.h"

#include "motcua/report/indicators.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "motcua/report/table.h"
#include "motcua/viet/viet.h"
#include "report/bands.h"

#define REPORT_COLUMNS 80
#define BAR_COLUMNS 60

/* Appends a paragraph broken at 80 columns; lines after the first are set in by two. */
static void put_wrapped(struct buf *out, const char *text)
{
	int indent = 0;

	while (*text) {
		size_t skip, len = text_wrap(text, REPORT_COLUMNS - indent, &skip);

		buf_addn(out, ' ', (size_t)indent);
		buf_add(out, text, len);
		buf_addc(out, '\n');
		text += len + skip;
		indent = 2;
	}
}

static void put_centred(struct buf *out, const char *text)
{
	int width = text_width(text);

	if (width < REPORT_COLUMNS)
		buf_addn(out, ' ', (size_t)((REPORT_COLUMNS - width) / 2));
	put_wrapped(out, text);
}

static void put_heading(struct buf *out, const char *text)
{
	buf_addc(out, '\n');
	put_wrapped(out, text);
}

static void put_title(struct buf *out, const struct indicator_report *report)
{
	char *unit = viet_upper(report->unit_name ? report->unit_name : "");
	struct buf line;

	buf_init(&line);
	put_wrapped(out, unit);
	buf_addc(out, '\n');
	put_centred(out, "CHỈ SỐ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH");
	buf_adds(&line, "Từ ngày ");
	day_put_vi(&line, report->window.from);
	buf_adds(&line, " đến ngày ");
	day_put_vi(&line, report->window.to);
	buf_adds(&line, "; tính đến hết ngày ");
	day_put_vi(&line, report->as_of);
	put_centred(out, line.data);
	buf_release(&line);
	free(unit);
}

/* A bar of the ratio with the thresholds of its target marked in it. */
static void put_bar(struct buf *out, struct ratio ratio, const struct report_target *target)
{
	char bar[BAR_COLUMNS + 1];
	int64_t filled = ratio.num * BAR_COLUMNS / ratio.den;

	for (int i = 0; i < BAR_COLUMNS; i++)
		bar[i] = i < filled ? '#' : '.';
	bar[BAR_COLUMNS] = '\0';
	if (target && target->given && target->threshold.num < target->threshold.den)
		bar[target->threshold.num * BAR_COLUMNS / target->threshold.den] = '|';
	buf_addf(out, "  [%s]\n", bar);
}

static bool counts_procedures(enum indicator indicator)
{
	return indicator == INDICATOR_K1 || indicator == INDICATOR_K1_ANY;
}

/* " – đạt chỉ tiêu 10%" or " – thiếu 1 để đạt 20%". */
static void put_judgement(struct buf *out, enum indicator indicator, struct ratio ratio,
	const struct report_target *target)
{
	int64_t missing;

	if (ratio_reaches(ratio, target->threshold)) {
		buf_adds(out, " – đạt chỉ tiêu ");
		threshold_put(target->threshold, ',', out);
		return;
	}
	missing = counts_procedures(indicator) ? ratio_missing_fixed(ratio, target->threshold) :
		ratio_missing_growing(ratio, target->threshold);
	if (missing > 0)
		buf_addf(out, " – thiếu %" PRId64 " để đạt ", missing);
	else
		buf_adds(out, " – chưa đạt chỉ tiêu ");
	threshold_put(target->threshold, ',', out);
}

static void put_indicator(struct buf *out, const struct indicator_report *report,
	enum indicator indicator, const char *words)
{
	const struct report_target *target = indicator_report_target(report, indicator);
	struct ratio ratio = report->indicators.ratio[indicator];
	struct buf line;

	buf_init(&line);
	buf_addf(&line, "%s: %" PRId64 "/%" PRId64 " = ", words, ratio.num, ratio.den);
	ratio_put(&line, ratio, ',');
	if (ratio.den && target && target->given)
		put_judgement(&line, indicator, ratio, target);
	else if (target && !target->given)
		buf_adds(&line, ". Chưa nhập chỉ tiêu: chỉ nêu số liệu, không đánh giá");
	put_wrapped(out, line.data);
	if (ratio.den && target && target->given)
		put_bar(out, ratio, target);
	buf_release(&line);
}

/* "Tiêu chí 7.2: đang ở khung dưới 20%; thêm 1 thủ tục để vào khung 20% – dưới 40%, thêm 7 để
 * đạt 40%" */
static void put_criterion(struct buf *out, const struct indicator_report *report)
{
	const struct report_target *target = indicator_report_target(report, INDICATOR_K1);
	struct ratio ratio = report->indicators.ratio[INDICATOR_K1];
	struct buf line;
	int index;

	if (!target || target->band_count == 0 || ratio.den == 0)
		return;
	index = band_of(ratio, target->band, target->band_count);
	buf_init(&line);
	buf_adds(&line, "Tiêu chí 7.2: đang ở khung ");
	band_put_words(target, index, &line);
	for (int i = (index < 0 ? (int)target->band_count : index) - 1; i >= 0; i--) {
		int64_t missing = ratio_missing_fixed(ratio, target->band[i].lower);
		bool nearest = i == (index < 0 ? (int)target->band_count : index) - 1;

		buf_addf(&line, "%s thêm %" PRId64, nearest ? ";" : ",", missing);
		buf_adds(&line, nearest ? " thủ tục " : " ");
		if (i > 0) {
			buf_adds(&line, "để vào khung ");
			band_put_words(target, i, &line);
		} else {
			buf_adds(&line, "để đạt ");
			threshold_put(target->band[i].lower, ',', &line);
		}
	}
	put_wrapped(out, line.data);
	buf_release(&line);
}

static void put_targets(struct buf *out, const struct indicator_report *report)
{
	put_heading(out, "CHỈ TIÊU");
	put_indicator(out, report, INDICATOR_K1, "TTHC trực tuyến có phát sinh hồ sơ trực tuyến");
	put_criterion(out, report);
	put_indicator(out, report, INDICATOR_K1_ANY, "TTHC trực tuyến có phát sinh hồ sơ bất kỳ");
	put_indicator(out, report, INDICATOR_K2, "Hồ sơ nộp trực tuyến (mức độ 3, 4)");
	put_indicator(out, report, INDICATOR_K2_ALL, "Hồ sơ nộp trực tuyến trên tổng số hồ sơ");
	put_indicator(out, report, INDICATOR_K4, "Kết quả trả qua bưu chính công ích");
	put_indicator(out, report, INDICATOR_ON_TIME, "Giải quyết trước và đúng hạn");
	if (report->indicators.unconfirmed) {
		char *note = xasprintf("Tạm tính: danh mục còn %zu thủ tục chưa đối chiếu.",
			report->indicators.unconfirmed);

		put_wrapped(out, note);
		free(note);
	}
}

static void put_dossiers(struct buf *out, const struct tally *tally)
{
	const int64_t *n = tally->count;
	char *line;

	put_heading(out, "HỒ SƠ");
	line = xasprintf("Tiếp nhận: %" PRId64 " (trực tuyến %" PRId64 ", trực tiếp %" PRId64
		", qua bưu chính %" PRId64 "); rút %" PRId64, n[FIGURE_RECEIVED],
		n[FIGURE_ONLINE], n[FIGURE_IN_PERSON], n[FIGURE_POSTAL], n[FIGURE_WITHDRAWN]);
	put_wrapped(out, line);
	free(line);
	line = xasprintf("Đã giải quyết: %" PRId64 " (trước hạn %" PRId64 ", đúng hạn %" PRId64
		", quá hạn %" PRId64 ")", n[FIGURE_RESOLVED], n[FIGURE_EARLY],
		n[FIGURE_ON_TIME], n[FIGURE_LATE]);
	put_wrapped(out, line);
	free(line);
	line = xasprintf("Đang giải quyết: %" PRId64 " (trong hạn %" PRId64 ", quá hạn %" PRId64
		"); chờ bổ sung hoặc tạm dừng: %" PRId64,
		n[FIGURE_OPEN_IN_TIME] + n[FIGURE_OPEN_OVERDUE], n[FIGURE_OPEN_IN_TIME],
		n[FIGURE_OPEN_OVERDUE], n[FIGURE_WAITING]);
	put_wrapped(out, line);
	free(line);
	line = xasprintf("Đã trả kết quả: %" PRId64 ", trong đó qua bưu chính công ích %" PRId64,
		n[FIGURE_RETURNED], n[FIGURE_RETURNED_POSTAL]);
	put_wrapped(out, line);
	free(line);
	line = xasprintf("Trực tuyến trong lĩnh vực Chứng thực: %" PRId64
		"; ngoài danh mục trực tuyến: %" PRId64,
		n[FIGURE_ONLINE_CERTIFICATION], n[FIGURE_ONLINE_OUTSIDE]);
	put_wrapped(out, line);
	free(line);
}

static void add_share(struct text_table *table, int64_t part, int64_t whole)
{
	char *text = xasprintf("%" PRId64 "/%" PRId64, part, whole);

	text_table_add(table, text);
	free(text);
}

static void add_row(struct text_table *table, const char *name, const struct tally *tally)
{
	const int64_t *n = tally->count;

	text_table_add(table, name);
	text_table_add_number(table, n[FIGURE_RECEIVED]);
	text_table_add_number(table, n[FIGURE_ONLINE]);
	text_table_add_number(table, n[FIGURE_LEVEL34]);
	text_table_add_number(table, n[FIGURE_LEVEL34_PAPER]);
	add_share(table, n[FIGURE_RESOLVED_IN_TIME], n[FIGURE_RESOLVED]);
	text_table_add_number(table, n[FIGURE_OPEN_OVERDUE]);
	text_table_add_number(table, n[FIGURE_RETURNED_POSTAL]);
}

/* A block by group; only those with dossiers, as the app sorted them. */
static void put_group(struct buf *out, const struct indicator_report *report, enum group group,
	const char *heading, const char *first)
{
	const struct table_column columns[] = {
		{ first, false },
		{ "Tiếp nhận", true },
		{ "Trực tuyến", true },
		{ "Mức 3, 4", true },
		{ "Mức 3, 4 không trực tuyến", true },
		{ "Giải quyết đúng hạn", true },
		{ "Đang quá hạn", true },
		{ "Trả qua bưu chính", true },
	};
	struct text_table table = { .column = columns, .columns = 8 };
	const struct group_names *names = &report->group[group];

	for (size_t i = 0; i < names->count; i++)
		if (report->group_tally[group][i].count[FIGURE_RECEIVED])
			add_row(&table, names->item[i].name, &report->group_tally[group][i]);
	if (table.count) {
		put_heading(out, heading);
		text_table_put(&table, REPORT_COLUMNS, out);
	}
	text_table_release(&table);
}

static void put_months(struct buf *out, const struct indicator_report *report)
{
	static const struct table_column columns[] = {
		{ "Tháng", false },
		{ "Tiếp nhận", true },
		{ "Trực tuyến", true },
		{ "Giải quyết", true },
		{ "Giải quyết đúng hạn", true },
		{ "Trả kết quả", true },
		{ "Trả qua bưu chính", true },
	};
	struct text_table table = { .column = columns, .columns = 7 };

	for (int m = 0; m < 12; m++) {
		const struct month_figures *month = &report->month[m];
		struct ymd last = day_ymd(month->window.to);
		char *name = xasprintf("%02d/%d", last.month, last.year);

		text_table_add(&table, name);
		text_table_add_number(&table, month->received);
		text_table_add_number(&table, month->online);
		text_table_add_number(&table, month->resolved);
		text_table_add_number(&table, month->resolved_in_time);
		text_table_add_number(&table, month->returned);
		text_table_add_number(&table, month->returned_postal);
		free(name);
	}
	put_heading(out, "THEO THÁNG");
	text_table_put(&table, REPORT_COLUMNS, out);
	text_table_release(&table);
}

/* The procedures of the online list without an online dossier: those on paper first. */
struct zero {
	int64_t paper;
	const char *code, *name;
};

static int compare_zeros(const void *a, const void *b)
{
	const struct zero *left = a, *right = b;

	if (left->paper != right->paper)
		return left->paper < right->paper ? 1 : -1;
	return strcmp(left->code, right->code);
}

static size_t list_zeros(const struct indicator_report *report, struct zero *zero)
{
	const struct indicators *indicators = &report->indicators;
	size_t count = 0;

	for (size_t i = 0; i < indicators->procedure_count; i++)
		if (indicators->procedure[i].counted && indicators->procedure[i].online == 0)
			zero[count++] = (struct zero){ indicators->procedure[i].paper,
				report->procedure_code[i], report->procedure_name[i] };
	qsort(zero, count, sizeof *zero, compare_zeros);
	return count;
}

static void put_zeros(struct buf *out, const struct indicator_report *report)
{
	static const struct table_column columns[] = {
		{ "Mã thủ tục", false }, { "Tên thủ tục", false }, { "Hồ sơ giấy", true }
	};
	struct text_table table = { .column = columns, .columns = 3 };
	struct zero *zero = xcalloc(report->indicators.procedure_count + 1, sizeof *zero);
	size_t count = list_zeros(report, zero);

	for (size_t i = 0; i < count; i++) {
		text_table_add(&table, zero[i].code);
		text_table_add(&table, zero[i].name);
		text_table_add_number(&table, zero[i].paper);
	}
	if (count) {
		char *heading = xasprintf(
			"THỦ TỤC TRỰC TUYẾN CHƯA PHÁT SINH HỒ SƠ TRỰC TUYẾN (%zu)", count);

		put_heading(out, heading);
		text_table_put(&table, REPORT_COLUMNS, out);
		free(heading);
	}
	text_table_release(&table);
	free(zero);
}

void indicator_report_text(const struct indicator_report *report, struct buf *out)
{
	put_title(out, report);
	put_targets(out, report);
	put_dossiers(out, &report->tally);
	put_group(out, report, GROUP_HANDLER, "THEO CÁN BỘ, CÔNG CHỨC", "Cán bộ");
	put_group(out, report, GROUP_FIELD, "THEO LĨNH VỰC", "Lĩnh vực");
	put_group(out, report, GROUP_VILLAGE, "THEO THÔN", "Thôn");
	put_group(out, report, GROUP_PROCEDURE, "THEO THỦ TỤC", "Thủ tục");
	put_months(out, report);
	put_zeros(out, report);
}
