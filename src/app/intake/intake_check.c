/*
 * intake_check.c - every problem of a form at once, each beside its field.
 */
#include "config.h"

#include "app/intake/intake_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/base/text_check.h"
#include "motcua/core/dossier_code.h"
#include "motcua/core/identity.h"
#include "motcua/store/dossier.h"
#include "motcua/viet/viet.h"

#define MOST_SETS 99
#define OLDEST_BIRTH_YEAR 1900

/* What the checks share. */
struct check {
	struct app *app;
	const struct intake *intake;
	struct problem_list *problems;
	struct moment at;
	struct procedure procedure; /* id 0: none chosen, or none in force */
};

/* With or without the dash before the three digits of a branch. */
static bool is_tax_code(const char *number)
{
	size_t len = strlen(number), digits = strspn(number, "0123456789");

	if (digits == len)
		return len == 10 || len == 12 || len == 13;
	return digits == 10 && len == 14 && number[10] == '-' &&
		strspn(number + 11, "0123456789") == 3;
}

static void check_number(struct check *check, const char *field, const struct citizen *person)
{
	unsigned faults;
	struct identity identity;

	if (!*person->id_number)
		return;
	if (person->organisation) {
		if (!is_tax_code(person->id_number))
			problem_add(check->problems, field,
				_("A tax or enterprise code has 10 or 13 digits, that of a "
				  "household business 12."));
		return;
	}
	/* Only what cannot be a number at all stops the intake; the rest is a warning. */
	faults = identity_check(person->id_number, check->at.day, 0, SEX_UNKNOWN, &identity);
	if (faults & (IDENTITY_LENGTH | IDENTITY_NON_DIGIT))
		problem_add(check->problems, field,
			_("A personal number has 12 digits, an old one 9 digits."));
}

static int check_known(struct check *check, const char *field, const struct citizen *person,
	struct err *err)
{
	struct citizen known = { 0 };
	int status;

	status = citizen_known(check->app, person, &known, err);
	if (status == 0 && known.id && known.id != person->id &&
		(person->id || !names_match(known.name, person->name)))
		problem_add(check->problems, field,
			_("This number is recorded for %s. Choose that person, or look at the "
			  "number again."),
			known.name);
	citizen_release(&known);
	return status;
}

static void check_born(struct check *check, const char *field, const struct citizen *person)
{
	char iso[11];
	int day;

	if (person->organisation) {
		if (*person->born)
			problem_add(check->problems, field,
				_("An organisation has no birth date; clear it, or choose male "
				  "or female."));
		return;
	}
	if (born_parse(person->born, iso) < 0) {
		problem_add(check->problems, field,
			_("Enter the birth date as 05/03/1990, or the year alone."));
		return;
	}
	if (!*iso)
		return;
	if (strtol(iso, NULL, 10) < OLDEST_BIRTH_YEAR ||
		strtol(iso, NULL, 10) > day_year(check->at.day) ||
		(day_parse(iso, &day) == 0 && day > check->at.day))
		problem_add(check->problems, field,
			_("This birth date cannot be right; look at it again."));
}

static void check_phone(struct check *check, const char *field, const struct citizen *person)
{
	size_t len = strlen(person->phone);

	if (len == 0)
		return;
	if (len < 8 || len > 15 ||
		strspn(person->phone + (*person->phone == '+'), "0123456789") !=
			len - (*person->phone == '+'))
		problem_add(check->problems, field,
			_("A telephone number has 8 to 15 digits; leave it empty where there is "
			  "none."));
}

static int check_village(struct check *check, struct citizen *person, struct err *err)
{
	struct err why = ERR_INIT;

	if (citizen_find_village(check->app, person, &why) == 0)
		return 0;
	if (why.code == ERR_NOT_FOUND) {
		if (!check->intake->unattended)
			problem_add_err(check->problems, "thon", &why);
		return 0;
	}
	if (err)
		*err = why;
	return -1;
}

