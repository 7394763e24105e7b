/*
 * desk.h - a desk for every test: a fresh store, a few people and procedures, a fixed clock.
 */
#ifndef MOTCUA_TEST_DESK_H
#define MOTCUA_TEST_DESK_H

#include "motcua/app/app.h"
#include "motcua/app/intake.h"
#include "testing.h"

#define PASSWORD "mat-khau-thu"

struct desk {
	char *folder, *path;
	struct app app;
	struct err err;
	int64_t copies;      /* 2.000815: level 4, same day, confirmed */
	int64_t birth;       /* 1.001193: level 3, 3 working days, confirmed */
	int64_t disability;  /* 1.001699: level 2, 25 working days, not confirmed, no basis */
	int64_t allowance;   /* 1.001776: level 2, limit not known */
};

/* Thursday 16 February 2023, 07:42; "hong" is logged in. */
void desk_open(struct desk *desk);
void desk_close(struct desk *desk);
/* Sets the clock: "2023-02-16T15:00". */
void desk_clock(struct desk *desk, const char *moment);
/* Logs in: hong (officer), mia (specialist), re (statistics), din (chairman), admin. */
void desk_login(struct desk *desk, const char *login);
/* One integer of a query on a connection of its own. */
int64_t desk_int(struct desk *desk, const char *sql);
/* Runs statements on a connection of its own. */
void desk_sql(struct desk *desk, const char *sql);
void desk_setting(struct desk *desk, const char *name, const char *value);
/* An intake of one person at the counter; the caller releases. */
void desk_intake(struct desk *desk, struct intake *intake, const char *name, int64_t procedure);
/* Accepts such an intake and returns the id. */
int64_t desk_accept(struct desk *desk, const char *name, int64_t procedure);
/* Opens so many windows at once, processes in which "hong" has logged in, and demands that the
 * work in each returns 0. */
void desk_windows(const struct desk *desk, int count,
	int (*work)(struct app *app, struct err *err));
/* Accepts an intake of one person in such a window. */
int desk_window_accept(struct app *app, int64_t procedure, struct err *err);
/* Reserves numbers of a day. */
void desk_reserve(struct desk *desk, const char *day, int count);
struct moment desk_moment(const char *text);
int desk_day(const char *text);
/* Replaces a string of an intake. */
void desk_text(char **to, const char *text);

#define ck_ok(desk, expr) \
	ck_assert_msg((expr) == 0, "%s: %s (%s)", #expr, (desk)->err.msg, (desk)->err.detail)
#define ck_fails(desk, expected, expr) \
	do { \
		err_clear(&(desk)->err); \
		ck_assert_int_eq((expr), -1); \
		ck_assert_msg((desk)->err.code == (expected), "%s: code %d, %s (%s)", #expr, \
			(desk)->err.code, (desk)->err.msg, (desk)->err.detail); \
		ck_assert_str_ne((desk)->err.msg, ""); \
	} while (0)

#endif
