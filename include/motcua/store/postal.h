/*
 * postal.h - what the public post carries for the desk.
 */
#ifndef MOTCUA_STORE_POSTAL_H
#define MOTCUA_STORE_POSTAL_H

#include "motcua/store/store.h"

enum postal_state {
	POSTAL_WAITING,    /* cho_giao */
	POSTAL_GIVEN,      /* da_giao */
	POSTAL_DELIVERED,  /* phat_thanh_cong */
	POSTAL_SECOND_TRY, /* moi_lan_hai */
	POSTAL_SENT_BACK,  /* chuyen_hoan */
	POSTAL_LOST,       /* that_lac */
	POSTAL_STATE_COUNT
};

/* Notes the tracking number of a dossier's latest item, or makes the item; the day is the one
 * it was given to the post, or delivered. CONFLICT (field "ma_buu_gui") where the number
 * belongs to another dossier. */
int postal_put(struct store *store, int64_t dossier_id, const char *tracking,
	enum postal_state state, int day, struct err *err);
/* Appends the tracking number of the latest item of a dossier; nothing where there is none. */
int postal_tracking(struct store *store, int64_t dossier_id, struct buf *out, struct err *err);

#endif
