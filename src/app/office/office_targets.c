/*
 * office_targets.c - the targets of a year.
 */
#include "config.h"

#include "motcua/app/office.h"

#include <stdio.h>

#include "app/intake/intake_parts.h"
#include "motcua/base/i18n.h"
#include "app/office/changes.h"
#include "app/session/operation.h"

int office_targets(struct app *app, int year, struct target_list *out, struct err *err)
{
	*out = (struct target_list){ 0 };
	if (app_require(app, OP_FIGURES, err) < 0)
		return -1;
	return target_list(app->store, app->unit_id, year, out, err);
}

static bool is_share(struct ratio ratio)
{
	return ratio.den > 0 && ratio.num >= 0 && ratio.num <= ratio.den;
}

void office_check_target(const struct target *target, struct problem_list *problems)
{
	if (target->given && !is_share(target->threshold))
		problem_add(problems, "nguong", _("A threshold lies between 0 and 100%%."));
}

/* What held because the year had nothing of its own is written down with where it is from, lest
 * either be lost. */
static int keep_letter(struct app *app, const struct target *but, struct err *err)
{
	struct target_list list;
	int status = target_list(app->store, app->unit_id, but->year, &list, err);

	if (status < 0)
		return -1;
	for (size_t i = 0; status == 0 && i < list.count; i++) {
		struct target *target = &list.item[i];

		if (target->id != 0 || target->indicator == but->indicator)
			continue;
		set_text(&target->assigned_by, "theo văn bản chỉ đạo");
		status = target_put(app->store, target, err);
	}
	target_list_release(&list);
	return status;
}

static void put_bands(struct buf *out, const struct target *target)
{
	for (size_t i = 0; i < target->band_count; i++)
		buf_addf(out, "%s%s", i ? "; " : "", target->band[i].name);
}

static void compare(struct changes *changes, const struct target *before,
	const struct target *after)
{
	struct buf then, now;

	buf_init(&then);
	buf_init(&now);
	if (before->given)
		ratio_put_short(&then, before->threshold, '.');
	if (after->given)
		ratio_put_short(&now, after->threshold, '.');
	changes_text(changes, "nguong", then.data, now.data);
	changes_text(changes, "giao_boi", before->assigned_by, after->assigned_by);
	changes_text(changes, "van_ban", before->document, after->document);
	buf_clear(&then);
	buf_clear(&now);
	put_bands(&then, before);
	put_bands(&now, after);
	changes_text(changes, "bac", then.data, now.data);
	buf_release(&then);
	buf_release(&now);
}

/* Before the target is written: what held until now, be it that of the letter. */
static int note_target(struct app *app, const struct target *target, struct changes *changes,
	struct err *err)
{
	static const struct target none = { .given = false };
	const struct target *before;
	struct target_list list;

	if (target_list(app->store, app->unit_id, target->year, &list, err) < 0)
		return -1;
	before = target_for(&list, target->indicator);
	compare(changes, before ? before : &none, target);
	target_list_release(&list);
	return 0;
}

static int put_target(struct app *app, struct target *target, struct changes *changes,
	struct err *err)
{
	struct problem_list problems = { 0 };
	int status;

	office_check_target(target, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	if (status < 0 || note_target(app, target, changes, err) < 0 ||
		keep_letter(app, target, err) < 0)
		return -1;
	target->unit_id = app->unit_id;
	return target_put(app->store, target, err);
}

int office_put_target(struct app *app, struct target *target, struct err *err)
{
	struct record record = { .action = "sua_chi_tieu", .object = "target" };
	struct changes changes = { .count = 0 };
	int64_t id = target->id;
	int status;

	if (operation_begin(app, OP_TARGETS, err) < 0)
		return -1;
	status = put_target(app, target, &changes, err);
	record.id = target->id;
	status = changes_end(&changes, app, status, &record, err);
	if (status < 0)
		target->id = id;
	return status;
}

static void put_limit(struct buf *out, const char *words, struct ratio limit)
{
	buf_adds(out, words);
	ratio_put_short(out, limit, '.');
	buf_truncate(out, out->len - 1); /* the sign of percent */
}

/* "tu_40", "tu_20_den_duoi_40", "duoi_20"; percentages as in 12.5. */
static void name_band(struct band *band, const struct ratio *upper)
{
	bool lowest = band->lower.num == 0;
	struct buf name;

	buf_init(&name);
	if (!lowest)
		put_limit(&name, "tu_", band->lower);
	if (upper)
		put_limit(&name, lowest ? "duoi_" : "_den_duoi_", *upper);
	snprintf(band->name, sizeof band->name, "%s", name.data);
	buf_release(&name);
}

int office_set_bands(struct target *target, const struct ratio *limit, size_t count)
{
	const size_t most = sizeof target->band / sizeof *target->band;

	target->band_count = 0;
	if (count >= most)
		return -1;
	for (size_t i = 0; i < count; i++)
		if (!is_share(limit[i]) || limit[i].num == 0 ||
			(i > 0 && ratio_reaches(limit[i], limit[i - 1])))
			return -1;
	for (size_t i = 0; count > 0 && i <= count; i++) {
		struct band *band = &target->band[i];

		band->lower = i < count ? limit[i] : (struct ratio){ 0, 100 };
		name_band(band, i > 0 ? &limit[i - 1] : NULL);
	}
	target->band_count = count > 0 ? count + 1 : 0;
	return 0;
}
