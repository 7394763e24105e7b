/*
 * stack.h - the stacks of screens; private to screen.c, dispatch.c and frame.c.
 */
#ifndef MOTCUA_UI_STACK_H
#define MOTCUA_UI_STACK_H

#include "ui/term/ui.h"

/* Opens a screen on top of the current stack; it is not there where -1 is returned. */
int stack_push(struct ui *ui, const struct screen_ops *ops, const void *arg, int tag,
	struct err *err);
/* Takes out the screens that are closing and gives their answers; ends the program where
 * nothing is left, or goes from the login screen to the stack of the user. */
void stack_settle(struct ui *ui);
void stack_release(struct stack *stack);
/* The lowest screen that is seen: the top, or what is under its dialogs. */
size_t stack_first_drawn(const struct stack *stack);

#endif
