#include "config.h"

#include "ui/term/keymap.h"

#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

#define MAX_KEYS 4

const struct binding *keymap_find(const struct binding *table, int32_t key)
{
	for (; table && table->cmd; table++)
		for (int i = 0; i < MAX_KEYS && table->key[i]; i++)
			if (table->key[i] == key)
				return table;
	return NULL;
}

/* Names as they are printed on the keyboard, so not translated. */
static const struct {
	int32_t key;
	const char *name;
} names[] = {
	{ K_TAB, "Tab" },
	{ K_ENTER, "Enter" },
	{ K_ESC, "Esc" },
	{ ' ', "Space" },
	{ K_UP, "↑" },
	{ K_DOWN, "↓" },
	{ K_LEFT, "←" },
	{ K_RIGHT, "→" },
	{ K_HOME, "Home" },
	{ K_END, "End" },
	{ K_PGUP, "PgUp" },
	{ K_PGDN, "PgDn" },
	{ K_INSERT, "Ins" },
	{ K_DELETE, "Del" },
	{ K_BACKSPACE, "Backspace" },
	{ K_BTAB, "Shift-Tab" },
};

void put_key_name(int32_t key, struct buf *out)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (names[i].key == key) {
			buf_adds(out, names[i].name);
			return;
		}
	}
	if (key >= K_F1 && key <= K_F12)
		buf_addf(out, "F%d", (int)(key - K_F1 + 1));
	else if (key > 0 && key < 0x20)
		buf_addf(out, "Ctrl-%c", (int)(key + 0x40));
	else if (key < K_FIRST)
		text_put(out, key);
}

void binding_keys(const struct binding *binding, struct buf *out)
{
	for (int i = 0; i < MAX_KEYS && binding->key[i]; i++) {
		if (i > 0)
			buf_addc(out, ' ');
		put_key_name(binding->key[i], out);
	}
}

int keybar_width(const struct binding *table, const struct binding *general)
{
	const struct binding *const tables[] = { table, general };
	int width = 0;

	for (size_t i = 0; i < 2; i++) {
		for (const struct binding *row = tables[i]; row && row->cmd; row++) {
			struct buf key;

			if (!row->label || (row->needs & (BAR_LATE | BAR_POSSIBLE)))
				continue;
			buf_init(&key);
			put_key_name(row->key[0], &key);
			/* a blank before the key, one between key and label */
			width += text_width(key.data) + text_width(_c(row->label)) + 2;
			buf_release(&key);
		}
	}
	return width;
}

/* How often a key or, where key is 0, a name occurs in the tables. */
static int occurrences(const struct binding *const *tables, size_t count, int32_t key,
	const char *name)
{
	int found = 0;

	for (size_t t = 0; t < count; t++) {
		for (const struct binding *row = tables[t]; row && row->cmd; row++) {
			if (name && row->name && strcmp(row->name, name) == 0)
				found++;
			for (int i = 0; key && i < MAX_KEYS && row->key[i]; i++)
				found += row->key[i] == key;
		}
	}
	return found;
}

static int fault(struct buf *faults, const struct binding *row, int32_t key, const char *what)
{
	buf_addf(faults, "%s", row->name ? row->name : "(no name)");
	if (key) {
		buf_addc(faults, ' ');
		put_key_name(key, faults);
	}
	buf_addf(faults, ": %s\n", what);
	return 1;
}

static bool good_name(const char *name)
{
	return name && *name && strspn(name, "abcdefghijklmnopqrstuvwxyz-") == strlen(name);
}

static int check_row(const struct binding *const *tables, size_t count,
	const struct binding *row, struct buf *faults)
{
	int bad = 0;

	if (!good_name(row->name))
		bad += fault(faults, row, 0, "the name is missing or not of a-z and -");
	else if (occurrences(tables, count, 0, row->name) > 1)
		bad += fault(faults, row, 0, "the name occurs twice");
	if (text_blank(row->help))
		bad += fault(faults, row, 0, "no help");
	if (!row->key[0])
		bad += fault(faults, row, 0, "no key");
	for (int i = 0; i < MAX_KEYS && row->key[i]; i++) {
		if (occurrences(tables, count, row->key[i], NULL) > 1)
			bad += fault(faults, row, row->key[i], "the key occurs twice");
		if (row->key[i] == K_F(9) && row->cmd != CMD_ACCEPT)
			bad += fault(faults, row, row->key[i], "the key is kept for accepting");
	}
	return bad;
}

int keymap_check(const struct binding *const *tables, size_t count, struct buf *faults)
{
	int bad = 0;

	for (size_t t = 0; t < count; t++)
		for (const struct binding *row = tables[t]; row && row->cmd; row++)
			bad += check_row(tables, count, row, faults);
	return bad;
}
