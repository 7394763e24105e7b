#include "config.h"

#include "motcua/viet/viet.h"

#include <string.h>

/* True where some word of the text begins with the len bytes at word. */
static bool begins_some_word(const char *text, const char *word, size_t len)
{
	while (*text) {
		if (strncmp(text, word, len) == 0)
			return true;
		text += strcspn(text, " ");
		text += strspn(text, " ");
	}
	return false;
}

bool viet_words_match(const char *folded_text, const char *folded_query)
{
	const char *word = folded_query + strspn(folded_query, " ");

	while (*word) {
		size_t len = strcspn(word, " ");

		if (!begins_some_word(folded_text, word, len))
			return false;
		word += len;
		word += strspn(word, " ");
	}
	return true;
}
