/* How a number was counted, in sentences. */
#include "config.h"

#include "ui/widget/number.h"

#include <inttypes.h>

#include "motcua/app/figures.h"
#include "motcua/app/office.h"
#include "motcua/base/i18n.h"
#include "ui/figures/target_bar.h"

static const char *figure_rule(enum figure figure)
{
	static const char *const rule[FIGURE_COUNT] = {
		[FIGURE_RECEIVED] = N_("Every dossier accepted in the window, withdrawn ones too. "
			"What was refused at the counter is no dossier."),
		[FIGURE_ONLINE] = N_("Dossiers that were received online. A dossier of an online "
			"procedure that was handed in on paper is none."),
		[FIGURE_IN_PERSON] = N_("Dossiers that were handed in at the desk."),
		[FIGURE_POSTAL] = N_("Dossiers that came by post."),
		[FIGURE_ONLINE_CERTIFICATION] = N_("Dossiers of the field certification that were "
			"received online."),
		[FIGURE_LEVEL34] = N_("Dossiers whose procedure was of level 3 or 4 when they were "
			"accepted, however they were filed."),
		[FIGURE_LEVEL34_ONLINE] = N_("Dossiers whose procedure was of level 3 or 4 when "
			"they were accepted, and that were received online."),
		[FIGURE_LEVEL34_PAPER] = N_("Dossiers whose procedure was of level 3 or 4 when they "
			"were accepted, but that came in person or by post."),
		[FIGURE_ONLINE_OUTSIDE] = N_("Dossiers received online of procedures that were not "
			"of level 3 or 4 when they were accepted."),
		[FIGURE_RETURNED] = N_("Results handed over at the desk, online or by post. What "
			"the post has brought back is not handed over."),
		[FIGURE_RETURNED_POSTAL] = N_("Results handed over by public post."),
		[FIGURE_EARLY] = N_("Dossiers with a result before the due day."),
		[FIGURE_ON_TIME] = N_("Dossiers with a result on the due day."),
		[FIGURE_LATE] = N_("Dossiers with a result after the due day; an apology does not "
			"move the due day."),
		[FIGURE_RESOLVED] = N_("Dossiers with a result; a refusal after examination is a "
			"result, a withdrawal is none."),
		[FIGURE_RESOLVED_IN_TIME] = N_("Dossiers with a result before or on the due day by "
			"law; an apology does not move it."),
		[FIGURE_WITHDRAWN] = N_("Dossiers that were withdrawn; neither resolved nor in "
			"work."),
		[FIGURE_OPEN_IN_TIME] = N_("Dossiers without a result whose due day has not passed; "
			"who waits for a supplement is not overdue."),
		[FIGURE_OPEN_OVERDUE] = N_("Dossiers without a result whose due day has passed."),
		[FIGURE_WAITING] = N_("Dossiers in work that wait for a supplement or a financial "
			"duty, or are stopped."),
	};

	return _(rule[figure]);
}

static const char *listing_rule(enum listing listing)
{
	static const char *const rule[LISTING_COUNT] = {
		[LISTING_ALL] = N_("Procedures of the online list (level 3 and 4) that the commune "
			"decides and that are in force at the end of the window."),
		[LISTING_ONLINE] = N_("Procedures of the online list with at least one dossier that "
			"was received online in the window."),
		[LISTING_ANY] = N_("Procedures of the online list with at least one dossier in the "
			"window, however it was filed."),
		[LISTING_ZERO] = N_("Procedures of the online list without a dossier that was "
			"received online in the window."),
		[LISTING_ZERO_PAPER] = N_("Procedures of the online list whose dossiers of the "
			"window all came in person or by post."),
		[LISTING_UNCONFIRMED] = N_("Procedures in force whose level or place in the online "
			"list has not been compared with the decision; they count as the catalogue "
			"has them."),
	};

	return _(rule[listing]);
}

