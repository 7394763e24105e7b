#include "config.h"

#include "app/office/key_counts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"

/* FNV-1a */
static uint64_t hash_of(const char *key)
{
	uint64_t hash = 14695981039346656037u;

	for (; *key; key++)
		hash = (hash ^ (unsigned char)*key) * 1099511628211u;
	return hash;
}

static struct key_count *find_slot(struct key_count *slot, size_t size, const char *key)
{
	size_t i = hash_of(key) & (size - 1);

	while (slot[i].key && strcmp(slot[i].key, key) != 0)
		i = (i + 1) & (size - 1);
	return &slot[i];
}

/* Keeps a third of the slots free. */
static void make_room(struct key_counts *counts)
{
	size_t size = counts->size ? counts->size * 2 : 64;
	struct key_count *slot;

	if (counts->size && counts->count + 1 <= counts->size / 3 * 2)
		return;
	slot = xcalloc(size, sizeof *slot);
	for (size_t i = 0; i < counts->size; i++)
		if (counts->slot[i].key)
			*find_slot(slot, size, counts->slot[i].key) = counts->slot[i];
	free(counts->slot);
	counts->slot = slot;
	counts->size = size;
}

size_t *key_counts_at(struct key_counts *counts, const char *key)
{
	struct key_count *slot;

	make_room(counts);
	slot = find_slot(counts->slot, counts->size, key);
	if (!slot->key) {
		slot->key = xstrdup(key);
		counts->count++;
	}
	return &slot->value;
}

void key_counts_release(struct key_counts *counts)
{
	for (size_t i = 0; i < counts->size; i++)
		free(counts->slot[i].key);
	free(counts->slot);
	*counts = (struct key_counts){ NULL, 0, 0 };
}
