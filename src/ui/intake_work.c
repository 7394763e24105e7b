#include "config.h"

#include "ui/intake_work.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/search.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/intake_draft.h"
#include "ui/intake_form.h"

/* The focus of a draft, and a name that is not yet in the list. */
#define IN_PAPERS   "giay_to"
#define TYPED_PAPER "giay_to_dang_nhap"

/* All that a draft would keep, as one text. */
static char *typed(const struct intake_work *work)
{
	const struct paper_list *papers = &work->intake.papers;
	struct buf all;

	buf_init(&all);
	for (const struct field *field = work->form.field; field->name; field++)
		if (field->kind != FIELD_READONLY)
			buf_addf(&all, "%s\n", form_value(&work->form, field->name));
	for (size_t i = 0; i < papers->count; i++)
		buf_addf(&all, "%s %d %d %d\n", papers->item[i].name, papers->item[i].originals,
			papers->item[i].certified, papers->item[i].copies);
	buf_adds(&all, work->papers.name.text.data);
	return buf_detach(&all);
}

static void note_untouched(struct intake_work *work)
{
	free(work->untouched);
	work->untouched = typed(work);
	work->changed = false;
}

bool intake_work_touched(const struct intake_work *work)
{
	char *now = typed(work);
	bool touched = strcmp(now, work->untouched) != 0;

	free(now);
	return touched;
}

static void go_to_papers(struct intake_work *work, bool in_papers)
{
	work->in_papers = in_papers;
	work->form.resting = in_papers;
}

/* The record of somebody who was chosen; who is no longer there is a new person. */
static void bring_record(struct screen *scr, struct citizen *citizen, int64_t id)
{
	struct citizen known = { 0 };

	if (!id || search_citizen(scr->app, id, &known, NULL) < 0)
		return;
	citizen_release(citizen);
	*citizen = known;
}

static int resume(struct screen *scr, struct intake_work *work, int64_t id, struct err *err)
{
	struct draft draft;
	int64_t procedure;
	const char *paper;

	if (intake_load_draft(scr->app, id, &draft, err) < 0)
		return -1;
	work->draft_id = id;
	bring_record(scr, &work->intake.submitter, intake_draft_submitter(&draft));
	bring_record(scr, &work->intake.owner, intake_draft_owner(&draft));
	procedure = intake_draft_procedure(&draft);
	/* A procedure that has gone out of force is chosen anew; its text is there. */
	if (procedure)
		intake_choose_procedure_id(scr, work, procedure, false, NULL);
	intake_draft_values(&draft, &work->form);
	intake_draft_papers(&draft, &work->intake.papers);
	paper = draft_get(&draft, TYPED_PAPER, 0);
	edit_set(&work->papers.name, paper ? paper : "");
	intake_facts_update(scr, work);
	/* Only now is it known which fields are shown. */
	form_focus(&work->form, draft.focus);
	go_to_papers(work, work->kind->papers && strcmp(draft.focus, IN_PAPERS) == 0);
	draft_release(&draft);
	return 0;
}

int intake_work_start(struct screen *scr, struct intake_work *work,
	const struct intake_kind *kind, const int64_t *draft_id, struct err *err)
{
	work->kind = kind;
	intake_init(&work->intake);
	papers_init(&work->papers, &work->intake.papers);
	work->facts.due = xstrdup("");
	if (intake_form_start(&work->form, kind->fields, scr->app, err) < 0)
		return -1;
	intake_choose_start(scr, work);
	intake_work_begin(scr, work);
	return draft_id ? resume(scr, work, *draft_id, err) : 0;
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
	go_to_papers(work, false);
	work->draft_id = 0;
	form_focus(&work->form, work->form.field[0].name);
	intake_facts_update(scr, work);
	note_untouched(work);
}

void intake_work_bring_person(struct screen *scr, struct intake_work *work, int64_t citizen_id)
{
	bring_record(scr, &work->intake.submitter, citizen_id);
	intake_form_person(&work->form, &work->intake.submitter);
	form_focus(&work->form, work->kind->next);
	form_offer(&work->form);
	intake_facts_update(scr, work);
	note_untouched(work);
}

void intake_work_bring_procedure(struct screen *scr, struct intake_work *work,
	int64_t procedure_id)
{
	struct err err = ERR_INIT;

	if (intake_choose_procedure_id(scr, work, procedure_id, true, &err) < 0)
		status_err(&err);
	intake_facts_update(scr, work);
	note_untouched(work);
}

static int drop(struct screen *scr, struct intake_work *work, struct err *err)
{
	struct err why = ERR_INIT;

	if (!work->draft_id)
		return 0;
	if (intake_drop_draft(scr->app, work->draft_id, &why) < 0 && why.code != ERR_NOT_FOUND) {
		if (err)
			*err = why;
		return -1;
	}
	work->draft_id = 0;
	work->changed = false;
	return 0;
}

static void fill_draft(const struct intake_work *work, struct draft *draft)
{
	intake_draft_take(draft, &work->form, &work->intake,
		work->intake.procedure_id ? work->procedure.name : "");
	draft_set(draft, TYPED_PAPER, 0, work->papers.name.text.data);
	free(draft->kind);
	draft->kind = xstrdup(work->kind->draft);
	if (work->in_papers) {
		free(draft->focus);
		draft->focus = xstrdup(IN_PAPERS);
	}
}

