#include "config.h"

#include "motcua/app/receipt.h"

#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"
#include "app/session/operation.h"
#include "app/paper/print.h"
#include "app/paper/receipt_values.h"

/* Everything a form is made of. */
struct printing {
	struct app *app;
	enum form_kind kind;
	int copy; /* 1: issued for the first time */
	struct dossier dossier;
	struct paper_list papers;
	struct unit unit;
	struct form_set set;
};

static int no_form(const struct form_set *set, const char *form, struct err *err)
{
	return err_set(err, ERR_NOT_FOUND, _("There is no form %s among the forms of %s."), form,
		set->name);
}

int receipt_kind(struct app *app, int64_t dossier_id, const char *number, enum form_kind *kind,
	struct err *err)
{
	struct dossier dossier;
	struct form_set set;
	int found;

	if (app_require(app, OP_VIEW, err) < 0 ||
		dossier_get(app->store, dossier_id, &dossier, err) < 0)
		return -1;
	found = form_set_load(dossier.form_set, &set, err);
	dossier_release(&dossier);
	if (found < 0)
		return -1;
	found = form_set_find(&set, number);
	if (found < 0)
		no_form(&set, number, err);
	else
		*kind = (enum form_kind)found;
	form_set_release(&set);
	return found < 0 ? -1 : 0;
}

/* A paper of a dossier that is none must not be handed out; the sheet for the files says so. */
static int check_valid(const struct printing *printing, struct err *err)
{
	if (printing->dossier.state != STATE_VOID || printing->kind == FORM_CONTROL)
		return 0;
	return err_set(err, ERR_CONFLICT,
		_("Dossier %s is void; only its control sheet can be printed."),
		printing->dossier.code);
}

/* What still waits for acceptance can be asked for a supplement, or refused. */
static int check_accepted(const struct printing *printing, struct err *err)
{
	if (printing->dossier.accepted.day != DAY_NONE || printing->kind == FORM_SUPPLEMENT ||
		printing->kind == FORM_REFUSAL)
		return 0;
	return err_set(err, ERR_CONFLICT,
		_("A dossier that has not been accepted does not have this form yet."));
}

static int load(struct printing *printing, int64_t id, struct err *err)
{
	struct store *store = printing->app->store;
	const struct dossier *dossier = &printing->dossier;

	if (dossier_get(store, id, &printing->dossier, err) < 0 ||
		form_set_load(dossier->form_set, &printing->set, err) < 0)
		return -1;
	if (!form_set_template(&printing->set, printing->kind))
		return no_form(&printing->set, vocab_label(&vocab_form, (int)printing->kind), err);
	if (check_valid(printing, err) < 0 || check_accepted(printing, err) < 0 ||
		dossier_papers(store, id, &printing->papers, err) < 0)
		return -1;
	return unit_get(store, dossier->unit_id, dossier->accepted.day == DAY_NONE
		? app_today(printing->app) : dossier->accepted.day, &printing->unit, err);
}

static int fill(struct printing *printing, struct form_values *values, struct err *err)
{
	const char *number = printing->set.form[printing->kind].number;

	if (form_issued(printing->app->store, printing->dossier.id, printing->set.name, number,
		    app_now(printing->app), printing->app->user_id, &printing->copy, err) < 0)
		return -1;
	receipt_name_values(values, &printing->set, printing->kind);
	receipt_values(values, &printing->dossier, &printing->papers, &printing->unit,
		printing->copy);
	return receipt_event_values(printing->app, values, printing->kind, &printing->dossier,
		&printing->unit, err);
}

static int render(struct printing *printing, enum form_format format, struct buf *out,
	struct err *err)
{
	const char *template_text = form_set_template(&printing->set, printing->kind);
	struct form_values values = { 0 };
	int status = fill(printing, &values, err);

	if (status == 0)
		status = format == FORM_PDF ? form_pdf(template_text, &values, out, err)
					    : form_text(template_text, &values, out, err);
	form_values_release(&values);
	return status;
}

static void release(struct printing *printing)
{
	dossier_release(&printing->dossier);
	paper_list_release(&printing->papers);
	unit_release(&printing->unit);
	form_set_release(&printing->set);
}

