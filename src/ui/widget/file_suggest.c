#include "config.h"

#include "ui/widget/file_suggest.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/base/text_check.h"

/* Rows that are looked through: a folder may hold anything. */
#define MOST 200

struct names {
	char **item;
	size_t count, cap;
};

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void add_name(struct names *names, char *name)
{
	names->item = grow_array(names->item, names->count, &names->cap, sizeof *names->item);
	names->item[names->count++] = name;
}

static bool is_table(const char *name)
{
	static const char *const ends[] = { ".csv", ".tsv", ".txt" };
	size_t len = strlen(name);

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (len > 4 && strcasecmp(name + len - 4, ends[i]) == 0)
			return true;
	return false;
}

/* Reads a folder: names of folders end in a slash. A name that no screen can show is left out. */
static void read_folder(const char *path, const char *begin, struct names *names)
{
	DIR *dir = opendir(path);
	struct dirent *entry;

	while (dir && names->count < MOST && (entry = readdir(dir))) {
		char *full = xasprintf("%s/%s", path, entry->d_name);
		struct stat st;

		if (entry->d_name[0] != '.' &&
			strncasecmp(entry->d_name, begin, strlen(begin)) == 0 &&
			text_valid(entry->d_name, strlen(entry->d_name), NULL) &&
			stat(full, &st) == 0) {
			if (S_ISDIR(st.st_mode))
				add_name(names, xasprintf("%s/", entry->d_name));
			else if (S_ISREG(st.st_mode) && is_table(entry->d_name))
				add_name(names, xstrdup(entry->d_name));
		}
		free(full);
	}
	if (dir)
		closedir(dir);
	if (names->count)
		qsort(names->item, names->count, sizeof *names->item, by_name);
}

/* Offers names, each after a folder ("" none), with what they are. */
static void offer(struct names *names, const char *folder, const char *what, bool folders,
	struct suggest *suggest)
{
	for (size_t i = 0; i < names->count; i++) {
		const char *name = names->item[i];
		bool is_folder = name[strlen(name) - 1] == '/';
		char *shown = xasprintf("%s%s", folder, name);

		if (is_folder == folders)
			suggest_add(suggest, is_folder, shown, what);
		free(shown);
	}
}

static void names_release(struct names *names)
{
	for (size_t i = 0; i < names->count; i++)
		free(names->item[i]);
	free(names->item);
}

static void offer_sticks(const char *folder, struct suggest *suggest)
{
	struct names names = { NULL, 0, 0 };

	read_folder(folder, "", &names);
	if (names.count) {
		char *before = xasprintf("%s/", folder);

		offer(&names, before, _("stick"), true, suggest);
		free(before);
	}
	names_release(&names);
}

static void offer_places(struct suggest *suggest)
{
	const char *home = getenv("HOME"), *user = getenv("USER");

	if (user && *user && !strchr(user, '/')) {
		static const char *const places[] = { "/media", "/run/media" };

		for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
			char *folder = xasprintf("%s/%s", places[i], user);

			offer_sticks(folder, suggest);
			free(folder);
		}
	}
	offer_sticks("/media", suggest);
	if (home && *home == '/') {
		char *shown = xasprintf("%s/", home);

		suggest_add(suggest, 1, shown, _("home folder"));
		free(shown);
	}
}

void suggest_files(void *ctx, const char *typed, struct suggest *suggest)
{
	const char *slash = strrchr(typed, '/');
	struct names names = { NULL, 0, 0 };
	char *folder;

	(void)ctx;
	if (text_blank(typed))
		offer_places(suggest);
	if (!slash)
		return;
	folder = slash == typed ? xstrdup("/") : xstrndup(typed, (size_t)(slash - typed));
	read_folder(folder, slash + 1, &names);
	offer(&names, "", _("folder"), true, suggest);
	offer(&names, "", "", false, suggest);
	names_release(&names);
	free(folder);
}

void file_chosen(struct form *form, const char *field)
{
	const struct suggestion *chosen = form_chosen(form);
	const char *typed = form_value(form, field), *slash = strrchr(typed, '/');
	bool folder = chosen->id != 0;
	char *path;

	if (*chosen->left == '/')
		path = xstrdup(chosen->left);
	else
		path = xasprintf("%.*s%s", slash ? (int)(slash - typed + 1) : 0, typed,
			chosen->left);
	form_put(form, field, path);
	free(path);
	if (folder)
		form_offer(form);
}
