/*
 * start_work.h - today's work on the first screen: what there is, in one row each.
 *
 * What is empty is folded away, but the two that are good news when they are; where there are
 * more rows than fit, the list scrolls.
 */
#ifndef MOTCUA_UI_START_WORK_H
#define MOTCUA_UI_START_WORK_H

#include "motcua/app/dossiers.h"
#include "ui/widget/list.h"

#define START_WORK_WIDTH 37

enum work_kind { WORK_QUEUE, WORK_CALENDAR, WORK_REGISTER, WORK_RESERVED, WORK_DRAFTS };

struct work_row {
	enum work_kind kind;
	enum queue queue;
	int64_t count;
};

/* What there is beside the queues. */
struct work_counts {
	int calendar;     /* the year whose calendar has to be confirmed; 0 none */
	int book;         /* the year whose register has to be closed; 0 none */
	int64_t reserved; /* numbers that are neither used nor given up */
	bool slips_late;  /* one of them is of an earlier day */
	size_t drafts;
};

struct start_work {
	struct work_row row[QUEUE_COUNT + 4];
	struct work_counts other;
	struct list list;
};

/* Fills the rows; the selection stays on the same work where it is still there. */
void start_work_set(struct start_work *work, const struct queue_counts *counts,
	const struct work_counts *other);
/* The selected row. */
const struct work_row *start_work_selected(const struct start_work *work);
/* Draws the rows below their heading, which the smallest screen has no room for; the title of a
 * draft (may be NULL) below its row. */
void start_work_draw(struct start_work *work, struct canvas *canvas, const char *draft_title);

#endif
