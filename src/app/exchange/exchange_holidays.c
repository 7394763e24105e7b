#include "config.h"

#include "app/exchange/exchange_table.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/store/days.h"
#include "app/life/recompute.h"

enum {
	HOLIDAY_DAY,
	HOLIDAY_KIND,
	HOLIDAY_BASIS,
	HOLIDAY_NAME,
	HOLIDAY_HALF,
	HOLIDAY_SOURCE,
	HOLIDAY_CONFIDENCE,
	HOLIDAY_IN_USE,
	HOLIDAY_COLUMNS
};

static const struct exchange_column columns[HOLIDAY_COLUMNS] = {
	[HOLIDAY_DAY] = { .key = "ngay", .required = true },
	[HOLIDAY_KIND] = { .key = "loai", .required = true },
	[HOLIDAY_BASIS] = { .key = "co_so" },
	[HOLIDAY_NAME] = { .key = "ten" },
	[HOLIDAY_HALF] = { .key = "nua_ngay" },
	[HOLIDAY_SOURCE] = { .key = "nguon" },
	[HOLIDAY_CONFIDENCE] = { .key = "do_tin_cay" },
	[HOLIDAY_IN_USE] = { .key = "mac_dinh" },
};

/* The confidence of a row that is only a proposal. */
#define PROJECTED "projected"

struct holiday_import {
	struct holiday_list known; /* all of the store, and what this import has added */
	struct recompute recompute;
};

static void write_cells(const struct holiday *holiday, struct cells *cells)
{
	cells_set_day(cells, HOLIDAY_DAY, holiday->day);
	cells_set(cells, HOLIDAY_KIND, vocab_name(&vocab_day_kind, holiday->kind));
	cells_set(cells, HOLIDAY_BASIS, vocab_name(&vocab_day_basis, holiday->basis));
	cells_set(cells, HOLIDAY_NAME, holiday->name);
	cells_set(cells, HOLIDAY_HALF, holiday->half ? "1" : "0");
	cells_set(cells, HOLIDAY_SOURCE, holiday->source);
	cells_set(cells, HOLIDAY_CONFIDENCE, holiday->confidence);
	cells_set(cells, HOLIDAY_IN_USE, holiday->in_use ? "1" : "0");
}

static void holiday_clear(struct holiday *holiday)
{
	free(holiday->name);
	free(holiday->source);
	free(holiday->confidence);
	*holiday = (struct holiday){ 0 };
}

static void read_cells(struct exchange *x, struct holiday *out)
{
	int kind = exchange_vocab(x, HOLIDAY_KIND, &vocab_day_kind, -1);
	int basis = exchange_vocab(x, HOLIDAY_BASIS, &vocab_day_basis,
		kind == DAY_MADE_UP ? BASIS_SWAP : BASIS_HOLIDAY);

	out->day = exchange_day(x, HOLIDAY_DAY);
	if (!*exchange_cell(x, HOLIDAY_DAY))
		exchange_fault(x, HOLIDAY_DAY, _("The day is missing."));
	if (!*exchange_cell(x, HOLIDAY_KIND))
		exchange_fault(x, HOLIDAY_KIND, _("Write nghi (day off) or lam_bu (made-up day)."));
	out->kind = kind < 0 ? DAY_OFF : (enum day_kind)kind;
	out->basis = (enum day_basis)basis;
	out->half = exchange_flag(x, HOLIDAY_HALF) == 1;
	out->in_use = exchange_flag(x, HOLIDAY_IN_USE) != 0;
	out->name = xstrdup(exchange_cell(x, HOLIDAY_NAME));
	out->source = xstrdup(exchange_cell(x, HOLIDAY_SOURCE));
	out->confidence = xstrdup(exchange_cell(x, HOLIDAY_CONFIDENCE));
}

static struct holiday *find_known(struct exchange *x, int day)
{
	struct holiday_import *import = x->state;

	for (size_t i = 0; i < import->known.count; i++)
		if (import->known.item[i].day == day)
			return &import->known.item[i];
	return NULL;
}

static int put_holiday(struct exchange *x, struct holiday *known, struct holiday *holiday,
	struct err *err)
{
	struct holiday_import *import = x->state;

	if (holiday_put(x->app->store, holiday, err) < 0)
		return -1;
	if (known) {
		holiday_clear(known);
	} else {
		import->known.item = grow_array(import->known.item, import->known.count,
			&import->known.cap, sizeof *import->known.item);
		known = &import->known.item[import->known.count++];
	}
	*known = *holiday;
	*holiday = (struct holiday){ 0 };
	return 0;
}

/* An announced day takes the place of a proposal; any other difference has to be asked for. */
static bool replaces(struct exchange *x, const struct holiday *known, const struct holiday *holiday)
{
	struct cells now = { { NULL } }, then = { { NULL } };
	struct buf differing;
	bool change;

	buf_init(&differing);
	write_cells(known, &now);
	write_cells(holiday, &then);
	change = strcmp(known->confidence, PROJECTED) == 0 &&
		!exchange_equal(x, &now, &then, &differing);
	if (change)
		x->result->changed++;
	else
		change = exchange_changes(x, &now, &then);
	buf_release(&differing);
	cells_release(&now);
	cells_release(&then);
	return change;
}

static int read_holiday(struct exchange *x, struct err *err)
{
	struct holiday holiday = { 0 }, *known;
	int status = 0;

	read_cells(x, &holiday);
	if (exchange_sound(x)) {
		known = find_known(x, holiday.day);
		if (!known)
			x->result->added++;
		if (!known || replaces(x, known, &holiday))
			status = put_holiday(x, known, &holiday, err);
	}
	holiday_clear(&holiday);
	return status;
}

static int begin_holidays(struct exchange *x, struct err *err)
{
	struct holiday_import *import = x->state;

	if (recompute_begin(&import->recompute, x->app, err) < 0)
		return -1;
	return holiday_list(x->app->store, 0, &import->known, err);
}

/* The due dates that rest on the new days move with them. */
static int finish_holidays(struct exchange *x, struct err *err)
{
	struct holiday_import *import = x->state;

	if (recompute_find(&import->recompute, err) < 0)
		return -1;
	return recompute_write(&import->recompute,
		"Lịch làm việc thay đổi: nhập lịch từ tệp", err);
}

static void end_holidays(struct exchange *x)
{
	struct holiday_import *import = x->state;

	recompute_release(&import->recompute);
	holiday_list_release(&import->known);
}

static int export_holidays(struct exporter *exporter, struct err *err)
{
	struct holiday_list list;

	if (holiday_list(exporter->app->store, 0, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++) {
		struct cells cells = { { NULL } };

		if ((exporter->from != DAY_NONE && list.item[i].day < exporter->from) ||
			(exporter->to != DAY_NONE && list.item[i].day > exporter->to))
			continue;
		write_cells(&list.item[i], &cells);
		exporter_row(exporter, &cells);
		cells_release(&cells);
	}
	holiday_list_release(&list);
	return 0;
}

const struct exchange_kind_ops exchange_holidays = {
	.name = "holidays",
	.column = columns,
	.column_count = HOLIDAY_COLUMNS,
	.state_size = sizeof(struct holiday_import),
	.begin = begin_holidays,
	.row = read_holiday,
	.finish = finish_holidays,
	.end = end_holidays,
	.export = export_holidays,
};
