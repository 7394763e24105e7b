#include "config.h"

#include "ui/intake/intake_form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

static const struct choice sexes[] = {
	{ "nam", N_("Male") }, { "nu", N_("Female") }, { "to_chuc", N_("Organisation") },
	{ NULL, NULL },
};
static const struct choice nobody[] = { { "", N_("(myself)") }, { NULL, NULL } };
static const struct choice helped[] = {
	{ "tu_nop", N_("The citizen alone") }, { "can_bo_ho_tro", N_("An officer helped") },
	{ NULL, NULL },
};
static const struct choice villages[] = { { "", N_("(another place)") }, { NULL, NULL } };
static const struct choice channels[] = {
	{ "truc_tiep", N_("In person") }, { "truc_tuyen", N_("Online") },
	{ "buu_chinh", N_("By public post") }, { NULL, NULL },
};
static const struct choice returns[] = {
	{ "truc_tiep", N_("At the one-stop desk") }, { "truc_tuyen", N_("Online") },
	{ "buu_chinh", N_("By public post") }, { NULL, NULL },
};
/* The digit of a reason is its number on the lists. */
static const struct choice reasons[] = {
	{ "1", N_("No telephone") }, { "2", N_("No account yet") },
	{ "3", N_("No OTP code arrives") }, { "4", N_("Portal, network or power down") },
	{ "5", N_("The citizen chose paper") }, { "6", N_("Originals must be seen") },
	{ "7", N_("Another reason") }, { NULL, NULL },
};
static const struct choice units[] = {
	{ "ngay_lam_viec", N_("working days") }, { "trong_ngay", N_("same day") },
	{ "ngay", N_("calendar days") }, { "gio", N_("hours") }, { "thang", N_("months") },
	{ NULL, NULL },
};

const struct field intake_fields[] = {
	{ .name = "tim", .label = N_("Scan, number or name"), .kind = FIELD_TEXT, .width = 36,
		.help = N_("Scan the QR code of the card, or type number, phone or name "
			   "without accents; Enter takes the row.") },
	{ .name = "nguoi", .label = "", .kind = FIELD_READONLY, .width = 18,
		.flags = FIELD_BESIDE },
	{ .name = "ma_giu", .label = N_("Reserved number"), .kind = FIELD_READONLY, .width = 26 },
	{ .name = "tiep_nhan_luc", .label = N_("Accepted at"), .kind = FIELD_DATE, .width = 17,
		.max = 19, .flags = FIELD_BESIDE,
		.help = N_("The day and hour on the slip, as 16/02/2023 07:45; the due date counts "
			   "from then.") },
	{ .name = "nhap_sau", .label = N_("Entered later because"), .kind = FIELD_TEXT,
		.width = 40, .max = 200 },
	{ .name = "ho_va_ten", .label = N_("Submitter"), .kind = FIELD_TEXT, .width = 28,
		.max = 100, .help = N_("Full name as on the card.") },
	{ .name = "so_cccd", .label = N_("Personal number"), .kind = FIELD_DIGITS, .width = 13,
		.max = 13, .flags = FIELD_BESIDE,
		.help = N_("12 digits of the card, or 9 of an old one; empty where there is "
			   "none. PgDn goes to the procedure.") },
	{ .name = "ngay_sinh", .label = N_("Born"), .kind = FIELD_DATE, .width = 10,
		.help = N_("Date or year alone.") },
	{ .name = "gioi_tinh", .label = N_("Sex"), .kind = FIELD_CHOICE, .choice = sexes,
		.flags = FIELD_BESIDE | FIELD_OPEN,
		.help = N_("An organisation has a tax code for its number.") },
	{ .name = "so_dien_thoai", .label = N_("Phone"), .kind = FIELD_CODE, .width = 12,
		.max = 15, .flags = FIELD_BESIDE, .help = N_("Empty where there is none.") },
	{ .name = "thon", .label = N_("Village"), .kind = FIELD_CHOICE, .choice = villages },
	{ .name = "dia_chi", .label = N_("Address"), .kind = FIELD_TEXT, .width = 30, .max = 200,
		.flags = FIELD_BESIDE },
	{ .name = "can_bo", .label = N_("Official"), .kind = FIELD_TOGGLE,
		.help = N_("Space marks officials of the commune: the report of the 30th names "
			   "what they file on paper.") },
	{ .name = "noi_lam", .label = N_("Workplace"), .kind = FIELD_TEXT, .width = 30,
		.max = 100, .flags = FIELD_BESIDE },
	{ .name = "chu_ho_so", .label = N_("Owner"), .kind = FIELD_TEXT, .width = 28, .max = 100,
		.help = N_("Whose matter it is, by name, number or card; empty where it is the "
			   "submitter.") },
	{ .name = "quan_he", .label = N_("Relation"), .kind = FIELD_TEXT, .width = 16, .max = 40,
		.flags = FIELD_BESIDE, .help = N_("What the submitter is to the owner.") },
	{ .name = "chu_so", .label = N_("Number of the owner"), .kind = FIELD_DIGITS,
		.width = 13, .max = 13,
		.help = N_("12 digits of the card, or 9 of an old one; empty where there is "
			   "none.") },
	{ .name = "chu_ngay_sinh", .label = N_("Born"), .kind = FIELD_DATE, .width = 10,
		.flags = FIELD_BESIDE, .help = N_("Date or year alone.") },
	{ .name = "thu_tuc", .label = N_("Procedure"), .kind = FIELD_TEXT, .width = 57,
		.help = N_("Name without accents or code; ↓ selects, Enter takes the row.") },
	{ .name = "muc_do", .label = "", .kind = FIELD_READONLY },
	{ .name = "hinh_thuc_nop", .label = N_("Filed"), .kind = FIELD_CHOICE, .choice = channels },
	{ .name = "ly_do", .label = N_("Reason"), .kind = FIELD_CHOICE, .width = 25,
		.choice = reasons, .flags = FIELD_BESIDE | FIELD_OPEN,
		.help = N_("One digit says why; another digit changes it, Backspace shows the "
			   "list again.") },
	{ .name = "ly_do_khac", .label = N_("Which reason"), .kind = FIELD_TEXT, .width = 50,
		.max = 100 },
	{ .name = "ma_ho_so_cong", .label = N_("Code on the portal"), .kind = FIELD_CODE,
		.width = 26, .max = 64,
		.help = N_("Each code of the portal belongs to one dossier.") },
	{ .name = "ho_tro", .label = N_("Help with filing"), .kind = FIELD_CHOICE, .choice = helped,
		.flags = FIELD_BESIDE | FIELD_OPEN },
	{ .name = "thoi_han", .label = N_("Limit"), .kind = FIELD_DIGITS, .width = 4, .max = 4,
		.flags = FIELD_ANEW,
		.help = N_("As the decision that publishes the procedure says.") },
	{ .name = "don_vi", .label = N_("Unit of the limit"), .kind = FIELD_CHOICE,
		.choice = units, .flags = FIELD_BESIDE },
	{ .name = "can_cu", .label = N_("Legal basis"), .kind = FIELD_TEXT, .width = 50,
		.max = 200, .help = N_("The decision that publishes the procedure.") },
	{ .name = "hinh_thuc_tra", .label = N_("Result"), .kind = FIELD_CHOICE, .choice = returns },
	{ .name = "so_bo", .label = N_("Sets"), .kind = FIELD_DIGITS, .width = 2, .max = 2,
		.flags = FIELD_BESIDE | FIELD_ANEW, .help = N_("Empty is one set.") },
	{ .name = "le_phi", .label = N_("Fee paid"), .kind = FIELD_DIGITS, .width = 9, .max = 9,
		.flags = FIELD_BESIDE | FIELD_ANEW,
		.help = N_("In đồng; empty where nothing was "
							       "said of it.") },
	{ .name = "xu_ly", .label = N_("Handled by"), .kind = FIELD_CHOICE, .width = 24,
		.choice = nobody },
	{ .name = "ghi_chu", .label = N_("Note"), .kind = FIELD_TEXT, .width = 22, .max = 200,
		.flags = FIELD_BESIDE },
	{ .name = NULL },
};

