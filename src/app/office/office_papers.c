/*
 * office_papers.c - the papers of a version of a procedure.
 */
#include "config.h"

#include "motcua/app/office.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/store/store.h"
#include "app/office/changes.h"
#include "app/exchange/exchange_procedures.h"
#include "app/session/operation.h"

int office_papers(struct app *app, int64_t version_id, struct paper_list *out, struct err *err)
{
	*out = (struct paper_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return procedure_papers(app->store, version_id, out, err);
}

void office_check_paper(const struct paper *paper, struct problem_list *problems)
{
	if (text_blank(paper->name))
		problem_add(problems, "ten_giay_to", _("Enter the name of the paper."));
	if (!paper->present_only && !paper->originals && !paper->certified && !paper->copies)
		problem_add(problems, "ban_chinh",
			_("Enter how many are handed in, or that it is only shown."));
}

/* Before the papers are written. */
static int note_papers(struct app *app, int64_t version_id, const struct paper_list *after,
	struct changes *changes, struct err *err)
{
	struct paper_list before = { 0 };
	struct buf then, now;

	if (procedure_papers(app->store, version_id, &before, err) < 0)
		return -1;
	buf_init(&then);
	buf_init(&now);
	papers_write(&before, &then);
	papers_write(after, &now);
	changes_text(changes, "giay_to", then.data, now.data);
	buf_release(&then);
	buf_release(&now);
	paper_list_release(&before);
	return 0;
}

static int set_papers(struct app *app, int64_t version_id, const struct paper_list *papers,
	struct changes *changes, struct err *err)
{
	struct problem_list problems = { 0 };
	int status;

	for (size_t i = 0; i < papers->count; i++)
		office_check_paper(&papers->item[i], &problems);
	status = problem_report(&problems, err);
	problem_release(&problems);
	if (status < 0 || note_papers(app, version_id, papers, changes, err) < 0)
		return -1;
	return procedure_set_papers(app->store, version_id, papers, err);
}

static struct record record_of(int64_t procedure_id)
{
	return (struct record){ .action = "sua_thanh_phan", .object = "procedure",
		.id = procedure_id };
}

int office_set_papers(struct app *app, int64_t procedure_id, int64_t version_id,
	const struct paper_list *papers, struct err *err)
{
	const struct record record = record_of(procedure_id);
	struct changes changes = { .count = 0 };
	int status;

	if (operation_begin(app, OP_CATALOGUE, err) < 0)
		return -1;
	status = set_papers(app, version_id, papers, &changes, err);
	return changes_end(&changes, app, status, &record, err);
}

static bool same_paper(const struct paper *a, const struct paper *b)
{
	return strcmp(a->name, b->name) == 0 && strcmp(a->note, b->note) == 0 &&
		a->present_only == b->present_only && a->conditional == b->conditional &&
		a->originals == b->originals && a->certified == b->certified &&
		a->copies == b->copies;
}

/* The papers as they are, and that the place still holds what somebody saw there. */
static int read_place(struct app *app, const struct paper_place *place, struct paper_list *out,
	struct err *err)
{
	bool there;

	if (procedure_papers(app->store, place->version_id, out, err) < 0)
		return -1;
	there = place->was ? place->at < out->count && same_paper(&out->item[place->at], place->was)
			   : place->at == out->count;
	return there ? 0
		     : err_set(err, ERR_CONFLICT,
			       _("The papers have been changed elsewhere in the meantime; look at "
				 "them again."));
}

/* One change of the list by edit(), in one transaction. */
static int change(struct app *app, const struct paper_place *place,
	void (*edit)(struct paper_list *list, size_t at, const void *with), const void *with,
	struct err *err)
{
	const struct record record = record_of(place->procedure_id);
	struct changes changes = { .count = 0 };
	struct paper_list list = { 0 };
	int status;

	if (operation_begin(app, OP_CATALOGUE, err) < 0)
		return -1;
	status = read_place(app, place, &list, err);
	if (status == 0) {
		edit(&list, place->at, with);
		status = set_papers(app, place->version_id, &list, &changes, err);
	}
	paper_list_release(&list);
	return changes_end(&changes, app, status, &record, err);
}

static void swap(struct paper_list *list, size_t a, size_t b)
{
	struct paper paper = list->item[a];

	list->item[a] = list->item[b];
	list->item[b] = paper;
}

static void remove_one(struct paper_list *list, size_t at, const void *with)
{
	(void)with;
	for (; at + 1 < list->count; at++)
		swap(list, at, at + 1);
	list->count--;
	free(list->item[at].name);
	free(list->item[at].note);
}

static void put_one(struct paper_list *list, size_t at, const void *with)
{
	bool there = at < list->count;

	paper_list_add(list, with);
	if (!there)
		return;
	swap(list, at, list->count - 1);
	remove_one(list, list->count - 1, NULL);
}

static void move_one(struct paper_list *list, size_t at, const void *with)
{
	const int *step = with;

	if (*step < 0 && at > 0)
		swap(list, at, at - 1);
	if (*step > 0 && at + 1 < list->count)
		swap(list, at, at + 1);
}

int office_put_paper(struct app *app, const struct paper_place *place, const struct paper *paper,
	struct err *err)
{
	return change(app, place, put_one, paper, err);
}

int office_remove_paper(struct app *app, const struct paper_place *place, struct err *err)
{
	return change(app, place, remove_one, NULL, err);
}

int office_move_paper(struct app *app, const struct paper_place *place, int step, struct err *err)
{
	return change(app, place, move_one, &step, err);
}
