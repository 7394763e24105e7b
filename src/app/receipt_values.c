/*
 * receipt_values.c - the values of form 01. The language of documents, never translated.
 */
#include "config.h"

#include "receipt_values.h"

#include <string.h>

#include "motcua/base/buf.h"
#include "motcua/report/words.h"

static void set(struct form_values *values, const char *name, const char *value)
{
	form_values_set(values, name, 0, value);
}

/* Sets the value that was put together in a buffer and empties it. */
static void set_buf(struct form_values *values, const char *name, size_t row, struct buf *buf)
{
	form_values_set(values, name, row, buf->data);
	buf_clear(buf);
}

static const char *number_of(const struct citizen *person)
{
	return *person->id_number ? person->id_number : person->old_number;
}

/* A village that the address does not name already stands before it. */
static void put_address(struct buf *out, const struct citizen *person)
{
	if (*person->address)
		buf_adds(out, person->address);
	else if (*person->village)
		buf_addf(out, "thôn %s", person->village);
}

static void unit_values(struct form_values *values, const struct dossier *dossier,
	const struct unit *unit, struct buf *text)
{
	set(values, "co_quan", unit->name);
	set(values, "bo_phan", unit->desk);
	set(values, "dien_thoai_bo_phan", unit->phone);
	set(values, "dia_danh", unit->place);
	if (dossier->register_serial)
		buf_addf(text, "%02lld/%s", (long long)dossier->register_serial,
			unit->desk_suffix);
	set_buf(values, "so", 0, text);
	words_day(text, dossier->accepted.day);
	set_buf(values, "ngay_lap", 0, text);
}

static void people_values(struct form_values *values, const struct dossier *dossier,
	struct buf *text)
{
	const struct citizen *submitter = &dossier->submitter, *owner = &dossier->owner;

	set(values, "nguoi_nop", submitter->name);
	set(values, "so_cccd", number_of(submitter));
	put_address(text, submitter);
	set_buf(values, "dia_chi", 0, text);
	set(values, "so_dien_thoai", submitter->phone);
	set(values, "email", submitter->email);
	set(values, "chu_ho_so", owner->name);
	set(values, "quan_he", dossier->relation);
	set(values, "so_cccd_chu_ho_so", number_of(owner));
	put_address(text, owner);
	set_buf(values, "dia_chi_chu_ho_so", 0, text);
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
			if (count[k])
				buf_addf(text, "%02d", count[k]);
			set_buf(values, name[k], row, text);
		}
		row++;
	}
}

static void time_values(struct form_values *values, const struct dossier *dossier,
	struct buf *text)
{
	buf_addf(text, "%02d", dossier->sets);
	set_buf(values, "so_bo", 0, text);
	words_limit(text, dossier->limit);
	set_buf(values, "thoi_han", 0, text);
	words_moment(text, dossier->accepted);
	set_buf(values, "thoi_diem_nhan", 0, text);
	words_moment(text, dossier->appointed);
	set_buf(values, "thoi_diem_tra", 0, text);
	if (dossier->provisional)
		buf_addf(text, "lịch nghỉ năm %d chưa được công bố",
			day_year(dossier->appointed.day));
	set_buf(values, "tam_tinh", 0, text);
}

static void other_values(struct form_values *values, const struct dossier *dossier,
	const struct unit *unit, struct buf *text)
{
	set(values, "ma_ho_so", dossier->code);
	/* Where the portal numbers, its code stands above already. */
	set(values, "ma_ho_so_cong",
		strcmp(dossier->portal_code, dossier->code) ? dossier->portal_code : "");
	set(values, "ma_thu_tuc", dossier->procedure_code);
	set(values, "noi_dung", dossier->procedure_name);
	set(values, "noi_nhan_ket_qua", dossier->return_method == RETURN_DESK
		? unit->desk : vocab_paper(&vocab_return, dossier->return_method));
	if (dossier->fee_paid >= 0) {
		words_number(text, dossier->fee_paid);
		buf_adds(text, " đồng");
	}
	set_buf(values, "le_phi", 0, text);
	if (dossier->register_serial)
		buf_addf(text, "%02d", dossier->register_book);
	set_buf(values, "quyen_so", 0, text);
	if (dossier->register_serial)
		buf_addf(text, "%02lld", (long long)dossier->register_serial);
	set_buf(values, "so_thu_tu", 0, text);
	set(values, "nguoi_tiep_nhan", dossier->receiver_name);
}

void receipt_values(struct form_values *values, const struct dossier *dossier,
	const struct paper_list *papers, const struct unit *unit, int copy)
{
	struct buf text;

	buf_init(&text);
	unit_values(values, dossier, unit, &text);
	people_values(values, dossier, &text);
	paper_values(values, papers, &text);
	time_values(values, dossier, &text);
	other_values(values, dossier, unit, &text);
	if (copy > 1)
		buf_addf(&text, "%d", copy - 1);
	set_buf(values, "in_lai", 0, &text);
	buf_release(&text);
}
