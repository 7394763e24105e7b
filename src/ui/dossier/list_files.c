#include "config.h"

#include "ui/dossier/list_files.h"

#include <stdlib.h>

#include "motcua/base/i18n.h"

void list_files_print(struct screen *scr, const struct list_wanted *wanted)
{
	struct err err = ERR_INIT;
	char *path;
	bool printed;

	if (list_print(scr->app, wanted, &path, &printed, &err) < 0)
		status_err(&err);
	else if (printed)
		status_say(_("The list is printed; it is also at %s."), path);
	else
		status_say(_("There is no printer; the list of dossiers is at %s."), path);
	free(path);
}

void list_files_save(struct screen *scr, const struct list_wanted *wanted)
{
	struct err err = ERR_INIT;
	char *path;

	if (list_save(scr->app, wanted, &path, &err) < 0)
		status_err(&err);
	else
		status_say(_("The table is at %s."), path);
	free(path);
}
