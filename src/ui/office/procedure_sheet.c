#include "config.h"

#include "ui/office/procedure_sheet.h"

#include "motcua/app/search.h"
#include "motcua/base/i18n.h"
#include "motcua/report/words.h"

static void put_level(struct buf *out, const struct procedure *procedure)
{
	if (procedure->level)
		buf_addf(out, _("Online service: level %d"), procedure->level);
	else
		buf_adds(out, _("Online service: level not known"));
	if (procedure->service != SERVICE_UNKNOWN)
		buf_addf(out, " (%s)", vocab_label(&vocab_service, procedure->service));
	buf_addc(out, '\n');
}

static void put_limit(struct buf *out, const struct procedure *procedure)
{
	buf_addf(out, "%s: ", _("Time limit"));
	if (procedure->limit.unit == LIMIT_UNKNOWN)
		buf_adds(out, _("not known; intake asks for it"));
	else
		words_limit(out, procedure->limit);
	if (*procedure->limit_basis)
		buf_addf(out, " (%s)", procedure->limit_basis);
	buf_addc(out, '\n');
}

static void put_fee(struct buf *out, const struct procedure *procedure)
{
	buf_addf(out, "%s: ", _("Fee"));
	if (procedure->fee < 0)
		buf_adds(out, _("not known"));
	else
		words_number(out, procedure->fee);
	buf_adds(out, procedure->fee < 0 ? "\n" : " đồng\n");
	if (*procedure->fee_note)
		buf_addf(out, "  %s\n", procedure->fee_note);
}

static void put_papers(struct buf *out, const struct paper_list *papers)
{
	buf_addf(out, "\n%s\n", _("Papers"));
	if (papers->count == 0)
		buf_addf(out, "  %s\n", _("The catalogue does not list the papers yet."));
	for (size_t i = 0; i < papers->count; i++) {
		const struct paper *paper = &papers->item[i];

		buf_addf(out, "  %zu. %s", i + 1, paper->name);
		if (paper->present_only)
			buf_addf(out, " – %s", _("to be shown only"));
		if (paper->conditional)
			buf_addf(out, " – %s", _("where it applies"));
		buf_addc(out, '\n');
	}
}

int procedure_sheet(struct app *app, int64_t id, struct buf *out, struct err *err)
{
	struct procedure procedure = { 0 };
	struct paper_list papers = { 0 };

	if (search_procedure(app, id, &procedure, &papers, err) < 0)
		return -1;
	buf_addf(out, "%s  %s\n%s: %s\n\n", procedure.code, procedure.name, _("Field"),
		procedure.field);
	put_level(out, &procedure);
	put_limit(out, &procedure);
	put_fee(out, &procedure);
	if (*procedure.deciding_level)
		buf_addf(out, "%s: %s\n", _("Decided by"), procedure.deciding_level);
	if (!procedure.confirmed)
		buf_addf(out, "\n%s\n",
			_("This row has not been compared with the published decision yet."));
	put_papers(out, &papers);
	procedure_release(&procedure);
	paper_list_release(&papers);
	return 0;
}
