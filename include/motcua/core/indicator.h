/*
 * indicator.h - the figures: one definition, used by every screen and report.
 *
 * A fact is what the figures need to know of one dossier. A figure is a predicate on a fact
 * within a window; its number is how many facts it holds for, and its list is those facts.
 * So a number always equals the length of the list it opens. Rules: product, "Rules of the
 * figures"; formats, "report indicators".
 */
#ifndef MOTCUA_CORE_INDICATOR_H
#define MOTCUA_CORE_INDICATOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/core/period.h"
#include "motcua/core/ratio.h"
#include "motcua/core/vocab.h"

/* One dossier. Days are DAY_NONE where the thing has not happened. */
struct fact {
	int64_t dossier_id;
	int64_t procedure_id; /* for which it counts: facts_follow() */
	int64_t field_id, village_id, handler_id, receiver_id; /* 0: none */
	int accepted;  /* day */
	int due;       /* day by law; without one it cannot be late */
	int resolved;  /* day of the result or refusal */
	int withdrawn; /* day */
	int waits_since; /* day since which it waits or is stopped, or had when its result came;
			  * counts in the states that wait or are resolved */
	int returned;  /* day the result was handed over or given to the post for good; counts
			* in the states RETURNED and POSTED only */
	enum channel channel;
	enum return_method return_method; /* as done, meaningful where returned is a day */
	enum dossier_state state;
	int level;              /* at acceptance; 0 unknown */
	bool certification;     /* the field is "Chứng thực" */
	bool waiting;           /* supplement, financial duty or stop, now */
	bool apologised;
};

/* Leaves of the days those that the state bears out: one that waits or was withdrawn has no
 * result, a refusal is a result that is never handed over, and what the post has brought back
 * has not been. Sets waiting by the state. Every fact has gone through this. */
void fact_settle(struct fact *fact);

/* One procedure as the figures see it at the end of the window. */
struct procedure_fact {
	int64_t procedure_id;
	int level;
	bool in_force;
	int in_list;      /* 1 member of the online list, 0 not, -1 unknown */
	bool confirmed;   /* membership and level are confirmed facts */
	bool commune;     /* decided by the commune; others are outside K1 */
	int64_t replaced_by; /* the procedure that took its place; 0 none */
};

/* Lets the dossiers of a procedure that is no longer in force, but has been replaced, count for
 * the one in force that took its place, over however many replacements. Where there is none in
 * force they stay with their own. */
void facts_follow(struct fact *fact, size_t fact_count, const struct procedure_fact *procedure,
	size_t procedure_count);

/* Where to count: dossiers accepted in the window, judged at the end of as_of; with a group
 * only those that have this key. What was received, by channel and level, is counted over the
 * whole window whatever as_of is; scope_until() cuts the window too. */
enum group { GROUP_NONE, GROUP_HANDLER, GROUP_FIELD, GROUP_VILLAGE, GROUP_PROCEDURE, GROUP_COUNT };

struct scope {
	struct period window;
	int as_of;
	enum group group;
	int64_t key;
};

/* The scope of what had been accepted by the end of a day, judged on that day. */
struct scope scope_until(struct scope scope, int day);

enum figure {
	FIGURE_RECEIVED,
	FIGURE_ONLINE,
	FIGURE_IN_PERSON,
	FIGURE_POSTAL,
	FIGURE_ONLINE_CERTIFICATION, /* online in the field "Chứng thực" */
	FIGURE_LEVEL34,
	FIGURE_LEVEL34_ONLINE,
	FIGURE_LEVEL34_PAPER,        /* level 3-4, not online */
	FIGURE_ONLINE_OUTSIDE,       /* online, level not 3-4 */
	FIGURE_RETURNED,
	FIGURE_RETURNED_POSTAL,
	FIGURE_EARLY,
	FIGURE_ON_TIME,              /* exactly on the due day, or without one */
	FIGURE_LATE,
	FIGURE_RESOLVED,             /* early + on time + late */
	FIGURE_RESOLVED_IN_TIME,     /* early + on time */
	FIGURE_WITHDRAWN,
	FIGURE_OPEN_IN_TIME,
	FIGURE_OPEN_OVERDUE,
	FIGURE_WAITING,              /* of the open ones: waiting or stopped */
	FIGURE_COUNT
};

