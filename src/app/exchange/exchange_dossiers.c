#include "config.h"

#include "app/exchange/exchange_dossiers.h"

#include <stdlib.h>
#include <string.h>

#include "app/life/move.h"
#include "app/session/operation.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/dossier_code.h"
#include "motcua/core/identity.h"
#include "motcua/core/moves.h"
#include "motcua/store/postal.h"

const struct exchange_column dossier_columns[DOSS_COLUMNS] = {
	[DOSS_CODE] = { .key = "ma_ho_so" },
	[DOSS_ACCEPTED] = { .key = "ngay_tiep_nhan", .required = true },
	[DOSS_SUBMITTER] = { .key = "nguoi_nop", .alias = "ho_va_ten", .required = true,
		.text = TEXT_NAME },
	[DOSS_ID_NUMBER] = { .key = "so_cccd" },
	[DOSS_PHONE] = { .key = "so_dien_thoai" },
	[DOSS_ADDRESS] = { .key = "dia_chi" },
	[DOSS_VILLAGE] = { .key = "thon", .text = TEXT_PLACE },
	[DOSS_PROCEDURE_CODE] = { .key = "ma_thu_tuc" },
	[DOSS_PROCEDURE_NAME] = { .key = "ten_thu_tuc", .alias = "thu_tuc" },
	[DOSS_FIELD] = { .key = "linh_vuc" },
	[DOSS_LEVEL] = { .key = "muc_do" },
	[DOSS_CHANNEL] = { .key = "hinh_thuc_nop" },
	[DOSS_HANDLER] = { .key = "can_bo", .alias = "can_bo_thu_ly", .text = TEXT_NAME },
	[DOSS_TITLE] = { .key = "chuc_danh" },
	[DOSS_LIMIT] = { .key = "thoi_han" },
	[DOSS_DUE] = { .key = "ngay_hen_tra" },
	[DOSS_RESOLVED] = { .key = "ngay_giai_quyet" },
	[DOSS_STATE] = { .key = "trang_thai" },
	[DOSS_RETURN] = { .key = "hinh_thuc_tra" },
	[DOSS_RETURNED] = { .key = "ngay_tra" },
	[DOSS_TRACKING] = { .key = "ma_buu_gui" },
	[DOSS_NOTE] = { .key = "ghi_chu", .text = TEXT_NOTE },
	[DOSS_OWNER] = { .key = "chu_ho_so", .text = TEXT_NAME },
	[DOSS_RELATION] = { .key = "quan_he" },
	[DOSS_PORTAL_CODE] = { .key = "ma_ho_so_cong" },
	[DOSS_FILED] = { .key = "nop_luc" },
	[DOSS_RECEIVER] = { .key = "can_bo_tiep_nhan", .text = TEXT_NAME },
	[DOSS_ASSISTANCE] = { .key = "ho_tro_nop" },
	[DOSS_REASON] = { .key = "ly_do_khong_truc_tuyen" },
	[DOSS_SETS] = { .key = "so_bo" },
	[DOSS_FEE_PAID] = { .key = "le_phi_da_thu" },
	[DOSS_COLLECTOR] = { .key = "nguoi_nhan_ket_qua" },
	[DOSS_LIMIT_UNIT] = { .key = "don_vi_thoi_han" },
};

/* ---- writing */

/* Where the item is of a dossier that the file shows in this state. */
static enum postal_state postal_state_of(const struct dossier *dossier)
{
	if (dossier->state == STATE_POSTED)
		return POSTAL_GIVEN;
	if (dossier->state == STATE_POST_RETURNED)
		return POSTAL_SENT_BACK;
	if (dossier->returned != DAY_NONE)
		return POSTAL_DELIVERED;
	return state_is_final(dossier->state) ? POSTAL_GIVEN_UP : POSTAL_WAITING;
}

/* What becomes of the postal item that the tracking number names. */
static int put_postal(struct exchange *x, const struct dossier_row *row, struct err *err)
{
	const struct dossier *dossier = &row->dossier;
	struct err taken = ERR_INIT;

	if (!*row->tracking)
		return 0;
	if (s10_judge(row->tracking, &taken) != S10_RIGHT)
		exchange_warn(x, DOSS_TRACKING, "%s", taken.msg);
	err_clear(&taken);
	if (postal_put(x->app->store, dossier->id, row->tracking, postal_state_of(dossier),
		dossier->returned, &taken) == 0)
		return 0;
	if (exchange_blame(x, DOSS_TRACKING, &taken) == 0)
		return 0;
	*err = taken;
	return -1;
}

