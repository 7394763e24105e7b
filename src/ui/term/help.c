#include "config.h"

#include "ui/term/help.h"

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/term/ui.h"

#define KEY_COLUMNS 16

static void put_table(const struct screen *scr, const struct binding *table, struct buf *out)
{
	for (; table && table->cmd; table++) {
		struct buf keys;

		if (!ui_offers(scr, table))
			continue;
		buf_init(&keys);
		binding_keys(table, &keys);
		buf_addc(out, ' ');
		/* keys that need more room have a row of their own */
		if (text_width(keys.data) > KEY_COLUMNS) {
			buf_addf(out, "%s\n ", keys.data);
			buf_clear(&keys);
		}
		text_fit(out, keys.data, KEY_COLUMNS);
		buf_addf(out, " \t%s\n", _(table->help));
		buf_release(&keys);
	}
}

static bool is_empty(const struct binding *table)
{
	return !table || !table->cmd;
}

void help_text(const struct screen *scr, const struct screen_ops *ops, struct buf *out)
{
	if (!is_empty(ops->keys)) {
		buf_addf(out, "%s\n", _("Keys of this screen"));
		put_table(scr, ops->keys, out);
		buf_addc(out, '\n');
	}
	if (!is_empty(ops->widget)) {
		buf_addf(out, "%s\n", _("Moving and typing"));
		put_table(scr, ops->widget, out);
		buf_addc(out, '\n');
	}
	buf_addf(out, "%s\n", _("Keys that are the same everywhere"));
	put_table(scr, general_keys, out);
}

void help_rows(const char *group, const struct binding *table, struct buf *out)
{
	for (; table && table->cmd; table++) {
		buf_addf(out, "%s.%s\t", group, table->name);
		binding_keys(table, out);
		buf_addf(out, "\t%s\n", _(table->help));
	}
}
