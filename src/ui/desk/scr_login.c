/* scr_login.c - who works: at the beginning, after a lock, and when another officer takes over. */
#include "config.h"

#include "motcua/base/i18n.h"
#include "ui/widget/form.h"
#include "ui/screens.h"

struct login_state {
	struct form form;
};

enum { CMD_PASSWORD = CMD_SCREEN };

static const struct field fields[] = {
	{ .name = "login", .label = N_("Login name"), .kind = FIELD_CODE, .width = 24, .max = 32,
		.help = N_("The name that the administrator has given you.") },
	{ .name = "password", .label = N_("Password"), .kind = FIELD_PASSWORD, .width = 24 },
	{ .name = NULL },
};

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, 0, "accept", NP_("key bar", "Log in"),
		N_("Logs in; each officer finds his own screens again.") },
	{ { K_F(8) }, CMD_PASSWORD, NEED_WRITE, "password", NP_("key bar", "Change password"),
		N_("Gives you a new password.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int login_open(struct screen *scr, const void *arg, struct err *err)
{
	struct login_state *st = scr->state;

	(void)err;
	form_init(&st->form, fields);
	if (arg) {
		form_set(&st->form, "login", arg);
		form_focus(&st->form, "password");
	}
	return 0;
}

static void login_draw(struct screen *scr, struct canvas *body)
{
	struct login_state *st = scr->state;
	struct canvas inside = canvas_part(body, 4, 8, body->rows - 4, body->cols - 16);

	canvas_text(body, 2, 9, ATTR_BOLD, _("One-stop desk"));
	form_draw(&st->form, &inside);
}

/* Nobody works with a password that another knows. */
static enum screen_result ask_new_password(struct screen *scr)
{
	struct login_state *st = scr->state;

	app_logout(scr->app);
	form_set(&st->form, "password", "");
	form_focus(&st->form, "password");
	status_say(_("Choose a password of your own first: another has given you this one."));
	screen_open(scr, &scr_password, form_value(&st->form, "login"), 0);
	return SCREEN_DONE;
}

static enum screen_result log_in(struct screen *scr)
{
	struct login_state *st = scr->state;
	struct err err = ERR_INIT;

	if (app_login(scr->app, form_value(&st->form, "login"),
		    form_value(&st->form, "password"), &err) == 0) {
		if (scr->app->must_change)
			return ask_new_password(scr);
		screen_answer(scr, ANSWER_YES, 0, NULL);
		return SCREEN_CLOSE;
	}
	form_set(&st->form, "password", "");
	form_focus(&st->form, "password");
	status_err(&err);
	return SCREEN_DONE;
}

static enum screen_result login_key(struct screen *scr, int32_t key)
{
	struct login_state *st = scr->state;
	unsigned result = form_key(&st->form, key);

	if (result & FORM_SUBMIT)
		return log_in(scr);
	return result ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result login_command(struct screen *scr, int cmd)
{
	struct login_state *st = scr->state;

	switch (cmd) {
	case CMD_ACCEPT:
		return log_in(scr);
	case CMD_PASSWORD:
		screen_open(scr, &scr_password, form_value(&st->form, "login"), 0);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void login_resumed(struct screen *scr, const struct screen_answer *answer)
{
	struct login_state *st = scr->state;

	if (answer->from != &scr_password || answer->code != ANSWER_YES)
		return;
	form_set(&st->form, "login", answer->text);
	form_set(&st->form, "password", "");
	form_focus(&st->form, "password");
}

static void login_hint(const struct screen *scr, struct buf *out)
{
	const struct login_state *st = scr->state;

	form_hint(&st->form, out);
}

static void login_release(struct screen *scr)
{
	struct login_state *st = scr->state;

	form_release(&st->form);
}

const struct screen_ops scr_login = {
	.name = "login",
	.title = N_("Login"),
	.state_size = sizeof(struct login_state),
	.keys = keys,
	.widget = form_keys,
	.open = login_open,
	.draw = login_draw,
	.key = login_key,
	.command = login_command,
	.hint = login_hint,
	.resumed = login_resumed,
	.release = login_release,
};
