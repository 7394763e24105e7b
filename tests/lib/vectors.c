#include "config.h"

#include "vectors.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "testing.h"

/* Cuts the cell at *at out of the text; returns the character after it ("," or the line's
 * end). */
static char cut_cell(char **at, char **cell)
{
	char *from = *at, *to = *at, end;

	*cell = to;
	if (*from == '"') {
		for (from++; *from && (*from != '"' || from[1] == '"'); from++) {
			from += *from == '"';
			*to++ = *from;
		}
		ck_assert_int_eq(*from, '"');
		from++;
	} else {
		from += strcspn(from, ",\n");
		to = from;
	}
	end = *from;
	*to = '\0';
	*at = end ? from + 1 : from;
	return end;
}

struct vectors vectors_read(const char *name)
{
	struct vectors vectors = { 0 };
	size_t count = 0, cap = 0, in_row = 0;
	char *at;

	vectors.text = at = testing_read(name, NULL);
	while (*at) {
		char end;

		vectors.cell = grow_array(vectors.cell, count, &cap, sizeof *vectors.cell);
		end = cut_cell(&at, &vectors.cell[count++]);
		in_row++;
		if (end == ',')
			continue;
		if (vectors.columns == 0)
			vectors.columns = in_row;
		if (in_row != vectors.columns)
			ck_abort_msg("%s: row %zu has %zu cells", name, count / vectors.columns,
				in_row);
		in_row = 0;
	}
	if (count <= vectors.columns)
		ck_abort_msg("%s: no row", name);
	vectors.rows = count / vectors.columns - 1;
	return vectors;
}

const char *vectors_cell(const struct vectors *vectors, size_t row, const char *column)
{
	ck_assert_uint_lt(row, vectors->rows);
	for (size_t i = 0; i < vectors->columns; i++)
		if (strcmp(vectors->cell[i], column) == 0)
			return vectors->cell[(row + 1) * vectors->columns + i];
	ck_abort_msg("no column %s", column);
	return NULL;
}

void vectors_release(struct vectors *vectors)
{
	free(vectors->cell);
	free(vectors->text);
}
