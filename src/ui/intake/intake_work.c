#include "config.h"

#include "ui/intake/intake_work.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/intake/intake_form.h"

void intake_work_go_to_papers(struct intake_work *work, bool in_papers)
{
	work->in_papers = in_papers;
	work->form.resting = in_papers;
}

int intake_work_start(struct screen *scr, struct intake_work *work,
	const struct intake_kind *kind, const int64_t *draft_id, struct err *err)
{
	work->kind = kind;
	work->app = scr->app;
	intake_init(&work->intake);
	papers_init(&work->papers, &work->intake.papers);
	work->facts.due = xstrdup("");
	if (intake_form_start(&work->form, kind->fields, scr->app, err) < 0)
		return -1;
	intake_choose_start(scr, work);
	intake_work_begin(scr, work);
	return draft_id ? intake_keep_resume(scr, work, *draft_id, err) : 0;
}

void intake_work_release(struct intake_work *work)
{
	form_release(&work->form);
	papers_release(&work->papers);
	intake_release(&work->intake);
	procedure_release(&work->procedure);
	intake_facts_release(&work->facts);
	free(work->untouched);
}

void intake_work_begin(struct screen *scr, struct intake_work *work)
{
	intake_release(&work->intake);
	intake_init(&work->intake);
	intake_choose_no_procedure(work);
	intake_form_no_person(&work->form);
	intake_form_no_procedure(&work->form);
	if (work->kind->begin)
		work->kind->begin(scr, &work->form);
	form_clear_problems(&work->form);
	papers_reset(&work->papers);
	intake_work_go_to_papers(work, false);
	work->draft_id = 0;
	form_focus(&work->form, work->form.field[0].name);
	intake_facts_update(scr, work);
	intake_keep_untouched(work);
}

void intake_work_bring_person(struct screen *scr, struct intake_work *work, int64_t citizen_id)
{
	intake_keep_record(scr, &work->intake.submitter, citizen_id);
	intake_form_person(&work->form, &work->intake.submitter);
	form_focus(&work->form, "thu_tuc");
	form_offer(&work->form);
	intake_facts_update(scr, work);
	intake_keep_untouched(work);
}

void intake_work_bring_procedure(struct screen *scr, struct intake_work *work,
	int64_t procedure_id)
{
	struct err err = ERR_INIT;

	if (intake_choose_procedure_id(scr, work, procedure_id, true, &err) < 0)
		status_err(&err);
	intake_facts_update(scr, work);
	intake_keep_untouched(work);
}

void intake_work_papers(struct intake_work *work)
{
	if (!work->kind->papers)
		return;
	form_settle(&work->form);
	intake_work_go_to_papers(work, !work->in_papers);
}

/* A power cut takes at most the field that is being typed. */
static void save_now(struct screen *scr, struct intake_work *work)
{
	struct err err = ERR_INIT;

	if (intake_work_save(scr, work, false, &err) < 0)
		status_err(&err);
}

static enum screen_result key_in_papers(struct screen *scr, struct intake_work *work, int32_t key)
{
	switch (papers_key(&work->papers, key)) {
	case PAPERS_UNKNOWN:
		return SCREEN_UNKNOWN;
	case PAPERS_MOVED:
		break;
	case PAPERS_CHANGED:
		work->changed = true;
		break;
	case PAPERS_LEFT:
		intake_work_go_to_papers(work, false);
		save_now(scr, work);
		break;
	}
	return SCREEN_DONE;
}

/* All that is wrong with what is typed; -1 with a message where it cannot be checked. */
static int find_problems(struct screen *scr, struct intake_work *work,
	struct problem_list *problems)
{
	struct err err = ERR_INIT;

	intake_form_read(&work->form, &work->intake, problems);
	if (work->kind->wants_code && text_blank(work->intake.portal_code))
		problem_add(problems, "ma_ho_so_cong", _("Enter the code of the portal."));
	intake_choose_problems(scr, work, problems);
	if (intake_check(scr->app, &work->intake, problems, &err) == 0)
		return 0;
	status_err(&err);
	return -1;
}

static const struct field *field_named(const struct intake_work *work, const char *name)
{
	const struct field *field = work->form.field;

	while (strcmp(field->name, name) != 0)
		field++;
	return field;
}

/* Whether the field with the focus is typed in; a choice may show and hide others at once. */
static bool is_line(const struct intake_work *work)
{
	enum field_kind kind = field_named(work, form_focused(&work->form))->kind;

	return kind != FIELD_CHOICE && kind != FIELD_TOGGLE;
}

