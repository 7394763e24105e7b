#include "config.h"

#include "e2e.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/base/text.h"

/* last, since term.h makes macros of plain words ("columns") */
#include <curses.h>
#include <term.h>

/* By the names of the terminal's own description. */
static const struct {
	const char *name, *capability, *bytes;
} keys_known[] = {
	{ "Enter", NULL, "\r" },
	{ "Esc", NULL, "\033" },
	{ "Tab", NULL, "\t" },
	{ "Shift-Tab", "kcbt", NULL },
	{ "Backspace", "kbs", NULL },
	{ "Up", "kcuu1", NULL },
	{ "Down", "kcud1", NULL },
	{ "Left", "kcub1", NULL },
	{ "Right", "kcuf1", NULL },
	{ "Home", "khome", NULL },
	{ "End", "kend", NULL },
	{ "PgUp", "kpp", NULL },
	{ "PgDn", "knp", NULL },
	{ "Ins", "kich1", NULL },
	{ "Del", "kdch1", NULL },
};

static void put_capability(const char *term, const char *name, const char *capability,
	struct buf *out)
{
	char *copy = xstrdup(capability);
	const char *bytes = tigetstr(copy);

	if (!bytes || bytes == (char *)-1)
		ck_abort_msg("the terminal %s has no key %s", term, name);
	buf_adds(out, bytes);
	free(copy);
}

static void put_key(const char *term, const char *name, struct buf *out)
{
	char capability[16];
	int number;

	for (size_t i = 0; i < sizeof keys_known / sizeof *keys_known; i++) {
		if (strcmp(keys_known[i].name, name) != 0)
			continue;
		if (keys_known[i].bytes)
			buf_adds(out, keys_known[i].bytes);
		else
			put_capability(term, name, keys_known[i].capability, out);
		return;
	}
	if (strncmp(name, "Ctrl-", 5) == 0 && strlen(name) == 6) {
		buf_addc(out, (char)(name[5] & 0x1f));
	} else if (sscanf(name, "F%d", &number) == 1) {
		snprintf(capability, sizeof capability, "kf%d", number);
		put_capability(term, name, capability, out);
	} else {
		ck_abort_msg("no key has the name %s", name);
	}
}

unsigned long e2e_encode(const char *term, const char *keys, struct buf *out)
{
	size_t len = strlen(keys);
	unsigned long count = 0;
	int fault;

	if (setupterm((char *)(uintptr_t)term, 1, &fault) == ERR)
		ck_abort_msg("no description of the terminal %s", term);
	for (size_t pos = 0; pos < len; count++) {
		const char *end = strchr(keys + pos, '}');

		if (keys[pos] == '{' && keys[pos + 1] != '{' && end) {
			char *name = xstrndup(keys + pos + 1, (size_t)(end - keys) - pos - 1);

			put_key(term, name, out);
			free(name);
			pos = (size_t)(end - keys) + 1;
		} else {
			int32_t cp;
			size_t used;

			pos += keys[pos] == '{';
			used = text_next(keys + pos, len - pos, &cp);
			buf_add(out, keys + pos, used);
			pos += used;
		}
	}
	del_curterm(cur_term);
	return count;
}
