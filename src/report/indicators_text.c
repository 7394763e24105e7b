#include "config.h"

#include "report/indicators_text.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"
#include "report/bands.h"

#define BAR_COLUMNS 60

static void put_centred(struct buf *out, const char *text)
{
	int width = text_width(text);

	if (width < INDICATORS_WIDTH)
		buf_addn(out, ' ', (size_t)((INDICATORS_WIDTH - width) / 2));
	report_put_paragraph(out, text);
}

static void put_title(struct buf *out, const struct indicator_report *report)
{
	char *unit = viet_upper(report->unit_name ? report->unit_name : "");
	struct buf line;

	buf_init(&line);
	report_put_paragraph(out, unit);
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
		ratio_put_short(out, target->threshold, ',');
		return;
	}
	missing = counts_procedures(indicator) ? ratio_missing_fixed(ratio, target->threshold) :
		ratio_missing_growing(ratio, target->threshold);
	if (missing > 0)
		buf_addf(out, " – thiếu %" PRId64 " để đạt ", missing);
	else
		buf_adds(out, " – chưa đạt chỉ tiêu ");
	ratio_put_short(out, target->threshold, ',');
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
	report_put_paragraph(out, line.data);
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
			ratio_put_short(&line, target->band[i].lower, ',');
		}
	}
	report_put_paragraph(out, line.data);
	buf_release(&line);
}

static void put_targets(struct buf *out, const struct indicator_report *report)
{
	report_put_heading(out, "CHỈ TIÊU");
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

		report_put_paragraph(out, note);
		free(note);
	}
}

static void put_dossiers(struct buf *out, const struct tally *tally)
{
	const int64_t *n = tally->count;
	char *line;

	report_put_heading(out, "HỒ SƠ");
	line = xasprintf("Tiếp nhận: %" PRId64 " (trực tuyến %" PRId64 ", trực tiếp %" PRId64
		", qua bưu chính %" PRId64 "); rút %" PRId64, n[FIGURE_RECEIVED],
		n[FIGURE_ONLINE], n[FIGURE_IN_PERSON], n[FIGURE_POSTAL], n[FIGURE_WITHDRAWN]);
	report_put_paragraph(out, line);
	free(line);
	line = xasprintf("Đã giải quyết: %" PRId64 " (trước hạn %" PRId64 ", đúng hạn %" PRId64
		", quá hạn %" PRId64 ")", n[FIGURE_RESOLVED], n[FIGURE_EARLY],
		n[FIGURE_ON_TIME], n[FIGURE_LATE]);
	report_put_paragraph(out, line);
	free(line);
	line = xasprintf("Đang giải quyết: %" PRId64 " (trong hạn %" PRId64 ", quá hạn %" PRId64
		"); chờ bổ sung hoặc tạm dừng: %" PRId64,
		n[FIGURE_OPEN_IN_TIME] + n[FIGURE_OPEN_OVERDUE], n[FIGURE_OPEN_IN_TIME],
		n[FIGURE_OPEN_OVERDUE], n[FIGURE_WAITING]);
	report_put_paragraph(out, line);
	free(line);
	line = xasprintf("Đã trả kết quả: %" PRId64 ", trong đó qua bưu chính công ích %" PRId64,
		n[FIGURE_RETURNED], n[FIGURE_RETURNED_POSTAL]);
	report_put_paragraph(out, line);
	free(line);
	line = xasprintf("Trực tuyến trong lĩnh vực Chứng thực: %" PRId64
		"; ngoài danh mục trực tuyến: %" PRId64,
		n[FIGURE_ONLINE_CERTIFICATION], n[FIGURE_ONLINE_OUTSIDE]);
	report_put_paragraph(out, line);
	free(line);
}

void indicator_report_text(const struct indicator_report *report, struct buf *out)
{
	put_title(out, report);
	put_targets(out, report);
	put_dossiers(out, &report->tally);
	report_put_group(out, report, GROUP_HANDLER, "THEO CÁN BỘ, CÔNG CHỨC", "Cán bộ");
	report_put_group(out, report, GROUP_FIELD, "THEO LĨNH VỰC", "Lĩnh vực");
	report_put_group(out, report, GROUP_VILLAGE, "THEO THÔN", "Thôn");
	report_put_group(out, report, GROUP_PROCEDURE, "THEO THỦ TỤC", "Thủ tục");
	report_put_months(out, report);
	report_put_zeros(out, report);
}
