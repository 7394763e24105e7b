#include "config.h"

#include "motcua/core/identity.h"

#include <string.h>

#include "motcua/base/i18n.h"

#define S10_LENGTH 13
#define S10_DIGITS 8 /* without the check digit */

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool has_form(const char *code)
{
	for (int i = 0; i < S10_LENGTH; i++) {
		bool letter = i < 2 || i >= S10_LENGTH - 2;

		if (letter ? !is_capital(code[i]) : !is_digit(code[i]))
			return false;
	}
	return true;
}

/* The check digit of UPU standard S10. */
static int check_digit(const char *digits)
{
	static const int weight[S10_DIGITS] = { 8, 6, 4, 2, 3, 5, 9, 7 };
	int sum = 0, check;

	for (int i = 0; i < S10_DIGITS; i++)
		sum += weight[i] * (digits[i] - '0');
	check = 11 - sum % 11;
	if (check == 10)
		return 0;
	return check == 11 ? 5 : check;
}

enum s10_verdict s10_judge(const char *code, struct err *why)
{
	int expected;

	if (strlen(code) != S10_LENGTH) {
		err_set(why, ERR_INVALID,
			_("A postal item number has 13 characters, such as RR123456785VN."));
		return S10_OTHER;
	}
	if (!has_form(code)) {
		err_set(why, ERR_INVALID,
			_("A postal item number is two capital letters, nine digits and the two "
			  "capital letters of the country, such as RR123456785VN."));
		return S10_OTHER;
	}
	expected = check_digit(code + 2);
	if (code[2 + S10_DIGITS] - '0' == expected)
		return S10_RIGHT;
	err_set(why, ERR_INVALID,
		_("The check digit of the postal item number is %c and should be %d: "
		  "compare with the label."),
		code[2 + S10_DIGITS], expected);
	return S10_MISTYPED;
}

int s10_check(const char *code, struct err *err)
{
	return s10_judge(code, err) == S10_RIGHT ? 0 : -1;
}

void s10_normalise(const char *code, struct buf *out)
{
	for (; *code; code++) {
		if (strchr(" \t\r\n", *code))
			continue;
		buf_addc(out, *code >= 'a' && *code <= 'z' ? (char)(*code - 'a' + 'A') : *code);
	}
}
