#include "config.h"

#include "motcua/viet/viet.h"

#include <stdlib.h>
#include <string.h>

#include "letter.h"
#include "motcua/base/text.h"

/* A key being made: words with one separator between them. */
struct fold {
	struct buf *out;
	size_t start; /* where the key begins in out */
	char separator;
	bool pending; /* a separator is due before the next letter */
};

static void put_letter(struct fold *fold, int32_t cp)
{
	if (fold->pending && fold->out->len > fold->start)
		buf_addc(fold->out, fold->separator);
	fold->pending = false;
	text_put(fold->out, letter_is_stroked_d(cp) ? 'd' : cp);
}

static void put_cp(struct fold *fold, int32_t cp)
{
	int32_t part[LETTER_PARTS];
	size_t count = letter_split(cp, part);

	for (size_t i = 0; i < count; i++) {
		enum letter_kind kind = letter_kind(part[i]);

		if (kind == LETTER_KEPT)
			put_letter(fold, part[i]);
		else if (kind == LETTER_SIGN)
			fold->pending = true;
	}
}

static void fold_into(const char *text, char separator, struct buf *out)
{
	struct fold fold = { .out = out, .start = out->len, .separator = separator };
	char *nfc = viet_nfc(text);
	size_t len = strlen(nfc);

	for (size_t pos = 0; pos < len;) {
		int32_t cp;

		pos += text_next(nfc + pos, len - pos, &cp);
		put_cp(&fold, cp);
	}
	free(nfc);
}

void viet_fold(const char *text, struct buf *out)
{
	fold_into(text, ' ', out);
}

char *viet_fold_dup(const char *text)
{
	struct buf out;

	buf_init(&out);
	viet_fold(text, &out);
	return buf_detach(&out);
}

void viet_header_key(const char *text, struct buf *out)
{
	fold_into(text, '_', out);
}
