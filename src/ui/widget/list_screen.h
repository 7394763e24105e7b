/*
 * list_screen.h - what the screens that are one list have in common.
 *
 * The state of such a screen begins with a struct list_screen, its table of operations with
 * LIST_SCREEN_OPS; what the screen does itself it names after that.
 */
#ifndef MOTCUA_UI_LIST_SCREEN_H
#define MOTCUA_UI_LIST_SCREEN_H

#include "ui/widget/list.h"
#include "ui/term/screen.h"

struct list_screen {
	struct list list;
	char *heading;  /* in place of the title of the screen, or NULL */
	int64_t wanted; /* id of the row to select, once it is read; 0 none */
};

/* Replaces the heading; takes the string over. */
void list_screen_set_heading(struct list_screen *base, char *heading);

enum screen_result list_screen_key(struct screen *scr, int32_t key);
bool list_screen_has_row(const struct screen *scr);
const char *list_screen_heading(const struct screen *scr);
/* Wants the row that a screen over the list has saved. */
void list_screen_resumed(struct screen *scr, const struct screen_answer *answer);

#define LIST_SCREEN_OPS \
	.widget = list_keys, .key = list_screen_key, .has_row = list_screen_has_row, \
	.heading = list_screen_heading

#endif
