#include "config.h"

#include "motcua/app/exchange.h"

#include <stdlib.h>
#include <string.h>

#include "app/exchange/exchange_table.h"
#include "app/session/operation.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text_check.h"
#include "motcua/store/store.h"

static const struct exchange_kind_ops *const kinds[EXCHANGE_KIND_COUNT] = {
	[EXCHANGE_PROCEDURES] = &exchange_procedures,
	[EXCHANGE_HOLIDAYS] = &exchange_holidays,
	[EXCHANGE_OFFICERS] = &exchange_officers,
	[EXCHANGE_VILLAGES] = &exchange_villages,
	[EXCHANGE_DOSSIERS] = &exchange_dossiers,
	[EXCHANGE_PORTAL] = &exchange_portal,
};

const char *exchange_name(enum exchange_kind kind)
{
	return kinds[kind]->name;
}

int exchange_from_name(const char *name)
{
	for (int i = 0; i < EXCHANGE_KIND_COUNT; i++)
		if (strcmp(kinds[i]->name, name) == 0)
			return i;
	return -1;
}

void import_result_release(struct import_result *result)
{
	for (size_t i = 0; i < result->remark_count; i++)
		free(result->remark[i].reason);
	free(result->remark);
	for (size_t i = 0; i < result->portal_count; i++) {
		free(result->portal[i].code);
		free(result->portal[i].person);
		free(result->portal[i].procedure);
		free(result->portal[i].columns);
	}
	free(result->portal);
	*result = (struct import_result){ 0 };
}

/* The column of a header key, or -1. */
static int known_column(const struct exchange_kind_ops *ops, const char *key)
{
	for (size_t i = 0; i < ops->column_count; i++) {
		const struct exchange_column *column = &ops->column[i];

		if (strcmp(column->key, key) == 0 ||
			(column->alias && strcmp(column->alias, key) == 0))
			return (int)i;
	}
	return -1;
}

static void unknown_column(struct exchange *x, const char *header)
{
	struct buf shown;

	buf_init(&shown);
	text_echo(&shown, header);
	exchange_remark(x, false, 1, -1, _("The column \"%s\" is not known; it is left out."),
		shown.data);
	buf_release(&shown);
}

/* Finds out which column is where; says what is missing and what is left out. */
static void match_header(struct exchange *x)
{
	for (size_t i = 0; i < EXCHANGE_COLUMNS; i++)
		x->at[i] = -1;
	for (size_t i = 0; i < x->table.columns; i++) {
		int column = known_column(x->ops, x->table.key[i]);

		if (column < 0)
			unknown_column(x, x->table.header[i]);
		else if (x->at[column] >= 0)
			exchange_remark(x, true, 1, column,
				_("Two columns say the same: \"%s\" and \"%s\"."),
				x->table.header[x->at[column]], x->table.header[i]);
		else
			x->at[column] = (int)i;
	}
	for (size_t i = 0; i < x->ops->column_count; i++)
		if (x->ops->column[i].required && x->at[i] < 0)
			exchange_remark(x, true, 1, (int)i, _("The column \"%s\" is missing."),
				x->ops->column[i].key);
}

/* A cell is as a person at a screen could have typed it. */
static bool cells_sound(struct exchange *x)
{
	for (size_t i = 0; i < x->ops->column_count; i++) {
		struct buf why;

		buf_init(&why);
		if (!text_sound(x->ops->column[i].text, exchange_cell(x, (int)i), &why))
			exchange_fault(x, (int)i, "%s", why.data);
		buf_release(&why);
	}
	return exchange_sound(x);
}

static int read_rows(struct exchange *x, struct err *err)
{
	if (x->ops->begin && x->ops->begin(x, err) < 0)
		return -1;
	for (x->row = 0; x->row < x->table.count; x->row++) {
		x->faults_before = x->result->faults;
		x->result->rows++;
		if (cells_sound(x) && x->ops->row(x, err) < 0)
			return -1;
	}
	return x->ops->finish ? x->ops->finish(x, err) : 0;
}

