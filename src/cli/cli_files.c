#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/command.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

#define FILE_MOST ((size_t)256 * 1024 * 1024)

int cli_file_error(const char *path, struct err *err)
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

int cli_read_file(const char *path, struct buf *out, struct err *err)
{
	bool is_stdin = strcmp(path, "-") == 0;
	int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	char chunk[65536];
	ssize_t got;

	if (fd < 0)
		return cli_file_error(path, err);
	while ((got = read(fd, chunk, sizeof chunk)) > 0 && out->len <= FILE_MOST)
		buf_add(out, chunk, (size_t)got);
	if (got < 0)
		cli_file_error(path, err);
	else if (out->len > FILE_MOST)
		got = err_set(err, ERR_INVALID, _("The file %s is too large."), path);
	if (!is_stdin)
		close(fd);
	return got < 0 ? -1 : 0;
}

static int write_all(int fd, const struct buf *out)
{
	size_t done = 0;

	while (done < out->len) {
		ssize_t wrote = write(fd, out->data + done, out->len - done);

		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote < 0)
			return -1;
		done += (size_t)wrote;
	}
	return 0;
}

static enum cli_status say_not_written(const char *path)
{
	struct err err = ERR_INIT;

	cli_file_error(path, &err);
	cli_say("%s", err.msg);
	return CLI_FAILED;
}

/* Gives a new file the rights that a plain open() would have given it. */
static void set_mode(int fd)
{
	mode_t mask = umask(0);

	umask(mask);
	fchmod(fd, 0666 & ~mask);
}

static enum cli_status write_file(const char *path, const struct buf *out)
{
	char *temporary = xasprintf("%s.XXXXXX", path);
	int fd = mkstemp(temporary);
	enum cli_status status = CLI_DONE;

	if (fd < 0) {
		free(temporary);
		return say_not_written(path);
	}
	set_mode(fd);
	if (write_all(fd, out) < 0 || fsync(fd) < 0)
		status = say_not_written(path);
	if (close(fd) < 0 && status == CLI_DONE)
		status = say_not_written(path);
	if (status == CLI_DONE && rename(temporary, path) < 0)
		status = say_not_written(path);
	if (status != CLI_DONE)
		unlink(temporary);
	free(temporary);
	return status;
}

/* A device or pipe is written to; only a file can be replaced. */
static bool is_special(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISREG(st.st_mode);
}

static enum cli_status write_special(const char *path, const struct buf *out)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	int status = fd < 0 ? -1 : write_all(fd, out);

	if (fd >= 0 && close(fd) < 0)
		status = -1;
	return status < 0 ? say_not_written(path) : CLI_DONE;
}

enum cli_status cli_write(const struct cli_line *line, const struct buf *out)
{
	if (!line->output || strcmp(line->output, "-") == 0)
		return write_all(STDOUT_FILENO, out) < 0 ? say_not_written(_("Standard output"))
							 : CLI_DONE;
	if (is_special(line->output))
		return write_special(line->output, out);
	return write_file(line->output, out);
}
