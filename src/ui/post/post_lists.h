/*
 * post_lists.h - the lists of the post desk: what they hold, and how they are drawn. One is read
 * at a time.
 */
#ifndef MOTCUA_UI_POST_LISTS_H
#define MOTCUA_UI_POST_LISTS_H

#include "motcua/app/post.h"
#include "ui/widget/list.h"
#include "ui/widget/marks.h"
#include "ui/post/post_codes.h"

enum post_tab {
	POST_TAB_GIVE,    /* dossiers that the post is to take */
	POST_TAB_ARRIVED, /* dossiers that the post has brought */
	POST_TAB_TO_LIST, /* items that stand on no handover list */
	POST_TAB_AT_POST,
	POST_TAB_OVER,
	POST_TAB_LISTS,   /* handover lists */
	POST_TAB_COUNT
};

struct post_lists {
	enum post_tab tab;
	struct dossier_list waiting;
	struct postal_item_list items;
	struct postal_handover_list handovers;
	struct post_codes codes; /* typed for those to be given */
	int64_t asked;           /* the dossier that the next F9 gives without a number */
	struct marks marks;      /* of the items for a list of their own */
	struct list list;
};

/* Reads the list of the tab; a mark holds as long as its item can go on a list. */
int post_lists_load(struct post_lists *lists, struct app *app, struct err *err);
void post_lists_release(struct post_lists *lists);
/* What stands in the selected row: NULL where the tab holds something else, or nothing. */
const struct dossier *post_lists_dossier(const struct post_lists *lists);
const struct postal_item *post_lists_item(const struct post_lists *lists);
const struct postal_handover *post_lists_handover(const struct post_lists *lists);
/* The names of the lists and, below them, the one of the tab. */
void post_lists_draw(struct post_lists *lists, struct canvas *body);

/* post_give.c: goes on from a dossier whose number is typed to the next one, unless the number is
 * refused. */
void post_give_next(struct post_lists *lists);
/* Gives all dossiers that have got a number, and says what was done; nothing while one of the
 * numbers is refused, or is none of the post and was not considered: then a second time gives it.
 * Where there is no number at all the selected dossier goes without one, the second time. */
void post_give_all(struct app *app, struct post_lists *lists);

#endif
