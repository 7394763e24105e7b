/* scr_officer.c - one officer with titles and login; opened with const struct officer *, NULL for
 * a new one. */
#include "config.h"

#include <string.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/widget/form_day.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

struct officer_state {
	struct record_form record;
	int64_t id, citizen_id;
	bool has_login;
	int title_begins; /* of the title shown */
};

static const struct field fields[] = {
	{ .name = "name", .label = N_("Full name"), .kind = FIELD_TEXT, .width = 40, .max = 100 },
	{ .name = "chuc_danh", .label = N_("Title"), .kind = FIELD_TEXT, .width = 40, .max = 120,
		.help = N_("As it stands on papers.") },
	{ .name = "tu_ngay", .label = N_("from"), .kind = FIELD_DATE, .width = 11,
		.flags = FIELD_BESIDE,
		.help = N_("A changed title holds from this day; empty corrects the one shown.") },
	{ .name = "ky", .label = N_("Signs as"), .kind = FIELD_TEXT, .width = 30, .max = 60,
		.help = N_("The line over the signature; empty for those who do not sign.") },
	{ .name = "hieu_luc_tu", .label = N_("In office from"), .kind = FIELD_DATE, .width = 11,
		.help = N_("Empty: since before this store began.") },
	{ .name = "hieu_luc_den", .label = N_("until"), .kind = FIELD_DATE, .width = 11,
		.flags = FIELD_BESIDE, .help = N_("The last day in office; empty: still there.") },
	{ .name = "da_xac_nhan", .label = N_("Confirmed"), .kind = FIELD_TOGGLE,
		.help = N_("Space: what is written here has been compared with the papers.") },
	{ .name = "login_co", .label = N_("Login name"), .kind = FIELD_READONLY },
	{ .name = "login", .label = N_("Login name"), .kind = FIELD_CODE, .width = 24, .max = 32,
		.help = N_("Empty: does not work with this program.") },
	{ .name = "roles", .label = N_("Roles of the login:"), .kind = FIELD_HEADING },
	{ .name = "can_bo", .label = N_("One-stop officer"), .kind = FIELD_TOGGLE,
		.help = N_("Space: takes in, hands over, prints.") },
	{ .name = "chuyen_mon", .label = N_("Specialist"), .kind = FIELD_TOGGLE,
		.flags = FIELD_BESIDE, .help = N_("Space: works on dossiers, records results.") },
	{ .name = "thong_ke", .label = N_("Office and statistics"), .kind = FIELD_TOGGLE,
		.flags = FIELD_BESIDE, .help = N_("Space: keeps catalogue, calendar, targets.") },
	{ .name = "chu_tich", .label = N_("Chairman"), .kind = FIELD_TOGGLE,
		.help = N_("Space: reads everything, sets targets, voids mistakes.") },
	{ .name = "quan_tri", .label = N_("Administrator"), .kind = FIELD_TOGGLE,
		.flags = FIELD_BESIDE, .help = N_("Space: keeps the unit, officers and logins.") },
	{ .name = "password", .label = N_("New password"), .kind = FIELD_PASSWORD, .width = 20,
		.help = N_("At least 8 characters; empty keeps the present one.") },
	{ .name = "again", .label = N_("again"), .kind = FIELD_PASSWORD, .width = 20,
		.flags = FIELD_BESIDE },
	{ .name = "khoa", .label = N_("Login closed"), .kind = FIELD_TOGGLE,
		.help = N_("Space: cannot log in any more; what was done stays.") },
	{ .name = NULL },
};

