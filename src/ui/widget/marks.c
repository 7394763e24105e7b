#include "config.h"

#include "ui/widget/marks.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"

/* Where an id stands, or count. */
static size_t place(const int64_t *id, size_t count, int64_t wanted)
{
	size_t i = 0;

	while (i < count && id[i] != wanted)
		i++;
	return i;
}

void marks_release(struct marks *marks)
{
	free(marks->id);
	*marks = (struct marks){ NULL, 0, 0 };
}

bool marks_has(const struct marks *marks, int64_t id)
{
	return place(marks->id, marks->count, id) < marks->count;
}

void marks_toggle(struct marks *marks, int64_t id)
{
	size_t at = place(marks->id, marks->count, id);

	if (at < marks->count) {
		marks->id[at] = marks->id[--marks->count];
		return;
	}
	marks->id = grow_array(marks->id, marks->count, &marks->cap, sizeof *marks->id);
	marks->id[marks->count++] = id;
}

void marks_keep(struct marks *marks, const int64_t *id, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < marks->count; i++)
		if (place(id, count, marks->id[i]) < count)
			marks->id[kept++] = marks->id[i];
	marks->count = kept;
}
