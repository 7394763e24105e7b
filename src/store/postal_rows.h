/*
 * postal_rows.h - inside the store: the columns of a postal item.
 */
#ifndef MOTCUA_STORE_POSTAL_ROWS_H
#define MOTCUA_STORE_POSTAL_ROWS_H

#include "motcua/store/postal.h"
#include "store/db.h"

/* What read_postal_item() reads, in this order. */
#define POSTAL_COLUMNS \
	"i.id, i.dossier_id, i.handover_id, i.tracking, i.recipient, i.address, i.phone," \
	" i.papers, i.collect, i.postage_paid, i.state, i.sent_day, i.done_day, i.note," \
	" i.outcome, d.code, v.name, h.number, h.year"
#define POSTAL_FROM \
	" FROM postal_item i" \
	" JOIN dossier d ON d.id = i.dossier_id" \
	" LEFT JOIN procedure_version v ON v.id = coalesce(d.version_id, (SELECT n.id FROM" \
	" procedure_version n WHERE n.procedure_id = d.procedure_id" \
	" ORDER BY coalesce(n.valid_from, '0000') DESC LIMIT 1))" \
	" LEFT JOIN postal_handover h ON h.id = i.handover_id"

void read_postal_item(sqlite3_stmt *stmt, struct postal_item *out);

#endif
