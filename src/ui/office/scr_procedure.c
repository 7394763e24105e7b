/* scr_procedure.c - a procedure as it is in force (const int64_t *, its id; NULL: a new one). */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/app/search.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/form_day.h"
#include "ui/widget/record_form.h"
#include "ui/screens.h"

struct procedure_state {
	struct record_form record;
	struct procedure procedure; /* as read; written over by apply() */
};

static const struct choice levels[] = {
	{ "", N_("not known") }, { "1", "1" }, { "2", "2" }, { "3", "3" }, { "4", "4" },
	{ NULL, NULL },
};
static const struct choice known[] = {
	{ "", N_("not known") }, { "1", N_("yes") }, { "0", N_("no") }, { NULL, NULL },
};
static const struct choice policies[] = {
	{ "", N_("not known") }, { "tinh_lai", N_("the limit starts again") },
	{ "tam_dung", N_("the limit stands still") }, { NULL, NULL },
};

static const struct field fields[] = {
	{ .name = "ma_thu_tuc", .label = N_("Procedure code"), .kind = FIELD_CODE, .width = 12,
		.max = 20 },
	{ .name = "linh_vuc", .label = N_("Field"), .kind = FIELD_TEXT, .width = 28, .max = 100,
		.flags = FIELD_BESIDE },
	{ .name = "ten_thu_tuc", .label = N_("Name"), .kind = FIELD_TEXT, .width = 56,
		.max = 300 },
	{ .name = "muc_do", .label = N_("Level"), .kind = FIELD_CHOICE, .choice = levels },
	{ .name = "dvc", .label = N_("Online service"), .kind = FIELD_CHOICE, .choice = known,
		.flags = FIELD_BESIDE },
	{ .name = "thuoc_danh_muc", .label = N_("In the online list"), .kind = FIELD_CHOICE,
		.choice = known, .help = N_("Membership decides over the first target.") },
	{ .name = "quyet_dinh_dm", .label = N_("by decision"), .kind = FIELD_TEXT, .width = 24,
		.max = 60, .flags = FIELD_BESIDE },
	{ .name = "thoi_han", .label = N_("Time limit"), .kind = FIELD_DIGITS, .width = 4,
		.max = 4 },
	{ .name = "don_vi_thoi_han", .label = N_("Unit of the limit"), .kind = FIELD_CHOICE,
		.choice = known, .flags = FIELD_BESIDE },
	{ .name = "can_cu", .label = N_("Legal basis"), .kind = FIELD_TEXT, .width = 50,
		.max = 200, .help = N_("What the limit rests on.") },
	{ .name = "bo_sung", .label = N_("After a supplement"), .kind = FIELD_CHOICE,
		.choice = policies },
	{ .name = "le_phi", .label = N_("Fee in đồng"), .kind = FIELD_DIGITS, .width = 9,
		.max = 9, .help = N_("Empty: not known; 0: free.") },
	{ .name = "ghi_chu_le_phi", .label = N_("Note"), .kind = FIELD_TEXT, .width = 34,
		.max = 300, .flags = FIELD_BESIDE },
	{ .name = "tra_buu_chinh", .label = N_("Result by post"), .kind = FIELD_CHOICE,
		.choice = known },
	{ .name = "cap_quyet_dinh", .label = N_("Decided by"), .kind = FIELD_TEXT, .width = 22,
		.max = 100, .flags = FIELD_BESIDE,
		.help = N_("Empty: by the commune itself; others are outside the first target.") },
	{ .name = "quyet_dinh", .label = N_("Published by"), .kind = FIELD_TEXT, .width = 50,
		.max = 200, .help = N_("The decision that publishes the procedure.") },
	{ .name = "da_doi_chieu", .label = N_("Confirmed"), .kind = FIELD_TOGGLE,
		.help = N_("Space: the row has been compared with the published decision.") },
	{ .name = "hieu_luc_tu", .label = N_("New version from"), .kind = FIELD_DATE, .width = 11,
		.flags = FIELD_BESIDE,
		.help = N_("Empty corrects this version; a day opens a new one from that day on.") },
	{ .name = NULL },
};

enum { CMD_PAPERS = CMD_SCREEN };
enum { TAG_PAPERS = 1 };

