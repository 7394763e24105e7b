/* scr_password.c - a new password for oneself: from the login screen, where nobody stays logged in,
 * or of the officer who works. */
#include "config.h"

#include <string.h>

#include "motcua/base/i18n.h"
#include "ui/widget/form.h"
#include "ui/screens.h"

struct password_state {
	struct form form;
};

static const struct field fields[] = {
	{ .name = "login", .label = N_("Login name"), .kind = FIELD_CODE, .width = 24, .max = 32 },
	{ .name = "old_password", .label = N_("Present password"), .kind = FIELD_PASSWORD,
		.width = 24 },
	{ .name = "new_password", .label = N_("New password"), .kind = FIELD_PASSWORD,
		.width = 24, .help = N_("At least 8 characters.") },
	{ .name = "again", .label = N_("New password again"), .kind = FIELD_PASSWORD,
		.width = 24 },
	{ .name = NULL },
};

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, 0, "accept", NP_("key bar", "Change"),
		N_("Changes the password.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int password_open(struct screen *scr, const void *arg, struct err *err)
{
	struct password_state *st = scr->state;

	(void)err;
	form_init(&st->form, fields);
	form_set(&st->form, "login", arg ? arg : "");
	form_hide(&st->form, "login", scr->app->user_id != 0);
	if (scr->app->user_id)
		form_focus(&st->form, "old_password");
	if (*form_value(&st->form, "login"))
		form_focus(&st->form, "old_password");
	return 0;
}

static void password_draw(struct screen *scr, struct canvas *body)
{
	struct password_state *st = scr->state;
	struct canvas inside = canvas_part(body, 2, 0, body->rows - 2, body->cols);

	form_draw(&st->form, &inside);
}

static void check(const struct form *form, struct problem_list *problems)
{
	const char *weak = app_password_problem(form_value(form, "new_password"));

	if (weak)
		problem_add(problems, "new_password", "%s", weak);
	if (strcmp(form_value(form, "new_password"), form_value(form, "again")) != 0)
		problem_add(problems, "again",
			_("This is not the password above; type both again."));
}

/* Where nobody has logged in the session lasts as long as the change. */
static int change(struct app *app, const struct form *form, struct err *err)
{
	const char *old = form_value(form, "old_password");
	int status;

	if (app->user_id)
		return app_change_password(app, old, form_value(form, "new_password"), err);
	status = app_login(app, form_value(form, "login"), old, err);

	if (status < 0)
		return -1;
	status = app_change_password(app, old, form_value(form, "new_password"), err);
	app_logout(app);
	return status;
}

static enum screen_result accept(struct screen *scr)
{
	struct password_state *st = scr->state;
	struct problem_list problems = { 0 };
	struct err err = ERR_INIT;
	enum screen_result result = SCREEN_DONE;

	check(&st->form, &problems);
	form_set_problems(&st->form, &problems);
	if (problems.count > 0) {
		status_warn(_("Correct what is marked."));
	} else if (change(scr->app, &st->form, &err) < 0) {
		status_err(&err);
		form_focus(&st->form, *err.field ? err.field : "old_password");
	} else {
		status_say(scr->app->user_id
				? _("The password is changed.")
				: _("The password is changed. Log in with the new one."));
		screen_answer(scr, ANSWER_YES, 0, form_value(&st->form, "login"));
		result = SCREEN_CLOSE;
	}
	problem_release(&problems);
	return result;
}

static enum screen_result password_key(struct screen *scr, int32_t key)
{
	struct password_state *st = scr->state;
	unsigned result = form_key(&st->form, key);

	if (result & FORM_SUBMIT)
		return accept(scr);
	return result ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result password_command(struct screen *scr, int cmd)
{
	return cmd == CMD_ACCEPT ? accept(scr) : SCREEN_UNKNOWN;
}

static void password_hint(const struct screen *scr, struct buf *out)
{
	const struct password_state *st = scr->state;

	form_hint(&st->form, out);
}

static void password_release(struct screen *scr)
{
	struct password_state *st = scr->state;

	form_release(&st->form);
}

const struct screen_ops scr_password = {
	.name = "password",
	.title = N_("Change the password"),
	.state_size = sizeof(struct password_state),
	.keys = keys,
	.widget = form_keys,
	.open = password_open,
	.draw = password_draw,
	.key = password_key,
	.command = password_command,
	.hint = password_hint,
	.release = password_release,
};
