/* scr_unit.c - what the unit is called, from a day on, with all its versions below. */
#include "config.h"

#include "motcua/app/office.h"
#include "motcua/base/i18n.h"
#include "ui/widget/form_day.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

struct unit_state {
	struct record_form record;
	int64_t id;
	int begins; /* the version in force */
};

static const struct field fields[] = {
	{ .name = "ma_don_vi", .label = N_("Code in dossier numbers"), .kind = FIELD_CODE,
		.width = 20, .max = 32,
		.help = N_("As the portal assigns it, for example H48.28.17.") },
	{ .name = "unit_name", .label = N_("Name"), .kind = FIELD_TEXT, .max = 120,
		.help = N_("As it stands in the title line and in reports.") },
	{ .name = "letterhead", .label = N_("Letterhead"), .kind = FIELD_TEXT, .max = 120,
		.help = N_("In capitals, as on the papers of the unit.") },
	{ .name = "place", .label = N_("Place"), .kind = FIELD_TEXT, .max = 60, .width = 30,
		.help = N_("It stands before the date of a paper.") },
	{ .name = "desk", .label = N_("Name of the desk"), .kind = FIELD_TEXT, .max = 120 },
	{ .name = "desk_suffix", .label = N_("Ending of its numbers"), .kind = FIELD_CODE,
		.max = 32, .width = 20, .help = N_("After the number of its papers.") },
	{ .name = "upper_level", .label = N_("Reports to"), .kind = FIELD_TEXT, .max = 120,
		.help = N_("The real name of the body that the reports go to.") },
	{ .name = "province", .label = N_("Province"), .kind = FIELD_TEXT, .max = 60,
		.width = 30 },
	{ .name = "phone", .label = N_("Telephone"), .kind = FIELD_TEXT, .max = 40,
		.width = 20 },
	{ .name = "hieu_luc_tu", .label = N_("Valid from"), .kind = FIELD_DATE, .width = 11,
		.help = N_("A new version begins on this day; empty corrects the one in force.") },
	{ .name = NULL },
};

static const struct binding keys[] = {
	RECORD_FORM_SAVE(OP_OFFICE),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static void read_form(const struct form *form, struct unit *unit)
{
	record_text(&unit->code, form, "ma_don_vi");
	record_text(&unit->name, form, "unit_name");
	record_text(&unit->letterhead, form, "letterhead");
	record_text(&unit->place, form, "place");
	record_text(&unit->desk, form, "desk");
	record_text(&unit->desk_suffix, form, "desk_suffix");
	record_text(&unit->upper_level, form, "upper_level");
	record_text(&unit->province, form, "province");
	record_text(&unit->phone, form, "phone");
}

static int apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct unit_state *st = scr->state;
	struct unit unit = { .id = st->id };
	int from = record_day(&st->record.form, "hieu_luc_tu", problems);
	int status = -1;

	read_form(&st->record.form, &unit);
	office_check_unit(&unit, problems);
	if (from == DAY_NONE)
		from = st->begins;
	if (problems->count == 0)
		status = office_change_unit(scr->app, &unit, from, err);
	if (status == 0)
		status_say(_("%s is saved."), unit.name);
	unit_release(&unit);
	return status;
}

static int put_versions(struct screen *scr, int64_t present, struct err *err)
{
	struct unit_state *st = scr->state;
	struct buf *out = &st->record.history;
	struct unit_list list;

	if (office_unit_versions(scr->app, &list, err) < 0)
		return -1;
	buf_addf(out, "%s\n", _("Versions"));
	for (size_t i = list.count; i-- > 0;) {
		const struct unit *unit = &list.item[i];

		buf_adds(out, unit->version_id == present ? "▸ " : "  ");
		put_span(out, unit->valid_from, unit->valid_to);
		buf_addf(out, "  %s%s%s\n", unit->name, *unit->upper_level ? " · " : "",
			unit->upper_level);
	}
	unit_list_release(&list);
	return 0;
}

static void fill(struct form *form, const struct unit *unit)
{
	form_set(form, "ma_don_vi", unit->code);
	form_set(form, "unit_name", unit->name);
	form_set(form, "letterhead", unit->letterhead);
	form_set(form, "place", unit->place);
	form_set(form, "desk", unit->desk);
	form_set(form, "desk_suffix", unit->desk_suffix);
	form_set(form, "upper_level", unit->upper_level);
	form_set(form, "province", unit->province);
	form_set(form, "phone", unit->phone);
}

static int open_unit(struct screen *scr, const void *arg, struct err *err)
{
	struct unit_state *st = scr->state;
	struct unit unit = { 0 };
	int status;

	(void)arg;
	record_form_init(&st->record, fields, apply);
	status = office_unit(scr->app, &unit, err);
	if (status == 0) {
		st->id = unit.id;
		st->begins = unit.valid_from;
		fill(&st->record.form, &unit);
		form_set_day(&st->record.form, "hieu_luc_tu", app_today(scr->app));
		form_focus(&st->record.form, "unit_name");
		status = put_versions(scr, unit.version_id, err);
	}
	unit_release(&unit);
	return status;
}

const struct screen_ops scr_unit = {
	.name = "unit",
	.title = N_("Unit"),
	.state_size = sizeof(struct unit_state),
	.keys = keys,
	.open = open_unit,
	RECORD_FORM_OPS,
};
