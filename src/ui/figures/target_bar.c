#include "config.h"

#include "ui/figures/target_bar.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/term/bar.h"

const char *indicator_label(enum indicator indicator)
{
	/* TRANSLATORS: at most 50 columns */
	static const char *const label[INDICATOR_COUNT] = {
		[INDICATOR_K1] = N_("Online procedures with an online dossier"),
		[INDICATOR_K1_ANY] = N_("Online procedures with any dossier"),
		[INDICATOR_K2] = N_("Dossiers filed online (level 3, 4)"),
		[INDICATOR_K2_ALL] = N_("Dossiers filed online, of all"),
		[INDICATOR_K4] = N_("Results handed over by post"),
		[INDICATOR_ON_TIME] = N_("Resolved before or on the due day"),
	};

	return _(label[indicator]);
}

const char *indicator_short(enum indicator indicator)
{
	/* TRANSLATORS: at most 30 columns */
	static const char *const label[INDICATOR_COUNT] = {
		[INDICATOR_K1] = NP_("short indicator", "Procedures with online dossier"),
		[INDICATOR_K1_ANY] = NP_("short indicator", "Procedures with any dossier"),
		[INDICATOR_K2] = NP_("short indicator", "Online dossiers (level 3, 4)"),
		[INDICATOR_K2_ALL] = NP_("short indicator", "Online dossiers, of all"),
		[INDICATOR_K4] = NP_("short indicator", "Handed over by post"),
		[INDICATOR_ON_TIME] = NP_("short indicator", "Resolved in time"),
	};

	return _c(label[indicator]);
}

/* TRANSLATORS: the decimal mark of numbers, one ASCII character */
static char decimal_mark(void)
{
	return *P_("decimal mark", ".");
}

void percent_put(struct buf *out, struct ratio ratio)
{
	ratio_put(out, ratio, decimal_mark());
}

void percent_put_short(struct buf *out, struct ratio ratio)
{
	ratio_put_short(out, ratio, decimal_mark());
}

/* The threshold of a target and the lower ends of its bands, rising, each once. */
struct goals {
	struct ratio at[9];
	size_t count;
};

static bool is_less(struct ratio a, struct ratio b)
{
	return a.num * b.den < b.num * a.den;
}

static void add_goal(struct goals *goals, struct ratio at)
{
	size_t i = goals->count;

	if (at.num <= 0 || at.den <= 0)
		return;
	for (size_t k = 0; k < goals->count; k++)
		if (!is_less(goals->at[k], at) && !is_less(at, goals->at[k]))
			return;
	for (; i > 0 && is_less(at, goals->at[i - 1]); i--)
		goals->at[i] = goals->at[i - 1];
	goals->at[i] = at;
	goals->count++;
}

static struct goals goals_of(const struct report_target *target)
{
	struct goals goals = { .count = 0 };

	if (!target || !target->given)
		return goals;
	add_goal(&goals, target->threshold);
	for (size_t i = 0; i < target->band_count; i++)
		add_goal(&goals, target->band[i].lower);
	return goals;
}

static bool is_judged(struct ratio ratio, const struct report_target *target)
{
	return target && target->given && ratio.den > 0;
}

static int64_t missing_to(enum indicator indicator, struct ratio ratio, struct ratio goal)
{
	if (indicator == INDICATOR_K1 || indicator == INDICATOR_K1_ANY)
		return ratio_missing_fixed(ratio, goal);
	return ratio_missing_growing(ratio, goal);
}

static void put_reached(struct buf *out, struct ratio goal)
{
	struct buf percent;

	buf_init(&percent);
	percent_put_short(&percent, goal);
	/* TRANSLATORS: %s is a percentage */
	buf_addf(out, _("meets the target of %s"), percent.data);
	buf_release(&percent);
}

static void put_missing(struct buf *out, int64_t missing, struct ratio goal)
{
	struct buf percent;

	buf_init(&percent);
	percent_put_short(&percent, goal);
	if (missing > 0)
		/* TRANSLATORS: a number and a percentage; a part of a list with commas */
		buf_addf(out, _("%" PRId64 " short of %s"), missing, percent.data);
	else
		buf_addf(out, _("below the target of %s"), percent.data);
	buf_release(&percent);
}

