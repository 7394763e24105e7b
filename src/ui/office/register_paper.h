/*
 * register_paper.h - a book of the register on paper.
 */
#ifndef MOTCUA_UI_REGISTER_PAPER_H
#define MOTCUA_UI_REGISTER_PAPER_H

#include "motcua/store/book.h"
#include "ui/term/screen.h"

/* Prints a book, and says where it is. */
void register_print_book(struct screen *scr, const struct register_book *book);

#endif
