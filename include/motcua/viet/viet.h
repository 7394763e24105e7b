/*
 * viet.h - Vietnamese text: one form, one search key, one order.
 *
 * All functions take well-formed UTF-8 (text_valid()); invalid bytes are left out.
 */
#ifndef MOTCUA_VIET_VIET_H
#define MOTCUA_VIET_VIET_H

#include <stdbool.h>

#include "motcua/base/buf.h"

/* The text in NFC; the caller frees. */
char *viet_nfc(const char *text);
/* What was typed or read, as it is kept: in NFC, without white space at its ends; NULL is "". The
 * caller frees. */
char *viet_clean(const char *text);

/*
 * The search key of a text: lower case, marks off, đ and ð to d, apostrophes and
 * zero-width characters dropped, any other run of signs or white space to one space,
 * trimmed. Idempotent; equal for NFC and NFD. Appends to out.
 */
void viet_fold(const char *text, struct buf *out);
/* The same as a new string; the caller frees. */
char *viet_fold_dup(const char *text);

/*
 * The header key of a table: like viet_fold(), with every run of other characters as
 * one "_" ("Mã hồ sơ" gives "ma_ho_so"). Appends to out.
 */
void viet_header_key(const char *text, struct buf *out);

/*
 * The sort key of a person's name: given name, family name, middle names; in each word
 * the letters first (a ă â b … y), then its one tone (ngang huyền hỏi ngã sắc nặng);
 * case, ' and - are ignored; hòa and hoà are equal. Printable ASCII; compare with
 * strcmp(), or as TEXT in the store. Appends to out.
 */
void viet_name_key(const char *name, struct buf *out);
char *viet_name_key_dup(const char *name);

/* The version of the keys above: when it grows, stored keys must be made anew. */
#define VIET_KEY_VERSION 1

/* The text in capitals (for letterheads), NFC; the caller frees. */
char *viet_upper(const char *text);
/* The text in lower case, NFC; the caller frees. */
char *viet_lower(const char *text);

/* True where every word of the folded query begins some word of the folded text. */
bool viet_words_match(const char *folded_text, const char *folded_query);

#endif
