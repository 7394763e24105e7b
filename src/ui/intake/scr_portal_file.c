/* scr_portal_file.c - where the list of the portal is; it goes on to the reconciliation. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/files.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "ui/widget/file_suggest.h"
#include "ui/screens.h"

struct file_state {
	struct form form;
};

static const struct field fields[] = {
	{ .name = "tep", .label = N_("File"), .kind = FIELD_TEXT, .max = 1000,
		.help = N_("Type the path, or choose with ↓ and Enter; a folder opens.") },
	{ .name = NULL },
};

static const struct binding keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, NEED_WRITE | NEED_OP(OP_RECONCILE), "compare",
		NP_("key bar", "Compare"),
		N_("Compares the list with the dossiers here; nothing is changed yet.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int file_open(struct screen *scr, const void *arg, struct err *err)
{
	struct file_state *st = scr->state;

	(void)arg;
	(void)err;
	form_init(&st->form, fields);
	form_suggest(&st->form, "tep", suggest_files, NULL, false);
	form_offer(&st->form);
	return 0;
}

static enum screen_result compare(struct screen *scr)
{
	struct file_state *st = scr->state;
	const char *path = form_value(&st->form, "tep");

	if (*path == '/')
		return screen_replace(scr, &scr_reconcile, path);
	form_show_problem(&st->form, "tep", _("Choose a file; its path begins with /."));
	return SCREEN_DONE;
}

static enum screen_result file_key(struct screen *scr, int32_t key)
{
	struct file_state *st = scr->state;
	unsigned did;

	/* As in a shell, Tab completes what has been begun. */
	if (key == K_TAB && form_offering(&st->form)) {
		form_key(&st->form, K_DOWN);
		key = K_ENTER;
	}
	did = form_key(&st->form, key);
	if (did & FORM_CHOSEN)
		file_chosen(&st->form, "tep");
	if (did & FORM_SUBMIT)
		return compare(scr);
	return did ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result file_command(struct screen *scr, int cmd)
{
	return cmd == CMD_ACCEPT ? compare(scr) : SCREEN_UNKNOWN;
}

static void file_draw(struct screen *scr, struct canvas *body)
{
	struct file_state *st = scr->state;

	form_draw(&st->form, body);
}

static void file_hint(const struct screen *scr, struct buf *out)
{
	const struct file_state *st = scr->state;

	form_hint(&st->form, out);
}

static void file_release(struct screen *scr)
{
	struct file_state *st = scr->state;

	form_release(&st->form);
}

const struct screen_ops scr_portal_file = {
	.name = "portal-file",
	.title = N_("The list of the portal"),
	.state_size = sizeof(struct file_state),
	.keys = keys,
	.widget = form_keys,
	.open = file_open,
	.draw = file_draw,
	.key = file_key,
	.command = file_command,
	.hint = file_hint,
	.release = file_release,
};
