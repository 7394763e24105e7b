#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "cli/command.h"
#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/store/store.h"
#include "motcua/viet/viet.h"

#define LINE_MOST 1024
/* A script would rather wait for its turn than be told to try again. */
#define PATIENCE 60000
/* Who only reads need not wait for it. */
#define READER_PATIENCE 1000

void cli_forget(char *password)
{
	if (password)
		explicit_bzero(password, strlen(password));
	free(password);
}

/* Reads up to the end of the first line, a byte at a time: what follows is not ours. Returns
 * the length without the line end, or -1. */
static ssize_t read_line(int fd, char line[static LINE_MOST])
{
	ssize_t len = 0, got = 0;

	while (len < LINE_MOST - 1 && (got = read(fd, line + len, 1)) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (line[len] == '\n')
			break;
		len++;
	}
	if (len > 0 && line[len - 1] == '\r')
		len--;
	line[len] = '\0';
	return len;
}

static int take_password(char *line, ssize_t len, char **password, struct err *err)
{
	int status = 0;

	if (len < 0)
		status = err_set(err, ERR_SYSTEM, _("The password cannot be read."));
	else if ((size_t)len != strlen(line) || !text_valid(line, (size_t)len, NULL))
		status = err_set(err, ERR_INVALID, _("The password is not UTF-8 text."));
	else
		*password = viet_nfc(line);
	explicit_bzero(line, LINE_MOST);
	return status;
}

static int check_secret(int fd, const char *path, struct err *err)
{
	struct stat st;

	if (fstat(fd, &st) < 0)
		return file_error(path, err);
	if (S_ISREG(st.st_mode) && (st.st_mode & (S_IRGRP | S_IROTH)))
		return err_set(err, ERR_INVALID,
			_("Others can read the password file %s; take the right away with chmod 600."),
			path);
	return 0;
}

int cli_read_password(const char *path, char **password, struct err *err)
{
	char line[LINE_MOST] = "";
	int fd, status;

	*password = NULL;
	if (strcmp(path, "-") == 0)
		return take_password(line, read_line(STDIN_FILENO, line), password, err);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return file_error(path, err);
	status = check_secret(fd, path, err);
	if (status == 0)
		status = take_password(line, read_line(fd, line), password, err);
	close(fd);
	return status;
}

/* Asks on the terminal, without showing what is typed where it is secret. */
static int ask(const char *question, bool secret, char **answer, struct err *err)
{
	struct termios before, quiet;
	char line[LINE_MOST];
	int tty = open("/dev/tty", O_RDWR | O_CLOEXEC), status = -1;
	ssize_t len;

	*answer = NULL;
	if (tty < 0 || tcgetattr(tty, &before) < 0) {
		err_set(err, ERR_SYSTEM,
			_("There is no terminal to ask for the password; use --password-file."));
		goto out;
	}
	quiet = before;
	if (secret)
		quiet.c_lflag &= ~(tcflag_t)(ECHO | ISIG);
	dprintf(tty, "%s ", question);
	tcsetattr(tty, TCSAFLUSH, &quiet);
	len = read_line(tty, line);
	tcsetattr(tty, TCSAFLUSH, &before);
	if (secret)
		dprintf(tty, "\n");
	/* Ctrl-C is a character while the terminal is quiet. */
	if (len >= 0 && strchr(line, '\003'))
		status = err_set(err, ERR_INVALID, _("Cancelled."));
	else
		status = take_password(line, len, answer, err);
out:
	if (tty >= 0)
		close(tty);
	return status;
}

static bool has_terminal(void)
{
	return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

static int get_login(const struct cli_line *line, char **login, char **password, struct err *err)
{
	int status = 0;

	if (line->user)
		*login = xstrdup(line->user);
	else
		status = ask(_("Login name:"), false, login, err);
	if (status < 0)
		return -1;
	if (line->password_file)
		return cli_read_password(line->password_file, password, err);
	return ask(_("Password:"), true, password, err);
}

/* A store that cannot be written is opened for who only reads. */
static int open_store(struct cli *cli, struct err *err)
{
	const struct cli_line *line = cli->line;
	bool reader = line->command->needs == CLI_NEEDS_READER;
	struct err why = ERR_INIT;

	if (app_open(&cli->app, line->db, APP_OPEN, line->now, err) < 0 &&
		(!reader || err->code != ERR_STORE ||
			app_open(&cli->app, line->db, APP_OPEN_READ_ONLY, line->now, &why) < 0))
		return -1;
	err_clear(err);
	store_set_patience(cli->app.store, reader ? READER_PATIENCE : PATIENCE);
	return 0;
}

enum cli_status cli_login(struct cli *cli)
{
	const struct cli_line *line = cli->line;
	char *login = NULL, *password = NULL;
	struct err err = ERR_INIT;
	int status;

	status = get_login(line, &login, &password, &err);
	if (status == 0)
		status = open_store(cli, &err);
	/* Without a store nothing can be looked at, whatever the reason. */
	if (status < 0 && !cli->app.store && err.code == ERR_NOT_FOUND && login && password)
		err.code = ERR_STORE;
	if (status == 0)
		status = app_login(&cli->app, login, password, &err);
	free(login);
	cli_forget(password);
	return status < 0 ? cli_say_error(&err) : CLI_DONE;
}

enum cli_status cli_check_login(const struct cli_line *line)
{
	if (!line->user && (line->password_file || !has_terminal()))
		return cli_say_usage(_("--user: this command needs a login"));
	if (!line->password_file && !has_terminal())
		return cli_say_usage(_("--password-file: this command needs a password"));
	return CLI_DONE;
}
