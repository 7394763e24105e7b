#include "config.h"

#include "motcua/app/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "motcua/base/i18n.h"

#define FILE_MOST ((size_t)256 * 1024 * 1024)

int file_error(const char *path, struct err *err)
{
	switch (errno) {
	case ENOENT:
		return err_set(err, ERR_NOT_FOUND, _("There is no file %s."), path);
	case EACCES:
	case EPERM:
	case EROFS:
		return err_set(err, ERR_SYSTEM, _("The rights of this user do not allow it: %s."),
			path);
	case EISDIR:
		return err_set(err, ERR_SYSTEM, _("%s is a folder, not a file."), path);
	case ENOSPC:
	case EDQUOT:
		return err_set(err, ERR_SYSTEM, _("The disk is full; %s was not written."), path);
	default:
		return err_set(err, ERR_SYSTEM, _("%s cannot be read or written: %s."), path,
			strerror(errno));
	}
}

int file_read(const char *path, struct buf *out, struct err *err)
{
	bool is_stdin = strcmp(path, "-") == 0;
	int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	char chunk[65536];
	ssize_t got;

	if (fd < 0)
		return file_error(path, err);
	while ((got = read(fd, chunk, sizeof chunk)) > 0 && out->len <= FILE_MOST)
		buf_add(out, chunk, (size_t)got);
	if (got < 0)
		file_error(path, err);
	else if (out->len > FILE_MOST)
		got = err_set(err, ERR_INVALID, _("The file %s is too large."), path);
	if (!is_stdin)
		close(fd);
	return got < 0 ? -1 : 0;
}
