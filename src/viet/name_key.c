#include "config.h"

#include "motcua/viet/viet.h"

#include <stdlib.h>
#include <string.h>

#include "letter.h"
#include "motcua/base/text.h"

/*
 * A word is the codes of its letters, then the code of its tone. The tones lie below the
 * digits, these below the letters: so "An" comes before "Anh" whatever their tones, and
 * words need nothing between them.
 */
enum tone { TONE_LEVEL = '!', TONE_GRAVE, TONE_HOOK, TONE_TILDE, TONE_ACUTE, TONE_DOT };

/* Letters of the alphabet and f j w z, in their order, coded from 'A' on. */
static const int32_t alphabet[] = { 'a', 0x103, 0xe2, 'b', 'c', 'd', 0x111, 'e', 0xea, 'f', 'g',
	'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 0xf4, 0x1a1, 'p', 'q', 'r', 's', 't', 'u',
	0x1b0, 'v', 'w', 'x', 'y', 'z' };

static const struct {
	int32_t base, mark, letter;
} shapes[] = {
	{ 'a', 0x306, 0x103 }, /* ă */
	{ 'a', 0x302, 0xe2 },  /* â */
	{ 'e', 0x302, 0xea },  /* ê */
	{ 'o', 0x302, 0xf4 },  /* ô */
	{ 'o', 0x31b, 0x1a1 }, /* ơ */
	{ 'u', 0x31b, 0x1b0 }, /* ư */
};

static const struct {
	int32_t mark;
	char tone;
} tones[] = {
	{ 0x300, TONE_GRAVE },
	{ 0x309, TONE_HOOK },
	{ 0x303, TONE_TILDE },
	{ 0x301, TONE_ACUTE },
	{ 0x323, TONE_DOT },
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The keys of all words, one after the other, and where each begins. */
struct words {
	struct buf text;
	size_t last_start; /* where the given name begins */
	bool open;
	char tone;
};

static void word_end(struct words *words)
{
	if (!words->open)
		return;
	buf_addc(&words->text, words->tone);
	words->open = false;
}

static void word_begin(struct words *words)
{
	if (words->open)
		return;
	words->open = true;
	words->tone = TONE_LEVEL;
	words->last_start = words->text.len;
}

static void put_letter(struct words *words, int32_t letter)
{
	word_begin(words);
	if (letter >= '0' && letter <= '9') {
		buf_addc(&words->text, (char)letter);
		return;
	}
	for (size_t i = 0; i < COUNT(alphabet); i++)
		if (alphabet[i] == letter) {
			buf_addc(&words->text, (char)('A' + i));
			return;
		}
	/* Letters of other scripts come after ours, in the order of their code points. */
	buf_addf(&words->text, "~%06X", (unsigned)letter);
}

static char tone_of(int32_t mark)
{
	for (size_t i = 0; i < COUNT(tones); i++)
		if (tones[i].mark == mark)
			return tones[i].tone;
	return TONE_LEVEL;
}

static int32_t shape_of(int32_t base, int32_t mark)
{
	for (size_t i = 0; i < COUNT(shapes); i++)
		if (shapes[i].base == base && shapes[i].mark == mark)
			return shapes[i].letter;
	return base;
}

static void put_cp(struct words *words, int32_t cp)
{
	int32_t part[LETTER_PARTS];
	size_t count = letter_split(cp, part);
	int32_t letter = letter_is_stroked_d(part[0]) ? 0x111 : part[0];
	enum letter_kind kind = letter_kind(letter);
	char tone = TONE_LEVEL;

	if (kind == LETTER_SIGN && cp != '-')
		word_end(words);
	for (size_t i = kind == LETTER_MARK ? 0 : 1; i < count; i++) {
		letter = shape_of(letter, part[i]);
		tone = tone_of(part[i]) == TONE_LEVEL ? tone : tone_of(part[i]);
	}
	if (kind == LETTER_KEPT)
		put_letter(words, letter);
	/* One tone per word, so that it does not matter on which vowel it is written. */
	if (words->open && words->tone == TONE_LEVEL)
		words->tone = tone;
}

void viet_name_key(const char *name, struct buf *out)
{
	struct words words = { .open = false };
	char *nfc = viet_nfc(name);
	size_t len = strlen(nfc);

	buf_init(&words.text);
	for (size_t pos = 0; pos < len;) {
		int32_t cp;

		pos += text_next(nfc + pos, len - pos, &cp);
		put_cp(&words, cp);
	}
	word_end(&words);
	buf_adds(out, words.text.data + words.last_start);
	if (words.last_start > 0)
		buf_add(out, words.text.data, words.last_start);
	buf_release(&words.text);
	free(nfc);
}

char *viet_name_key_dup(const char *name)
{
	struct buf out;

	buf_init(&out);
	viet_name_key(name, &out);
	return buf_detach(&out);
}