/* A dossier that the file takes from the post leaves no item there: it was delivered or came back,
 * or what has become of it is not known. */
static int end_postal(struct exchange *x, const struct dossier *before,
	const struct dossier *after, struct err *err)
{
	enum postal_state state = postal_state_of(after);
	int day = after->returned == DAY_NONE ? x->now.day : after->returned;

	if (before->state != STATE_POSTED || after->state == STATE_POSTED)
		return 0;
	if (state == POSTAL_WAITING ||
		(state == POSTAL_DELIVERED && after->returned_by != RETURN_POSTAL))
		state = POSTAL_GIVEN_UP;
	return postal_end(x->app->store, after->id, state, day, "", err);
}

/* A dossier that waits gets its own code at its acceptance; one that the file has beside that of
 * the portal stays as an old one. */
static int put_old_code(struct exchange *x, const struct dossier *dossier, struct err *err)
{
	char *code = dossier_row_code(x);
	struct err taken = ERR_INIT;
	int status = 0;

	if (dossier->state == STATE_PENDING && *code && strcmp(code, dossier->portal_code) != 0 &&
		*exchange_cell(x, DOSS_PORTAL_CODE)) {
		exchange_warn(x, DOSS_CODE,
			_("The dossier waits for acceptance; %s is kept as an old code."), code);
		status = dossier_add_code(x->app->store, dossier->id, code, CODE_OLD, &taken);
	}
	free(code);
	if (status == 0 || exchange_blame(x, DOSS_CODE, &taken) == 0)
		return 0;
	*err = taken;
	return -1;
}

/* A code of the unit's own pattern keeps our counter from giving it out again. */
static int raise_counter(struct exchange *x, const struct dossier *dossier, struct err *err)
{
	struct dossier_import *import = x->state;
	struct dossier_code code;

	if (dossier_code_parse(dossier->code, &code) < 0 ||
		strcmp(code.unit, import->unit.code) != 0 ||
		code.serial < import->numbering.first || code.serial > import->numbering.last)
		return 0;
	return serial_raise(x->app->store, x->app->unit_id, (int)import->numbering.desk, code.day,
		code.serial, err);
}

static int put_event(struct exchange *x, const struct dossier *dossier, int from_state,
	const char *text, struct err *err)
{
	const struct move_note note = { .text = text, .at = from_state >= 0 ? x->now
		: dossier->accepted.day == DAY_NONE ? dossier->filed : dossier->accepted };

	return move_event(x->app, dossier, -1, from_state, &note, err);
}

static int fill_unit(struct exchange *x, struct dossier *dossier, struct err *err)
{
	struct unit unit = { 0 };
	int day = dossier->accepted.day == DAY_NONE ? dossier->filed.day : dossier->accepted.day;

	if (unit_get(x->app->store, x->app->unit_id, day, &unit, err) < 0)
		return -1;
	dossier->unit_id = unit.id;
	dossier->unit_version_id = unit.version_id;
	unit_release(&unit);
	return 0;
}

/* What the portal has accepted stands in the register of that year as what is accepted here; the
 * tables of former years do not. A year that is closed stays closed. */
static int take_line(struct exchange *x, struct dossier *dossier, struct err *err)
{
	int day = dossier->accepted.day;
	struct err taken = ERR_INIT;

	if ((dossier->origin == ORIGIN_IMPORT && x->ops != &exchange_portal) ||
		dossier->register_id || day == DAY_NONE || dossier->state == STATE_VOID)
		return 0;
	if (register_take(x->app->store, dossier->unit_id, day_year(day), day,
		    &dossier->register_id, &dossier->register_serial, &taken) == 0)
		return 0;
	dossier->register_id = dossier->register_serial = 0;
	if (taken.code != ERR_CONFLICT) {
		*err = taken;
		return -1;
	}
	err_clear(&taken);
	exchange_warn(x, DOSS_ACCEPTED,
		_("The register of %d is closed; the dossier is kept without a line in it."),
		day_year(day));
	return 0;
}

