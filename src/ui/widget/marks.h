/*
 * marks.h - rows of a list that were marked, by their ids: they stay marked when the list is read
 * again.
 */
#ifndef MOTCUA_UI_MARKS_H
#define MOTCUA_UI_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct marks {
	int64_t *id;
	size_t count, cap;
};

void marks_release(struct marks *marks);
bool marks_has(const struct marks *marks, int64_t id);
/* Marks a row, or takes its mark away. */
void marks_toggle(struct marks *marks, int64_t id);
/* Takes the marks away of what is not among the ids. */
void marks_keep(struct marks *marks, const int64_t *id, size_t count);

#endif
