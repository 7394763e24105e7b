/*
 * setup_import.c - fills a new store from tables, the same way as the import of a file.
 */
#include "config.h"

#include "app/office/setup_parts.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "motcua/app/exchange.h"
#include "motcua/base/i18n.h"
#include "motcua/data/files.h"

static int import_text(struct app *app, int kind, const char *text, size_t len,
	const char *name, struct err *err)
{
	const struct import_options options = { .separator = 0 };
	struct import_result result = { 0 };
	int status = exchange_import(app, (enum exchange_kind)kind, text, len, &options, &result,
		err);

	for (size_t i = 0; status < 0 && i < result.remark_count; i++) {
		const struct remark *remark = &result.remark[i];

		if (!remark->fault)
			continue;
		err_set(err, ERR_INVALID, _("%s, line %zu: %s"), name, remark->line,
			remark->reason);
		break;
	}
	import_result_release(&result);
	return status;
}

int setup_import(struct app *app, int kind, const char *seed, struct err *err)
{
	const struct data_file *file = data_file_find(seed);

	return import_text(app, kind, file->text, file->len, seed, err);
}

static int read_whole(const char *path, struct buf *out, struct err *err)
{
	FILE *file = fopen(path, "rb");
	char part[8192];
	size_t got;
	bool failed;

	if (!file)
		return err_set(err, ERR_NOT_FOUND, _("The file %s cannot be read: %s."), path,
			strerror(errno));
	while ((got = fread(part, 1, sizeof part, file)) > 0)
		buf_add(out, part, got);
	failed = ferror(file) != 0;
	fclose(file);
	if (failed)
		return err_set(err, ERR_SYSTEM, _("The file %s cannot be read: %s."), path,
			strerror(EIO));
	return 0;
}

int setup_catalogue(struct app *app, const char *catalogue, struct err *err)
{
	struct buf text;
	int status;

	if (!catalogue || !*catalogue)
		return setup_import(app, EXCHANGE_PROCEDURES, "seed/procedures.csv", err);
	if (strcmp(catalogue, "none") == 0)
		return 0;
	buf_init(&text);
	status = read_whole(catalogue, &text, err);
	if (status == 0)
		status = import_text(app, EXCHANGE_PROCEDURES, text.data, text.len, catalogue,
			err);
	buf_release(&text);
	return status;
}