/* What is wrong with a text is said as its field is left; that it is missing, when the dossier
 * is to be accepted. */
static void check_left(struct screen *scr, struct intake_work *work, const char *left)
{
	struct problem_list problems = { 0 };
	const struct field *field = field_named(work, left);

	if (field->kind == FIELD_CHOICE || field->kind == FIELD_TOGGLE ||
		text_blank(form_value(&work->form, left)))
		return;
	if (find_problems(scr, work, &problems) == 0)
		form_show_problem(&work->form, left, problem_for(&problems, left));
	problem_release(&problems);
}

enum screen_result intake_work_key(struct screen *scr, struct intake_work *work, int32_t key,
	bool *submit)
{
	const char *left = form_focused(&work->form);
	unsigned did;

	*submit = false;
	if (work->facts.stale && !edit_goes_on(key))
		intake_facts_update(scr, work);
	if (work->in_papers)
		return key_in_papers(scr, work, key);
	did = intake_choose_key(scr, work, key);
	if (did == FORM_UNKNOWN)
		return SCREEN_UNKNOWN;
	if (did & (FORM_CHANGED | FORM_CHOSEN))
		work->changed = true;
	/* A burst of letters is looked at once, as it is drawn. */
	if ((did & FORM_CHANGED) && edit_goes_on(key) && is_line(work))
		work->facts.stale = true;
	else if (did & (FORM_MOVED | FORM_CHOSEN | FORM_CHANGED))
		intake_facts_update(scr, work);
	if (did & FORM_MOVED)
		check_left(scr, work, left);
	if (did & (FORM_MOVED | FORM_CHOSEN))
		save_now(scr, work);
	*submit = (did & FORM_SUBMIT) != 0;
	return SCREEN_DONE;
}

void intake_work_go_to(struct screen *scr, struct intake_work *work, const char *field)
{
	const char *left = form_focused(&work->form);

	if (work->in_papers) {
		intake_work_go_to_papers(work, false);
	} else if (strcmp(left, field) != 0) {
		form_settle(&work->form);
		intake_choose_left(scr, work, left);
		check_left(scr, work, left);
	}
	form_focus(&work->form, field);
	intake_choose_offer(work);
	intake_facts_update(scr, work);
	save_now(scr, work);
}

void intake_work_read(struct intake_work *work)
{
	struct problem_list problems = { 0 };

	form_settle(&work->form);
	intake_form_read(&work->form, &work->intake, &problems);
	work->intake.draft_id = work->draft_id;
	problem_release(&problems);
}

static void show(struct intake_work *work, const struct problem_list *problems)
{
	const struct err *elsewhere = form_set_problems(&work->form, problems);

	intake_work_go_to_papers(work, false);
	if (elsewhere)
		status_err(elsewhere);
	else
		status_warn(_("Correct what is marked."));
}

/* All problems at once beside their fields; 0 where there is none. */
static int check(struct screen *scr, struct intake_work *work)
{
	struct problem_list problems = { 0 };
	int status;

	form_settle(&work->form);
	intake_facts_update(scr, work);
	status = find_problems(scr, work, &problems);
	if (status == 0 && problems.count > 0) {
		show(work, &problems);
		status = -1;
	}
	problem_release(&problems);
	return status;
}

int intake_work_accept(struct screen *scr, struct intake_work *work, enum accept_mode mode,
	struct accepted *out)
{
	struct problem_list problems = { 0 };
	struct err err = ERR_INIT;

	if (form_refused(&work->form)) {
		intake_work_go_to_papers(work, false);
		return -1;
	}
	form_clear_problems(&work->form);
	if (check(scr, work) < 0)
		return -1;
	work->intake.draft_id = work->draft_id;
	if (intake_accept(scr->app, &work->intake, mode, out, &err) == 0)
		return 0;
	if (*err.field) {
		problem_add_err(&problems, err.field, &err);
		show(work, &problems);
		problem_release(&problems);
	} else {
		status_err(&err);
	}
	return -1;
}

void intake_work_hint(const struct intake_work *work, struct buf *out)
{
	if (work->in_papers)
		papers_hint(&work->papers, out);
	else if (form_offering(&work->form) &&
		(strcmp(form_focused(&work->form), "so_cccd") == 0 ||
			strcmp(form_focused(&work->form), "chu_so") == 0))
		buf_adds(out, _("↓ and Enter take the person on record who has this number."));
	else
		form_hint(&work->form, out);
}
