/*
 * password.c - passwords and login names. Argon2id of libsodium; the cost is a setting.
 */
#include "config.h"

#include "app/session/operation.h"

#include <assert.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/app/settings.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

#define SHORTEST 8   /* characters */
#define LONGEST 1024 /* bytes */

static size_t characters(const char *text)
{
	size_t count = 0, len = strlen(text);
	int32_t cp;

	for (size_t at = 0; at < len; count++)
		at += text_next(text + at, len - at, &cp);
	return count;
}

const char *app_password_problem(const char *password)
{
	char *nfc;
	bool weak;

	if (!text_valid(password, strlen(password), NULL) || strlen(password) > LONGEST)
		return _("The password cannot be used; choose another.");
	nfc = viet_nfc(password);
	weak = characters(nfc) < SHORTEST;
	sodium_memzero(nfc, strlen(nfc));
	free(nfc);
	return weak ? _("The password must have at least 8 characters.") : NULL;
}

int password_hash(struct app *app, const char *password, char out[static 128],
	struct err *err)
{
	int64_t kib = 0;
	char *nfc;
	int status;

	static_assert(crypto_pwhash_STRBYTES <= 128, "a hash fits");
	if (setting_value(app, SETTING_ARGON2_KIB, &kib, err) < 0)
		return -1;
	if (sodium_init() < 0)
		return err_set(err, ERR_SYSTEM, _("The machine gives no random numbers."));
	nfc = viet_nfc(password);
	status = crypto_pwhash_str(out, nfc, strlen(nfc), crypto_pwhash_OPSLIMIT_INTERACTIVE,
		(size_t)kib * 1024);
	sodium_memzero(nfc, strlen(nfc));
	free(nfc);
	if (status < 0)
		return err_set(err, ERR_SYSTEM,
			_("There is not enough memory to check a password."));
	return 0;
}

bool password_matches(const char *hash, const char *password)
{
	char *nfc;
	bool right;

	if (!text_valid(password, strlen(password), NULL) || strlen(password) > LONGEST)
		return false;
	nfc = viet_nfc(password);
	right = crypto_pwhash_str_verify(hash, nfc, strlen(nfc)) == 0;
	sodium_memzero(nfc, strlen(nfc));
	free(nfc);
	return right;
}

char *login_key(const char *login)
{
	char *trimmed = text_trim(login), *lower = viet_lower(trimmed);

	free(trimmed);
	return lower;
}

unsigned login_digest(const char *login)
{
	unsigned char hash[crypto_generichash_BYTES_MIN];

	crypto_generichash(hash, sizeof hash, (const unsigned char *)login, strlen(login), NULL, 0);
	return (unsigned)hash[0] << 8 | hash[1];
}

bool login_valid(const char *login)
{
	size_t len = strlen(login);

	return len >= 1 && len <= 32 &&
		strspn(login, "abcdefghijklmnopqrstuvwxyz0123456789._-") == len;
}
