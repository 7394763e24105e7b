#include "config.h"

#include "csv_reader.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

/* What ends a cell. */
enum ending { END_CELL, END_ROW, END_FILE };

void csv_cells_release(struct csv_cells *cells)
{
	for (size_t i = 0; i < cells->count; i++)
		free(cells->item[i]);
	free(cells->item);
	*cells = (struct csv_cells){ 0 };
}

/* Bytes of the line end at pos, 0 where there is none: LF, CR LF or, from old machines, CR. */
static size_t line_end(const char *data, size_t len, size_t pos)
{
	if (pos >= len || (data[pos] != '\n' && data[pos] != '\r'))
		return 0;
	return data[pos] == '\r' && pos + 1 < len && data[pos + 1] == '\n' ? 2 : 1;
}

static size_t line_of(const char *data, size_t len, size_t offset)
{
	size_t line = 1;

	for (size_t pos = 0; pos < offset;) {
		size_t used = line_end(data, len, pos);

		line += used > 0;
		pos += used ? used : 1;
	}
	return line;
}

int csv_fault_line(struct err *err, size_t line)
{
	return err_detail(err, "line %zu", line);
}

static int check_text(const char *data, size_t len, struct err *err)
{
	const char *nul = len ? memchr(data, '\0', len) : NULL;
	size_t bad = 0, line;

	if (nul) {
		line = line_of(data, len, (size_t)(nul - data));
		err_set(err, ERR_INVALID,
			_("Line %zu: a zero byte. This is not a text file; save the table as CSV "
			  "UTF-8 and try again."),
			line);
		return csv_fault_line(err, line);
	}
	if (!text_valid(data, len, &bad)) {
		line = line_of(data, len, bad);
		err_set(err, ERR_INVALID,
			_("Line %zu: not UTF-8 text. Save the table as CSV UTF-8 and try again."),
			line);
		return csv_fault_line(err, line);
	}
	return 0;
}

/* The separator that stands most often in the header, outside quotes. */
static char find_separator(const char *data, size_t len)
{
	static const char candidates[] = ",;\t";
	size_t count[sizeof candidates - 1] = { 0 }, best = 0;
	bool quoted = false, blank = true;

	for (size_t pos = 0; pos < len; pos++) {
		const char *found = strchr(candidates, data[pos]);

		if (!quoted && !blank && line_end(data, len, pos))
			break;
		blank = blank && strchr(" \t\r\n", data[pos]);
		if (data[pos] == '"')
			quoted = !quoted;
		else if (found && !quoted)
			count[found - candidates]++;
	}
	for (size_t i = 1; i < sizeof candidates - 1; i++)
		if (count[i] > count[best])
			best = i;
	return candidates[best];
}

static enum ending take_ending(struct csv_reader *reader)
{
	size_t used = line_end(reader->data, reader->len, reader->pos);

	if (reader->pos >= reader->len)
		return END_FILE;
	if (!used) {
		reader->pos++;
		return END_CELL;
	}
	reader->pos += used;
	reader->line++;
	return END_ROW;
}

static bool at_ending(const struct csv_reader *reader)
{
	return reader->pos >= reader->len || reader->data[reader->pos] == reader->separator ||
		line_end(reader->data, reader->len, reader->pos);
}

static void skip_blanks(struct csv_reader *reader)
{
	while (!at_ending(reader) && strchr(" \t", reader->data[reader->pos]))
		reader->pos++;
}

/* Reads on from behind the opening quote to behind the closing one. */
static int read_quoted(struct csv_reader *reader)
{
	size_t opened = reader->line;

	while (reader->pos < reader->len) {
		size_t used = line_end(reader->data, reader->len, reader->pos);
		char c = reader->data[reader->pos];

		if (used) {
			buf_addc(&reader->cell, '\n');
			reader->pos += used;
			reader->line++;
			continue;
		}
		reader->pos++;
		if (c != '"') {
			buf_addc(&reader->cell, c);
		} else if (reader->pos < reader->len && reader->data[reader->pos] == '"') {
			buf_addc(&reader->cell, '"');
			reader->pos++;
		} else {
			return 0;
		}
	}
	err_set(reader->err, ERR_INVALID,
		_("Line %zu: a quotation mark opens here and is never closed."), opened);
	return csv_fault_line(reader->err, opened);
}

static int read_cell(struct csv_reader *reader, enum ending *ending)
{
	size_t start = reader->pos;

	buf_clear(&reader->cell);
	skip_blanks(reader);
	if (reader->pos < reader->len && reader->data[reader->pos] == '"' && !at_ending(reader)) {
		reader->pos++;
		if (read_quoted(reader) < 0)
			return -1;
		skip_blanks(reader);
		if (!at_ending(reader)) {
			err_set(reader->err, ERR_INVALID,
				_("Line %zu: text follows a closing quotation mark. Write a quotation "
				  "mark inside a cell twice."),
				reader->line);
			return csv_fault_line(reader->err, reader->line);
		}
	} else {
		while (!at_ending(reader))
			reader->pos++;
		buf_add(&reader->cell, reader->data + start, reader->pos - start);
	}
	*ending = take_ending(reader);
	return 0;
}

/* The cell as the table has it: trimmed, composed, without the guard of a formula. */
static char *finish_cell(const char *text)
{
	char *clean = viet_clean(text), *cell = clean;
	size_t marks = strspn(clean, "'");

	if (marks > 0 && clean[marks] && strchr("=+-@\t", clean[marks])) {
		cell = xstrdup(clean + 1);
		free(clean);
	}
	return cell;
}

static int read_row(struct csv_reader *reader, struct csv_cells *cells)
{
	enum ending ending = END_CELL;

	while (ending == END_CELL) {
		if (read_cell(reader, &ending) < 0)
			return -1;
		cells->item = grow_array(cells->item, cells->count, &cells->cap,
			sizeof *cells->item);
		cells->item[cells->count++] = finish_cell(reader->cell.data);
	}
	return 0;
}

int csv_reader_next(struct csv_reader *reader, struct csv_cells *cells, size_t *line)
{
	while (reader->pos < reader->len) {
		*line = reader->line;
		if (read_row(reader, cells) < 0)
			return -1;
		for (size_t i = 0; i < cells->count; i++)
			if (*cells->item[i])
				return 1;
		csv_cells_release(cells);
	}
	return 0;
}

int csv_reader_start(struct csv_reader *reader, const char *data, size_t len, char separator,
	struct err *err)
{
	*reader = (struct csv_reader){ .data = data, .len = len, .line = 1, .err = err };
	buf_init(&reader->cell);
	if (check_text(data, len, err) < 0)
		return -1;
	if (len >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0)
		reader->pos = 3;
	reader->separator = separator ? separator :
		find_separator(data + reader->pos, len - reader->pos);
	return 0;
}

void csv_reader_release(struct csv_reader *reader)
{
	buf_release(&reader->cell);
}
