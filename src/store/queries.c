#include "config.h"

#include "store/db.h"

const struct query_table *const query_tables[] = {
	&store_queries,
	NULL
};
