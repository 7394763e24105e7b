/*
 * qr.h - the QR code of a short text, as modules.
 */
#ifndef MOTCUA_SRC_REPORT_QR_H
#define MOTCUA_SRC_REPORT_QR_H

#include <stdbool.h>

struct qr {
	int size;              /* modules of a side */
	unsigned char *module; /* row by row, 1 dark */
};

/* Level M: 15 % of it may be lost under a stamp or a crease. Returns 0, or -1 where the text is
 * empty or longer than a code holds. The caller releases. */
int qr_make(struct qr *out, const char *text);
bool qr_dark(const struct qr *qr, int row, int column);
void qr_release(struct qr *qr);

#endif
