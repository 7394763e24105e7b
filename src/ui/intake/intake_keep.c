/* intake_keep.c - what was typed outlives everything: the draft of an intake. */
#include "config.h"

#include "ui/intake/intake_work.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/arrival.h"
#include "motcua/app/search.h"
#include "motcua/base/alloc.h"
#include "ui/intake/intake_draft.h"
#include "ui/intake/intake_form.h"

/* The focus of a draft, and a name that is not yet in the list. */
#define IN_PAPERS   "giay_to"
#define TYPED_PAPER "giay_to_dang_nhap"

/* All that makes a draft worth keeping, as one text: what was only searched for does not. */
static char *typed(const struct intake_work *work)
{
	const struct paper_list *papers = &work->intake.papers;
	struct buf all;

	buf_init(&all);
	for (const struct field *field = work->form.field; field->name; field++)
		if (field->kind != FIELD_READONLY && strcmp(field->name, "tim") != 0)
			buf_addf(&all, "%s\n", form_value(&work->form, field->name));
	for (size_t i = 0; i < papers->count; i++)
		buf_addf(&all, "%s %d %d %d\n", papers->item[i].name, papers->item[i].originals,
			papers->item[i].certified, papers->item[i].copies);
	buf_adds(&all, work->papers.name.text.data);
	return buf_detach(&all);
}

void intake_keep_untouched(struct intake_work *work)
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

void intake_keep_record(struct screen *scr, struct citizen *citizen, int64_t id)
{
	struct citizen known = { 0 };

	if (!id || search_citizen(scr->app, id, &known, NULL) < 0)
		return;
	citizen_release(citizen);
	*citizen = known;
}

static void bring(struct form *form, const struct intake *intake)
{
	intake_form_person(form, &intake->submitter);
	if (intake->has_owner)
		intake_form_owner(form, &intake->owner);
	form_set(form, "quan_he", intake->relation);
	form_set(form, "hinh_thuc_nop", vocab_name(&vocab_channel, (int)intake->channel));
	form_set(form, "hinh_thuc_tra", vocab_name(&vocab_return, (int)intake->return_method));
	form_set(form, "ma_ho_so_cong", intake->portal_code);
	form_set(form, "ghi_chu", intake->note);
	if (intake->assistance != ASSIST_UNKNOWN)
		form_set(form, "ho_tro", vocab_name(&vocab_assistance, (int)intake->assistance));
}

int intake_work_bring_pending(struct screen *scr, struct intake_work *work, int64_t dossier_id,
	struct err *err)
{
	struct intake pending;
	int status = arrival_intake(scr->app, dossier_id, &pending, err);

	if (status == 0)
		status = intake_choose_procedure_id(scr, work, pending.procedure_id, true, err);
	if (status == 0) {
		citizen_release(&work->intake.submitter);
		citizen_copy(&work->intake.submitter, &pending.submitter);
		citizen_release(&work->intake.owner);
		citizen_copy(&work->intake.owner, &pending.owner);
		work->intake.pending_id = dossier_id;
		bring(&work->form, &pending);
		intake_facts_update(scr, work);
		intake_keep_untouched(work);
	}
	intake_release(&pending);
	return status;
}

void intake_work_bring_reserved(struct screen *scr, struct intake_work *work,
	const struct reserved_number *number)
{
	struct buf day;

	buf_init(&day);
	day_put_vi(&day, number->day);
	/* The hour is typed behind it. */
	buf_adds(&day, " ");
	form_set(&work->form, "ma_giu", number->code);
	form_set(&work->form, "tiep_nhan_luc", day.data);
	/* The history of a dossier is Vietnamese whatever the screen speaks. */
	form_set(&work->form, "nhap_sau", "mất điện");
	buf_release(&day);
	intake_facts_update(scr, work);
	form_focus(&work->form, "tiep_nhan_luc");
	intake_keep_untouched(work);
}

int intake_keep_resume(struct screen *scr, struct intake_work *work, int64_t id, struct err *err)
{
	struct draft draft;
	int64_t procedure;
	const char *paper;

	if (intake_load_draft(scr->app, id, &draft, err) < 0)
		return -1;
	work->draft_id = id;
	intake_keep_record(scr, &work->intake.submitter, intake_draft_submitter(&draft));
	intake_keep_record(scr, &work->intake.owner, intake_draft_owner(&draft));
	work->intake.pending_id = intake_draft_pending(&draft);
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
	intake_work_go_to_papers(work, work->kind->papers && strcmp(draft.focus, IN_PAPERS) == 0);
	draft_release(&draft);
	return 0;
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
	if (work->facts.stale)
		intake_facts_update(scr, work);
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
