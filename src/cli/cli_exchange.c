#include "config.h"

#include <string.h>

#include "cli/cli_portal.h"
#include "cli/command.h"
#include "motcua/app/exchange.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

/* The kind of table that the first argument names. */
static bool read_kind(const struct cli_line *line, int *kind)
{
	*kind = exchange_from_name(line->argument[0]);
	if (*kind < 0)
		cli_say_usage(_("%s: \"%s\" is no table"), line->command->name,
			line->argument[0]);
	return *kind >= 0;
}

/* ---- import */

enum {
	IMPORT_ENCODING, IMPORT_SEPARATOR, IMPORT_DRY_RUN, IMPORT_UPDATE, IMPORT_STRICT,
	IMPORT_FORMAT, IMPORT_MAP, IMPORT_COUNT
};
static const struct cli_option import_options[IMPORT_COUNT] = {
	[IMPORT_ENCODING] = { "--encoding", CLI_VALUE },
	[IMPORT_SEPARATOR] = { "--separator", CLI_VALUE },
	[IMPORT_DRY_RUN] = { "--dry-run", CLI_FLAG },
	[IMPORT_UPDATE] = { "--update", CLI_FLAG },
	[IMPORT_STRICT] = { "--strict", CLI_FLAG },
	[IMPORT_FORMAT] = { "--format", CLI_VALUE },
	[IMPORT_MAP] = { "--map", CLI_REPEATED },
};

enum { AS_TEXT, AS_JSON, AS_CSV };
static const char *const import_formats[] = { "text", "json", "csv" };

static enum cli_status read_import(const struct cli_line *line, struct import_options *out,
	int *format)
{
	static const char *const encodings[] = { "utf-8", "UTF-8", "utf8", "UTF8" };
	static const char *const separators[] = { ",", ";", "\t", "tab", "\\t" };
	static const char character[] = { ',', ';', '\t', '\t', '\t' };
	int encoding = 0, separator = -1;

	*format = 0;
	if (!cli_value_word(line, import_options, IMPORT_ENCODING, encodings, CLI_COUNT(encodings),
		&encoding) ||
		!cli_value_word(line, import_options, IMPORT_SEPARATOR, separators,
			CLI_COUNT(separators), &separator) ||
		!cli_value_word(line, import_options, IMPORT_FORMAT, import_formats,
			CLI_COUNT(import_formats), format))
		return CLI_USAGE;
	*out = (struct import_options){
		.separator = separator < 0 ? '\0' : character[separator],
		.dry_run = line->value[IMPORT_DRY_RUN] != NULL,
		.update = line->value[IMPORT_UPDATE] != NULL,
		.strict = line->value[IMPORT_STRICT] != NULL,
		.map = line->repeated,
		.maps = line->repeated_count,
	};
	return CLI_DONE;
}

static enum cli_status check_import(const struct cli_line *line)
{
	struct import_options wanted;
	int kind, format;
	enum cli_status status = read_kind(line, &kind) ? read_import(line, &wanted, &format)
							: CLI_USAGE;

	if (status == CLI_DONE && kind != EXCHANGE_PORTAL && (format == AS_CSV || wanted.maps))
		return cli_say_usage(_("%s is only for the list of the portal"),
			wanted.maps ? "--map" : "--format csv");
	return status == CLI_DONE ? cli_spare(line, line->argument[1]) : status;
}

static json_t *remarks_json(const struct import_result *result, bool fault)
{
	json_t *list = json_array();

	for (size_t i = 0; i < result->remark_count; i++) {
		const struct remark *remark = &result->remark[i];
		json_t *item;

		if (remark->fault != fault)
			continue;
		item = json_object();
		json_object_set_new(item, "dong", json_integer((json_int_t)remark->line));
		json_object_set_new(item, "cot", json_string(remark->column));
		json_object_set_new(item, "ly_do", cli_json_text(remark->reason));
		json_array_append_new(list, item);
	}
	return list;
}

static void put_result_json(struct cli *cli, int kind, const struct import_result *result,
	bool dry_run)
{
	const struct {
		const char *key;
		size_t count;
	} counts[] = {
		{ "so_dong", result->rows },
		{ "them", result->added },
		{ "sua", result->changed },
		{ "bo_qua", result->skipped },
		{ "tao_cho_xac_nhan", result->made },
	};
	json_t *answer = json_object();

	for (size_t i = 0; i < CLI_COUNT(counts); i++)
		json_object_set_new(answer, counts[i].key,
			json_integer((json_int_t)counts[i].count));
	json_object_set_new(answer, "thu", json_boolean(dry_run));
	json_object_set_new(answer, "loi", remarks_json(result, true));
	json_object_set_new(answer, "canh_bao", remarks_json(result, false));
	if (kind == EXCHANGE_PORTAL)
		json_object_set_new(answer, "doi_chieu", cli_portal_json(result));
	cli_put_json(&cli->out, answer);
}

static void say_remark(const char *file, const struct remark *remark)
{
	const char *kind = remark->fault ? _("fault") : _("warning");

	if (!remark->line)
		cli_say("%s: %s: %s", file, kind, remark->reason);
	else if (*remark->column)
		cli_say("%s:%zu: %s: %s: %s", file, remark->line, remark->column, kind,
			remark->reason);
	else
		cli_say("%s:%zu: %s: %s", file, remark->line, kind, remark->reason);
}

