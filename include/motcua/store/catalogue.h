/*
 * catalogue.h - procedures, their versions and papers; fields.
 */
#ifndef MOTCUA_STORE_CATALOGUE_H
#define MOTCUA_STORE_CATALOGUE_H

#include <stddef.h>

#include "motcua/core/deadline.h"
#include "motcua/core/indicator.h"
#include "motcua/core/vocab.h"
#include "motcua/store/store.h"

/* A version of a procedure. Strings are owned, never NULL. */
struct procedure {
	int64_t id, version_id, field_id;
	char *code; /* "" where none is known */
	char *name, *field;
	int valid_from, valid_to; /* DAY_NONE: open */
	int level;                /* 0 unknown */
	enum service service;
	int in_list;              /* 1, 0, -1 unknown */
	char *list_document;      /* number of the decision, or "" */
	struct limit limit;       /* LIMIT_UNKNOWN: asked at intake */
	char *limit_basis;
	int supplement;           /* enum supplement_policy, -1 unknown */
	int64_t fee;              /* đồng; -1 unknown */
	char *fee_note;
	int postal_return;        /* 1, 0, -1 unknown */
	char *deciding_level, *document;
	bool confirmed;
	char *confidence, *note, *source;
	int64_t replaced_by;      /* procedure id, 0 none */
	int64_t uses;             /* dossiers of the last 12 months, at most 500; filled by
				   * procedure_search() */
};

struct procedure_list {
	struct procedure *item;
	size_t count, cap;
};

void procedure_release(struct procedure *procedure);
void procedure_list_release(struct procedure_list *list);

/* Inserts a procedure that is not known yet, with its first version. Sets the ids; makes the
 * field where it is new. CONFLICT where the code or the folded name is taken. */
int procedure_insert(struct store *store, struct procedure *procedure, struct err *err);
/* Opens a new version from valid_from on and closes the current one the day before. */
int procedure_add_version(struct store *store, struct procedure *procedure, struct err *err);
/* Changes a version in place: confirmation and what was unknown; a procedure that had no code
 * gets the one given. CONFLICT where it is another's. */
int procedure_update_version(struct store *store, const struct procedure *procedure,
	struct err *err);
/* Links an old procedure to the one that replaces it. */
int procedure_replace(struct store *store, int64_t old_id, int64_t new_id, struct err *err);

/* The version in force on a day. NOT_FOUND. */
int procedure_get(struct store *store, int64_t id, int day, struct procedure *out,
	struct err *err);
int procedure_get_version(struct store *store, int64_t version_id, struct procedure *out,
	struct err *err);
/* By code, or where code is "" by folded name: the procedure that has no code, else one that
 * has. NOT_FOUND where there is none at all; the version in force that day, else the newest. */
int procedure_find(struct store *store, const char *code, const char *name, int day,
	struct procedure *out, struct err *err);
int procedure_versions(struct store *store, int64_t id, struct procedure_list *out,
	struct err *err);
/* All in force on a day, by code. */
int procedure_list(struct store *store, int day, struct procedure_list *out, struct err *err);
/* As you type: every word of the query begins a word of the name, or the code begins with it
 * (dots may be left out); those used most often first; an empty query gives the favourites. */
int procedure_search(struct store *store, const char *query, int day, size_t limit,
	struct procedure_list *out, struct err *err);

struct paper {
	char *name;
	bool present_only; /* xuất trình */
	bool conditional;
	int originals, certified, copies;
	char *note;
};

struct paper_list {
	struct paper *item;
	size_t count, cap;
};

void paper_list_add(struct paper_list *list, const struct paper *paper); /* copies */
void paper_list_release(struct paper_list *list);
int procedure_papers(struct store *store, int64_t version_id, struct paper_list *out,
	struct err *err);
int procedure_set_papers(struct store *store, int64_t version_id, const struct paper_list *papers,
	struct err *err);

struct procedure_field {
	int64_t id;
	char *name;
};

struct procedure_field_list {
	struct procedure_field *item;
	size_t count, cap;
};

void field_list_release(struct procedure_field_list *list);
int field_list(struct store *store, struct procedure_field_list *out, struct err *err);

/* What the figures need of every procedure at the end of a window; the caller frees. */
int procedure_facts(struct store *store, int day, struct procedure_fact **out, size_t *count,
	struct err *err);

#endif
