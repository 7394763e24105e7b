/* scr_portal_columns.c - which heading of the portal's list is which column; it is remembered. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/exchange.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/intake/portal_columns.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

#define COLUMN(key, words) \
	{ .name = key, .label = words, .kind = FIELD_CHOICE, .flags = FIELD_OPEN, \
		.help = N_("← → choose the heading in the file; Backspace: the file does not " \
			   "have it.") }

static const struct field fields[] = {
	COLUMN("ma_ho_so_cong", N_("Portal code")),
	COLUMN("nguoi_nop", N_("Submitter")),
	COLUMN("ngay_tiep_nhan", N_("Accepted")),
	COLUMN("nop_luc", N_("Submitted")),
	COLUMN("ma_thu_tuc", N_("Procedure code")),
	COLUMN("ten_thu_tuc", N_("Procedure")),
	COLUMN("trang_thai", N_("State")),
	COLUMN("ngay_hen_tra", N_("Due")),
	COLUMN("ngay_giai_quyet", N_("Resolved")),
	COLUMN("ngay_tra", N_("Handed over")),
	COLUMN("so_cccd", N_("Personal number")),
	COLUMN("so_dien_thoai", N_("Telephone")),
	COLUMN("dia_chi", N_("Address")),
	COLUMN("chu_ho_so", N_("Owner")),
	COLUMN("can_bo", N_("Specialist")),
	{ .name = NULL },
};
#define FIELDS (sizeof fields / sizeof *fields - 1)

static const struct binding keys[] = {
	RECORD_FORM_SAVE(OP_RECONCILE),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

struct columns_state {
	struct record_form record;
	struct portal_heading_list headings;
};

const char *portal_column_label(const char *key)
{
	for (size_t i = 0; i < FIELDS; i++)
		if (strcmp(fields[i].name, key) == 0)
			return _(fields[i].label);
	return key;
}

void put_portal_columns(struct buf *out, const char *keys_in)
{
	for (const char *key = keys_in; *key;) {
		size_t len = strcspn(key, ", ");
		char *one = xstrndup(key, len);

		buf_adds(out, portal_column_label(one));
		free(one);
		key += len;
		key += strspn(key, ", ");
		buf_adds(out, *key ? ", " : "");
	}
}

/* The field that has a heading chosen, or NULL. */
static const char *field_with(const struct form *form, const char *heading)
{
	for (size_t i = 0; i < FIELDS; i++)
		if (strcmp(form_value(form, fields[i].name), heading) == 0)
			return fields[i].name;
	return NULL;
}

static bool chosen_twice(const struct form *form, struct problem_list *problems)
{
	size_t before = problems->count;

	for (size_t i = 0; i < FIELDS; i++) {
		const char *heading = form_value(form, fields[i].name);

		if (*heading && strcmp(field_with(form, heading), fields[i].name) != 0)
			problem_add(problems, fields[i].name,
				_("This heading is chosen for another column already."));
	}
	return problems->count > before;
}

static int apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct columns_state *st = scr->state;
	const struct form *form = &st->record.form;
	char **map;
	size_t maps = 0;
	int status;

	if (chosen_twice(form, problems))
		return -1;
	map = xcalloc(st->headings.count + 1, sizeof *map);
	for (size_t i = 0; i < st->headings.count; i++) {
		const struct portal_heading *heading = &st->headings.item[i];
		const char *now = field_with(form, heading->heading);

		/* What is no field of this form keeps its meaning. */
		if (now ? strcmp(now, heading->key) != 0
			: portal_column_label(heading->key) != heading->key)
			map[maps++] = xasprintf("%s=%s", heading->heading, now ? now : "");
	}
	status = maps ? portal_remember_columns(scr->app, (const char *const *)map, maps, err) : 0;
	for (size_t i = 0; i < maps; i++)
		free(map[i]);
	free(map);
	if (status == 0)
		status_say(_("The columns are remembered for the next list."));
	return status;
}

static void fill(struct columns_state *st)
{
	struct choice *choice = xcalloc(st->headings.count + 1, sizeof *choice);

	for (size_t i = 0; i < st->headings.count; i++)
		choice[i] = (struct choice){ st->headings.item[i].heading,
			st->headings.item[i].heading };
	for (size_t i = 0; i < FIELDS; i++)
		form_set_choices(&st->record.form, fields[i].name, choice, st->headings.count);
	for (size_t i = 0; i < st->headings.count; i++)
		form_set(&st->record.form, st->headings.item[i].key, st->headings.item[i].heading);
	free(choice);
}

static int columns_open(struct screen *scr, const void *arg, struct err *err)
{
	struct columns_state *st = scr->state;
	const struct buf *data = arg;

	record_form_init(&st->record, fields, apply);
	if (portal_headings(scr->app, data->data, data->len, &st->headings, err) < 0)
		return -1;
	fill(st);
	return 0;
}

static void columns_release(struct screen *scr)
{
	struct columns_state *st = scr->state;

	portal_heading_list_release(&st->headings);
	record_form_release(scr);
}

const struct screen_ops scr_portal_columns = {
	.name = "portal-columns",
	.title = N_("Columns of the portal's list"),
	.state_size = sizeof(struct columns_state),
	.keys = keys,
	.open = columns_open,
	.widget = form_keys,
	.draw = record_form_draw,
	.key = record_form_key,
	.command = record_form_command,
	.hint = record_form_hint,
	.resumed = record_form_resumed,
	.release = columns_release,
};