void target_put_gap(struct buf *out, enum indicator indicator, struct ratio ratio,
	const struct report_target *target)
{
	const struct goals goals = goals_of(target);
	size_t start = out->len;

	if (!target || !target->given) {
		buf_adds(out, _("no target has been set"));
		return;
	}
	if (ratio.den == 0) {
		buf_adds(out, _("nothing to count yet"));
		return;
	}
	if (ratio_reaches(ratio, target->threshold))
		put_reached(out, target->threshold);
	for (size_t i = 0; i < goals.count; i++) {
		if (ratio_reaches(ratio, goals.at[i]))
			continue;
		buf_adds(out, out->len > start ? ", " : "");
		put_missing(out, missing_to(indicator, ratio, goals.at[i]), goals.at[i]);
	}
}

void target_put_mark(struct buf *out, struct ratio ratio, const struct report_target *target)
{
	if (!is_judged(ratio, target))
		return;
	buf_adds(out, ratio_reaches(ratio, target->threshold) ? "✓ " : "! ");
	percent_put_short(out, target->threshold);
}

unsigned target_attr(struct ratio ratio, const struct report_target *target)
{
	if (!is_judged(ratio, target))
		return ATTR_NORMAL;
	return ratio_reaches(ratio, target->threshold) ? ATTR_GOOD : ATTR_WARN;
}

/* The percentage without its sign; the caller frees. */
static char *goal_label(struct ratio goal)
{
	struct buf text;

	buf_init(&text);
	percent_put_short(&text, goal);
	buf_truncate(&text, text.len - 1);
	return buf_detach(&text);
}

void target_put_bar(struct buf *out, int columns, struct ratio ratio,
	const struct report_target *target)
{
	const struct goals goals = goals_of(target);
	struct bar_mark mark[sizeof goals.at / sizeof *goals.at] = { { 0, NULL } };
	char *label[sizeof goals.at / sizeof *goals.at];

	for (size_t i = 0; i < goals.count; i++) {
		label[i] = goal_label(goals.at[i]);
		mark[i] = (struct bar_mark){ (int)ratio_percent(goals.at[i], 1), label[i] };
	}
	bar_put(out, columns, ratio.num, ratio.den,
		bar_scale(ratio.num, ratio.den, mark, goals.count), mark, goals.count);
	for (size_t i = 0; i < goals.count; i++)
		free(label[i]);
}

static void draw_name(struct canvas *canvas, int row, int col, int width,
	enum indicator indicator, const struct report_target *target)
{
	struct buf goal;

	buf_init(&goal);
	if (target && target->given)
		percent_put_short(&goal, target->threshold);
	canvas_fit(canvas, row, col, width - text_width(goal.data) - 1, ATTR_NORMAL,
		indicator_short(indicator));
	canvas_fit_right(canvas, row, col + width - text_width(goal.data), text_width(goal.data),
		ATTR_NORMAL, goal.data);
	buf_release(&goal);
}

#define PERCENT_COLUMNS 9 /* " 100,0% ✓" */

static void draw_bar(struct canvas *canvas, int row, int col, int width, struct ratio ratio,
	const struct report_target *target)
{
	struct buf text;

	buf_init(&text);
	target_put_bar(&text, width - PERCENT_COLUMNS, ratio, target);
	canvas_text(canvas, row, col, ATTR_NORMAL, text.data);
	buf_clear(&text);
	percent_put(&text, ratio);
	/* the numbers of judged ratios and of others stand below each other */
	if (!is_judged(ratio, target))
		buf_adds(&text, "  ");
	else
		buf_adds(&text, ratio_reaches(ratio, target->threshold) ? " ✓" : " !");
	canvas_fit_right(canvas, row, col + width - PERCENT_COLUMNS + 1, PERCENT_COLUMNS - 1,
		target_attr(ratio, target) | ATTR_BOLD, text.data);
	buf_release(&text);
}

int target_draw(struct canvas *canvas, int row, int col, int width, enum indicator indicator,
	struct ratio ratio, const struct report_target *target)
{
	struct buf text;
	int rows;

	draw_name(canvas, row, col, width, indicator, target);
	draw_bar(canvas, row + 1, col, width, ratio, target);
	buf_init(&text);
	buf_addf(&text, "%" PRId64 "/%" PRId64 " – ", ratio.num, ratio.den);
	target_put_gap(&text, indicator, ratio, target);
	rows = canvas_wrap(canvas, row + 2, col, width, 2, ATTR_NORMAL, text.data);
	buf_release(&text);
	return 2 + rows;
}

void bands_put(struct buf *out, const struct band *band, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (band[i].lower.num == 0)
			continue;
		if (i > 0)
			buf_adds(out, ", ");
		percent_put_short(out, band[i].lower);
	}
}
