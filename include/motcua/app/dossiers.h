/*
 * dossiers.h - what happens to a dossier after acceptance, and finding it.
 */
#ifndef MOTCUA_APP_DOSSIERS_H
#define MOTCUA_APP_DOSSIERS_H

#include "motcua/app/app.h"
#include "motcua/app/intake.h"
#include "motcua/core/deadline.h"
#include "motcua/core/national.h"
#include "motcua/store/dossier.h"
#include "motcua/store/queue.h"

/* For all other steps see process.h. Fields of problems: "ly_do", "ma_ho_so_cong". */

/* Voids a dossier entered by mistake; the reason is required. Its code of the portal is free for
 * the right dossier then, its own number is not. */
int dossiers_void(struct app *app, int64_t id, const char *reason, struct err *err);
/* Attaches a code of the portal, one to a dossier. CONFLICT says which dossier has it. */
int dossiers_attach_code(struct app *app, int64_t id, const char *code, struct err *err);
/* What may be wrong with a code to attach: it does not look like one of a dossier. The caller
 * releases. */
void dossiers_code_warnings(const char *code, struct warning_list *out);

/* A move of an event in the language of the screen. */
const char *dossiers_move_label(const char *move);

struct dossier_detail {
	struct dossier dossier;
	struct paper_list papers;
	struct event_list events;
	struct wait_list waits; /* while the clock stood */
	struct calendar calendar;
	struct deadline deadline;
	struct deadline_steps steps; /* empty where the due date binds from elsewhere */
	int supplement_until; /* the last day to ask for a supplement; DAY_NONE where none can be
			       * asked for, or one was */
	/* how it is judged all over the country, as of today; where it was withdrawn or is void,
	 * and where the due date binds from elsewhere, it is not */
	bool is_judged;
	struct national national;
	bool uncounted; /* acceptance, waits and limit do not fit together: deadline is the due
			 * date of the dossier, and there are no steps */
	bool differs; /* the deadline is not the due date of the dossier, which binds */
};
/* Everything about a dossier; who looked is noted in the audit trail. deadline is computed anew
 * with the waits and with the days off as they are known today and the office hours of the day of
 * acceptance. */
int dossiers_detail(struct app *app, int64_t id, struct dossier_detail *out, struct err *err);
/* The same for who is looking at it already: nothing is noted. */
int dossiers_detail_again(struct app *app, int64_t id, struct dossier_detail *out,
	struct err *err);
void dossier_detail_release(struct dossier_detail *detail);

/* The counts of all queues, and from where they were looked at. */
struct queue_counts {
	int64_t count[QUEUE_COUNT];
	struct queue_view view;
};
/* How many working days ahead is "soon" is SETTING_DUE_SOON_DAYS; how many office hours what came
 * from the portal or the post may wait is SETTING_PENDING_HOURS. */
int dossiers_queue_counts(struct app *app, struct queue_counts *out, struct err *err);
int dossiers_queue(struct app *app, enum queue queue, struct queue_part part, size_t limit,
	struct dossier_list *out, struct err *err);
/* The parts of a queue, with their counts. */
int dossiers_queue_groups(struct app *app, enum queue queue, enum queue_by by,
	struct queue_groups *out, struct err *err);
int dossiers_search(struct app *app, const char *query, size_t limit, struct dossier_list *out,
	struct err *err);
/* Those of a queue that a search finds, newest first; of very many hits only the newest are
 * looked at. *more says whether there may be others. */
int dossiers_queue_search(struct app *app, enum queue queue, struct queue_part part,
	const char *query, size_t limit, struct dossier_list *out, bool *more, struct err *err);

#endif
