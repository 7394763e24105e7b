#include "config.h"

#include "language.h"

#include <langinfo.h>
#include <libintl.h>
#include <limits.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void set_ctype(void)
{
	static const char *const names[] = { "", "C.UTF-8", "vi_VN.UTF-8", "en_US.UTF-8" };

	setlocale(LC_ALL, "C");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (setlocale(LC_CTYPE, names[i]) && is_utf8())
			return;
}

/* Where the catalogue is: beside a program that runs from its build tree, else as installed. */
static const char *catalogue_dir(const char *installed, char *beside, size_t size)
{
	const char *dir = getenv("MOTCUA_LOCALEDIR");
	ssize_t len;
	char *slash;

	if (dir && *dir)
		return dir;
	len = readlink("/proc/self/exe", beside, size - 1);
	if (len <= 0)
		return installed;
	beside[len] = '\0';
	slash = strrchr(beside, '/');
	if (!slash || (size_t)(slash - beside) + sizeof "/locale" > size)
		return installed;
	snprintf(slash, size - (size_t)(slash - beside), "/locale");
	return access(beside, R_OK | X_OK) == 0 ? beside : installed;
}

void language_start(enum language lang, const char *localedir)
{
	static const char *const names[] = { "C.UTF-8", "vi_VN.UTF-8", "en_US.UTF-8" };
	char beside[PATH_MAX];

	set_ctype();
	if (lang == LANGUAGE_VI) {
		/* glibc looks at LANGUAGE only when LC_MESSAGES is not "C". */
		setenv("LANGUAGE", "vi", 1);
		for (size_t i = 0; i < sizeof names / sizeof *names; i++)
			if (setlocale(LC_MESSAGES, names[i]))
				break;
	} else {
		unsetenv("LANGUAGE");
		setlocale(LC_MESSAGES, "C");
	}
	bindtextdomain(PACKAGE, catalogue_dir(localedir, beside, sizeof beside));
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
}
