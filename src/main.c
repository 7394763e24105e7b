#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "language.h"
#include "motcua/base/i18n.h"

int main(void)
{
	language_start(LANGUAGE_VI, LOCALEDIR);
	puts(_("One-stop desk"));
	return EXIT_SUCCESS;
}
