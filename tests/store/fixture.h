/*
 * fixture.h - a fresh store in a fresh folder for every test.
 */
#ifndef MOTCUA_STORE_FIXTURE_H
#define MOTCUA_STORE_FIXTURE_H

#include "motcua/base/err.h"
#include "motcua/store/store.h"

struct fixture {
	char *folder;
	char *path;          /* of the store in it */
	struct store *store; /* NULL where a test has closed it */
	struct err err;
};

/* Makes the folder and a new store, within the setup of a test case. */
void fixture_open(struct fixture *fixture);
/* The folder alone; the path is of a file that does not exist. */
void fixture_folder(struct fixture *fixture);
/* Demands that no statement was left half-way, and removes everything. */
void fixture_close(struct fixture *fixture);
/* Closes and opens the store again. */
void fixture_reopen(struct fixture *fixture);
/* One integer of a query, to look behind the functions that are tested. */
int64_t fixture_int(struct fixture *fixture, const char *sql);
/* Runs statements; fails the test where SQLite refuses. */
void fixture_exec(struct fixture *fixture, const char *sql);
/* A unit with one version that is open on both ends, and the unit of the store. */
int64_t fixture_unit(struct fixture *fixture);

/* Fails the test with the sentence of the error. */
#define ck_ok(fixture, expr) \
	ck_assert_msg((expr) == 0, "%s: %s (%s)", #expr, (fixture)->err.msg, (fixture)->err.detail)
/* Demands a failure of a kind, and a sentence for it. */
#define ck_fails(fixture, expected, expr) \
	do { \
		err_clear(&(fixture)->err); \
		ck_assert_int_eq((expr), -1); \
		ck_assert_msg((fixture)->err.code == (expected), "%s: code %d, %s (%s)", #expr, \
			(fixture)->err.code, (fixture)->err.msg, (fixture)->err.detail); \
		ck_assert_str_ne((fixture)->err.msg, ""); \
	} while (0)

#endif
