#include "config.h"

#include "ui/intake_suggest.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/search.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/identity.h"
#include "ui/screen.h"

#define SUGGESTIONS 8

void suggest_people(void *ctx, const char *typed, struct suggest *suggest)
{
	struct screen *scr = ctx;
	struct citizen_list list = { 0 };
	struct err err = ERR_INIT;

	if (text_blank(typed) || card_looks_like(typed))
		return;
	if (search_citizens(scr->app, typed, SUGGESTIONS, &list, &err) < 0)
		status_err(&err);
	for (size_t i = 0; i < list.count; i++) {
		const struct citizen *citizen = &list.item[i];
		const char *number = citizen->id_number;
		size_t len = strlen(number);
		char *left = xasprintf("%s  %.4s  %s", citizen->name, citizen->born,
			citizen->village);
		char *right = xasprintf(_("%s%s  %lld dossiers, %lld open"), len > 4 ? "…" : "",
			len > 4 ? number + len - 4 : "", (long long)citizen->dossiers,
			(long long)citizen->open_dossiers);

		suggest_add(suggest, citizen->id, left, right);
		free(left);
		free(right);
	}
	citizen_list_release(&list);
}

void suggest_procedures(void *ctx, const char *typed, struct suggest *suggest)
{
	struct screen *scr = ctx;
	struct procedure_list list = { 0 };
	struct err err = ERR_INIT;

	if (search_procedures(scr->app, typed, SUGGESTIONS, &list, &err) < 0)
		status_err(&err);
	for (size_t i = 0; i < list.count; i++) {
		char *left = xasprintf("%s  %s", list.item[i].code, list.item[i].name);

		suggest_add(suggest, list.item[i].id, left, list.item[i].uses ? "★" : "");
		free(left);
	}
	procedure_list_release(&list);
}
