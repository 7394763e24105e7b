#include "config.h"

#include "app/exchange/exchange_table.h"
#include "app/intake/intake_parts.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/store/unit.h"

enum { VILLAGE_NAME, VILLAGE_HEAD, VILLAGE_CONFIRMED, VILLAGE_COLUMNS };

static const struct exchange_column columns[VILLAGE_COLUMNS] = {
	[VILLAGE_NAME] = { .key = "thon", .alias = "ten_thon", .required = true, .text = TEXT_PLACE },
	[VILLAGE_HEAD] = { .key = "truong_thon", .text = TEXT_NAME },
	[VILLAGE_CONFIRMED] = { .key = "da_xac_nhan" },
};

static void write_cells(const struct village *village, struct cells *cells)
{
	cells_set(cells, VILLAGE_NAME, village->name);
	cells_set(cells, VILLAGE_HEAD, village->head_name);
	cells_set(cells, VILLAGE_CONFIRMED, village->confirmed ? "1" : "0");
}

static int add_village(struct exchange *x, struct err *err)
{
	struct village village = { .unit_id = x->app->unit_id,
		.confirmed = exchange_flag(x, VILLAGE_CONFIRMED) != 0, .valid_from = DAY_NONE, .valid_to = DAY_NONE };
	int status;

	if (!exchange_sound(x))
		return 0;
	village.name = xstrdup(exchange_cell(x, VILLAGE_NAME));
	village.head_name = xstrdup(exchange_cell(x, VILLAGE_HEAD));
	village.head_phone = xstrdup("");
	status = village_insert(x->app->store, &village, err);
	if (status == 0)
		x->result->added++;
	village_release(&village);
	return status;
}

/* A village that an import of dossiers has made, or that has no head yet, is completed; a head
 * who is another is a difference. */
static int meet_village(struct exchange *x, struct village *village, struct err *err)
{
	struct cells now = { { NULL } }, then = { { NULL } };
	bool confirms = exchange_flag(x, VILLAGE_CONFIRMED) != 0;
	bool complete = (!village->confirmed && confirms) ||
		(!*village->head_name && *exchange_cell(x, VILLAGE_HEAD));
	bool change;

	write_cells(village, &now);
	if (exchange_has(x, VILLAGE_HEAD))
		set_text(&village->head_name, exchange_cell(x, VILLAGE_HEAD));
	write_cells(village, &then);
	if (complete)
		x->result->changed++;
	change = complete || exchange_changes(x, &now, &then);
	cells_release(&now);
	cells_release(&then);
	village->confirmed |= confirms;
	return change ? village_update(x->app->store, village, err) : 0;
}

static int read_village(struct exchange *x, struct err *err)
{
	struct village village = { 0 };
	struct err missing = ERR_INIT;
	int status;

	if (!*exchange_cell(x, VILLAGE_NAME)) {
		exchange_fault(x, VILLAGE_NAME, _("The name of the village is missing."));
		return 0;
	}
	if (village_find(x->app->store, x->app->unit_id, exchange_cell(x, VILLAGE_NAME), &village,
		&missing) == 0) {
		status = meet_village(x, &village, err);
		village_release(&village);
		return status;
	}
	if (missing.code == ERR_NOT_FOUND)
		return add_village(x, err);
	*err = missing;
	return -1;
}

static int export_villages(struct exporter *exporter, struct err *err)
{
	struct village_list list;

	if (village_list(exporter->app->store, exporter->app->unit_id, DAY_NONE, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++) {
		struct cells cells = { { NULL } };

		write_cells(&list.item[i], &cells);
		exporter_row(exporter, &cells);
		cells_release(&cells);
	}
	village_list_release(&list);
	return 0;
}

const struct exchange_kind_ops exchange_villages = {
	.name = "villages",
	.column = columns,
	.column_count = VILLAGE_COLUMNS,
	.row = read_village,
	.export = export_villages,
};
