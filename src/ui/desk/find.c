#include "config.h"

#include "ui/desk/find.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/app/dossiers.h"
#include "motcua/app/search.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"
#include "ui/desk/actions.h"
#include "ui/office/procedure_sheet.h"
#include "ui/screens.h"

#define HITS_OF_A_KIND 8

static struct find_hit *add(struct find *find, enum find_kind kind, int64_t id, char *left,
	char *right)
{
	struct find_hit *hit;

	find->item = grow_array(find->item, find->count, &find->cap, sizeof *find->item);
	hit = &find->item[find->count++];
	*hit = (struct find_hit){ .kind = kind, .id = id, .left = left, .right = right };
	return hit;
}

static void clear(struct find *find)
{
	for (size_t i = 0; i < find->count; i++) {
		free(find->item[i].query);
		free(find->item[i].left);
		free(find->item[i].right);
	}
	find->count = 0;
	find->more = false;
}

/* How many of a kind are shown, where one more than that was looked for. */
static size_t shown_of(struct find *find, size_t found)
{
	if (found <= HITS_OF_A_KIND)
		return found;
	find->more = true;
	return HITS_OF_A_KIND;
}

/* What a role may not see is not found; anything else that goes wrong is said. */
static void say(const struct err *err)
{
	if (err->code != ERR_DENIED)
		status_err(err);
}

/* True where somebody writes what is to be done: the whole of a label, or two words and more of
 * its beginning. */
static bool means_action(const char *label, const char *folded)
{
	return strcmp(label, folded) == 0 ||
		(strchr(folded, ' ') && strncmp(label, folded, strlen(folded)) == 0);
}

/* Those that are meant come before all other hits, the others after them. */
static void add_actions(struct find *find, struct app *app, const char *folded, bool meant)
{
	for (size_t i = 0; i < action_count; i++) {
		char *label = viet_fold_dup(_(actions[i].label));

		if (app_may(app, actions[i].needs) && viet_words_match(label, folded) &&
			means_action(label, folded) == meant)
			add(find, FIND_ACTION, (int64_t)i, xstrdup(_(actions[i].label)),
				xstrdup(""));
		free(label);
	}
}

/* Under the name of the submitter, as in the lists; another owner is named too. */
static void add_dossier(struct find *find, const struct dossier *dossier)
{
	const char *state = vocab_label(&vocab_state, dossier->state);
	const char *owner = dossier->owner.name;
	bool other = *owner && strcmp(owner, dossier->submitter.name) != 0;

	add(find, FIND_DOSSIER, dossier->id,
		xasprintf("%s  %s", dossier->code, dossier->submitter.name),
		other ? xasprintf(_("for %s · %s · %s"), owner, dossier->procedure_name, state)
		      : xasprintf("%s · %s", dossier->procedure_name, state));
}

static void add_dossiers(struct find *find, struct app *app, const char *query)
{
	struct dossier_list list = { 0 };
	struct err err = ERR_INIT;
	size_t shown;

	if (dossiers_search(app, query, HITS_OF_A_KIND + 1, &list, &err) < 0)
		say(&err);
	shown = shown_of(find, list.count);
	for (size_t i = 0; i < shown; i++) {
		add_dossier(find, &list.item[i]);
	}
	if (shown < list.count)
		add(find, FIND_MORE_DOSSIERS, 0, xstrdup(_("… and more: Enter lists them all")),
			xstrdup(""))->query = xstrdup(query);
	dossier_list_release(&list);
}

static void add_citizens(struct find *find, struct app *app, const char *query)
{
	struct citizen_list list = { 0 };
	struct err err = ERR_INIT;
	size_t shown;

	if (search_citizens(app, query, HITS_OF_A_KIND + 1, &list, &err) < 0)
		say(&err);
	shown = shown_of(find, list.count);
	for (size_t i = 0; i < shown; i++) {
		const struct citizen *citizen = &list.item[i];
		struct find_hit *hit = add(find, FIND_CITIZEN, citizen->id,
			xasprintf("%s  %.4s", citizen->name, citizen->born),
			xasprintf(_("%s · %lld dossiers, %lld open"), citizen->village,
				(long long)citizen->dossiers, (long long)citizen->open_dossiers));

		hit->query = xstrdup(*citizen->id_number ? citizen->id_number : citizen->name);
	}
	citizen_list_release(&list);
}

