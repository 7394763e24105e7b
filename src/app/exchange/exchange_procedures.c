#include "config.h"

#include "app/exchange/exchange_procedures.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

static const struct exchange_column columns[PROC_COLUMNS] = {
	[PROC_CODE] = { .key = "ma_thu_tuc" },
	[PROC_NAME] = { .key = "ten_thu_tuc", .alias = "thu_tuc", .required = true },
	[PROC_FIELD] = { .key = "linh_vuc" },
	[PROC_LEVEL] = { .key = "muc_do" },
	[PROC_SERVICE] = { .key = "dvc" },
	[PROC_IN_LIST] = { .key = "thuoc_danh_muc" },
	[PROC_LIMIT] = { .key = "thoi_han" },
	[PROC_LIMIT_UNIT] = { .key = "don_vi_thoi_han" },
	[PROC_SUPPLEMENT] = { .key = "bo_sung" },
	[PROC_FEE] = { .key = "le_phi" },
	[PROC_PAPERS] = { .key = "giay_to" },
	[PROC_DECIDING] = { .key = "cap_quyet_dinh" },
	[PROC_DOCUMENT] = { .key = "quyet_dinh" },
	[PROC_FROM] = { .key = "hieu_luc_tu" },
	[PROC_TO] = { .key = "hieu_luc_den" },
	[PROC_POSTAL] = { .key = "tra_buu_chinh" },
	[PROC_REPLACED_BY] = { .key = "ma_thay_the" },
	[PROC_CONFIRMED] = { .key = "da_doi_chieu" },
	[PROC_CONFIDENCE] = { .key = "do_tin_cay" },
	[PROC_NOTE] = { .key = "ghi_chu_thoi_han", .alias = "ghi_chu", .text = TEXT_NOTE },
	[PROC_FEE_NOTE] = { .key = "ghi_chu_le_phi" },
	[PROC_LIMIT_BASIS] = { .key = "can_cu_thoi_han" },
	[PROC_SOURCE] = { .key = "nguon" },
};

/* A link to a procedure that may stand further down in the file. */
struct replacement {
	int64_t old_id;
	size_t line;
	char *code;
};

struct procedure_import {
	struct replacement *replacement;
	size_t count, cap;
};

static void note_replacement(struct exchange *x, const struct procedure_row *row)
{
	struct procedure_import *import = x->state;

	if (!*row->replaced_code)
		return;
	import->replacement = grow_array(import->replacement, import->count, &import->cap,
		sizeof *import->replacement);
	import->replacement[import->count++] = (struct replacement){ row->procedure.id,
		exchange_line(x), xstrdup(row->replaced_code) };
}

/* Writes a row as a new procedure (id 0), a new version (version_id 0) or over a version. */
static int write_row(struct exchange *x, struct procedure_row *row, struct err *err)
{
	struct store *store = x->app->store;
	struct procedure *p = &row->procedure;
	struct err refused = ERR_INIT;
	int status;

	if (!p->id)
		status = procedure_insert(store, p, &refused);
	else if (!p->version_id)
		status = procedure_add_version(store, p, &refused);
	else
		status = procedure_update_version(store, p, &refused);
	if (status == 0)
		status = procedure_set_papers(store, p->version_id, &row->papers, &refused);
	if (status == 0) {
		note_replacement(x, row);
		return 0;
	}
	if (exchange_blame(x, -1, &refused) == 0)
		return 0;
	*err = refused;
	return -1;
}

static int add_procedure(struct exchange *x, struct err *err)
{
	struct procedure_row row;
	int status = 0;

	procedure_row_init(&row);
	procedure_row_apply(x, &row, true);
	if (!*row.procedure.name)
		exchange_fault(x, PROC_NAME, _("The name of the procedure is missing."));
	if (exchange_sound(x)) {
		x->result->added++;
		status = write_row(x, &row, err);
	}
	procedure_row_release(&row);
	return status;
}

/* The version of a known procedure that the row speaks of, from its day on; NULL where it is a
 * new one. Without a day it is the one without a beginning, else the one in force. */
static const struct procedure *pick_version(const struct procedure_list *versions, int from,
	int today)
{
	const struct procedure *picked = NULL;

	for (size_t i = 0; i < versions->count; i++) {
		const struct procedure *p = &versions->item[i];

		if (p->valid_from == from)
			return p;
		if (p->valid_from <= today && (p->valid_to == DAY_NONE || p->valid_to >= today))
			picked = p;
	}
	if (from != DAY_NONE)
		return NULL;
	return picked ? picked : &versions->item[versions->count - 1];
}

static bool only_ends(const struct exchange *x, const struct cells *now, const struct cells *then)
{
	struct buf differing;
	bool ends;

	buf_init(&differing);
	exchange_equal(x, now, then, &differing);
	ends = strcmp(differing.data, columns[PROC_TO].key) == 0 && !*cells_get(now, PROC_TO);
	buf_release(&differing);
	return ends;
}

/* What an import of dossiers had to make up is completed, an open version may be given its
 * end; anything else that differs needs a day from which it holds. */
static bool takes_over(struct exchange *x, const struct procedure_row *before,
	const struct procedure_row *after)
{
	struct cells now = { { NULL } }, then = { { NULL } };
	struct buf differing;
	bool change = true;

	buf_init(&differing);
	procedure_row_write(before, &now);
	procedure_row_write(after, &then);
	if (exchange_equal(x, &now, &then, &differing)) {
		x->result->skipped++;
		change = false;
	} else if (x->options->update || only_ends(x, &now, &then) ||
		(!before->procedure.confirmed &&
			strcmp(before->procedure.source, SOURCE_MADE) == 0)) {
		x->result->changed++;
	} else {
		exchange_fault(x, -1,
			_("The procedure is known and differs in %s; say in hieu_luc_tu from which day this holds."),
			differing.data);
		change = false;
	}
	buf_release(&differing);
	cells_release(&now);
	cells_release(&then);
	return change;
}

