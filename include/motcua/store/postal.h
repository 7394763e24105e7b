/*
 * postal.h - what the public post carries for the desk: items, and the lists with which they are
 * handed over to the postman.
 */
#ifndef MOTCUA_STORE_POSTAL_H
#define MOTCUA_STORE_POSTAL_H

#include "motcua/core/vocab.h"
#include "motcua/store/store.h"

enum postal_state {
	POSTAL_WAITING,    /* cho_giao */
	POSTAL_GIVEN,      /* da_giao */
	POSTAL_DELIVERED,  /* phat_thanh_cong */
	POSTAL_SECOND_TRY, /* moi_lan_hai */
	POSTAL_SENT_BACK,  /* chuyen_hoan */
	POSTAL_LOST,       /* that_lac */
	POSTAL_GIVEN_UP,   /* thoi_theo_doi: no longer followed, its dossier is void or elsewhere */
	POSTAL_STATE_COUNT
};

extern const struct vocab vocab_postal_state;

/* One sending of a result. Strings are owned, never NULL after reading. */
struct postal_item {
	int64_t id, dossier_id;
	int64_t handover_id;       /* the list it stands on, 0 none */
	char *tracking;            /* "" the post has given none */
	char *recipient, *address, *phone;
	char *papers;              /* what lies in it */
	int64_t collect;           /* fee that the post collects, đồng */
	bool postage_paid;         /* by the office; else the recipient pays */
	enum postal_state state;
	int sent, done;            /* given to the post; delivered, sent back or lost */
	char *note;                /* what was said when it was given: it stands on the list */
	char *outcome;             /* who took it; why it came back */
	/* read */
	char *code, *procedure;
	int handover_number, handover_year;
};

struct postal_item_list {
	struct postal_item *item;
	size_t count, cap;
};

void postal_item_release(struct postal_item *item);
void postal_item_list_release(struct postal_item_list *list);

/* Notes the tracking number of a dossier's latest item, or makes the item, as a file tells it;
 * the day is the one it was given to the post, or delivered. POSTAL_WAITING leaves an item there
 * is in its state: a file does not take it back from the post. CONFLICT (field "ma_buu_gui") where
 * the number belongs to another item. */
int postal_put(struct store *store, int64_t dossier_id, const char *tracking,
	enum postal_state state, int day, struct err *err);
/* Gives an item to the post: a new one, or the latest of the dossier where that still waits.
 * Sets its id. CONFLICT as postal_put(). */
int postal_give(struct store *store, struct postal_item *item, struct err *err);
/* Moves the latest item of a dossier on, one that waits only where there is no other; done is
 * DAY_NONE while the post has it, outcome "" where there is nothing to say. One that waits again
 * gives up its number. NOT_FOUND where there is none. */
int postal_move(struct store *store, int64_t dossier_id, enum postal_state state, int done,
	const char *outcome, struct err *err);
/* Ends what the post still has of a dossier; nothing where it has nothing. */
int postal_end(struct store *store, int64_t dossier_id, enum postal_state state, int done,
	const char *outcome, struct err *err);
/* The item of a dossier that the post has, else the latest: 1, or 0 where there is none. */
int postal_latest(struct store *store, int64_t dossier_id, struct postal_item *out,
	struct err *err);
/* Appends the tracking number of the latest item of a dossier; nothing where there is none. */
int postal_tracking(struct store *store, int64_t dossier_id, struct buf *out, struct err *err);

/* Which items a list shows. */
enum postal_view {
	POSTAL_TO_LIST,  /* given, and on no list yet; oldest first */
	POSTAL_AT_POST,  /* given or invited again: not back and not delivered */
	POSTAL_OVER,     /* delivered, sent back, lost or given up; the latest first */
	POSTAL_VIEW_COUNT
};
/* At most so many items of a view (0: all). */
int postal_list(struct store *store, int64_t unit_id, enum postal_view view, size_t limit,
	struct postal_item_list *out, struct err *err);
/* Dossiers that the post is to take, and those that wait for acceptance; oldest first. */
enum postal_queue { POSTAL_TO_GIVE, POSTAL_ARRIVED, POSTAL_QUEUE_COUNT };
/* The ids of at most so many; the caller frees. */
int postal_dossiers(struct store *store, int64_t unit_id, enum postal_queue queue, size_t limit,
	int64_t **id, size_t *count, struct err *err);
/* The items given to the post in a window, in that order. DAY_NONE is an open end. */
int postal_list_sent(struct store *store, int64_t unit_id, int from, int to,
	struct postal_item_list *out, struct err *err);
/* Of the results returned in a window, how many went by post, and all. */
int postal_share(struct store *store, int64_t unit_id, int from, int to, int64_t *posted,
	int64_t *all, struct err *err);
/* The items of a handover list, in the order they were given. */
int postal_list_of(struct store *store, int64_t handover_id, struct postal_item_list *out,
	struct err *err);

/* A list with which items were handed over; it is closed as soon as it has its number. */
struct postal_handover {
	int64_t id, unit_id, officer_id;
	int year, number;      /* from 1 each year */
	struct moment at;
	char *postman;
	char *officer;         /* read */
	int items;             /* read */
};

struct postal_handover_list {
	struct postal_handover *item;
	size_t count, cap;
};

void postal_handover_release(struct postal_handover *handover);
void postal_handover_list_release(struct postal_handover_list *list);
/* Takes the next number of the year of its moment; sets id, year and number. */
int postal_handover_insert(struct store *store, struct postal_handover *handover,
	struct err *err);
/* Puts an item on a list. CONFLICT where it stands on one, or is not given. */
int postal_handover_add(struct store *store, int64_t handover_id, int64_t item_id,
	struct err *err);
int postal_handover_get(struct store *store, int64_t id, struct postal_handover *out,
	struct err *err);
/* The lists of a unit, the latest first; at most so many (0: all). */
int postal_handovers(struct store *store, int64_t unit_id, size_t limit,
	struct postal_handover_list *out, struct err *err);

#endif
