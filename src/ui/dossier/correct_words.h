/*
 * correct_words.h - the fields of a correction in words, the same in its form and in the history.
 */
#ifndef MOTCUA_UI_CORRECT_WORDS_H
#define MOTCUA_UI_CORRECT_WORDS_H

#include <stdbool.h>

#include "motcua/app/process.h"
#include "motcua/base/buf.h"

/* The label of a field, N_(). */
const char *correction_label(enum correction_field field);
/* Appends a value of a field as people read it: the name of a choice, not its stable name. */
void put_correction_value(struct buf *out, const char *name, const char *value);
/* Appends "Submitter: Nía → Nía Thị" of the old and new value that the event of a correction
 * keeps ("nguoi_nop: Nía"); numbers of persons and telephones are cut to their last four where
 * not to be shown. False, and nothing, where they are none. */
bool put_correction(struct buf *out, const char *old_value, const char *new_value, bool numbers);

#endif
