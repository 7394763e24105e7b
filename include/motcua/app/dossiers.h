/*
 * dossiers.h - what happens to a dossier after acceptance, and finding it.
 */
#ifndef MOTCUA_APP_DOSSIERS_H
#define MOTCUA_APP_DOSSIERS_H

#include "motcua/app/app.h"
#include "motcua/core/deadline.h"
#include "motcua/store/dossier.h"

/* Records the result on a day (not before acceptance, not in the future). */
int dossiers_result(struct app *app, int64_t id, int day, const char *note, struct err *err);
/* Hands the result over: method and day; collector "" is the submitter, else the paper that
 * entitles him must be named. */
int dossiers_hand_over(struct app *app, int64_t id, int day, enum return_method method,
	const char *collector, const char *collector_paper, struct err *err);
/* Voids a dossier entered by mistake; the reason is required. */
int dossiers_void(struct app *app, int64_t id, const char *reason, struct err *err);
/* Attaches a code of the portal. CONFLICT names the dossier that has it. */
int dossiers_attach_code(struct app *app, int64_t id, const char *code, struct err *err);

struct dossier_detail {
	struct dossier dossier;
	struct paper_list papers;
	struct event_list events;
	struct calendar calendar;
	struct deadline deadline;
	struct deadline_steps steps; /* empty where the due date binds from elsewhere */
};
int dossiers_detail(struct app *app, int64_t id, struct dossier_detail *out, struct err *err);
void dossier_detail_release(struct dossier_detail *detail);

/* The counts of all queues for the start screen. */
struct queue_counts {
	int64_t count[QUEUE_COUNT];
};
int dossiers_queue_counts(struct app *app, struct queue_counts *out, struct err *err);
int dossiers_queue(struct app *app, enum queue queue, size_t limit, struct dossier_list *out,
	struct err *err);
int dossiers_search(struct app *app, const char *query, size_t limit, struct dossier_list *out,
	struct err *err);

#endif
