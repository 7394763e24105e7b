#include "config.h"

#include "ui/widget/record_form.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/viet/viet.h"
#include "ui/widget/form_day.h"
#include "ui/widget/leave.h"
#include "ui/term/ui.h"

/* Here, and not in the macro: what a header says is not collected for translation. */
const char record_form_save_label[] = NP_("key bar", "Save");
const char record_form_save_help[] = N_("Saves what was entered.");

void record_form_init(struct record_form *record, const struct field *field,
	int (*apply)(struct screen *, struct problem_list *, struct err *))
{
	form_init(&record->form, field);
	buf_init(&record->history);
	record->apply = apply;
}

static int count_lines(const char *text)
{
	int lines = 0;

	for (; *text; text++)
		lines += *text == '\n';
	return lines;
}

static void draw_lines(struct canvas *canvas, const char *text)
{
	for (int row = 0; *text && row < canvas->rows; row++) {
		size_t len = strcspn(text, "\n");
		char *line = xstrndup(text, len);

		canvas_text(canvas, row, 1, row == 0 ? ATTR_BOLD : ATTR_NORMAL, line);
		free(line);
		text += len + (text[len] == '\n');
	}
}

void record_form_draw(struct screen *scr, struct canvas *body)
{
	struct record_form *record = scr->state;
	int rows = form_rows(&record->form, body->cols);
	int below = count_lines(record->history.data);
	struct canvas part;

	/* An empty row between, and at least two thirds for the form. */
	if (below > 0 && rows + 1 + below > body->rows)
		below = body->rows - rows - 1 > body->rows / 3 ? body->rows - rows - 1
							      : body->rows / 3;
	if (rows > body->rows - (below > 0 ? below + 1 : 0))
		rows = body->rows - (below > 0 ? below + 1 : 0);
	part = canvas_part(body, 0, 0, rows, body->cols);
	form_draw(&record->form, &part);
	part = canvas_part(body, rows + 1, 0, body->rows - rows - 1, body->cols);
	draw_lines(&part, record->history.data);
}

/* Appends why the officer can only read this, or nothing. */
static void put_read_only(const struct screen *scr, struct buf *out)
{
	const struct binding *save = keymap_find(scr->ops->keys, K_F(9));
	struct buf scratch;

	buf_init(&scratch);
	if (save && ui_refusal(scr, save, &scratch))
		buf_addf(out, _("Only to be read. %s"), ui_refusal(scr, save, &scratch));
	buf_release(&scratch);
}

/* True for keys that would change a field, or the place in it. */
static bool is_typing(int32_t key)
{
	return (key >= ' ' && key < K_FIRST) || key == K_BACKSPACE || key == K_DELETE ||
		key == K_LEFT || key == K_RIGHT || key == KEY_CTRL('U') || key == KEY_CTRL('W');
}

/* Refuses what would be typed in vain. */
static bool refuse_typing(const struct screen *scr, int32_t key)
{
	struct buf why;
	bool refused;

	if (!is_typing(key))
		return false;
	buf_init(&why);
	put_read_only(scr, &why);
	refused = why.len > 0;
	if (refused)
		status_warn(why.data);
	buf_release(&why);
	return refused;
}

enum screen_result record_form_key(struct screen *scr, int32_t key)
{
	struct record_form *record = scr->state;
	unsigned result;

	if (refuse_typing(scr, key))
		return SCREEN_DONE;
	result = form_key(&record->form, key);

	if (result & FORM_CHOSEN)
		form_put(&record->form, form_focused(&record->form),
			form_chosen(&record->form)->left);
	if (result & FORM_SUBMIT)
		status_say(_("This was the last field. F9 saves."));
	return result ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result refuse(struct record_form *record, struct problem_list *problems,
	const struct err *err)
{
	const struct err *homeless;

	if (problems->count == 0 && *err->field)
		problem_add_err(problems, err->field, err);
	if (problems->count == 0) {
		status_err(err);
		return SCREEN_DONE;
	}
	homeless = form_set_problems(&record->form, problems);
	if (homeless)
		status_err(homeless);
	else
		status_warn(_("Correct what is marked."));
	return SCREEN_DONE;
}

static enum screen_result accept(struct screen *scr)
{
	struct record_form *record = scr->state;
	struct problem_list problems = { 0 };
	struct err err = ERR_INIT;
	enum screen_result result = SCREEN_DONE;
	int status;

	/* What was typed names none of the choices: the one shown is not what was meant. */
	if (form_refused(&record->form))
		return SCREEN_DONE;
	status = record->apply(scr, &problems, &err);
	if (status < 0) {
		result = refuse(record, &problems, &err);
	} else if (status == 0) {
		screen_answer(scr, ANSWER_YES, record->saved, NULL);
		result = SCREEN_CLOSE;
	}
	problem_release(&problems);
	return result;
}

enum screen_result record_form_command(struct screen *scr, int cmd)
{
	const struct record_form *record = scr->state;

	if (cmd == CMD_ACCEPT)
		return accept(scr);
	return leave_asks(scr, cmd, record->form.typed) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

void record_form_resumed(struct screen *scr, const struct screen_answer *answer)
{
	leave_resumed(scr, answer);
}

void record_form_hint(const struct screen *scr, struct buf *out)
{
	const struct record_form *record = scr->state;

	put_read_only(scr, out);
	if (out->len == 0)
		form_hint(&record->form, out);
}

void record_form_release(struct screen *scr)
{
	struct record_form *record = scr->state;

	form_release(&record->form);
	buf_release(&record->history);
}

int record_day(const struct form *form, const char *name, struct problem_list *problems)
{
	struct err err = ERR_INIT;
	int day;

	if (form_day(form, name, &day, &err) < 0)
		problem_add_err(problems, name, &err);
	return day;
}

void record_text(char **to, const struct form *form, const char *name)
{
	char *text = viet_clean(form_value(form, name));

	free(*to);
	*to = text;
}

bool record_toggle(const struct form *form, const char *name)
{
	return *form_value(form, name) != '\0';
}

void record_set_toggle(struct form *form, const char *name, bool on)
{
	form_set(form, name, on ? "1" : "");
}

int64_t record_number(const struct form *form, const char *name, int64_t empty)
{
	const char *text = form_value(form, name);

	return *text ? strtoll(text, NULL, 10) : empty;
}

void record_set_number(struct form *form, const char *name, int64_t number)
{
	char *text = number < 0 ? xstrdup("") : xasprintf("%" PRId64, number);

	form_set(form, name, text);
	free(text);
}

void record_vocab(struct form *form, const char *name, const struct vocab *vocab, int value)
{
	struct choice choice[16];
	size_t count = (size_t)vocab->count < 16 ? (size_t)vocab->count : 16;

	for (size_t i = 0; i < count; i++)
		choice[i] = (struct choice){ vocab_name(vocab, (int)i),
			vocab_label(vocab, (int)i) };
	form_set_choices(form, name, choice, count);
	form_set(form, name, vocab_name(vocab, value));
}

void put_span(struct buf *out, int from, int to)
{
	struct buf first, last;

	buf_init(&first);
	buf_init(&last);
	day_put_vi(&first, from);
	day_put_vi(&last, to);
	if (from == DAY_NONE && to == DAY_NONE)
		buf_adds(out, _("always"));
	else if (to == DAY_NONE)
		buf_addf(out, _("from %s"), first.data);
	else if (from == DAY_NONE)
		buf_addf(out, _("until %s"), last.data);
	else
		buf_addf(out, "%s – %s", first.data, last.data);
	buf_release(&first);
	buf_release(&last);
}
