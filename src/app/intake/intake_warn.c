/*
 * intake_warn.c - what the officer should know before accepting, and may ignore.
 */
#include "config.h"

#include "app/intake/intake_parts.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/identity.h"
#include "motcua/store/people.h"

static void warn_open(struct warning_list *out, const struct dossier *open)
{
	struct ymd received = day_ymd(open->accepted.day), due = day_ymd(open->due.day);

	warning_add(out, _("This person has an open dossier of the same procedure: %s (received "
		"%02d/%02d, due %02d/%02d)."),
		open->code, received.day, received.month, due.day, due.month);
}

/* The same person with the same procedure: it is the owner whose matter it is. */
static int same_procedure_open(struct app *app, const struct intake *intake,
	struct warning_list *out, struct err *err)
{
	struct dossier_list open = { 0 };
	struct citizen person, known = { 0 };
	int status = 0;

	citizen_copy(&person, intake->has_owner ? &intake->owner : &intake->submitter);
	citizen_clean(&person);
	if (!person.id)
		status = citizen_known(app, &person, &known, err);
	if (status == 0 && !person.id)
		person.id = known.id;
	if (status == 0 && person.id && intake->procedure_id)
		status = dossier_open_of(app->store, person.id, intake->procedure_id, &open, err);
	for (size_t i = 0; status == 0 && i < open.count; i++)
		if (open.item[i].accepted.day != DAY_NONE && open.item[i].due.day != DAY_NONE)
			warn_open(out, &open.item[i]);
	dossier_list_release(&open);
	citizen_release(&person);
	citizen_release(&known);
	return status;
}

static void number_disagrees(const struct citizen *typed, int today, struct warning_list *out)
{
	struct citizen person;
	struct identity identity;
	struct buf text;
	unsigned faults;

	citizen_copy(&person, typed);
	citizen_clean(&person);
	faults = *person.id_number && !person.organisation
		? identity_check(person.id_number, today, (int)strtol(person.born, NULL, 10),
			  person.sex, &identity)
		: 0;
	/* A number that is none at all is a problem, not a warning. */
	if (faults && !(faults & (IDENTITY_LENGTH | IDENTITY_NON_DIGIT))) {
		buf_init(&text);
		identity_explain(faults, &identity, &text);
		warning_add(out, _("%s Compare with the card again; you may still accept."), text.data);
		buf_release(&text);
	}
	citizen_release(&person);
}

static int is_official(struct app *app, const struct citizen *person, bool *official,
	struct err *err)
{
	struct officer_list officers = { 0 };

	*official = person->official;
	if (*official || !person->id)
		return 0;
	if (officer_list(app->store, app->unit_id, app_today(app), &officers, err) < 0)
		return -1;
	for (size_t i = 0; i < officers.count; i++)
		*official |= officers.item[i].citizen_id == person->id;
	officer_list_release(&officers);
	return 0;
}

/* The letter, section 3: officials file online; the report of the 30th names the others. */
static int official_on_paper(struct app *app, const struct intake *intake,
	struct warning_list *out, struct err *err)
{
	bool missed, official;

	if (intake_wants_reason(app, intake, &missed, err) < 0 ||
		is_official(app, &intake->submitter, &official, err) < 0)
		return -1;
	if (missed && official)
		warning_add(out, _("The submitter is an official of the commune; this dossier on paper "
			"will be named in the report of the 30th."));
	return 0;
}

/* Filed online is what the figures count; it must be there on the portal, and it can be there
 * only where the procedure is. */
static int online_without_trace(struct app *app, const struct intake *intake,
	struct warning_list *out, struct err *err)
{
	struct procedure procedure = { 0 };
	struct err why = ERR_INIT;

	if (!intake->procedure_id || intake->channel != CHANNEL_ONLINE)
		return 0;
	if (intake_procedure(app, intake, &procedure, &why) < 0) {
		if (why.code == ERR_NOT_FOUND)
			return 0;
		if (err)
			*err = why;
		return -1;
	}
	if (text_blank(intake->portal_code))
		warning_add(out, _("Filed online, and no code of the portal yet: enter it as soon as the "
			"portal has given one."));
	/* Nothing is said where nobody knows what the procedure offers. */
	if ((procedure.level || procedure.service != SERVICE_UNKNOWN) &&
		!procedure_missed_online(&procedure, CHANNEL_IN_PERSON))
		warning_add(out, _("This procedure is not of level 3 or 4; look again how the dossier was "
			"filed."));
	procedure_release(&procedure);
	return 0;
}

static void digits_in_name(const struct citizen *person, struct warning_list *out)
{
	if (!person->organisation && strpbrk(person->name, "0123456789"))
		warning_add(out, _("There are digits in the name %s; look whether it is one."),
			person->name);
}

/* A form in which one person was chosen and another typed over him. */
static int another_name(struct app *app, const struct citizen *typed, struct warning_list *out,
	struct err *err)
{
	struct citizen known = { 0 };
	struct err why = ERR_INIT;

