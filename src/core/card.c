#include "config.h"

#include "motcua/core/identity.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/base/text_check.h"
#include "motcua/core/day.h"
#include "motcua/viet/viet.h"

/* The fields of the chip cards of 2021. The cards of 2024 have more behind them; some
 * scanners leave the old number out, and then there is one less. */
enum field { NUMBER, OLD_NUMBER, NAME, BORN, SEX, ADDRESS, ISSUED, FIELD_COUNT };

static const char *const names[FIELD_COUNT] = { "so_cccd", "so_cmnd", "ho_va_ten", "ngay_sinh",
	"gioi_tinh", "dia_chi", "ngay_cap" };

/* How many bytes of a broken field a message shows. */
static int shown(const char *text)
{
	return (int)text_prefix(text, 20);
}

static char *take_field(const char *begin, size_t len)
{
	char *raw = xstrndup(begin, len), *clean = viet_clean(raw);

	free(raw);
	return clean;
}

/* Cuts the payload at its bars; returns how many fields it has. */
static int split(const char *payload, char *field[FIELD_COUNT])
{
	int count = 1, next = 0;

	for (const char *c = payload; *c; c++)
		count += *c == '|';
	while (next < FIELD_COUNT) {
		size_t len = strcspn(payload, "|");

		if (next == OLD_NUMBER && count == FIELD_COUNT - 1)
			field[next++] = xstrdup("");
		field[next++] = take_field(payload, len);
		payload += len + (payload[len] == '|');
	}
	return count;
}

/* Reads "12031985", "1985", "00001985" (day and month unknown) or nothing into an ISO date or
 * a year. */
static int read_date(const char *text, bool year_alone, char out[11])
{
	size_t len = strspn(text, "0123456789");
	char date[11];
	int day;

	out[0] = '\0';
	if (*text == '\0')
		return 0;
	if (text[len] != '\0' || (len != 8 && !(len == 4 && year_alone)))
		return -1;
	if (len == 4 || (year_alone && strncmp(text, "0000", 4) == 0)) {
		const char *year = text + len - 4;

		if (strncmp(year, "0000", 4) == 0)
			return -1;
		snprintf(out, 11, "%.4s", year);
		return 0;
	}
	snprintf(date, sizeof date, "%.4s-%.2s-%.2s", text + 4, text + 2, text);
	if (day_parse(date, &day) < 0)
		return -1;
	memcpy(out, date, sizeof date);
	return 0;
}

static int read_fields(char *field[FIELD_COUNT], struct card *card, struct err *err)
{
	int sex = vocab_match(&vocab_sex, field[SEX]);

	for (int i = 0; i < FIELD_COUNT; i++)
		if (!text_sound(TEXT_LINE, field[i], NULL))
			return err_set_field(err, names[i], ERR_INVALID,
				_("Field %d of the card has control characters: scan it again."),
				i + 1);
	if (!identity_is_number(field[NUMBER]))
		return err_set_field(err, names[NUMBER], ERR_INVALID,
			_("The card begins with \"%.*s\" and not with a number of 12 digits."),
			shown(field[NUMBER]), field[NUMBER]);
	if (*field[OLD_NUMBER] && !identity_is_cmnd(field[OLD_NUMBER]) &&
		!identity_is_number(field[OLD_NUMBER]))
		return err_set_field(err, names[OLD_NUMBER], ERR_INVALID,
			_("The old number on the card, \"%.*s\", has neither 9 nor 12 digits."),
			shown(field[OLD_NUMBER]), field[OLD_NUMBER]);
	if (!text_sound(TEXT_NAME, field[NAME], NULL) || !*field[NAME])
		return err_set_field(err, names[NAME], ERR_INVALID, _("The card has no name."));
	if (read_date(field[BORN], true, card->born) < 0)
		return err_set_field(err, names[BORN], ERR_INVALID,
			_("The date of birth on the card, \"%.*s\", is no date."),
			shown(field[BORN]), field[BORN]);
	if (sex < 0)
		return err_set_field(err, names[SEX], ERR_INVALID,
			_("The sex on the card, \"%.*s\", is neither Nam nor Nữ."),
			shown(field[SEX]), field[SEX]);
	card->sex = (enum sex)sex;
	if (read_date(field[ISSUED], false, card->issued) < 0)
		return err_set_field(err, names[ISSUED], ERR_INVALID,
			_("The day of issue on the card, \"%.*s\", is no date."),
			shown(field[ISSUED]), field[ISSUED]);
	return 0;
}

int card_parse(const char *payload, struct card *card, struct err *err)
{
	char *field[FIELD_COUNT] = { NULL };
	int status = -1;

	*card = (struct card){ 0 };
	if (!text_valid(payload, strlen(payload), NULL))
		return err_set(err, ERR_INVALID,
			_("The code of the card is not UTF-8 text: scan it again."));
	card->field_count = split(payload, field);
	if (card->field_count < FIELD_COUNT - 1)
		err_set(err, ERR_INVALID,
			_("This is no QR code of an identity card: it has %d of the 7 fields."),
			card->field_count);
	else
		status = read_fields(field, card, err);
	card->number = field[NUMBER];
	card->old_number = field[OLD_NUMBER];
	card->name = field[NAME];
	card->address = field[ADDRESS];
	free(field[BORN]);
	free(field[SEX]);
	free(field[ISSUED]);
	if (status < 0)
		card_release(card);
	return status;
}

int card_check(const struct card *card, int today, struct err *err)
{
	struct ymd now = day_ymd(today);
	size_t known = strlen(card->born); /* "1985-03-12", "1985" or "" */
	char iso[16];

	snprintf(iso, sizeof iso, "%04d-%02d-%02d", now.year, now.month, now.day);
	if (strncmp(card->born, iso, known) > 0)
		return err_set_field(err, names[BORN], ERR_INVALID,
			_("The date of birth on the card, %s, has not come yet."), card->born);
	if (*card->issued && strncmp(card->born, card->issued, known) > 0)
		return err_set_field(err, names[ISSUED], ERR_INVALID,
			_("The card says that it was issued on %s, before the birth on %s."),
			card->issued, card->born);
	return 0;
}

void card_release(struct card *card)
{
	free(card->number);
	free(card->old_number);
	free(card->name);
	free(card->address);
	*card = (struct card){ 0 };
}

bool card_looks_like(const char *text)
{
	text += strspn(text, " \t");
	return strspn(text, "0123456789") == 12 && text[12] == '|';
}
