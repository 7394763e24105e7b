/* intake_choose.c - the person and the procedure of an intake: found, scanned or typed anew. */
#include "config.h"

#include "ui/intake/intake_work.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/app/search.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/identity.h"
#include "ui/intake/intake_form.h"
#include "ui/intake/intake_suggest.h"

void intake_choose_start(struct screen *scr, struct intake_work *work)
{
	form_suggest(&work->form, work->kind->search, suggest_people, scr, true);
	if (intake_form_has(&work->form, "chu_ho_so"))
		form_suggest(&work->form, "chu_ho_so", suggest_known_people, scr, false);
	form_suggest(&work->form, "so_cccd", suggest_holder, work, false);
	if (intake_form_has(&work->form, "chu_so"))
		form_suggest(&work->form, "chu_so", suggest_holder_for_owner, work, false);
	form_suggest(&work->form, "thu_tuc", suggest_procedures, scr, true);
}

/* Where the line that finds a person is a field of its own, it is empty again. */
static void clear_search(struct intake_work *work)
{
	if (strcmp(work->kind->search, "tim") == 0)
		form_put(&work->form, "tim", "");
}

static void no_citizen(struct citizen *citizen)
{
	citizen_release(citizen);
	citizen_init(citizen);
}

/* The owner stays only where it is known that the same people have come again. */
static void no_people(struct intake_work *work)
{
	no_citizen(&work->intake.submitter);
	no_citizen(&work->intake.owner);
	intake_form_no_person(&work->form);
}

static void take_submitter(struct intake_work *work, struct citizen *citizen)
{
	no_people(work);
	citizen_release(&work->intake.submitter);
	work->intake.submitter = *citizen;
	intake_form_person(&work->form, citizen);
	clear_search(work);
	form_focus(&work->form, *citizen->name ? "thu_tuc" : "ho_va_ten");
}

static void take_owner(struct intake_work *work, struct citizen *citizen)
{
	citizen_release(&work->intake.owner);
	work->intake.owner = *citizen;
	intake_form_owner(&work->form, citizen);
	form_hide(&work->form, "quan_he", false);
	form_focus(&work->form, "quan_he");
}

static bool only_digits(const char *text)
{
	return strspn(text, "0123456789 .") == strlen(text);
}

/* A mobile or fixed number, which a personal number or an old one never has the length of. */
static bool is_phone(const char *digits)
{
	return *digits == '0' && (strlen(digits) == 10 || strlen(digits) == 11);
}

/* What was typed to find somebody is the beginning of a new person. */
static void begin_person(struct intake_work *work, const char *typed)
{
	char *text = text_trim(typed);
	const char *field = "ho_va_ten";

	if (only_digits(text))
		field = is_phone(text) && intake_form_has(&work->form, "so_dien_thoai")
			? "so_dien_thoai" : "so_cccd";
	no_people(work);
	form_put(&work->form, field, text);
	form_focus(&work->form, strcmp(field, "ho_va_ten") == 0 ? "so_cccd" : "ho_va_ten");
	free(text);
}

/* To what must be answered next, so that one key answers it. */
static void go_on(struct screen *scr, struct intake_work *work)
{
	intake_facts_update(scr, work);
	if (work->kind->fields == portal_fields)
		form_focus(&work->form, "hen_tra");
	else if (work->facts.wants_reason)
		form_focus(&work->form, "ly_do");
	else
		form_focus(&work->form, work->facts.wants_limit ? "thoi_han" : "hinh_thuc_nop");
}

/* After the person comes the procedure, unless it is there already. */
static void submitter_chosen(struct screen *scr, struct intake_work *work,
	struct citizen *citizen)
{
	take_submitter(work, citizen);
	if (*citizen->name && work->intake.procedure_id)
		go_on(scr, work);
}

/* The one who has the number that was typed: all else stays. */
static void holder_chosen(struct screen *scr, struct intake_work *work, struct citizen *citizen)
{
	citizen_release(&work->intake.submitter);
	work->intake.submitter = *citizen;
	intake_form_person(&work->form, citizen);
	form_show_problem(&work->form, "so_cccd", NULL);
	if (work->intake.procedure_id)
		go_on(scr, work);
	else
		form_focus(&work->form, "thu_tuc");
}