static void add_procedures(struct find *find, struct app *app, const char *query)
{
	struct procedure_list list = { 0 };
	struct err err = ERR_INIT;
	size_t shown;

	if (search_procedures(app, query, HITS_OF_A_KIND + 1, &list, &err) < 0)
		say(&err);
	shown = shown_of(find, list.count);
	for (size_t i = 0; i < shown; i++)
		add(find, FIND_PROCEDURE, list.item[i].id,
			xasprintf("%s  %s", list.item[i].code, list.item[i].name),
			xstrdup(list.item[i].field));
	procedure_list_release(&list);
}

void find_run(struct find *find, struct app *app, const char *query)
{
	char *folded;

	clear(find);
	find->due = false;
	if (!text_blank(query)) {
		folded = viet_fold_dup(query);
		add_actions(find, app, folded, true);
		add_dossiers(find, app, query);
		add_citizens(find, app, query);
		add_procedures(find, app, query);
		add_actions(find, app, folded, false);
		free(folded);
	}
	list_set_length(&find->list, find->count);
	list_select(&find->list, 0);
}

void find_later(struct find *find)
{
	find->due = true;
}

void find_settle(struct find *find, struct app *app, const char *query)
{
	if (find->due)
		find_run(find, app, query);
}

void find_release(struct find *find)
{
	clear(find);
	free(find->item);
	*find = (struct find){ 0 };
}

static void put_cell(const void *ctx, size_t row, size_t column, struct buf *out)
{
	/* TRANSLATORS: at most 9 columns */
	static const char *const kinds[] = {
		[FIND_DOSSIER] = NP_("hit", "Dossier"),
		[FIND_MORE_DOSSIERS] = NP_("hit", "Dossier"),
		[FIND_CITIZEN] = NP_("hit", "Person"),
		[FIND_PROCEDURE] = NP_("hit", "Procedure"),
		[FIND_ACTION] = NP_("hit", "Action"),
	};
	const struct find *find = ctx;
	const struct find_hit *hit = &find->item[row];

	buf_adds(out, column == 0 ? _c(kinds[hit->kind]) : column == 1 ? hit->left : hit->right);
}

void find_draw(struct find *find, struct canvas *canvas)
{
	static const struct list_column columns[] = {
		{ NULL, 9, 0, false },
		{ NULL, 34, 3, false },
		{ NULL, 24, 2, false },
	};
	struct list_source source = { .column = columns, .columns = 3, .cell = put_cell,
		.ctx = find, .empty = N_("Nothing is found.") };

	list_draw(&find->list, canvas, &source);
}

void find_hint(const struct find *find, struct buf *out)
{
	if (find->more)
		buf_adds(out, _("More fits than is shown: type another letter or digit."));
}

static enum screen_result go(struct screen *scr, const struct screen_ops *ops, const void *arg,
	bool replace)
{
	if (replace)
		return screen_replace(scr, ops, arg);
	screen_open(scr, ops, arg, 0);
	return SCREEN_DONE;
}

static enum screen_result open_procedure(struct screen *scr, int64_t id, bool replace)
{
	struct err err = ERR_INIT;
	struct buf text;
	enum screen_result result = SCREEN_DONE;

	buf_init(&text);
	if (procedure_sheet(scr->app, id, &text, &err) < 0) {
		status_err(&err);
	} else {
		struct reading reading = { _("Procedure"), text.data };

		result = go(scr, &scr_read, &reading, replace);
	}
	buf_release(&text);
	return result;
}

enum screen_result find_open(struct screen *scr, const struct find *find, bool replace)
{
	const struct find_hit *hit;
	struct dossiers_arg with_query;

	if (!list_has_row(&find->list))
		return SCREEN_DONE;
	hit = &find->item[find->list.selected];
	switch (hit->kind) {
	case FIND_DOSSIER:
		return go(scr, &scr_dossier, &hit->id, replace);
	case FIND_MORE_DOSSIERS:
	case FIND_CITIZEN:
		with_query = (struct dossiers_arg){ .queue = QUEUE_RECENT, .query = hit->query };
		return go(scr, &scr_dossiers, &with_query, replace);
	case FIND_PROCEDURE:
		return open_procedure(scr, hit->id, replace);
	case FIND_ACTION:
		break;
	}
	return go(scr, actions[hit->id].ops, actions[hit->id].arg, replace);
}
