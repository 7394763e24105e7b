#include "config.h"

#include "motcua/core/identity.h"

#include <stdio.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/core/day.h"
#include "motcua/data/files.h"

#define NUMBER_LENGTH 12
#define CMND_LENGTH 9

/* Codes above this one are of countries: the birth was registered abroad. */
#define LAST_PROVINCE_CODE 100

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_digits(const char *text, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!is_digit(text[i]))
			return false;
	return text[count] == '\0';
}

bool identity_is_number(const char *number)
{
	return is_digits(number, NUMBER_LENGTH);
}

bool identity_is_cmnd(const char *number)
{
	return is_digits(number, CMND_LENGTH);
}

static unsigned check_form(const char *number)
{
	size_t len = strlen(number), characters = 0;
	unsigned faults = 0;

	for (size_t pos = 0; pos < len; characters++) {
		int32_t cp;

		pos += text_next(number + pos, len - pos, &cp);
		if (cp < '0' || cp > '9')
			faults |= IDENTITY_NON_DIGIT;
	}
	return characters == NUMBER_LENGTH ? faults : faults | IDENTITY_LENGTH;
}

/* Finds the name that data/seed/provinces.csv has for the first three digits. */
static bool find_province(const char *number, char *name, size_t size)
{
	const struct data_file *file = data_file_find("seed/provinces.csv");
	int code = (number[0] - '0') * 100 + (number[1] - '0') * 10 + (number[2] - '0');
	char key[6];
	const char *row;

	if (code > LAST_PROVINCE_CODE) {
		snprintf(name, size, "%s", "nước ngoài");
		return true;
	}
	snprintf(key, sizeof key, "\n%.3s,", number);
	row = file ? strstr(file->text, key) : NULL;
	if (!row)
		return false;
	row += strlen(key);
	snprintf(name, size, "%.*s", (int)strcspn(row, "\r\n"), row);
	return true;
}

unsigned identity_check(const char *number, int today, int born_year, enum sex sex,
	struct identity *out)
{
	unsigned faults = check_form(number);
	int century;

	*out = (struct identity){ .sex = SEX_UNKNOWN };
	if (faults)
		return faults;
	if (!find_province(number, out->province, sizeof out->province))
		faults |= IDENTITY_PROVINCE;
	/* The fourth digit is century and sex: 0 and 1 for 1900-1999, 2 and 3 for 2000-2099,
	 * and so on (Circular 59/2021/TT-BCA). */
	century = 19 + (number[3] - '0') / 2;
	out->sex = (number[3] - '0') % 2 ? SEX_FEMALE : SEX_MALE;
	out->birth_year = century * 100 + (number[4] - '0') * 10 + (number[5] - '0');
	if (today != DAY_NONE && out->birth_year > day_year(today))
		faults |= IDENTITY_FUTURE;
	if (born_year && born_year != out->birth_year)
		faults |= IDENTITY_BORN;
	if (sex != SEX_UNKNOWN && sex != out->sex)
		faults |= IDENTITY_SEX;
	return faults;
}

void identity_fault_names(unsigned faults, struct buf *out)
{
	static const struct {
		enum identity_fault fault;
		const char *name;
	} names[] = {
		{ IDENTITY_LENGTH, "length" },
		{ IDENTITY_NON_DIGIT, "non_digit" },
		{ IDENTITY_PROVINCE, "province" },
		{ IDENTITY_FUTURE, "future" },
		{ IDENTITY_BORN, "born" },
		{ IDENTITY_SEX, "sex" },
	};
	const char *between = "";

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (faults & names[i].fault) {
			buf_addf(out, "%s%s", between, names[i].name);
			between = "+";
		}
}

/* What the number says against what was entered, for either sex. */
static void explain_male(unsigned faults, int year, struct buf *out)
{
	if (!(faults & IDENTITY_BORN))
		buf_addf(out, _("The number says: male, born in %d; entered: female."), year);
	else if (!(faults & IDENTITY_SEX))
		buf_addf(out, _("The number says: male, born in %d; another year of birth is "
				"entered."),
			year);
	else
		buf_addf(out, _("The number says: male, born in %d; entered: female and another "
				"year of birth."),
			year);
}

static void explain_female(unsigned faults, int year, struct buf *out)
{
	if (!(faults & IDENTITY_BORN))
		buf_addf(out, _("The number says: female, born in %d; entered: male."), year);
	else if (!(faults & IDENTITY_SEX))
		buf_addf(out, _("The number says: female, born in %d; another year of birth is "
				"entered."),
			year);
	else
		buf_addf(out, _("The number says: female, born in %d; entered: male and another "
				"year of birth."),
			year);
}

static void explain_difference(unsigned faults, const struct identity *id, struct buf *out)
{
	if (id->sex == SEX_FEMALE)
		explain_female(faults, id->birth_year, out);
	else
		explain_male(faults, id->birth_year, out);
}

void identity_explain(unsigned faults, const struct identity *id, struct buf *out)
{
	if (faults & IDENTITY_LENGTH)
		buf_adds(out, faults & IDENTITY_NON_DIGIT ?
			_("An identity number is 12 digits, without spaces or other signs.") :
			_("An identity number has exactly 12 digits."));
	else if (faults & IDENTITY_NON_DIGIT)
		buf_adds(out, _("An identity number has nothing but digits 0 to 9."));
	else if (faults & IDENTITY_PROVINCE)
		buf_adds(out, _("The first three digits of the identity number are no code of a "
				"province or country."));
	else if (faults & IDENTITY_FUTURE)
		buf_addf(out, _("The identity number says: born in %d, and that year has not "
				"come."),
			id->birth_year);
	else if (faults & (IDENTITY_BORN | IDENTITY_SEX))
		explain_difference(faults, id, out);
}
