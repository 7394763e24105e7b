#include "config.h"

#include "store/db.h"

const struct query_table *const query_tables[] = {
	&store_queries,
	&keys_queries,
	&unit_queries,
	&village_queries,
	&officer_queries,
	&user_queries,
	&role_queries,
	&days_queries,
	&draft_queries,
	&audit_queries,
	&target_queries,
	&catalogue_queries,
	&procedure_write_queries,
	&procedure_search_queries,
	&paper_queries,
	&field_queries,
	&columns_queries,
	&citizen_queries,
	&citizen_keys_queries,
	&citizen_search_queries,
	&dossier_queries,
	&dossier_list_queries,
	&dossier_window_queries,
	&dossier_code_queries,
	&dossier_party_queries,
	&dossier_search_queries,
	&queue_queries,
	&event_queries,
	&number_queries,
	&fact_queries,
	&form_log_queries,
	&postal_queries,
	NULL
};