static const struct binding keys[] = {
	RECORD_FORM_SAVE(OP_CATALOGUE),
	{ { K_F(5) }, CMD_PAPERS, 0, "papers", NP_("key bar", "Papers"),
		N_("Lists the papers of the procedure, to read and to change them.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

/* "", "1" and "0" as -1, 1 and 0. */
static int read_known(const struct form *form, const char *name)
{
	return (int)record_number(form, name, -1);
}

static void read_limit(const struct form *form, struct procedure *procedure,
	struct problem_list *problems)
{
	int unit = vocab_value(&vocab_limit_unit, form_value(form, "don_vi_thoi_han"));
	int64_t amount = record_number(form, "thoi_han", -1);

	if (unit == LIMIT_SAME_DAY)
		amount = 0;
	if (unit > LIMIT_UNKNOWN && amount < 0)
		problem_add(problems, "thoi_han", _("Enter how long the limit is."));
	procedure->limit = (struct limit){ (enum limit_unit)unit,
		unit == LIMIT_UNKNOWN ? 0 : (int)amount };
}

static void read_form(const struct form *form, struct procedure *procedure,
	struct problem_list *problems)
{
	record_text(&procedure->code, form, "ma_thu_tuc");
	record_text(&procedure->field, form, "linh_vuc");
	record_text(&procedure->name, form, "ten_thu_tuc");
	procedure->level = (int)record_number(form, "muc_do", LEVEL_UNKNOWN);
	procedure->service = (enum service)vocab_value(&vocab_service, form_value(form, "dvc"));
	procedure->in_list = read_known(form, "thuoc_danh_muc");
	record_text(&procedure->list_document, form, "quyet_dinh_dm");
	read_limit(form, procedure, problems);
	record_text(&procedure->limit_basis, form, "can_cu");
	procedure->supplement = vocab_value(&vocab_supplement, form_value(form, "bo_sung"));
	procedure->fee = record_number(form, "le_phi", -1);
	record_text(&procedure->fee_note, form, "ghi_chu_le_phi");
	procedure->postal_return = read_known(form, "tra_buu_chinh");
	record_text(&procedure->deciding_level, form, "cap_quyet_dinh");
	record_text(&procedure->document, form, "quyet_dinh");
	procedure->confirmed = record_toggle(form, "da_doi_chieu");
}

static int save(struct screen *scr, struct procedure *procedure, int from, struct err *err)
{
	int valid_from = procedure->valid_from, valid_to = procedure->valid_to, status;

	if (procedure->id && from == DAY_NONE)
		return office_confirm_procedure(scr->app, procedure, err);
	procedure->valid_from = from;
	procedure->valid_to = DAY_NONE;
	status = office_new_version(scr->app, procedure, err);
	if (status < 0) {
		procedure->valid_from = valid_from;
		procedure->valid_to = valid_to;
	}
	return status;
}

static int apply(struct screen *scr, struct problem_list *problems, struct err *err)
{
	struct procedure_state *st = scr->state;
	const struct form *form = &st->record.form;
	int from = record_day(form, "hieu_luc_tu", problems), status = -1;

	read_form(form, &st->procedure, problems);
	office_check_procedure(&st->procedure, problems);
	if (problems->count == 0)
		status = save(scr, &st->procedure, from, err);
	st->record.saved = st->procedure.id;
	if (status == 0)
		status_say(_("%s is saved."), st->procedure.name);
	return status;
}

static void put_versions(struct buf *out, const struct procedure_list *versions, int64_t now)
{
	buf_adds(out, _("Versions"));
	for (size_t i = 0; i < versions->count; i++) {
		const struct procedure *version = &versions->item[i];

		buf_adds(out, version->version_id == now ? "\n▸ " : "\n  ");
		put_span(out, version->valid_from, version->valid_to);
		buf_addf(out, "  %s", version->name);
	}
	buf_addc(out, '\n');
}

static void put_papers(struct buf *out, const struct paper_list *papers)
{
	buf_addf(out, "%s\n", papers->count ? _("Papers")
				: _("The catalogue does not list the papers yet."));
	for (size_t i = 0; i < papers->count; i++)
		buf_addf(out, "  %zu. %s\n", i + 1, papers->item[i].name);
}

static void show(struct form *form, const struct procedure *procedure)
{
	form_set(form, "ma_thu_tuc", procedure->code);
	form_set(form, "linh_vuc", procedure->field);
	form_set(form, "ten_thu_tuc", procedure->name);
	record_set_number(form, "muc_do", procedure->level ? procedure->level : -1);
	record_set_number(form, "thuoc_danh_muc", procedure->in_list);
	form_set(form, "quyet_dinh_dm", procedure->list_document);
	record_set_number(form, "thoi_han", procedure->limit.unit == LIMIT_UNKNOWN ||
			procedure->limit.unit == LIMIT_SAME_DAY ? -1 : procedure->limit.amount);
	form_set(form, "can_cu", procedure->limit_basis);
	form_set(form, "bo_sung", procedure->supplement < 0 ? ""
				: vocab_name(&vocab_supplement, procedure->supplement));
	record_set_number(form, "le_phi", procedure->fee);
	form_set(form, "ghi_chu_le_phi", procedure->fee_note);
	record_set_number(form, "tra_buu_chinh", procedure->postal_return);
	form_set(form, "cap_quyet_dinh", procedure->deciding_level);
	form_set(form, "quyet_dinh", procedure->document);
	record_set_toggle(form, "da_doi_chieu", procedure->confirmed);
}

/* The lines below the form: versions and papers. */
static int read_history(struct screen *scr, struct err *err)
{
	struct procedure_state *st = scr->state;
	struct procedure_list versions = { 0 };
	struct paper_list papers = { 0 };
	int status = office_procedure_versions(scr->app, st->procedure.id, &versions, err);

	if (status == 0)
		status = office_papers(scr->app, st->procedure.version_id, &papers, err);
	buf_clear(&st->record.history);
	put_versions(&st->record.history, &versions, st->procedure.version_id);
	put_papers(&st->record.history, &papers);
	procedure_list_release(&versions);
	paper_list_release(&papers);
	return status;
}

static int read_known_procedure(struct screen *scr, int64_t id, struct err *err)
{
	struct procedure_state *st = scr->state;
	struct paper_list papers = { 0 };

	if (search_procedure(scr->app, id, &st->procedure, &papers, err) < 0)
		return -1;
	paper_list_release(&papers);
	show(&st->record.form, &st->procedure);
	return read_history(scr, err);
}

static int open_procedure(struct screen *scr, const void *arg, struct err *err)
{
	struct procedure_state *st = scr->state;
	const int64_t *id = arg;
	int status = 0;

	record_form_init(&st->record, fields, apply);
	st->procedure = (struct procedure){ .valid_from = DAY_NONE, .valid_to = DAY_NONE,
		.in_list = -1, .supplement = -1, .fee = -1, .postal_return = -1,
		.confidence = xstrdup(""), .note = xstrdup(""), .source = xstrdup("") };
	if (id) {
		procedure_release(&st->procedure);
		st->procedure = (struct procedure){ 0 };
		status = read_known_procedure(scr, *id, err);
	}
	record_vocab(&st->record.form, "dvc", &vocab_service, (int)st->procedure.service);
	record_vocab(&st->record.form, "don_vi_thoi_han", &vocab_limit_unit,
		(int)st->procedure.limit.unit);
	return status;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	const struct procedure_state *st = scr->state;

	if (cmd != CMD_PAPERS)
		return record_form_command(scr, cmd);
	screen_open(scr, &scr_papers, &st->procedure.id, TAG_PAPERS);
	return SCREEN_DONE;
}

static const char *refusal(const struct screen *scr, int cmd)
{
	const struct procedure_state *st = scr->state;

	return cmd == CMD_PAPERS && !st->procedure.id
		       ? _("Save the procedure first; then it can have papers.")
		       : NULL;
}

static void resumed(struct screen *scr, const struct screen_answer *answer)
{
	struct err err = ERR_INIT;

	if (answer->tag != TAG_PAPERS)
		record_form_resumed(scr, answer);
	else if (read_history(scr, &err) < 0)
		status_err(&err);
}

static void release(struct screen *scr)
{
	struct procedure_state *st = scr->state;

	procedure_release(&st->procedure);
	record_form_release(scr);
}

const struct screen_ops scr_procedure = {
	.name = "procedure",
	.title = N_("Procedure"),
	.state_size = sizeof(struct procedure_state),
	.keys = keys,
	.open = open_procedure,
	.widget = form_keys,
	.draw = record_form_draw,
	.key = record_form_key,
	.command = command,
	.refusal = refusal,
	.hint = record_form_hint,
	.resumed = resumed,
	.release = release,
};
