/* e2e_beside.c - what a test does beside the program at the terminal: commands and files. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "e2e.h"
#include "motcua/base/alloc.h"
#include "testing.h"

void e2e_command(const char *home, const char *const *argv)
{
	struct e2e_options options = { .argv = argv };
	struct e2e beside;

	if (e2e_run(&beside, &options, home) != 0)
		e2e_fail(&beside, "the command has failed");
	e2e_end(&beside);
}

char *e2e_file(const char *home, const char *name, const char *text)
{
	char *path = xasprintf("%s/%s", home, name);
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(text, file), 0);
	ck_assert_int_eq(fclose(file), 0);
	ck_assert_int_eq(chmod(path, 0600), 0);
	return path;
}

char *e2e_password(const char *home, const char *login)
{
	char *text = xasprintf("demo-%s\n", login), *path = e2e_file(home, login, text);

	free(text);
	return path;
}