/* True where the dossier belongs to the figure. Void dossiers belong to none. */
bool figure_holds(enum figure figure, const struct fact *fact, const struct scope *scope);
/* The stable name of a figure: "ho_so_muc_3_4". */
const char *figure_name(enum figure figure);

/* The status of a dossier at the end of a day: resolved against the due date, withdrawn, or
 * open. One that waits (supplement, financial duty, stop) is open in time; one that waited until
 * its result came is judged by wait_judged(). */
enum standing {
	STANDING_NONE, /* not accepted by then, or void */
	STANDING_EARLY,
	STANDING_ON_TIME,
	STANDING_LATE,
	STANDING_WITHDRAWN,
	STANDING_OPEN_IN_TIME,
	STANDING_OPEN_OVERDUE
};
enum standing fact_standing(const struct fact *fact, int as_of);

/* True where the result (or refusal), or the hand-over, falls into the period by its own day,
 * whenever the dossier was accepted. Never for void dossiers. */
bool fact_resolved_in(const struct fact *fact, struct period period);
bool fact_returned_in(const struct fact *fact, struct period period);

/* Counts every figure in one pass. */
struct tally {
	int64_t count[FIGURE_COUNT];
};
/* Adds a dossier to every figure that holds for it. */
void tally_add(struct tally *tally, const struct fact *fact, const struct scope *scope);

/* The indicators of the letter and of criterion 7.2. */
enum indicator {
	INDICATOR_K1,        /* online-list procedures with an online dossier / online list */
	INDICATOR_K1_ANY,    /* with any dossier / online list */
	INDICATOR_K2,        /* online of level 3-4 / level 3-4 */
	INDICATOR_K2_ALL,    /* online / all */
	INDICATOR_K4,        /* returned by post / returned */
	INDICATOR_ON_TIME,   /* resolved in time / resolved */
	INDICATOR_COUNT
};
/* The stable name of an indicator: "ty_le_tra_buu_chinh". */
const char *indicator_name(enum indicator indicator);
/* The two figures that an indicator of dossiers is made of; false for one of procedures. */
bool indicator_figures(enum indicator indicator, enum figure *num, enum figure *den);

/* What became of a procedure in the window. */
struct procedure_tally {
	int64_t procedure_id;
	bool counted;    /* in force, on the online list, decided by the commune */
	bool unconfirmed; /* in force, decided by the commune, but membership or level is not
			   * confirmed, or membership unknown */
	int64_t online;  /* dossiers received online */
	int64_t paper;   /* received in person or by post */
};

/* Figures that count procedures; as with dossiers a number is the length of its list. */
enum listing {
	LISTING_ALL,         /* the online list: the denominator of K1 */
	LISTING_ONLINE,      /* of it, with an online dossier: the numerator of K1 */
	LISTING_ANY,         /* with any dossier */
	LISTING_ZERO,        /* without an online dossier */
	LISTING_ZERO_PAPER,  /* without an online dossier, but with others */
	LISTING_UNCONFIRMED, /* in the list or not */
	LISTING_COUNT
};
/* The two listings that an indicator of procedures is made of; false for one of dossiers. */
bool indicator_listings(enum indicator indicator, enum listing *num, enum listing *den);
/* True where the procedure belongs to the listing. */
bool listing_holds(enum listing listing, const struct procedure_tally *procedure);

struct indicators {
	struct ratio ratio[INDICATOR_COUNT];
	size_t unconfirmed; /* procedures that are not confirmed, all counted as they stand */
	struct procedure_tally *procedure; /* one per procedure_fact, in the same order */
	size_t procedure_count;
};

/* Computes the indicators over the facts of the scope. Where a membership is unknown, level 3-4 stands in for it and the
 * procedure counts as unconfirmed. The caller releases. */
void indicators_compute(struct indicators *out, const struct fact *fact, size_t fact_count,
	const struct procedure_fact *procedure, size_t procedure_count,
	const struct scope *scope);
void indicators_release(struct indicators *ind);
/* How many procedures belong to a listing. */
int64_t listing_count(enum listing listing, const struct indicators *ind);

/* A band of a criterion: from lower (inside) to the next. Bands are ordered, highest first. */
struct band {
	struct ratio lower;
	char name[32]; /* "tu_20_den_duoi_40" */
};
/* The index of the band a ratio falls into, or -1 (zero denominator, below all bands). */
int band_of(struct ratio r, const struct band *band, size_t count);

#endif
