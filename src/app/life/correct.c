/* correct.c - corrections: events with the old and the new value, who asked, and why. */
#include "config.h"

#include <stdlib.h>

#include "app/life/correct_rules.h"
#include "app/intake/intake_parts.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"
#include "app/life/move.h"
#include "app/session/operation.h"

const char *correction_name(enum correction_field field)
{
	return correction_rules[field].name;
}

void correction_value(const struct dossier *dossier, enum correction_field field,
	struct buf *out)
{
	correction_rules[field].put(dossier, out);
}

/* "nguoi_nop: Phạm Thị Ke" as the event keeps it: old and new value begin with the field. */
static char *labelled(enum correction_field field, const char *value)
{
	return xasprintf("%s: %s", correction_rules[field].name, value);
}

static int correct_one(struct correcting *c, const struct correction *correction,
	const struct move_note *why, struct err *err)
{
	struct move_note note = *why;
	struct buf before, after;
	char *value = viet_clean(correction->value), *from = NULL, *to = NULL;
	int status;

	buf_init(&before);
	buf_init(&after);
	correction_rules[correction->field].put(&c->work.dossier, &before);
	c->next = dossier_life(&c->work.dossier);
	status = correction_rules[correction->field].set(c, value, err);
	if (status == 0) {
		/* The event keeps what the dossier has now, not how it was typed. */
		dossier_set_life(&c->work.dossier, &c->next);
		correction_rules[correction->field].put(&c->work.dossier, &after);
		note.old_value = from = labelled(correction->field, before.data);
		note.new_value = to = labelled(correction->field, after.data);
		status = move_apply(c->work.app, &c->work.dossier, MOVE_CORRECT, &c->next, &note,
			err);
	}
	free(from);
	free(to);
	free(value);
	buf_release(&before);
	buf_release(&after);
	return status;
}

/* ---- what is wrong */

static void check_why(const char *asked_by, const char *reason, struct problem_list *problems)
{
	if (text_blank(asked_by ? asked_by : ""))
		problem_add(problems, "nguoi_yeu_cau", _("Enter who asked for the correction."));
	if (text_blank(reason ? reason : ""))
		problem_add(problems, "ly_do", _("Enter why it is corrected."));
}

/* One field, set in a dossier that is thrown away. -1 only where nothing can be said. */
static int check_one(struct correcting *c, const struct correction *correction,
	struct problem_list *problems, struct err *err)
{
	const struct rule *rule = &correction_rules[correction->field];
	char *value = viet_clean(correction->value);
	struct err why = ERR_INIT;
	int status;

	c->next = dossier_life(&c->work.dossier);
	status = rule->set(c, value, &why);
	free(value);
	if (status == 0) {
		dossier_set_life(&c->work.dossier, &c->next);
		return 0;
	}
	if (why.code != ERR_INVALID && why.code != ERR_NOT_FOUND && why.code != ERR_CONFLICT) {
		if (err)
			*err = why;
		return -1;
	}
	problem_add_err(problems, rule->name, &why);
	return 0;
}

static bool is_later_return(const struct dossier *dossier, const struct correction *correction)
{
	int day;

	return correction->field == CORRECT_RETURN_DAY && correction->value &&
		day_parse(correction->value, &day) == 0 && day > dossier->returned;
}

/* The corrections in the order in which they are made; the caller frees. Each of the two days is
 * bound by the other as it is then: a return that moves to a later day goes first, else the
 * result does. */
static struct correction *in_turn(const struct dossier *dossier,
	const struct correction *correction, size_t count)
{
	struct correction *out = xcalloc(count + 1, sizeof *out);
	size_t result = count, back = count;

	for (size_t i = 0; i < count; i++) {
		out[i] = correction[i];
		if (out[i].field == CORRECT_RESULT_DAY)
			result = i;
		if (out[i].field == CORRECT_RETURN_DAY)
			back = i;
	}
	if (result < count && back < count &&
		(back < result) != is_later_return(dossier, &out[back])) {
		out[result] = correction[back];
		out[back] = correction[result];
	}
	return out;
}

static int check_all(struct correcting *c, const struct correction *correction, size_t count,
	struct problem_list *problems, struct err *err)
{
	struct correction *list = in_turn(&c->work.dossier, correction, count);
	int status = move_check(c->work.app, &c->work.dossier, MOVE_CORRECT, err);

	for (size_t i = 0; i < count && status == 0; i++)
		status = check_one(c, &list[i], problems, err);
	free(list);
	return status;
}

int process_check_correction(struct app *app, int64_t id, const struct correction *correction,
	size_t count, const char *asked_by, const char *reason, struct problem_list *problems,
	struct err *err)
{
	struct correcting c = { .parties = false };
	int status;

	if (app_require(app, OP_OF_MOVE(MOVE_CORRECT), err) < 0 ||
		work_load(&c.work, app, id, err) < 0)
		return -1;
	status = check_all(&c, correction, count, problems, err);
	work_release(&c.work);
	free(c.code);
	if (status == 0)
		check_why(asked_by, reason, problems);
	return status;
}

/* ---- making them */

/* The old code goes before the row is written with the new one. */
static int write_code(struct correcting *c, const char *before, struct err *err)
{
	struct dossier *dossier = &c->work.dossier;

	if (!c->code)
		return 0;
	set_text(&dossier->portal_code, before);
	if (dossier_drop_portal_code(c->work.app->store, dossier, err) < 0)
		return -1;
	set_text(&dossier->portal_code, c->code);
	return *c->code ? dossier_add_code(c->work.app->store, dossier->id, c->code, CODE_PORTAL,
				  err)
			: 0;
}

static int correct_all(struct correcting *c, const struct correction *correction, size_t count,
	const struct move_note *why, struct err *err)
{
	struct correction *list = in_turn(&c->work.dossier, correction, count);
	char *code = xstrdup(c->work.dossier.portal_code);
	int status = 0;

	for (size_t i = 0; i < count && status == 0; i++)
		status = correct_one(c, &list[i], why, err);
	free(list);
	if (status == 0)
		status = write_code(c, code, err);
	free(code);
	if (status == 0 && c->parties)
		status = dossier_set_parties(c->work.app->store, &c->work.dossier, err);
	return status < 0 ? -1 : dossier_update(c->work.app->store, &c->work.dossier, err);
}

int process_correct(struct app *app, int64_t id, const struct correction *correction,
	size_t count, const char *asked_by, const char *reason, struct err *err)
{
	const struct record record = { .action = move_name(MOVE_CORRECT), .object = "dossier",
		.id = id };
	const struct move_note why = { .at = app_now(app), .text = reason, .asked_by = asked_by };
	struct correcting c = { .parties = false };
	struct problem_list problems = { 0 };
	int status;

	if (operation_begin(app, OP_OF_MOVE(MOVE_CORRECT), err) < 0)
		return -1;
	status = process_check_correction(app, id, correction, count, asked_by, reason, &problems,
		err);
	if (status == 0)
		status = problem_report(&problems, err);
	if (status == 0)
		status = work_load(&c.work, app, id, err);
	if (status == 0) {
		status = correct_all(&c, correction, count, &why, err);
		work_release(&c.work);
		free(c.code);
	}
	problem_release(&problems);
	return operation_end(app, status, &record, err);
}
