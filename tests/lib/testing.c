#include "config.h"

#include "testing.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"

int testing_run(Suite *(*const suite[])(void), size_t count)
{
	SRunner *runner = srunner_create(suite[0]());
	int failed;

	/* A failure that shows a whole screen is longer than Check expects. */
	setenv("CK_MAX_MSG_SIZE", "100000", 0);
	for (size_t i = 1; i < count; i++)
		srunner_add_suite(runner, suite[i]());
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

char *testing_read(const char *name, size_t *len)
{
	const char *top = getenv("MOTCUA_TOP_SRCDIR");
	char *path = xasprintf("%s/tests/data/%s", top ? top : ".", name), *text;
	FILE *file = fopen(path, "rb");
	long size;

	if (!file)
		ck_abort_msg("cannot open %s", path);
	fseek(file, 0, SEEK_END);
	size = ftell(file);
	rewind(file);
	text = xmalloc((size_t)size + 1);
	if (fread(text, 1, (size_t)size, file) != (size_t)size)
		ck_abort_msg("cannot read %s", path);
	text[size] = '\0';
	if (len)
		*len = (size_t)size;
	fclose(file);
	free(path);
	return text;
}

char *testing_make_dir(void)
{
	const char *tmp = getenv("TMPDIR");
	char *path = xasprintf("%s/motcua-test-XXXXXX", tmp && *tmp ? tmp : "/tmp");

	if (!mkdtemp(path))
		ck_abort_msg("cannot make a folder %s", path);
	return path;
}

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

void testing_remove_dir(const char *path)
{
	nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}
