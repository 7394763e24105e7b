/* post_give.c - giving to the post what has got its number. */
#include "config.h"

#include "ui/post/post_lists.h"

#include <stdlib.h>

#include "motcua/app/process.h"
#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"
#include "ui/term/status.h"

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

/* True where the number of a dossier, which may have none, can go out. */
static bool may_give(struct post_lists *lists, const struct dossier *dossier)
{
	const char *code = post_codes_of(&lists->codes, dossier->id);
	struct err err = ERR_INIT;
	bool odd;
	char *warning;

	if (!*code)
		return true;
	if (post_codes_check(&lists->codes, dossier->id, &odd, &err) < 0) {
		status_err(&err);
		return false;
	}
	if (!odd || post_codes_consider(&lists->codes, dossier->id))
		return true;
	warning = xasprintf(_("\"%s\" is no postal number with a check digit; compare it with the "
			      "label. F9 gives it all the same."), code);
	status_warn(warning);
	free(warning);
	return false;
}

static bool may_give_without(struct post_lists *lists, const struct dossier *dossier)
{
	char *warning;

	if (lists->asked == dossier->id)
		return true;
	lists->asked = dossier->id;
	warning = xasprintf(_("No number has been typed yet. F9 once more gives %s without one; "
			      "nobody can then ask the post where it is."), dossier->code);
	status_warn(warning);
	free(warning);
	return false;
}

static int give(struct app *app, struct post_lists *lists, const struct dossier *dossier)
{
	struct step step = step_of(MOVE_POST);
	struct err err = ERR_INIT;

	step.tracking = post_codes_of(&lists->codes, dossier->id);
	if (process_step(app, dossier->id, &step, &err) < 0) {
		status_err(&err);
		return -1;
	}
	post_codes_forget(&lists->codes, dossier->id);
	return 0;
}

/* Those without a number stay, which is easily overlooked. */
static void tell(int given, int left)
{
	struct buf text;

	buf_init(&text);
	buf_addf(&text, Q_("%d dossier is given to the post; F4 makes the handover list.",
		"%d dossiers are given to the post; F4 makes the handover list.", given), given);
	if (left)
		buf_addf(&text, Q_(" %d without a number stays here.",
			" %d without a number stay here.", left), left);
	status_say("%s", text.data);
	buf_release(&text);
}

/* How many have a number, or -1 where one of them is in the way. */
static int count_ready(struct post_lists *lists)
{
	int count = 0;

	for (size_t i = 0; i < lists->waiting.count; i++) {
		const struct dossier *dossier = &lists->waiting.item[i];

		if (!may_give(lists, dossier)) {
			list_select(&lists->list, i);
			return -1;
		}
		count += *post_codes_of(&lists->codes, dossier->id) != '\0';
	}
	return count;
}

/* Gives those that have a number, or the one that goes without. */
static int give_each(struct app *app, struct post_lists *lists, const struct dossier *without)
{
	for (size_t i = 0; i < lists->waiting.count; i++) {
		const struct dossier *dossier = &lists->waiting.item[i];

		if (without ? dossier != without : !*post_codes_of(&lists->codes, dossier->id))
			continue;
		if (give(app, lists, dossier) < 0) {
			list_select(&lists->list, i);
			return -1;
		}
	}
	return 0;
}

void post_give_all(struct app *app, struct post_lists *lists)
{
	const struct dossier *selected = post_lists_dossier(lists);
	int ready = count_ready(lists), given = ready ? ready : 1;

	if (!selected) {
		status_say(_("There is no dossier in this list."));
		return;
	}
	if (ready < 0 || (ready == 0 && !may_give_without(lists, selected)))
		return;
	lists->asked = 0;
	if (give_each(app, lists, ready ? NULL : selected) == 0)
		tell(given, (int)lists->waiting.count - given);
}
