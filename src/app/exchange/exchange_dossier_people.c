#include "config.h"

#include "app/exchange/exchange_dossiers.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/exchange/exchange_officers.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/identity.h"

/* ---- villages */

static int make_village(struct exchange *x, const char *name, int64_t *id, struct err *err)
{
	struct village village = { .unit_id = x->app->unit_id, .valid_from = DAY_NONE,
		.valid_to = DAY_NONE };
	char *made = xasprintf(_("The village %s is new; it is made as to be confirmed."), name);
	char *missing = xasprintf(_("There is no village %s."), name);
	int status = 0;

	if (exchange_may_make(x, DOSS_VILLAGE, made, missing)) {
		village.name = xstrdup(name);
		village.head_name = xstrdup("");
		village.head_phone = xstrdup("");
		status = village_insert(x->app->store, &village, err);
		*id = village.id;
		village_release(&village);
	}
	free(made);
	free(missing);
	return status;
}

static int apply_village(struct exchange *x, struct dossier *dossier, struct err *err)
{
	const char *name = exchange_cell(x, DOSS_VILLAGE);
	struct village village = { 0 };
	struct err missing = ERR_INIT;
	int64_t id = 0;
	int status = 0;

	if (!exchange_has(x, DOSS_VILLAGE))
		return 0;
	set_text(&dossier->village, name);
	if (*name && village_find(x->app->store, x->app->unit_id, name, &village, &missing) == 0) {
		id = village.id;
		set_text(&dossier->village, village.name);
		village_release(&village);
	} else if (*name && missing.code == ERR_NOT_FOUND) {
		status = make_village(x, name, &id, err);
	} else if (*name) {
		*err = missing;
		return -1;
	}
	dossier->village_id = dossier->submitter.village_id = id;
	set_text(&dossier->submitter.village, dossier->village);
	return status;
}

/* ---- the people of the dossier */

/* Links the submitter to his record, which only a personal number makes. */
static int link_citizen(struct exchange *x, struct citizen *submitter, struct err *err)
{
	struct citizen known = { 0 };
	struct err missing = ERR_INIT;

	if (citizen_by_number(x->app->store, submitter->id_number, &known, &missing) == 0) {
		if (!names_match(known.name, submitter->name))
			exchange_warn(x, DOSS_ID_NUMBER,
				_("The number %s belongs to %s in the store."),
				submitter->id_number, known.name);
		submitter->id = known.id;
		citizen_release(&known);
		return 0;
	}
	if (missing.code != ERR_NOT_FOUND) {
		*err = missing;
		return -1;
	}
	submitter->id = 0;
	return citizen_insert(x->app->store, x->app->unit_id, submitter, x->now, err);
}

/* A number that changes is another person's: the record goes with the one that was. */
static void put_number(struct citizen *submitter, const char *number)
{
	const char *shown = *submitter->id_number ? submitter->id_number : submitter->old_number;

	if (strcmp(number, shown) != 0)
		submitter->id = 0;
	set_text(&submitter->id_number, "");
	set_text(&submitter->old_number, "");
	set_text(identity_is_cmnd(number) ? &submitter->old_number : &submitter->id_number, number);
}

static int apply_number(struct exchange *x, struct citizen *submitter, struct err *err)
{
	const char *number = exchange_cell(x, DOSS_ID_NUMBER);
	struct identity identity;
	struct buf reason;
	unsigned faults;

	if (!exchange_has(x, DOSS_ID_NUMBER))
		return 0;
	put_number(submitter, number);
	if (!*number || identity_is_cmnd(number))
		return 0;
	faults = identity_check(number, x->now.day, 0, SEX_UNKNOWN, &identity);
	if (!faults)
		return exchange_sound(x) ? link_citizen(x, submitter, err) : 0;
	buf_init(&reason);
	identity_explain(faults, &identity, &reason);
	exchange_warn(x, DOSS_ID_NUMBER, _("The number %s is kept, but it cannot be right: %s"),
		number, reason.data);
	buf_release(&reason);
	return 0;
}

