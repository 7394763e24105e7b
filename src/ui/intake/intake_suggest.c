#include "config.h"

#include "ui/intake/intake_suggest.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/search.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/identity.h"
#include "motcua/report/words.h"
#include "ui/dossier/dossier_words.h"
#include "ui/intake/intake_work.h"
#include "ui/term/screen.h"

#define SUGGESTIONS 8
#define NAME_WIDTH  22

static void add_person(struct suggest *suggest, const struct citizen *citizen)
{
	struct buf left, right;

	buf_init(&left);
	buf_init(&right);
	text_fit(&left, citizen->name, NAME_WIDTH);
	buf_addf(&left, "  %4.4s  %s", citizen->born, citizen->village);
	put_masked(&right, *citizen->id_number ? citizen->id_number : citizen->old_number);
	buf_addf(&right, _("  %lld dossiers, %lld open"), (long long)citizen->dossiers,
		(long long)citizen->open_dossiers);
	suggest_add(suggest, citizen->id, left.data, right.data);
	buf_release(&left);
	buf_release(&right);
}

static void add_people(struct app *app, const char *typed, struct suggest *suggest)
{
	struct citizen_list list = { 0 };
	struct err err = ERR_INIT;

	if (search_citizens(app, typed, SUGGESTIONS, &list, &err) < 0)
		status_err(&err);
	for (size_t i = 0; i < list.count; i++)
		add_person(suggest, &list.item[i]);
	citizen_list_release(&list);
}

void suggest_people(void *ctx, const char *typed, struct suggest *suggest)
{
	struct screen *scr = ctx;
	char *new_person;

	if (text_blank(typed) || card_looks_like(typed))
		return;
	add_people(scr->app, typed, suggest);
	new_person = xasprintf(_("+ New person: %s"), typed);
	suggest_add(suggest, 0, new_person, "");
	free(new_person);
}

void suggest_known_people(void *ctx, const char *typed, struct suggest *suggest)
{
	struct screen *scr = ctx;

	if (!text_blank(typed) && !card_looks_like(typed))
		add_people(scr->app, typed, suggest);
}

static void add_holder(struct app *app, const char *number, int64_t but,
	struct suggest *suggest)
{
	struct citizen_list list = { 0 };
	struct err err = ERR_INIT;

	if (!identity_is_number(number) && !identity_is_cmnd(number))
		return;
	if (search_citizens(app, number, SUGGESTIONS, &list, &err) < 0)
		status_err(&err);
	for (size_t i = 0; i < list.count; i++)
		if (list.item[i].id != but && (strcmp(list.item[i].id_number, number) == 0 ||
			strcmp(list.item[i].old_number, number) == 0))
			add_person(suggest, &list.item[i]);
	citizen_list_release(&list);
}

void suggest_holder(void *ctx, const char *typed, struct suggest *suggest)
{
	const struct intake_work *work = ctx;

	add_holder(work->app, typed, work->intake.submitter.id, suggest);
}

void suggest_holder_for_owner(void *ctx, const char *typed, struct suggest *suggest)
{
	const struct intake_work *work = ctx;

	add_holder(work->app, typed, work->intake.owner.id, suggest);
}

static void add_procedure(struct suggest *suggest, const struct procedure *procedure)
{
	char *left = xasprintf("%s  %s", procedure->code, procedure->name);
	struct buf right;

	buf_init(&right);
	words_limit(&right, procedure->limit);
	if (procedure->uses)
		buf_adds(&right, " ★");
	suggest_add(suggest, procedure->id, left, right.data);
	buf_release(&right);
	free(left);
}

void suggest_procedures(void *ctx, const char *typed, struct suggest *suggest)
{
	struct screen *scr = ctx;
	struct procedure_list list = { 0 };
	struct err err = ERR_INIT;

	if (search_procedures(scr->app, typed, SUGGESTIONS, &list, &err) < 0)
		status_err(&err);
	for (size_t i = 0; i < list.count; i++)
		add_procedure(suggest, &list.item[i]);
	procedure_list_release(&list);
}
