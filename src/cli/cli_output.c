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

/* True where both name one folder and one file in it, whether or not that file exists. */
static bool same_place(const char *a, const char *b)
{
	const char *slash_a = strrchr(a, '/'), *slash_b = strrchr(b, '/');
	const char *name_a = slash_a ? slash_a + 1 : a, *name_b = slash_b ? slash_b + 1 : b;
	char *folder_a = slash_a ? xstrndup(a, (size_t)(name_a - a)) : xstrdup(".");
	char *folder_b = slash_b ? xstrndup(b, (size_t)(name_b - b)) : xstrdup(".");
	struct stat in_a, in_b;
	bool same = strcmp(name_a, name_b) == 0 && stat(folder_a, &in_a) == 0 &&
		stat(folder_b, &in_b) == 0 && in_a.st_dev == in_b.st_dev &&
		in_a.st_ino == in_b.st_ino;

	free(folder_a);
	free(folder_b);
	return same;
}

/* A device is no file that could be lost. */
static bool same_file(const char *a, const char *b)
{
	struct stat first, second;

	if (stat(a, &first) < 0 || stat(b, &second) < 0)
		return same_place(a, b);
	return S_ISREG(first.st_mode) && first.st_dev == second.st_dev &&
		first.st_ino == second.st_ino;
}

enum cli_status cli_spare(const struct cli_line *line, const char *path)
{
	if (!line->output || strcmp(line->output, "-") == 0 || !path ||
		strcmp(path, "-") == 0 || !same_file(line->output, path))
		return CLI_DONE;
	return cli_say_usage(_("-o: %s would be overwritten; choose another file"), path);
}

enum cli_status cli_spare_store(const struct cli_line *line)
{
	static const char *const suffix[] = { "", "-wal", "-shm", "-journal" };
	enum cli_status status = CLI_DONE;

	for (size_t i = 0; status == CLI_DONE && i < CLI_COUNT(suffix); i++) {
		char *path = xasprintf("%s%s", line->db, suffix[i]);

		status = cli_spare(line, path);
		free(path);
	}
	return status;
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

	file_error(path, &err);
	cli_say("%s", err.msg);
	return CLI_FAILED;
}

/* Gives a new file the rights of the one that it replaces, else those that a plain open() would
 * have given it. */
static void set_mode(int fd, const char *path)
{
	mode_t mask = umask(0);
	struct stat st;

	umask(mask);
	fchmod(fd, stat(path, &st) == 0 ? st.st_mode & 0777 : 0666 & ~mask);
}

/* True for a file that can be made beside the output; the trial is removed at once. */
static bool can_be_made(const char *path)
{
	char *temporary = xasprintf("%s.XXXXXX", path);
	int fd = mkstemp(temporary), problem = errno;

	if (fd >= 0) {
		close(fd);
		unlink(temporary);
	}
	free(temporary);
	errno = problem;
	return fd >= 0;
}

enum cli_status cli_check_output(const struct cli_line *line)
{
	const char *path = line->output;
	struct stat st;
	int flags;

	if (!path || strcmp(path, "-") == 0) {
		flags = fcntl(STDOUT_FILENO, F_GETFL);
		if (flags >= 0 && (flags & O_ACCMODE) != O_RDONLY)
			return CLI_DONE;
		errno = EBADF;
		return say_not_written(_("Standard output"));
	}
	if (stat(path, &st) < 0 || S_ISREG(st.st_mode))
		return can_be_made(path) ? CLI_DONE : say_not_written(path);
	errno = EISDIR;
	if (S_ISDIR(st.st_mode) || access(path, W_OK) < 0)
		return say_not_written(path);
	return CLI_DONE;
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
	set_mode(fd, path);
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