int dossier_apply_people(struct exchange *x, struct dossier *dossier, struct err *err)
{
	struct citizen *submitter = &dossier->submitter;

	if (*exchange_cell(x, DOSS_SUBMITTER))
		set_text(&submitter->name, exchange_cell(x, DOSS_SUBMITTER));
	else
		exchange_fault(x, DOSS_SUBMITTER, _("The name of the submitter is missing."));
	if (exchange_has(x, DOSS_PHONE))
		set_text(&submitter->phone, exchange_cell(x, DOSS_PHONE));
	if (exchange_has(x, DOSS_ADDRESS))
		set_text(&submitter->address, exchange_cell(x, DOSS_ADDRESS));
	if (exchange_has(x, DOSS_OWNER))
		set_text(&dossier->owner.name, exchange_cell(x, DOSS_OWNER));
	if (exchange_has(x, DOSS_RELATION))
		set_text(&dossier->relation, exchange_cell(x, DOSS_RELATION));
	if (apply_village(x, dossier, err) < 0)
		return -1;
	return apply_number(x, submitter, err);
}

/* ---- officers */

/* Parts "Phạm Văn A (Công chức X)"; both are the caller's. */
static void split_name(const char *text, char **name, char **title)
{
	size_t len = strlen(text);
	const char *open = strstr(text, " (");

	if (open && len && text[len - 1] == ')') {
		*name = xstrndup(text, (size_t)(open - text));
		*title = xstrndup(open + 2, len - (size_t)(open - text) - 3);
	} else {
		*name = xstrdup(text);
		*title = xstrdup("");
	}
}

static int make_officer(struct exchange *x, int column, const char *name, const char *title,
	int64_t *id, struct err *err)
{
	struct officer officer = { .unit_id = x->app->unit_id, .valid_from = DAY_NONE,
		.valid_to = DAY_NONE };
	char *shown = *title ? xasprintf("%s (%s)", name, title) : xstrdup(name);
	char *made = xasprintf(_("The officer %s is new; made as to be confirmed."), shown);
	char *missing = xasprintf(_("There is no officer %s."), shown);
	int status = 0;

	if (exchange_may_make(x, column, made, missing)) {
		officer.name = xstrdup(name);
		officer.title = xstrdup(title);
		officer.signs = xstrdup("");
		officer.login = xstrdup("");
		status = officer_insert(x->app->store, &officer, err);
		*id = officer.id;
		officer_release(&officer);
	}
	free(shown);
	free(made);
	free(missing);
	return status;
}

static int find_officer(struct exchange *x, int column, const char *name, const char *title,
	int64_t *id, struct err *err)
{
	struct officer officer = { 0 };
	struct err missing = ERR_INIT;
	int status = exchange_officer(x, name, title, &officer, &missing);

	*id = 0;
	if (status < 0) {
		if (missing.code == ERR_NOT_FOUND)
			return make_officer(x, column, name, title, id, err);
		if (exchange_blame(x, column, &missing) == 0)
			return 0;
		*err = missing;
		return -1;
	}
	*id = officer.id;
	if (*title && !*officer.title && !officer.confirmed)
		status = officer_set_title(x->app->store, officer.id, title, "", DAY_NONE, err);
	officer_release(&officer);
	return status;
}

/* A name without a title means the officer whom the dossier has, should others have come to be
 * called the same since. */
static int keep_or_find(struct exchange *x, int column, const char *known, const char *name,
	const char *title, int64_t *id, struct err *err)
{
	if (*id && !*title && names_match(known, name))
		return 0;
	return find_officer(x, column, name, title, id, err);
}

int dossier_apply_officers(struct exchange *x, struct dossier *dossier, struct err *err)
{
	const char *title_cell = exchange_cell(x, DOSS_TITLE);
	char *handler = NULL, *handler_title = NULL, *receiver = NULL, *receiver_title = NULL;
	int status = 0;

	split_name(exchange_cell(x, DOSS_HANDLER), &handler, &handler_title);
	split_name(exchange_cell(x, DOSS_RECEIVER), &receiver, &receiver_title);
	if (exchange_has(x, DOSS_HANDLER) && !*handler)
		dossier->handler_id = 0;
	if (*handler)
		status = keep_or_find(x, DOSS_HANDLER, dossier->handler_name, handler,
			*title_cell ? title_cell : handler_title, &dossier->handler_id, err);
	if (*receiver && strcmp(receiver, handler) == 0 && !*receiver_title)
		dossier->receiver_id = dossier->handler_id;
	else if (*receiver && status == 0)
		status = keep_or_find(x, DOSS_RECEIVER, dossier->receiver_name, receiver,
			receiver_title, &dossier->receiver_id, err);
	else if (!dossier->receiver_id)
		dossier->receiver_id = dossier->handler_id;
	free(handler);
	free(handler_title);
	free(receiver);
	free(receiver_title);
	return status;
}
