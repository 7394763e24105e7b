#include "config.h"

#include "ui/term/term_inside.h"

#include <curses.h>

#include "motcua/base/text.h"

static const struct {
	int code;
	int32_t key;
} codes[] = {
	{ KEY_UP, K_UP },
	{ KEY_DOWN, K_DOWN },
	{ KEY_LEFT, K_LEFT },
	{ KEY_RIGHT, K_RIGHT },
	{ KEY_HOME, K_HOME },
	{ KEY_END, K_END },
	{ KEY_FIND, K_HOME },  /* Home and End of some PuTTY settings */
	{ KEY_SELECT, K_END },
	{ KEY_PPAGE, K_PGUP },
	{ KEY_NPAGE, K_PGDN },
	{ KEY_IC, K_INSERT },
	{ KEY_DC, K_DELETE },
	{ KEY_BACKSPACE, K_BACKSPACE },
	{ KEY_BTAB, K_BTAB },
	{ KEY_ENTER, K_ENTER },
	{ KEY_RESIZE, TERM_RESIZED },
};

void keys_start(struct term_keys *keys)
{
	WINDOW *pad = newpad(1, 1);

	*keys = (struct term_keys){ .pad = pad };
	keypad(pad, TRUE);
	nodelay(pad, TRUE);
}

void keys_end(struct term_keys *keys)
{
	if (keys->pad)
		delwin(keys->pad);
	keys->pad = NULL;
}

static int32_t key_of_code(int code)
{
	if (code >= KEY_F(1) && code <= KEY_F(12))
		return K_F(code - KEY_F(0));
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (codes[i].code == code)
			return codes[i].key;
	return K_NONE;
}

static int32_t key_of_control(int byte)
{
	switch (byte) {
	case '\n':
		return K_ENTER;
	case 0x08:
	case 0x7f:
		return K_BACKSPACE;
	default:
		return byte;
	}
}

/* Leaves out the rest of a sequence that the terminal's description does not have (Ctrl with an
 * arrow, a mouse): typed into a field it would be rubbish. */
static void skip_sequence(WINDOW *pad, int second)
{
	int byte = wgetch(pad);

	while (second == '[' && byte >= 0x20 && byte < 0x40)
		byte = wgetch(pad);
}

/* Esc alone, or the beginning of an unknown sequence, which comes in one go. */
static int32_t escape(struct term_keys *keys)
{
	int second = wgetch(keys->pad);

	if (second == '[' || second == 'O') {
		skip_sequence(keys->pad, second);
		return K_NONE;
	}
	if (second != ERR)
		ungetch(second);
	return K_ESC;
}

static int letter_length(int byte)
{
	return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
}

/* Adds a byte to the letter; true when it is complete. */
static bool add_byte(struct term_keys *keys, int byte, int32_t *key)
{
	if ((byte & 0xc0) != 0x80) {
		keys->have = 0;
		keys->want = letter_length(byte);
	}
	if (keys->have < 4)
		keys->part[keys->have++] = (char)byte;
	if (keys->have < keys->want)
		return false;
	text_next(keys->part, (size_t)keys->have, key);
	keys->have = keys->want = 0;
	if (*key < 0)
		*key = K_NONE;
	return true;
}

bool keys_read(struct term_keys *keys, int32_t *key)
{
	for (;;) {
		int got = wgetch(keys->pad);

		if (got == ERR)
			return false;
		if (got > 0xff) {
			*key = key_of_code(got);
			return true;
		}
		if (got >= 0x80) {
			if (add_byte(keys, got, key))
				return true;
			continue;
		}
		keys->have = 0;
		*key = got == K_ESC ? escape(keys) : got < 0x20 || got == 0x7f ?
			key_of_control(got) : got;
		return true;
	}
}