	if (!typed->id || text_blank(typed->name))
		return 0;
	if (citizen_get(app->store, typed->id, &known, &why) < 0) {
		if (why.code == ERR_NOT_FOUND)
			return 0;
		if (err)
			*err = why;
		return -1;
	}
	if (!names_match(known.name, typed->name))
		warning_add(out, _("The record of %s will get the name %s. Where this is another person, "
			"choose that one or begin a new one."), known.name, typed->name);
	citizen_release(&known);
	return 0;
}

static void warn_day_off(struct moment at, const struct calendar *cal,
	struct warning_list *out)
{
	struct ymd day = day_ymd(at.day);

	if (!calendar_works(cal, at.day))
		warning_add(out, _("%02d/%02d/%04d is a day off; the limit is counted from the next "
			"working day."),
			day.day, day.month, day.year);
}

/* In the language of the screen; weekday_name() is for documents. */
static const char *weekday_label(int day)
{
	static const char *const names[] = { N_("Monday"), N_("Tuesday"), N_("Wednesday"),
		N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday") };

	return _(names[day_weekday(day)]);
}

static void warn_late(const struct intake *intake, const struct procedure *procedure,
	struct moment at, const struct deadline *deadline, const struct calendar *cal,
	struct warning_list *out)
{
	struct limit limit = intake_limit(intake, procedure);
	bool same_day = limit.unit == LIMIT_SAME_DAY ||
		(limit.unit != LIMIT_UNKNOWN && limit.amount == 0);
	struct ymd due = day_ymd(deadline->due.day);

	if (!same_day || !calendar_works(cal, at.day) || deadline->due.day <= at.day)
		return;
	warning_add(out, _("Received after %d:%02d: the result is due on %s %02d/%02d/%04d at the "
		"latest."),
		cal->cutoff / 3600, cal->cutoff / 60 % 60,
		weekday_label(deadline->due.day), due.day, due.month, due.year);
}

static void warn_provisional(const struct deadline *deadline, const struct calendar *cal,
	int from, struct warning_list *out)
{
	int year = day_year(from);

	if (!deadline->provisional)
		return;
	while (year < day_year(deadline->due.day) && calendar_year_confirmed(cal, year))
		year++;
	warning_add(out, _("The days off of %d have not been confirmed; the due date is provisional."),
		year);
}

static int about_the_due_date(struct app *app, const struct intake *intake,
	struct warning_list *out, struct err *err)
{
	struct moment at = intake_moment(app, intake);
	struct procedure procedure = { 0 };
	struct deadline deadline;
	struct calendar cal;
	struct err why = ERR_INIT;

	/* Without a procedure or its limit there is no due date to speak of yet. */
	if (!intake->procedure_id || intake->portal_due.day != DAY_NONE)
		return 0;
	if (intake_deadline(app, intake, &deadline, NULL, &cal, &why) < 0) {
		if (why.code == ERR_INVALID || why.code == ERR_NOT_FOUND)
			return 0;
		if (err)
			*err = why;
		return -1;
	}
	if (intake_procedure(app, intake, &procedure, err) < 0) {
		calendar_release(&cal);
		return -1;
	}
	warn_day_off(at, &cal, out);
	warn_late(intake, &procedure, at, &deadline, &cal, out);
	warn_provisional(&deadline, &cal, at.day, out);
	procedure_release(&procedure);
	calendar_release(&cal);
	return 0;
}

/* What a person would have been asked for. */
static int left_out(struct app *app, const struct intake *intake, struct warning_list *out,
	struct err *err)
{
	bool missed, wants;

	if (!intake->unattended)
		return 0;
	if (intake_wants_reason(app, intake, &missed, err) < 0 ||
		intake_wants_limit(app, intake, &wants, err) < 0)
		return -1;
	if (missed && intake->reason == REASON_NONE)
		warning_add(out, _("This procedure can be filed online; no reason for paper is given."));
	if (wants && intake->limit.unit != LIMIT_UNKNOWN && text_blank(intake->limit_basis))
		warning_add(out, _("The limit of this procedure has not been compared with the decision "
			"that publishes it; the due date is provisional."));
	return 0;
}

int intake_warnings(struct app *app, const struct intake *intake, struct warning_list *out,
	struct err *err)
{
	int today = app_today(app);

	*out = (struct warning_list){ 0 };
	if (another_name(app, &intake->submitter, out, err) < 0 ||
		(intake->has_owner && another_name(app, &intake->owner, out, err) < 0) ||
		same_procedure_open(app, intake, out, err) < 0 ||
		official_on_paper(app, intake, out, err) < 0 ||
		online_without_trace(app, intake, out, err) < 0 ||
		left_out(app, intake, out, err) < 0 ||
		about_the_due_date(app, intake, out, err) < 0) {
		warning_list_release(out);
		return -1;
	}
	number_disagrees(&intake->submitter, today, out);
	digits_in_name(&intake->submitter, out);
	if (intake->has_owner) {
		number_disagrees(&intake->owner, today, out);
		digits_in_name(&intake->owner, out);
	}
	return 0;
}
