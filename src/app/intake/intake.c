#include "config.h"

#include "motcua/app/intake.h"

#include <stdlib.h>
#include <string.h>

#include "app/intake/intake_parts.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

void intake_init(struct intake *intake)
{
	*intake = (struct intake){ .sets = 1, .fee_paid = -1, .filed = MOMENT_NONE,
		.accepted = MOMENT_NONE, .portal_due = MOMENT_NONE };
	citizen_init(&intake->submitter);
	citizen_init(&intake->owner);
	intake->relation = xstrdup("");
	intake->reason_note = xstrdup("");
	intake->limit_basis = xstrdup("");
	intake->note = xstrdup("");
	intake->portal_code = xstrdup("");
	intake->reserved_code = xstrdup("");
	intake->late_reason = xstrdup("");
}

void intake_release(struct intake *intake)
{
	citizen_release(&intake->submitter);
	citizen_release(&intake->owner);
	paper_list_release(&intake->papers);
	free(intake->relation);
	free(intake->reason_note);
	free(intake->limit_basis);
	free(intake->note);
	free(intake->portal_code);
	free(intake->reserved_code);
	free(intake->late_reason);
	*intake = (struct intake){ 0 };
}

void set_text(char **to, const char *from)
{
	char *copy = xstrdup(from);

	free(*to);
	*to = copy;
}

char *portal_code_key(const char *code)
{
	char *trimmed = text_trim(code), *upper = viet_upper(trimmed);

	free(trimmed);
	return upper;
}

struct moment intake_moment(const struct app *app, const struct intake *intake)
{
	return intake->accepted.day == DAY_NONE ? app_now(app) : intake->accepted;
}

int intake_procedure(struct app *app, const struct intake *intake, struct procedure *out,
	struct err *err)
{
	if (!intake->procedure_id)
		return err_set_field(err, "thu_tuc", ERR_NOT_FOUND, _("Choose a procedure."));
	return procedure_get(app->store, intake->procedure_id, intake_moment(app, intake).day,
		out, err);
}

int intake_choose_procedure(struct app *app, struct intake *intake, int64_t procedure_id,
	struct err *err)
{
	struct procedure procedure = { 0 };
	struct paper_list papers = { 0 };
	int status = procedure_get(app->store, procedure_id, intake_moment(app, intake).day,
		&procedure, err);

	if (status == 0)
		status = procedure_papers(app->store, procedure.version_id, &papers, err);
	if (status == 0) {
		intake->procedure_id = procedure_id;
		intake->reason = REASON_NONE;
		set_text(&intake->reason_note, "");
		intake->limit = procedure.limit;
		set_text(&intake->limit_basis, procedure.limit_basis);
		paper_list_release(&intake->papers);
		intake->papers = papers;
		papers = (struct paper_list){ 0 };
	}
	paper_list_release(&papers);
	procedure_release(&procedure);
	return status;
}

bool procedure_missed_online(const struct procedure *procedure, enum channel channel)
{
	bool offered = procedure->level >= 3 || procedure->service == SERVICE_PARTIAL ||
		procedure->service == SERVICE_FULL;

	return offered && channel != CHANNEL_ONLINE;
}

bool procedure_wants_limit(const struct procedure *procedure)
{
	return procedure->limit.unit == LIMIT_UNKNOWN ||
		(!procedure->confirmed && text_blank(procedure->limit_basis));
}

struct limit intake_limit(const struct intake *intake, const struct procedure *procedure)
{
	return procedure_wants_limit(procedure) ? intake->limit : procedure->limit;
}

int intake_wants_reason(struct app *app, const struct intake *intake, bool *wants,
	struct err *err)
{
	struct procedure procedure = { 0 };

	*wants = false;
	if (!intake->procedure_id)
		return 0;
	if (intake_procedure(app, intake, &procedure, err) < 0)
		return -1;
	*wants = procedure_missed_online(&procedure, intake->channel);
	procedure_release(&procedure);
	return 0;
}

int intake_wants_limit(struct app *app, const struct intake *intake, bool *wants,
	struct err *err)
{
	struct procedure procedure = { 0 };

	*wants = false;
	if (!intake->procedure_id || intake->portal_due.day != DAY_NONE)
		return 0;
	if (intake_procedure(app, intake, &procedure, err) < 0)
		return -1;
	*wants = procedure_wants_limit(&procedure);
	procedure_release(&procedure);
	return 0;
}

int intake_wants_code(struct app *app, const struct intake *intake, bool *wants,
	struct err *err)
{
	struct numbering numbering;

	*wants = false;
	if (numbering_load(app, &numbering, err) < 0)
		return -1;
	*wants = intake->channel == CHANNEL_ONLINE || numbering.mode == NUMBER_PORTAL;
	return 0;
}
