#include "config.h"

#include "app/office/setup_parts.h"

#include <stdlib.h>

#include "motcua/app/seed.h"
#include "motcua/base/alloc.h"
#include "motcua/data/files.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"
#include "motcua/viet/viet.h"
#include "app/session/operation.h"
#include "app/office/unit_name.h"

/* The roles of the first logins hold on every day that a store can speak of. */
#define SINCE_EVER day_make(1900, 1, 1)

/* The name of the desk in Decree 61/2018 and the ending of its numbers; a unit changes them
 * by a new version. */
#define DESK "Bộ phận Tiếp nhận và Trả kết quả"
#define DESK_SUFFIX "BPTNTKQ"

int setup_unit(struct app *app, const struct setup *setup, bool demo, struct err *err)
{
	struct unit unit = { .valid_from = DAY_NONE, .valid_to = DAY_NONE,
		.code = viet_clean(setup->unit_code), .name = viet_clean(setup->unit_name),
		.place = viet_clean(setup->place), .upper_level = viet_clean(setup->upper_level),
		.province = viet_clean(setup->province), .desk = xstrdup(DESK),
		.desk_suffix = xstrdup(DESK_SUFFIX), .phone = xstrdup("") };
	int status;

	unit.letterhead = unit_letterhead(unit.name);
	if (!*unit.place) {
		free(unit.place);
		unit.place = unit_place(unit.name);
	}
	status = unit_insert(app->store, &unit, err);
	if (status == 0)
		status = store_set_unit(app->store, unit.id, demo, err);
	app->unit_id = unit.id;
	app->demo = demo;
	unit_release(&unit);
	return status;
}

int setup_calendar(struct app *app, struct err *err)
{
	struct holiday_list list;
	int status = seed_holidays(&list, err), year = 0;

	if (status < 0)
		return -1;
	for (size_t i = 0; status == 0 && i < list.count; i++) {
		status = holiday_put(app->store, &list.item[i], err);
		if (status == 0 && day_year(list.item[i].day) != year) {
			year = day_year(list.item[i].day);
			status = year_confirm(app->store, year,
				seed_year_announced(&list, year), "", err);
		}
	}
	holiday_list_release(&list);
	return status;
}

int setup_login(struct app *app, struct officer *officer, const char *password,
	int64_t *user_id, struct err *err)
{
	char hash[128];
	struct user user = { .login = officer->login, .password_hash = hash,
		.failed_at = MOMENT_NONE };

	officer->unit_id = app->unit_id;
	if (officer_insert(app->store, officer, err) < 0 ||
		password_hash(app, password, hash, err) < 0)
		return -1;
	user.officer_id = officer->id;
	if (user_insert(app->store, &user, app_now(app), err) < 0 ||
		user_set_roles(app->store, user.id, officer->roles, SINCE_EVER, err) < 0)
		return -1;
	*user_id = user.id;
	return 0;
}

int setup_table(const char *name, struct csv_table *out, struct err *err)
{
	const struct data_file *file = data_file_find(name);

	return csv_read(file->text, file->len, ',', out, err);
}
