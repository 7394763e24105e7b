#include "config.h"

#include "ui/widget/leave.h"

#include "motcua/base/i18n.h"

enum { TAG_LEAVE = 1000 };

bool leave_asks(struct screen *scr, int cmd, bool typed)
{
	const struct ask ask = { _("Leave without saving? What was typed here is not kept."),
		_("Leave") };

	if (cmd != CMD_BACK || !typed)
		return false;
	screen_open(scr, &scr_ask, &ask, TAG_LEAVE);
	return true;
}

void leave_resumed(struct screen *scr, const struct screen_answer *answer)
{
	if (answer->tag == TAG_LEAVE && answer->code == ANSWER_YES)
		screen_close(scr);
}
