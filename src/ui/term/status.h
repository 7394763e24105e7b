/*
 * status.h - the message line.
 *
 * The one thing of ui that is the same for all screens at once. A message stays until the next
 * key that has an effect; the last 50 can be read again (F12).
 */
#ifndef MOTCUA_UI_STATUS_H
#define MOTCUA_UI_STATUS_H

#include <stdbool.h>
#include <stddef.h>

#include "motcua/base/err.h"

#define STATUS_KEPT 50

/* Shows a translated sentence. */
void status_say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
/* Shows an error as a warning. */
void status_err(const struct err *err);
/* Shows a warning: a translated sentence. */
void status_warn(const char *text);

/* The message shown now, or NULL; *warn (may be NULL) tells whether it is a warning. */
const char *status_text(bool *warn);
/* Takes the message off the line; it is still among the last. */
void status_clear(void);
/* A number that grows with each message. */
unsigned long status_count(void);
/* The message shown n messages ago (0 the latest), or NULL; *warn as above. */
const char *status_past(size_t n, bool *warn);
/* Forgets everything and frees it. */
void status_release(void);

#endif