const struct field portal_fields[] = {
	{ .name = "ma_ho_so_cong", .label = N_("Code on the portal"), .kind = FIELD_CODE,
		.width = 30, .max = 64,
		.help = N_("Each code of the portal belongs to one dossier.") },
	{ .name = "nop_luc", .label = N_("Filed at"), .kind = FIELD_DATE, .width = 17, .max = 19,
		.help = N_("As 15/02/2023 21:10; empty where it is not known.") },
	{ .name = "tiep_nhan_luc", .label = N_("Accepted at"), .kind = FIELD_DATE, .width = 17,
		.max = 19, .help = N_("As 16/02/2023 07:45; figures go by this day.") },
	{ .name = "ho_va_ten", .label = N_("Submitter"), .kind = FIELD_TEXT, .width = 40,
		.help = N_("Name without accents, number, phone or card; Enter takes the row.") },
	{ .name = "so_cccd", .label = N_("Personal number"), .kind = FIELD_DIGITS, .width = 13,
		.max = 13,
		.help = N_("12 digits of the card, or 9 of an old one; empty where there is "
			   "none.") },
	{ .name = "thu_tuc", .label = N_("Procedure"), .kind = FIELD_TEXT, .width = 57,
		.help = N_("Name without accents or code; ↓ selects, Enter takes the row.") },
	{ .name = "muc_do", .label = "", .kind = FIELD_READONLY },
	{ .name = "hen_tra", .label = N_("Due on the portal"), .kind = FIELD_DATE, .width = 17,
		.max = 19,
		.help = N_("The date of the portal binds; empty: computed from the limit.") },
	{ .name = "thoi_han", .label = N_("Limit"), .kind = FIELD_DIGITS, .width = 4, .max = 4,
		.flags = FIELD_ANEW,
		.help = N_("As the decision that publishes the procedure says.") },
	{ .name = "don_vi", .label = N_("Unit of the limit"), .kind = FIELD_CHOICE,
		.choice = units, .flags = FIELD_BESIDE },
	{ .name = "can_cu", .label = N_("Legal basis"), .kind = FIELD_TEXT, .width = 50,
		.max = 200, .help = N_("The decision that publishes the procedure.") },
	{ .name = "ho_tro", .label = N_("Help with filing"), .kind = FIELD_CHOICE, .choice = helped,
		.flags = FIELD_OPEN },
	{ .name = NULL },
};

