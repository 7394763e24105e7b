/*
 * number.h - a number of the figures on a screen: what it counts, and the list behind it.
 */
#ifndef MOTCUA_UI_NUMBER_H
#define MOTCUA_UI_NUMBER_H

#include <stdint.h>

#include "motcua/base/buf.h"
#include "motcua/core/indicator.h"
#include "ui/term/screen.h"

enum number_kind { NUMBER_DOSSIERS, NUMBER_PROCEDURES };

struct number {
	enum number_kind kind;
	enum figure figure;   /* of dossiers */
	enum listing listing; /* of procedures */
	struct scope scope;
	enum indicator indicator; /* that it is a part of; INDICATOR_COUNT: of none */
	const char *whose; /* the name of the group of the scope; NULL: of the whole unit */
	int64_t value;
};

/* A number of dossiers of the whole unit, and one of procedures. */
struct number number_of_figure(enum figure figure, const struct scope *scope, int64_t value);
struct number number_of_listing(enum listing listing, const struct scope *scope, int64_t value);

/* The numerator and the denominator of an indicator that is the ratio. */
void numbers_of_indicator(enum indicator indicator, struct ratio ratio, const struct scope *scope,
	struct number *num, struct number *den);

/* What a figure or a listing is called, translated. */
const char *figure_label(enum figure figure);
const char *listing_label(enum listing listing);

/* Appends what is counted: "Dossiers filed online – Đinh Thị Hồng". */
void number_put_what(struct buf *out, const struct number *number);
/* Appends the window and the day of the figures: "01/01/2022 – 31/12/2022, as of 16/02/2023". */
void number_put_when(struct buf *out, const struct number *number);

/* Appends the value with what it is: "35 dossiers". */
void number_put_count(struct buf *out, const struct number *number);
/* Draws two rows over its list: what is counted, and how many in which window. */
void number_draw_heading(const struct number *number, struct canvas *canvas);

/* Opens the list behind a number; it is copied. */
void number_open(struct screen *scr, const struct number *number);
/* Opens a text that says how it was counted, and what was left out. */
void number_explain(struct screen *scr, const struct number *number);

#endif