/* What the file of a page is called after: what waits for acceptance has no code of its own. The
 * caller frees. */
static char *file_code(const struct dossier *dossier)
{
	if (*dossier->code)
		return xstrdup(dossier->code);
	if (*dossier->portal_code)
		return xstrdup(dossier->portal_code);
	return xasprintf("cho-tiep-nhan-%" PRId64, dossier->id);
}

/* What was handed out before stays on the disk: a form that is issued again has its own name. */
static int deliver(const struct printing *printing, const struct form_delivery *delivery,
	const struct buf *page, struct err *err)
{
	const char *number = printing->set.form[printing->kind].number;
	char *code = file_code(&printing->dossier);
	char *name = printing->copy > 1 ? xasprintf("%s-%d", number, printing->copy)
					: xstrdup(number);
	int status = delivery->deliver(delivery->state, code, name, page, err);

	free(name);
	free(code);
	return status;
}

/* Renders, and delivers inside the transaction: what fails on the way was never issued. */
static int issue(struct app *app, int64_t id, enum form_kind kind, enum form_format format,
	const struct form_delivery *delivery, struct buf *out, struct err *err)
{
	struct printing printing = { .app = app, .kind = kind };
	const struct record record = { .action = "in", .object = "dossier", .id = id };
	size_t before = out->len;
	int status;

	if (app->read_only)
		return err_set(err, ERR_DENIED,
			_("The store is open for reading only; nothing can be changed."));
	if (operation_begin(app, OP_VIEW, err) < 0)
		return -1;
	status = load(&printing, id, err);
	if (status == 0)
		status = render(&printing, format, out, err);
	if (status == 0 && delivery)
		status = deliver(&printing, delivery, out, err);
	status = operation_end(app, status, &record, err);
	if (status < 0)
		buf_truncate(out, before);
	release(&printing);
	return status;
}

int receipt_render(struct app *app, int64_t dossier_id, enum form_kind kind,
	enum form_format format, struct buf *out, struct err *err)
{
	return issue(app, dossier_id, kind, format, NULL, out, err);
}

int receipt_deliver(struct app *app, int64_t dossier_id, enum form_kind kind,
	enum form_format format, const struct form_delivery *delivery, struct err *err)
{
	struct buf page;
	int status;

	buf_init(&page);
	status = issue(app, dossier_id, kind, format, delivery, &page, err);
	buf_release(&page);
	return status;
}

/* Where a printed page goes, and the file that it became. */
struct print_file {
	const char *folder;
	char *path;
};

static int save(void *state, const char *code, const char *number, const struct buf *page,
	struct err *err)
{
	struct print_file *file = state;

	return print_save(file->folder, code, number, page, &file->path, err);
}

int receipt_send(struct app *app, receipt_issue *issue_it, const void *what, char **path,
	bool *printed, struct err *err)
{
	struct print_file file = { NULL, NULL };
	const struct form_delivery delivery = { save, &file };
	char *folder = NULL;
	int status;

	*printed = false;
	status = print_folder(app, &folder, err);
	file.folder = folder;
	if (status == 0)
		status = issue_it(app, what, &delivery, err);
	/* A page that the store does not know of must not be handed out. */
	if (status < 0 && file.path) {
		unlink(file.path);
		free(file.path);
		file.path = NULL;
	}
	if (status == 0)
		*printed = print_send(file.path);
	*path = file.path;
	free(folder);
	return status;
}

/* A form of a dossier. */
struct form_of {
	int64_t dossier_id;
	enum form_kind kind;
};

static int issue_form(struct app *app, const void *what, const struct form_delivery *delivery,
	struct err *err)
{
	const struct form_of *form = what;

	return receipt_deliver(app, form->dossier_id, form->kind, FORM_PDF, delivery, err);
}

int receipt_print(struct app *app, int64_t dossier_id, enum form_kind kind, char **path,
	bool *printed, struct err *err)
{
	const struct form_of form = { dossier_id, kind };

	return receipt_send(app, issue_form, &form, path, printed, err);
}
