#include "config.h"

#include "app/office/settings_check.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/intake/intake_parts.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text_check.h"

/* ---- each by itself */

/* The program makes the folder itself, but not those above it. */
static int reach_folder(const char *path)
{
	size_t len = strlen(path);
	struct stat st;
	struct buf above;
	int status;

	if (stat(path, &st) == 0) {
		errno = ENOTDIR;
		return S_ISDIR(st.st_mode) ? access(path, W_OK | X_OK) : -1;
	}
	if (errno != ENOENT)
		return -1;
	while (len > 1 && path[len - 1] == '/')
		len--;
	while (len > 1 && path[len - 1] != '/')
		len--;
	buf_init(&above);
	buf_add(&above, path, len);
	status = access(above.data, W_OK | X_OK);
	buf_release(&above);
	return status;
}

static void check_folder(const struct setting_rule *rule, const char *path,
	struct problem_list *problems)
{
	if (!*path)
		return;
	problem_add_text(problems, rule->key, TEXT_FREE, path);
	if (problem_for(problems, rule->key))
		return;
	if (*path != '/')
		problem_add(problems, rule->key, _("Enter the whole path, beginning with /."));
	else if (reach_folder(path) < 0)
		problem_add(problems, rule->key, _("Nothing can be written there: %s."),
			strerror(errno));
}

static void check_one(const struct setting_rule *rule, const char *text,
	struct problem_list *problems)
{
	switch (rule->kind) {
	case SETTING_IS_NUMBER:
		if (setting_number(rule, text) < 0)
			problem_add(problems, rule->key, _("Enter a number from %ld to %ld."),
				(long)rule->least, (long)rule->most);
		break;
	case SETTING_IS_CHOICE:
		if (vocab_value(rule->choice, text) < 0)
			problem_add(problems, rule->key, _("Choose one of those offered."));
		break;
	case SETTING_IS_FOLDER:
		check_folder(rule, text, problems);
		break;
	}
}

/* ---- the numbers of today */

static int64_t number_of(const struct settings *settings, enum setting setting)
{
	return setting_number(setting_rule(setting), settings->value[setting]);
}

static bool same_numbers(const struct settings *before, const struct settings *after)
{
	for (int i = SETTING_NUMBERING; i <= SETTING_LAST_SERIAL; i++)
		if (strcmp(before->value[i], after->value[i]) != 0)
			return false;
	return true;
}

/* The numbers that a desk has given today end with given->last; those of the present desk begin
 * where its range does, those of a former one may begin anywhere. */
static void check_given(const struct settings *before, const struct settings *after,
	const struct serial_given *given, struct problem_list *problems)
{
	int64_t first = number_of(after, SETTING_FIRST_SERIAL),
		last = number_of(after, SETTING_LAST_SERIAL),
		begin = given->desk == number_of(before, SETTING_DESK)
		? number_of(before, SETTING_FIRST_SERIAL) : 1;

	if (given->desk == number_of(after, SETTING_DESK)) {
		if (given->last >= last)
			problem_add(problems, setting_rule(SETTING_LAST_SERIAL)->key,
				_("Desk %ld has given the number %ld today: the last one must be higher, "
				  "or wait until tomorrow."), (long)given->desk, (long)given->last);
	} else if (first <= given->last && last >= begin) {
		problem_add(problems, setting_rule(SETTING_FIRST_SERIAL)->key,
			_("Desk %ld has given numbers up to %ld today: begin after them, or wait until "
			  "tomorrow."), (long)given->desk, (long)given->last);
	}
}

static int check_numbers(struct app *app, const struct settings *before,
	const struct settings *after, struct problem_list *problems, struct err *err)
{
	const char *portal = vocab_name(setting_rule(SETTING_NUMBERING)->choice, NUMBER_PORTAL);
	struct serial_given_list given;

	if (number_of(after, SETTING_FIRST_SERIAL) > number_of(after, SETTING_LAST_SERIAL))
		problem_add(problems, setting_rule(SETTING_LAST_SERIAL)->key,
			_("The last serial is smaller than the first."));
	if (problem_for(problems, setting_rule(SETTING_LAST_SERIAL)->key) ||
		same_numbers(before, after) ||
		strcmp(after->value[SETTING_NUMBERING], portal) == 0)
		return 0;
	if (serial_given_list(app->store, app->unit_id, app_today(app), &given, err) < 0)
		return -1;
	for (size_t i = 0; i < given.count; i++)
		check_given(before, after, &given.item[i], problems);
	serial_given_release(&given);
	return 0;
}

int settings_problems(struct app *app, const struct settings *before,
	const struct settings *after, struct problem_list *problems, struct err *err)
{
	for (int i = 0; i < SETTING_COUNT; i++)
		check_one(setting_rule((enum setting)i), after->value[i], problems);
	for (int i = SETTING_DESK; i <= SETTING_LAST_SERIAL; i++)
		if (problem_for(problems, setting_rule((enum setting)i)->key))
			return 0;
	return check_numbers(app, before, after, problems, err);
}
