/*
 * app.h - the session: the store, the clock, and who is working.
 *
 * Every operation of the desk is one function of this layer and one transaction: it checks the
 * permission, does the work, writes the event and the audit record, and commits, or leaves
 * everything as it was.
 */
#ifndef MOTCUA_APP_APP_H
#define MOTCUA_APP_APP_H

#include <stdbool.h>
#include <stdint.h>

#include "motcua/base/err.h"
#include "motcua/core/calendar.h"
#include "motcua/core/day.h"
#include "motcua/core/moves.h"
#include "motcua/core/vocab.h"

struct store;

struct app {
	struct store *store;
	struct moment fixed_now; /* --now; MOMENT_NONE follows the machine */
	int64_t unit_id;         /* 0 before setup */
	bool demo, read_only;
	/* who works; user_id 0 is nobody */
	int64_t user_id, officer_id;
	char *login, *officer_name;
	unsigned roles;
	bool must_change; /* another has chosen the password: nothing but a new one */
	struct moment logged_in;
};

enum app_open_mode { APP_OPEN, APP_OPEN_READ_ONLY };

/* Opens a session on a store that exists; NOT_FOUND where there is none, which says how to make
 * one. The caller closes. */
int app_open(struct app *app, const char *path, enum app_open_mode mode, struct moment fixed_now,
	struct err *err);
void app_close(struct app *app);

/* The session's local time: --now, else the machine's clock in UTC+7. */
struct moment app_now(const struct app *app);
int app_today(const struct app *app);
/* The machine's clock in UTC+7, whatever --now says (for audit records). */
struct moment app_machine_now(void);
/* The calendar of the office with the office hours of today; the caller releases. */
int app_calendar(struct app *app, struct calendar *out, struct err *err);
/* The same with the office hours of another day, by which what was accepted on it is due. */
int app_calendar_of(struct app *app, int day, struct calendar *out, struct err *err);

/* What may be done; the permission table is in src/app/permission.c. Each move of core/moves.h is
 * an operation too: OP_OF_MOVE(). */
enum operation {
	OP_INTAKE,       /* take in, drafts, portal short form */
	OP_VIEW,         /* dossiers and citizens */
	OP_FIGURES,
	OP_CATALOGUE,    /* procedures: confirm, new versions; intake confirms limits too */
	OP_CALENDAR,
	OP_TARGETS,
	OP_OFFICE,       /* unit, villages, officers */
	OP_SEE_SETTINGS,
	OP_SETTINGS,     /* change them */
	OP_USERS,        /* logins, roles, passwords of others */
	OP_IMPORT,       /* tables, but the list of the portal */
	OP_RECONCILE,    /* the list of the portal against the store, and what is only there */
	OP_EXPORT,
	OP_CLOSE_REGISTER,
	OP_COUNT,
	OP_MOVE_FIRST = OP_COUNT
};
#define OP_OF_MOVE(move) ((enum operation)(OP_MOVE_FIRST + (int)(move)))
/* True where the roles of the session allow it; nothing is while must_change is set. */
bool app_may(const struct app *app, enum operation op);
/* 0, or -1 with DENIED and a sentence that names the roles which may. */
int app_require(const struct app *app, enum operation op, struct err *err);

/* Logs in. INVALID for a wrong name or password alike, a closed login, and one whose officer has
 * left; after five wrong ones in a row a delay grows from 10 seconds (DENIED, says how long). Sets
 * must_change where the password is to be changed first. Where the store is busy or full, who comes
 * in is not noted. */
int app_login(struct app *app, const char *login, const char *password, struct err *err);
void app_logout(struct app *app);
/* True where the password is that of the session's user (to unlock). */
bool app_password_right(struct app *app, const char *password);
int app_change_password(struct app *app, const char *old_password, const char *new_password,
	struct err *err);
/* Problem sentence for a password that is too weak, or NULL: at least 8 characters. */
const char *app_password_problem(const char *password);

#endif
