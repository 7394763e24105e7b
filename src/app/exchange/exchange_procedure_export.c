#include "config.h"

#include "app/exchange/exchange_procedures.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"

struct sort_key {
	char *code, *name;
	int64_t id;
};

static int compare_keys(const void *a, const void *b)
{
	const struct sort_key *one = a, *two = b;
	int order = strcmp(one->code, two->code);

	/* Without a code comes last. */
	if (!*one->code != !*two->code)
		return *one->code ? -1 : 1;
	if (order == 0)
		order = strcmp(one->name, two->name);
	return order ? order : (one->id > two->id) - (one->id < two->id);
}

static int load_keys(struct exporter *exporter, struct sort_key **out, size_t *count,
	struct err *err)
{
	struct procedure_fact *fact = NULL;
	int status = 0;

	*out = NULL;
	*count = 0;
	if (procedure_facts(exporter->app->store, app_today(exporter->app), &fact, count, err) < 0)
		return -1;
	*out = xcalloc(*count + 1, sizeof **out);
	for (size_t i = 0; i < *count; i++) {
		struct procedure_list versions = { 0 };

		if (status == 0)
			status = procedure_versions(exporter->app->store, fact[i].procedure_id,
				&versions, err);
		(*out)[i] = (struct sort_key){ xstrdup(versions.count ? versions.item[0].code : ""),
			xstrdup(versions.count ? versions.item[0].name : ""),
			fact[i].procedure_id };
		procedure_list_release(&versions);
	}
	free(fact);
	qsort(*out, *count, sizeof **out, compare_keys);
	return status;
}

static int export_versions(struct exporter *exporter, int64_t id, struct err *err)
{
	struct procedure_list versions = { 0 };
	int status = procedure_versions(exporter->app->store, id, &versions, err);

	for (size_t i = 0; status == 0 && i < versions.count; i++) {
		struct cells cells = { { NULL } };
		struct procedure_row row;

		status = procedure_row_load(exporter->app->store, versions.item[i].version_id, &row,
			err);
		if (status < 0)
			break;
		procedure_row_write(&row, &cells);
		exporter_row(exporter, &cells);
		cells_release(&cells);
		procedure_row_release(&row);
	}
	procedure_list_release(&versions);
	return status;
}

int procedures_export(struct exporter *exporter, struct err *err)
{
	struct sort_key *key;
	size_t count;
	int status = load_keys(exporter, &key, &count, err);

	for (size_t i = 0; i < count; i++) {
		if (status == 0)
			status = export_versions(exporter, key[i].id, err);
		free(key[i].code);
		free(key[i].name);
	}
	free(key);
	return status;
}
