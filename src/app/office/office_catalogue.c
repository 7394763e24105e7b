/*
 * office_catalogue.c - procedures and their versions.
 */
#include "config.h"

#include "motcua/app/office.h"

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/store/store.h"
#include "app/office/changes.h"
#include "app/exchange/exchange_procedures.h"
#include "app/office/office_check.h"
#include "app/session/operation.h"

/* More than a commune has; a list that long is a search that says nothing. */
#define MOST_PROCEDURES 1000

int office_procedures(struct app *app, const char *query, struct procedure_list *out,
	struct err *err)
{
	*out = (struct procedure_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	if (text_blank(query))
		return procedure_list(app->store, app_today(app), out, err);
	return procedure_search(app->store, query, app_today(app), MOST_PROCEDURES, out, err);
}

int office_procedure_versions(struct app *app, int64_t id, struct procedure_list *out,
	struct err *err)
{
	*out = (struct procedure_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return procedure_versions(app->store, id, out, err);
}

void office_check_procedure(const struct procedure *procedure, struct problem_list *problems)
{
	if (text_blank(procedure->name))
		problem_add(problems, "ten_thu_tuc", _("Enter the name of the procedure."));
	if (text_blank(procedure->field))
		problem_add(problems, "linh_vuc", _("Enter the field of the procedure."));
	if (procedure->level < 0 || procedure->level > 4)
		problem_add(problems, "muc_do", _("A level is 1 to 4, or not known."));
	if (procedure->limit.unit != LIMIT_UNKNOWN &&
		(procedure->limit.amount < 0 || procedure->limit.amount > 3650))
		problem_add(problems, "thoi_han", _("This limit cannot be right."));
	check_span(procedure->valid_from, procedure->valid_to, problems);
}

static int check_procedure(const struct procedure *procedure, struct err *err)
{
	struct problem_list problems = { 0 };
	int status;

	office_check_procedure(procedure, &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	return status;
}

/* A version as it was before the work, for the audit trail; 0: there was none. */
static int remember(struct app *app, int64_t version_id, struct procedure_row *out,
	struct err *err)
{
	procedure_row_init(out);
	if (!version_id)
		return 0;
	procedure_row_release(out);
	return procedure_row_load(app->store, version_id, out, err);
}

static int compare(struct app *app, const struct procedure_row *before, int64_t version_id,
	struct changes *changes, struct err *err)
{
	struct cells then = { { NULL } }, now = { { NULL } };
	struct procedure_row after;

	if (procedure_row_load(app->store, version_id, &after, err) < 0)
		return -1;
	procedure_row_write(before, &then);
	procedure_row_write(&after, &now);
	for (int i = 0; i < PROC_COLUMNS; i++)
		changes_text(changes, exchange_procedures.column[i].key, cells_get(&then, i),
			cells_get(&now, i));
	cells_release(&then);
	cells_release(&now);
	procedure_row_release(&after);
	return 0;
}

/* Ends the operation with what has become of the version, and forgets what it was. */
static int finish(struct app *app, int status, const struct record *record,
	struct procedure_row *before, int64_t version_id, struct err *err)
{
	struct changes changes = { .count = 0 };

	if (status == 0)
		status = compare(app, before, version_id, &changes, err);
	procedure_row_release(before);
	return changes_end(&changes, app, status, record, err);
}

int office_confirm_procedure(struct app *app, const struct procedure *procedure,
	struct err *err)
{
	const struct record record = { .action = "doi_chieu_thu_tuc", .object = "procedure",
		.id = procedure->id };
	struct procedure_row before = { .replaced_code = NULL };
	int status;

	if (operation_begin(app, OP_CATALOGUE, err) < 0)
		return -1;
	status = check_procedure(procedure, err);
	if (status == 0)
		status = remember(app, procedure->version_id, &before, err);
	if (status == 0)
		status = procedure_update_version(app->store, procedure, err);
	return finish(app, status, &record, &before, procedure->version_id, err);
}

/* The papers go on with the new version, until somebody changes them. */
static int add_version(struct app *app, struct procedure *procedure, struct procedure_row *before,
	struct err *err)
{
	struct procedure present = { 0 };
	struct paper_list papers = { 0 };
	int status;

	if (procedure->valid_from == DAY_NONE)
		return err_set_field(err, "hieu_luc_tu", ERR_INVALID,
			_("Enter the day from which the new version holds."));
	status = procedure_get(app->store, procedure->id, procedure->valid_from, &present, err);
	if (status == 0)
		status = procedure_papers(app->store, present.version_id, &papers, err);
	if (status == 0)
		status = remember(app, present.version_id, before, err);
	if (status == 0)
		status = procedure_add_version(app->store, procedure, err);
	if (status == 0 && papers.count)
		status = procedure_set_papers(app->store, procedure->version_id, &papers, err);
	paper_list_release(&papers);
	procedure_release(&present);
	return status;
}

static int add_procedure(struct app *app, struct procedure *procedure,
	struct procedure_row *before, struct err *err)
{
	if (remember(app, 0, before, err) < 0)
		return -1;
	return procedure_insert(app->store, procedure, err);
}

int office_new_version(struct app *app, struct procedure *procedure, struct err *err)
{
	struct record record = { .action = procedure->id ? "phien_ban_thu_tuc" : "them_thu_tuc",
		.object = "procedure" };
	int64_t id = procedure->id, version_id = procedure->version_id;
	struct procedure_row before = { .replaced_code = NULL };
	int status;

	if (operation_begin(app, OP_CATALOGUE, err) < 0)
		return -1;
	status = check_procedure(procedure, err);
	if (status == 0)
		status = id ? add_version(app, procedure, &before, err)
			    : add_procedure(app, procedure, &before, err);
	record.id = procedure->id;
	status = finish(app, status, &record, &before, procedure->version_id, err);
	if (status < 0) {
		procedure->id = id;
		procedure->version_id = version_id;
	}
	return status;
}
