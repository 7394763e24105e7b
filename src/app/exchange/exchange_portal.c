/*
 * exchange_portal.c - the list of the portal, brought on a stick.
 *
 * A row means the dossier that has its code, else one without a code of the portal of the same
 * person, procedure and day, which then gets the code; what is only there is entered. The other
 * way round the table holds what the portal does not have yet.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/exchange/exchange_dossiers.h"
#include "app/life/move.h"
#include "motcua/app/dossiers.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/moves.h"
#include "motcua/store/store.h"
#include "motcua/viet/viet.h"

#define LIST_MOST 100000

static const struct vocab_word verdicts[PORTAL_VERDICT_COUNT] = {
	[PORTAL_EQUAL] = { "giong", NP_("portal", "The same"), "Khớp" },
	[PORTAL_DIFFERENT] = { "khac", NP_("portal", "Different"), "Khác nhau" },
	[PORTAL_ONLY] = { "chi_tren_cong", NP_("portal", "On the portal only"), "Chỉ có trên Cổng" },
	[PORTAL_ATTACHED] = { "gan_ma", NP_("portal", "Code attached"), "Gắn mã Cổng" },
	[PORTAL_HERE_ONLY] = { "chi_o_day", NP_("portal", "Here only"), "Chỉ có ở đây" },
	[PORTAL_REFUSED] = { "khong_tiep_nhan", NP_("portal", "Not accepted by the portal"),
		"Cổng không tiếp nhận" },
};
const struct vocab vocab_portal = { verdicts, PORTAL_VERDICT_COUNT };

/* The ten states that portals report to the national one (domain: codes 1 to 10), folded. */
static const struct {
	const char *text;
	enum dossier_state state;
} national[] = {
	{ "moi dang ky", STATE_PENDING },
	{ "duoc tiep nhan", STATE_PROCESSING },
	{ "khong duoc tiep nhan", STATE_DECLINED },
	{ "dang xu ly", STATE_PROCESSING },
	{ "yeu cau bo sung giay to", STATE_SUPPLEMENT },
	{ "yeu cau thuc hien nghia vu tai chinh", STATE_FINANCE },
	{ "cong dan yeu cau rut ho so", STATE_WITHDRAWN },
	{ "dung xu ly", STATE_STOPPED },
	{ "da xu ly xong", STATE_RESULT },
	{ "da tra ket qua", STATE_RETURNED },
};

/* ---- rows */

static struct portal_line *add_line(struct exchange *x, enum portal_verdict verdict, size_t line)
{
	struct import_result *result = x->result;
	struct portal_line *out;

	result->portal = grow_array(result->portal, result->portal_count, &result->portal_cap,
		sizeof *result->portal);
	out = &result->portal[result->portal_count++];
	*out = (struct portal_line){ .verdict = verdict, .line = line, .day = DAY_NONE,
		.columns = xstrdup("") };
	return out;
}

static void add_row_line(struct exchange *x, enum portal_verdict verdict, int64_t id)
{
	struct portal_line *line = add_line(x, verdict, exchange_line(x));
	const char *procedure = exchange_cell(x, DOSS_PROCEDURE_NAME);

	line->dossier_id = id;
	line->code = portal_code_key(exchange_cell(x, DOSS_PORTAL_CODE));
	line->person = xstrdup(exchange_cell(x, DOSS_SUBMITTER));
	line->procedure = xstrdup(*procedure ? procedure : exchange_cell(x, DOSS_PROCEDURE_CODE));
	if (*exchange_cell(x, DOSS_ACCEPTED))
		line->day = exchange_day(x, DOSS_ACCEPTED);
}

static void note_difference(struct exchange *x, const char *columns)
{
	struct portal_line *line = &x->result->portal[x->result->portal_count - 1];

	line->verdict = line->verdict == PORTAL_ATTACHED ? PORTAL_ATTACHED : PORTAL_DIFFERENT;
	set_text(&line->columns, columns);
}

static void note_met(struct dossier_import *import, int64_t id)
{
	import->met = grow_array(import->met, import->met_count, &import->met_cap,
		sizeof *import->met);
	import->met[import->met_count++] = id;
}

static bool is_met(const struct dossier_import *import, int64_t id)
{
	for (size_t i = 0; i < import->met_count; i++)
		if (import->met[i] == id)
			return true;
	return false;
}

static bool is_person(struct exchange *x, const struct dossier *dossier)
{
	const char *number = exchange_cell(x, DOSS_ID_NUMBER);

	if (*number && *dossier->submitter.id_number)
		return strcmp(number, dossier->submitter.id_number) == 0;
	return names_match(dossier->submitter.name, exchange_cell(x, DOSS_SUBMITTER));
}

