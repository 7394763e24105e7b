/*
 * post.h - the public post (bưu chính công ích): what it carries for the desk, and the lists with
 * which results are handed over to the postman.
 *
 * Items are given and moved on by the steps of process.h (MOVE_POST …).
 */
#ifndef MOTCUA_APP_POST_H
#define MOTCUA_APP_POST_H

#include "motcua/app/app.h"
#include "motcua/store/dossier.h"
#include "motcua/store/postal.h"

/* At most so many items of a view (0: all). */
int post_items(struct app *app, enum postal_view view, size_t limit,
	struct postal_item_list *out, struct err *err);
/* The dossiers that the post is to take, or that wait for acceptance; at most so many (0: all). */
int post_dossiers(struct app *app, enum postal_queue queue, size_t limit,
	struct dossier_list *out, struct err *err);
/* What an item would say if the dossier were given to the post now: recipient, address, phone
 * and papers, to be looked at first. */
int post_prepare(struct app *app, int64_t dossier_id, struct postal_item *out, struct err *err);
/* The latest item of a dossier: 1, or 0 where it has none. */
int post_latest(struct app *app, int64_t dossier_id, struct postal_item *out, struct err *err);

/*
 * Makes the handover list of the items chosen, or, with count 0, of all that were given to the
 * post and stand on no list: the next number of the year, the time, who gives and the postman
 * (may be ""). It is closed at once: the steps that have given its items are no longer taken
 * back. CONFLICT where there is nothing to hand over, or where an item stands on a list.
 */
int post_handover(struct app *app, const int64_t *item, size_t count, const char *postman,
	struct postal_handover *out, struct err *err);
/* The lists, the latest first; at most so many (0: all). */
int post_handovers(struct app *app, size_t limit, struct postal_handover_list *out,
	struct err *err);
/* A list by id with its items. NOT_FOUND. */
int post_handover_get(struct app *app, int64_t id, struct postal_handover *out,
	struct postal_item_list *items, struct err *err);

#endif