static int meet_version(struct exchange *x, int64_t version_id, struct err *err)
{
	struct procedure_row before, after;
	int status;

	if (procedure_row_load(x->app->store, version_id, &before, err) < 0)
		return -1;
	if (procedure_row_load(x->app->store, version_id, &after, err) < 0) {
		procedure_row_release(&before);
		return -1;
	}
	procedure_row_apply(x, &after, false);
	if (strcmp(after.procedure.source, SOURCE_MADE) == 0)
		set_text(&after.procedure.source, "");
	if (!before.procedure.confirmed && strcmp(before.procedure.source, SOURCE_MADE) == 0 &&
		!exchange_has(x, PROC_CONFIRMED))
		after.procedure.confirmed = true;
	status = exchange_sound(x) && takes_over(x, &before, &after) ? write_row(x, &after, err) : 0;
	procedure_row_release(&before);
	procedure_row_release(&after);
	return status;
}

/* A day later than all versions opens a new one, which keeps what the file does not say. */
static int open_version(struct exchange *x, const struct procedure *newest, int from,
	struct err *err)
{
	struct procedure_row row;
	int status = 0;

	if (newest->valid_from != DAY_NONE && from < newest->valid_from) {
		exchange_fault(x, PROC_FROM,
			_("The procedure already has a version from that day or later."));
		return 0;
	}
	if (procedure_row_load(x->app->store, newest->version_id, &row, err) < 0)
		return -1;
	row.procedure.version_id = 0;
	row.procedure.valid_to = DAY_NONE;
	procedure_row_apply(x, &row, false);
	if (exchange_sound(x)) {
		x->result->added++;
		status = write_row(x, &row, err);
	}
	procedure_row_release(&row);
	return status;
}

static int meet_procedure(struct exchange *x, int64_t id, struct err *err)
{
	struct procedure_list versions = { 0 };
	const struct procedure *version;
	int from = exchange_day(x, PROC_FROM);
	int status = 0;

	if (!exchange_sound(x))
		return 0;
	if (procedure_versions(x->app->store, id, &versions, err) < 0)
		return -1;
	version = pick_version(&versions, from, x->now.day);
	if (version)
		status = meet_version(x, version->version_id, err);
	else
		status = open_version(x, &versions.item[versions.count - 1], from, err);
	procedure_list_release(&versions);
	return status;
}

/* The procedure of the row: by code; or by name among those without a code, which a row with
 * one completes where an import of dossiers has made it. id 0 where there is none. */
static int find_procedure(struct exchange *x, int64_t *id, struct err *err)
{
	const char *code = exchange_cell(x, PROC_CODE), *name = exchange_cell(x, PROC_NAME);
	struct procedure found = { 0 };
	struct err missing = ERR_INIT;
	bool by_name = !*code;
	int status = procedure_find(x->app->store, code, name, x->now.day, &found, &missing);

	if (status < 0 && missing.code == ERR_NOT_FOUND && *code && *name) {
		by_name = true;
		err_clear(&missing);
		status = procedure_find(x->app->store, "", name, x->now.day, &found, &missing);
	}
	*id = 0;
	if (status < 0) {
		if (missing.code == ERR_NOT_FOUND)
			return 0;
		*err = missing;
		return -1;
	}
	if (!by_name || (!*found.code && (!*code || strcmp(found.source, SOURCE_MADE) == 0)))
		*id = found.id;
	procedure_release(&found);
	return 0;
}

static int read_procedure_row(struct exchange *x, struct err *err)
{
	int64_t id;

	if (!*exchange_cell(x, PROC_CODE) && !*exchange_cell(x, PROC_NAME)) {
		exchange_fault(x, PROC_NAME, _("The row has neither a code nor a name."));
		return 0;
	}
	if (find_procedure(x, &id, err) < 0)
		return -1;
	return id ? meet_procedure(x, id, err) : add_procedure(x, err);
}

static int link_replacement(struct exchange *x, const struct replacement *link, struct err *err)
{
	struct procedure found = { 0 };
	struct err missing = ERR_INIT;
	int status;

	if (procedure_find(x->app->store, link->code, "", x->now.day, &found, &missing) < 0) {
		if (missing.code != ERR_NOT_FOUND) {
			*err = missing;
			return -1;
		}
		exchange_remark(x, true, link->line, PROC_REPLACED_BY, "%s", missing.msg);
		return 0;
	}
	if (found.id == link->old_id) {
		exchange_remark(x, true, link->line, PROC_REPLACED_BY,
			_("A procedure cannot replace itself."));
		status = 0;
	} else {
		status = procedure_replace(x->app->store, link->old_id, found.id, err);
	}
	procedure_release(&found);
	return status;
}

static int link_replacements(struct exchange *x, struct err *err)
{
	struct procedure_import *import = x->state;

	for (size_t i = 0; i < import->count; i++)
		if (link_replacement(x, &import->replacement[i], err) < 0)
			return -1;
	return 0;
}

static void end_procedures(struct exchange *x)
{
	struct procedure_import *import = x->state;

	for (size_t i = 0; i < import->count; i++)
		free(import->replacement[i].code);
	free(import->replacement);
}

const struct exchange_kind_ops exchange_procedures = {
	.name = "procedures",
	.column = columns,
	.column_count = PROC_COLUMNS,
	.state_size = sizeof(struct procedure_import),
	.row = read_procedure_row,
	.finish = link_replacements,
	.end = end_procedures,
	.export = procedures_export,
};
