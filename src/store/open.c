#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"
#include "store/connection.h"
#include "store/db.h"

#define BUSY_MILLISECONDS 3000

char *path_folder(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return xstrdup(".");
	return slash == path ? xstrdup("/") : xstrndup(path, (size_t)(slash - path));
}

/* True where a store can be opened only as a file that nobody writes: it needs two files
 * beside it, and its folder takes none. Changes in a journal that is left over would be
 * missed, so that a store with one is never opened so. */
static bool immutable(const char *path, bool read_only)
{
	char *folder = path_folder(path), *journal = xasprintf("%s-wal", path);
	struct stat st;
	bool out;

	out = read_only && access(folder, W_OK) != 0 && (stat(journal, &st) || st.st_size == 0);
	free(folder);
	free(journal);
	return out;
}

/* The path as an address of SQLite; the caller frees. */
static char *address_of(const char *path, bool read_only)
{
	struct buf out;

	buf_init(&out);
	/* An absolute path follows an empty host, or "//x/y" would be taken for the host x. */
	buf_adds(&out, *path == '/' ? "file://" : "file:");
	for (const char *s = path; *s; s++) {
		if (strchr("%?#", *s))
			buf_addf(&out, "%%%02X", (unsigned)(unsigned char)*s);
		else
			buf_addc(&out, *s);
	}
	if (immutable(path, read_only))
		buf_adds(&out, "?immutable=1");
	return buf_detach(&out);
}

static int configure(struct store *store, struct err *err)
{
	static const struct {
		int option, value;
	} config[] = {
		{ SQLITE_DBCONFIG_DEFENSIVE, 1 },
		{ SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
		{ SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
		{ SQLITE_DBCONFIG_DQS_DML, 0 },
		{ SQLITE_DBCONFIG_DQS_DDL, 0 },
		{ SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 }
	};

	sqlite3_extended_result_codes(store->db, 1);
	sqlite3_busy_timeout(store->db, BUSY_MILLISECONDS);
	for (size_t i = 0; i < sizeof config / sizeof *config; i++)
		if (sqlite3_db_config(store->db, config[i].option, config[i].value, (int *)NULL))
			return db_error(store, err);
	return db_exec(store, "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
		" PRAGMA cell_size_check = ON", err);
}

int connection_open(struct store **out, const char *path, bool read_only, struct err *err)
{
	struct store *store = xcalloc(1, sizeof *store);
	char *address = address_of(path, read_only);
	int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
		(read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
	int rc = 0;

	store->path = xstrdup(path);
	store->read_only = read_only;
	if (sqlite3_open_v2(address, &store->db, flags, NULL) != SQLITE_OK)
		rc = db_error(store, err);
	/* Where the right to write is missing, SQLite opens for reading without a word. */
	if (rc == 0 && !read_only && sqlite3_db_readonly(store->db, "main") == 1)
		rc = error_unwritable(path, err);
	if (rc == 0)
		rc = configure(store, err);
	free(address);
	if (rc) {
		store_close(store);
		return -1;
	}
	*out = store;
	return 0;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	if (store->depth > 0)
		db_exec(store, "ROLLBACK", NULL);
	for (size_t i = 0; i < store->count; i++)
		sqlite3_finalize(store->statement[i].stmt);
	free(store->statement);
	sqlite3_close(store->db);
	free(store->path);
	free(store);
}

int connection_write_ahead(struct store *store, struct err *err)
{
	return store->read_only ? 0 : db_exec(store, "PRAGMA journal_mode = WAL", err);
}

static int look_at(const char *path, struct err *err)
{
	struct stat st;

	if (stat(path, &st)) {
		if (errno == ENOENT || errno == ENOTDIR)
			return err_set(err, ERR_NOT_FOUND, _("There is no store at %s."), path);
		return err_set(err, ERR_SYSTEM, _("Cannot look at %s: %s."), path, strerror(errno));
	}
	if (!S_ISREG(st.st_mode) || st.st_size == 0)
		return error_foreign(path, err);
	return share_refuse(path, err);
}

/* Keys of other rules would find and sort wrongly without a word. */
static int renew_keys(struct store *store, struct err *err)
{
	bool outdated = false;

	if (keys_outdated(store, &outdated, err))
		return -1;
	if (!outdated)
		return 0;
	if (store->read_only)
		return err_set(err, ERR_STORE,
			_("The search keys of the store %s must be made anew before it can be read. Open"
			  " it once for writing."), store->path);
	return store_rebuild_keys(store, err);
}

int store_open_with(struct store **out, const char *path, unsigned flags,
	const struct migration_list *list, struct err *err)
{
	struct store_identity identity;
	struct store *store = NULL;

	*out = NULL;
	if ((flags & STORE_CREATE) && store_create(path, list, err))
		return -1;
	if (look_at(path, err) ||
		connection_open(&store, path, (flags & STORE_READ_ONLY) != 0, err))
		return -1;
	if (migrate_recognise(store, list, err) || connection_write_ahead(store, err) ||
		migrate_update(store, list, err) || store_identity(store, &identity, err) ||
		renew_keys(store, err)) {
		store_close(store);
		return -1;
	}
	*out = store;
	return 0;
}

int store_open(struct store **out, const char *path, unsigned flags, struct err *err)
{
	struct migration_list list;
	int rc;

	migration_list_built_in(&list);
	rc = store_open_with(out, path, flags, &list, err);
	migration_list_release(&list);
	return rc;
}