/* The state that the row tells, -1 where it tells none. */
static int told_state(const struct exchange *x)
{
	const char *state = exchange_cell(x, DOSS_STATE);

	if (!*state && *exchange_cell(x, DOSS_RETURNED))
		return STATE_RETURNED;
	return *state ? vocab_match(&vocab_state, state) : -1;
}

/* Whoever has withdrawn, was refused or has the result may file the same again that day: what is
 * over here is meant only by a row that tells the same end. */
static bool is_over(const struct exchange *x, const struct dossier *dossier)
{
	return state_is_final(dossier->state) && (int)dossier->state != told_state(x);
}

/* The dossier of the list that the row means though it has no code of the portal yet, or 0. */
static int64_t pick_without_code(struct exchange *x, const struct dossier_list *list,
	int64_t procedure_id)
{
	const struct dossier *over = NULL;

	for (size_t i = 0; i < list->count; i++) {
		const struct dossier *dossier = &list->item[i];

		if (*dossier->portal_code || dossier->procedure_id != procedure_id ||
			move_target(dossier->state, MOVE_ATTACH_CODE) < 0 ||
			!is_person(x, dossier) || is_met(x->state, dossier->id))
			continue;
		if (!is_over(x, dossier))
			return dossier->id;
		over = dossier;
	}
	if (over)
		exchange_warn(x, DOSS_PORTAL_CODE,
			/* TRANSLATORS: code, state */
			_("Not taken for dossier %s of the same person, procedure and day, which "
			  "is \"%s\"."), over->code, vocab_label(&vocab_state, over->state));
	return 0;
}

static int find_without_code(struct exchange *x, int day, int64_t *id, struct err *err)
{
	struct dossier_list list = { 0 };
	struct procedure procedure = { 0 };

	if (dossier_find_procedure(x, day, &procedure, err) < 0 ||
		dossier_list_window(x->app->store, x->app->unit_id, (struct period){ day, day },
			&list, err) < 0) {
		procedure_release(&procedure);
		return -1;
	}
	*id = pick_without_code(x, &list, procedure.id);
	procedure_release(&procedure);
	dossier_list_release(&list);
	return 0;
}

static int attach(struct exchange *x, int64_t id, const char *code, struct err *err)
{
	const struct move_note note = { .at = x->now, .new_value = code };
	struct dossier dossier;
	int status;

	if (dossier_get(x->app->store, id, &dossier, err) < 0)
		return -1;
	status = dossier_add_code(x->app->store, id, code, CODE_PORTAL, err);
	dossier.on_portal = true;
	if (dossier.filed.day == DAY_NONE && *exchange_cell(x, DOSS_FILED))
		dossier.filed = exchange_moment(x, DOSS_FILED, NULL);
	if (status == 0)
		status = move_apply(x->app, &dossier, MOVE_ATTACH_CODE, NULL, &note, err);
	if (status == 0)
		status = dossier_update(x->app->store, &dossier, err);
	dossier_release(&dossier);
	x->result->changed++;
	return status;
}

/* A name that is the same but for its accents is left as it is here. */
static int keep_name(struct exchange *x, int64_t id, struct err *err)
{
	struct csv_row *row = &x->table.row[x->row];
	size_t at = (size_t)x->at[DOSS_SUBMITTER];
	struct dossier dossier;

	if (at >= row->count)
		return 0;
	if (dossier_get(x->app->store, id, &dossier, err) < 0)
		return -1;
	if (*row->cell[at] && names_match(row->cell[at], dossier.submitter.name))
		set_text(&row->cell[at], dossier.submitter.name);
	dossier_release(&dossier);
	return 0;
}

static int read_known(struct exchange *x, int64_t id, enum portal_verdict verdict,
	struct err *err)
{
	size_t changed = x->result->changed;
	int status;

	note_met(x->state, id);
	add_row_line(x, verdict, id);
	status = keep_name(x, id, err);
	if (status == 0)
		status = dossier_import_known(x, id, err);
	x->result->portal[x->result->portal_count - 1].taken_over = x->result->changed > changed;
	return status;
}

static int read_other(struct exchange *x, int day, struct err *err)
{
	char *code = portal_code_key(exchange_cell(x, DOSS_PORTAL_CODE));
	int64_t id = 0;
	int status = day == DAY_NONE ? 0 : find_without_code(x, day, &id, err);

	if (status == 0 && id) {
		status = attach(x, id, code, err);
		if (status == 0)
			status = read_known(x, id, PORTAL_ATTACHED, err);
	} else if (status == 0) {
		status = dossier_import_new(x, ORIGIN_PORTAL, &id, err);
		if (id)
			note_met(x->state, id);
		add_row_line(x, PORTAL_ONLY, x->options->dry_run ? 0 : id);
	}
	free(code);
	return status;
}