int intake_work_save(struct screen *scr, struct intake_work *work, bool parked, struct err *err)
{
	struct draft draft;
	struct err why = ERR_INIT;
	int status;

	if (!work->changed && !parked)
		return 0;
	if (!intake_work_touched(work))
		return drop(scr, work, err);
	draft_init(&draft);
	draft.id = work->draft_id;
	draft.parked = parked;
	fill_draft(work, &draft);
	status = intake_save_draft(scr->app, &draft, &why);
	if (status < 0 && why.code == ERR_NOT_FOUND && draft.id) {
		/* It was thrown away in another window; what is typed here is not. */
		draft.id = 0;
		status = intake_save_draft(scr->app, &draft, &why);
	}
	if (status == 0) {
		work->draft_id = draft.id;
		work->changed = false;
	} else if (err) {
		*err = why;
	}
	draft_release(&draft);
	return status;
}

void intake_work_papers(struct intake_work *work)
{
	if (!work->kind->papers)
		return;
	form_settle(&work->form);
	go_to_papers(work, !work->in_papers);
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
		go_to_papers(work, false);
		save_now(scr, work);
		break;
	}
	return SCREEN_DONE;
}

enum screen_result intake_work_key(struct screen *scr, struct intake_work *work, int32_t key,
	bool *submit)
{
	unsigned did;

	*submit = false;
	if (work->in_papers)
		return key_in_papers(scr, work, key);
	did = intake_choose_key(scr, work, key);
	if (did == FORM_UNKNOWN)
		return SCREEN_UNKNOWN;
	if (did & (FORM_CHANGED | FORM_CHOSEN))
		work->changed = true;
	if (did & (FORM_MOVED | FORM_CHOSEN | FORM_CHANGED))
		intake_facts_update(scr, work);
	if (did & (FORM_MOVED | FORM_CHOSEN))
		save_now(scr, work);
	*submit = (did & FORM_SUBMIT) != 0;
	return SCREEN_DONE;
}

static void show(struct intake_work *work, const struct problem_list *problems)
{
	const struct err *elsewhere = form_set_problems(&work->form, problems);

	go_to_papers(work, false);
	if (elsewhere)
		status_err(elsewhere);
	else
		status_warn(_("Correct what is marked."));
}

/* All problems at once beside their fields; 0 where there is none. */
static int check(struct screen *scr, struct intake_work *work)
{
	struct problem_list problems = { 0 };
	struct err err = ERR_INIT;
	int status = -1;

	form_settle(&work->form);
	intake_form_read(&work->form, &work->intake, &problems);
	intake_facts_update(scr, work);
	if (work->kind->wants_code && text_blank(work->intake.portal_code))
		problem_add(&problems, "ma_ho_so_cong", _("Enter the code of the portal."));
	if (intake_check(scr->app, &work->intake, &problems, &err) < 0)
		status_err(&err);
	else if (problems.count > 0)
		show(work, &problems);
	else
		status = 0;
	problem_release(&problems);
	return status;
}

int intake_work_accept(struct screen *scr, struct intake_work *work, enum accept_mode mode,
	struct accepted *out)
{
	struct problem_list problems = { 0 };
	struct err err = ERR_INIT;

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
		buf_adds(out, _("←→↑↓ choose, a digit says how many, Space puts 1 or 0; "
				"Tab goes back to the fields."));
	else
		form_hint(&work->form, out);
}

static int draw_notes(const struct intake_facts *facts, struct canvas *body, int row)
{
	const struct warning_list *warnings = &facts->warnings;

	if (*facts->due)
		canvas_text(body, row++, 1, ATTR_BOLD, facts->due);
	for (size_t i = 0; i < warnings->count && row < body->rows; i++) {
		canvas_text(body, row, 1, ATTR_WARN, "!");
		row += canvas_wrap(body, row, 3, body->cols - 4, 2, ATTR_WARN, warnings->item[i]);
	}
	return row;
}

/* Rows of due day and warnings, at most a third of the screen. */
static int note_rows(const struct intake_facts *facts, const struct canvas *body)
{
	int rows = *facts->due ? 1 : 0;

	for (size_t i = 0; i < facts->warnings.count; i++)
		rows += canvas_wrap_rows(facts->warnings.item[i], body->cols - 4) > 1 ? 2 : 1;
	return rows < body->rows / 3 ? rows : body->rows / 3;
}

/* Rows for the papers beside a form of so many rows. */
static int paper_rows(const struct intake_work *work, int room, int form)
{
	int all = papers_rows(&work->papers), rows = room - form;

	if (!work->kind->papers || (!work->intake.procedure_id && !work->in_papers))
		return 0;
	if (work->in_papers && rows < room * 2 / 3)
		rows = room * 2 / 3;
	rows = rows < all ? rows : all;
	return rows >= 2 ? rows : 0;
}

/* How many rows form and papers get. */
struct rows {
	int form, papers;
	bool fits; /* the whole form */
};

static struct rows share(const struct intake_work *work, const struct canvas *body)
{
	int room = body->rows - note_rows(&work->facts, body);
	struct rows rows = { .form = form_rows(&work->form, body->cols) };

	rows.papers = paper_rows(work, room, rows.form);
	rows.fits = rows.form <= room - rows.papers;
	if (!rows.fits)
		rows.form = room - rows.papers;
	return rows;
}

int intake_work_draw_below(struct intake_work *work, struct canvas *body)
{
	struct rows rows = share(work, body);
	struct canvas part = canvas_part(body, rows.form, 0, rows.papers, body->cols);

	if (rows.papers > 0)
		papers_draw(&work->papers, &part, work->in_papers);
	return draw_notes(&work->facts, body, rows.form + rows.papers);
}

void intake_work_draw_form(struct intake_work *work, struct canvas *body)
{
	struct rows rows = share(work, body);
	struct canvas part = canvas_part(body, 0, 0,
		rows.fits && !work->in_papers ? body->rows : rows.form, body->cols);

	form_draw(&work->form, &part);
}