static int add_dossier(struct exchange *x, struct dossier_row *row, struct err *err)
{
	struct dossier *dossier = &row->dossier;
	struct paper_list papers = { 0 };
	struct err taken = ERR_INIT;

	x->result->added++;
	if (fill_unit(x, dossier, err) < 0 || intake_form_set(x->app, dossier, err) < 0 ||
		take_line(x, dossier, err) < 0)
		return -1;
	if (dossier_insert(x->app->store, dossier, &papers, &taken) < 0) {
		if (exchange_blame(x, DOSS_CODE, &taken) == 0)
			return 0;
		*err = taken;
		return -1;
	}
	if (put_event(x, dossier, -1, "", err) < 0 || put_postal(x, row, err) < 0 ||
		put_old_code(x, dossier, err) < 0)
		return -1;
	return raise_counter(x, dossier, err);
}

int dossier_import_new(struct exchange *x, enum dossier_origin origin, int64_t *id,
	struct err *err)
{
	struct dossier_import *import = x->state;
	struct dossier_row row = { .tracking = xstrdup("") };
	int status;

	dossier_init(&row.dossier);
	row.dossier.origin = origin;
	/* What the portal lists was filed there, where its list does not say otherwise. */
	if (origin == ORIGIN_PORTAL)
		row.dossier.channel = CHANNEL_ONLINE;
	row.dossier.desk = (int)import->numbering.desk;
	status = dossier_row_apply(x, &row, err);
	if (status == 0 && exchange_sound(x)) {
		dossier_warn(x, &row.dossier);
		status = add_dossier(x, &row, err);
	}
	*id = status == 0 && exchange_sound(x) ? row.dossier.id : 0;
	dossier_row_release(&row);
	return status;
}

/* The audit trail keeps what each changed column was and is, and the due date that follows from
 * them. */
static int record_changes(struct exchange *x, const struct dossier *dossier,
	const struct cells *now, const struct cells *then, struct err *err)
{
	struct audit_change change[DOSS_COLUMNS];
	struct record record = { .action = "nhap_sua", .object = "dossier", .id = dossier->id,
		.change = change };

	for (int i = 0; i < DOSS_COLUMNS; i++)
		if ((exchange_has(x, i) || i == DOSS_DUE) &&
			strcmp(cells_get(now, i), cells_get(then, i)) != 0)
			change[record.change_count++] = (struct audit_change){
				dossier_columns[i].key, cells_get(now, i), cells_get(then, i) };
	return operation_record(x->app, &record, false, err);
}

static int change_dossier(struct exchange *x, const struct dossier_row *before,
	struct dossier_row *after, const struct cells *now, const struct cells *then,
	struct err *err)
{
	struct store *store = x->app->store;
	struct dossier *dossier = &after->dossier;
	struct buf differing;
	int status = 0;

	buf_init(&differing);
	exchange_equal(x, now, then, &differing);
	if (before->dossier.accepted.day == DAY_NONE)
		status = take_line(x, dossier, err);
	if (status == 0)
		status = dossier_update(store, dossier, err);
	if (status == 0)
		status = dossier_set_parties(store, dossier, err);
	if (status == 0 && *dossier->portal_code && !*before->dossier.portal_code)
		status = dossier_add_code(store, dossier->id, dossier->portal_code, CODE_PORTAL,
			err);
	if (status == 0 && strcmp(before->tracking, after->tracking) != 0)
		status = put_postal(x, after, err);
	if (status == 0)
		status = end_postal(x, &before->dossier, dossier, err);
	if (status == 0)
		status = put_event(x, dossier, (int)before->dossier.state, differing.data, err);
	if (status == 0)
		status = record_changes(x, dossier, now, then, err);
	if (status == 0)
		status = raise_counter(x, dossier, err);
	buf_release(&differing);
	return status;
}

static int compare_known(struct exchange *x, const struct dossier_row *before,
	struct dossier_row *after, struct err *err)
{
	struct cells now = { { NULL } }, then = { { NULL } };
	int status = -1;

	if (dossier_row_write(x->app, &x->calendar, before, &now, err) == 0 &&
		dossier_row_write(x->app, &x->calendar, after, &then, err) == 0) {
		status = 0;
		if (exchange_changes(x, &now, &then))
			status = change_dossier(x, before, after, &now, &then, err);
	}
	cells_release(&now);
	cells_release(&then);
	return status;
}

