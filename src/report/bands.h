/*
 * bands.h - the band of a criterion that a ratio falls into, by name and in words.
 */
#ifndef MOTCUA_SRC_REPORT_BANDS_H
#define MOTCUA_SRC_REPORT_BANDS_H

#include "motcua/base/buf.h"
#include "motcua/core/indicator.h"
#include "motcua/report/indicators.h"

/* Appends the stable name of the band, "tu_20_den_duoi_40"; "duoi_20" below the lowest one.
 * Appends nothing and returns false where there is no band: no target, no bands, no
 * denominator. */
bool band_put_name(const struct report_target *target, struct ratio ratio, struct buf *out);
/* Appends a band in words: "dưới 20%", "20% – dưới 40%", "từ 40% trở lên"; index -1 is what
 * lies below the lowest one. */
void band_put_words(const struct report_target *target, int index, struct buf *out);

#endif
