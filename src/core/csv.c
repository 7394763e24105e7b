#include "config.h"

#include "motcua/core/csv.h"

#include <stdlib.h>
#include <string.h>

#include "csv_reader.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text_check.h"
#include "motcua/viet/viet.h"

static int take_header(struct csv_table *table, struct csv_cells *cells, size_t line,
	struct err *err)
{
	table->header = cells->item;
	table->columns = cells->count;
	table->key = xcalloc(cells->count, sizeof *table->key);
	*cells = (struct csv_cells){ 0 };
	for (size_t i = 0; i < table->columns; i++) {
		struct buf key, shown;

		buf_init(&key);
		buf_init(&shown);
		viet_header_key(table->header[i], &key);
		if (key.len && csv_column(table, key.data) >= 0) {
			buf_release(&key);
			text_echo(&shown, table->header[i]);
			err_set(err, ERR_INVALID,
				_("Line %zu: the column \"%s\" stands twice in the header."), line,
				shown.data);
			buf_release(&shown);
			return csv_fault_line(err, line);
		}
		table->key[i] = buf_detach(&key);
	}
	return 0;
}

static int take_row(struct csv_table *table, struct csv_cells *cells, size_t line, struct err *err)
{
	if (cells->count > table->columns) {
		err_set(err, ERR_INVALID,
			_("Line %zu: %zu cells, but the header has only %zu. Look for a separator "
			  "inside a cell without quotation marks."),
			line, cells->count, table->columns);
		return csv_fault_line(err, line);
	}
	table->row = grow_array(table->row, table->count, &table->cap, sizeof *table->row);
	table->row[table->count++] =
		(struct csv_row){ .line = line, .cell = cells->item, .count = cells->count };
	*cells = (struct csv_cells){ 0 };
	return 0;
}

static int read_table(struct csv_reader *reader, struct csv_table *table)
{
	struct csv_cells cells = { 0 };
	size_t line = 1;
	int found = csv_reader_next(reader, &cells, &line);

	if (found == 0)
		return err_set(reader->err, ERR_INVALID, _("The table is empty."));
	if (found > 0)
		found = take_header(table, &cells, line, reader->err) < 0 ? -1 : 1;
	while (found > 0) {
		found = csv_reader_next(reader, &cells, &line);
		if (found > 0 && take_row(table, &cells, line, reader->err) < 0)
			found = -1;
	}
	csv_cells_release(&cells);
	return found;
}

int csv_read(const char *data, size_t len, char separator, struct csv_table *out, struct err *err)
{
	struct csv_reader reader;
	int status = csv_reader_start(&reader, data, len, separator, err);

	*out = (struct csv_table){ .separator = reader.separator };
	if (status == 0)
		status = read_table(&reader, out);
	csv_reader_release(&reader);
	if (status < 0)
		csv_release(out);
	return status;
}

size_t csv_fault(const struct err *err)
{
	static const char start[] = "line ";

	if (strncmp(err->detail, start, sizeof start - 1) != 0)
		return 0;
	return (size_t)strtoul(err->detail + sizeof start - 1, NULL, 10);
}

static void release_cells(char **cell, size_t count)
{
	csv_cells_release(&(struct csv_cells){ .item = cell, .count = count });
}

void csv_release(struct csv_table *table)
{
	release_cells(table->key, table->columns);
	release_cells(table->header, table->columns);
	for (size_t i = 0; i < table->count; i++)
		release_cells(table->row[i].cell, table->row[i].count);
	free(table->row);
	*table = (struct csv_table){ 0 };
}

int csv_column(const struct csv_table *table, const char *key)
{
	for (size_t i = 0; i < table->columns; i++)
		if (table->key[i] && strcmp(table->key[i], key) == 0)
			return (int)i;
	return -1;
}

const char *csv_cell(const struct csv_table *table, size_t row, int column)
{
	if (column < 0 || (size_t)column >= table->row[row].count)
		return "";
	return table->row[row].cell[column];
}

void csv_start(struct buf *out)
{
	buf_adds(out, "\xef\xbb\xbf");
}

void csv_put(struct buf *out, const char *cell, bool last)
{
	/* A spreadsheet would run it as a formula. The reader takes one apostrophe away. */
	char begin = cell[strspn(cell, "'")];
	bool guard = begin && strchr("=+-@\t", begin);
	bool quote = strpbrk(cell, ",;\t\"\r\n") != NULL;

	if (quote)
		buf_addc(out, '"');
	if (guard)
		buf_addc(out, '\'');
	for (; *cell; cell++) {
		if (*cell == '"')
			buf_addc(out, '"');
		buf_addc(out, *cell);
	}
	if (quote)
		buf_addc(out, '"');
	buf_adds(out, last ? "\r\n" : ",");
}
