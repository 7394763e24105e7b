/*
 * screens.h - all screens of the program.
 */
#ifndef MOTCUA_UI_SCREENS_H
#define MOTCUA_UI_SCREENS_H

#include "ui/screen.h"

/* Name and password; its argument is the login to begin with (may be NULL). Answers ANSWER_YES
 * when somebody has logged in. */
extern const struct screen_ops scr_login;

/* The first run: makes the store; its argument is the path. It ends with the store made, or left
 * without one. */
extern const struct screen_ops scr_setup;

/* All of them, NULL at the end: for the key listing and the tests. */
extern const struct screen_ops *const ui_screens[];

#endif
