/* process_step.c - a step before anything of it is known. */
#include "config.h"

#include "motcua/app/process.h"

struct step step_of(enum move move)
{
	return (struct step){ .move = move, .at = MOMENT_NONE, .promised = DAY_NONE,
		.due = MOMENT_NONE };
}
