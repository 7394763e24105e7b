/*
 * screens.h - all screens of the program.
 */
#ifndef MOTCUA_UI_SCREENS_H
#define MOTCUA_UI_SCREENS_H

#include "ui/screen.h"

/* All of them, NULL at the end: for the key listing and the tests. */
extern const struct screen_ops *const ui_screens[];

#endif
