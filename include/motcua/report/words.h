/*
 * words.h - dates, times, limits and numbers as official documents write them.
 *
 * Decree 30/2020, annex I: days below 10 and the months 1 and 2 take a leading zero. Always
 * Vietnamese, whatever the screen speaks.
 */
#ifndef MOTCUA_REPORT_WORDS_H
#define MOTCUA_REPORT_WORDS_H

#include <stdint.h>

#include "motcua/base/buf.h"
#include "motcua/core/day.h"
#include "motcua/core/deadline.h"

/* Appends "ngày 05 tháng 02 năm 2023"; nothing for DAY_NONE. */
void words_day(struct buf *out, int day);
/* Appends "17 giờ 00 phút, ngày 21 tháng 02 năm 2023"; nothing for MOMENT_NONE. */
void words_moment(struct buf *out, struct moment moment);
/* Appends "03 ngày làm việc", "08 giờ làm việc", "trong ngày làm việc"; nothing where the unit
 * is unknown. */
void words_limit(struct buf *out, struct limit limit);
/* Appends a number with a dot between thousands: "20.000". */
void words_number(struct buf *out, int64_t number);

#endif
