/*
 * identity.h - numbers of persons, cards and postal items.
 */
#ifndef MOTCUA_CORE_IDENTITY_H
#define MOTCUA_CORE_IDENTITY_H

#include <stdbool.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"
#include "motcua/core/vocab.h"

/* What the 12 digits of a personal number say (Circular 59/2021/TT-BCA). */
struct identity {
	char province[40]; /* name as provinces.csv spells it; "nước ngoài" above 100 */
	enum sex sex;
	int birth_year;
};

/* What is wrong with a number; more than one bit may be set. */
enum identity_fault {
	IDENTITY_LENGTH = 1,    /* not twelve characters */
	IDENTITY_NON_DIGIT = 2, /* something that is no ASCII digit */
	IDENTITY_PROVINCE = 4,  /* no such province code */
	IDENTITY_FUTURE = 8,    /* born after today */
	IDENTITY_BORN = 16,     /* disagrees with the birth date given */
	IDENTITY_SEX = 32       /* disagrees with the sex given */
};

/* Reads a number: twelve ASCII digits, no trimming. today is a day (DAY_NONE: births to come
 * are no fault); born_year 0 and SEX_UNKNOWN are "not given". Returns 0, or the
 * identity_fault bits; *out is filled unless the faults are of length or digits. */
unsigned identity_check(const char *number, int today, int born_year, enum sex sex,
	struct identity *out);
/* The faults as the contract writes them, joined with "+": "length+non_digit". Appends. */
void identity_fault_names(unsigned faults, struct buf *out);
/* The faults as one translated sentence for a person; appends. */
void identity_explain(unsigned faults, const struct identity *id, struct buf *out);
/* True for twelve ASCII digits, whatever they say. */
bool identity_is_number(const char *number);
/* True for an old number of nine digits. */
bool identity_is_cmnd(const char *number);

/* What the QR code of a card says. Strings are NFC, trimmed, never NULL; caller releases. */
struct card {
	char *number;   /* 12 digits */
	char *old_number;
	char *name;
	char born[11];  /* "1985-03-12", "1985" or "" */
	enum sex sex;
	char *address;
	char issued[11]; /* ISO or "" */
	int field_count;
};

/* Reads a payload of 7 fields or more (cards of 2021 and 2024), or of 6 where a scanner left
 * the old number out. Returns 0, or -1 with the broken field named in err; then there is
 * nothing to release. */
int card_parse(const char *payload, struct card *card, struct err *err);
/* Whether the days of a card can be right: nobody is born after today, or has a card from before
 * his birth. 0, or -1 with the field and reason. */
int card_check(const struct card *card, int today, struct err *err);
void card_release(struct card *card);
/* True where a text looks like a card payload rather than a name or number. */
bool card_looks_like(const char *text);

/* Checks a postal item number of UPU S10: capitals, digits, check digit. Returns 0, or -1
 * with the reason (ERR_INVALID). */
int s10_check(const char *code, struct err *err);
/* What a number on a label is. */
enum s10_verdict {
	S10_RIGHT,
	S10_MISTYPED, /* of the form of S10, with a wrong check digit */
	S10_OTHER     /* of another form: it may be another kind of barcode, and right */
};
/* Judges a number as s10_check() takes it; why, which may be NULL, says what is not right. */
enum s10_verdict s10_judge(const char *code, struct err *why);
/* Appends the code in capitals and without white space, as input screens take it. */
void s10_normalise(const char *code, struct buf *out);

#endif
