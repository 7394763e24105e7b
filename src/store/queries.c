#include "config.h"

#include "store/db.h"

const struct query_table *const query_tables[] = {
	&store_queries,
	&catalogue_queries,
	&procedure_write_queries,
	&procedure_search_queries,
	&paper_queries,
	&field_queries,
	&columns_queries,
	&citizen_queries,
	&citizen_keys_queries,
	&citizen_search_queries,
	NULL
};
