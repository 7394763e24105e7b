#include "config.h"

#include "ui/term/screen.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

struct ask_state {
	char *question, *yes;
};

enum { CMD_YES = CMD_SCREEN };

static const struct binding keys[] = {
	/* what Enter does stands in the box */
	{ { K_ENTER }, CMD_YES, 0, "yes", NULL,
		N_("Answers yes to the question; Esc answers no.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int ask_open(struct screen *scr, const void *arg, struct err *err)
{
	struct ask_state *st = scr->state;
	const struct ask *ask = arg;

	(void)err;
	st->question = xstrdup(ask->question);
	st->yes = xstrdup(ask->yes);
	return 0;
}

static void ask_draw(struct screen *scr, struct canvas *body)
{
	const struct ask_state *st = scr->state;

	canvas_wrap(body, 0, 0, body->cols, body->rows - 2, ATTR_NORMAL, st->question);
	canvas_textf(body, body->rows - 1, 0, ATTR_BOLD, "Enter  %s", st->yes);
	canvas_textf(body, body->rows - 1, body->cols - 16, ATTR_BOLD, "Esc  %s",
		_c(NP_("key bar", "Back")));
}

static enum screen_result ask_command(struct screen *scr, int cmd)
{
	switch (cmd) {
	case CMD_YES:
		screen_answer(scr, ANSWER_YES, 0, NULL);
		return SCREEN_CLOSE;
	case CMD_BACK:
		screen_answer(scr, ANSWER_NO, 0, NULL);
		return SCREEN_CLOSE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void ask_release(struct screen *scr)
{
	struct ask_state *st = scr->state;

	free(st->question);
	free(st->yes);
}

const struct screen_ops scr_ask = {
	.name = "ask",
	.title = N_("Question"),
	.state_size = sizeof(struct ask_state),
	.keys = keys,
	.rows = 8,
	.cols = 56,
	.open = ask_open,
	.draw = ask_draw,
	.command = ask_command,
	.release = ask_release,
};