static int check_submitter(struct check *check, struct err *err)
{
	struct citizen person;
	int status;

	citizen_copy(&person, &check->intake->submitter);
	citizen_clean(&person);
	check_number(check, "so_cccd", &person);
	status = check_known(check, "so_cccd", &person, err);
	if (!*person.name)
		problem_add(check->problems, "ho_va_ten", _("Enter the name of the submitter."));
	problem_add_text(check->problems, "ho_va_ten", TEXT_NAME, person.name);
	problem_add_text(check->problems, "dia_chi", TEXT_FREE, person.address);
	problem_add_text(check->problems, "thon", TEXT_PLACE, person.village);
	problem_add_text(check->problems, "noi_lam", TEXT_FREE, person.workplace);
	check_born(check, "ngay_sinh", &person);
	check_phone(check, "so_dien_thoai", &person);
	if (status == 0)
		status = check_village(check, &person, err);
	citizen_release(&person);
	return status;
}

static int check_owner(struct check *check, struct err *err)
{
	struct citizen person;
	int status;

	if (!check->intake->has_owner)
		return 0;
	citizen_copy(&person, &check->intake->owner);
	citizen_clean(&person);
	if (!*person.name)
		problem_add(check->problems, "chu_ho_so", _("Enter the name of the owner."));
	problem_add_text(check->problems, "chu_ho_so", TEXT_NAME, person.name);
	problem_add_text(check->problems, "chu_ho_so", TEXT_FREE, person.address);
	check_number(check, "chu_so", &person);
	check_born(check, "chu_ngay_sinh", &person);
	check_phone(check, "chu_ho_so", &person);
	status = check_known(check, "chu_so", &person, err);
	if (status == 0)
		status = check_village(check, &person, err);
	if (text_blank(check->intake->relation))
		problem_add(check->problems, "quan_he",
			_("Enter how the submitter is related to the owner."));
	citizen_release(&person);
	return status;
}

static int check_procedure(struct check *check, struct err *err)
{
	struct err why = ERR_INIT;

	if (intake_procedure(check->app, check->intake, &check->procedure, &why) == 0)
		return 0;
	if (why.code != ERR_NOT_FOUND) {
		if (err)
			*err = why;
		return -1;
	}
	problem_add_err(check->problems, "thu_tuc", &why);
	return 0;
}

static void check_reason(struct check *check)
{
	const struct intake *intake = check->intake;

	if (!check->procedure.id || !procedure_missed_online(&check->procedure, intake->channel))
		return;
	if (intake->unattended && intake->reason == REASON_NONE)
		return;
	if (intake->reason <= REASON_NONE || intake->reason >= REASON_COUNT)
		problem_add(check->problems, "ly_do",
			_("This procedure can be filed online. Enter the reason for taking it on "
			  "paper."));
	else if (intake->reason == REASON_OTHER && text_blank(intake->reason_note))
		problem_add(check->problems, "ly_do_khac", _("Say what the other reason is."));
}

static void check_limit(struct check *check)
{
	const struct intake *intake = check->intake;
	struct deadline deadline;
	struct calendar cal;

	if (!check->procedure.id || intake->portal_due.day != DAY_NONE ||
		!procedure_wants_limit(&check->procedure))
		return;
	calendar_init(&cal);
	if (intake->limit.unit == LIMIT_UNKNOWN)
		problem_add(check->problems, "thoi_han",
			_("The limit of this procedure has not been compared with the decision "
			  "that publishes it. Enter the limit and its legal basis."));
	else if (intake->limit.amount < 0 ||
		deadline_compute(&cal, check->at, intake->limit, &deadline) < 0)
		problem_add(check->problems, "thoi_han", _("This limit cannot be right."));
	calendar_release(&cal);
	if (text_blank(intake->limit_basis) && !intake->unattended)
		problem_add(check->problems, "can_cu",
			_("Enter the legal basis of the limit, for example the decision that "
			  "publishes the procedure."));
}

static void check_choices(struct check *check)
{
	const struct intake *intake = check->intake;

	if ((int)intake->channel < 0 || intake->channel >= CHANNEL_COUNT)
		problem_add(check->problems, "hinh_thuc_nop",
			_("Choose how the dossier is filed."));
	if ((int)intake->return_method < 0 || intake->return_method >= RETURN_COUNT)
		problem_add(check->problems, "hinh_thuc_tra",
			_("Choose how the result is to be received."));
	if (intake->sets < 1 || intake->sets > MOST_SETS)
		problem_add(check->problems, "so_bo", _("Enter 1 to %d sets."), MOST_SETS);
}

