#include "config.h"

#include "ui/widget/form_officer.h"

#include <inttypes.h>
#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"

static char *label_of(const struct officer *officer)
{
	return *officer->title ? xasprintf("%s (%s)", officer->name, officer->title)
			       : xstrdup(officer->name);
}

int form_set_officers(struct form *form, const char *name, struct app *app,
	enum officer_value value, struct err *err)
{
	struct officer_list list;
	struct choice *choice;
	char **text; /* value and label of each */

	if (office_officers(app, &list, err) < 0)
		return -1;
	choice = xcalloc(list.count + 1, sizeof *choice);
	text = xcalloc(2 * list.count + 1, sizeof *text);
	for (size_t i = 0; i < list.count; i++) {
		text[2 * i] = value == OFFICER_ID ? xasprintf("%" PRId64, list.item[i].id)
						  : xstrdup(list.item[i].name);
		text[2 * i + 1] = label_of(&list.item[i]);
		choice[i] = (struct choice){ text[2 * i], text[2 * i + 1] };
	}
	form_set_choices(form, name, choice, list.count);
	for (size_t i = 0; i < 2 * list.count; i++)
		free(text[i]);
	free(text);
	free(choice);
	officer_list_release(&list);
	return 0;
}
