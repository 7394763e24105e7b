/*
 * settings.c - reading and changing the settings of the office.
 */
#include "config.h"

#include "app/office/settings_check.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/store/store.h"
#include "app/office/changes.h"
#include "app/session/operation.h"

/* ---- reading */

int setting_text(struct app *app, enum setting setting, struct buf *out, struct err *err)
{
	const struct setting_rule *rule = setting_rule(setting);

	return store_setting(app->store, rule->key, rule->fallback, out, err);
}

int64_t setting_number(const struct setting_rule *rule, const char *text)
{
	char *end;
	long long value;

	errno = 0;
	value = strtoll(text, &end, 10);
	if (!*text || strspn(text, "0123456789") != strlen(text) || errno || *end ||
		value < rule->least || value > rule->most)
		return -1;
	return value;
}

int setting_value(struct app *app, enum setting setting, int64_t *out, struct err *err)
{
	const struct setting_rule *rule = setting_rule(setting);
	struct buf text;
	int status;

	buf_init(&text);
	status = setting_text(app, setting, &text, err);
	if (status == 0) {
		*out = rule->choice ? vocab_value(rule->choice, text.data)
				    : setting_number(rule, text.data);
		if (*out < 0)
			status = err_set(err, ERR_STORE,
				/* TRANSLATORS: the name and the value of a setting */
				_("The setting \"%s\" cannot be \"%s\". The administrator corrects it "
				  "under Administration, Settings."),
				_(rule->label), text.data);
	}
	buf_release(&text);
	return status;
}

static int load(struct app *app, struct settings *out, struct err *err)
{
	*out = (struct settings){ { NULL } };
	for (int i = 0; i < SETTING_COUNT; i++) {
		struct buf text;
		int status;

		buf_init(&text);
		status = setting_text(app, (enum setting)i, &text, err);
		out->value[i] = buf_detach(&text);
		if (status < 0) {
			settings_release(out);
			return -1;
		}
	}
	return 0;
}

int settings_load(struct app *app, struct settings *out, struct err *err)
{
	*out = (struct settings){ { NULL } };
	if (app_require(app, OP_SEE_SETTINGS, err) < 0)
		return -1;
	return load(app, out, err);
}

void settings_release(struct settings *settings)
{
	for (int i = 0; i < SETTING_COUNT; i++)
		free(settings->value[i]);
	*settings = (struct settings){ { NULL } };
}

/* ---- changing */

int settings_check(struct app *app, const struct settings *settings,
	struct problem_list *problems, struct err *err)
{
	struct settings before;
	int status;

	if (load(app, &before, err) < 0)
		return -1;
	status = settings_problems(app, &before, settings, problems, err);
	settings_release(&before);
	return status;
}

static int write_value(struct app *app, enum setting setting, const char *before,
	const char *after, struct changes *changes, struct err *err)
{
	const struct setting_rule *rule = setting_rule(setting);
	char *value = rule->kind == SETTING_IS_NUMBER
		? xasprintf("%lld", (long long)setting_number(rule, after)) : xstrdup(after);
	int status = 0;

	changes_text(changes, rule->key, before, value);
	if (strcmp(before, value) != 0)
		status = store_set_setting(app->store, rule->key, value, err);
	free(value);
	return status;
}

static int write_changes(struct app *app, const struct settings *settings,
	struct changes *changes, struct err *err)
{
	struct problem_list problems = { 0 };
	struct settings before;
	int status;

	if (load(app, &before, err) < 0)
		return -1;
	status = settings_problems(app, &before, settings, &problems, err);
	if (status == 0)
		status = problem_report(&problems, err);
	for (int i = 0; i < SETTING_COUNT && status == 0; i++)
		status = write_value(app, (enum setting)i, before.value[i], settings->value[i],
			changes, err);
	problem_release(&problems);
	settings_release(&before);
	return status;
}

int settings_change(struct app *app, const struct settings *settings, struct err *err)
{
	const struct record record = { .action = "sua_thiet_lap", .object = "setting" };
	struct changes changes = { .count = 0 };
	int status;

	if (operation_begin(app, OP_SETTINGS, err) < 0)
		return -1;
	status = write_changes(app, settings, &changes, err);
	if (status == 0 && changes.count == 0)
		return store_end(app->store, 0, err);
	return changes_end(&changes, app, status, &record, err);
}
