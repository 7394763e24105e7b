/*
 * list_files.h - a queue becomes a page or a table.
 */
#ifndef MOTCUA_UI_LIST_FILES_H
#define MOTCUA_UI_LIST_FILES_H

#include "motcua/app/lists.h"
#include "ui/term/screen.h"

/* Prints a list, or writes it as a table; says where it is. */
void list_files_print(struct screen *scr, const struct list_wanted *wanted);
void list_files_save(struct screen *scr, const struct list_wanted *wanted);

#endif
