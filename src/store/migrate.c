#include "config.h"

#include "store/migrate.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/data/files.h"
#include "store/connection.h"
#include "store/db.h"

static const char SQL_BACKUP[] = "VACUUM INTO ?1";

void migration_list_built_in(struct migration_list *list)
{
	static const char folder[] = "schema/sqlite/";

	*list = (struct migration_list){ 0 };
	for (size_t i = 0; i < data_file_count; i++) {
		if (strncmp(data_files[i].name, folder, sizeof folder - 1) != 0)
			continue;
		list->item = grow_array(list->item, list->count, &list->cap, sizeof *list->item);
		list->item[list->count++] = (struct migration){
			.name = data_files[i].name + sizeof folder - 1,
			.sql = data_files[i].text
		};
	}
}

void migration_list_release(struct migration_list *list)
{
	free(list->item);
	*list = (struct migration_list){ 0 };
}

static int version_get(struct store *store, int64_t *version, struct err *err)
{
	return db_single_int(store, "PRAGMA user_version", version, err);
}

/* A pragma takes no parameters; the value is a number of this program. */
static int pragma_set(struct store *store, const char *name, size_t value, struct err *err)
{
	char *sql = xasprintf("PRAGMA %s = %zu", name, value);
	int rc = db_exec(store, sql, err);

	free(sql);
	return rc;
}

/* Applies what is missing from a version on, inside the transaction. */
static int apply(struct store *store, const struct migration_list *list, size_t version,
	struct err *err)
{
	for (size_t i = version; i < list->count; i++) {
		const struct migration *m = &list->item[i];

		if (db_exec(store, m->sql, err) || (m->step && m->step(store, err)) ||
			pragma_set(store, "user_version", i + 1, err))
			return -1;
	}
	return 0;
}

int migrate_create(struct store *store, const struct migration_list *list, struct err *err)
{
	int rc;

	if (store_begin(store, err))
		return -1;
	rc = apply(store, list, 0, err);
	if (rc == 0)
		rc = pragma_set(store, "application_id", STORE_APPLICATION_ID, err);
	if (rc == 0)
		rc = identity_create(store, err);
	return store_end(store, rc, err);
}

/* An empty file of a free name beside the store, which only the owner may read; the caller
 * frees. */
static char *backup_reserve(const char *path, int64_t version, struct err *err)
{
	for (int n = 1; n < 1000; n++) {
		char *name = n == 1 ? xasprintf("%s.trước-%lld.bak", path, (long long)version)
				    : xasprintf("%s.trước-%lld-%d.bak", path, (long long)version, n);
		int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

		if (fd >= 0) {
			close(fd);
			return name;
		}
		free(name);
		if (errno != EEXIST)
			break;
	}
	err_set(err, ERR_STORE,
		_("The store %s must be brought up to date, but no backup copy can be made beside it:"
		  " %s."), path, strerror(errno));
	return NULL;
}

/* VACUUM INTO does not wait for the disk. */
static int file_sync(const char *path, struct err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	int rc = fd < 0 ? -1 : fsync(fd);

	if (rc)
		err_set(err, ERR_SYSTEM, _("Cannot write %s: %s."), path, strerror(errno));
	if (fd >= 0)
		close(fd);
	return rc;
}

/* The name of the copy that was made, or NULL; the caller frees. */
static char *backup_make(struct store *store, int64_t version, struct err *err)
{
	char *name = backup_reserve(store->path, version, err);
	sqlite3_stmt *stmt = NULL;

	if (!name)
		return NULL;
	stmt = db_prepare(store, SQL_BACKUP, err);
	if (stmt)
		db_bind_text(stmt, 1, name);
	if (!stmt || db_run(store, stmt, err) || file_sync(name, err)) {
		unlink(name);
		free(name);
		return NULL;
	}
	return name;
}

static int check_references(struct store *store, struct err *err)
{
	int64_t faults = 0;

	if (db_single_int(store, "SELECT count(*) FROM pragma_foreign_key_check", &faults, err))
		return -1;
	return faults ? error_damaged(store, err) : 0;
}

/* The version is read again under the lock: another program may have been faster. */
static int update_locked(struct store *store, const struct migration_list *list, bool *changed,
	struct err *err)
{
	int64_t version = 0;
	int rc;

	if (store_begin(store, err))
		return -1;
	rc = version_get(store, &version, err);
	*changed = rc == 0 && (size_t)version < list->count;
	if (*changed) {
		rc = apply(store, list, (size_t)version, err);
		if (rc == 0)
			rc = store_check(store, false, err);
		if (rc == 0)
			rc = check_references(store, err);
	}
	return store_end(store, rc, err);
}

static int update(struct store *store, const struct migration_list *list, int64_t version,
	struct err *err)
{
	char *backup = backup_make(store, version, err);
	bool changed = false;
	int rc;

	if (!backup)
		return -1;
	/* A step that rebuilds a table drops the one that others refer to. */
	rc = db_exec(store, "PRAGMA foreign_keys = OFF", err);
	if (rc == 0)
		rc = update_locked(store, list, &changed, err);
	db_exec(store, "PRAGMA foreign_keys = ON", NULL);
	if (rc || !changed)
		unlink(backup);
	free(backup);
	return rc;
}

static int refuse_newer(const struct store *store, int64_t version, size_t known,
	struct err *err)
{
	return err_set(err, ERR_STORE,
		_("The store %s is of version %lld; this program knows versions up to %zu. Update the"
		  " program."), store->path, (long long)version, known);
}

int migrate_recognise(struct store *store, const struct migration_list *list, struct err *err)
{
	int64_t id = 0, version = 0;

	if (db_single_int(store, "PRAGMA application_id", &id, err) ||
		version_get(store, &version, err))
		return -1;
	if (id != STORE_APPLICATION_ID || version < 1)
		return error_foreign(store->path, err);
	if ((size_t)version > list->count)
		return refuse_newer(store, version, list->count, err);
	if ((size_t)version < list->count && store->read_only)
		return err_set(err, ERR_STORE,
			_("The store %s is of the older version %lld and must be brought up to date (%zu)"
			  " before it can be read. Open it once for writing."),
			store->path, (long long)version, list->count);
	return 0;
}

int migrate_update(struct store *store, const struct migration_list *list, struct err *err)
{
	int64_t version = 0;

	if (version_get(store, &version, err))
		return -1;
	return (size_t)version < list->count ? update(store, list, version, err) : 0;
}
