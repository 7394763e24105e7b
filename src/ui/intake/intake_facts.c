/* intake_facts.c - what hangs on what is typed: fields to show, the due day, what to know. */
#include "config.h"

#include "ui/intake/intake_work.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/dossiers.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/report/words.h"
#include "ui/intake/intake_form.h"
#include "ui/screens.h"
#include "ui/widget/when.h"

void intake_facts_release(struct intake_facts *facts)
{
	free(facts->due);
	warning_list_release(&facts->warnings);
}

static void hide(struct form *form, const char *name, bool hidden)
{
	if (intake_form_has(form, name))
		form_hide(form, name, hidden);
}

/* An organisation has another number. */
static void name_number(struct intake_work *work)
{
	if (work->intake.submitter.organisation)
		form_relabel(&work->form, "so_cccd", N_("Tax code"),
			N_("Tax or enterprise code: 10 digits, 13 of a branch, 12 of a household "
			   "business."));
	else
		form_relabel(&work->form, "so_cccd", NULL, NULL);
}

/* Only what is entered after a slip is asked for its time; in other forms everything is. */
static void show_late(struct intake_work *work)
{
	bool hidden = !*work->intake.reserved_code;

	if (!intake_form_has(&work->form, "ma_giu"))
		return;
	form_hide(&work->form, "ma_giu", hidden);
	form_hide(&work->form, "tiep_nhan_luc", hidden);
	form_hide(&work->form, "nhap_sau", hidden);
}

static void show_fields(struct intake_work *work)
{
	const struct intake_facts *facts = &work->facts;
	struct form *form = &work->form;
	bool online = work->intake.channel == CHANNEL_ONLINE;

	name_number(work);
	show_late(work);
	hide(form, "noi_lam", !work->intake.submitter.official);
	hide(form, "quan_he", !work->intake.has_owner);
	hide(form, "chu_so", !work->intake.has_owner);
	hide(form, "chu_ngay_sinh", !work->intake.has_owner);
	hide(form, "muc_do", !work->intake.procedure_id);
	hide(form, "ly_do", !facts->wants_reason);
	hide(form, "ly_do_khac", !facts->wants_reason || work->intake.reason != REASON_OTHER);
	hide(form, "thoi_han", !facts->wants_limit);
	hide(form, "don_vi", !facts->wants_limit);
	hide(form, "can_cu", !facts->wants_limit);
	if (!intake_form_has(form, "hinh_thuc_nop"))
		return;
	hide(form, "ma_ho_so_cong", !facts->wants_code);
	hide(form, "ho_tro", !online);
}

/* "2.000815 · mức độ 4 (toàn trình) · trong ngày làm việc · 8.000 đồng" */
static void put_procedure(struct buf *out, const struct procedure *procedure)
{
	if (*procedure->code)
		buf_addf(out, "%s · ", procedure->code);
	if (procedure->level)
		buf_addf(out, _("level %d"), procedure->level);
	else
		buf_adds(out, _("level not known"));
	if (procedure->service != SERVICE_UNKNOWN)
		buf_addf(out, " (%s)", vocab_label(&vocab_service, (int)procedure->service));
	if (procedure->limit.unit != LIMIT_UNKNOWN) {
		buf_adds(out, " · ");
		words_limit(out, procedure->limit);
	}
	if (procedure->fee > 0) {
		buf_adds(out, " · ");
		words_number(out, procedure->fee);
		buf_adds(out, " đồng");
	}
}

static void show_facts(struct intake_work *work)
{
	const struct citizen *submitter = &work->intake.submitter;
	struct buf text;

	buf_init(&text);
	if (work->intake.procedure_id)
		put_procedure(&text, &work->procedure);
	form_set(&work->form, "muc_do", text.data);
	buf_release(&text);
	form_set(&work->form, "nguoi", submitter->id ? _("on record") :
		*submitter->name || *submitter->id_number ? _("new person") : "");
}

