/*
 * cli_portal.h - what the list of the portal and the store say of each other.
 */
#ifndef MOTCUA_CLI_PORTAL_H
#define MOTCUA_CLI_PORTAL_H

#include <jansson.h>

#include "motcua/app/exchange.h"

/* All rows of the reconciliation; in the text those that are the same are only counted. */
void cli_portal_text(const struct import_result *result, struct buf *out);
void cli_portal_csv(const struct import_result *result, struct buf *out);
json_t *cli_portal_json(const struct import_result *result);

#endif
