/*
 * dossier.h - dossiers, their events, codes and numbers.
 *
 * Writing functions run inside a transaction of the app layer.
 */
#ifndef MOTCUA_STORE_DOSSIER_H
#define MOTCUA_STORE_DOSSIER_H

#include <stddef.h>

#include "motcua/core/deadline.h"
#include "motcua/core/indicator.h"
#include "motcua/core/life.h"
#include "motcua/core/moves.h"
#include "motcua/core/vocab.h"
#include "motcua/store/catalogue.h"
#include "motcua/store/citizen.h"
#include "motcua/store/store.h"

enum dossier_origin { ORIGIN_DESK, ORIGIN_PORTAL, ORIGIN_IMPORT };
enum due_binding { DUE_COMPUTED, DUE_PORTAL, DUE_IMPORTED };

/* True where a due date is counted here. Any other binds as it was set elsewhere: nothing moves it
 * but who says what it is now. */
bool due_is_counted(enum due_binding binding);

enum code_kind { CODE_OWN, CODE_PORTAL, CODE_OLD };

/* A dossier. Strings are owned, never NULL; ids 0 and days DAY_NONE are "none". */
struct dossier {
	int64_t id, unit_id, unit_version_id, procedure_id, version_id;
	char *code;        /* the one shown; "" before acceptance */
	char *portal_code; /* "" none; read from the codes */
	int desk;
	char *form_set;
	int level;
	enum service service;
	struct limit limit;
	char *limit_basis;
	int supplement;    /* enum supplement_policy or -1 */
	enum channel channel;
	enum return_method return_method;
	enum dossier_state state;
	struct moment filed, accepted, appointed, due;
	enum due_binding due_binding;
	bool provisional;
	int promised, resolved, withdrawn, returned;
	enum return_method returned_by;
	char *collector, *collector_paper;
	struct citizen submitter; /* the snapshot; id is the citizen's or 0 */
	struct citizen owner;     /* the same; name "" where the submitter owns it */
	char *relation;
	int64_t village_id, receiver_id, handler_id;
	enum paper_reason reason;
	char *reason_note;
	enum assistance assistance;
	int64_t assistant_id;
	int sets;
	int64_t fee_due, fee_paid; /* đồng; -1 unknown */
	char *note;
	enum dossier_origin origin;
	bool on_portal;
	int64_t register_id;
	int register_year, register_book; /* read */
	int64_t register_serial;
	/* read for lists */
	char *procedure_code, *procedure_name, *field, *receiver_name, *handler_name, *village;
	int waits_since; /* the day since which its clock stands; it does not run again where a
			  * refusal or a withdrawal came meanwhile */
	int since;       /* read by queue_list() alone: the day it came into its state */
};

struct dossier_list {
	struct dossier *item;
	size_t count, cap;
};

void dossier_init(struct dossier *dossier); /* every string "", every day DAY_NONE */
void dossier_release(struct dossier *dossier);
void dossier_list_release(struct dossier_list *list);

/* Inserts the row, the parties (snapshot), the papers and the codes; code and portal_code
 * where not "". Sets id. CONFLICT (field "ma_ho_so_cong" or "ma_ho_so") where a code is taken. */
int dossier_insert(struct store *store, struct dossier *dossier, const struct paper_list *papers,
	struct err *err);
/* Writes the projection back: state, dates, handler, return, notes; not portal codes, parties
 * or submitter_id and owner_id. A dossier that had no code gets the one given (it is accepted
 * now); a code that is there is never changed: CONFLICT. */
int dossier_update(struct store *store, const struct dossier *dossier, struct err *err);
/* Writes a dossier that has waited for acceptance and is accepted now, all of it: its procedure,
 * row, parties, papers and codes. NOT_FOUND where none waits. */
int dossier_take_in(struct store *store, const struct dossier *dossier,
	const struct paper_list *papers, struct err *err);
/* Replaces the parties of a dossier (a correction; its event is the caller's). */
int dossier_set_parties(struct store *store, const struct dossier *dossier, struct err *err);
/* Frees the code of the portal: another dossier may have it then. Where it is what the dossier is
 * called here, it stays. */
int dossier_drop_portal_code(struct store *store, struct dossier *dossier, struct err *err);
/* Attaches one more code. One of the portal puts the dossier on the portal. CONFLICT as for
 * dossier_insert(). */
int dossier_add_code(struct store *store, int64_t dossier_id, const char *code,
	enum code_kind kind, struct err *err);
int dossier_get(struct store *store, int64_t id, struct dossier *out, struct err *err);
/* By any of its codes; those given here or by a portal also in small letters. NOT_FOUND. */
int dossier_by_code(struct store *store, const char *code, struct dossier *out,
	struct err *err);
int dossier_papers(struct store *store, int64_t id, struct paper_list *out, struct err *err);

/* A search of any kind: code (or its last digits), tracking number of the post (at least five
 * characters), personal number, phone, name of submitter or owner without accents. Newest
 * first. */
