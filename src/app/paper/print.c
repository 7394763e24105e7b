#include "config.h"

#include "app/paper/print.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "motcua/app/settings.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

/* A print server that does not answer must not hold up the counter. */
#define LP_SECONDS 15

static int make_folder(const char *path)
{
	struct stat st;

	if (mkdir(path, 0700) == 0)
		return 0;
	if (errno != EEXIST || stat(path, &st) < 0)
		return -1;
	errno = ENOTDIR;
	return S_ISDIR(st.st_mode) ? 0 : -1;
}

int print_folder(struct app *app, char **folder, struct err *err)
{
	const char *home = getenv("HOME");
	struct buf path;
	int status;

	buf_init(&path);
	status = setting_text(app, SETTING_PRINT_FOLDER, &path, err);
	if (status == 0 && path.len == 0)
		buf_addf(&path, "%s/motcua-in", home && *home ? home : ".");
	if (status == 0 && make_folder(path.data) < 0)
		status = err_set(err, ERR_SYSTEM, _("The folder %s cannot be made: %s."), path.data,
			strerror(errno));
	*folder = status == 0 ? buf_detach(&path) : NULL;
	buf_release(&path);
	return status;
}

static int write_all(int fd, const char *data, size_t len)
{
	while (len > 0) {
		ssize_t done = write(fd, data, len);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return -1;
		data += done;
		len -= (size_t)done;
	}
	return 0;
}

static int write_file(const char *temporary, const char *path, const struct buf *page)
{
	int fd, status;

	unlink(temporary);
	fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return -1;
	status = write_all(fd, page->data, page->len);
	if (close(fd) < 0 || status < 0 || rename(temporary, path) < 0) {
		int reason = errno;

		unlink(temporary);
		errno = reason;
		return -1;
	}
	return 0;
}

int print_write(const char *folder, const char *name, const struct buf *page, char **path,
	struct err *err)
{
	char *temporary = xasprintf("%s/.%s.tmp", folder, name);
	int status = 0;

	*path = xasprintf("%s/%s", folder, name);
	if (write_file(temporary, *path, page) < 0) {
		status = err_set(err, ERR_SYSTEM, _("The file %s cannot be written: %s."), *path,
			strerror(errno));
		free(*path);
		*path = NULL;
	}
	free(temporary);
	return status;
}

int print_save(const char *folder, const char *code, const char *number,
	const struct buf *page, char **path, struct err *err)
{
	char *name = xasprintf("%s-%s.pdf", code, number);
	int status;

	/* A code of the portal or of an old book may have a slash. */
	for (char *c = name; *c; c++)
		if (*c == '/')
			*c = '-';
	status = print_write(folder, name, page, path, err);
	free(name);
	return status;
}

/* The child: no terminal to write on, and no shell between. */
static void run_lp(const char *path)
{
	char lp[] = "lp", silent[] = "-s", end[] = "--", *file = xstrdup(path);
	char *const argv[] = { lp, silent, end, file, NULL };
	int null = open("/dev/null", O_RDWR);

	if (null >= 0) {
		dup2(null, STDIN_FILENO);
		dup2(null, STDOUT_FILENO);
		dup2(null, STDERR_FILENO);
	}
	alarm(LP_SECONDS);
	execvp(lp, argv);
	_exit(127);
}

bool print_send(const char *path)
{
	pid_t child = fork();
	int status = -1;

	if (child < 0)
		return false;
	if (child == 0)
		run_lp(path);
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int print_report(struct app *app, const struct report *report, const char *code,
	const char *number, const struct record *record, char **path, bool *printed,
	struct err *err)
{
	char *folder = NULL;
	struct buf page;
	int status;

	buf_init(&page);
	status = print_folder(app, &folder, err);
	if (status == 0)
		status = report_render(report, REPORT_AS_PDF, 0, &page, err);
	if (status == 0)
		status = print_save(folder, code, number, &page, path, err);
	if (status == 0)
		status = operation_note(app, record, false, err);
	if (status == 0)
		*printed = print_send(*path);
	free(folder);
	buf_release(&page);
	return status;
}