/* The own due day beside the one of the portal, which binds. */
static void put_own_day(struct screen *scr, struct intake_work *work, struct buf *out)
{
	struct moment portal = work->intake.portal_due;
	struct deadline own;
	struct calendar cal;

	work->intake.portal_due = MOMENT_NONE;
	if (intake_deadline(scr->app, &work->intake, &own, NULL, &cal, NULL) == 0) {
		calendar_release(&cal);
		if (own.due.day != portal.day) {
			buf_addf(out, " · %s ", _("by the limit:"));
			when_day(out, own.due.day);
		}
	}
	work->intake.portal_due = portal;
}

static void update_due(struct screen *scr, struct intake_work *work)
{
	struct intake_facts *facts = &work->facts;
	struct deadline deadline;
	struct calendar cal;
	struct buf due;

	buf_init(&due);
	if (work->intake.procedure_id &&
		intake_deadline(scr->app, &work->intake, &deadline, NULL, &cal, NULL) == 0) {
		calendar_release(&cal);
		buf_addf(&due, "%s ", _("Due:"));
		when_words(&due, deadline.due);
		if (deadline.provisional)
			buf_addf(&due, " (%s)", _("provisional"));
		if (work->intake.portal_due.day != DAY_NONE)
			put_own_day(scr, work, &due);
		else
			buf_addf(&due, " · %s", _("F8 Why?"));
	}
	free(facts->due);
	facts->due = buf_detach(&due);
}

void intake_facts_update(struct screen *scr, struct intake_work *work)
{
	struct intake_facts *facts = &work->facts;
	struct problem_list unreadable = { 0 };
	struct err err = ERR_INIT;

	/* What cannot be read is said when the dossier is to be accepted. */
	intake_form_read(&work->form, &work->intake, &unreadable);
	problem_release(&unreadable);
	warning_list_release(&facts->warnings);
	if (intake_wants_reason(scr->app, &work->intake, &facts->wants_reason, &err) < 0 ||
		intake_wants_limit(scr->app, &work->intake, &facts->wants_limit, &err) < 0 ||
		intake_wants_code(scr->app, &work->intake, &facts->wants_code, &err) < 0 ||
		intake_warnings(scr->app, &work->intake, &facts->warnings, &err) < 0)
		status_err(&err);
	facts->at = app_now(scr->app);
	facts->stale = false;
	update_due(scr, work);
	show_fields(work);
	show_facts(work);
}

void intake_facts_refresh(struct screen *scr, struct intake_work *work)
{
	struct moment now = app_now(scr->app), at = work->facts.at;

	if (work->facts.stale || now.day != at.day || now.second / 60 != at.second / 60)
		intake_facts_update(scr, work);
}

/* The dossier as it would be, for the explanation of its day. */
static int explain(struct screen *scr, const struct intake_work *work,
	struct dossier_detail *detail, struct err *err)
{
	const struct intake *intake = &work->intake;
	struct dossier *dossier = &detail->dossier;

	if (!intake->procedure_id)
		return err_set(err, ERR_INVALID,
			_("Choose a procedure first; then there is a due day to explain."));
	if (intake_deadline(scr->app, intake, &detail->deadline, &detail->steps,
		&detail->calendar, err) < 0)
		return -1;
	free(dossier->code);
	dossier->code = xstrdup(work->procedure.code);
	free(dossier->procedure_name);
	dossier->procedure_name = xstrdup(work->procedure.name);
	free(dossier->limit_basis);
	dossier->limit_basis = xstrdup(intake->limit_basis);
	dossier->limit = work->facts.wants_limit ? intake->limit : work->procedure.limit;
	dossier->accepted = intake->accepted.day == DAY_NONE ? app_now(scr->app)
							      : intake->accepted;
	dossier->due = detail->deadline.due;
	dossier->due_binding = intake->portal_due.day == DAY_NONE ? DUE_COMPUTED : DUE_PORTAL;
	return 0;
}

void intake_facts_explain(struct screen *scr, struct intake_work *work)
{
	struct dossier_detail detail = { 0 };
	struct err err = ERR_INIT;

	form_settle(&work->form);
	intake_facts_update(scr, work);
	dossier_init(&detail.dossier);
	calendar_init(&detail.calendar);
	if (explain(scr, work, &detail, &err) < 0)
		status_err(&err);
	else
		screen_open(scr, &scr_why_form, &detail, 0);
	dossier_detail_release(&detail);
}