static void owner_chosen(struct screen *scr, struct intake_work *work, struct citizen *citizen)
{
	(void)scr;
	take_owner(work, citizen);
}

static void person_chosen(struct screen *scr, struct intake_work *work, int64_t id,
	void (*take)(struct screen *scr, struct intake_work *work, struct citizen *citizen))
{
	struct citizen citizen = { 0 };
	struct err err = ERR_INIT;

	if (search_citizen(scr->app, id, &citizen, &err) < 0)
		status_err(&err);
	else
		take(scr, work, &citizen);
}

void intake_choose_no_procedure(struct intake_work *work)
{
	procedure_release(&work->procedure);
	work->procedure = (struct procedure){ 0 };
}

static void show_limit(struct intake_work *work)
{
	const struct limit *limit = &work->intake.limit;
	char amount[16] = "";

	if (limit->unit != LIMIT_UNKNOWN) {
		form_set(&work->form, "don_vi", vocab_name(&vocab_limit_unit, (int)limit->unit));
		if (limit->unit != LIMIT_SAME_DAY)
			snprintf(amount, sizeof amount, "%d", limit->amount);
	}
	form_set(&work->form, "thoi_han", amount);
	form_set(&work->form, "can_cu", work->intake.limit_basis);
}

int intake_choose_procedure_id(struct screen *scr, struct intake_work *work, int64_t id,
	bool fresh, struct err *err)
{
	struct procedure procedure = { 0 };
	struct paper_list papers = { 0 };

	if (search_procedure(scr->app, id, &procedure, &papers, err) < 0)
		return -1;
	paper_list_release(&papers);
	if (intake_choose_procedure(scr->app, &work->intake, id, err) < 0) {
		procedure_release(&procedure);
		return -1;
	}
	procedure_release(&work->procedure);
	work->procedure = procedure;
	papers_reset(&work->papers);
	if (fresh) {
		form_put(&work->form, "thu_tuc", procedure.name);
		if (intake_form_has(&work->form, "ly_do"))
			form_set(&work->form, "ly_do", "");
		show_limit(work);
	}
	return 0;
}

static void procedure_chosen(struct screen *scr, struct intake_work *work, int64_t id)
{
	struct err err = ERR_INIT;

	if (intake_choose_procedure_id(scr, work, id, true, &err) < 0)
		status_err(&err);
	else
		go_on(scr, work);
}

/* A code or a name that was typed out and left without Enter on its row. */
static void procedure_left(struct screen *scr, struct intake_work *work)
{
	const char *typed = form_value(&work->form, "thu_tuc");
	struct procedure_list list = { 0 };

	if (work->intake.procedure_id || text_blank(typed) ||
		search_procedures(scr->app, typed, 2, &list, NULL) < 0)
		return;
	if (list.count == 1)
		procedure_chosen(scr, work, list.item[0].id);
	procedure_list_release(&list);
}

void intake_choose_problems(struct screen *scr, const struct intake_work *work,
	struct problem_list *problems)
{
	const char *typed = form_value(&work->form, "thu_tuc");
	struct procedure_list list = { 0 };

	if (work->intake.procedure_id || text_blank(typed) ||
		search_procedures(scr->app, typed, 1, &list, NULL) < 0)
		return;
	problem_add(problems, "thu_tuc", "%s", list.count > 0
		? _("No procedure is taken yet: ↓ and Enter take one of those that fit.")
		: _("No procedure fits; type other words of its name, or its code."));
	procedure_list_release(&list);
}

/* The text of the procedure chosen is its name, and nothing else. */
static void procedure_typed(struct intake_work *work)
{
	bool same = work->procedure.id &&
		strcmp(form_value(&work->form, "thu_tuc"), work->procedure.name) == 0;

	work->intake.procedure_id = same ? work->procedure.id : 0;
}