static void widen_days(struct dossier_import *import, int day)
{
	if (day == DAY_NONE)
		return;
	if (import->days.from == DAY_NONE || day < import->days.from)
		import->days.from = day;
	if (import->days.to == DAY_NONE || day > import->days.to)
		import->days.to = day;
}

static int read_row(struct exchange *x, struct err *err)
{
	int day = *exchange_cell(x, DOSS_ACCEPTED) ? exchange_day(x, DOSS_ACCEPTED) : DAY_NONE;
	int64_t id;

	if (!*exchange_cell(x, DOSS_PORTAL_CODE)) {
		exchange_fault(x, DOSS_PORTAL_CODE, _("The code of the portal is missing."));
		return 0;
	}
	widen_days(x->state, day);
	if (dossier_find_known(x, &id, err) < 0)
		return -1;
	if (id)
		return read_known(x, id, PORTAL_EQUAL, err);
	if (vocab_match(&vocab_state, exchange_cell(x, DOSS_STATE)) == STATE_DECLINED) {
		add_row_line(x, PORTAL_REFUSED, 0);
		return 0;
	}
	return read_other(x, day, err);
}

/* ---- the file as a whole */

/* The words of portals for the states become ours. */
static void translate_states(struct exchange *x)
{
	int at = x->at[DOSS_STATE];

	for (size_t row = 0; at >= 0 && row < x->table.count; row++) {
		char **cell = &x->table.row[row].cell[at], *fold;

		if ((size_t)at >= x->table.row[row].count)
			continue;
		fold = viet_fold_dup(*cell);
		for (size_t i = 0; i < sizeof national / sizeof *national; i++)
			if (strcmp(fold, national[i].text) == 0)
				set_text(cell, vocab_name(&vocab_state, (int)national[i].state));
		free(fold);
	}
}

static int begin_portal(struct exchange *x, struct err *err)
{
	struct dossier_import *import = x->state;

	import->days = (struct period){ DAY_NONE, DAY_NONE };
	if (!exchange_has(x, DOSS_PORTAL_CODE))
		exchange_remark(x, true, 1, DOSS_PORTAL_CODE,
			_("No column holds the code of the portal; name it, for example "
			  "\"Số hồ sơ=ma_ho_so_cong\"."));
	translate_states(x);
	return dossier_import_begin(x, err);
}

/* What was received online here in the days of the list, and is not in it. */
static int finish_portal(struct exchange *x, struct err *err)
{
	struct dossier_import *import = x->state;
	struct dossier_list list = { 0 };

	if (import->days.from == DAY_NONE)
		return 0;
	if (dossier_list_window(x->app->store, x->app->unit_id, import->days, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++) {
		const struct dossier *dossier = &list.item[i];
		struct portal_line *line;

		if ((dossier->channel != CHANNEL_ONLINE && !dossier->on_portal) ||
			dossier->state == STATE_VOID || is_met(import, dossier->id))
			continue;
		line = add_line(x, PORTAL_HERE_ONLY, 0);
		line->dossier_id = dossier->id;
		line->code = xstrdup(*dossier->portal_code ? dossier->portal_code : dossier->code);
		line->person = xstrdup(dossier->submitter.name);
		line->procedure = xstrdup(dossier->procedure_name);
		line->day = dossier->accepted.day;
	}
	dossier_list_release(&list);
	return 0;
}

static int export_waiting(struct exporter *exporter, struct err *err)
{
	struct app *app = exporter->app;
	struct dossier_list list = { 0 };
	const struct queue_part whole = { QUEUE_WHOLE, 0 };
	int status = dossiers_queue(app, QUEUE_NOT_ON_PORTAL, whole, LIST_MOST, &list, err);

	if (status == 0)
		status = dossier_rows_export(exporter, &list, err);
	dossier_list_release(&list);
	return status;
}

const struct exchange_kind_ops exchange_portal = {
	.name = "portal",
	.column = dossier_columns,
	.column_count = DOSS_COLUMNS,
	.state_size = sizeof(struct dossier_import),
	.headings = portal_rename_headings,
	.begin = begin_portal,
	.row = read_row,
	.differs = note_difference,
	.finish = finish_portal,
	.end = dossier_import_end,
	.export = export_waiting,
};