const struct field arrival_fields[] = {
	{ .name = "ma_buu_gui", .label = N_("Postal number"), .kind = FIELD_CODE, .width = 30,
		.max = 40, .help = N_("As on the label; empty where there is none.") },
	{ .name = "nop_luc", .label = N_("Received at"), .kind = FIELD_DATE, .width = 17,
		.max = 19,
		.help = N_("When the record of receipt was signed; the dossier counts as "
			   "submitted from then on.") },
	{ .name = "ho_va_ten", .label = N_("Sender"), .kind = FIELD_TEXT, .width = 40,
		.help = N_("Name without accents, number, phone or card; Enter takes the row.") },
	{ .name = "so_cccd", .label = N_("Personal number"), .kind = FIELD_DIGITS, .width = 13,
		.max = 13,
		.help = N_("12 digits of the card, or 9 of an old one; empty where there is "
			   "none.") },
	{ .name = "so_dien_thoai", .label = N_("Telephone"), .kind = FIELD_DIGITS, .width = 15,
		.max = 15, .flags = FIELD_BESIDE },
	{ .name = "dia_chi", .label = N_("Address"), .kind = FIELD_TEXT, .width = 57,
		.max = 200 },
	{ .name = "thu_tuc", .label = N_("Procedure"), .kind = FIELD_TEXT, .width = 57,
		.help = N_("Name without accents or code; ↓ selects, Enter takes the row.") },
	{ .name = "muc_do", .label = "", .kind = FIELD_READONLY },
	{ .name = "hinh_thuc_tra", .label = N_("Result"), .kind = FIELD_CHOICE, .choice = returns },
	{ .name = "ghi_chu", .label = N_("Note"), .kind = FIELD_TEXT, .width = 50, .max = 200 },
	{ .name = NULL },
};

#define ID_MOST 24

/* Choices of rows of the store, after the first, which the table has. */
struct id_choices {
	struct choice *choice;
	char (*value)[ID_MOST];
	size_t count;
};

static void choices_begin(struct id_choices *choices, size_t most, const struct choice *first)
{
	choices->choice = xcalloc(most + 1, sizeof *choices->choice);
	choices->value = xcalloc(most + 1, sizeof *choices->value);
	choices->choice[0] = (struct choice){ "", _(first->label) };
	choices->count = 1;
}

static void choices_add(struct id_choices *choices, int64_t id, const char *label)
{
	char *value = choices->value[choices->count];

	snprintf(value, ID_MOST, "%lld", (long long)id);
	choices->choice[choices->count++] = (struct choice){ value, label };
}

static void choices_set(struct id_choices *choices, struct form *form, const char *name)
{
	form_set_choices(form, name, choices->choice, choices->count);
	free(choices->choice);
	free(choices->value);
}

static int set_villages(struct form *form, struct app *app, struct err *err)
{
	struct village_list list = { 0 };
	struct id_choices choices;

	if (office_villages(app, &list, err) < 0)
		return -1;
	choices_begin(&choices, list.count, villages);
	for (size_t i = 0; i < list.count; i++)
		choices_add(&choices, list.item[i].id, list.item[i].name);
	choices_set(&choices, form, "thon");
	village_list_release(&list);
	return 0;
}

static int set_officers(struct form *form, struct app *app, struct err *err)
{
	struct officer_list list = { 0 };
	struct id_choices choices;

	if (office_officers(app, &list, err) < 0)
		return -1;
	choices_begin(&choices, list.count, nobody);
	for (size_t i = 0; i < list.count; i++)
		if (list.item[i].id != app->officer_id)
			choices_add(&choices, list.item[i].id, list.item[i].name);
	choices_set(&choices, form, "xu_ly");
	officer_list_release(&list);
	return 0;
}


int intake_form_start(struct form *form, const struct field *fields, struct app *app,
	struct err *err)
{
	form_init(form, fields);
	form_set(form, "so_bo", "1");
	if (intake_form_has(form, "thon") && set_villages(form, app, err) < 0)
		return -1;
	return intake_form_has(form, "xu_ly") ? set_officers(form, app, err) : 0;
}

bool intake_form_has(const struct form *form, const char *name)
{
	for (const struct field *field = form->field; field->name; field++)
		if (strcmp(field->name, name) == 0)
			return true;
	return false;
}

const char *intake_form_value(const struct form *form, const char *name)
{
	return intake_form_has(form, name) ? form_value(form, name) : "";
}
