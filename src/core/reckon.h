/*
 * reckon.h - inside core: what counting a deadline and explaining it share.
 */
#ifndef MOTCUA_SRC_CORE_RECKON_H
#define MOTCUA_SRC_CORE_RECKON_H

#include "motcua/core/deadline.h"

/* deadline_reckon() without its steps. */
int deadline_reckon_due(const struct calendar *cal, const struct reckoning *reckoning,
	struct deadline *out);
/* True where the limit begins anew after the wait. */
bool reckoning_restarts(const struct reckoning *reckoning, const struct wait *wait);

#endif
