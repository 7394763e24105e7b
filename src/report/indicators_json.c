#include "config.h"

#include "motcua/report/indicators.h"

#include <jansson.h>
#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "report/bands.h"
#include "report/json_put.h"

/* The codes of the dossiers of a figure. */
static json_t *dossier_codes(const struct indicator_report *report, enum figure figure,
	const struct scope *scope)
{
	struct codes codes = { 0 };

	for (size_t i = 0; i < report->fact_count; i++)
		if (figure_holds(figure, &report->fact[i], scope))
			codes_add(&codes, report->code[i]);
	return codes_json(&codes);
}

/* The codes of the procedures of a listing. */
static json_t *procedure_codes(const struct indicator_report *report, enum listing listing)
{
	const struct indicators *indicators = &report->indicators;
	struct codes codes = { 0 };

	for (size_t i = 0; i < indicators->procedure_count; i++)
		if (listing_holds(listing, &indicators->procedure[i]))
			codes_add(&codes, report->procedure_code[i]);
	return codes_json(&codes);
}

static void put_head(json_t *root, const struct indicator_report *report)
{
	json_object_set_new(root, "don_vi",
		json_string(report->unit_name ? report->unit_name : ""));
	json_put_day(root, "tu_ngay", report->window.from);
	json_put_day(root, "den_ngay", report->window.to);
	json_put_day(root, "tinh_den_ngay", report->as_of);
}

static void put_received(json_t *root, const struct indicator_report *report)
{
	const struct tally *tally = &report->tally;

	json_put_count(root, "tong_tiep_nhan", tally->count[FIGURE_RECEIVED]);
	json_put_count(root, "truc_tuyen", tally->count[FIGURE_ONLINE]);
	json_put_count(root, "truc_tiep", tally->count[FIGURE_IN_PERSON]);
	json_put_count(root, "buu_chinh", tally->count[FIGURE_POSTAL]);
	json_put_share(root, "ty_le_truc_tuyen", tally, FIGURE_ONLINE, FIGURE_RECEIVED);
	json_put_share(root, "truc_tuyen_linh_vuc_chung_thuc", tally, FIGURE_ONLINE_CERTIFICATION,
		FIGURE_ONLINE);
	json_put_count(root, "ho_so_muc_3_4", tally->count[FIGURE_LEVEL34]);
	json_put_ratio(root, "ty_le_truc_tuyen_trong_muc_3_4",
		report->indicators.ratio[INDICATOR_K2]);
	json_put_count(root, "truc_tuyen_ngoai_danh_muc", tally->count[FIGURE_ONLINE_OUTSIDE]);
}

static void put_procedures(json_t *root, const struct indicator_report *report)
{
	const struct ratio *ratio = report->indicators.ratio;
	int64_t total = 0;

	for (size_t i = 0; i < report->procedure_count; i++)
		total += report->procedure[i].in_force && report->procedure[i].commune;
	json_put_count(root, "thu_tuc_tong", total);
	json_put_count(root, "thu_tuc_muc_3_4", ratio[INDICATOR_K1].den);
	json_put_ratio(root, "thu_tuc_muc_3_4_co_ho_so", ratio[INDICATOR_K1_ANY]);
	json_put_ratio(root, "thu_tuc_muc_3_4_co_ho_so_truc_tuyen", ratio[INDICATOR_K1]);
	json_object_set_new(root, "ds_thu_tuc_muc_3_4_co_ho_so",
		procedure_codes(report, LISTING_ANY));
	json_object_set_new(root, "ds_thu_tuc_muc_3_4_co_ho_so_truc_tuyen",
		procedure_codes(report, LISTING_ONLINE));
	json_object_set_new(root, "ds_thu_tuc_muc_3_4_chua_co_ho_so_truc_tuyen",
		procedure_codes(report, LISTING_ZERO));
	json_put_count(root, "thu_tuc_chua_doi_chieu", (int64_t)report->indicators.unconfirmed);
}

static json_t *band_json(const struct indicator_report *report, enum indicator indicator)
{
	struct buf name;
	json_t *value = NULL;

	buf_init(&name);
	if (band_put_name(indicator_report_target(report, INDICATOR_K1),
		    report->indicators.ratio[indicator], &name))
		value = json_string(name.data);
	buf_release(&name);
	return value ? value : json_null();
}

/* The targets of the store for the year, whatever they are. */
static json_t *year_targets(const struct indicator_report *report)
{
	json_t *all = json_object();

	for (size_t i = 0; i < report->target_count; i++) {
		const struct report_target *target = &report->target[i];
		struct ratio ratio = report->indicators.ratio[target->indicator];
		json_t *one = json_object();

		if (target->given) {
			json_put_ratio(one, "nguong", target->threshold);
			json_object_set_new(one, "dat",
				json_boolean(ratio_reaches(ratio, target->threshold)));
		} else {
			json_object_set_new(one, "nguong", json_null());
			json_object_set_new(one, "dat", json_null());
		}
		json_object_set_new(all, indicator_name(target->indicator), one);
	}
	return all;
}