static void chosen(struct screen *scr, struct intake_work *work, const char *field)
{
	const struct suggestion *row = form_chosen(&work->form);

	if (strcmp(field, "thu_tuc") == 0) {
		procedure_chosen(scr, work, row->id);
	} else if (strcmp(field, "so_cccd") == 0) {
		person_chosen(scr, work, row->id, holder_chosen);
	} else if (strcmp(field, "chu_ho_so") == 0 || strcmp(field, "chu_so") == 0) {
		person_chosen(scr, work, row->id, owner_chosen);
	} else if (row->id) {
		person_chosen(scr, work, row->id, submitter_chosen);
	} else {
		char *typed = xstrdup(form_value(&work->form, field));

		begin_person(work, typed);
		free(typed);
	}
}

/* A scanner types a card into whatever field has the focus, and Enter after it. */
static bool scanned(struct screen *scr, struct intake_work *work, int32_t key)
{
	const char *field = form_focused(&work->form);
	bool owner = strcmp(field, "chu_ho_so") == 0;
	struct citizen citizen;
	struct err err = ERR_INIT;

	if ((key != K_ENTER && key != K_TAB) || !card_looks_like(form_value(&work->form, field)))
		return false;
	if (intake_scan_card(scr->app, form_value(&work->form, field), &citizen, &err) < 0) {
		/* What is wrong with it helps nobody at the counter; what to do does. */
		if (err.code == ERR_INVALID)
			status_warn(_("The QR code cannot be read. Type the 12 digits printed on "
				"the card."));
		else
			status_err(&err);
		return true;
	}
	form_put(&work->form, field, "");
	if (owner)
		take_owner(work, &citizen);
	else
		submitter_chosen(scr, work, &citizen);
	return true;
}

/* Somebody was typed into the search and left with Tab, or by a number in the field of names. */
static void search_left(struct intake_work *work, const char *field)
{
	char *typed = xstrdup(form_value(&work->form, field));
	bool own_line = strcmp(field, "tim") == 0;

	if (!text_blank(typed) && (own_line || only_digits(typed)))
		begin_person(work, typed);
	free(typed);
}

static void changed(struct intake_work *work, const char *field)
{
	if (strcmp(field, "thu_tuc") == 0)
		procedure_typed(work);
	/* Another name is another person where the name is what finds him. */
	else if (strcmp(field, "chu_ho_so") == 0)
		no_citizen(&work->intake.owner);
	else if (strcmp(field, "ho_va_ten") == 0 && strcmp(field, work->kind->search) == 0)
		no_citizen(&work->intake.submitter);
}

void intake_choose_left(struct screen *scr, struct intake_work *work, const char *field)
{
	if (strcmp(field, work->kind->search) == 0)
		search_left(work, field);
	else if (strcmp(field, "thu_tuc") == 0)
		procedure_left(scr, work);
}

static unsigned typed_key(struct screen *scr, struct intake_work *work, int32_t key)
{
	const char *field = form_focused(&work->form);
	unsigned did = form_key(&work->form, key);

	if (did & FORM_CHOSEN)
		chosen(scr, work, field);
	else if (did & FORM_MOVED)
		intake_choose_left(scr, work, field);
	if (did & FORM_CHANGED)
		changed(work, field);
	return did;
}

/* The procedures used most drop down as the focus comes to their field, and who has a number as
 * it comes back to that. */
void intake_choose_offer(struct intake_work *work)
{
	const char *field = form_focused(&work->form);
	bool blank = text_blank(form_value(&work->form, field));

	if ((strcmp(field, "thu_tuc") == 0 && blank) ||
		((strcmp(field, "so_cccd") == 0 || strcmp(field, "chu_so") == 0) && !blank))
		form_offer(&work->form);
}

unsigned intake_choose_key(struct screen *scr, struct intake_work *work, int32_t key)
{
	unsigned did = scanned(scr, work, key) ? FORM_HANDLED | FORM_CHOSEN
					       : typed_key(scr, work, key);

	if (did & (FORM_MOVED | FORM_CHOSEN))
		intake_choose_offer(work);
	return did;
}
