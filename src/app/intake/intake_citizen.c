/*
 * intake_citizen.c - the person at the counter and the record of citizens.
 */
#include "config.h"

#include "app/intake/intake_parts.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/identity.h"
#include "motcua/store/unit.h"
#include "motcua/viet/viet.h"
#include "app/session/operation.h"

/* The strings of a citizen that a record keeps, and the names they have in the audit trail. */
static const struct {
	const char *name;
	size_t offset;
} texts[] = {
	{ "ho_va_ten", offsetof(struct citizen, name) },
	{ "so_cccd", offsetof(struct citizen, id_number) },
	{ "so_cmnd", offsetof(struct citizen, old_number) },
	{ "ngay_sinh", offsetof(struct citizen, born) },
	{ "dia_chi", offsetof(struct citizen, address) },
	{ "so_dien_thoai", offsetof(struct citizen, phone) },
	{ "email", offsetof(struct citizen, email) },
	{ "don_vi", offsetof(struct citizen, workplace) },
};
#define TEXTS (sizeof texts / sizeof *texts)

static char **text_of(struct citizen *citizen, size_t index)
{
	return (char **)((char *)citizen + texts[index].offset);
}

int born_parse(const char *text, char iso[static 11])
{
	struct buf out;
	int day;

	iso[0] = '\0';
	if (!*text)
		return 0;
	if (strlen(text) == 4 && strspn(text, "0123456789") == 4) {
		snprintf(iso, 11, "%s", text);
		return 0;
	}
	if (day_parse(text, &day) < 0)
		return -1;
	buf_init(&out);
	day_put_iso(&out, day);
	snprintf(iso, 11, "%s", out.data);
	buf_release(&out);
	return 0;
}

/* Leaves out what people write between the digits of a number. */
static void drop_separators(char *number)
{
	char *to = number;

	for (const char *from = number; *from; from++)
		if (!strchr(" .-()", *from))
			*to++ = *from;
	*to = '\0';
}

void citizen_clean(struct citizen *citizen)
{
	char iso[11];

	for (size_t i = 0; i < TEXTS; i++) {
		char **text = text_of(citizen, i), *clean = viet_clean(*text);

		free(*text);
		*text = clean;
	}
	drop_separators(citizen->phone);
	if (!citizen->organisation) {
		drop_separators(citizen->id_number);
		drop_separators(citizen->old_number);
	}
	if (identity_is_cmnd(citizen->id_number) && !citizen->organisation) {
		set_text(&citizen->old_number, citizen->id_number);
		set_text(&citizen->id_number, "");
	}
	if (born_parse(citizen->born, iso) == 0)
		set_text(&citizen->born, iso);
}

bool names_match(const char *a, const char *b)
{
	char *fold_a = viet_fold_dup(a), *fold_b = viet_fold_dup(b);
	bool match = strcmp(fold_a, fold_b) == 0;

	free(fold_a);
	free(fold_b);
	return match;
}

static bool is_plain(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text >= 0x80)
			return false;
	return true;
}

bool name_is_richer(const char *name, const char *other)
{
	return !is_plain(name) && is_plain(other);
}

static int by_number(struct app *app, const char *number, struct citizen *known,
	struct err *err)
{
	struct err why = ERR_INIT;

	if (!*number || citizen_by_number(app->store, number, known, &why) == 0)
		return 0;
	if (why.code == ERR_NOT_FOUND)
		return 0;
	if (err)
		*err = why;
	return -1;
}

int citizen_known(struct app *app, const struct citizen *citizen, struct citizen *known,
	struct err *err)
{
	if (by_number(app, citizen->id_number, known, err) < 0)
		return -1;
	if (known->id)
		return 0;
	if (by_number(app, citizen->old_number, known, err) < 0)
		return -1;
	/* Numbers of nine digits were typed by hand for years; the name must agree, and a
	 * different personal number is a different person. */
	if (known->id && (!names_match(known->name, citizen->name) ||
		(*known->id_number && *citizen->id_number))) {
		citizen_release(known);
		*known = (struct citizen){ 0 };
	}
	return 0;
}

/* Found by the number alone, what was left empty is not known any less than before. */
static void fill_gaps(struct citizen *citizen, struct citizen *known)
{
	citizen->id = known->id;
	for (size_t i = 0; i < TEXTS; i++)
		if (!**text_of(citizen, i))
			set_text(text_of(citizen, i), *text_of(known, i));
	if (citizen->sex == SEX_UNKNOWN)
		citizen->sex = known->sex;
	if (!citizen->village_id) {
		citizen->village_id = known->village_id;
		set_text(&citizen->village, known->village);
	}
	citizen->official |= known->official;
}

static size_t changes_of(struct citizen *before, struct citizen *after,
	struct audit_change *change)
{
	size_t count = 0;

	for (size_t i = 0; i < TEXTS; i++) {
		const char *old = *text_of(before, i), *new = *text_of(after, i);

		if (strcmp(old, new) != 0)
			change[count++] = (struct audit_change){ texts[i].name, old, new };
	}
	return count;
}

static bool other_facts_differ(const struct citizen *a, const struct citizen *b)
{
	return a->sex != b->sex || a->village_id != b->village_id ||
		a->official != b->official || a->organisation != b->organisation;
}

static int update_known(struct app *app, struct citizen *known, struct citizen *citizen,
	struct err *err)
{
	struct audit_change change[TEXTS];
	struct record record = { .action = "sua_cong_dan", .object = "citizen",
		.id = citizen->id, .change = change };

	/* A scanner or a hurry loses accents; the record does not. */
	if (names_match(known->name, citizen->name) &&
		name_is_richer(known->name, citizen->name))
		set_text(&citizen->name, known->name);
	record.change_count = changes_of(known, citizen, change);
	if (record.change_count == 0 && !other_facts_differ(known, citizen))
		return 0;
	if (citizen_update(app->store, citizen, app_now(app), err) < 0)
		return -1;
	return operation_record(app, &record, false, err);
}

int citizen_find_village(struct app *app, struct citizen *citizen, struct err *err)
{
	struct village village = { 0 };

	if (citizen->village_id || text_blank(citizen->village))
		return 0;
	if (village_find(app->store, app->unit_id, citizen->village, &village, err) < 0)
		return -1;
	citizen->village_id = village.id;
	set_text(&citizen->village, village.name);
	village_release(&village);
	return 0;
}

/* The snapshot names the village that the form has chosen by its id. */
static int name_village(struct app *app, struct citizen *citizen, struct err *err)
{
	struct citizen stored = { 0 };

	if (!citizen->village_id || *citizen->village)
		return 0;
	if (citizen_get(app->store, citizen->id, &stored, err) < 0)
		return -1;
	set_text(&citizen->village, stored.village);
	citizen_release(&stored);
	return 0;
}

int citizen_keep(struct app *app, struct citizen *citizen, struct err *err)
{
	struct citizen known = { 0 };
	int status = citizen_find_village(app, citizen, err);

	if (status == 0 && citizen->id)
		status = citizen_get(app->store, citizen->id, &known, err);
	else if (status == 0)
		status = citizen_known(app, citizen, &known, err);
	if (status == 0 && known.id && !citizen->id)
		fill_gaps(citizen, &known);
	if (status == 0 && known.id)
		status = update_known(app, &known, citizen, err);
	else if (status == 0)
		status = citizen_insert(app->store, app->unit_id, citizen, app_now(app), err);
	citizen_release(&known);
	return status < 0 ? -1 : name_village(app, citizen, err);
}
