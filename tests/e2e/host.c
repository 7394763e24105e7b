/*
 * host.c - a program of toy screens, so that terminal and framework are tested alone: a list, a
 * form with suggestions, a dialog. Its argument is a file that save() writes the form into.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language.h"
#include "motcua/base/alloc.h"
#include "ui/widget/form.h"
#include "ui/widget/list.h"
#include "ui/term/term.h"

enum { CMD_OPEN = CMD_SCREEN, CMD_ASK, CMD_LOCKED };

static const struct choice sexes[] = { { "nam", "nam" }, { "nu", "nữ" }, { NULL, NULL } };

static const struct field fields[] = {
	{ .name = "name", .label = "Họ và tên", .kind = FIELD_TEXT, .width = 30,
		.help = "Như trên thẻ." },
	{ .name = "born", .label = "Ngày sinh", .kind = FIELD_DATE, .width = 10 },
	{ .name = "sex", .label = "Giới tính", .kind = FIELD_CHOICE, .choice = sexes },
	{ .name = "note", .label = "Ghi chú", .kind = FIELD_TEXT },
	{ .name = NULL },
};

static const struct binding form_screen_keys[] = {
	{ { K_F(9) }, CMD_ACCEPT, 0, "accept", "Nhận", "Accepts." },
	{ { K_F(2) }, CMD_ASK, 0, "ask", "Hỏi", "Asks." },
	{ { K_F(3) }, CMD_LOCKED, NEED_WRITE, "locked", "Ghi", "Is refused." },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

struct form_state {
	struct form form;
	const char *path;
};

static void suggest_names(void *ctx, const char *typed, struct suggest *suggest)
{
	(void)ctx;
	if (strcmp(typed, "pham") != 0)
		return;
	suggest_add(suggest, 1, "Phạm Thị Nía", "1990");
	suggest_add(suggest, 2, "Phạm Văn Rế", "1956");
}

static int form_open(struct screen *scr, const void *arg, struct err *err)
{
	struct form_state *st = scr->state;

	(void)err;
	form_init(&st->form, fields);
	form_suggest(&st->form, "name", suggest_names, NULL, false);
	st->path = arg;
	return 0;
}

static void form_screen_draw(struct screen *scr, struct canvas *body)
{
	struct form_state *st = scr->state;

	form_draw(&st->form, body);
}

static enum screen_result form_screen_key(struct screen *scr, int32_t key)
{
	struct form_state *st = scr->state;
	unsigned result = form_key(&st->form, key);

	if (result & FORM_CHOSEN)
		form_put(&st->form, "name", form_chosen(&st->form)->left);
	return result ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static void check(struct form *form)
{
	struct problem_list problems = { 0 };

	if (*form_value(form, "born") == '\0')
		problem_add(&problems, "born", "Chưa nhập ngày sinh.");
	form_set_problems(form, &problems);
	if (problems.count == 0)
		status_say("Đã nhận %s.", form_value(form, "name"));
	else
		status_warn("Còn chỗ cần sửa.");
	problem_release(&problems);
}

static enum screen_result form_screen_command(struct screen *scr, int cmd)
{
	struct form_state *st = scr->state;
	struct ask ask = { "Có chắc không?", "Chắc" };

	switch (cmd) {
	case CMD_ACCEPT:
		check(&st->form);
		return SCREEN_DONE;
	case CMD_ASK:
		screen_open(scr, &scr_ask, &ask, 0);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void form_resumed(struct screen *scr, const struct screen_answer *answer)
{
	(void)scr;
	if (answer->from == &scr_ask)
		status_say("%s", answer->code == ANSWER_YES ? "Có." : "Không.");
}

static void form_screen_hint(const struct screen *scr, struct buf *out)
{
	const struct form_state *st = scr->state;

	form_hint(&st->form, out);
}

static int form_save(struct screen *scr, struct err *err)
{
	struct form_state *st = scr->state;
	FILE *file = st->path ? fopen(st->path, "w") : NULL;

	if (!file)
		return st->path ? err_set(err, ERR_SYSTEM, "cannot save") : 0;
	fputs(form_value(&st->form, "name"), file);
	fclose(file);
	return 0;
}

static void form_screen_release(struct screen *scr)
{
	struct form_state *st = scr->state;

	form_release(&st->form);
}

static const struct screen_ops form_screen = {
	.name = "toy-form",
	.title = "Biểu mẫu",
	.state_size = sizeof(struct form_state),
	.keys = form_screen_keys,
	.widget = form_keys,
	.open = form_open,
	.draw = form_screen_draw,
	.key = form_screen_key,
	.command = form_screen_command,
	.hint = form_screen_hint,
	.resumed = form_resumed,
	.save = form_save,
	.release = form_screen_release,
};

static const struct list_column columns[] = { { "Tên", 12, 1, false }, { "Số", 4, 0, true } };

struct menu_state {
	struct list list;
	const char *path;
};

static const struct binding menu_keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", "Mở", "Opens the form." },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int menu_open(struct screen *scr, const void *arg, struct err *err)
{
	struct menu_state *st = scr->state;

	(void)err;
	st->path = arg;
	list_set_length(&st->list, 40);
	return 0;
}

static void menu_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	(void)ctx;
	buf_addf(out, "%s%zu", column == 0 ? "hàng " : "", row + 1);
}

static void menu_draw(struct screen *scr, struct canvas *body)
{
	static const struct list_source source = {
		.column = columns, .columns = 2, .cell = menu_cell
	};
	struct menu_state *st = scr->state;

	list_draw(&st->list, body, &source);
}

static enum screen_result menu_key(struct screen *scr, int32_t key)
{
	struct menu_state *st = scr->state;

	return list_key(&st->list, key) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result menu_command(struct screen *scr, int cmd)
{
	struct menu_state *st = scr->state;

	if (cmd != CMD_OPEN)
		return SCREEN_UNKNOWN;
	screen_open(scr, &form_screen, st->path, 0);
	return SCREEN_DONE;
}

static bool menu_has_row(const struct screen *scr)
{
	const struct menu_state *st = scr->state;

	return list_has_row(&st->list);
}

static const struct screen_ops menu = {
	.name = "toy-menu",
	.title = "Danh sách",
	.state_size = sizeof(struct menu_state),
	.keys = menu_keys,
	.widget = list_keys,
	.open = menu_open,
	.draw = menu_draw,
	.key = menu_key,
	.command = menu_command,
	.has_row = menu_has_row,
};

static struct moment morning(const struct app *app)
{
	(void)app;
	return (struct moment){ day_make(2023, 2, 16), 7 * 3600 };
}

static const char *refusal(struct app *app, unsigned needs, struct buf *out)
{
	(void)app;
	(void)out;
	return needs & NEED_WRITE ? "Chỉ được xem." : NULL;
}

int main(int argc, char **argv)
{
	struct ui_world world = {
		.now = morning, .refusal = refusal, .start = &menu,
		.start_arg = argc > 1 ? argv[1] : NULL
	};
	struct err err = ERR_INIT;
	struct ui ui;

	language_start(LANGUAGE_EN, LOCALEDIR);
	if (term_start(&err) < 0)
		goto failed;
	if (ui_init(&ui, &world, term_glyphs(), &err) == 0)
		term_run(&ui);
	ui_release(&ui);
	status_release();
	term_end();
	return EXIT_SUCCESS;
failed:
	fprintf(stderr, "%s\n", err.msg);
	return EXIT_FAILURE;
}
