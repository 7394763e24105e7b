/*
 * key_counts.h - inside the app layer: how often, or where, a key has been met.
 */
#ifndef MOTCUA_APP_KEY_COUNTS_H
#define MOTCUA_APP_KEY_COUNTS_H

#include <stddef.h>

struct key_count {
	char *key;
	size_t value;
};

/* All zero is empty. */
struct key_counts {
	struct key_count *slot; /* open addressing; key NULL is free */
	size_t count, size;
};

/* The value of a key, which is 0 for one not met before; valid until the next call. */
size_t *key_counts_at(struct key_counts *counts, const char *key);
void key_counts_release(struct key_counts *counts);

#endif
