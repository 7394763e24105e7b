#include "config.h"

#include "app/exchange/exchange_procedures.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

#define LIMIT_MOST 3650
#define FEE_MOST 1000000000

void procedure_init(struct procedure *procedure)
{
	*procedure = (struct procedure){ .valid_from = DAY_NONE, .valid_to = DAY_NONE,
		.in_list = -1, .supplement = -1, .fee = -1, .postal_return = -1 };
	procedure->code = xstrdup("");
	procedure->name = xstrdup("");
	procedure->field = xstrdup("");
	procedure->list_document = xstrdup("");
	procedure->limit_basis = xstrdup("");
	procedure->fee_note = xstrdup("");
	procedure->deciding_level = xstrdup("");
	procedure->document = xstrdup("");
	procedure->confidence = xstrdup("");
	procedure->note = xstrdup("");
	procedure->source = xstrdup("");
}

void procedure_row_init(struct procedure_row *row)
{
	*row = (struct procedure_row){ .replaced_code = xstrdup("") };
	procedure_init(&row->procedure);
}

void procedure_row_release(struct procedure_row *row)
{
	procedure_release(&row->procedure);
	paper_list_release(&row->papers);
	free(row->replaced_code);
	*row = (struct procedure_row){ .replaced_code = NULL };
}

/* The code of a procedure, "" where it has none. */
static int code_of(struct store *store, int64_t id, char **code, struct err *err)
{
	struct procedure_list versions = { 0 };

	if (procedure_versions(store, id, &versions, err) < 0)
		return -1;
	set_text(code, versions.count ? versions.item[0].code : "");
	procedure_list_release(&versions);
	return 0;
}

int procedure_row_load(struct store *store, int64_t version_id, struct procedure_row *out,
	struct err *err)
{
	*out = (struct procedure_row){ .replaced_code = xstrdup("") };
	if (procedure_get_version(store, version_id, &out->procedure, err) == 0 &&
		procedure_papers(store, version_id, &out->papers, err) == 0 &&
		(!out->procedure.replaced_by ||
			code_of(store, out->procedure.replaced_by, &out->replaced_code, err) == 0))
		return 0;
	procedure_row_release(out);
	return -1;
}

