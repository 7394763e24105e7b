/*
 * exchange_portal_columns.c - what the columns of the portal's list mean: their usual headings,
 * and what an officer has said of others, which is remembered.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/exchange/exchange_dossiers.h"
#include "app/session/operation.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/store/store.h"
#include "motcua/viet/viet.h"

/* Remembered columns, a line each: heading as viet_header_key(), "=", key, which is empty for a
 * column that is left out. */
#define SETTING "portal_columns"

/* What lists of portals call their columns, as viet_header_key(). */
static const struct {
	const char *heading, *key;
} usual[] = {
	{ "ma_ho_so", "ma_ho_so_cong" },
	{ "so_ho_so", "ma_ho_so_cong" },
	{ "ma_so_ho_so", "ma_ho_so_cong" },
	{ "ngay_nop", "nop_luc" },
	{ "ngay_gui", "nop_luc" },
	{ "thoi_gian_nop", "nop_luc" },
	{ "ngay_nop_ho_so", "nop_luc" },
	{ "thoi_gian_tiep_nhan", "ngay_tiep_nhan" },
	{ "ngay_nhan", "ngay_tiep_nhan" },
	{ "han_tra", "ngay_hen_tra" },
	{ "han_xu_ly", "ngay_hen_tra" },
	{ "thoi_gian_hen_tra", "ngay_hen_tra" },
	{ "ngay_ket_thuc_xu_ly", "ngay_giai_quyet" },
	{ "ngay_co_ket_qua", "ngay_giai_quyet" },
	{ "ngay_tra_ket_qua", "ngay_tra" },
	{ "nguoi_nop_ho_so", "nguoi_nop" },
	{ "ten_nguoi_nop", "nguoi_nop" },
	{ "ten_chu_ho_so", "chu_ho_so" },
	{ "so_cmnd_cccd", "so_cccd" },
	{ "so_giay_to", "so_cccd" },
	{ "dien_thoai", "so_dien_thoai" },
	{ "thu_tuc_hanh_chinh", "ten_thu_tuc" },
	{ "ma_tthc", "ma_thu_tuc" },
	{ "ten_tthc", "ten_thu_tuc" },
	{ "trang_thai_ho_so", "trang_thai" },
	{ "can_bo_xu_ly", "can_bo" },
};

static bool has_key(const struct csv_table *table, const char *key)
{
	for (size_t i = 0; i < table->columns; i++)
		if (strcmp(table->key[i], key) == 0)
			return true;
	return false;
}

static const char *usual_key(const char *heading)
{
	for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
		if (strcmp(usual[i].heading, heading) == 0)
			return usual[i].key;
	return NULL;
}

/* The remembered line of a heading, or NULL. */
static char *find_line(char *map, const char *heading)
{
	size_t len = strlen(heading);

	for (char *line = map; *line; line += strcspn(line, "\n"), line += *line == '\n')
		if (strncmp(line, heading, len) == 0 && line[len] == '=')
			return line;
	return NULL;
}

/* The key that a heading was mapped to, the caller frees; NULL where it was not. */
static char *mapped_key(char *map, const char *heading)
{
	const char *line = find_line(map, heading);

	if (!line)
		return NULL;
	line += strlen(heading) + 1;
	return xstrndup(line, strcspn(line, "\n"));
}

/* The number of the column with a key, -1 where there is none. */
static int column_of(const char *key)
{
	for (int i = 0; i < DOSS_COLUMNS; i++)
		if (strcmp(dossier_columns[i].key, key) == 0)
			return i;
	return -1;
}

/* Puts "Số hồ sơ=ma_ho_so_cong" among the remembered ones, in place of what was said before. */
static int add_map(struct buf *map, const char *text, struct err *err)
{
	const char *equals = strrchr(text, '=');
	struct buf heading;
	char *name, *before;

	if (!equals || equals == text || (equals[1] && column_of(equals + 1) < 0))
		return err_set(err, ERR_INVALID,
			_("\"%s\": write the heading, = and a column such as ngay_tiep_nhan."),
			text);
	buf_init(&heading);
	name = xstrndup(text, (size_t)(equals - text));
	viet_header_key(name, &heading);
	free(name);
	before = find_line(map->data, heading.data);
	if (before) {
		size_t at = (size_t)(before - map->data), end = at + strcspn(before, "\n") + 1;
		char *rest = xstrdup(end < map->len ? map->data + end : "");

		buf_truncate(map, at);
		buf_adds(map, rest);
		free(rest);
	}
	buf_addf(map, "%s=%s\n", heading.data, equals + 1);
	buf_release(&heading);
	return 0;
}

/* Reads what is remembered, and adds to it. */
static int read_map(struct app *app, const char *const *map, size_t maps, struct buf *out,
	struct err *err)
{
	int status = store_setting(app->store, SETTING, "", out, err);

	for (size_t i = 0; i < maps && status == 0; i++)
		status = add_map(out, map[i], err);
	return status;
}

/* What was said goes before what is usual: a heading of a usual name may be something else. */
static void rename_keys(struct csv_table *table, char *map)
{
	for (size_t i = 0; i < table->columns; i++) {
		char *key = mapped_key(map, table->key[i]);

		if (key)
			set_text(&table->key[i], key);
		free(key);
	}
	for (size_t i = 0; i < table->columns; i++) {
		const char *key = usual_key(table->key[i]);

		if (key && !find_line(map, table->key[i]) && !has_key(table, key))
			set_text(&table->key[i], key);
	}
}

int portal_rename_headings(struct exchange *x, struct err *err)
{
	struct buf map;
	int status;

	buf_init(&map);
	status = read_map(x->app, x->options->map, x->options->maps, &map, err);
	if (status == 0)
		rename_keys(&x->table, map.data);
	if (status == 0 && x->options->maps)
		status = store_set_setting(x->app->store, SETTING, map.data, err);
	buf_release(&map);
	return status;
}

int portal_remember_columns(struct app *app, const char *const *map, size_t maps,
	struct err *err)
{
	const struct record record = { .action = "cot_cong", .object = "setting" };
	struct buf all;
	int status;

	if (operation_begin(app, OP_RECONCILE, err) < 0)
		return -1;
	buf_init(&all);
	status = read_map(app, map, maps, &all, err);
	if (status == 0)
		status = store_set_setting(app->store, SETTING, all.data, err);
	buf_release(&all);
	return operation_end(app, status, &record, err);
}

int portal_headings(struct app *app, const char *data, size_t len,
	struct portal_heading_list *out, struct err *err)
{
	struct csv_table table;
	struct buf map;
	int status;

	*out = (struct portal_heading_list){ 0 };
	if (csv_read(data, len, '\0', &table, err) < 0)
		return -1;
	buf_init(&map);
	status = read_map(app, NULL, 0, &map, err);
	if (status == 0) {
		rename_keys(&table, map.data);
		out->item = xcalloc(table.columns + 1, sizeof *out->item);
		for (; out->count < table.columns; out->count++) {
			int column = column_of(table.key[out->count]);

			out->item[out->count].heading = xstrdup(table.header[out->count]);
			out->item[out->count].key = column < 0 ? "" : dossier_columns[column].key;
		}
	}
	buf_release(&map);
	csv_release(&table);
	return status;
}

void portal_heading_list_release(struct portal_heading_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->item[i].heading);
	free(list->item);
	*list = (struct portal_heading_list){ 0 };
}
