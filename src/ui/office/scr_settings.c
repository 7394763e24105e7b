/* scr_settings.c - what the office has set for itself, as one form made from the table. */
#include "config.h"

#include <string.h>

#include "motcua/app/settings.h"
#include "motcua/base/i18n.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

/* Each may have a heading before it. */
#define FIELDS (2 * SETTING_COUNT + 1)

struct settings_state {
	struct record_form record;
	struct field field[FIELDS];
};

static const struct binding keys[] = {
	RECORD_FORM_SAVE(OP_SETTINGS),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static struct field field_of(const struct setting_rule *rule)
{
	struct field field = { .name = rule->key, .label = rule->label, .help = rule->help };

	switch (rule->kind) {
	case SETTING_IS_NUMBER:
		field.kind = FIELD_DIGITS;
		field.width = 9;
		field.max = 8;
		break;
	case SETTING_IS_CHOICE:
		field.kind = FIELD_CHOICE;
		break;
	case SETTING_IS_FOLDER:
		field.kind = FIELD_TEXT;
		field.max = 200;
		break;
	}
	return field;
}

static void make_fields(struct settings_state *st)
{
	const char *group = "";
	size_t count = 0;

	for (int i = 0; i < SETTING_COUNT; i++) {
		const struct setting_rule *rule = setting_rule((enum setting)i);

		if (strcmp(group, rule->group) != 0)
			st->field[count++] = (struct field){ .name = rule->group,
				.label = rule->group, .kind = FIELD_HEADING };
		group = rule->group;
		st->field[count++] = field_of(rule);
	}
}

static void show(struct form *form, const struct settings *settings)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		const struct setting_rule *rule = setting_rule((enum setting)i);

		if (rule->choice)
			record_vocab(form, rule->key, rule->choice,
				vocab_value(rule->choice, settings->value[i]));
		else
			form_set(form, rule->key, settings->value[i]);
	}
}

static int apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct settings_state *st = scr->state;
	struct settings settings = { { NULL } };
	int status;

	for (int i = 0; i < SETTING_COUNT; i++)
		record_text(&settings.value[i], &st->record.form,
			setting_rule((enum setting)i)->key);
	status = settings_check(scr->app, &settings, problems, err);
	if (status == 0)
		status = problems->count > 0 ? -1 : settings_change(scr->app, &settings, err);
	if (status == 0)
		status_say(_("The settings are saved."));
	settings_release(&settings);
	return status;
}

static int open_settings(struct screen *scr, const void *arg, struct err *err)
{
	struct settings_state *st = scr->state;
	struct settings settings;
	int status;

	(void)arg;
	make_fields(st);
	record_form_init(&st->record, st->field, apply);
	status = settings_load(scr->app, &settings, err);
	if (status == 0)
		show(&st->record.form, &settings);
	settings_release(&settings);
	return status;
}

const struct screen_ops scr_settings = {
	.name = "settings",
	.title = N_("Settings"),
	.state_size = sizeof(struct settings_state),
	.keys = keys,
	.open = open_settings,
	RECORD_FORM_OPS,
};
