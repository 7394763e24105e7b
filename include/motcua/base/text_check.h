/*
 * text_check.h - what a text must be before it is kept, wherever it comes from.
 *
 * The command line, the screens and the tables all ask here, so that none lets in what another
 * would refuse.
 */
#ifndef MOTCUA_BASE_TEXT_CHECK_H
#define MOTCUA_BASE_TEXT_CHECK_H

#include <stdbool.h>
#include <stdint.h>

#include "motcua/base/buf.h"
#include "motcua/base/err.h"

enum text_kind {
	TEXT_FREE, /* up to 2000 letters; lines and tabs are allowed */
	TEXT_NOTE, /* the same with 4000 */
	TEXT_LINE, /* one line of up to 4000 letters */
	TEXT_NAME, /* of a person or a unit: one line of up to 200 letters with a letter in it */
	TEXT_PLACE /* the same, but a digit is enough: "Thôn 3" or "3" */
};

/* True for what no text may have: control characters (also line ends and tabs), and those that
 * turn the direction of writing around. */
bool text_is_control(int32_t cp);
/* Looks at a text; an empty one is sound. Where it is not, false, and the reason is appended to
 * why (may be NULL) as a sentence. */
bool text_sound(enum text_kind kind, const char *text, struct buf *why);
/* Adds a problem at the field where a text is not sound. */
void problem_add_text(struct problem_list *list, const char *field, enum text_kind kind,
	const char *text);
/* Appends a text for a message: at most 80 letters of it, then an ellipsis. */
void text_echo(struct buf *out, const char *text);

#endif
