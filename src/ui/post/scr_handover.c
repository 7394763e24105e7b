/* scr_handover.c - the handover list to the post: making it, and its paper. */
#include "config.h"

#include "ui/post/handover.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/post_report.h"
#include "motcua/app/process.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

/* Columns of the narrowest usual screen, less its margins. */
#define TEXT_WIDTH 76

struct handover_state {
	struct record_form record;
	int64_t *item; /* those chosen; NULL: all */
	size_t count;
};

static const struct field handover_fields[] = {
	{ .name = "so_luong", .label = N_("Items"), .kind = FIELD_READONLY },
	{ .name = "nguoi_nhan", .label = N_("Postman"), .kind = FIELD_TEXT, .max = 100,
		.help = N_("Who takes the items along; empty where he writes his name by hand.") },
	{ .name = NULL },
};

static const struct binding handover_keys[] = {
	RECORD_FORM_SAVE(OP_OF_MOVE(MOVE_POST)),
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

/* The list is made, whatever becomes of its paper. */
static void tell_handover(struct screen *scr, const struct postal_handover *list)
{
	struct err err = ERR_INIT;
	char *path = NULL;
	bool printed = false;

	if (post_handover_print(scr->app, list->id, &path, &printed, &err) < 0)
		status_err(&err);
	else if (printed)
		status_say(Q_("List %02d/%d is made: %d item. Two copies are printed.",
				   "List %02d/%d is made: %d items. Two copies are printed.",
				   list->items),
			list->number, list->year, list->items);
	else
		status_say(Q_("List %02d/%d is made: %d item. It is at %s.",
				   "List %02d/%d is made: %d items. It is at %s.", list->items),
			list->number, list->year, list->items, path);
	free(path);
}

static int handover_apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct handover_state *st = scr->state;
	struct postal_handover list;

	(void)problems;
	if (post_handover(scr->app, st->item, st->count,
		form_value(&st->record.form, "nguoi_nhan"), &list, err) < 0)
		return -1;
	st->record.saved = list.id;
	tell_handover(scr, &list);
	postal_handover_release(&list);
	return 0;
}

static int count_all(struct screen *scr, size_t *count, struct err *err)
{
	struct postal_item_list items;

	if (post_items(scr->app, POSTAL_TO_LIST, 0, &items, err) < 0)
		return -1;
	*count = items.count;
	postal_item_list_release(&items);
	return 0;
}

static int handover_open(struct screen *scr, const void *arg, struct err *err)
{
	struct handover_state *st = scr->state;
	const struct handover_arg *chosen = arg;
	size_t count = chosen ? chosen->count : 0;

	record_form_init(&st->record, handover_fields, handover_apply);
	if (count > 0) {
		st->count = count;
		st->item = xcalloc(count, sizeof *st->item);
		memcpy(st->item, chosen->item, count * sizeof *st->item);
	} else if (count_all(scr, &count, err) < 0) {
		return -1;
	}
	record_set_number(&st->record.form, "so_luong", (int64_t)count);
	form_focus(&st->record.form, "nguoi_nhan");
	return 0;
}

static void handover_release(struct screen *scr)
{
	struct handover_state *st = scr->state;

	free(st->item);
	record_form_release(scr);
}

const struct screen_ops scr_handover = {
	.name = "handover",
	.title = N_("Handover list to the post"),
	.state_size = sizeof(struct handover_state),
	.keys = handover_keys,
	.rows = 6,
	.cols = 76,
	.open = handover_open,
	.widget = form_keys,
	.draw = record_form_draw,
	.key = record_form_key,
	.command = record_form_command,
	.hint = record_form_hint,
	.resumed = record_form_resumed,
	.release = handover_release,
};

/* ---- its paper */

void handover_print(struct screen *scr, int64_t id)
{
	struct err err = ERR_INIT;
	char *path = NULL;
	bool printed;

	if (post_handover_print(scr->app, id, &path, &printed, &err) < 0)
		status_err(&err);
	else if (printed)
		status_say(_("Two copies are printed."));
	else
		status_say(_("There is no printer; the list is at %s."), path);
	free(path);
}

void handover_read(struct screen *scr, int64_t id)
{
	struct reading reading = { .title = _("Handover list to the post") };
	struct err err = ERR_INIT;
	struct report report;
	struct buf text;

	buf_init(&text);
	if (post_handover_report(scr->app, id, &report, &err) < 0 ||
		report_render(&report, REPORT_AS_TEXT, TEXT_WIDTH, &text, &err) < 0) {
		status_err(&err);
	} else {
		reading.text = text.data;
		screen_open(scr, &scr_read, &reading, 0);
	}
	report_release(&report);
	buf_release(&text);
}
