/*
 * when.h - days and moments as the screen shows them: "T5 16/02/2023 07:42".
 */
#ifndef MOTCUA_UI_WHEN_H
#define MOTCUA_UI_WHEN_H

#include "motcua/base/buf.h"
#include "motcua/core/day.h"

/* The short name of a day of the week in the language of the screen: "T5". */
const char *weekday_label(enum weekday day);
/* Append the day of the week and the date, and the minute; nothing for "none". */
void when_day(struct buf *out, int day);
void when_moment(struct buf *out, struct moment moment);
/* Appends hour and day in full: "17 giờ 00, thứ Ba ngày 21/02/2023"; nothing for "none". */
void when_words(struct buf *out, struct moment moment);

#endif