/* Reads the table and works through it inside the running transaction. */
static int run_import(struct exchange *x, const char *data, size_t len, struct err *err)
{
	struct err broken = ERR_INIT;
	int status;

	if (csv_read(data, len, x->options->separator, &x->table, &broken) < 0) {
		exchange_remark(x, true, csv_fault(&broken), -1, "%s", broken.msg);
		return 0;
	}
	status = x->ops->headings ? x->ops->headings(x, err) : 0;
	if (status == 0)
		match_header(x);
	if (status < 0 || x->result->faults) {
		csv_release(&x->table);
		return status;
	}
	x->state = xcalloc(1, x->ops->state_size ? x->ops->state_size : 1);
	status = read_rows(x, err);
	if (x->ops->end)
		x->ops->end(x);
	free(x->state);
	csv_release(&x->table);
	return status;
}

static int faults_error(const struct import_result *result, struct err *err)
{
	return err_set(err, ERR_INVALID,
		Q_("The file has %zu fault; nothing was changed.",
			"The file has %zu faults; nothing was changed.", result->faults),
		result->faults);
}

/* Commits or undoes, as the import went. An import that found nothing new leaves no trace. */
static int finish_import(struct exchange *x, int status, struct err *err)
{
	const struct import_result *result = x->result;
	struct record record = { .action = "nhap_bang", .object = x->ops->name };

	if (status == 0 && result->faults)
		status = faults_error(result, err);
	if (status == 0 && x->options->dry_run) {
		store_rollback(x->app->store);
		return 0;
	}
	if (status == 0 && result->added + result->changed + result->made == 0)
		return store_commit(x->app->store, err);
	return operation_end(x->app, status, &record, err);
}

int exchange_import(struct app *app, enum exchange_kind kind, const char *data, size_t len,
	const struct import_options *options, struct import_result *result, struct err *err)
{
	struct exchange x = { .app = app, .ops = kinds[kind], .options = options,
		.result = result, .now = app_now(app) };
	int status;

	*result = (struct import_result){ 0 };
	if (operation_begin(app, kind == EXCHANGE_PORTAL ? OP_RECONCILE : OP_IMPORT, err) < 0)
		return -1;
	status = app_calendar(app, &x.calendar, err);
	if (status == 0) {
		status = run_import(&x, data, len, err);
		calendar_release(&x.calendar);
	}
	return finish_import(&x, status, err);
}

static int run_export(struct exporter *exporter, struct err *err)
{
	int status;

	if (app_calendar(exporter->app, &exporter->calendar, err) < 0)
		return -1;
	status = exporter->ops->export(exporter, err);
	calendar_release(&exporter->calendar);
	return status < 0 ? -1 : exporter->status;
}

int exchange_export_rows(struct app *app, enum exchange_kind kind, int from, int to,
	exchange_take *take, void *state, struct err *err)
{
	struct exporter exporter = { .app = app, .ops = kinds[kind], .from = from, .to = to,
		.take = take, .state = state, .err = err };
	int status;

	if (operation_require(app, OP_EXPORT, err) < 0 || store_begin_read(app->store, err) < 0)
		return -1;
	status = run_export(&exporter, err);
	store_end_read(app->store);
	/* As with a login: what is noted is no reason to refuse what only reads. */
	if (status == 0)
		operation_note(app,
			&(struct record){ .action = "xuat_bang", .object = kinds[kind]->name }, false,
			NULL);
	return status;
}

static void put_line(struct buf *out, const char *const *cell, size_t count)
{
	for (size_t i = 0; i < count; i++)
		csv_put(out, cell[i], i + 1 == count);
}

static int take_line(void *state, const char *const *key, const char *const *cell, size_t count,
	struct err *err)
{
	(void)key;
	(void)err;
	put_line(state, cell, count);
	return 0;
}

int exchange_export(struct app *app, enum exchange_kind kind, int from, int to, struct buf *out,
	struct err *err)
{
	const struct exchange_kind_ops *ops = kinds[kind];
	const char *key[EXCHANGE_COLUMNS];
	size_t count = 0;

	for (size_t i = 0; i < ops->column_count; i++)
		if (!ops->column[i].read_only)
			key[count++] = ops->column[i].key;
	csv_start(out);
	put_line(out, key, count);
	return exchange_export_rows(app, kind, from, to, take_line, out, err);
}
