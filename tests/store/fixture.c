#include "config.h"

#include "fixture.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "store/db.h"
#include "testing.h"

void fixture_folder(struct fixture *fixture)
{
	*fixture = (struct fixture){ .folder = testing_make_dir() };
	fixture->path = xasprintf("%s/một cửa?.db", fixture->folder);
}

void fixture_open(struct fixture *fixture)
{
	fixture_folder(fixture);
	ck_ok(fixture, store_open(&fixture->store, fixture->path, STORE_CREATE, &fixture->err));
}

void fixture_close(struct fixture *fixture)
{
	if (fixture->store)
		ck_assert_msg(db_idle(fixture->store), "a statement was left half-way: db_done()");
	store_close(fixture->store);
	testing_remove_dir(fixture->folder);
	free(fixture->folder);
	free(fixture->path);
}

void fixture_reopen(struct fixture *fixture)
{
	store_close(fixture->store);
	ck_ok(fixture, store_open(&fixture->store, fixture->path, 0, &fixture->err));
}

int64_t fixture_int(struct fixture *fixture, const char *sql)
{
	int64_t value = -1;

	ck_ok(fixture, db_single_int(fixture->store, sql, &value, &fixture->err));
	return value;
}

void fixture_exec(struct fixture *fixture, const char *sql)
{
	ck_ok(fixture, db_exec(fixture->store, sql, &fixture->err));
}

int64_t fixture_unit(struct fixture *fixture)
{
	fixture_exec(fixture, "INSERT INTO unit (id, code) VALUES (7, 'H48.28.17');"
		"INSERT INTO unit_version (unit_id, name, letterhead, place, desk) VALUES (7,"
		" 'UBND xã Ba Nam', 'ỦY BAN NHÂN DÂN XÃ BA NAM', 'Ba Nam', 'Bộ phận Một cửa')");
	ck_ok(fixture, store_set_unit(fixture->store, 7, false, &fixture->err));
	return 7;
}
