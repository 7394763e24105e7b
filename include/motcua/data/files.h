/*
 * files.h - the files of data/ that are built into the program: schema, forms, seed tables.
 */
#ifndef MOTCUA_DATA_FILES_H
#define MOTCUA_DATA_FILES_H

#include <stddef.h>

struct data_file {
	const char *name; /* path below data/: "seed/holidays.csv" */
	const char *text; /* NUL-terminated after len bytes */
	size_t len;
};

/* All files, in the order of their names. */
extern const struct data_file data_files[];
extern const size_t data_file_count;

/* The file of a name, or NULL. */
const struct data_file *data_file_find(const char *name);

#endif
