#include "config.h"

#include "ui/intake_draft.h"

#include <stdio.h>
#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/text.h"

static void put_id(struct draft *draft, const char *name, int64_t id)
{
	char text[24];

	snprintf(text, sizeof text, "%lld", (long long)id);
	draft_set(draft, name, 0, text);
}

static int64_t get_id(const struct draft *draft, const char *name)
{
	const char *text = draft_get(draft, name, 0);

	return text ? strtoll(text, NULL, 10) : 0;
}

static char *title_of(const struct form *form, const char *procedure)
{
	const char *name = form_value(form, "ho_va_ten");
	bool person = !text_blank(name), both = person && *procedure;

	return xasprintf("%s%s%s", person ? name : "", both ? " – " : "", procedure);
}

void intake_draft_take(struct draft *draft, const char *kind, const struct form *form,
	const struct intake *intake, const char *procedure)
{
	for (const struct field *field = form->field; field->name; field++)
		draft_set(draft, field->name, 0, form_value(form, field->name));
	put_id(draft, "cong_dan_id", intake->submitter.id);
	put_id(draft, "thu_tuc_id", intake->procedure_id);
	free(draft->kind);
	draft->kind = xstrdup(kind);
	free(draft->focus);
	draft->focus = xstrdup(form_focused(form));
	free(draft->title);
	draft->title = title_of(form, procedure);
}

int intake_draft_bring(struct app *app, const struct draft *draft, struct form *form,
	struct intake *intake, char **procedure, struct err *err)
{
	int64_t id = get_id(draft, "thu_tuc_id");

	if (id && intake_choose_procedure(app, intake, id, err) < 0)
		return -1;
	intake->submitter.id = get_id(draft, "cong_dan_id");
	for (size_t i = 0; i < draft->count; i++)
		form_set(form, draft->value[i].name, draft->value[i].value);
	free(*procedure);
	*procedure = xstrdup(id ? form_value(form, "thu_tuc") : "");
	form_focus(form, draft->focus);
	return 0;
}
