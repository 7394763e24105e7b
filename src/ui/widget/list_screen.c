#include "config.h"

#include "ui/widget/list_screen.h"

#include <stdlib.h>

#include "motcua/base/i18n.h"

void list_screen_set_heading(struct list_screen *base, char *heading)
{
	free(base->heading);
	base->heading = heading;
}

enum screen_result list_screen_key(struct screen *scr, int32_t key)
{
	struct list_screen *base = scr->state;

	return list_key(&base->list, key) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

bool list_screen_has_row(const struct screen *scr)
{
	const struct list_screen *base = scr->state;

	return list_has_row(&base->list);
}

const char *list_screen_heading(const struct screen *scr)
{
	const struct list_screen *base = scr->state;

	return base->heading ? base->heading : _(scr->ops->title);
}

void list_screen_resumed(struct screen *scr, const struct screen_answer *answer)
{
	struct list_screen *base = scr->state;

	if (answer->code == ANSWER_YES)
		base->wanted = answer->number;
}
