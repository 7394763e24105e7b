/*
 * setup_papers.c - the papers that the commonest procedures ask for.
 */
#include "config.h"

#include "app/office/setup_parts.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/store/catalogue.h"

static const char *cell(const struct csv_table *table, size_t row, const char *key)
{
	return csv_cell(table, row, csv_column(table, key));
}

static int number(const struct csv_table *table, size_t row, const char *key)
{
	return (int)strtol(cell(table, row, key), NULL, 10);
}

static void add_paper(struct paper_list *list, const struct csv_table *table, size_t row)
{
	char *name = table->row[row].cell[csv_column(table, "ten")], none[] = "";
	const struct paper paper = { .name = name, .note = none,
		.present_only = strcmp(cell(table, row, "loai"), "xuat_trinh") == 0,
		.conditional = number(table, row, "neu_co") != 0,
		.originals = number(table, row, "ban_chinh"),
		.certified = number(table, row, "ban_sao_chung_thuc"),
		.copies = number(table, row, "ban_chup") };

	paper_list_add(list, &paper);
}

static int attach(struct app *app, const char *code, const struct paper_list *papers,
	struct err *err)
{
	struct procedure procedure = { 0 };
	struct paper_list present = { 0 };
	struct err why = ERR_INIT;
	int status = procedure_find(app->store, code, "", app_today(app), &procedure, &why);

	if (status < 0 && why.code == ERR_NOT_FOUND)
		return 0;
	if (status < 0) {
		if (err)
			*err = why;
		return -1;
	}
	status = procedure_papers(app->store, procedure.version_id, &present, err);
	if (status == 0 && present.count == 0)
		status = procedure_set_papers(app->store, procedure.version_id, papers, err);
	paper_list_release(&present);
	procedure_release(&procedure);
	return status;
}

int setup_papers(struct app *app, struct err *err)
{
	struct csv_table table = { 0 };
	int status = setup_table("seed/papers.csv", &table, err);

	for (size_t row = 0; status == 0 && row < table.count;) {
		const char *code = cell(&table, row, "ma_thu_tuc");
		struct paper_list papers = { 0 };

		while (row < table.count && strcmp(cell(&table, row, "ma_thu_tuc"), code) == 0)
			add_paper(&papers, &table, row++);
		status = attach(app, code, &papers, err);
		paper_list_release(&papers);
	}
	csv_release(&table);
	return status;
}
