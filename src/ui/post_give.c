/* post_give.c - giving to the post what has got its number. */
#include "config.h"

#include "ui/post_lists.h"

#include "motcua/app/process.h"
#include "motcua/base/i18n.h"
#include "ui/status.h"

/* False where the number of a dossier is refused; *odd where it is no number of the post. */
static bool check_code(const struct post_lists *lists, const struct dossier *dossier)
{
	struct err err = ERR_INIT;
	bool odd;

	if (!*post_codes_of(&lists->codes, dossier->id))
		return true;
	if (post_codes_check(&lists->codes, dossier->id, &odd, &err) < 0) {
		status_err(&err);
		return false;
	}
	if (odd)
		status_warn(_("This is no postal number with a check digit; compare it with the "
			      "label."));
	return true;
}

void post_give_next(struct post_lists *lists)
{
	if (check_code(lists, post_lists_dossier(lists)) &&
		lists->list.selected + 1 < lists->list.length)
		list_select(&lists->list, lists->list.selected + 1);
}

/* What has come of giving all. */
struct given {
	int count;
	bool odd; /* one with a number that has no check digit */
};

/* Does nothing where no number was typed. */
static int give_one(struct app *app, struct post_lists *lists, const struct dossier *dossier,
	struct given *given, struct err *err)
{
	struct step step = step_of(MOVE_POST);
	bool odd;

	step.tracking = post_codes_of(&lists->codes, dossier->id);
	if (!*step.tracking)
		return 0;
	if (post_codes_check(&lists->codes, dossier->id, &odd, err) < 0 ||
		process_step(app, dossier->id, &step, err) < 0)
		return -1;
	post_codes_forget(&lists->codes, dossier->id);
	given->count++;
	given->odd |= odd;
	return 0;
}

static void tell(const struct given *given)
{
	if (given->odd)
		status_warn(_("Given to the post; a number without a check digit is among them: "
			      "compare it with the label."));
	else if (given->count)
		status_say(Q_("%d dossier is given to the post; F4 makes the handover list.",
			"%d dossiers are given to the post; F4 makes the handover list.",
			given->count), given->count);
	else
		status_say(_("No number has been typed yet."));
}

void post_give_all(struct app *app, struct post_lists *lists)
{
	struct err err = ERR_INIT;
	struct given given = { 0, false };

	for (size_t i = 0; i < lists->waiting.count; i++) {
		if (give_one(app, lists, &lists->waiting.item[i], &given, &err) < 0) {
			list_select(&lists->list, i);
			status_err(&err);
			return;
		}
	}
	tell(&given);
}
