#include "config.h"

#include "ui/intake/intake_draft.h"

#include <stdio.h>
#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"
#include "ui/intake/intake_form.h"

static void put_number(struct draft *draft, const char *name, int position, int64_t number)
{
	char text[24];

	snprintf(text, sizeof text, "%lld", (long long)number);
	draft_set(draft, name, position, text);
}

static int64_t get_number(const struct draft *draft, const char *name, int position)
{
	const char *text = draft_get(draft, name, position);

	return text ? strtoll(text, NULL, 10) : 0;
}

/* Who and what, for the list of drafts. */
static char *title_of(const struct form *form, const char *procedure)
{
	const char *name = form_value(form, "ho_va_ten");
	bool both;

	if (text_blank(name))
		name = intake_form_value(form, "tim");
	if (text_blank(name) && !*procedure)
		name = intake_form_value(form, "ma_ho_so_cong");
	both = !text_blank(name) && *procedure;
	return xasprintf("%s%s%s", text_blank(name) ? "" : name, both ? " – " : "", procedure);
}

static void put_papers(struct draft *draft, const struct paper_list *papers)
{
	put_number(draft, "so_giay_to", 0, (int64_t)papers->count);
	for (size_t i = 0; i < papers->count; i++) {
		const struct paper *paper = &papers->item[i];
		int at = (int)i;

		draft_set(draft, "giay_to", at, paper->name);
		put_number(draft, "giay_to_xuat_trinh", at, paper->present_only);
		put_number(draft, "giay_to_neu_co", at, paper->conditional);
		put_number(draft, "giay_to_ban_chinh", at, paper->originals);
		put_number(draft, "giay_to_ban_sao", at, paper->certified);
		put_number(draft, "giay_to_ban_chup", at, paper->copies);
		draft_set(draft, "giay_to_ghi_chu", at, paper->note);
	}
}

void intake_draft_take(struct draft *draft, const struct form *form,
	const struct intake *intake, const char *procedure)
{
	for (const struct field *field = form->field; field->name; field++)
		draft_set(draft, field->name, 0, form_value(form, field->name));
	put_number(draft, "cong_dan_id", 0, intake->submitter.id);
	put_number(draft, "chu_ho_so_id", 0, intake->owner.id);
	put_number(draft, "ho_so_cho_id", 0, intake->pending_id);
	put_number(draft, "thu_tuc_id", 0, intake->procedure_id);
	put_papers(draft, &intake->papers);
	free(draft->focus);
	draft->focus = xstrdup(form_focused(form));
	free(draft->title);
	draft->title = title_of(form, procedure);
}

void intake_draft_values(const struct draft *draft, struct form *form)
{
	for (size_t i = 0; i < draft->count; i++)
		form_set(form, draft->value[i].name, draft->value[i].value);
}

int64_t intake_draft_submitter(const struct draft *draft)
{
	return get_number(draft, "cong_dan_id", 0);
}

int64_t intake_draft_pending(const struct draft *draft)
{
	return get_number(draft, "ho_so_cho_id", 0);
}

int64_t intake_draft_owner(const struct draft *draft)
{
	return get_number(draft, "chu_ho_so_id", 0);
}

int64_t intake_draft_procedure(const struct draft *draft)
{
	return get_number(draft, "thu_tuc_id", 0);
}

static char *text_of(const struct draft *draft, const char *name, int position)
{
	const char *text = draft_get(draft, name, position);

	return xstrdup(text ? text : "");
}

void intake_draft_papers(const struct draft *draft, struct paper_list *papers)
{
	int64_t count = get_number(draft, "so_giay_to", 0);

	paper_list_release(papers);
	for (int i = 0; i < count && draft_get(draft, "giay_to", i); i++) {
		struct paper paper = {
			.name = text_of(draft, "giay_to", i),
			.present_only = get_number(draft, "giay_to_xuat_trinh", i) != 0,
			.conditional = get_number(draft, "giay_to_neu_co", i) != 0,
			.originals = (int)get_number(draft, "giay_to_ban_chinh", i),
			.certified = (int)get_number(draft, "giay_to_ban_sao", i),
			.copies = (int)get_number(draft, "giay_to_ban_chup", i),
			.note = text_of(draft, "giay_to_ghi_chu", i),
		};

		paper_list_add(papers, &paper);
		free(paper.name);
		free(paper.note);
	}
}
