/*
 * portal_columns.h - the columns of the portal's list, in the words of the screen.
 */
#ifndef MOTCUA_UI_PORTAL_COLUMNS_H
#define MOTCUA_UI_PORTAL_COLUMNS_H

#include "motcua/base/buf.h"

/* The name of a column such as "ngay_tiep_nhan", translated; the key itself where it has none. */
const char *portal_column_label(const char *key);
/* Appends the names of columns that stand in a list "ngay_tra, trang_thai". */
void put_portal_columns(struct buf *out, const char *keys);

#endif