static void put_targets(json_t *root, const struct indicator_report *report)
{
	const struct ratio *ratio = report->indicators.ratio;
	json_t *letter = json_object();

	json_object_set_new(root, "tieu_chi_7_2_theo_co_ho_so",
		band_json(report, INDICATOR_K1_ANY));
	json_object_set_new(root, "tieu_chi_7_2_theo_co_ho_so_truc_tuyen",
		band_json(report, INDICATOR_K1));
	/* The names of these two hold their thresholds; targets of the store stand apart. */
	json_object_set_new(letter, "thu_tuc_it_nhat_20_phan_tram",
		json_boolean(ratio_reaches(ratio[INDICATOR_K1], (struct ratio){ 20, 100 })));
	json_object_set_new(letter, "ho_so_it_nhat_10_phan_tram",
		json_boolean(ratio_reaches(ratio[INDICATOR_K2], (struct ratio){ 10, 100 })));
	json_object_set_new(root, "chi_tieu", letter);
	json_object_set_new(root, "chi_tieu_nam", year_targets(report));
}

static void put_returned(json_t *object, const struct tally *tally)
{
	json_put_count(object, "da_tra", tally->count[FIGURE_RETURNED]);
	json_put_count(object, "tra_buu_chinh", tally->count[FIGURE_RETURNED_POSTAL]);
	json_put_share(object, "ty_le_tra_buu_chinh", tally, FIGURE_RETURNED_POSTAL,
		FIGURE_RETURNED);
}

static void put_standing(json_t *object, const struct tally *tally)
{
	json_put_count(object, "truoc_han", tally->count[FIGURE_EARLY]);
	json_put_count(object, "dung_han", tally->count[FIGURE_ON_TIME]);
	json_put_count(object, "tre_han", tally->count[FIGURE_LATE]);
	json_put_count(object, "rut", tally->count[FIGURE_WITHDRAWN]);
	json_put_count(object, "dang_xu_ly_trong_han", tally->count[FIGURE_OPEN_IN_TIME]);
	json_put_count(object, "dang_xu_ly_qua_han", tally->count[FIGURE_OPEN_OVERDUE]);
}

/* What waits, by the state it waits in; counted within "dang_xu_ly_trong_han" too. */
static void put_waiting(json_t *root, const struct indicator_report *report)
{
	const struct scope scope = { report->window, report->as_of, GROUP_NONE, 0 };
	int64_t supplement = 0, finance = 0, stopped = 0;

	for (size_t i = 0; i < report->fact_count; i++) {
		const struct fact *fact = &report->fact[i];

		if (!figure_holds(FIGURE_WAITING, fact, &scope))
			continue;
		supplement += fact->state == STATE_SUPPLEMENT;
		finance += fact->state == STATE_FINANCE;
		stopped += fact->state == STATE_STOPPED;
	}
	json_put_count(root, "cho_bo_sung", supplement);
	json_put_count(root, "cho_nghia_vu_tai_chinh", finance);
	json_put_count(root, "dung", stopped);
}

static void put_handled(json_t *root, const struct indicator_report *report)
{
	json_t *standing = json_object();

	put_returned(root, &report->tally);
	json_put_share(root, "ty_le_tra_buu_chinh_tren_tiep_nhan", &report->tally,
		FIGURE_RETURNED_POSTAL, FIGURE_RECEIVED);
	put_standing(standing, &report->tally);
	put_waiting(standing, report);
	json_object_set_new(root, "trang_thai", standing);
	json_put_share(root, "dung_han_tren_da_giai_quyet", &report->tally, FIGURE_RESOLVED_IN_TIME,
		FIGURE_RESOLVED);
}

static json_t *block_json(const struct tally *tally)
{
	json_t *block = json_object(), *standing = json_object();

	json_put_count(block, "tong", tally->count[FIGURE_RECEIVED]);
	json_put_count(block, "truc_tuyen", tally->count[FIGURE_ONLINE]);
	json_put_share(block, "ty_le_truc_tuyen", tally, FIGURE_ONLINE, FIGURE_RECEIVED);
	json_put_count(block, "muc_3_4", tally->count[FIGURE_LEVEL34]);
	json_put_count(block, "muc_3_4_truc_tuyen", tally->count[FIGURE_LEVEL34_ONLINE]);
	json_put_count(block, "muc_3_4_khong_truc_tuyen", tally->count[FIGURE_LEVEL34_PAPER]);
	json_put_share(block, "tuan_thu", tally, FIGURE_LEVEL34_ONLINE, FIGURE_LEVEL34);
	put_returned(block, tally);
	put_standing(standing, tally);
	json_object_set_new(block, "trang_thai", standing);
	json_put_share(block, "dung_han_tren_da_giai_quyet", tally, FIGURE_RESOLVED_IN_TIME,
		FIGURE_RESOLVED);
	return block;
}

