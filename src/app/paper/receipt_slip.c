/*
 * receipt_slip.c - forms without a dossier: for who was refused at intake, and blank receipts
 * for days without power.
 */
#include "config.h"

#include "motcua/app/receipt.h"

#include <stdlib.h>

#include "motcua/app/settings.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/report/words.h"
#include "app/session/operation.h"
#include "app/paper/print.h"
#include "app/paper/receipt_values.h"

/* A slip: the form, what it says, and how its file is called. */
struct slip {
	struct app *app;
	enum form_kind kind;
	struct form_set set;
	struct unit unit;
	struct form_values values;
};

int receipt_set(struct app *app, int day, struct form_set *out, struct err *err)
{
	struct buf name;
	int status;

	buf_init(&name);
	status = setting_text(app, SETTING_FORM_SET, &name, err);
	if (status == 0 && !name.len)
		status = form_set_on(day, &name, err);
	if (status == 0)
		status = form_set_load(name.data, out, err);
	buf_release(&name);
	return status;
}

static void slip_release(struct slip *slip)
{
	form_set_release(&slip->set);
	unit_release(&slip->unit);
	form_values_release(&slip->values);
}

static int slip_begin(struct slip *slip, struct app *app, enum form_kind kind, int day,
	struct err *err)
{
	*slip = (struct slip){ .app = app, .kind = kind };
	if (app_require(app, OP_INTAKE, err) < 0 || receipt_set(app, day, &slip->set, err) < 0)
		return -1;
	if (unit_get(app->store, app->unit_id, day, &slip->unit, err) < 0)
		return -1;
	receipt_name_values(&slip->values, &slip->set, kind);
	receipt_unit_values(&slip->values, &slip->unit, day);
	return 0;
}

static int no_template(const struct slip *slip, struct err *err)
{
	return err_set(err, ERR_NOT_FOUND, _("There is no form %s among the forms of %s."),
		vocab_label(&vocab_form, (int)slip->kind), slip->set.name);
}

static int slip_render(const struct slip *slip, enum form_format format, struct buf *out,
	struct err *err)
{
	const char *text = form_set_template(&slip->set, slip->kind);

	if (!text)
		return no_template(slip, err);
	return format == FORM_PDF ? form_pdf(text, &slip->values, out, err)
				  : form_text(text, &slip->values, out, err);
}

/* Into the print folder and to the printer. */
static int slip_send(const struct slip *slip, const char *name, const struct buf *page,
	char **path, bool *printed, struct err *err)
{
	char *folder = NULL;
	int status = print_folder(slip->app, &folder, err);

	if (status == 0)
		status = print_save(folder, name, slip->set.form[slip->kind].number, page, path,
			err);
	if (status == 0)
		*printed = print_send(*path);
	free(folder);
	return status;
}

/* ---- refused at intake */

static int refusal_fill(struct slip *slip, struct app *app, const struct refusal_slip *refusal,
	struct err *err)
{
	const struct {
		const char *name, *value;
	} pairs[] = {
		{ "nguoi_nop", refusal->name }, { "dia_chi", refusal->address },
		{ "so_dien_thoai", refusal->phone }, { "email", refusal->email },
		{ "chu_ho_so", refusal->owner }, { "noi_dung", refusal->procedure },
		{ "nguoi_tiep_nhan", refusal->officer },
		{ "nguoi_huong_dan", refusal->officer },
	};

	if (slip_begin(slip, app, refusal->kind, refusal->at.day, err) < 0)
		return -1;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		form_values_set(&slip->values, pairs[i].name, 0, pairs[i].value);
	if (refusal->kind == FORM_SUPPLEMENT && refusal->reason)
		receipt_request_values(&slip->values, refusal->reason);
	else if (refusal->reason)
		receipt_reason_value(&slip->values, refusal->reason);
	return 0;
}

static int refusal_render(struct slip *slip, const struct refusal_slip *refusal,
	enum form_format format, struct buf *out, struct err *err)
{
	struct app *app = slip->app;
	int copy;

	if (refusal_fill(slip, app, refusal, err) < 0 ||
		form_refusal_issued(app->store, refusal->refusal_id, slip->set.name,
			slip->set.form[slip->kind].number, app_now(app), app->user_id, &copy,
			err) < 0)
		return -1;
	receipt_copy_value(&slip->values, copy);
	return slip_render(slip, format, out, err);
}

