/* scr_admin.c - the office: what there is to keep, and what still waits to be confirmed. */
#include "config.h"

#include <stdlib.h>

#include "motcua/app/office.h"
#include "motcua/app/register.h"
#include "motcua/app/settings.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/widget/list.h"
#include "ui/screens.h"

static int note_unit(struct app *app, struct buf *out, struct err *err)
{
	struct unit unit = { 0 };
	int status = office_unit(app, &unit, err);

	if (status == 0)
		buf_addf(out, "%s%s%s", unit.name, *unit.upper_level ? " · " : "",
			unit.upper_level);
	unit_release(&unit);
	return status;
}

/* TRANSLATORS: how many there are, and how many of them wait to be confirmed */
static void put_counts(struct buf *out, unsigned long all, unsigned long open)
{
	buf_addf(out, "%lu", all);
	if (open > 0)
		buf_addf(out, Q_(" – ! %lu to be confirmed", " – ! %lu to be confirmed", open),
			open);
}

static int note_villages(struct app *app, struct buf *out, struct err *err)
{
	struct village_list list;
	unsigned long open = 0;

	if (office_villages(app, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++)
		open += !list.item[i].confirmed;
	put_counts(out, list.count, open);
	village_list_release(&list);
	return 0;
}

static int note_officers(struct app *app, struct buf *out, struct err *err)
{
	struct officer_list list;
	unsigned long open = 0;

	if (office_officers(app, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++)
		open += !list.item[i].confirmed;
	put_counts(out, list.count, open);
	officer_list_release(&list);
	return 0;
}

static int note_catalogue(struct app *app, struct buf *out, struct err *err)
{
	struct procedure_list list;
	unsigned long open = 0;

	if (office_procedures(app, "", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++)
		open += !list.item[i].confirmed;
	buf_addf(out, "%zu", list.count);
	if (open > 0)
		/* TRANSLATORS: procedures; in the word of the heading of the catalogue */
		buf_addf(out, Q_(" – ! %lu to be compared", " – ! %lu to be compared", open),
			open);
	procedure_list_release(&list);
	return 0;
}

/* This year's calendar and next year's, which is asked for before the old year ends. */
static int note_calendar(struct app *app, struct buf *out, struct err *err)
{
	int year = day_year(app_today(app));

	for (int i = 0; i < 2; i++) {
		bool confirmed;
		struct buf document;
		int status;

		buf_init(&document);
		status = office_year(app, year + i, &confirmed, &document, err);
		buf_release(&document);
		if (status < 0)
			return -1;
		buf_addf(out, confirmed ? "%s%d" : _("%s%d ! not confirmed"), i ? " · " : "",
			year + i);
	}
	return 0;
}

static int note_targets(struct app *app, struct buf *out, struct err *err)
{
	int year = day_year(app_today(app));
	struct target_list list;
	bool own = false;

	if (office_targets(app, year, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < list.count; i++)
		own |= list.item[i].id != 0;
	buf_addf(out, own ? "%d" : _("%d: those of the letter"), year);
	target_list_release(&list);
	return 0;
}

static int note_register(struct app *app, struct buf *out, struct err *err)
{
	struct register_book_list books;
	int year;

	if (register_year_to_close(app, &year, err) < 0 ||
		register_books(app, 0, &books, err) < 0)
		return -1;
	if (year)
		buf_addf(out, _("%d ! not closed"), year);
	else if (books.count)
		buf_addf(out, "%d", books.item[books.count - 1].year);
	register_book_list_release(&books);
	return 0;
}

/* Who numbers, for those who may see it. */
static int note_settings(struct app *app, struct buf *out, struct err *err)
{
	const struct setting_rule *rule = setting_rule(SETTING_NUMBERING);
	int64_t mode;

	if (!app_may(app, OP_SEE_SETTINGS))
		return 0;
	if (setting_value(app, SETTING_NUMBERING, &mode, err) < 0)
		return -1;
	/* TRANSLATORS: the program, the portal or both */
	buf_addf(out, _("numbers given by %s"), vocab_label(rule->choice, (int)mode));
	return 0;
}

/* What can be opened, in order. */
static const struct {
	const char *label;
	const struct screen_ops *ops;
	int (*note)(struct app *app, struct buf *out, struct err *err);
} parts[] = {
	{ N_("Unit"), &scr_unit, note_unit },
	{ N_("Villages"), &scr_villages, note_villages },
	{ N_("Officers and logins"), &scr_officers, note_officers },
	{ N_("Catalogue"), &scr_catalogue, note_catalogue },
	{ N_("Calendar"), &scr_calendar, note_calendar },
	{ N_("Targets"), &scr_targets, note_targets },
	{ N_("Register of dossiers"), &scr_register, note_register },
	{ N_("Settings"), &scr_settings, note_settings },
};
#define PARTS (sizeof parts / sizeof *parts)

struct admin_state {
	struct list list;
	struct buf note[PARTS];
};

enum { CMD_OPEN = CMD_SCREEN };

static const struct binding keys[] = {
	{ { K_ENTER }, CMD_OPEN, NEED_ROW, "open", NP_("key bar", "Open"),
		N_("Opens the selected row.") },
	{ { 0 }, CMD_NONE, 0, NULL, NULL, NULL },
};

static int open_admin(struct screen *scr, const void *arg, struct err *err)
{
	struct admin_state *st = scr->state;

	(void)arg;
	(void)err;
	for (size_t i = 0; i < PARTS; i++)
		buf_init(&st->note[i]);
	list_set_length(&st->list, PARTS);
	return 0;
}

static int load(struct screen *scr, struct err *err)
{
	struct admin_state *st = scr->state;
	int status = 0;

	for (size_t i = 0; i < PARTS && status == 0; i++) {
		buf_clear(&st->note[i]);
		status = parts[i].note(scr->app, &st->note[i], err);
	}
	return status;
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	const struct admin_state *st = ctx;

	buf_adds(out, column == 0 ? _(parts[row].label) : st->note[row].data);
}

static void draw(struct screen *scr, struct canvas *body)
{
	static const struct list_column columns[] = { { NULL, 24, 0, false }, { NULL, 20, 1, false } };
	struct admin_state *st = scr->state;
	const struct list_source source = { .column = columns, .columns = 2, .cell = put_cell,
		.ctx = st };
	struct canvas inside = canvas_part(body, 1, 0, body->rows - 1, body->cols);

	list_draw(&st->list, &inside, &source);
}

static enum screen_result key(struct screen *scr, int32_t pressed)
{
	struct admin_state *st = scr->state;

	return list_key(&st->list, pressed) ? SCREEN_DONE : SCREEN_UNKNOWN;
}

static enum screen_result command(struct screen *scr, int cmd)
{
	const struct admin_state *st = scr->state;

	if (cmd != CMD_OPEN)
		return SCREEN_UNKNOWN;
	screen_open(scr, parts[st->list.selected].ops, NULL, 0);
	return SCREEN_DONE;
}

static bool has_row(const struct screen *scr)
{
	const struct admin_state *st = scr->state;

	return list_has_row(&st->list);
}

static void release(struct screen *scr)
{
	struct admin_state *st = scr->state;

	for (size_t i = 0; i < PARTS; i++)
		buf_release(&st->note[i]);
}

const struct screen_ops scr_admin = {
	.name = "admin",
	.title = N_("Administration"),
	.state_size = sizeof(struct admin_state),
	.keys = keys,
	.widget = list_keys,
	.open = open_admin,
	.load = load,
	.draw = draw,
	.key = key,
	.command = command,
	.has_row = has_row,
	.release = release,
};
