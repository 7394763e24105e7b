/*
 * search.h - inside the store: what the searches share.
 *
 * A search by beginning is a range of an index: from the text to search_end() of it.
 */
#ifndef MOTCUA_STORE_SEARCH_H
#define MOTCUA_STORE_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/base/err.h"
#include "motcua/store/store.h"

/* A text that sorts after every text that begins with this one; the caller frees. */
char *search_end(const char *beginning);

/* The digits of a phone number as dialled here: "+84 905 123 456" gives "0905123456". The
 * caller frees. */
char *search_phone(const char *phone);
/* The digits of a query that is a number of any kind, written with or without spaces, dots and
 * hyphens, as search_phone(); NULL where it is anything else. The caller frees. */
char *search_number(const char *query);

/* The words of a folded text; those beyond the last place are left out. */
struct search_words {
	char *text;
	char *word[12];
	int64_t rows[12]; /* that a word begins, where they are counted */
	size_t count;
};
void search_words_init(struct search_words *words, const char *folded);
void search_words_release(struct search_words *words);
/* Counts the rows of every word. sql counts those from ?1 to ?2, but no more than ?3, the cap. */
int search_count(struct store *store, const char *sql, struct search_words *words, int64_t cap,
	struct err *err);
/* The word that begins the fewest rows. */
size_t search_rarest(const struct search_words *words);

/* Ids in the order found. */
struct id_list {
	int64_t *item;
	size_t count, cap;
};
/* Adds an id that is not in the list yet. */
void id_list_add(struct id_list *list, int64_t id);
void id_list_release(struct id_list *list);

#endif
