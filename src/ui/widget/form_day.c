#include "config.h"

#include "ui/widget/form_day.h"

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

void form_set_day(struct form *form, const char *name, int day)
{
	struct buf text;

	buf_init(&text);
	day_put_vi(&text, day);
	form_set(form, name, text.data);
	buf_release(&text);
}

int form_day(const struct form *form, const char *name, int *day, struct err *err)
{
	const char *text = form_value(form, name);

	*day = DAY_NONE;
	if (text_blank(text) || day_parse(text, day) == 0)
		return 0;
	return err_set_field(err, name, ERR_INVALID,
		_("There is no such day; write it like 14/02/2023."));
}