/* A code of a portal that was reserved here would leave a slip without its number. */
static int check_not_reserved(struct check *check, const char *code, struct err *err)
{
	struct err why = ERR_INIT;
	bool reserved;

	if (reserved_has(check->app->store, code, &reserved, err) < 0)
		return -1;
	if (reserved) {
		err_code_reserved(&why);
		problem_add_err(check->problems, NULL, &why);
	}
	return 0;
}

static int check_code_free(struct check *check, const char *code, struct err *err)
{
	struct dossier other = { 0 };
	struct err why = ERR_INIT;
	int status;

	if (check_not_reserved(check, code, err) < 0)
		return -1;
	status = dossier_by_code(check->app->store, code, &other, &why);
	if (status == 0 && other.id != check->intake->pending_id) {
		err_code_taken(check->app, &other, &why);
		problem_add_err(check->problems, NULL, &why);
	} else if (why.code == ERR_NOT_FOUND) {
		status = 0;
	} else if (status < 0 && err) {
		*err = why;
	}
	dossier_release(&other);
	return status;
}

static int check_portal_code(struct check *check, struct err *err)
{
	char *code = portal_code_key(check->intake->portal_code);
	struct numbering numbering;
	int status = numbering_load(check->app, &numbering, err);

	if (status == 0 && !*code && numbering.mode == NUMBER_PORTAL)
		problem_add(check->problems, "ma_ho_so_cong",
			_("The portal gives the numbers; enter the code that it gave."));
	else if (status == 0 && *code && !portal_code_valid(code))
		problem_add(check->problems, "ma_ho_so_cong",
			_("A code of the portal has 1 to 64 letters, digits, dots and dashes."));
	else if (status == 0 && *code)
		status = check_code_free(check, code, err);
	free(code);
	return status;
}

static void check_texts(struct check *check)
{
	const struct intake *intake = check->intake;

	problem_add_text(check->problems, "quan_he", TEXT_FREE, intake->relation);
	problem_add_text(check->problems, "ly_do_khac", TEXT_FREE, intake->reason_note);
	problem_add_text(check->problems, "can_cu", TEXT_FREE, intake->limit_basis);
	problem_add_text(check->problems, "ghi_chu", TEXT_NOTE, intake->note);
	problem_add_text(check->problems, "nhap_sau", TEXT_FREE, intake->late_reason);
}

static void check_times(struct check *check)
{
	const struct intake *intake = check->intake;
	struct moment now = app_now(check->app);

	if (moment_compare(check->at, now) > 0)
		problem_add(check->problems, "tiep_nhan_luc",
			_("The time of acceptance lies in the future."));
	if (intake->filed.day != DAY_NONE && moment_compare(intake->filed, now) > 0)
		problem_add(check->problems, "nop_luc",
			_("The time of filing lies in the future."));
	else if (intake->filed.day != DAY_NONE && moment_compare(intake->filed, check->at) > 0)
		problem_add(check->problems, "nop_luc",
			_("The dossier cannot be filed after it is accepted."));
	if (intake->portal_due.day != DAY_NONE && intake->portal_due.day < check->at.day)
		problem_add(check->problems, "hen_tra",
			_("The due date lies before the acceptance."));
}

int intake_check(struct app *app, const struct intake *intake, struct problem_list *problems,
	struct err *err)
{
	struct check check = { .app = app, .intake = intake, .problems = problems,
		.at = intake_moment(app, intake) };
	int status = check_submitter(&check, err);

	if (status == 0)
		status = check_owner(&check, err);
	if (status == 0)
		status = check_procedure(&check, err);
	check_choices(&check);
	check_reason(&check);
	check_limit(&check);
	if (status == 0)
		status = check_portal_code(&check, err);
	if (status == 0)
		status = late_check(app, intake, problems, err);
	check_times(&check);
	check_texts(&check);
	procedure_release(&check.procedure);
	return status;
}
