/* The procedures behind a number: of the online list, without an online dossier … */
#include "config.h"

#include "ui/screens.h"

#include <inttypes.h>

#include "motcua/app/figures.h"
#include "motcua/base/i18n.h"
#include "ui/widget/list.h"
#include "ui/widget/number.h"

enum { CMD_DOSSIERS = CMD_SCREEN, CMD_EXPLAIN };

static const struct binding listing_keys[] = {
	{ { K_ENTER }, CMD_DOSSIERS, NEED_ROW, "dossiers", NP_("key bar", "Dossiers"),
		N_("Opens the dossiers of the procedure.") },
	{ { K_F(5) }, CMD_EXPLAIN, 0, "explain", NP_("key bar", "How counted"),
		N_("Says how the number was counted, and what was left out.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

enum column { CODE, NAME, ONLINE, PAPER, COLUMNS };

static const struct list_column columns[COLUMNS] = {
	[CODE] = { N_("Procedure code"), 10, 0, false },
	[NAME] = { N_("Procedure"), 20, 1, false },
	[ONLINE] = { N_("Online"), 10, 0, true },
	[PAPER] = { N_("Otherwise"), 14, 0, true },
};

struct listing_state {
	struct number number;
	struct figure_procedure_list rows;
	struct list list;
};

static int listing_open(struct screen *scr, const void *arg, struct err *err)
{
	struct listing_state *st = scr->state;

	(void)err;
	st->number = *(const struct number *)arg;
	return 0;
}

static int listing_load(struct screen *scr, struct err *err)
{
	struct listing_state *st = scr->state;
	struct figure_procedure_list fresh;

	if (figures_procedures(scr->app, st->number.listing, st->number.scope.window,
		st->number.scope.as_of, &fresh, err) < 0)
		return -1;
	figure_procedure_list_release(&st->rows);
	st->rows = fresh;
	st->number.value = (int64_t)fresh.count;
	list_set_length(&st->list, fresh.count);
	return 0;
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct figure_procedure *procedure =
		&((const struct figure_procedure_list *)ctx)->item[row];

	switch ((enum column)column) {
	case CODE:
		buf_adds(out, procedure->code);
		break;
	case NAME:
		buf_adds(out, procedure->name);
		break;
	case ONLINE:
		buf_addf(out, "%" PRId64, procedure->online);
		break;
	case PAPER:
		buf_addf(out, "%" PRId64, procedure->paper);
		break;
	case COLUMNS:
		break;
	}
}

static void listing_draw(struct screen *scr, struct canvas *body)
{
	struct listing_state *st = scr->state;
	const struct list_source source = { .column = columns, .columns = COLUMNS,
		.cell = put_cell, .ctx = &st->rows,
		.empty = N_("No procedure belongs to this number.") };
	struct canvas rest = canvas_part(body, 2, 0, body->rows - 2, body->cols);

	number_draw_heading(&st->number, body);
	list_draw(&st->list, &rest, &source);
}

static enum screen_result listing_key(struct screen *scr, int32_t key)
{
	struct listing_state *st = scr->state;

	screen_load(scr);
	return list_key(&st->list, key) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static const struct figure_procedure *selected(const struct listing_state *st)
{
	return list_has_row(&st->list) ? &st->rows.item[st->list.selected] : NULL;
}

static void open_dossiers(struct screen *scr)
{
	const struct listing_state *st = scr->state;
	const struct figure_procedure *procedure = selected(st);
	struct scope scope = st->number.scope;
	struct number number;

	if (!procedure)
		return;
	scope.group = GROUP_PROCEDURE;
	scope.key = procedure->id;
	number = number_of_figure(FIGURE_RECEIVED, &scope, procedure->online + procedure->paper);
	number.whose = procedure->name;
	number_open(scr, &number);
}

static enum screen_result listing_command(struct screen *scr, int cmd)
{
	struct listing_state *st = scr->state;

	switch (cmd) {
	case CMD_DOSSIERS:
		open_dossiers(scr);
		return SCREEN_DONE;
	case CMD_EXPLAIN:
		number_explain(scr, &st->number);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static bool listing_has_row(const struct screen *scr)
{
	return selected(scr->state) != NULL;
}

static void listing_hint(const struct screen *scr, struct buf *out)
{
	const struct figure_procedure *procedure = selected(scr->state);

	if (procedure)
		buf_adds(out, procedure->name);
}

static void listing_release(struct screen *scr)
{
	struct listing_state *st = scr->state;

	figure_procedure_list_release(&st->rows);
}

const struct screen_ops scr_listing = {
	.name = "listing",
	.title = N_("List of procedures"),
	.state_size = sizeof(struct listing_state),
	.keys = listing_keys,
	.widget = list_keys,
	.open = listing_open,
	.load = listing_load,
	.draw = listing_draw,
	.key = listing_key,
	.command = listing_command,
	.has_row = listing_has_row,
	.hint = listing_hint,
	.release = listing_release,
};