/* Columns that are nothing but text. */
static void apply_texts(struct exchange *x, struct procedure_row *row)
{
	struct procedure *p = &row->procedure;
	struct {
		int column;
		char **field;
	} texts[] = {
		{ PROC_DOCUMENT, &p->document },
		{ PROC_CONFIDENCE, &p->confidence },
		{ PROC_NOTE, &p->note },
		{ PROC_FEE_NOTE, &p->fee_note },
		{ PROC_LIMIT_BASIS, &p->limit_basis },
		{ PROC_SOURCE, &p->source },
		{ PROC_REPLACED_BY, &row->replaced_code },
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (exchange_has(x, texts[i].column))
			set_text(texts[i].field, exchange_cell(x, texts[i].column));
	if (*exchange_cell(x, PROC_CODE))
		set_text(&p->code, exchange_cell(x, PROC_CODE));
	if (*exchange_cell(x, PROC_NAME))
		set_text(&p->name, exchange_cell(x, PROC_NAME));
	if (*exchange_cell(x, PROC_FIELD))
		set_text(&p->field, exchange_cell(x, PROC_FIELD));
}

/* Limit and unit belong together: without the column, a unit is working days; an empty cell
 * of either is a limit that intake asks for. */
static void apply_limit(struct exchange *x, struct procedure *p)
{
	int64_t amount = exchange_number(x, PROC_LIMIT, LIMIT_MOST);
	int unit = exchange_vocab(x, PROC_LIMIT_UNIT, &vocab_limit_unit, LIMIT_UNKNOWN);

	if (!exchange_has(x, PROC_LIMIT) && !exchange_has(x, PROC_LIMIT_UNIT))
		return;
	if (!exchange_has(x, PROC_LIMIT))
		amount = p->limit.unit == LIMIT_UNKNOWN ? -1 : p->limit.amount;
	if (!exchange_has(x, PROC_LIMIT_UNIT))
		unit = p->limit.unit == LIMIT_UNKNOWN || p->limit.unit == LIMIT_SAME_DAY
			? LIMIT_WORKING_DAYS : p->limit.unit;
	if (unit == LIMIT_SAME_DAY || (unit != LIMIT_UNKNOWN && amount == 0))
		p->limit = (struct limit){ LIMIT_SAME_DAY, 0 };
	else if (unit == LIMIT_UNKNOWN || amount < 0)
		p->limit = (struct limit){ LIMIT_UNKNOWN, 0 };
	else
		p->limit = (struct limit){ (enum limit_unit)unit, (int)amount };
}

/* The cell is 1 or 0, or the number of the decision that made the list. */
static void apply_list(struct exchange *x, struct procedure *p, bool is_new)
{
	const char *text = exchange_cell(x, PROC_IN_LIST);

	if (!exchange_has(x, PROC_IN_LIST)) {
		if (is_new)
			p->in_list = p->level >= 3;
	} else if (strchr(text, '/')) {
		p->in_list = 1;
		set_text(&p->list_document, text);
	} else {
		p->in_list = exchange_flag(x, PROC_IN_LIST);
		set_text(&p->list_document, "");
	}
}

/* "[nộp tại xã; QĐ: Sở LĐTBXH] …" names who decides, as do fields of the police "… (Công an
 * xã)"; the caller frees. */
static char *level_from_note(const struct procedure *p)
{
	static const char decides[] = "QĐ: ", police[] = "(Công an ";
	const char *end = strchr(p->note, ']');
	const char *at = strstr(p->note, decides);

	if ((strncmp(p->note, "[nộp tại xã;", strlen("[nộp tại xã;")) == 0 ||
		strncmp(p->note, "[lập hồ sơ tại xã;", strlen("[lập hồ sơ tại xã;")) == 0) &&
		end && at && at < end) {
		at += sizeof decides - 1;
		return xstrndup(at, (size_t)(end - at));
	}
	at = strstr(p->field, police);
	end = at ? strchr(at, ')') : NULL;
	return end ? xstrndup(at + 1, (size_t)(end - at - 1)) : xstrdup("");
}

static void apply_deciding_level(struct exchange *x, struct procedure *p, bool is_new)
{
	static const char *const commune[] = { "xa", "cap xa", "ubnd xa", "ubnd cap xa" };
	char *level, *fold;

	if (exchange_has(x, PROC_DECIDING))
		level = xstrdup(exchange_cell(x, PROC_DECIDING));
	else if (is_new || exchange_has(x, PROC_NOTE))
		level = level_from_note(p);
	else
		return;
	fold = viet_fold_dup(level);
	for (size_t i = 0; i < sizeof commune / sizeof *commune; i++)
		if (strcmp(fold, commune[i]) == 0)
			*level = '\0';
	free(fold);
	free(p->deciding_level);
	p->deciding_level = level;
}

static void apply_days(struct exchange *x, struct procedure *p)
{
	if (*exchange_cell(x, PROC_FROM))
		p->valid_from = exchange_day(x, PROC_FROM);
	if (*exchange_cell(x, PROC_TO))
		p->valid_to = exchange_day(x, PROC_TO);
	if (p->valid_to != DAY_NONE && p->valid_from != DAY_NONE && p->valid_to < p->valid_from)
		exchange_fault(x, PROC_TO, _("The version ends before it begins."));
}

void procedure_row_apply(struct exchange *x, struct procedure_row *row, bool is_new)
{
	struct procedure *p = &row->procedure;

	apply_texts(x, row);
	if (exchange_has(x, PROC_LEVEL))
		p->level = exchange_level(x, PROC_LEVEL);
	if (exchange_has(x, PROC_SERVICE))
		p->service = (enum service)exchange_vocab(x, PROC_SERVICE, &vocab_service,
			SERVICE_UNKNOWN);
	apply_limit(x, p);
	apply_list(x, p, is_new);
	apply_deciding_level(x, p, is_new);
	apply_days(x, p);
	if (exchange_has(x, PROC_SUPPLEMENT))
		p->supplement = exchange_vocab(x, PROC_SUPPLEMENT, &vocab_supplement, -1);
	else if (is_new)
		p->supplement = SUPPLEMENT_RESTART;
	if (exchange_has(x, PROC_FEE))
		p->fee = exchange_number(x, PROC_FEE, FEE_MOST);
	if (exchange_has(x, PROC_POSTAL))
		p->postal_return = exchange_flag(x, PROC_POSTAL);
	if (exchange_has(x, PROC_CONFIRMED))
		p->confirmed = exchange_flag(x, PROC_CONFIRMED) == 1;
	else if (is_new)
		p->confirmed = true;
	if (exchange_has(x, PROC_PAPERS)) {
		paper_list_release(&row->papers);
		papers_read(x, PROC_PAPERS, &row->papers);
	}
	if (!*p->field)
		set_text(&p->field, FIELD_UNKNOWN);
}

static void write_facts(const struct procedure *p, struct cells *cells)
{
	cells_set_number(cells, PROC_LEVEL, p->level ? p->level : -1);
	cells_set(cells, PROC_SERVICE, vocab_name(&vocab_service, (int)p->service));
	if (*p->list_document)
		cells_set(cells, PROC_IN_LIST, p->list_document);
	else
		cells_set_number(cells, PROC_IN_LIST, p->in_list);
	cells_set_number(cells, PROC_LIMIT, p->limit.unit == LIMIT_UNKNOWN ? -1 : p->limit.amount);
	cells_set(cells, PROC_LIMIT_UNIT, vocab_name(&vocab_limit_unit, (int)p->limit.unit));
	cells_set(cells, PROC_SUPPLEMENT,
		p->supplement < 0 ? "" : vocab_name(&vocab_supplement, p->supplement));
	cells_set_number(cells, PROC_FEE, p->fee);
	cells_set_number(cells, PROC_POSTAL, p->postal_return);
	cells_set(cells, PROC_CONFIRMED, p->confirmed ? "1" : "0");
}

void procedure_row_write(const struct procedure_row *row, struct cells *cells)
{
	const struct procedure *p = &row->procedure;
	struct buf papers;

	buf_init(&papers);
	papers_write(&row->papers, &papers);
	cells_set(cells, PROC_PAPERS, papers.data);
	buf_release(&papers);
	write_facts(p, cells);
	cells_set(cells, PROC_CODE, p->code);
	cells_set(cells, PROC_NAME, p->name);
	cells_set(cells, PROC_FIELD, p->field);
	cells_set(cells, PROC_DECIDING, p->deciding_level);
	cells_set(cells, PROC_DOCUMENT, p->document);
	cells_set_day(cells, PROC_FROM, p->valid_from);
	cells_set_day(cells, PROC_TO, p->valid_to);
	cells_set(cells, PROC_REPLACED_BY, row->replaced_code);
	cells_set(cells, PROC_CONFIDENCE, p->confidence);
	cells_set(cells, PROC_NOTE, p->note);
	cells_set(cells, PROC_FEE_NOTE, p->fee_note);
	cells_set(cells, PROC_LIMIT_BASIS, p->limit_basis);
	cells_set(cells, PROC_SOURCE, p->source);
}
