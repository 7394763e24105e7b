#include "config.h"

#include "app/exchange/exchange_table.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

void cells_set(struct cells *cells, int column, const char *text)
{
	free(cells->text[column]);
	cells->text[column] = xstrdup(text);
}

void cells_set_day(struct cells *cells, int column, int day)
{
	struct buf text;

	buf_init(&text);
	day_put_iso(&text, day);
	cells_set(cells, column, text.data);
	buf_release(&text);
}

void cells_set_moment(struct cells *cells, int column, struct moment moment)
{
	struct buf text;

	buf_init(&text);
	if (moment.second == 0)
		day_put_iso(&text, moment.day);
	else
		moment_put_minute(&text, moment);
	cells_set(cells, column, text.data);
	buf_release(&text);
}

void cells_set_number(struct cells *cells, int column, int64_t number)
{
	char text[24] = "";

	if (number >= 0)
		snprintf(text, sizeof text, "%" PRId64, number);
	cells_set(cells, column, text);
}

const char *cells_get(const struct cells *cells, int column)
{
	return cells->text[column] ? cells->text[column] : "";
}

void cells_release(struct cells *cells)
{
	for (size_t i = 0; i < EXCHANGE_COLUMNS; i++)
		free(cells->text[i]);
	*cells = (struct cells){ { NULL } };
}

bool exchange_equal(const struct exchange *x, const struct cells *a, const struct cells *b,
	struct buf *differing)
{
	bool equal = true;

	for (size_t i = 0; i < x->ops->column_count; i++) {
		int column = (int)i;

		if (!exchange_has(x, column) ||
			strcmp(cells_get(a, column), cells_get(b, column)) == 0)
			continue;
		if (!equal)
			buf_adds(differing, ", ");
		buf_adds(differing, x->ops->column[i].key);
		equal = false;
	}
	return equal;
}

bool exchange_changes(struct exchange *x, const struct cells *now, const struct cells *then)
{
	struct buf differing;
	bool change = false;

	buf_init(&differing);
	if (exchange_equal(x, now, then, &differing)) {
		x->result->skipped++;
	} else {
		if (x->ops->differs)
			x->ops->differs(x, differing.data);
		else if (!x->options->update)
			exchange_fault(x, -1,
				_("This row is known and differs in %s; to take it over, use "
				  "--update."),
				differing.data);
		change = x->options->update;
		x->result->changed += change;
	}
	buf_release(&differing);
	return change;
}

void exporter_row(struct exporter *exporter, const struct cells *cells)
{
	const struct exchange_column *column = exporter->ops->column;
	const char *key[EXCHANGE_COLUMNS], *cell[EXCHANGE_COLUMNS];
	size_t count = 0;

	for (size_t i = 0; i < exporter->ops->column_count; i++) {
		if (column[i].read_only)
			continue;
		key[count] = column[i].key;
		cell[count++] = cells_get(cells, (int)i);
	}
	if (exporter->status == 0)
		exporter->status = exporter->take(exporter->state, key, cell, count,
			exporter->err);
}
