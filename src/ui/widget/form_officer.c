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

/* Who has no title has a login only: nobody gives him a dossier. Where nobody has one, all are
 * offered. */
static size_t drop_untitled(struct officer_list *list)
{
	size_t titled = 0;

	for (size_t i = 0; i < list->count; i++) {
		struct officer swapped = list->item[titled];

		if (!*list->item[i].title)
			continue;
		list->item[titled++] = list->item[i];
		list->item[i] = swapped;
	}
	return titled > 0 ? titled : list->count;
}

int form_set_officers(struct form *form, const char *name, struct app *app,
	enum officer_value value, struct err *err)
{
	struct officer_list list;
	struct choice *choice;
	char **text; /* value and label of each */
	size_t count;

	if (office_officers(app, &list, err) < 0)
		return -1;
	count = drop_untitled(&list);
	choice = xcalloc(count + 1, sizeof *choice);
	text = xcalloc(2 * count + 1, sizeof *text);
	for (size_t i = 0; i < count; i++) {
		text[2 * i] = value == OFFICER_ID ? xasprintf("%" PRId64, list.item[i].id)
						  : xstrdup(list.item[i].name);
		text[2 * i + 1] = label_of(&list.item[i]);
		choice[i] = (struct choice){ text[2 * i], text[2 * i + 1] };
	}
	form_set_choices(form, name, choice, count);
	for (size_t i = 0; i < 2 * count; i++)
		free(text[i]);
	free(text);
	free(choice);
	officer_list_release(&list);
	return 0;
}
