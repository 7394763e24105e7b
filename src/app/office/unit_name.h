/*
 * unit_name.h - what letters need of a unit's name.
 */
#ifndef MOTCUA_APP_UNIT_NAME_H
#define MOTCUA_APP_UNIT_NAME_H

/* "UBND xã Ba Nam" gives "ỦY BAN NHÂN DÂN XÃ BA NAM"; the caller frees. */
char *unit_letterhead(const char *name);
/* "UBND xã Ba Nam" gives "Ba Nam", which stands before the date; the caller frees. */
char *unit_place(const char *name);

#endif
