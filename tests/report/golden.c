#include "config.h"

#include "golden.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "testing.h"

void golden_check(const char *file, const char *text)
{
	char *expected = testing_read(file, NULL);
	const char *a = expected, *b = text;

	for (int line = 1; *a || *b; line++) {
		size_t wanted = strcspn(a, "\n"), got = strcspn(b, "\n");

		if (wanted != got || strncmp(a, b, got) != 0 || a[wanted] != b[got])
			ck_abort_msg("%s, line %d\nexpected: %.*s\ngot:      %.*s", file, line,
				(int)wanted, a, (int)got, b);
		a += wanted + (a[wanted] == '\n');
		b += got + (b[got] == '\n');
	}
	free(expected);
}
