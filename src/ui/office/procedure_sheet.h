/*
 * procedure_sheet.h - what an officer tells a citizen about a procedure, as a text to read.
 */
#ifndef MOTCUA_UI_PROCEDURE_SHEET_H
#define MOTCUA_UI_PROCEDURE_SHEET_H

#include <stdint.h>

#include "motcua/app/app.h"
#include "motcua/base/buf.h"

/* Appends name, level, limit, fee and papers of a procedure as of today. */
int procedure_sheet(struct app *app, int64_t id, struct buf *out, struct err *err);

#endif
