#include "config.h"

#include "ui/desk/start_work.h"

#include "motcua/base/i18n.h"
#include "ui/dossier/queue_tabs.h"

#define COUNT_WIDTH 6
/* Rows of a screen that has none to spare for the heading. */
#define LOW 9

/* In the order in which it is urgent, then in that of the way of a dossier. */
static const struct {
	enum queue queue;
	bool always; /* that there is none is worth a row */
	const char *label;
} queues[] = {
	/* TRANSLATORS: at most 26 columns each */
	{ QUEUE_OVERDUE, true, N_("Overdue") },
	{ QUEUE_APOLOGISE, false, N_("To apologise for delay") },
	{ QUEUE_DUE_TODAY, true, N_("Due today") },
	{ QUEUE_DUE_SOON, false, N_("Due soon") },
	{ QUEUE_MINE, false, N_("Worked on by me") },
	{ QUEUE_PENDING_LONG, false, N_("Not accepted for long") },
	{ QUEUE_PENDING, false, N_("New from portal or post") },
	{ QUEUE_TO_FORWARD, false, N_("To be forwarded") },
	{ QUEUE_SPECIALIST, false, N_("At the specialist") },
	{ QUEUE_CITIZEN, false, N_("Waiting for the citizen") },
	{ QUEUE_STOPPED, false, N_("Stopped") },
	{ QUEUE_RESULT, false, N_("Result ready, to hand over") },
	{ QUEUE_TO_POST, false, N_("To be posted") },
	{ QUEUE_POSTED, false, N_("At the post") },
	{ QUEUE_POST_RETURNED, false, N_("Sent back by the post") },
	{ QUEUE_NOT_ON_PORTAL, false, N_("Not on the portal yet") },
};
#define QUEUES (sizeof queues / sizeof *queues)

static void add(struct start_work *work, size_t *rows, const struct work_row *row)
{
	work->row[(*rows)++] = *row;
}

void start_work_set(struct start_work *work, const struct queue_counts *counts,
	const struct work_counts *other)
{
	const struct work_row before = work->list.length > 0 ? *start_work_selected(work)
							      : work->row[0];
	size_t rows = 0;

	for (size_t i = 0; i < QUEUES; i++) {
		int64_t count = counts->count[queues[i].queue];

		if (count > 0 || queues[i].always)
			add(work, &rows, &(struct work_row){ WORK_QUEUE, queues[i].queue, count });
	}
	if (other->calendar != 0)
		add(work, &rows, &(struct work_row){ .kind = WORK_CALENDAR });
	if (other->book != 0)
		add(work, &rows, &(struct work_row){ .kind = WORK_REGISTER });
	if (other->reserved > 0)
		add(work, &rows, &(struct work_row){ .kind = WORK_RESERVED,
			.count = other->reserved });
	add(work, &rows, &(struct work_row){ .kind = WORK_DRAFTS,
		.count = (int64_t)other->drafts });
	work->other = *other;
	if (work->list.length > 0)
		for (size_t i = 0; i < rows; i++)
			if (work->row[i].kind == before.kind && work->row[i].queue == before.queue)
				work->list.selected = i;
	list_set_length(&work->list, rows);
}

const struct work_row *start_work_selected(const struct start_work *work)
{
	return &work->row[work->list.selected];
}

static void put_label(const struct start_work *work, const struct work_row *row, struct buf *out)
{
	switch (row->kind) {
	case WORK_QUEUE:
		for (size_t i = 0; i < QUEUES; i++)
			if (queues[i].queue == row->queue)
				buf_adds(out, _(queues[i].label));
		break;
	case WORK_CALENDAR:
		/* TRANSLATORS: at most 32 columns */
		buf_addf(out, _("Calendar of %d not confirmed"), work->other.calendar);
		break;
	case WORK_REGISTER:
		/* TRANSLATORS: at most 32 columns */
		buf_addf(out, _("Register of %d not closed"), work->other.book);
		break;
	case WORK_RESERVED:
		/* TRANSLATORS: at most 26 columns */
		buf_adds(out, _("Reserved numbers not used"));
		break;
	case WORK_DRAFTS:
		buf_adds(out, _("Unfinished intakes"));
		break;
	}
}

static void draw_row(const struct start_work *work, struct canvas *canvas, int at, size_t i)
{
	const struct work_row *row = &work->row[i];
	bool counted = row->kind != WORK_CALENDAR && row->kind != WORK_REGISTER;
	bool urgent = !counted || (row->kind == WORK_RESERVED && work->other.slips_late) ||
		(row->kind == WORK_QUEUE && row->count > 0 && queue_is_urgent((int)row->queue));
	unsigned attr = urgent ? ATTR_WARN : ATTR_NORMAL;
	int width = START_WORK_WIDTH - 5 - (counted ? COUNT_WIDTH : 0);
	struct buf label;

	buf_init(&label);
	put_label(work, row, &label);
	if (work->list.selected == i)
		canvas_text(canvas, at, 1, ATTR_BOLD, "▸");
	if (urgent)
		canvas_text(canvas, at, 3, ATTR_WARN, "!");
	canvas_fit(canvas, at, 5, width, attr, label.data);
	if (counted)
		canvas_textf(canvas, at, START_WORK_WIDTH - COUNT_WIDTH, attr, "%*lld",
			COUNT_WIDTH - 1, (long long)row->count);
	if (work->list.selected == i)
		canvas_add_attr(canvas, at, 3, START_WORK_WIDTH - 3, ATTR_REVERSE);
	buf_release(&label);
}

void start_work_draw(struct start_work *work, struct canvas *canvas, const char *draft_title)
{
	int top = canvas->rows >= LOW;
	struct list *list = &work->list;
	size_t shown;

	if (top)
		canvas_text(canvas, 0, 1, ATTR_BOLD, _("Today's work"));
	list->page = canvas->rows > top ? (size_t)(canvas->rows - top) : 1;
	list_scroll(list);
	shown = list->length - list->start < list->page ? list->length - list->start : list->page;
	for (size_t i = 0; i < shown; i++)
		draw_row(work, canvas, top + (int)i, list->start + i);
	if (list->start > 0)
		canvas_text(canvas, top, START_WORK_WIDTH, ATTR_BOLD, "▴");
	if (list->start + shown < list->length)
		canvas_text(canvas, top + (int)shown - 1, START_WORK_WIDTH, ATTR_BOLD, "▾");
	else if (draft_title && *draft_title)
		canvas_fit(canvas, top + (int)shown, 7, START_WORK_WIDTH - 8, ATTR_NORMAL,
			draft_title);
}