static int refusal_deliver(const struct slip *slip, const struct refusal_slip *refusal,
	const struct form_delivery *delivery, const struct buf *page, struct err *err)
{
	struct buf name;
	int status;

	buf_init(&name);
	day_put_iso(&name, refusal->at.day);
	buf_addf(&name, "-%lld", (long long)refusal->refusal_id);
	status = delivery->deliver(delivery->state, name.data, slip->set.form[slip->kind].number,
		page, err);
	buf_release(&name);
	return status;
}

/* Renders, and delivers inside the transaction: what fails on the way was never issued. */
static int refusal_issue(struct app *app, const struct refusal_slip *refusal,
	enum form_format format, const struct form_delivery *delivery, struct buf *out,
	struct err *err)
{
	const struct record record = { .action = "in", .object = "intake_refusal",
		.id = refusal->refusal_id };
	struct slip slip = { .app = app };
	size_t before = out->len;
	int status;

	if (operation_begin(app, OP_INTAKE, err) < 0)
		return -1;
	status = refusal_render(&slip, refusal, format, out, err);
	if (status == 0 && delivery)
		status = refusal_deliver(&slip, refusal, delivery, out, err);
	status = operation_end(app, status, &record, err);
	if (status < 0)
		buf_truncate(out, before);
	slip_release(&slip);
	return status;
}

int receipt_refusal(struct app *app, const struct refusal_slip *refusal, enum form_format format,
	struct buf *out, struct err *err)
{
	return refusal_issue(app, refusal, format, NULL, out, err);
}

static int issue_refusal(struct app *app, const void *what, const struct form_delivery *delivery,
	struct err *err)
{
	struct buf page;
	int status;

	buf_init(&page);
	status = refusal_issue(app, what, FORM_PDF, delivery, &page, err);
	buf_release(&page);
	return status;
}

int receipt_refusal_print(struct app *app, const struct refusal_slip *refusal, char **path,
	bool *printed, struct err *err)
{
	return receipt_send(app, issue_refusal, refusal, path, printed, err);
}

/* ---- days without power */

static int blank_fill(const struct slip *slip, const char *code, int day,
	struct form_values *values, struct err *err)
{
	struct buf text;

	if (!*code)
		return err_set_field(err, "ma_ho_so", ERR_INVALID,
			_("A blank receipt needs the code that was reserved for it."));
	receipt_name_values(values, &slip->set, FORM_RECEIPT);
	receipt_unit_values(values, &slip->unit, day);
	form_values_set(values, "ma_ho_so", 0, code);
	buf_init(&text);
	buf_adds(&text, "...... giờ ...... phút, ");
	words_day(&text, day);
	receipt_put(values, "thoi_diem_nhan", 0, &text);
	buf_adds(&text, "...... giờ ...... phút, ngày ...... tháng ...... năm 20......");
	receipt_put(values, "thoi_diem_tra", 0, &text);
	buf_addf(&text, "........../%s", slip->unit.desk_suffix);
	receipt_put(values, "so", 0, &text);
	buf_release(&text);
	return 0;
}

int receipt_blank(struct app *app, const char *code, int day, enum form_format format,
	struct buf *out, struct err *err)
{
	struct slip slip;
	int status = slip_begin(&slip, app, FORM_RECEIPT, day, err);

	if (status == 0)
		status = blank_fill(&slip, code, day, &slip.values, err);
	if (status == 0)
		status = slip_render(&slip, format, out, err);
	slip_release(&slip);
	return status;
}

static int blanks_render(const struct slip *slip, const char *const *code, size_t count, int day,
	struct buf *page, struct err *err)
{
	const char *text = form_set_template(&slip->set, FORM_RECEIPT);
	struct form_values *values = xcalloc(count + 1, sizeof *values);
	int status = text ? 0 : no_template(slip, err);

	for (size_t i = 0; status == 0 && i < count; i++)
		status = blank_fill(slip, code[i], day, &values[i], err);
	if (status == 0)
		status = forms_pdf(text, values, count, page, err);
	for (size_t i = 0; i < count; i++)
		form_values_release(&values[i]);
	free(values);
	return status;
}

int receipt_blanks_print(struct app *app, const char *const *code, size_t count, int day,
	char **path, bool *printed, struct err *err)
{
	struct slip slip;
	struct buf page, name;
	int status = slip_begin(&slip, app, FORM_RECEIPT, day, err);

	*path = NULL;
	*printed = false;
	buf_init(&page);
	buf_init(&name);
	buf_adds(&name, "giu-so-");
	day_put_iso(&name, day);
	if (status == 0)
		status = blanks_render(&slip, code, count, day, &page, err);
	if (status == 0)
		status = slip_send(&slip, name.data, &page, path, printed, err);
	buf_release(&page);
	buf_release(&name);
	slip_release(&slip);
	return status;
}