static const struct binding keys[] = {
	RECORD_FORM_SAVE(OP_USERS),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static void read_officer(const struct officer_state *st, struct officer *officer,
	struct problem_list *problems)
{
	const struct form *form = &st->record.form;

	officer->id = st->id;
	officer->citizen_id = st->citizen_id;
	record_text(&officer->name, form, "name");
	record_text(&officer->title, form, "chuc_danh");
	record_text(&officer->signs, form, "ky");
	record_text(&officer->login, form, st->has_login ? "login_co" : "login");
	officer->valid_from = record_day(form, "hieu_luc_tu", problems);
	officer->valid_to = record_day(form, "hieu_luc_den", problems);
	officer->confirmed = record_toggle(form, "da_xac_nhan");
	for (int role = 0; role < ROLE_COUNT; role++)
		if (record_toggle(form, vocab_name(&vocab_role, role)))
			officer->roles |= 1u << role;
}

/* A login that begins needs a password; both times the same. */
static void check_password(const struct officer_state *st, const struct officer *officer,
	struct problem_list *problems)
{
	const struct form *form = &st->record.form;
	const char *password = form_value(form, "password");

	if (*officer->login && !st->has_login && !*password)
		problem_add(problems, "password", _("A new login needs a password."));
	if (*password && !*officer->login)
		problem_add(problems, "login", _("Enter the login name for the password."));
	if (strcmp(password, form_value(form, "again")) != 0)
		problem_add(problems, "again",
			_("This is not the password above; type both again."));
}

static int apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct officer_state *st = scr->state;
	const char *password = form_value(&st->record.form, "password");
	int from = record_day(&st->record.form, "tu_ngay", problems), status = -1;
	struct officer officer = { 0 };
	struct office_login login;

	read_officer(st, &officer, problems);
	login = (struct office_login){ officer.login, officer.roles,
		*password ? password : NULL, record_toggle(&st->record.form, "khoa") };
	office_check_officer(&officer, &login, problems);
	check_password(st, &officer, problems);
	if (problems->count == 0)
		status = office_put_member(scr->app, &officer,
			from == DAY_NONE ? st->title_begins : from, &login, err);
	st->record.saved = officer.id;
	if (status == 0)
		status_say(_("%s is saved."), officer.name);
	officer_release(&officer);
	return status;
}

/* Shows the title of today, else the newest, and all of them below. */
static int put_titles(struct screen *scr, struct err *err)
{
	struct officer_state *st = scr->state;
	struct buf *out = &st->record.history;
	struct officer_title_list list;
	int today = app_today(scr->app);
	bool found = false;

	if (office_titles(scr->app, st->id, &list, err) < 0)
		return -1;
	if (list.count > 0)
		buf_addf(out, "%s\n", _("Titles"));
	for (size_t i = list.count; i-- > 0;) {
		const struct officer_title *title = &list.item[i];
		bool present = (title->valid_from == DAY_NONE || title->valid_from <= today) &&
			(title->valid_to == DAY_NONE || title->valid_to >= today);

		if (present || (!found && i == list.count - 1)) {
			form_set(&st->record.form, "chuc_danh", title->title);
			form_set(&st->record.form, "ky", title->signs);
			st->title_begins = title->valid_from;
		}
		found |= present;
		buf_adds(out, present ? "▸ " : "  ");
		put_span(out, title->valid_from, title->valid_to);
		buf_addf(out, "  %s%s%s\n", title->title, *title->signs ? " · " : "",
			title->signs);
	}
	officer_title_list_release(&list);
	return 0;
}

static void fill(struct officer_state *st, const struct officer *officer)
{
	struct form *form = &st->record.form;

	form_set(form, "name", officer->name);
	form_set_day(form, "hieu_luc_tu", officer->valid_from);
	form_set_day(form, "hieu_luc_den", officer->valid_to);
	form_set(form, "login_co", officer->login);
	for (int role = 0; role < ROLE_COUNT; role++)
		record_set_toggle(form, vocab_name(&vocab_role, role),
			officer->roles & 1u << role);
	record_set_toggle(form, "khoa", officer->disabled);
}

static int open_officer(struct screen *scr, const void *arg, struct err *err)
{
	struct officer_state *st = scr->state;
	struct form *form = &st->record.form;
	const struct officer *officer = arg;

	record_form_init(&st->record, fields, apply);
	st->title_begins = DAY_NONE;
	st->has_login = officer && *officer->login;
	record_set_toggle(form, "da_xac_nhan", !officer || officer->confirmed);
	form_hide(form, st->has_login ? "login" : "login_co", true);
	form_hide(form, "khoa", !st->has_login);
	form_hide(form, "tu_ngay", !officer);
	if (!officer)
		return 0;
	st->id = officer->id;
	st->citizen_id = officer->citizen_id;
	fill(st, officer);
	form_set_day(form, "tu_ngay", app_today(scr->app));
	return put_titles(scr, err);
}

const struct screen_ops scr_officer = {
	.name = "officer",
	.title = N_("Officer"),
	.state_size = sizeof(struct officer_state),
	.keys = keys,
	.open = open_officer,
	RECORD_FORM_OPS,
};
