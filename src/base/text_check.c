#include "config.h"

#include "motcua/base/text_check.h"

#include <string.h>
#include <utf8proc.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

#define ECHO_LETTERS 80

static const struct {
	size_t max; /* letters */
	bool lines, letter, digit;
} kinds[] = {
	[TEXT_FREE] = { 2000, true, false, false },
	[TEXT_NOTE] = { 4000, true, false, false },
	[TEXT_LINE] = { 4000, false, false, false },
	[TEXT_NAME] = { 200, false, true, false },
	[TEXT_PLACE] = { 200, false, true, true },
};

/* What a text has. */
struct contents {
	size_t letters; /* code points that take room */
	bool valid, control, lines, letter, digit;
};

bool text_is_control(int32_t cp)
{
	return cp < 0x20 || (cp >= 0x7f && cp < 0xa0) || cp == 0x61c || cp == 0x200e ||
		cp == 0x200f || (cp >= 0x2028 && cp <= 0x202e) || (cp >= 0x2066 && cp <= 0x2069);
}

static void look_at(struct contents *has, int32_t cp)
{
	utf8proc_category_t category = utf8proc_category(cp);

	if (cp == '\n' || cp == '\r' || cp == '\t')
		has->lines = true;
	else if (text_is_control(cp))
		has->control = true;
	has->letters += text_cp_width(cp) > 0;
	has->letter = has->letter || (category >= UTF8PROC_CATEGORY_LU &&
		category <= UTF8PROC_CATEGORY_LO);
	has->digit = has->digit || category == UTF8PROC_CATEGORY_ND;
}

static struct contents contents_of(const char *text)
{
	struct contents has = { .valid = true };
	size_t len = strlen(text);

	for (size_t pos = 0; pos < len;) {
		int32_t cp;

		pos += text_next(text + pos, len - pos, &cp);
		if (cp < 0)
			has.valid = false;
		else
			look_at(&has, cp);
	}
	return has;
}

/* Marks take no room, but a letter has only so many. */
static bool too_long(const struct contents *has, size_t bytes, size_t max)
{
	return has->letters > max || bytes > max * 16;
}

static void add_reason(struct buf *why, enum text_kind kind, const struct contents *has)
{
	size_t max = kinds[kind].max;

	if (!has->valid)
		buf_adds(why, _("This is not UTF-8 text."));
	else if (has->control || (has->lines && !kinds[kind].lines))
		buf_adds(why, _("There are characters in it that cannot be seen; type it again."));
	else if (kinds[kind].letter && !has->letter && !(kinds[kind].digit && has->digit))
		buf_adds(why, kinds[kind].digit ? _("A name needs a letter or a digit.")
						: _("A name needs a letter."));
	else
		buf_addf(why, Q_("This is too long: %zu letter at most.",
				      "This is too long: %zu letters at most.",
				      (unsigned long)max),
			max);
}

bool text_sound(enum text_kind kind, const char *text, struct buf *why)
{
	struct contents has = contents_of(text);

	if (text_blank(text) || (has.valid && !has.control &&
		(kinds[kind].lines || !has.lines) &&
		(!kinds[kind].letter || has.letter || (kinds[kind].digit && has.digit)) &&
		!too_long(&has, strlen(text), kinds[kind].max)))
		return true;
	if (why)
		add_reason(why, kind, &has);
	return false;
}

void problem_add_text(struct problem_list *list, const char *field, enum text_kind kind,
	const char *text)
{
	struct buf why;

	buf_init(&why);
	if (text && !text_sound(kind, text, &why))
		problem_add(list, field, "%s", why.data);
	buf_release(&why);
}

void text_echo(struct buf *out, const char *text)
{
	size_t len = strlen(text), pos = 0;

	for (int letters = 0; pos < len && letters < ECHO_LETTERS; letters++) {
		int32_t cp;

		pos += text_next(text + pos, len - pos, &cp);
	}
	buf_add(out, text, pos);
	if (pos < len)
		buf_adds(out, "…");
}
