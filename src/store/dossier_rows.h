/*
 * dossier_rows.h - inside the store: what the files of dossiers share.
 */
#ifndef MOTCUA_STORE_DOSSIER_ROWS_H
#define MOTCUA_STORE_DOSSIER_ROWS_H

#include "motcua/store/dossier.h"
#include "store/db.h"
#include "store/search.h"

/* The states that are over, and the open ones; the partial indexes ask for these very words. */
#define STATES_FINISHED "('da_tra', 'huy', 'rut', 'khong_tiep_nhan')"
#define STATES_OPEN "('tiep_nhan', 'dang_xu_ly', 'cho_bo_sung', 'cho_nghia_vu_tai_chinh', 'dung')"

/* The day since which the clock stands, to the end where that came in the midst of a wait. */
#define DOSSIER_WAITS_SINCE \
	"(SELECT max(substr(c.opened_at, 1, 10)) FROM clock_interval c" \
	" WHERE c.dossier_id = d.id AND c.closed_at IS NULL)"

/* The columns of read_dossier(), and where they come from. A dossier without a version yet is
 * named by the newest of its procedure. */
#define DOSSIER_COLUMNS \
	"d.id, d.unit_id, d.unit_version_id, d.procedure_id, d.version_id, d.code," \
	" (SELECT min(k.code) FROM dossier_code k WHERE k.dossier_id = d.id AND k.kind = 'cong')," \
	" d.desk, d.form_set, d.level, d.service, d.limit_unit, d.limit_amount, d.limit_basis," \
	" d.supplement, d.channel, d.return_method, d.state, d.filed_at, d.accepted_at," \
	" d.appointed_at, d.due_at, d.due_binding, d.provisional, d.promised_day, d.resolved_day," \
	" d.withdrawn_day, d.returned_day, d.returned_by, d.collector, d.collector_paper," \
	" d.relation, d.village_id, d.receiver_id, d.handler_id, d.paper_reason," \
	" d.paper_reason_note, d.assistance, d.assistant_id, d.sets, d.fee_due, d.fee_paid," \
	" d.note, d.origin, d.on_portal, d.register_id, d.register_serial, b.year, b.book," \
	" p.code, v.name, f.name, r.name, h.name, w.name, " DOSSIER_WAITS_SINCE
#define DOSSIER_FROM \
	" FROM dossier d" \
	" JOIN procedure p ON p.id = d.procedure_id" \
	" LEFT JOIN procedure_version v ON v.id = coalesce(d.version_id, (SELECT n.id FROM" \
	" procedure_version n WHERE n.procedure_id = d.procedure_id" \
	" ORDER BY coalesce(n.valid_from, '0000') DESC LIMIT 1))" \
	" LEFT JOIN field f ON f.id = v.field_id" \
	" LEFT JOIN officer r ON r.id = d.receiver_id" \
	" LEFT JOIN officer h ON h.id = d.handler_id" \
	" LEFT JOIN village w ON w.id = d.village_id" \
	" LEFT JOIN register_book b ON b.id = d.register_id"

/* Everything but the people; those are "" afterwards. */
void read_dossier(sqlite3_stmt *stmt, struct dossier *out);

/* What an insert and an update both write, in this order, from ?2 on; ?1 is left to them. */
#define DOSSIER_WRITTEN \
	"code, version_id, unit_version_id, form_set, level, service, limit_unit, limit_amount," \
	" limit_basis, supplement, channel, return_method, state, filed_at, accepted_at," \
	" accepted_day, appointed_at, due_at, due_day, due_binding, provisional, promised_day," \
	" resolved_day, withdrawn_day, returned_day, returned_by, collector, collector_paper," \
	" relation, village_id, receiver_id, handler_id, paper_reason, paper_reason_note," \
	" assistance, assistant_id, sets, fee_due, fee_paid, note, on_portal, register_id," \
	" register_serial"
#define DOSSIER_VALUES \
	"?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20," \
	" ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37," \
	" ?38, ?39, ?40, ?41, ?42, ?43, ?44"
void bind_dossier(sqlite3_stmt *stmt, const struct dossier *dossier);
/* The first number that bind_dossier() leaves free. */
#define DOSSIER_NEXT 45

extern const struct vocab vocab_origin;

/* Reads the people into a dossier that read_dossier() has filled. */
int dossier_read_parties(struct store *store, struct dossier *dossier, struct err *err);
/* 1 where the dossier has the code, 0 where it is free, CONFLICT where another has it. */
int dossier_check_code(struct store *store, int64_t dossier_id, const char *code,
	enum code_kind kind, struct err *err);
/* Makes a code known for a dossier. CONFLICT where another has it; nothing where it has it
 * itself. */
int dossier_ensure_code(struct store *store, int64_t dossier_id, const char *code,
	enum code_kind kind, struct err *err);
/* The ids of a bound statement; ids that are there already are left out. Stops at a limit. */
int read_ids(struct store *store, sqlite3_stmt *stmt, size_t limit, struct id_list *out,
	struct err *err);
/* Loads dossiers and puts the newest first. */
int dossier_list_newest(struct store *store, const struct id_list *ids, struct dossier_list *out,
	struct err *err);

/* Search keys made anew after their rules have changed, in the running transaction. */
int party_rebuild_keys(struct store *store, struct err *err);

#endif
