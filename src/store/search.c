#include "config.h"

#include "store/search.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "store/columns.h"
#include "store/db.h"

char *search_end(const char *beginning)
{
	/* U+10FFFF, the highest code point, stands in no text of ours. */
	return xasprintf("%s\xf4\x8f\xbf\xbf", beginning);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

char *search_phone(const char *phone)
{
	struct buf out;

	buf_init(&out);
	for (const char *p = phone; *p; p++)
		if (is_digit(*p))
			buf_addc(&out, *p);
	/* The country code instead of the zero; without its plus sign only a whole number. */
	if (strncmp(out.data, "84", 2) == 0 && (*phone == '+' || out.len >= 11)) {
		char *national = xasprintf("0%s", out.data + 2);

		buf_release(&out);
		return national;
	}
	return buf_detach(&out);
}

char *search_number(const char *query)
{
	if (!strpbrk(query, "0123456789") || query[strspn(query, "0123456789 .-+")] != '\0')
		return NULL;
	return search_phone(query);
}

void search_words_init(struct search_words *words, const char *folded)
{
	char *p = xstrdup(folded);

	*words = (struct search_words){ .text = p };
	while (*p && words->count < sizeof words->word / sizeof *words->word) {
		size_t len = strcspn(p, " ");
		bool more = p[len] == ' ';

		p[len] = '\0';
		if (len > 0)
			words->word[words->count++] = p;
		p += len + more;
	}
}

void search_words_release(struct search_words *words)
{
	free(words->text);
	words->text = NULL;
	words->count = 0;
}

static int count_rows(struct store *store, const char *sql, const char *word, int64_t cap,
	int64_t *count, struct err *err)
{
	sqlite3_stmt *stmt = db_prepare(store, sql, err);
	char *end;

	if (!stmt)
		return -1;
	end = search_end(word);
	db_bind_text(stmt, 1, word);
	db_bind_text(stmt, 2, end);
	db_bind_int(stmt, 3, cap);
	free(end);
	*count = 0;
	return columns_number(store, stmt, count, err) < 0 ? -1 : 0;
}

int search_count(struct store *store, const char *sql, struct search_words *words, int64_t cap,
	struct err *err)
{
	for (size_t i = 0; i < words->count; i++)
		if (count_rows(store, sql, words->word[i], cap, &words->rows[i], err) < 0)
			return -1;
	return 0;
}

size_t search_rarest(const struct search_words *words)
{
	size_t rarest = 0;

	for (size_t i = 1; i < words->count; i++) {
		bool longer = strlen(words->word[i]) > strlen(words->word[rarest]);

		/* Among words that are all common the longest is the rarest as a rule. */
		if (words->rows[i] < words->rows[rarest]
			|| (words->rows[i] == words->rows[rarest] && longer))
			rarest = i;
	}
	return rarest;
}

void id_list_add(struct id_list *list, int64_t id)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->item[i] == id)
			return;
	list->item = grow_array(list->item, list->count, &list->cap, sizeof *list->item);
	list->item[list->count++] = id;
}

void id_list_release(struct id_list *list)
{
	free(list->item);
	*list = (struct id_list){ NULL, 0, 0 };
}
