/*
 * err.h - what went wrong, for the program, for the person and for the log.
 *
 * A function that can fail returns 0 or -1 (or a pointer or NULL) and fills a
 * struct err that its caller owns; the pointer may be NULL. The raiser
 * translates the message, since only it has the arguments.
 */
#ifndef MOTCUA_BASE_ERR_H
#define MOTCUA_BASE_ERR_H

#include <stddef.h>

enum err_code {
	ERR_NONE,
	ERR_INVALID,   /* the input is wrong; correct it and try again */
	ERR_NOT_FOUND, /* what was named does not exist */
	ERR_CONFLICT,  /* it exists already, or someone else was faster */
	ERR_BUSY,      /* another program holds the store; try again */
	ERR_DENIED,    /* the role of the user does not allow it */
	ERR_STORE,     /* the store is damaged, full, foreign or newer */
	ERR_SYSTEM     /* the operating system refused */
};

struct err {
	enum err_code code;
	char field[32];   /* the form field the error belongs to, or "" */
	char msg[512];    /* a whole translated sentence */
	char detail[240]; /* English, for the log; never personal data */
};

/* No error yet. */
#define ERR_INIT { ERR_NONE, "", "", "" }

/* Fills err (may be NULL) with a code and a translated message in the manner of
 * printf. Always returns -1, so that a caller can return it. */
int err_set(struct err *err, enum err_code code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Like err_set(), and names the form field that is wrong. */
int err_set_field(struct err *err, const char *field, enum err_code code, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* Adds the English detail for the log to an error that is already set. Returns -1. */
int err_detail(struct err *err, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Forgets the error. */
void err_clear(struct err *err);

/*
 * All problems of a form at once. A check appends and goes on; the form is good
 * when count is 0.
 */
struct problem_list {
	struct err *item;
	size_t count, cap;
};

/* Appends a problem with a form field. */
void problem_add(struct problem_list *list, const char *field, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* Appends a copy of an error that some function has set. */
void problem_add_err(struct problem_list *list, const char *field, const struct err *err);
/* The message for a field, or NULL where the field has no problem. */
const char *problem_for(const struct problem_list *list, const char *field);
/* Fills err with the first problem (and how many more there are). Returns -1, or 0
 * when the list is empty. */
int problem_report(const struct problem_list *list, struct err *err);
void problem_release(struct problem_list *list);

/* What a person should know and may go on with: whole sentences. */
struct warning_list {
	char **item;
	size_t count, cap;
};

/* Appends a sentence in the manner of printf. */
void warning_add(struct warning_list *list, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void warning_list_release(struct warning_list *list);

#endif