/* Voiding is for those who may, who give the reason and see whether the state allows it; a void
 * dossier stays void. */
static void check_void(struct exchange *x, enum dossier_state before, enum dossier_state after)
{
	if (before != STATE_VOID && after == STATE_VOID)
		exchange_fault(x, DOSS_STATE,
			_("A dossier that is known cannot be voided by a file; void it at the desk."));
	else if (before == STATE_VOID && after != STATE_VOID)
		exchange_fault(x, DOSS_STATE, _("The dossier is void and stays so."));
}

int dossier_import_known(struct exchange *x, int64_t id, struct err *err)
{
	struct dossier_row before, after;
	int status;

	if (dossier_row_load(x->app->store, id, &before, err) < 0)
		return -1;
	if (dossier_row_load(x->app->store, id, &after, err) < 0) {
		dossier_row_release(&before);
		return -1;
	}
	status = dossier_row_apply(x, &after, err);
	if (status == 0)
		check_void(x, before.dossier.state, after.dossier.state);
	if (status == 0 && exchange_sound(x))
		status = compare_known(x, &before, &after, err);
	dossier_row_release(&before);
	dossier_row_release(&after);
	return status;
}

static int read_dossier_row(struct exchange *x, struct err *err)
{
	int64_t id;

	if (dossier_find_known(x, &id, err) < 0)
		return -1;
	return id ? dossier_import_known(x, id, err)
		  : dossier_import_new(x, ORIGIN_IMPORT, &id, err);
}

int dossier_import_begin(struct exchange *x, struct err *err)
{
	struct dossier_import *import = x->state;

	if (!exchange_has(x, DOSS_PROCEDURE_CODE) && !exchange_has(x, DOSS_PROCEDURE_NAME))
		exchange_remark(x, true, 1, DOSS_PROCEDURE_CODE,
			_("The column \"%s\" is missing."), "ma_thu_tuc");
	if (!exchange_has(x, DOSS_CHANNEL) && x->ops == &exchange_dossiers)
		exchange_remark(x, false, 1, DOSS_CHANNEL,
			_("Without this column every new dossier counts as handed in person."));
	if (unit_get(x->app->store, x->app->unit_id, x->now.day, &import->unit, err) < 0)
		return -1;
	return numbering_load(x->app, &import->numbering, err);
}

static int finish_dossiers(struct exchange *x, struct err *err)
{
	(void)err;
	dossier_warn_gaps(x);
	return 0;
}

void dossier_import_end(struct exchange *x)
{
	struct dossier_import *import = x->state;

	unit_release(&import->unit);
	key_counts_release(&import->codes);
	key_counts_release(&import->nth);
	free(import->serial);
	free(import->met);
}

int dossier_rows_export(struct exporter *exporter, const struct dossier_list *list,
	struct err *err)
{
	struct app *app = exporter->app;
	int status = 0;

	for (size_t i = 0; status == 0 && i < list->count; i++) {
		struct cells cells = { { NULL } };
		struct dossier_row row;

		status = dossier_row_load(app->store, list->item[i].id, &row, err);
		if (status < 0)
			break;
		status = dossier_row_write(app, &exporter->calendar, &row, &cells, err);
		if (status == 0)
			exporter_row(exporter, &cells);
		cells_release(&cells);
		dossier_row_release(&row);
	}
	return status;
}

static int export_dossiers(struct exporter *exporter, struct err *err)
{
	struct app *app = exporter->app;
	struct dossier_list list = { 0 };
	int status = dossier_list_window(app->store, app->unit_id,
		(struct period){ exporter->from, exporter->to }, &list, err);

	if (status == 0)
		status = dossier_rows_export(exporter, &list, err);
	dossier_list_release(&list);
	return status;
}

const struct exchange_kind_ops exchange_dossiers = {
	.name = "dossiers",
	.column = dossier_columns,
	.column_count = DOSS_COLUMNS,
	.state_size = sizeof(struct dossier_import),
	.begin = dossier_import_begin,
	.row = read_dossier_row,
	.finish = finish_dossiers,
	.end = dossier_import_end,
	.export = export_dossiers,
};
