/*
 * create.c - a store that is made, and how a file gets its name: whole, or not at all.
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "store/connection.h"

/* Gives a finished file its name, which must be free. Not every file system of an USB stick
 * knows links. */
static int rename_free(const char *made, const char *path)
{
	if (renameat2(AT_FDCWD, made, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return -1;
	return link(made, path) == 0 ? unlink(made) : -1;
}

static int sync_folder(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int rc = fd < 0 ? -1 : fsync(fd);

	if (fd >= 0)
		close(fd);
	return rc;
}

static int refuse_existing(const char *path, struct err *err)
{
	return err_set(err, ERR_CONFLICT,
		_("%s exists already and is not overwritten. Choose another file."), path);
}

/* True where changes lie in a journal, without which the file is not whole. */
static bool has_journal(const char *path)
{
	char *journal = xasprintf("%s-wal", path);
	struct stat st;
	bool out = stat(journal, &st) == 0 && st.st_size > 0;

	free(journal);
	return out;
}

int store_give_name(const char *made, const char *path, struct err *err)
{
	char *folder = path_folder(path);
	int rc = 0;

	if (has_journal(made))
		rc = err_set(err, ERR_STORE,
			_("Not saved because the disk is full. Free some space, then try again."));
	else if (rename_free(made, path) == 0)
		rc = sync_folder(folder) == 0 ? 0 : err_set(err, ERR_SYSTEM,
			_("Cannot write %s: %s."), folder, strerror(errno));
	else if (errno == EEXIST)
		rc = refuse_existing(path, err);
	else
		rc = err_set(err, ERR_SYSTEM, _("Cannot write %s: %s."), path, strerror(errno));
	free(folder);
	return rc;
}

void store_remove(const char *path)
{
	static const char *const suffix[] = { "", "-wal", "-shm", "-journal" };

	for (size_t i = 0; i < sizeof suffix / sizeof *suffix; i++) {
		char *file = xasprintf("%s%s", path, suffix[i]);

		unlink(file);
		free(file);
	}
}

/* Makes a store under another name and gives it its own when it is whole: nobody ever opens
 * half of one, and nothing is left behind but by a power cut. */
static int build(const char *path, const char *folder, const struct migration_list *list,
	struct err *err)
{
	char *made = xasprintf("%s.new-XXXXXX", path);
	struct store *store = NULL;
	int fd = mkstemp(made), rc;

	if (fd < 0) {
		rc = err_set(err, ERR_SYSTEM, _("Cannot make a file in %s: %s."), folder,
			strerror(errno));
		free(made);
		return rc;
	}
	close(fd);
	rc = connection_open(&store, made, false, err);
	if (rc == 0)
		rc = connection_write_ahead(store, err);
	if (rc == 0)
		rc = migrate_create(store, list, err);
	store_close(store);
	if (rc == 0)
		rc = store_give_name(made, path, err);
	if (rc < 0)
		store_remove(made);
	free(made);
	return rc;
}

int store_create(const char *path, const struct migration_list *list, struct err *err)
{
	char *folder = path_folder(path);
	struct stat st;
	int rc = 0;

	if (lstat(path, &st) == 0)
		rc = refuse_existing(path, err);
	else if (stat(folder, &st) || !S_ISDIR(st.st_mode))
		rc = err_set(err, ERR_NOT_FOUND,
			_("The folder %s does not exist. Make it first, or choose another."), folder);
	else if (share_refuse(folder, err))
		rc = -1;
	else
		rc = build(path, folder, list, err);
	free(folder);
	return rc;
}
