/*
 * office_unit.c - the unit and its villages.
 */
#include "config.h"

#include "motcua/app/office.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/base/text_check.h"
#include "motcua/core/dossier_code.h"
#include "motcua/store/store.h"
#include "motcua/viet/viet.h"
#include "app/office/changes.h"
#include "app/intake/intake_parts.h"
#include "app/office/office_check.h"
#include "app/session/operation.h"

int office_unit(struct app *app, struct unit *out, struct err *err)
{
	return unit_get(app->store, app->unit_id, app_today(app), out, err);
}

int office_unit_versions(struct app *app, struct unit_list *out, struct err *err)
{
	*out = (struct unit_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return unit_versions(app->store, app->unit_id, out, err);
}

void office_check_unit(const struct unit *unit, struct problem_list *problems)
{
	if (text_blank(unit->name))
		problem_add(problems, "unit_name", _("Enter the name of the unit."));
	if (text_blank(unit->letterhead))
		problem_add(problems, "letterhead", _("Papers need the letterhead."));
	if (text_blank(unit->place))
		problem_add(problems, "place", _("Papers need the place."));
	if (text_blank(unit->desk))
		problem_add(problems, "desk", _("Papers need the name of the desk."));
	problem_add_text(problems, "unit_name", TEXT_NAME, unit->name);
	problem_add_text(problems, "letterhead", TEXT_FREE, unit->letterhead);
	problem_add_text(problems, "place", TEXT_NAME, unit->place);
	problem_add_text(problems, "desk", TEXT_NAME, unit->desk);
}

/* What the unit is on the day; all empty where nobody has said yet. */
static int load_unit(struct app *app, int day, struct unit *out, struct err *err)
{
	struct err why = ERR_INIT;

	*out = (struct unit){ .valid_from = DAY_NONE };
	if (unit_get(app->store, app->unit_id, day, out, &why) == 0 || why.code == ERR_NOT_FOUND)
		return 0;
	if (err)
		*err = why;
	return -1;
}

static void compare_units(struct changes *changes, const struct unit *before,
	const struct unit *after, int from)
{
	changes_text(changes, "ma_don_vi", before->code, after->code);
	changes_text(changes, "ten", before->name, after->name);
	changes_text(changes, "tieu_de", before->letterhead, after->letterhead);
	changes_text(changes, "dia_danh", before->place, after->place);
	changes_text(changes, "bo_phan", before->desk, after->desk);
	changes_text(changes, "ky_hieu", before->desk_suffix, after->desk_suffix);
	changes_text(changes, "cap_tren", before->upper_level, after->upper_level);
	changes_text(changes, "tinh", before->province, after->province);
	changes_text(changes, "so_dien_thoai", before->phone, after->phone);
	changes_day(changes, "hieu_luc_tu", before->valid_from, from);
}

/* The code is one for all versions: it has no day of its own, so that it can only change now. */
static int check_code(struct app *app, const struct unit *unit, int from, struct err *err)
{
	struct unit present = { 0 };
	bool same;

	if (unit_get(app->store, app->unit_id, app_today(app), &present, err) < 0)
		return -1;
	same = strcmp(present.code, unit->code) == 0;
	unit_release(&present);
	if (same || from == app_today(app))
		return 0;
	return err_set_field(err, "hieu_luc_tu", ERR_INVALID,
		_("A new code in dossier numbers holds from today only; enter today here."));
}

int office_change_unit(struct app *app, const struct unit *unit, int from, struct err *err)
{
	const struct record record = { .action = "sua_don_vi", .object = "unit",
		.id = app->unit_id };
	struct problem_list problems = { 0 };
	struct changes changes = { .count = 0 };
	struct unit before;
	int status;

	if (operation_begin(app, OP_OFFICE, err) < 0)
		return -1;
	office_check_unit(unit, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	if (status == 0)
		status = check_code(app, unit, from, err);
	if (status == 0)
		status = load_unit(app, from, &before, err);
	if (status == 0) {
		status = unit_change(app->store, unit, from, err);
		compare_units(&changes, &before, unit, from);
		unit_release(&before);
	}
	return changes_end(&changes, app, status, &record, err);
}

static int villages(struct app *app, int day, struct village_list *out, struct err *err)
{
	*out = (struct village_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return village_list(app->store, app->unit_id, day, out, err);
}

int office_villages(struct app *app, struct village_list *out, struct err *err)
{
	return villages(app, app_today(app), out, err);
}

int office_all_villages(struct app *app, struct village_list *out, struct err *err)
{
	return villages(app, DAY_NONE, out, err);
}

/* The name without the word for village before it. */
static const char *bare_name(const char *name)
{
	size_t len = strcspn(name, " ");
	char *word = xstrndup(name, len), *fold = viet_fold_dup(word);
	const char *rest = name + len + strspn(name + len, " ");
	bool kind = strcmp(fold, "thon") == 0 && *rest;

	free(word);
	free(fold);
	return kind ? rest : name;
}

static void check_head_phone(const char *phone, struct problem_list *problems)
{
	size_t digits = 0;

	for (const char *p = phone; *p; p++)
		digits += *p >= '0' && *p <= '9';
	if (*phone && (digits < 8 || digits > 15 || phone[strspn(phone, "0123456789 .-+()")]))
		problem_add(problems, "dien_thoai",
			_("A telephone number has 8 to 15 digits; leave it empty where there is "
			  "none."));
}

void office_check_village(const struct village *village, struct problem_list *problems)
{
	if (text_blank(village->name))
		problem_add(problems, "thon", _("Enter the name of the village."));
	problem_add_text(problems, "thon", TEXT_PLACE, village->name);
	problem_add_text(problems, "truong_thon", TEXT_NAME, village->head_name);
	check_head_phone(village->head_phone, problems);
	check_span(village->valid_from, village->valid_to, problems);
}

/* Two villages may differ in their accents alone, but not in capitals, and a name that is written
 * without accents is the one with them. */
static bool same_village(const char *name, const char *other)
{
	char *lower = viet_lower(name), *fold = viet_fold_dup(name);
	char *other_lower = viet_lower(other), *other_fold = viet_fold_dup(other);
	bool same = strcmp(lower, other_lower) == 0 ||
		(strcmp(fold, other_fold) == 0 && strcmp(lower, fold) == 0);

	free(lower);
	free(fold);
	free(other_lower);
	free(other_fold);
	return same;
}

static int check_new_name(struct app *app, const struct village *village, struct err *err)
{
	struct village_list list;
	int status = village_list(app->store, app->unit_id, DAY_NONE, &list, err);

	if (status < 0)
		return -1;
	for (size_t i = 0; status == 0 && i < list.count; i++)
		if (list.item[i].id != village->id &&
			same_village(village->name, list.item[i].name))
			status = err_set_field(err, "thon", ERR_CONFLICT,
				_("The village %s exists already."), list.item[i].name);
	village_list_release(&list);
	return status;
}

static void compare_villages(struct changes *changes, const struct village *before,
	const struct village *after)
{
	changes_text(changes, "thon", before->name, after->name);
	changes_text(changes, "truong_thon", before->head_name, after->head_name);
	changes_text(changes, "so_dien_thoai", before->head_phone, after->head_phone);
	changes_day(changes, "hieu_luc_tu", before->valid_from, after->valid_from);
	changes_day(changes, "hieu_luc_den", before->valid_to, after->valid_to);
	changes_flag(changes, "da_xac_nhan", before->confirmed, after->confirmed);
}

/* Before the village is written. */
static int note_village(struct app *app, const struct village *village,
	struct changes *changes, struct err *err)
{
	const struct village none = { .valid_from = DAY_NONE, .valid_to = DAY_NONE };
	const struct village *before = &none;
	struct village_list list;

	if (village_list(app->store, app->unit_id, DAY_NONE, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++)
		if (list.item[i].id == village->id)
			before = &list.item[i];
	compare_villages(changes, before, village);
	village_list_release(&list);
	return 0;
}

static int put_village(struct app *app, struct village *village, struct changes *changes,
	struct err *err)
{
	struct problem_list problems = { 0 };
	int status;

	office_check_village(village, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	if (status < 0)
		return -1;
	set_text(&village->name, bare_name(village->name));
	if (check_new_name(app, village, err) < 0 ||
		note_village(app, village, changes, err) < 0)
		return -1;
	village->unit_id = app->unit_id;
	return village->id ? village_update(app->store, village, err)
			   : village_insert(app->store, village, err);
}

int office_put_village(struct app *app, struct village *village, struct err *err)
{
	struct record record = { .action = village->id ? "sua_thon" : "them_thon",
		.object = "village" };
	struct changes changes = { .count = 0 };
	int64_t id = village->id;
	int status;

	if (operation_begin(app, OP_OFFICE, err) < 0)
		return -1;
	status = put_village(app, village, &changes, err);
	record.id = village->id;
	status = changes_end(&changes, app, status, &record, err);
	if (status < 0)
		village->id = id;
	return status;
}
