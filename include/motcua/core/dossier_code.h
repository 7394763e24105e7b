/*
 * dossier_code.h - the code of a dossier (Decree 61/2018 art. 26, Circular 01/2018/TT-VPCP
 * art. 19.1; Decision 20/2020/QD-TTg for the order of the groups).
 */
#ifndef MOTCUA_CORE_DOSSIER_CODE_H
#define MOTCUA_CORE_DOSSIER_CODE_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/base/buf.h"

struct dossier_code {
	char unit[40];
	int day;    /* of acceptance */
	long serial;
	int digits; /* written digits of the serial, 4 … 7 */
};

/* Reads a code of either style: "000.19.30.H48-230110-0001" (serial of four digits) or
 * "H48.28.17-230216-0003" (four to seven); years are 2000 … 2099. Returns 0, or -1 where it
 * is none. */
int dossier_code_parse(const char *text, struct dossier_code *out);
/* Appends "<unit>-YYMMDD-NNNN". */
void dossier_code_put(struct buf *out, const char *unit, int day, long serial);
/* True where a text may stand as a unit code (either style). */
bool unit_code_valid(const char *text);
/* True where a text may stand as a code of a portal: 1 … 64 of A-Z, 0-9, . - / _ ; the
 * screens take it in capitals. */
bool portal_code_valid(const char *text);

#endif
