/*
 * receipt_values.c - what every form says of a dossier. The language of documents, never translated.
 */
#include "config.h"

#include "app/paper/receipt_values.h"

#include <string.h>

#include "motcua/base/buf.h"
#include "motcua/report/words.h"

static void set_value(struct form_values *values, const char *name, const char *value)
{
	form_values_set(values, name, 0, value);
}

void receipt_put(struct form_values *values, const char *name, size_t row, struct buf *text)
{
	form_values_set(values, name, row, text->data);
	buf_clear(text);
}

void receipt_name_values(struct form_values *values, const struct form_set *set,
	enum form_kind kind)
{
	set_value(values, "mau_so", set->form[kind].number);
	set_value(values, "ten_mau", set->form[kind].title);
}

static const char *number_of(const struct citizen *person)
{
	return *person->id_number ? person->id_number : person->old_number;
}

void receipt_address(struct buf *out, const struct citizen *person)
{
	if (*person->address)
		buf_adds(out, person->address);
	else if (*person->village)
		buf_addf(out, "thôn %s", person->village);
}

void receipt_unit_values(struct form_values *values, const struct unit *unit, int day)
{
	struct buf text;

	buf_init(&text);
	set_value(values, "co_quan", unit->name);
	set_value(values, "bo_phan", unit->desk);
	set_value(values, "dien_thoai_bo_phan", unit->phone);
	set_value(values, "dia_danh", unit->place);
	words_day(&text, day);
	receipt_put(values, "ngay_lap", 0, &text);
	buf_release(&text);
}

static void people_values(struct form_values *values, const struct dossier *dossier,
	struct buf *text)
{
	const struct citizen *submitter = &dossier->submitter, *owner = &dossier->owner;

	set_value(values, "nguoi_nop", submitter->name);
	set_value(values, "so_cccd", number_of(submitter));
	receipt_address(text, submitter);
	receipt_put(values, "dia_chi", 0, text);
	set_value(values, "so_dien_thoai", submitter->phone);
	set_value(values, "email", submitter->email);
	set_value(values, "chu_ho_so", owner->name);
	set_value(values, "quan_he", dossier->relation);
	set_value(values, "so_cccd_chu_ho_so", number_of(owner));
	receipt_address(text, owner);
	receipt_put(values, "dia_chi_chu_ho_so", 0, text);
}

static void paper_values(struct form_values *values, const struct paper_list *papers,
	struct buf *text)
{
	size_t row = 0;

	for (size_t i = 0; i < papers->count; i++) {
		const struct paper *paper = &papers->item[i];
		const int count[] = { paper->originals, paper->certified, paper->copies };
		static const char *const name[] = { "ban_chinh", "ban_sao", "ban_chup" };

		/* What was not brought is not received. */
		if (count[0] + count[1] + count[2] == 0)
			continue;
		form_values_set(values, "giay_to", row, paper->name);
		for (size_t k = 0; k < 3; k++) {
			/* Its holder takes it home again: only what was left is counted. */
			if (k == 0 && count[k] && paper->present_only)
				buf_adds(text, "xuất trình");
			else if (count[k])
				buf_addf(text, "%02d", count[k]);
			receipt_put(values, name[k], row, text);
		}
		row++;
	}
}

/* A second receipt names the day that holds now. */
static void time_values(struct form_values *values, const struct dossier *dossier,
	struct buf *text)
{
	struct moment due = dossier->due.day == DAY_NONE ? dossier->appointed : dossier->due;

	buf_addf(text, "%02d", dossier->sets);
	receipt_put(values, "so_bo", 0, text);
	words_limit(text, dossier->limit);
	receipt_put(values, "thoi_han", 0, text);
	words_moment(text, dossier->accepted);
	receipt_put(values, "thoi_diem_nhan", 0, text);
	words_moment(text, due);
	receipt_put(values, "thoi_diem_tra", 0, text);
	if (dossier->provisional)
		buf_addf(text, "lịch nghỉ năm %d chưa được công bố", day_year(due.day));
	receipt_put(values, "tam_tinh", 0, text);
}

static void other_values(struct form_values *values, const struct dossier *dossier,
	const struct unit *unit, struct buf *text)
{
	set_value(values, "ma_ho_so", dossier->code);
	if (dossier->register_serial)
		buf_addf(text, "%02lld/%s", (long long)dossier->register_serial,
			unit->desk_suffix);
	receipt_put(values, "so", 0, text);
	/* Where the portal numbers, its code stands above already. */
	set_value(values, "ma_ho_so_cong",
		strcmp(dossier->portal_code, dossier->code) ? dossier->portal_code : "");
	set_value(values, "ma_thu_tuc", dossier->procedure_code);
	set_value(values, "noi_dung", dossier->procedure_name);
	set_value(values, "noi_nhan_ket_qua", dossier->return_method == RETURN_DESK
		? unit->desk : vocab_paper(&vocab_return, dossier->return_method));
	if (dossier->fee_paid >= 0) {
		words_number(text, dossier->fee_paid);
		buf_adds(text, " đồng");
	}
	receipt_put(values, "le_phi", 0, text);
	if (dossier->register_serial)
		buf_addf(text, "%02d", dossier->register_book);
	receipt_put(values, "quyen_so", 0, text);
	if (dossier->register_serial)
		buf_addf(text, "%02lld", (long long)dossier->register_serial);
	receipt_put(values, "so_thu_tu", 0, text);
	set_value(values, "nguoi_tiep_nhan", dossier->receiver_name);
}

void receipt_copy_value(struct form_values *values, int copy)
{
	struct buf text;

	buf_init(&text);
	if (copy > 1)
		buf_addf(&text, "%d", copy - 1);
	receipt_put(values, "in_lai", 0, &text);
	buf_release(&text);
}

void receipt_values(struct form_values *values, const struct dossier *dossier,
	const struct paper_list *papers, const struct unit *unit, int copy)
{
	struct buf text;

	buf_init(&text);
	receipt_unit_values(values, unit, dossier->accepted.day);
	people_values(values, dossier, &text);
	paper_values(values, papers, &text);
	time_values(values, dossier, &text);
	other_values(values, dossier, unit, &text);
	buf_release(&text);
	receipt_copy_value(values, copy);
}