int dossier_search(struct store *store, const char *query, size_t limit,
	struct dossier_list *out, struct err *err);
/* Dossiers by id, in the order given. */
int dossier_list_ids(struct store *store, const int64_t *id, size_t count,
	struct dossier_list *out, struct err *err);
/* The dossiers of a window by day of acceptance, those of a day as they were entered, void ones
 * too; those that wait for acceptance by the day they were filed. DAY_NONE is an open end. */
int dossier_list_window(struct store *store, int64_t unit_id, struct period window,
	struct dossier_list *out, struct err *err);
/* The dossiers of a person that are not finished, of one procedure where not 0. */
int dossier_open_of(struct store *store, int64_t citizen_id, int64_t procedure_id,
	struct dossier_list *out, struct err *err);

struct event {
	int64_t id, dossier_id, officer_id, user_id;
	char *move; /* move_name(), or "nhap" */
	struct moment at, recorded;
	int from_state; /* enum dossier_state or -1 */
	char *text, *old_value, *new_value;
	char *asked_by;     /* of a correction */
	int64_t undoes;     /* the event that this one takes back, 0 none */
	int policy;         /* of the wait that it begins: enum supplement_policy, or -1 */
	struct life after;  /* the row of the dossier after the event */
	char *officer_name; /* read */
};

struct event_list {
	struct event *item;
	size_t count, cap;
};

void event_list_release(struct event_list *list);
/* Appends an event; NULL strings are allowed and mean "". Sets its id. */
int event_insert(struct store *store, struct event *event, struct err *err);
int event_list(struct store *store, int64_t dossier_id, struct event_list *out, struct err *err);
/* The step in force that a user has entered last since a moment, on whichever dossier: 1, or 0
 * where there is none. */
int event_last_by(struct store *store, int64_t user_id, struct moment since, int64_t *dossier_id,
	enum move *move, struct err *err);
/* The events as core sees them; the caller frees the array of list->count. */
struct life_event *event_lives(const struct event_list *list);
/* True where a later event takes the event back: life_undone() of event_lives(). */
bool event_undone(const struct event_list *list, size_t i);

/* What the events have made of a dossier, and the same put back into it. Of a dossier that was
 * withdrawn, returned and so on nothing else changes. */
struct life dossier_life(const struct dossier *dossier);
void dossier_set_life(struct dossier *dossier, const struct life *life);

/* Writes the waits of a dossier, in place of those before; reads them in order. */
int waits_put(struct store *store, int64_t dossier_id, const struct wait_list *waits,
	struct err *err);
int waits_get(struct store *store, int64_t dossier_id, struct wait_list *out, struct err *err);

/* Takes the next serial of a desk on a day: first is the lowest of the desk's range, last the
 * highest. CONFLICT where the range is used up. */
int serial_take(struct store *store, int64_t unit_id, int desk, int day, int64_t first,
	int64_t last, int64_t *out, struct err *err);
/* The last number that each desk of a unit has given on a day. */
struct serial_given {
	int64_t desk, last;
};
struct serial_given_list {
	struct serial_given *item;
	size_t count, cap;
};
int serial_given_list(struct store *store, int64_t unit_id, int day,
	struct serial_given_list *out, struct err *err);
void serial_given_release(struct serial_given_list *list);
/* Raises the counter of a day to at least serial, for codes of the desk's own range that came
 * from outside. */
int serial_raise(struct store *store, int64_t unit_id, int desk, int day, int64_t serial,
	struct err *err);
/* Takes the next number of the book that lay open on a day, of the year's register, also where
 * the unit has changed since; opens the book where there is none, and a further one where another
 * unit follows. CONFLICT, with what to do, where the book of that day is closed. */
int register_take(struct store *store, int64_t unit_id, int year, int day, int64_t *register_id,
	int64_t *serial, struct err *err);

/* Facts of all dossiers accepted in a window and not void; the caller frees. code, where not
 * NULL, gets as many codes, for a dossier without one of its own one of its others, else ""; the
 * caller frees each and the array. */
int dossier_facts(struct store *store, int64_t unit_id, struct period window, struct fact **out,
	char ***code, size_t *count, struct err *err);

/* How many dossiers accepted in a window were entered by mistake. */
int dossier_count_void(struct store *store, int64_t unit_id, struct period window, int64_t *count,
	struct err *err);

/* Notes that a form was printed; *copy is 1 for the first, then counts reprints. */
int form_issued(struct store *store, int64_t dossier_id, const char *form_set,
	const char *number, struct moment at, int64_t user_id, int *copy, struct err *err);

/* The same for the form of a row of the log of refusals; of a dossier that waited it counts as a
 * form of the dossier too. */
int form_refusal_issued(struct store *store, int64_t refusal_id, const char *form_set,
	const char *number, struct moment at, int64_t user_id, int *copy, struct err *err);

/* How many times a form of a dossier was printed since a moment. */
int form_count_since(struct store *store, int64_t dossier_id, const char *number,
	struct moment since, int64_t *count, struct err *err);

#endif
