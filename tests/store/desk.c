#include "config.h"

#include "desk.h"

#include "testing.h"

void desk_open(struct fixture *fx)
{
	fixture_open(fx);
	fixture_unit(fx);
}

/* The store takes strings that it does not change, but its structs own theirs. */
static char *borrowed(const char *text)
{
	union {
		const char *text;
		char *field;
	} u = { text };

	return u.field;
}

struct procedure desk_procedure(const char *code, const char *name)
{
	char *empty = borrowed("");

	return (struct procedure){
		.code = borrowed(code), .name = borrowed(name), .field = borrowed("Hộ tịch"),
		.valid_from = DAY_NONE, .valid_to = DAY_NONE, .level = 3, .in_list = 1,
		.limit = { LIMIT_WORKING_DAYS, 3 }, .supplement = SUPPLEMENT_RESTART, .fee = 8000,
		.postal_return = 1, .confirmed = true, .list_document = empty,
		.limit_basis = empty, .fee_note = empty, .deciding_level = empty,
		.document = empty, .confidence = empty, .note = empty, .source = empty,
	};
}

struct citizen desk_citizen(const char *name, const char *number, const char *phone)
{
	char *empty = borrowed("");

	return (struct citizen){
		.name = borrowed(name), .id_number = borrowed(number), .phone = borrowed(phone),
		.old_number = empty, .born = empty, .village = empty, .address = empty,
		.email = empty, .workplace = empty,
	};
}

struct dossier desk_dossier(int64_t procedure_id, const char *code, const char *submitter)
{
	char *empty = borrowed("");

	return (struct dossier){
		.unit_id = 7, .procedure_id = procedure_id, .code = borrowed(code), .desk = 1,
		.form_set = borrowed("2018"), .level = 3, .supplement = SUPPLEMENT_RESTART,
		.limit = { LIMIT_WORKING_DAYS, 3 }, .state = STATE_PROCESSING,
		.filed = MOMENT_NONE, .accepted = NOW, .appointed = { TODAY + 5, 17 * 3600 },
		.due = { TODAY + 5, 17 * 3600 }, .promised = DAY_NONE, .resolved = DAY_NONE,
		.withdrawn = DAY_NONE, .returned = DAY_NONE, .sets = 1, .fee_due = -1,
		.fee_paid = -1, .portal_code = empty, .limit_basis = empty, .collector = empty,
		.collector_paper = empty, .relation = empty, .reason_note = empty, .note = empty,
		.submitter = desk_citizen(submitter, "", ""), .owner = desk_citizen("", "", ""),
	};
}

int64_t desk_add_procedure(struct fixture *fx, const char *code, const char *name)
{
	struct procedure procedure = desk_procedure(code, name);

	ck_ok(fx, procedure_insert(fx->store, &procedure, &fx->err));
	return procedure.id;
}

int64_t desk_add_citizen(struct fixture *fx, const char *name, const char *number,
	const char *phone)
{
	struct citizen citizen = desk_citizen(name, number, phone);

	ck_ok(fx, citizen_insert(fx->store, 7, &citizen, NOW, &fx->err));
	return citizen.id;
}

int64_t desk_add_dossier(struct fixture *fx, int64_t procedure_id, const char *code,
	const char *submitter)
{
	struct dossier dossier = desk_dossier(procedure_id, code, submitter);

	ck_ok(fx, dossier_insert(fx->store, &dossier, NULL, &fx->err));
	return dossier.id;
}
