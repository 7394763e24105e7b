/* intake_values.c - from the fields of a form to a struct intake and back. */
#include "config.h"

#include "ui/intake/intake_form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

static void take(char **to, const struct form *form, const char *name)
{
	char *text = text_trim(intake_form_value(form, name));

	free(*to);
	*to = text;
}

/* Only what the form shows: the rest of the record stays. */
static void take_shown(char **to, const struct form *form, const char *name)
{
	if (intake_form_has(form, name))
		take(to, form, name);
}

static int64_t number_of(const struct form *form, const char *name, int64_t empty)
{
	const char *text = intake_form_value(form, name);

	return *text ? strtoll(text, NULL, 10) : empty;
}

static int word_of(const struct form *form, const char *name, const struct vocab *vocab,
	int otherwise)
{
	int value = vocab_value(vocab, intake_form_value(form, name));

	return value >= 0 ? value : otherwise;
}

/* A person whose card has no personal number is shown with the old one. */
static void take_number(struct citizen *citizen, const struct form *form, const char *name)
{
	const char *typed = intake_form_value(form, name);

	if (*citizen->id_number || strcmp(typed, citizen->old_number) != 0)
		take(&citizen->id_number, form, name);
}

static void read_facts(const struct form *form, struct citizen *citizen)
{
	const char *sex = intake_form_value(form, "gioi_tinh");

	take(&citizen->phone, form, "so_dien_thoai");
	take(&citizen->address, form, "dia_chi");
	citizen->organisation = strcmp(sex, "to_chuc") == 0;
	citizen->sex = (enum sex)word_of(form, "gioi_tinh", &vocab_sex, SEX_UNKNOWN);
	citizen->village_id = number_of(form, "thon", 0);
	free(citizen->village);
	citizen->village = text_trim("");
	citizen->official = *intake_form_value(form, "can_bo") != '\0';
	if (citizen->official)
		take(&citizen->workplace, form, "noi_lam");
}

static void read_people(const struct form *form, struct intake *intake)
{
	struct citizen *submitter = &intake->submitter, *owner = &intake->owner;

	take(&submitter->name, form, "ho_va_ten");
	take_number(submitter, form, "so_cccd");
	take_shown(&submitter->born, form, "ngay_sinh");
	if (intake_form_has(form, "thon")) {
		read_facts(form, submitter);
	} else {
		take_shown(&submitter->phone, form, "so_dien_thoai");
		take_shown(&submitter->address, form, "dia_chi");
	}
	intake->has_owner = !text_blank(intake_form_value(form, "chu_ho_so"));
	take(&owner->name, form, "chu_ho_so");
	take_number(owner, form, "chu_so");
	take_shown(&owner->born, form, "chu_ngay_sinh");
	take(&intake->relation, form, "quan_he");
}

static void read_limit(const struct form *form, struct intake *intake)
{
	int64_t amount = number_of(form, "thoi_han", -1);
	int unit = word_of(form, "don_vi", &vocab_limit_unit, LIMIT_UNKNOWN);

	if (unit == LIMIT_SAME_DAY)
		intake->limit = (struct limit){ LIMIT_SAME_DAY, 0 };
	else if (amount >= 0)
		intake->limit = (struct limit){ (enum limit_unit)unit, (int)amount };
	else
		intake->limit = (struct limit){ LIMIT_UNKNOWN, 0 };
	take(&intake->limit_basis, form, "can_cu");
}

static struct moment read_moment(const struct form *form, const char *name,
	struct problem_list *problems)
{
	char *text = text_trim(intake_form_value(form, name));
	struct moment moment = MOMENT_NONE;

	if (*text && moment_parse(text, &moment, NULL) < 0) {
		moment = MOMENT_NONE;
		problem_add(problems, name, _("Enter a day and hour as 16/02/2023 07:45."));
	}
	free(text);
	return moment;
}

void intake_form_read(const struct form *form, struct intake *intake,
	struct problem_list *problems)
{
	read_people(form, intake);
	intake->channel = (enum channel)word_of(form, "hinh_thuc_nop", &vocab_channel,
		CHANNEL_ONLINE);
	intake->return_method = (enum return_method)word_of(form, "hinh_thuc_tra", &vocab_return,
		RETURN_ONLINE);
	intake->reason = (enum paper_reason)number_of(form, "ly_do", REASON_NONE);
	take(&intake->reason_note, form, "ly_do_khac");
	take(&intake->portal_code, form, "ma_ho_so_cong");
	intake->assistance = (enum assistance)word_of(form, "ho_tro", &vocab_assistance,
		ASSIST_UNKNOWN);
	take(&intake->reserved_code, form, "ma_giu");
	take(&intake->late_reason, form, "nhap_sau");
	read_limit(form, intake);
	intake->sets = (int)number_of(form, "so_bo", 1);
	intake->fee_paid = number_of(form, "le_phi", -1);
	intake->handler_id = number_of(form, "xu_ly", 0);
	take(&intake->note, form, "ghi_chu");
	intake->filed = read_moment(form, "nop_luc", problems);
	intake->accepted = read_moment(form, "tiep_nhan_luc", problems);
	intake->portal_due = read_moment(form, "hen_tra", problems);
}

static void show_born(struct form *form, const char *name, const char *iso)
{
	struct buf born;
	int day;

	buf_init(&born);
	if (day_parse(iso, &day) == 0)
		day_put_vi(&born, day);
	else
		buf_adds(&born, iso);
	form_set(form, name, born.data);
	buf_release(&born);
}

static const char *number_shown(const struct citizen *citizen)
{
	return *citizen->id_number ? citizen->id_number : citizen->old_number;
}

void intake_form_person(struct form *form, const struct citizen *citizen)
{
	char village[24] = "";

	if (citizen->village_id)
		snprintf(village, sizeof village, "%lld", (long long)citizen->village_id);
	form_put(form, "ho_va_ten", citizen->name);
	form_put(form, "so_cccd", number_shown(citizen));
	show_born(form, "ngay_sinh", citizen->born);
	form_set(form, "gioi_tinh",
		citizen->organisation ? "to_chuc" : vocab_name(&vocab_sex, citizen->sex));
	form_set(form, "so_dien_thoai", citizen->phone);
	form_set(form, "thon", village);
	form_set(form, "dia_chi", citizen->address);
	form_set(form, "can_bo", citizen->official ? "1" : "");
	form_set(form, "noi_lam", citizen->workplace);
}

void intake_form_owner(struct form *form, const struct citizen *citizen)
{
	form_put(form, "chu_ho_so", citizen->name);
	form_put(form, "chu_so", number_shown(citizen));
	show_born(form, "chu_ngay_sinh", citizen->born);
}

static bool is_about_people(const char *name)
{
	static const char *const names[] = { "tim", "nguoi", "ho_va_ten", "so_cccd", "ngay_sinh",
		"gioi_tinh", "so_dien_thoai", "thon", "dia_chi", "can_bo", "noi_lam", "chu_ho_so",
		"quan_he", "chu_so", "chu_ngay_sinh" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

static void empty(struct form *form, bool people)
{
	for (const struct field *field = form->field; field->name; field++) {
		if (is_about_people(field->name) != people)
			continue;
		/* A choice that is not open begins with its first. */
		if (field->kind == FIELD_CHOICE && !(field->flags & FIELD_OPEN) && field->choice)
			form_set(form, field->name, field->choice[0].value);
		else
			form_set(form, field->name, "");
	}
}

void intake_form_no_person(struct form *form)
{
	empty(form, true);
}

void intake_form_no_procedure(struct form *form)
{
	empty(form, false);
	form_set(form, "so_bo", "1");
}
