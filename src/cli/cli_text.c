#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

/* A line with the key by which it is ordered. */
struct sorted_line {
	char *text, *key;
};

struct sorted_lines {
	struct sorted_line *item;
	size_t count, cap;
};

static void put_fold(const char *line, struct buf *out)
{
	viet_fold(line, out);
	buf_addc(out, '\n');
}

static void put_nfc(const char *line, struct buf *out)
{
	char *nfc = viet_nfc(line);

	buf_addf(out, "%s\n", nfc);
	free(nfc);
}

/* Calls put for every line; a line end at the very end begins no further line. */
static void each_line(const struct buf *in, void (*put)(const char *line, struct buf *out),
	struct buf *out)
{
	size_t at = 0;

	while (at < in->len) {
		const char *end = memchr(in->data + at, '\n', in->len - at);
		size_t len = end ? (size_t)(end - in->data) - at : in->len - at;
		size_t shown = len && in->data[at + len - 1] == '\r' ? len - 1 : len;
		char *line = xstrndup(in->data + at, shown);

		put(line, out);
		free(line);
		at += len + 1;
	}
}

static int by_key(const void *a, const void *b)
{
	const struct sorted_line *one = a, *two = b;
	int order = strcmp(one->key, two->key);

	return order ? order : strcmp(one->text, two->text);
}

static void sort_lines(const struct buf *in, struct buf *out)
{
	struct sorted_lines lines = { NULL, 0, 0 };
	struct buf composed;
	size_t at = 0;

	buf_init(&composed);
	each_line(in, put_nfc, &composed);
	while (at < composed.len) {
		size_t len = strcspn(composed.data + at, "\n");
		char *text = xstrndup(composed.data + at, len);

		lines.item = grow_array(lines.item, lines.count, &lines.cap, sizeof *lines.item);
		lines.item[lines.count++] = (struct sorted_line){ text, viet_name_key_dup(text) };
		at += len + 1;
	}
	if (lines.count)
		qsort(lines.item, lines.count, sizeof *lines.item, by_key);
	for (size_t i = 0; i < lines.count; i++) {
		buf_addf(out, "%s\n", lines.item[i].text);
		free(lines.item[i].text);
		free(lines.item[i].key);
	}
	free(lines.item);
	buf_release(&composed);
}

static const char *const filters[] = { "fold", "sort", "nfc" };

static enum cli_status check_text(const struct cli_line *line)
{
	for (size_t i = 0; i < CLI_COUNT(filters); i++)
		if (strcmp(line->argument[0], filters[i]) == 0)
			return CLI_DONE;
	return cli_say_usage(_("text: \"%s\" is no filter"), line->argument[0]);
}

/* A filter that left bytes out would give back another text than it was given. */
static int check_bytes(const struct buf *in, struct err *err)
{
	const char *nul = in->len ? memchr(in->data, '\0', in->len) : NULL;
	size_t line = 1, bad = 0;

	if (nul)
		bad = (size_t)(nul - in->data);
	else if (text_valid(in->data, in->len, &bad))
		return 0;
	for (size_t i = 0; i < bad; i++)
		line += in->data[i] == '\n';
	return err_set(err, ERR_INVALID, _("Line %zu is not UTF-8 text."), line);
}

static enum cli_status run_text(struct cli *cli)
{
	const char *filter = cli->line->argument[0];
	struct err err = ERR_INIT;
	struct buf in;
	int status;

	buf_init(&in);
	status = file_read("-", &in, &err);
	if (status == 0)
		status = check_bytes(&in, &err);
	if (status == 0 && strcmp(filter, "fold") == 0)
		each_line(&in, put_fold, &cli->out);
	else if (status == 0 && strcmp(filter, "nfc") == 0)
		each_line(&in, put_nfc, &cli->out);
	else if (status == 0)
		sort_lines(&in, &cli->out);
	buf_release(&in);
	return status < 0 ? cli_say_error(&err) : CLI_DONE;
}

const struct cli_command cli_command_text = {
	.name = "text",
	.usage = "fold|sort|nfc",
	.help = N_("A filter from standard input to standard output, a line each."),
	.arguments_min = 1,
	.arguments_max = 1,
	.check = check_text,
	.run = run_text,
};
