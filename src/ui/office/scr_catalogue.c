/* scr_catalogue.c - the procedures in force, and which of them nobody has compared yet. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/report/words.h"
#include "ui/widget/edit.h"
#include "ui/widget/list_screen.h"
#include "ui/screens.h"

struct catalogue_state {
	struct list_screen base;
	struct edit filter;
	bool open_only; /* only those that are to be confirmed */
	struct procedure_list procedures;
	size_t *row; /* those shown, as indexes */
};

enum { CMD_OPEN = CMD_SCREEN, CMD_ADD, CMD_CONFIRM, CMD_OPEN_ONLY };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NP_("key bar", "Edit"),
		N_("Opens the procedure to read and to change it.") },
	{ { K_F(2) }, CMD_ADD, NEED_WRITE | NEED_OP(OP_CATALOGUE), "add", NP_("key bar", "Add"),
		N_("Adds a procedure.") },
	{ { K_F(4) }, CMD_CONFIRM, NEED_ROW | NEED_WRITE | NEED_OP(OP_CATALOGUE), "confirm",
		NP_("key bar", "Confirm"),
		N_("Confirms that the row has been compared with the published decision, and goes to "
		   "the next one.") },
	{ { K_F(3) }, CMD_OPEN_ONLY, 0, "open-only", NP_("key bar", "Unconfirmed"),
		N_("Shows only what is to be confirmed, or everything again.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int catalogue_open(struct screen *scr, const void *arg, struct err *err)
{
	struct catalogue_state *st = scr->state;

	(void)arg;
	(void)err;
	edit_init(&st->filter, EDIT_TEXT, 0);
	return 0;
}

/* How many of the whole catalogue are to be confirmed, whatever the filter shows. */
static int count_open(struct screen *scr, unsigned long *open, struct err *err)
{
	struct procedure_list all;

	*open = 0;
	if (office_procedures(scr->app, "", &all, err) < 0)
		return -1;
	for (size_t i = 0; i < all.count; i++)
		*open += !all.item[i].confirmed;
	procedure_list_release(&all);
	return 0;
}

static int load(struct screen *scr, struct err *err)
{
	struct catalogue_state *st = scr->state;
	unsigned long open;
	size_t shown = 0;

	procedure_list_release(&st->procedures);
	if (office_procedures(scr->app, st->filter.text.data, &st->procedures, err) < 0 ||
		count_open(scr, &open, err) < 0)
		return -1;
	free(st->row);
	st->row = xcalloc(st->procedures.count, sizeof *st->row);
	for (size_t i = 0; i < st->procedures.count; i++)
		if (!st->open_only || !st->procedures.item[i].confirmed)
			st->row[shown++] = i;
	list_set_length(&st->base.list, shown);
	list_screen_set_heading(&st->base,
		open ? xasprintf(Q_("Catalogue – %lu to be confirmed",
				 "Catalogue – %lu to be confirmed", open), open)
		     : xstrdup(_("Catalogue")));
	return 0;
}

static void put_level(struct buf *out, const struct procedure *procedure)
{
	if (procedure->level)
		buf_addf(out, "%d", procedure->level);
	else
		buf_adds(out, "?");
	buf_adds(out, procedure->in_list < 0 ? " ?" : procedure->in_list ? " ✓" : "");
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct catalogue_state *st = ctx;
	const struct procedure *procedure = &st->procedures.item[st->row[row]];

	switch (column) {
	case 0:
		buf_adds(out, procedure->confirmed ? "" : "!");
		break;
	case 1:
		buf_adds(out, procedure->code);
		break;
	case 2:
		buf_adds(out, procedure->name);
		break;
	case 3:
		put_level(out, procedure);
		break;
	case 4:
		if (procedure->limit.unit == LIMIT_UNKNOWN)
			buf_adds(out, "?");
		words_limit(out, procedure->limit);
		break;
	default:
		buf_adds(out, procedure->field);
		break;
	}
}

static void draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ "", 1, 0, false },
		{ N_("Procedure code"), 10, 0, false },
		{ N_("Procedure"), 24, 3, false },
		{ N_("Level"), 5, 0, false },
		{ N_("Time limit"), 17, 0, false },
		{ N_("Field"), 12, 1, false },
	};
	struct catalogue_state *st = scr->state;
	const struct list_source source = { .column = columns, .columns = 6, .cell = put_cell,
		.ctx = st, .empty = N_("Nothing is found.") };
	struct canvas part = canvas_part(body, 1, 0, body->rows - 1, body->cols);
	int col = canvas_text(body, 0, 1, ATTR_BOLD, _("Find:"));

	edit_draw(&st->filter, body, 0, col + 1, body->cols - col - 2, ATTR_UNDERLINE, true);
	list_draw(&st->base.list, &part, &source);
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct catalogue_state *st = scr->state;

	if (pressed == K_ESC && st->filter.text.len > 0) {
		edit_put(&st->filter, "");
		scr->stale = true;
		return SCREEN_DONE;
	}
	if (list_key(&st->base.list, pressed))
		return SCREEN_DONE;
	switch (edit_key(&st->filter, pressed)) {
	case EDIT_CHANGED:
		list_select(&st->base.list, 0);
		scr->stale = true;
		return SCREEN_DONE;
	case EDIT_MOVED:
	case EDIT_REFUSED:
		return SCREEN_DONE;
	case EDIT_UNKNOWN:
		break;
	}
	return SCREEN_UNKNOWN;
}

static void confirm(struct screen *scr)
{
	struct catalogue_state *st = scr->state;
	struct procedure *procedure = &st->procedures.item[st->row[st->base.list.selected]];
	struct err err = ERR_INIT;

	procedure->confirmed = true;
	if (office_confirm_procedure(scr->app, procedure, &err) < 0) {
		status_err(&err);
	} else {
		status_say(_("%s is confirmed."), procedure->name);
		/* Where only what is open is shown, the next row takes this place by itself. */
		if (!st->open_only)
			list_select(&st->base.list, st->base.list.selected + 1);
	}
	scr->stale = true;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct catalogue_state *st = scr->state;

	switch (cmd) {
	case CMD_OPEN:
		screen_open(scr, &scr_procedure,
			&st->procedures.item[st->row[st->base.list.selected]].id, 0);
		return SCREEN_DONE;
	case CMD_ADD:
		screen_open(scr, &scr_procedure, NULL, 0);
		return SCREEN_DONE;
	case CMD_CONFIRM:
		confirm(scr);
		return SCREEN_DONE;
	case CMD_OPEN_ONLY:
		st->open_only = !st->open_only;
		scr->stale = true;
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct catalogue_state *st = scr->state;

	if (list_screen_has_row(scr)) {
		/* The list has no room for what tells long names apart. */
		buf_adds(out, st->procedures.item[st->row[st->base.list.selected]].name);
		return;
	}
	buf_adds(out, _("!: to be compared with the published decision. Level: ✓ in the online "
			"list, ? not known."));
}

static void release(struct screen *scr)
{
	struct catalogue_state *st = scr->state;

	edit_release(&st->filter);
	procedure_list_release(&st->procedures);
	free(st->row);
	free(st->base.heading);
}

const struct screen_ops scr_catalogue = {
	.name = "catalogue",
	.title = N_("Catalogue"),
	.state_size = sizeof(struct catalogue_state),
	.keys = keys,
	.widget = list_keys,
	.has_row = list_screen_has_row,
	.heading = list_screen_heading,
	.open = catalogue_open,
	.load = load,
	.draw = draw,
	.key = key,
	.command = command,
	.hint = hint,
	.release = release,
};
