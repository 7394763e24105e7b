/* scr_target.c - one target of a year; its argument is a const struct target *. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"
#include "ui/figures/target_bar.h"

#define MOST_LIMITS 7

struct target_state {
	struct record_form record;
	int64_t id;
	int year;
	enum indicator indicator;
};

static const struct field fields[] = {
	{ .name = "chi_so", .label = N_("Indicator"), .kind = FIELD_READONLY },
	{ .name = "nguong", .label = N_("Target in percent"), .kind = FIELD_TEXT, .width = 8,
		.max = 6, .help = N_("Empty: no target, the figures are not judged.") },
	{ .name = "khung", .label = N_("Bands from"), .kind = FIELD_TEXT, .width = 30, .max = 60,
		.help = N_("Lower bounds in percent, highest first: 40, 20. Empty: no bands.") },
	{ .name = "noi_giao", .label = N_("Set by"), .kind = FIELD_TEXT, .width = 40, .max = 100 },
	{ .name = "van_ban", .label = N_("Document"), .kind = FIELD_TEXT, .width = 40, .max = 60,
		.help = N_("Number of the letter or decision that sets it.") },
	{ .name = NULL },
};

static const struct binding keys[] = {
	RECORD_FORM_SAVE(OP_TARGETS),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static void read_threshold(const struct form *form, struct target *target,
	struct problem_list *problems)
{
	char *text = text_trim(form_value(form, "nguong"));

	target->given = *text != '\0';
	if (target->given && ratio_parse_percent(text, &target->threshold) < 0)
		problem_add(problems, "nguong", _("Enter a percentage, such as 20 or 12,5."));
	free(text);
}

/* "40%, 20": parts are parted by semicolons, or by a comma and a blank. */
static void read_bands(const struct form *form, struct target *target,
	struct problem_list *problems)
{
	struct ratio limit[MOST_LIMITS];
	const char *rest = form_value(form, "khung");
	size_t count = 0;
	bool good = true;

	while (good && !text_blank(rest)) {
		const char *comma = strstr(rest, ", ");
		size_t len = comma ? (size_t)(comma - rest) : strcspn(rest, ";");
		char *part = xstrndup(rest, len), *text = text_trim(part);

		good = count < MOST_LIMITS && ratio_parse_percent(text, &limit[count++]) == 0;
		rest += len + strspn(rest + len, ",; ");
		free(text);
		free(part);
	}
	if (!good || office_set_bands(target, limit, count) < 0)
		problem_add(problems, "khung",
			_("Enter percentages from high to low, such as 40, 20."));
}

static int apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct target_state *st = scr->state;
	const struct form *form = &st->record.form;
	struct target target = { .id = st->id, .year = st->year, .indicator = st->indicator };
	int status = -1;

	read_threshold(form, &target, problems);
	read_bands(form, &target, problems);
	record_text(&target.assigned_by, form, "noi_giao");
	record_text(&target.document, form, "van_ban");
	if (problems->count == 0)
		office_check_target(&target, problems);
	if (problems->count == 0)
		status = office_put_target(scr->app, &target, err);
	if (status == 0)
		status_say(_("The target of %d is saved."), st->year);
	free(target.assigned_by);
	free(target.document);
	return status;
}

static int open_target(struct screen *scr, const void *arg, struct err *err)
{
	struct target_state *st = scr->state;
	struct form *form = &st->record.form;
	const struct target *target = arg;
	struct buf text;

	(void)err;
	st->id = target->id;
	st->year = target->year;
	st->indicator = target->indicator;
	record_form_init(&st->record, fields, apply);
	form_set(form, "chi_so", indicator_label(target->indicator));
	buf_init(&text);
	if (target->given)
		percent_put_short(&text, target->threshold);
	form_set(form, "nguong", text.data);
	buf_clear(&text);
	bands_put(&text, target->band, target->band_count);
	form_set(form, "khung", text.data);
	buf_release(&text);
	form_set(form, "noi_giao", target->assigned_by);
	form_set(form, "van_ban", target->document);
	form_focus(form, "nguong");
	return 0;
}

const struct screen_ops scr_target = {
	.name = "target",
	.title = N_("Target"),
	.state_size = sizeof(struct target_state),
	.keys = keys,
	.open = open_target,
	RECORD_FORM_OPS,
};