static void put_result_text(struct cli *cli, const struct import_result *result, bool dry_run,
	int format)
{
	for (size_t i = 0; i < result->remark_count; i++)
		say_remark(cli->line->argument[1], &result->remark[i]);
	if (format == AS_CSV)
		cli_portal_csv(result, &cli->out);
	else if (result->portal_count)
		cli_portal_text(result, &cli->out);
	if (result->faults || format == AS_CSV)
		return;
	buf_addf(&cli->out,
		_("Rows: %zu; new: %zu; changed: %zu; known already: %zu; made to be confirmed: %zu"),
		result->rows, result->added, result->changed, result->skipped, result->made);
	buf_addf(&cli->out, "%s\n", dry_run ? _(" (a trial: nothing was written)") : "");
}

static enum cli_status run_import(struct cli *cli)
{
	const char *file = cli->line->argument[1];
	struct import_result result = { 0 };
	struct import_options wanted;
	struct err err = ERR_INIT;
	struct buf data;
	int kind = exchange_from_name(cli->line->argument[0]), format, status;

	read_import(cli->line, &wanted, &format);
	buf_init(&data);
	status = file_read(file, &data, &err);
	if (status == 0) {
		status = exchange_import(&cli->app, (enum exchange_kind)kind, data.data, data.len,
			&wanted, &result, &err);
		if (status == 0 || result.faults) {
			if (format == AS_JSON)
				put_result_json(cli, kind, &result, wanted.dry_run);
			else
				put_result_text(cli, &result, wanted.dry_run, format);
		}
		if (status == 0 && !wanted.dry_run)
			buf_adds(&cli->done, _("The table has been taken in all the same."));
	}
	import_result_release(&result);
	buf_release(&data);
	return status < 0 ? cli_say_error(&err) : CLI_DONE;
}

const struct cli_command cli_command_import = {
	.name = "import",
	.usage = "procedures|holidays|officers|villages|dossiers|portal FILE [--encoding E]"
		 " [--separator C] [--dry-run] [--update] [--strict] [--map HEADING=COLUMN]"
		 " [--format text|json|csv]",
	.help = N_("Takes a table in, all or nothing."),
	.needs = CLI_NEEDS_LOGIN,
	.arguments_min = 2,
	.arguments_max = 2,
	.option = import_options,
	.option_count = IMPORT_COUNT,
	.check = check_import,
	.run = run_import,
};

/* ---- export */

enum { EXPORT_FROM, EXPORT_TO, EXPORT_FORMAT, EXPORT_COUNT };
static const struct cli_option export_options[EXPORT_COUNT] = {
	[EXPORT_FROM] = { "--from", CLI_VALUE },
	[EXPORT_TO] = { "--to", CLI_VALUE },
	[EXPORT_FORMAT] = { "--format", CLI_VALUE },
};

static enum cli_status read_export(const struct cli_line *line, int *from, int *to, int *format)
{
	static const char *const formats[] = { "csv", "json" };

	*from = *to = DAY_NONE;
	*format = 0;
	if (!cli_value_day(line, export_options, EXPORT_FROM, from) ||
		!cli_value_day(line, export_options, EXPORT_TO, to) ||
		!cli_value_word(line, export_options, EXPORT_FORMAT, formats, CLI_COUNT(formats),
			format))
		return CLI_USAGE;
	if (*from != DAY_NONE && *to != DAY_NONE && *to < *from)
		return cli_say_usage(_("--to: the day is before --from"));
	return CLI_DONE;
}

static enum cli_status check_export(const struct cli_line *line)
{
	int kind, from, to, format;

	return read_kind(line, &kind) ? read_export(line, &from, &to, &format) : CLI_USAGE;
}

/* Adds a row to a list of objects. */
static int take_object(void *state, const char *const *key, const char *const *cell, size_t count,
	struct err *err)
{
	json_t *list = state, *object = json_object();

	for (size_t i = 0; i < count; i++) {
		if (!text_valid(cell[i], strlen(cell[i]), NULL)) {
			json_decref(object);
			return err_set(err, ERR_STORE,
				_("Row %zu of the table holds bytes in the column \"%s\" that are"
				  " no UTF-8 text."),
				json_array_size(list) + 1, key[i]);
		}
		json_object_set_new(object, key[i], json_string(cell[i]));
	}
	json_array_append_new(list, object);
	return 0;
}

static enum cli_status run_export(struct cli *cli)
{
	int kind = exchange_from_name(cli->line->argument[0]), from, to, format, status;
	struct err err = ERR_INIT;
	json_t *list;

	read_export(cli->line, &from, &to, &format);
	if (format == 0) {
		status = exchange_export(&cli->app, (enum exchange_kind)kind, from, to, &cli->out,
			&err);
		if (status < 0)
			buf_clear(&cli->out);
		return status < 0 ? cli_say_error(&err) : CLI_DONE;
	}
	list = json_array();
	if (exchange_export_rows(&cli->app, (enum exchange_kind)kind, from, to, take_object, list,
		    &err) < 0) {
		json_decref(list);
		return cli_say_error(&err);
	}
	cli_put_json(&cli->out, list);
	return CLI_DONE;
}

const struct cli_command cli_command_export = {
	.name = "export",
	.usage = "procedures|holidays|officers|villages|dossiers|portal [--from DATE] [--to DATE]"
		 " [--format csv|json]",
	.help = N_("Writes a table that import reads back."),
	.needs = CLI_NEEDS_READER,
	.arguments_min = 1,
	.arguments_max = 1,
	.option = export_options,
	.option_count = EXPORT_COUNT,
	.check = check_export,
	.run = run_export,
};
