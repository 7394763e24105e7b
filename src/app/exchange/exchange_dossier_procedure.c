#include "config.h"

#include "app/exchange/exchange_dossiers.h"

#include <stdlib.h>
#include <string.h>

#include "app/exchange/exchange_procedures.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

#define LIMIT_MOST 3650

/* A procedure that no catalogue has named: what the row says of it, to be confirmed. One known by
 * its name only has no code and no level. */
static int make_procedure(struct exchange *x, struct procedure *out, struct err *err)
{
	const char *code = exchange_cell(x, DOSS_PROCEDURE_CODE);
	const char *name = exchange_cell(x, DOSS_PROCEDURE_NAME);
	const char *field = exchange_cell(x, DOSS_FIELD), *shown = *name ? name : code;
	char *made = xasprintf(_("The procedure \"%s\" is new; made as to be confirmed."), shown);
	char *missing = xasprintf(_("The catalogue has no procedure \"%s\"."), shown);
	int status = 0;

	if (exchange_may_make(x, *code ? DOSS_PROCEDURE_CODE : DOSS_PROCEDURE_NAME, made, missing)) {
		procedure_init(out);
		set_text(&out->code, code);
		set_text(&out->name, shown);
		set_text(&out->field, *field ? field : FIELD_UNKNOWN);
		set_text(&out->source, SOURCE_MADE);
		if (*code)
			out->level = exchange_level(x, DOSS_LEVEL);
		status = procedure_insert(x->app->store, out, err);
	}
	free(made);
	free(missing);
	return status;
}

int dossier_find_procedure(struct exchange *x, int day, struct procedure *out, struct err *err)
{
	const char *code = exchange_cell(x, DOSS_PROCEDURE_CODE);
	const char *name = exchange_cell(x, DOSS_PROCEDURE_NAME);
	struct err missing = ERR_INIT;

	*out = (struct procedure){ .id = 0 };
	if (!*code && !*name) {
		exchange_fault(x, DOSS_PROCEDURE_CODE,
			_("The row names no procedure, neither by code nor by name."));
		return 0;
	}
	if (procedure_find(x->app->store, code, name, day, out, &missing) == 0)
		return 0;
	*out = (struct procedure){ .id = 0 };
	if (missing.code == ERR_NOT_FOUND)
		return make_procedure(x, out, err);
	*err = missing;
	return -1;
}

static bool in_force(const struct procedure *procedure, int day)
{
	return (procedure->valid_from == DAY_NONE || procedure->valid_from <= day) &&
		(procedure->valid_to == DAY_NONE || procedure->valid_to >= day);
}

/* What the file says was accepted is kept; else what was in force. */
static void apply_level(struct exchange *x, struct dossier *dossier,
	const struct procedure *procedure, int day)
{
	bool valid = in_force(procedure, day);

	if (*exchange_cell(x, DOSS_LEVEL)) {
		dossier->level = exchange_level(x, DOSS_LEVEL);
		if (valid && procedure->level && dossier->level &&
			procedure->level != dossier->level)
			exchange_warn(x, DOSS_LEVEL,
				_("Level %d is kept; in the catalogue the procedure has level %d."),
				dossier->level, procedure->level);
	} else if (!dossier->id) {
		dossier->level = valid ? procedure->level : LEVEL_UNKNOWN;
	}
}

/* "3", or "3 ngày làm việc", or with the unit in its own column. */
static void apply_limit(struct exchange *x, struct dossier *dossier)
{
	const char *text = exchange_cell(x, DOSS_LIMIT);
	size_t digits = strspn(text, "0123456789");
	int unit = exchange_vocab(x, DOSS_LIMIT_UNIT, &vocab_limit_unit, LIMIT_UNKNOWN);
	char *rest = text_trim(text + digits);
	int64_t amount = 0;

	if (unit == LIMIT_UNKNOWN && *rest)
		unit = vocab_match(&vocab_limit_unit, rest);
	for (size_t i = 0; i < digits && amount <= LIMIT_MOST; i++)
		amount = amount * 10 + (text[i] - '0');
	if (unit < 0 || amount > LIMIT_MOST || (*rest && !digits && unit != LIMIT_SAME_DAY))
		exchange_fault(x, DOSS_LIMIT, _("\"%s\" is no limit; write the number of days."), text);
	free(rest);
	if (!*text && unit != LIMIT_SAME_DAY)
		return;
	if (unit == LIMIT_UNKNOWN)
		unit = dossier->limit.unit == LIMIT_UNKNOWN || dossier->limit.unit == LIMIT_SAME_DAY
			? LIMIT_WORKING_DAYS : (int)dossier->limit.unit;
	if (unit == LIMIT_SAME_DAY || amount == 0)
		dossier->limit = (struct limit){ LIMIT_SAME_DAY, 0 };
	else if (unit > 0)
		dossier->limit = (struct limit){ (enum limit_unit)unit, (int)amount };
}

/* What a new dossier takes over from the version it was accepted under. */
static void take_over(struct dossier *dossier, const struct procedure *procedure, int day)
{
	dossier->procedure_id = procedure->id;
	dossier->version_id = procedure->version_id;
	if (!in_force(procedure, day))
		return;
	dossier->service = procedure->service;
	dossier->limit = procedure->limit;
	dossier->supplement = procedure->supplement;
	set_text(&dossier->limit_basis, procedure->limit_basis);
}

int dossier_apply_procedure(struct exchange *x, struct dossier *dossier, struct err *err)
{
	int day = dossier->accepted.day != DAY_NONE ? dossier->accepted.day : x->now.day;
	struct procedure procedure;

	if (dossier_find_procedure(x, day, &procedure, err) < 0)
		return -1;
	if (!procedure.id)
		return 0;
	if (!dossier->id)
		take_over(dossier, &procedure, day);
	else if (dossier->procedure_id != procedure.id)
		exchange_fault(x, DOSS_PROCEDURE_CODE,
			_("The dossier is known with the procedure \"%s\", which cannot be changed."),
			dossier->procedure_name);
	apply_level(x, dossier, &procedure, day);
	apply_limit(x, dossier);
	set_text(&dossier->procedure_code, procedure.code);
	set_text(&dossier->procedure_name, procedure.name);
	set_text(&dossier->field, procedure.field);
	procedure_release(&procedure);
	return 0;
}
