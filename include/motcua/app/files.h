/*
 * files.h - files that people name.
 */
#ifndef MOTCUA_APP_FILES_H
#define MOTCUA_APP_FILES_H

#include "motcua/base/buf.h"
#include "motcua/base/err.h"

/* Says what errno means for a file; returns -1. */
int file_error(const char *path, struct err *err);
/* Appends a file; "-" is the standard input. */
int file_read(const char *path, struct buf *out, struct err *err);

#endif
