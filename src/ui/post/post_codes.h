/*
 * post_codes.h - the tracking numbers typed or scanned for dossiers that are to be given to the
 * post, until they are.
 */
#ifndef MOTCUA_UI_POST_CODES_H
#define MOTCUA_UI_POST_CODES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/base/err.h"

#define POST_CODE_MAX 40

struct post_code {
	int64_t dossier_id;
	char code[POST_CODE_MAX + 1]; /* capitals, no blanks */
	bool considered;              /* that it is no number of the post */
};

struct post_codes {
	struct post_code *item;
	size_t count, cap;
};

void post_codes_release(struct post_codes *codes);
/* What was typed for a dossier; "" nothing. */
const char *post_codes_of(const struct post_codes *codes, int64_t dossier_id);
/* True where something was typed for any of them. */
bool post_codes_typed(const struct post_codes *codes);
/* One key for a dossier: a letter, digit or dash is appended as a capital, Backspace takes the
 * last away, Delete all. False where it is another key, or there is no room. */
bool post_codes_key(struct post_codes *codes, int64_t dossier_id, int32_t key);
/* True where what stands for a dossier was considered before, and not changed since; it is from
 * now on. */
bool post_codes_consider(struct post_codes *codes, int64_t dossier_id);
/* Forgets what was typed for a dossier. */
void post_codes_forget(struct post_codes *codes, int64_t dossier_id);
/* What is wrong with the number of a dossier: a wrong check digit, or the number of another;
 * -1 with err. 0 where it is right, or another kind of barcode (*odd is set then). */
int post_codes_check(const struct post_codes *codes, int64_t dossier_id, bool *odd,
	struct err *err);

#endif
