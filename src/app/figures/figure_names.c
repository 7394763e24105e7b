#include "config.h"

#include "app/figures/figure_names.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/store/catalogue.h"
#include "motcua/store/people.h"
#include "motcua/store/unit.h"
#include "motcua/viet/viet.h"

/* What a document calls those of whom the dossier does not say it. */
static const char UNKNOWN[] = "Chưa rõ";

static void add_name(struct indicator_report *out, enum group group, int64_t id, const char *key,
	const char *name)
{
	struct group_names *names = &out->group[group];

	names->item = grow_array(names->item, names->count, &names->cap, sizeof *names->item);
	names->item[names->count++] = (struct group_name){ id, xstrdup(key), xstrdup(name) };
}

/* Those of one key stand together, the one that was there first before the others. */
static int by_key_and_id(const void *a, const void *b)
{
	const struct group_name *one = *(struct group_name *const *)a;
	const struct group_name *two = *(struct group_name *const *)b;
	int order = strcmp(one->key, two->key);

	return order ? order : (one->id > two->id) - (one->id < two->id);
}

static bool is_key(const struct group_names *names, const char *key)
{
	for (size_t i = 0; i < names->count; i++)
		if (strcmp(names->item[i].key, key) == 0)
			return true;
	return false;
}

/* Puts a number behind a key that another has too: "Lê Văn B (2)". */
static void number_key(const struct group_names *names, struct group_name *item)
{
	bool key_is_name = strcmp(item->key, item->name) == 0;
	char *key = NULL;
	int number = 2;

	do {
		free(key);
		key = xasprintf("%s (%d)", item->key, number++);
	} while (is_key(names, key));
	free(item->key);
	item->key = key;
	if (key_is_name) {
		free(item->name);
		item->name = xstrdup(key);
	}
}

/* Two of one key would be one in a report, and the dossiers of one of them lost. */
static void tell_apart(struct group_names *names)
{
	struct group_name **item = xcalloc(names->count + 1, sizeof *item);
	size_t first = 0;

	for (size_t i = 0; i < names->count; i++)
		item[i] = &names->item[i];
	qsort(item, names->count, sizeof *item, by_key_and_id);
	for (size_t i = 1; i < names->count; i++)
		if (strcmp(item[i]->key, item[first]->key) == 0)
			number_key(names, item[i]);
		else
			first = i;
	free(item);
}

/* True where another officer has the same name; fold is the folded name of each. */
static bool is_shared(char *const *fold, size_t count, size_t at)
{
	for (size_t i = 0; i < count; i++)
		if (i != at && strcmp(fold[i], fold[at]) == 0)
			return true;
	return false;
}

/* Two officers of one name are told apart by their titles, where these differ. */
static int add_with_title(struct app *app, struct indicator_report *out, int64_t id,
	struct err *err)
{
	struct officer officer = { 0 };
	char *name;

	if (officer_get(app->store, id, out->window.to, &officer, err) < 0)
		return -1;
	name = *officer.title ? xasprintf("%s (%s)", officer.name, officer.title)
			      : xstrdup(officer.name);
	add_name(out, GROUP_HANDLER, id, name, name);
	free(name);
	officer_release(&officer);
	return 0;
}

static int add_officers(struct app *app, struct indicator_report *out, struct err *err)
{
	struct officer_list list = { 0 };
	int status = officer_list(app->store, app->unit_id, DAY_NONE, &list, err);
	char **fold = xcalloc(list.count + 1, sizeof *fold);

	for (size_t i = 0; i < list.count; i++)
		fold[i] = viet_fold_dup(list.item[i].name);
	for (size_t i = 0; status == 0 && i < list.count; i++) {
		const struct officer *item = &list.item[i];

		if (is_shared(fold, list.count, i))
			status = add_with_title(app, out, item->id, err);
		else
			add_name(out, GROUP_HANDLER, item->id, item->name, item->name);
	}
	for (size_t i = 0; i < list.count; i++)
		free(fold[i]);
	free(fold);
	officer_list_release(&list);
	return status;
}

static int add_villages(struct app *app, struct indicator_report *out, struct err *err)
{
	struct village_list list = { 0 };

	if (village_list(app->store, app->unit_id, DAY_NONE, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++)
		add_name(out, GROUP_VILLAGE, list.item[i].id, list.item[i].name, list.item[i].name);
	village_list_release(&list);
	return 0;
}

static int add_fields(struct app *app, struct indicator_report *out, struct err *err)
{
	struct procedure_field_list list = { 0 };

	if (field_list(app->store, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++)
		add_name(out, GROUP_FIELD, list.item[i].id, list.item[i].name, list.item[i].name);
	field_list_release(&list);
	return 0;
}

/* The version of a procedure in force on a day, else the one that was last before it. */
static const struct procedure *version_on(const struct procedure_list *versions, int day)
{
	const struct procedure *found = &versions->item[0];

	for (size_t i = 0; i < versions->count; i++)
		if (versions->item[i].valid_from <= day)
			found = &versions->item[i];
	return found;
}

static int add_procedure(struct app *app, struct indicator_report *out, size_t at, struct err *err)
{
	int64_t id = out->procedure[at].procedure_id;
	struct procedure_list versions = { 0 };
	const struct procedure *procedure;

	if (procedure_versions(app->store, id, &versions, err) < 0)
		return -1;
	procedure = version_on(&versions, out->window.to);
	out->procedure_code[at] = xstrdup(procedure->code);
	out->procedure_name[at] = xstrdup(procedure->name);
	add_name(out, GROUP_PROCEDURE, id, *procedure->code ? procedure->code : procedure->name,
		procedure->name);
	procedure_list_release(&versions);
	return 0;
}

static int by_key(const void *a, const void *b)
{
	const struct group_name *one = a, *two = b;

	return strcmp(one->key, two->key);
}

static int add_procedures(struct app *app, struct indicator_report *out, struct err *err)
{
	size_t count = out->procedure_count;

	out->procedure_code = xcalloc(count + 1, sizeof *out->procedure_code);
	out->procedure_name = xcalloc(count + 1, sizeof *out->procedure_name);
	for (size_t i = 0; i < count; i++)
		if (add_procedure(app, out, i, err) < 0)
			return -1;
	if (count)
		qsort(out->group[GROUP_PROCEDURE].item, count, sizeof(struct group_name), by_key);
	return 0;
}

int figure_names_load(struct app *app, struct indicator_report *out, struct err *err)
{
	if (add_procedures(app, out, err) < 0 || add_officers(app, out, err) < 0 ||
		add_villages(app, out, err) < 0 || add_fields(app, out, err) < 0)
		return -1;
	for (int group = GROUP_HANDLER; group < GROUP_COUNT; group++) {
		if (group != GROUP_PROCEDURE)
			add_name(out, (enum group)group, 0, UNKNOWN, UNKNOWN);
		tell_apart(&out->group[group]);
	}
	return 0;
}