static const char *rule_of(const struct number *number)
{
	return number->kind == NUMBER_DOSSIERS ? figure_rule(number->figure) :
		listing_rule(number->listing);
}

static void put_part(struct buf *out, const char *name, const struct number *part)
{
	buf_addf(out, "  %s (%" PRId64 "): %s\n", name, part->value, rule_of(part));
}

/* The target, who has set it, and the gap. */
static void put_target(struct buf *out, enum indicator indicator, struct ratio ratio,
	const struct indicator_report *report, const struct target_list *targets)
{
	const struct target *target = target_for(targets, indicator);

	buf_addf(out, "  %s: ", _("Target"));
	target_put_gap(out, indicator, ratio, indicator_report_target(report, indicator));
	if (target && *target->document)
		buf_addf(out, " (%s)", target->document);
	buf_adds(out, ".\n");
}

static void put_indicator(struct buf *out, const struct number *number,
	const struct indicator_report *report, const struct target_list *targets)
{
	struct ratio ratio = report->indicators.ratio[number->indicator];
	struct number num, den;

	numbers_of_indicator(number->indicator, ratio, &number->scope, &num, &den);
	buf_addf(out, "\n%s: %" PRId64 "/%" PRId64 " = ", indicator_label(number->indicator),
		ratio.num, ratio.den);
	percent_put(out, ratio);
	buf_addc(out, '\n');
	put_part(out, _("Numerator"), &num);
	put_part(out, _("Denominator"), &den);
	put_target(out, number->indicator, ratio, report, targets);
}

static void put_left_out(struct buf *out, const struct indicator_report *report,
	const struct figure_basis *basis)
{
	buf_addf(out, "\n%s: %s\n", _("Online list"),
		*basis->list_document ? basis->list_document : _("no decision has been recorded"));
	buf_addf(out, "\n%s\n", _("What is left out or uncertain"));
	buf_addf(out, "  %s: %" PRId64 "\n", _("Dossiers entered by mistake, in no figure"),
		basis->voided);
	buf_addf(out, "  %s: %" PRId64 "\n",
		_("Dossiers received online of procedures outside level 3 and 4"),
		report->tally.count[FIGURE_ONLINE_OUTSIDE]);
	buf_addf(out, "  %s: %zu\n", _("Procedures that have not been confirmed"),
		report->indicators.unconfirmed);
}

static void put_number(struct buf *out, const struct number *number)
{
	number_put_what(out, number);
	buf_addf(out, ": %" PRId64 "\n%s\n\n", number->value, rule_of(number));
	number_put_when(out, number);
	buf_addf(out, ". %s\n", _("A dossier belongs to the window in which it was accepted."));
}

static int put_all(struct screen *scr, const struct number *number, struct buf *out,
	struct err *err)
{
	struct period window = number->scope.window;
	struct indicator_report report;
	struct target_list targets = { 0 };
	struct figure_basis basis = { 0 };
	int status = -1;

	if (figures_load(scr->app, window, number->scope.as_of, NULL, 0, &report, err) < 0)
		return -1;
	if (office_targets(scr->app, day_year(window.to), &targets, err) < 0 ||
		figures_basis(scr->app, window, &basis, err) < 0)
		goto out;
	put_number(out, number);
	if (number->indicator != INDICATOR_COUNT && !number->whose)
		put_indicator(out, number, &report, &targets);
	put_left_out(out, &report, &basis);
	status = 0;
out:
	figure_basis_release(&basis);
	target_list_release(&targets);
	indicator_report_release(&report);
	return status;
}

void number_explain(struct screen *scr, const struct number *number)
{
	struct err err = ERR_INIT;
	struct buf text;

	buf_init(&text);
	if (put_all(scr, number, &text, &err) < 0) {
		status_err(&err);
	} else {
		const struct reading reading = { _("How counted"), text.data };

		screen_open(scr, &scr_read, &reading, 0);
	}
	buf_release(&text);
}
