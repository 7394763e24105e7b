/*
 * operation.h - inside the app layer: the frame of every operation.
 *
 * operation_begin() checks the permission and begins the transaction; the work is done;
 * operation_end() writes the audit record and commits, or undoes everything where the work
 * has failed.
 */
#ifndef MOTCUA_APP_OPERATION_H
#define MOTCUA_APP_OPERATION_H

#include "motcua/app/app.h"
#include "motcua/store/audit.h"

/* What the audit trail says of an operation. */
struct record {
	const char *action; /* "tiep_nhan": stable, no personal data */
	const char *object; /* "dossier"; "" where there is none */
	int64_t id;         /* of the object; 0 none */
	const struct audit_change *change;
	size_t change_count;
};

/* DENIED where the roles do not allow it, which the audit trail remembers. */
int operation_begin(struct app *app, enum operation op, struct err *err);
/* The check alone, for what only reads: app_require(), and a refusal is remembered. */
int operation_require(struct app *app, enum operation op, struct err *err);
/* status is what the work returned. Returns 0 when all is on the disk, else -1. */
int operation_end(struct app *app, int status, const struct record *record, struct err *err);
/* Appends the record to the audit trail inside the running transaction. */
int operation_record(struct app *app, const struct record *record, bool refused,
	struct err *err);
/* Notes what somebody has looked at, printed or been refused, in a transaction of its own;
 * nothing where the store is open for reading only. */
int operation_note(struct app *app, const struct record *record, bool refused,
	struct err *err);

/* DENIED with a sentence that names the roles (bits 1 << enum role) which may. */
int err_roles(unsigned allowed, struct err *err);

/* The stable name of an operation, for the audit trail. */
const char *operation_name(enum operation op);

/* The argon2id hash of a password, with its parameters; the cost is the setting
 * argon2_memory_kib. */
int password_hash(struct app *app, const char *password, char out[static 128],
	struct err *err);
bool password_matches(const char *hash, const char *password);
/* A login as it is stored and compared: trimmed, lower case; the caller frees. */
char *login_key(const char *login);
bool login_valid(const char *login);
/* Sixteen bits that stand for a login and from which it cannot be guessed back. */
unsigned login_digest(const char *login);

#endif
