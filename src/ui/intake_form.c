#include "config.h"

#include "ui/intake_form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

static const struct choice sexes[] = {
	{ "", N_("(not said)") }, { "nam", N_("Male") }, { "nu", N_("Female") }, { NULL, NULL },
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
/* "Not chosen" comes last, so that the digit of a reason is its number on the lists. */
static const struct choice reasons[] = {
	{ "1", N_("No telephone") }, { "2", N_("No account yet") },
	{ "3", N_("No OTP code arrives") }, { "4", N_("Portal, network or power down") },
	{ "5", N_("The citizen chose paper") }, { "6", N_("Originals must be seen") },
	{ "7", N_("Another reason") }, { "0", N_("(choose)") }, { NULL, NULL },
};
static const struct choice units[] = {
	{ "ngay_lam_viec", N_("working days") }, { "trong_ngay", N_("same day") },
	{ "ngay", N_("calendar days") }, { "gio", N_("hours") }, { "thang", N_("months") },
	{ NULL, NULL },
};

const struct field intake_fields[] = {
	{ .name = "tim", .label = N_("Scan, number or name"), .kind = FIELD_TEXT, .width = 40,
		.help = N_("Scan the QR code of the card, or type number, phone or name "
			   "without accents; Enter takes the row.") },
	{ .name = "ho_va_ten", .label = N_("Submitter"), .kind = FIELD_TEXT, .width = 28,
		.max = 100, .help = N_("Full name as on the card.") },
	{ .name = "so_cccd", .label = N_("Personal number"), .kind = FIELD_DIGITS, .width = 12,
		.max = 12, .flags = FIELD_BESIDE,
		.help = N_("12 digits of the card, or 9 of an old one; empty where there is none.") },
	{ .name = "ngay_sinh", .label = N_("Born"), .kind = FIELD_DATE, .width = 10,
		.help = N_("Date or year alone.") },
	{ .name = "gioi_tinh", .label = N_("Sex"), .kind = FIELD_CHOICE, .choice = sexes,
		.flags = FIELD_BESIDE },
	{ .name = "so_dien_thoai", .label = N_("Phone"), .kind = FIELD_CODE, .width = 13,
		.max = 15, .flags = FIELD_BESIDE, .help = N_("Empty where there is none.") },
	{ .name = "thon", .label = N_("Village"), .kind = FIELD_CHOICE, .choice = villages },
	{ .name = "dia_chi", .label = N_("Address"), .kind = FIELD_TEXT, .width = 30, .max = 200,
		.flags = FIELD_BESIDE },
	{ .name = "chu_ho_so", .label = N_("Owner"), .kind = FIELD_TEXT, .width = 28, .max = 100,
		.help = N_("Whose matter it is; empty where it is the submitter.") },
	{ .name = "quan_he", .label = N_("Relation"), .kind = FIELD_TEXT, .width = 14, .max = 40,
		.flags = FIELD_BESIDE, .help = N_("What the submitter is to the owner.") },
	{ .name = "thu_tuc", .label = N_("Procedure"), .kind = FIELD_TEXT, .width = 50,
		.help = N_("Name without accents or code; Enter takes the row.") },
	{ .name = "hinh_thuc_nop", .label = N_("Filed"), .kind = FIELD_CHOICE, .choice = channels },
	{ .name = "ma_ho_so_cong", .label = N_("Code on the portal"), .kind = FIELD_CODE,
		.width = 26, .max = 64, .flags = FIELD_BESIDE,
		.help = N_("Each code of the portal belongs to one dossier.") },
	{ .name = "ly_do", .label = N_("Reason for paper"), .kind = FIELD_CHOICE,
		.choice = reasons },
	{ .name = "ly_do_khac", .label = N_("Which"), .kind = FIELD_TEXT, .width = 20, .max = 100,
		.flags = FIELD_BESIDE },
	{ .name = "thoi_han", .label = N_("Limit"), .kind = FIELD_DIGITS, .width = 4, .max = 4,
		.help = N_("As the decision that publishes the procedure says.") },
	{ .name = "don_vi", .label = N_("Unit of the limit"), .kind = FIELD_CHOICE,
		.choice = units, .flags = FIELD_BESIDE },
	{ .name = "can_cu", .label = N_("Legal basis"), .kind = FIELD_TEXT, .width = 40,
		.max = 200, .help = N_("The decision that publishes the procedure.") },
	{ .name = "hinh_thuc_tra", .label = N_("Result"), .kind = FIELD_CHOICE, .choice = returns },
	{ .name = "so_bo", .label = N_("Sets"), .kind = FIELD_DIGITS, .width = 3, .max = 2,
		.flags = FIELD_BESIDE },
	{ .name = "le_phi", .label = N_("Fee paid"), .kind = FIELD_DIGITS, .width = 9, .max = 9,
		.flags = FIELD_BESIDE },
	{ .name = "ghi_chu", .label = N_("Note"), .kind = FIELD_TEXT, .width = 50, .max = 200 },
	{ .name = NULL },
};

#define VILLAGE_VALUE_MOST 24

int intake_form_start(struct form *form, struct app *app, struct err *err)
{
	struct village_list list = { 0 };
	struct choice *choice;
	char (*value)[VILLAGE_VALUE_MOST];

	form_init(form, intake_fields);
	form_set(form, "so_bo", "1");
	form_set(form, "ly_do", "0");
	if (office_villages(app, &list, err) < 0)
		return -1;
	choice = xcalloc(list.count + 1, sizeof *choice);
	value = xcalloc(list.count + 1, sizeof *value);
	choice[0] = (struct choice){ "", _(villages[0].label) };
	for (size_t i = 0; i < list.count; i++) {
		snprintf(value[i], sizeof value[i], "%lld", (long long)list.item[i].id);
		choice[i + 1] = (struct choice){ value[i], list.item[i].name };
	}
	form_set_choices(form, "thon", choice, list.count + 1);
	free(choice);
	free(value);
	village_list_release(&list);
	return 0;
}

static void take(char **to, const char *from)
{
	free(*to);
	*to = text_trim(from);
}

static int64_t number_of(const struct form *form, const char *name, int64_t empty)
{
	const char *text = form_value(form, name);

	return *text ? strtoll(text, NULL, 10) : empty;
}

static void read_person(const struct form *form, struct citizen *citizen)
{
	take(&citizen->name, form_value(form, "ho_va_ten"));
	take(&citizen->id_number, form_value(form, "so_cccd"));
	take(&citizen->born, form_value(form, "ngay_sinh"));
	take(&citizen->phone, form_value(form, "so_dien_thoai"));
	take(&citizen->address, form_value(form, "dia_chi"));
	citizen->sex = (enum sex)vocab_value(&vocab_sex, form_value(form, "gioi_tinh"));
	citizen->village_id = number_of(form, "thon", 0);
	take(&citizen->village, "");
}

static void read_limit(const struct form *form, struct intake *intake)
{
	int64_t amount = number_of(form, "thoi_han", -1);
	int unit = vocab_value(&vocab_limit_unit, form_value(form, "don_vi"));

	if (unit == LIMIT_SAME_DAY)
		intake->limit = (struct limit){ LIMIT_SAME_DAY, 0 };
	else if (amount >= 0)
		intake->limit = (struct limit){ (enum limit_unit)unit, (int)amount };
	else
		intake->limit = (struct limit){ LIMIT_UNKNOWN, 0 };
	take(&intake->limit_basis, form_value(form, "can_cu"));
}

void intake_form_read(const struct form *form, struct intake *intake)
{
	read_person(form, &intake->submitter);
	intake->has_owner = !text_blank(form_value(form, "chu_ho_so"));
	take(&intake->owner.name, form_value(form, "chu_ho_so"));
	take(&intake->relation, form_value(form, "quan_he"));
	intake->channel =
		(enum channel)vocab_value(&vocab_channel, form_value(form, "hinh_thuc_nop"));
	intake->return_method =
		(enum return_method)vocab_value(&vocab_return, form_value(form, "hinh_thuc_tra"));
	intake->reason = (enum paper_reason)number_of(form, "ly_do", REASON_NONE);
	take(&intake->reason_note, form_value(form, "ly_do_khac"));
	take(&intake->portal_code, form_value(form, "ma_ho_so_cong"));
	read_limit(form, intake);
	intake->sets = (int)number_of(form, "so_bo", 0);
	intake->fee_paid = number_of(form, "le_phi", -1);
	take(&intake->note, form_value(form, "ghi_chu"));
}

void intake_form_person(struct form *form, const struct citizen *citizen)
{
	char village[VILLAGE_VALUE_MOST] = "";
	struct buf born;
	int day;

	buf_init(&born);
	if (day_parse(citizen->born, &day) == 0)
		day_put_vi(&born, day);
	else
		buf_adds(&born, citizen->born);
	if (citizen->village_id)
		snprintf(village, sizeof village, "%lld", (long long)citizen->village_id);
	form_set(form, "ho_va_ten", citizen->name);
	form_set(form, "so_cccd", *citizen->id_number ? citizen->id_number : citizen->old_number);
	form_set(form, "ngay_sinh", born.data);
	form_set(form, "gioi_tinh", vocab_name(&vocab_sex, citizen->sex));
	form_set(form, "so_dien_thoai", citizen->phone);
	form_set(form, "thon", village);
	form_set(form, "dia_chi", citizen->address);
	buf_release(&born);
}

static void empty(struct form *form, const char *const *name, size_t count)
{
	for (size_t i = 0; i < count; i++)
		form_set(form, name[i], "");
}

void intake_form_no_person(struct form *form)
{
	static const char *const names[] = { "tim", "ho_va_ten", "so_cccd", "ngay_sinh",
		"gioi_tinh", "so_dien_thoai", "thon", "dia_chi", "chu_ho_so", "quan_he" };

	empty(form, names, sizeof names / sizeof *names);
}

void intake_form_no_procedure(struct form *form)
{
	static const char *const names[] = { "thu_tuc", "ma_ho_so_cong", "ly_do_khac", "thoi_han",
		"can_cu", "le_phi", "ghi_chu" };

	empty(form, names, sizeof names / sizeof *names);
	form_set(form, "ly_do", "0");
	form_set(form, "hinh_thuc_nop", "truc_tiep");
	form_set(form, "so_bo", "1");
}
