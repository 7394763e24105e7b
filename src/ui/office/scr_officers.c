/* scr_officers.c - the people of the office with their titles and logins. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/list_screen.h"
#include "ui/screens.h"

struct officers_state {
	struct list_screen base;
	struct officer_list officers;
	int today;
};

enum { CMD_OPEN = CMD_SCREEN, CMD_ADD, CMD_CONFIRM };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NP_("key bar", "Edit"),
		N_("Opens the officer to read and to change what is written.") },
	{ { K_F(2) }, CMD_ADD, NEED_WRITE | NEED_OP(OP_USERS), "add", NP_("key bar", "Add"),
		N_("Adds an officer, with a login or without.") },
	{ { K_F(4) }, CMD_CONFIRM, NEED_ROW | NEED_WRITE | NEED_OP(OP_OFFICE), "confirm",
		NP_("key bar", "Confirm"), N_("Confirms what is known of the officer.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int load(struct screen *scr, struct err *err)
{
	struct officers_state *st = scr->state;
	unsigned long open = 0;

	officer_list_release(&st->officers);
	st->today = app_today(scr->app);
	if (office_all_officers(scr->app, &st->officers, err) < 0)
		return -1;
	list_set_length(&st->base.list, st->officers.count);
	for (size_t i = 0; i < st->officers.count; i++) {
		open += !st->officers.item[i].confirmed;
		if (st->officers.item[i].id == st->base.wanted)
			list_select(&st->base.list, i);
	}
	st->base.wanted = 0;
	list_screen_set_heading(&st->base,
		open ? xasprintf(Q_("Officers and logins – %lu to be confirmed",
				 "Officers and logins – %lu to be confirmed", open), open)
		     : xstrdup(_("Officers and logins")));
	return 0;
}

static bool is_former(const struct officers_state *st, const struct officer *officer)
{
	return officer->valid_to != DAY_NONE && officer->valid_to < st->today;
}

static void put_roles(struct buf *out, const struct officer *officer)
{
	const char *before = "";

	if (officer->disabled) {
		buf_adds(out, _("closed"));
		return;
	}
	for (int role = 0; role < ROLE_COUNT; role++) {
		if (!(officer->roles & 1u << role))
			continue;
		buf_addf(out, "%s%s", before, vocab_label(&vocab_role, role));
		before = ", ";
	}
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct officers_state *st = ctx;
	const struct officer *officer = &st->officers.item[row];

	switch (column) {
	case 0:
		buf_adds(out, officer->confirmed ? "" : "!");
		break;
	case 1:
		buf_adds(out, officer->name);
		break;
	case 2:
		buf_addf(out, "%s%s%s", is_former(st, officer) ? _("(former)") : "",
			is_former(st, officer) && *officer->title ? " " : "", officer->title);
		break;
	case 3:
		buf_adds(out, officer->login);
		break;
	default:
		put_roles(out, officer);
		break;
	}
}

static void draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = {
		{ "", 1, 0, false },
		{ N_("Officer"), 18, 1, false },
		{ N_("Title"), 22, 2, false },
		{ N_("Login"), 9, 0, false },
		{ N_("Roles"), 18, 2, false },
	};
	struct officers_state *st = scr->state;
	const struct list_source source = { .column = columns, .columns = 5, .cell = put_cell,
		.ctx = st, .empty = N_("No officer has been entered yet. F2 adds one.") };

	list_draw(&st->base.list, body, &source);
}

static void confirm(struct screen *scr, struct officer *officer)
{
	struct err err = ERR_INIT;

	officer->confirmed = true;
	*officer->title = '\0'; /* the titles stay as they are */
	if (office_put_officer(scr->app, officer, DAY_NONE, &err) < 0)
		status_err(&err);
	else
		status_say(_("%s is confirmed."), officer->name);
	scr->stale = true;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	struct officers_state *st = scr->state;

	switch (cmd) {
	case CMD_OPEN:
		screen_open(scr, &scr_officer, &st->officers.item[st->base.list.selected], 0);
		return SCREEN_DONE;
	case CMD_ADD:
		screen_open(scr, &scr_officer, NULL, 0);
		return SCREEN_DONE;
	case CMD_CONFIRM:
		confirm(scr, &st->officers.item[st->base.list.selected]);
		return SCREEN_DONE;
	default:
		return SCREEN_UNKNOWN;
	}
}

static void hint(const struct screen *scr, struct buf *out)
{
	const struct officers_state *st = scr->state;

	if (list_screen_has_row(scr) && !st->officers.item[st->base.list.selected].confirmed)
		buf_adds(out, _("! To be confirmed: compare it with the papers, then press F4."));
}

static void release(struct screen *scr)
{
	struct officers_state *st = scr->state;

	officer_list_release(&st->officers);
	free(st->base.heading);
}

const struct screen_ops scr_officers = {
	.name = "officers",
	.title = N_("Officers and logins"),
	.state_size = sizeof(struct officers_state),
	.keys = keys,
	LIST_SCREEN_OPS,
	.load = load,
	.draw = draw,
	.command = command,
	.resumed = list_screen_resumed,
	.hint = hint,
	.release = release,
};
