/* scr_setup.c - the first run: the unit and its administrator, and the store is made. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/setup.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/viet/viet.h"
#include "ui/widget/form.h"
#include "ui/screens.h"

struct setup_state {
	struct form form;
	struct setup_arg *arg; /* borrowed from the one who runs us */
};

static const struct field fields[] = {
	{ .name = "unit", .label = N_("The unit"), .kind = FIELD_HEADING },
	{ .name = "unit_name", .label = N_("Name of the unit"), .kind = FIELD_TEXT, .width = 34,
		.max = 100, .help = N_("As in letters, for example: UBND xã Ba Nam.") },
	{ .name = "unit_code", .label = N_("Code of the unit"), .kind = FIELD_CODE, .width = 20,
		.max = 40, .help = N_("As it begins dossier codes, for example: H48.28.17.") },
	{ .name = "place", .label = N_("Place"), .kind = FIELD_TEXT, .width = 30, .max = 60,
		.help = N_("Stands before the date of letters; empty: taken from the name.") },
	{ .name = "upper_level", .label = N_("Upper level"), .kind = FIELD_TEXT, .width = 40,
		.max = 100, .help = N_("The unit that gets the reports, by its name.") },
	{ .name = "province", .label = N_("Province"), .kind = FIELD_TEXT, .width = 30,
		.max = 60 },
	{ .name = "admin", .label = N_("The administrator"), .kind = FIELD_HEADING },
	{ .name = "admin_name", .label = N_("Full name"), .kind = FIELD_TEXT, .width = 30,
		.max = 60 },
	{ .name = "admin_login", .label = N_("Login name"), .kind = FIELD_CODE, .width = 24,
		.max = 32, .help = N_("Small letters and digits without accents.") },
	{ .name = "admin_password", .label = N_("Password"), .kind = FIELD_PASSWORD, .width = 24,
		.help = N_("At least 8 characters. Write it down and keep it safe.") },
	{ .name = "admin_again", .label = N_("Password again"), .kind = FIELD_PASSWORD,
		.width = 24 },
	{ .name = NULL },
};

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, 0, "accept", NP_("key bar", "Make the store"),
		N_("Makes the store with what is entered.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int setup_open(struct screen *scr, const void *arg, struct err *err)
{
	struct setup_state *st = scr->state;

	(void)err;
	st->arg = *(struct setup_arg *const *)arg;
	form_init(&st->form, fields);
	return 0;
}

static void setup_draw(struct screen *scr, struct canvas *body)
{
	struct setup_state *st = scr->state;
	struct canvas inside = canvas_part(body, 3, 0, body->rows - 3, body->cols);

	canvas_textf(body, 0, 1, ATTR_NORMAL, _("There is no store yet. It will be made at %s."),
		st->arg->path);
	canvas_text(body, 1, 1, ATTR_NORMAL,
		_("Everything but the code can be changed later (Administration)."));
	form_draw(&st->form, &inside);
}

static struct setup values_of(const struct form *form)
{
	return (struct setup){
		.unit_name = form_value(form, "unit_name"),
		.unit_code = form_value(form, "unit_code"),
		.place = form_value(form, "place"),
		.upper_level = form_value(form, "upper_level"),
		.province = form_value(form, "province"),
		.admin_name = form_value(form, "admin_name"),
		.admin_login = form_value(form, "admin_login"),
		.admin_password = form_value(form, "admin_password"),
	};
}

/* All problems at once; true where there is none. */
static bool check(struct form *form, const struct setup *setup)
{
	struct problem_list problems = { 0 };
	bool good;

	setup_check(setup, &problems);
	if (strcmp(setup->admin_password, form_value(form, "admin_again")) != 0)
		problem_add(&problems, "admin_again",
			_("This is not the password above; type both again."));
	form_set_problems(form, &problems);
	good = problems.count == 0;
	if (!good)
		status_warn(_("Correct what is marked."));
	problem_release(&problems);
	return good;
}

static void raise_letters(struct form *form, const char *name)
{
	char *upper = viet_upper(form_value(form, name));

	form_set(form, name, upper);
	free(upper);
}

static enum screen_result make_store(struct screen *scr)
{
	struct setup_state *st = scr->state;
	struct setup setup;
	struct err err = ERR_INIT;

	/* Codes are in capitals, whoever types them. */
	raise_letters(&st->form, "unit_code");
	setup = values_of(&st->form);
	if (!check(&st->form, &setup))
		return SCREEN_DONE;
	if (setup_create(st->arg->path, &setup, scr->app->fixed_now, &err) < 0) {
		status_err(&err);
		return SCREEN_DONE;
	}
	st->arg->login = xstrdup(setup.admin_login);
	status_say(_("The store is made. Log in as %s; Administration has villages and officers."),
		setup.admin_login);
	return SCREEN_CLOSE;
}

static enum screen_result setup_key(struct screen *scr, int32_t key)
{
	struct setup_state *st = scr->state;
	unsigned result = form_key(&st->form, key);

	if (result & FORM_SUBMIT)
		return make_store(scr);
	return result ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result setup_command(struct screen *scr, int cmd)
{
	return cmd == CMD_ACCEPT ? make_store(scr) : SCREEN_UNKNOWN;
}

static void setup_hint(const struct screen *scr, struct buf *out)
{
	const struct setup_state *st = scr->state;

	form_hint(&st->form, out);
}

static void setup_release(struct screen *scr)
{
	struct setup_state *st = scr->state;

	form_release(&st->form);
}

const struct screen_ops scr_setup = {
	.name = "setup",
	.title = N_("A new desk"),
	.state_size = sizeof(struct setup_state),
	.keys = keys,
	.widget = form_keys,
	.open = setup_open,
	.draw = setup_draw,
	.key = setup_key,
	.command = setup_command,
	.hint = setup_hint,
	.release = setup_release,
};