static json_t *group_json(const struct indicator_report *report, enum group group)
{
	const struct group_names *names = &report->group[group];
	json_t *all = json_object();

	for (size_t i = 0; i < names->count; i++) {
		const struct tally *tally = &report->group_tally[group][i];

		if (tally->count[FIGURE_RECEIVED])
			json_object_set_new(all, names->item[i].key, block_json(tally));
	}
	return all;
}

static json_t *paper_by_handler(const struct indicator_report *report)
{
	const struct group_names *names = &report->group[GROUP_HANDLER];
	json_t *all = json_object();

	for (size_t i = 0; i < names->count; i++) {
		struct scope scope = { report->window, report->as_of, GROUP_HANDLER,
			names->item[i].id };

		if (report->group_tally[GROUP_HANDLER][i].count[FIGURE_RECEIVED])
			json_object_set_new(all, names->item[i].key,
				dossier_codes(report, FIGURE_LEVEL34_PAPER, &scope));
	}
	return all;
}

static void put_groups(json_t *root, const struct indicator_report *report)
{
	json_object_set_new(root, "theo_can_bo", group_json(report, GROUP_HANDLER));
	json_object_set_new(root, "theo_linh_vuc", group_json(report, GROUP_FIELD));
	json_object_set_new(root, "theo_thon", group_json(report, GROUP_VILLAGE));
	json_object_set_new(root, "theo_thu_tuc", group_json(report, GROUP_PROCEDURE));
	json_object_set_new(root, "ds_muc_3_4_khong_truc_tuyen", paper_by_handler(report));
}

static void put_day(json_t *days, const struct indicator_report *report, size_t i)
{
	const struct tally *tally = &report->at_tally[i];
	struct scope scope = scope_until(
		(struct scope){ report->window, report->as_of, GROUP_NONE, 0 }, report->at[i]);
	json_t *day = json_object();
	struct buf key;

	json_put_count(day, "da_tiep_nhan", tally->count[FIGURE_RECEIVED]);
	put_standing(day, tally);
	json_put_count(day, "da_giai_quyet", tally->count[FIGURE_RESOLVED]);
	json_put_share(day, "ty_le_dung_han", tally, FIGURE_RESOLVED_IN_TIME, FIGURE_RESOLVED);
	json_object_set_new(day, "ma_ho_so_qua_han",
		dossier_codes(report, FIGURE_OPEN_OVERDUE, &scope));
	buf_init(&key);
	day_put_iso(&key, report->at[i]);
	json_object_set_new(days, key.data, day);
	buf_release(&key);
}

static void set_month(json_t *months, const struct month_figures *month, json_t *value)
{
	struct ymd last = day_ymd(month->window.to);
	char *key = xasprintf("%04d-%02d", last.year, last.month);

	json_object_set_new(months, key, value);
	free(key);
}

static json_t *calendar_month(const struct month_figures *month)
{
	json_t *value = json_object();

	json_put_count(value, "tiep_nhan", month->received);
	json_put_count(value, "truc_tuyen", month->online);
	json_put_count(value, "muc_3_4_khong_truc_tuyen", month->level34_paper);
	json_put_count(value, "giai_quyet", month->resolved);
	json_put_count(value, "giai_quyet_dung_han", month->resolved_in_time);
	json_put_count(value, "tra", month->returned);
	json_put_count(value, "tra_buu_chinh", month->returned_postal);
	return value;
}

static json_t *month_to30(const struct month_figures *month)
{
	json_t *value = json_object();

	json_put_day(value, "tu_ngay", month->window.from);
	json_put_day(value, "den_ngay", month->window.to);
	json_put_count(value, "tiep_nhan", month->received);
	json_put_count(value, "truc_tuyen", month->online);
	json_put_count(value, "tra", month->returned);
	json_put_count(value, "tra_buu_chinh", month->returned_postal);
	json_put_count(value, "luy_ke_tiep_nhan", month->year_received);
	json_put_count(value, "luy_ke_truc_tuyen", month->year_online);
	return value;
}

static void put_times(json_t *root, const struct indicator_report *report)
{
	json_t *days = json_object(), *months = json_object(), *periods = json_object();

	for (size_t i = 0; i < report->at_count; i++)
		put_day(days, report, i);
	for (int m = 0; m < 12; m++) {
		set_month(months, &report->month[m], calendar_month(&report->month[m]));
		set_month(periods, &report->to30[m], month_to30(&report->to30[m]));
	}
	json_object_set_new(root, "tai_ngay", days);
	json_object_set_new(root, "theo_thang", months);
	json_object_set_new(root, "theo_ky_30", periods);
}

void indicator_report_json(const struct indicator_report *report, struct buf *out)
{
	json_t *root = json_object();

	put_head(root, report);
	put_received(root, report);
	put_procedures(root, report);
	put_targets(root, report);
	put_handled(root, report);
	put_groups(root, report);
	put_times(root, report);
	json_put_document(root, out);
}
