#include "config.h"

#include "ui/dossier/dossier_rows.h"

#include <string.h>

#include "motcua/app/dossiers.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/dossier/dossier_words.h"
#include "ui/widget/when.h"

#define SHORT_CODE 12
#define HINT_COLUMNS 78 /* of the message line of the narrowest screen that shows this */
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

/* The same where it matters who has it in hand. */
static const enum column narrow_who_shows[] = { SHORT, PERSON, HANDLER, STATE };
static const struct list_column narrow_who[] = {
	{ N_("Code"), SHORT_CODE, 0, false },
	{ N_("Submitter"), 10, 2, false },
	{ N_("In hand of"), 10, 2, false },
	{ N_("State"), 18, 0, false },
};

static const enum column normal_who_shows[] = { SHORT, DUE, PERSON, PROCEDURE, STATE, HANDLER };
static const struct list_column normal_who[] = {
	{ N_("Code"), SHORT_CODE, 0, false },
	{ N_("Due"), 8, 0, false },
	{ N_("Submitter"), 12, 2, false },
	{ N_("Procedure"), 10, 3, false },
	{ N_("State"), 18, 0, false },
	{ N_("In hand of"), 12, 1, false },
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
	{ N_("In hand of"), 14, 1, false },
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

/* What a dossier waits in, in a word before the days. */
static const char *const wait_words[STATE_COUNT] = {
	/* TRANSLATORS: at most 9 columns each */
	[STATE_SUPPLEMENT] = NP_("since", "addition"),
	[STATE_FINANCE] = NP_("since", "duty"),
	[STATE_STOPPED] = NP_("since", "stopped"),
	[STATE_RESULT] = NP_("since", "result"),
	[STATE_REFUSED] = NP_("since", "refused"),
	[STATE_POSTED] = NP_("since", "at post"),
	[STATE_POST_RETURNED] = NP_("since", "sent back"),
};

static bool waits_too_long(const struct dossier_rows *rows, const struct dossier *dossier)
{
	return dossier->state == STATE_PENDING && dossier->filed.day != DAY_NONE &&
		moment_compare(dossier->filed, rows->pending_before) < 0;
}

/* The state, and since when, where that is what is waited for. */
static void put_state(struct buf *out, const struct dossier_rows *rows,
	const struct dossier *dossier)
{
	enum lateness late = dossier_lateness(dossier, rows->today);
	const char *word = wait_words[dossier->state];
	int days = dossier->since == DAY_NONE ? 0 : rows->today - dossier->since;

	if (late == LATE_NOW || late == LATE_TODAY) {
		put_lateness(out, dossier, rows->today, rows->cal);
	} else if (dossier->state == STATE_PENDING && dossier->filed.day != DAY_NONE) {
		/* TRANSLATORS: at most 18 columns with a day; it has not been accepted yet */
		buf_addf(out, "%s%s ", waits_too_long(rows, dossier) ? "! " : "",
			_("waits since"));
		put_day(out, dossier->filed.day, rows->today);
	} else if (word && days > 0) {
		buf_addf(out, Q_("%s: %d day", "%s: %d days", (unsigned long)days), _c(word), days);
	} else {
		buf_adds(out, vocab_label(&vocab_state, dossier->state));
	}
}

void put_in_hand(struct buf *out, const struct dossier *dossier)
{
	buf_adds(out, *dossier->handler_name ? dossier->handler_name : dossier->receiver_name);
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
		put_state(out, view->rows, dossier);
		break;
	case HANDLER:
		put_in_hand(out, dossier);
		break;
	}
}

static unsigned row_attr(const void *ctx, size_t row)
{
	const struct view *view = ctx;
	const struct dossier *dossier = &view->rows->list->item[row];

	return dossier_lateness(dossier, view->rows->today) == LATE_NOW ||
			waits_too_long(view->rows, dossier)
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
		view.shows = rows->who ? narrow_who_shows : narrow_shows;
		source.column = rows->who ? narrow_who : narrow;
		source.columns = 4;
	} else if (rows->who) {
		view.shows = normal_who_shows;
		source.column = normal_who;
	}
	list_draw(list, canvas, &source);
}

void put_dossier_line(struct buf *out, const struct dossier *dossier)
{
	buf_addf(out, "%s · %s", dossier_shown_code(dossier), dossier->submitter.name);
	if (dossier->due.day != DAY_NONE) {
		buf_addf(out, " · %s ", _("due"));
		when_moment(out, dossier->due);
	}
	buf_addf(out, " · %s", dossier->procedure_name);
	buf_truncate(out, text_prefix(out->data, HINT_COLUMNS));
}

static bool has_dossier(const struct dossier_list *rows, int64_t id)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->item[i].id == id)
			return true;
	return false;
}

int dossier_rows_keep(struct app *app, struct dossier_list *rows, size_t at, int64_t id,
	struct err *err)
{
	struct dossier_detail detail;

	if (has_dossier(rows, id))
		return 0;
	if (dossiers_detail_again(app, id, &detail, err) < 0)
		return -1;
	if (at > rows->count)
		at = rows->count;
	rows->item = grow_array(rows->item, rows->count, &rows->cap, sizeof *rows->item);
	memmove(rows->item + at + 1, rows->item + at, (rows->count - at) * sizeof *rows->item);
	rows->item[at] = detail.dossier;
	rows->count++;
	detail.dossier = (struct dossier){ 0 };
	dossier_detail_release(&detail);
	return 0;
}
