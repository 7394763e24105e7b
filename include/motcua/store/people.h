/*
 * people.h - officers with their titles, logins with their roles.
 */
#ifndef MOTCUA_STORE_PEOPLE_H
#define MOTCUA_STORE_PEOPLE_H

#include <stddef.h>

#include "motcua/core/vocab.h"
#include "motcua/store/store.h"

struct officer {
	int64_t id, unit_id;
	char *name;
	char *title;  /* the title on the day asked for, or "" */
	char *signs;  /* "CHỦ TỊCH", "KT. CHỦ TỊCH" or "" */
	int64_t citizen_id; /* 0: none */
	int valid_from, valid_to;
	bool confirmed;
	char *login;  /* of the user of this officer, or "" */
	bool disabled;  /* that login is closed */
	unsigned roles; /* of that user, bits 1 << enum role */
};

struct officer_list {
	struct officer *item;
	size_t count, cap;
};

void officer_release(struct officer *officer);
void officer_list_release(struct officer_list *list);
/* Inserts an officer and, where title is not "", that title from valid_from on. Sets id. */
int officer_insert(struct store *store, struct officer *officer, struct err *err);
int officer_update(struct store *store, const struct officer *officer, struct err *err);
/* Gives a title from a day on; the one before ends the day before. */
int officer_set_title(struct store *store, int64_t officer_id, const char *title,
	const char *signs, int from, struct err *err);

/* A title from a day to a day. */
struct officer_title {
	char *title, *signs;
	int valid_from, valid_to;
};

struct officer_title_list {
	struct officer_title *item;
	size_t count, cap;
};

void officer_title_list_release(struct officer_title_list *list);
/* All titles of an officer, oldest first. */
int officer_titles(struct store *store, int64_t officer_id, struct officer_title_list *out,
	struct err *err);
int officer_get(struct store *store, int64_t id, int day, struct officer *out, struct err *err);
/* In Vietnamese order of names; day as for titles; DAY_NONE lists former officers too. */
int officer_list(struct store *store, int64_t unit_id, int day, struct officer_list *out,
	struct err *err);
/* The officer of a name (folded) and, where not "", a title that he has or had. NOT_FOUND. */
int officer_find(struct store *store, int64_t unit_id, const char *name, const char *title,
	struct officer *out, struct err *err);

struct user {
	int64_t id, officer_id;
	char *login, *password_hash;
	bool disabled, must_change;
	bool in_office;     /* its officer is in force on the day asked for */
	int failures;
	struct moment failed_at;
	unsigned roles;     /* on the day asked for */
	char *officer_name; /* filled when read */
};

struct user_list {
	struct user *item;
	size_t count, cap;
};

void user_release(struct user *user);
void user_list_release(struct user_list *list);
/* Inserts a login with its roles from now on. Sets id. */
int user_insert(struct store *store, struct user *user, struct moment now, struct err *err);
int user_by_login(struct store *store, const char *login, int day, struct user *out,
	struct err *err);
int user_list(struct store *store, int day, struct user_list *out, struct err *err);
int user_set_password(struct store *store, int64_t id, const char *hash, bool must_change,
	struct err *err);
/* Counts a wrong password (at) or forgets them (MOMENT_NONE). */
int user_note_failure(struct store *store, int64_t id, struct moment at, struct err *err);
int user_set_disabled(struct store *store, int64_t id, bool disabled, struct err *err);
/* The roles from a day on; roles not named end the day before. */
int user_set_roles(struct store *store, int64_t id, unsigned roles, int from, struct err *err);
/* True where no user exists yet. */
int user_none(struct store *store, bool *none, struct err *err);

#endif
