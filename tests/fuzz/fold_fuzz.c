/* fold_fuzz.c - the keys of a text are stable and do not depend on how it is composed. */
#include "config.h"

#include "fuzz.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

static void demand_same(const char *text, const char *composed, char *(*key_of)(const char *))
{
	char *a = key_of(text), *b = key_of(composed);

	fuzz_demand(strcmp(a, b) == 0);
	free(b);
	free(a);
}

static void check_fold(const char *text)
{
	char *fold = viet_fold_dup(text), *again = viet_fold_dup(fold);

	fuzz_demand(strcmp(fold, again) == 0);
	fuzz_demand(text_valid(fold, strlen(fold), NULL));
	fuzz_demand(viet_words_match(fold, fold));
	free(again);
	free(fold);
}

static void check_name_key(const char *text)
{
	char *key = viet_name_key_dup(text);

	for (const char *c = key; *c; c++)
		fuzz_demand(*c > ' ' && *c <= '~');
	free(key);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = fuzz_string(data, size), *nfc = viet_nfc(text);
	struct buf header;

	buf_init(&header);
	viet_header_key(text, &header);
	fuzz_demand(!strchr(header.data, ' '));
	buf_release(&header);
	check_fold(text);
	check_name_key(text);
	demand_same(text, nfc, viet_nfc);
	demand_same(text, nfc, viet_fold_dup);
	demand_same(text, nfc, viet_name_key_dup);
	demand_same(text, nfc, viet_upper);
	free(nfc);
	free(text);
	return 0;
}
