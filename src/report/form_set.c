#include "config.h"

#include "motcua/report/form_set.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/csv.h"
#include "motcua/core/day.h"
#include "motcua/data/files.h"

static const struct vocab_word kinds[FORM_KIND_COUNT] = {
	[FORM_RECEIPT] = { "giay_tiep_nhan", NP_("form", "Receipt"), "Giấy tiếp nhận hồ sơ" },
	[FORM_SUPPLEMENT] = { "yeu_cau_bo_sung", NP_("form", "Request for a supplement"),
		"Phiếu yêu cầu bổ sung hồ sơ" },
	[FORM_REFUSAL] = { "tu_choi_tiep_nhan", NP_("form", "Refusal at intake"),
		"Phiếu từ chối tiếp nhận hồ sơ" },
	[FORM_APOLOGY] = { "xin_loi", NP_("form", "Apology with a new day"), "Phiếu xin lỗi" },
	[FORM_STOP] = { "dung_giai_quyet", NP_("form", "Notice of a stop"),
		"Thông báo dừng giải quyết hồ sơ" },
	[FORM_CONTROL] = { "kiem_soat", NP_("form", "Control sheet"), "Phiếu kiểm soát" },
	[FORM_REGISTER] = { "so_theo_doi", NP_("form", "Register"), "Sổ theo dõi hồ sơ" },
};
const struct vocab vocab_form = { kinds, FORM_KIND_COUNT };

/* A table of the program that cannot be read is a fault of the program. */
static int read_table(const char *name, struct csv_table *out, struct err *err)
{
	const struct data_file *file = data_file_find(name);

	if (!file)
		return err_set(err, ERR_NOT_FOUND, _("The table %s is missing."), name);
	return csv_read(file->text, file->len, ',', out, err);
}

int form_set_on(int day, struct buf *name, struct err *err)
{
	struct csv_table table;
	const char *best = "";
	int best_from = DAY_NONE, set, from;

	if (read_table("forms/sets.csv", &table, err) < 0)
		return -1;
	set = csv_column(&table, "bo");
	from = csv_column(&table, "hieu_luc_tu");
	for (size_t i = 0; i < table.count; i++) {
		const char *text = csv_cell(&table, i, from);
		int begins = DAY_NONE;

		if (*text && day_parse(text, &begins) < 0)
			continue;
		if (begins <= day && begins >= best_from) {
			best = csv_cell(&table, i, set);
			best_from = begins;
		}
	}
	buf_adds(name, best);
	csv_release(&table);
	return 0;
}

static int read_basis(struct form_set *set, struct err *err)
{
	struct csv_table table;

	if (read_table("forms/sets.csv", &table, err) < 0)
		return -1;
	for (size_t i = 0; i < table.count && !set->basis; i++)
		if (strcmp(csv_cell(&table, i, csv_column(&table, "bo")), set->name) == 0)
			set->basis = xstrdup(csv_cell(&table, i, csv_column(&table, "can_cu")));
	csv_release(&table);
	return 0;
}

static void read_forms(struct form_set *set, const struct csv_table *table)
{
	int number = csv_column(table, "mau_so"), title = csv_column(table, "ten");

	for (size_t i = 0; i < table->count; i++) {
		int kind = vocab_value(&vocab_form, csv_cell(table, i, csv_column(table, "loai")));

		if (kind < 0 || set->form[kind].number)
			continue;
		set->form[kind].number = xstrdup(csv_cell(table, i, number));
		set->form[kind].title = xstrdup(csv_cell(table, i, title));
	}
	for (int kind = 0; kind < FORM_KIND_COUNT; kind++) {
		if (set->form[kind].number)
			continue;
		set->form[kind].number = xstrdup("");
		set->form[kind].title = xstrdup("");
	}
}

int form_set_load(const char *name, struct form_set *out, struct err *err)
{
	char *file = xasprintf("forms/%s/forms.csv", name);
	struct csv_table table;
	int status;

	*out = (struct form_set){ .name = xstrdup(name) };
	if (!data_file_find(file))
		status = err_set(err, ERR_NOT_FOUND, _("There is no set of forms \"%s\"."), name);
	else
		status = read_table(file, &table, err);
	if (status == 0) {
		read_forms(out, &table);
		csv_release(&table);
		status = read_basis(out, err);
	}
	if (!out->basis)
		out->basis = xstrdup("");
	if (status < 0)
		form_set_release(out);
	free(file);
	return status;
}

void form_set_release(struct form_set *set)
{
	for (int kind = 0; kind < FORM_KIND_COUNT; kind++) {
		free(set->form[kind].number);
		free(set->form[kind].title);
	}
	free(set->name);
	free(set->basis);
	*set = (struct form_set){ 0 };
}

int form_set_find(const struct form_set *set, const char *number)
{
	int kind = vocab_value(&vocab_form, number);

	if (kind >= 0)
		return *set->form[kind].number ? kind : -1;
	for (kind = 0; kind < FORM_KIND_COUNT; kind++) {
		const char *has = set->form[kind].number;

		if (*has && (strcmp(has, number) == 0 ||
				    (*has == '0' && strcmp(has + 1, number) == 0)))
			return kind;
	}
	return -1;
}

const char *form_set_template(const struct form_set *set, enum form_kind kind)
{
	const struct data_file *file;
	char *name;

	if (!*set->form[kind].number)
		return NULL;
	name = xasprintf("forms/%s/vi/%s.txt", set->name, set->form[kind].number);
	file = data_file_find(name);
	free(name);
	return file ? file->text : NULL;
}
