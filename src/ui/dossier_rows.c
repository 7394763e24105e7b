#include "config.h"

#include "ui/dossier_rows.h"

#include "motcua/base/i18n.h"
#include "ui/dossier_words.h"

#define SHORT_CODE 12
#define WIDE       116 /* columns from which everything is shown in full */
#define NORMAL     76

enum column { CODE, SHORT, RECEIVED, DUE, PERSON, PROCEDURE, STATE, HANDLER };

struct view {
	const struct dossier_rows *rows;
	const enum column *shows;
};

static const enum column narrow_shows[] = { SHORT, PERSON, PROCEDURE, STATE };
static const struct list_column narrow[] = {
	{ N_("Code"), SHORT_CODE, 0, false },
	{ N_("Submitter"), 12, 2, false },
	{ N_("Procedure"), 10, 2, false },
	{ N_("State"), 18, 0, false },
};

static const enum column normal_shows[] = { SHORT, RECEIVED, DUE, PERSON, PROCEDURE, STATE };
static const struct list_column normal[] = {
	{ N_("Code"), SHORT_CODE, 0, false },
	{ N_("Accepted"), 9, 0, false },
	{ N_("Due"), 8, 0, false },
	{ N_("Submitter"), 14, 2, false },
	{ N_("Procedure"), 12, 3, false },
	{ N_("State"), 18, 0, false },
};

static const enum column wide_shows[] = { CODE, RECEIVED, DUE, PERSON, PROCEDURE, STATE,
	HANDLER };
static const struct list_column wide[] = {
	{ N_("Code"), 22, 0, false },
	{ N_("Accepted"), 9, 0, false },
	{ N_("Due"), 8, 0, false },
	{ N_("Submitter"), 18, 2, false },
	{ N_("Procedure"), 20, 4, false },
	{ N_("State"), 18, 0, false },
	{ N_("Handled by"), 14, 1, false },
};

/* "14/02", and the year where it is not this one. */
static void put_day(struct buf *out, int day, int today)
{
	struct ymd date;

	if (day == DAY_NONE)
		return;
	date = day_ymd(day);
	buf_addf(out, "%02d/%02d", date.day, date.month);
	if (date.year != day_year(today))
		buf_addf(out, "/%02d", date.year % 100);
}

static void put_state(struct buf *out, const struct dossier *dossier, int today)
{
	enum lateness late = dossier_lateness(dossier, today, NULL);

	if (late == LATE_NOW || late == LATE_TODAY)
		put_lateness(out, dossier, today);
	else
		buf_adds(out, vocab_label(&vocab_state, dossier->state));
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct view *view = ctx;
	const struct dossier *dossier = &view->rows->list->item[row];
	int today = view->rows->today;

	switch (view->shows[column]) {
	case CODE:
		buf_adds(out, dossier_shown_code(dossier));
		break;
	case SHORT:
		put_short_code(out, dossier_shown_code(dossier), SHORT_CODE);
		break;
	case RECEIVED:
		put_day(out, dossier->accepted.day, today);
		break;
	case DUE:
		put_day(out, dossier->due.day, today);
		break;
	case PERSON:
		buf_adds(out, dossier->submitter.name);
		break;
	case PROCEDURE:
		buf_adds(out, dossier->procedure_name);
		break;
	case STATE:
		put_state(out, dossier, today);
		break;
	case HANDLER:
		buf_adds(out, dossier->handler_name);
		break;
	}
}

static unsigned row_attr(const void *ctx, size_t row)
{
	const struct view *view = ctx;

	return dossier_lateness(&view->rows->list->item[row], view->rows->today, NULL) == LATE_NOW
		       ? ATTR_WARN
		       : ATTR_NORMAL;
}

void dossier_rows_draw(const struct dossier_rows *rows, struct list *list, struct canvas *canvas)
{
	struct view view = { rows, normal_shows };
	struct list_source source = { .column = normal, .columns = 6, .cell = put_cell,
		.attr = row_attr, .ctx = &view, .empty = rows->empty };

	if (canvas->cols >= WIDE) {
		view.shows = wide_shows;
		source.column = wide;
		source.columns = 7;
	} else if (canvas->cols < NORMAL) {
		view.shows = narrow_shows;
		source.column = narrow;
		source.columns = 4;
	}
	list_draw(list, canvas, &source);
}
