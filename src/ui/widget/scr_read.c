/* Screens that are a text to read: any text, the help of a screen, the last messages. */
#include "config.h"

#include "ui/term/screen.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/term/help.h"
#include "ui/widget/pager.h"

struct read_state {
	struct pager pager;
	char *title;
};

static int read_open(struct screen *scr, const void *arg, struct err *err)
{
	struct read_state *st = scr->state;
	const struct reading *reading = arg;

	(void)err;
	st->title = xstrdup(reading->title);
	pager_set(&st->pager, reading->text);
	return 0;
}

static int help_open(struct screen *scr, const void *arg, struct err *err)
{
	struct read_state *st = scr->state;
	const struct screen_ops *of = arg;
	struct buf text;

	(void)err;
	buf_init(&text);
	help_text(scr, of, &text);
	pager_set(&st->pager, text.data);
	buf_release(&text);
	st->title = xasprintf("%s: %s", _("Help"), _(of->title));
	return 0;
}

static int messages_open(struct screen *scr, const void *arg, struct err *err)
{
	struct read_state *st = scr->state;
	struct buf text;
	const char *past;
	bool warn;

	(void)arg;
	(void)err;
	buf_init(&text);
	for (size_t n = 0; (past = status_past(n, &warn)) != NULL; n++)
		buf_addf(&text, "%s \t%s\n", warn ? "!" : " ", past);
	if (text.len == 0)
		buf_adds(&text, _("There has been no message yet."));
	pager_set(&st->pager, text.data);
	buf_release(&text);
	return 0;
}

static const char *read_heading(const struct screen *scr)
{
	const struct read_state *st = scr->state;

	return st->title ? st->title : _(scr->ops->title);
}

static void read_draw(struct screen *scr, struct canvas *body)
{
	struct read_state *st = scr->state;
	struct canvas inside = canvas_part(body, 0, 1, body->rows, body->cols - 1);

	pager_draw(&st->pager, &inside);
}

static enum screen_result read_key(struct screen *scr, int32_t key)
{
	struct read_state *st = scr->state;

	return pager_key(&st->pager, key) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static void read_release(struct screen *scr)
{
	struct read_state *st = scr->state;

	pager_release(&st->pager);
	free(st->title);
}

const struct screen_ops scr_read = {
	.name = "read",
	.title = N_("Text"),
	.state_size = sizeof(struct read_state),
	.widget = pager_keys,
	.open = read_open,
	.heading = read_heading,
	.draw = read_draw,
	.key = read_key,
	.release = read_release,
};

const struct screen_ops scr_help = {
	.name = "help",
	.title = N_("Help"),
	.state_size = sizeof(struct read_state),
	.widget = pager_keys,
	.open = help_open,
	.heading = read_heading,
	.draw = read_draw,
	.key = read_key,
	.release = read_release,
};

const struct screen_ops scr_messages = {
	.name = "messages",
	.title = N_("Last messages"),
	.state_size = sizeof(struct read_state),
	.widget = pager_keys,
	.open = messages_open,
	.heading = read_heading,
	.draw = read_draw,
	.key = read_key,
	.release = read_release,
};
