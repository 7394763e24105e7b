/* scr_find.c - Ctrl-P: jump to anything by a few letters or digits. */
#include "config.h"

#include "ui/widget/edit.h"
#include "ui/desk/find.h"
#include "ui/screens.h"

#include "motcua/base/i18n.h"

struct find_state {
	struct edit line;
	struct find find;
};

enum { CMD_OPEN = CMD_SCREEN };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NP_("key bar", "Open"),
		N_("Opens the selected hit.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int find_start(struct screen *scr, const void *arg, struct err *err)
{
	struct find_state *st = scr->state;

	(void)arg;
	(void)err;
	edit_init(&st->line, EDIT_TEXT, EDIT_MAX_SEARCH);
	return 0;
}

static void draw(struct screen *scr, struct canvas *body)
{
	struct find_state *st = scr->state;
	struct canvas hits = canvas_part(body, 2, 0, body->rows - 2, body->cols);
	int col = canvas_text(body, 0, 1, ATTR_BOLD, _("Find:"));

	find_settle(&st->find, scr->app, st->line.text.data);
	edit_draw(&st->line, body, 0, col + 1, body->cols - col - 2, ATTR_UNDERLINE, true);
	if (st->line.text.len > 0)
		find_draw(&st->find, &hits);
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct find_state *st = scr->state;

	if (!edit_goes_on(pressed))
		find_settle(&st->find, scr->app, st->line.text.data);
	if (pressed != K_HOME && pressed != K_END && list_key(&st->find.list, pressed))
		return SCREEN_DONE;
	switch (edit_key(&st->line, pressed)) {
	case EDIT_CHANGED:
		find_later(&st->find);
		return SCREEN_DONE;
	case EDIT_REFUSED:
		edit_say_refused(&st->line);
		return SCREEN_DONE;
	case EDIT_MOVED:
		return SCREEN_DONE;
	case EDIT_UNKNOWN:
		break;
	}
	return SCREEN_UNKNOWN;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct find_state *st = scr->state;

	return cmd == CMD_OPEN ? find_open(scr, &st->find, true) : SCREEN_UNKNOWN;
}

static bool has_row(const struct screen *scr)
{
	const struct find_state *st = scr->state;

	return list_has_row(&st->find.list);
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct find_state *st = scr->state;

	find_hint(&st->find, out);
	if (out->len > 0)
		return;
	buf_adds(out, _("A name without accents, a personal number, a dossier code or its last "
			"digits, a phone, a procedure, or what you want to do."));
}

static void release(struct screen *scr)
{
	struct find_state *st = scr->state;

	edit_release(&st->line);
	find_release(&st->find);
}

const struct screen_ops scr_find = {
	.name = "find",
	.title = N_("Find"),
	.state_size = sizeof(struct find_state),
	.keys = keys,
	.widget = edit_keys,
	.open = find_start,
	.draw = draw,
	.key = key,
	.command = command,
	.has_row = has_row,
	.hint = hint,
	.release = release,
};
