#include "config.h"

#include "e2e.h"

#include <check.h>
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"

#define PATIENCE 20 /* seconds until what we wait for must have come */

static int on_cursor(VTermPos pos, VTermPos old, int visible, void *user)
{
	struct e2e *e = user;

	(void)old;
	(void)visible;
	e->cursor = pos;
	return 1;
}

/* "<screen> <keys handled>", maybe in pieces. */
static void take_title(struct e2e *e, const char *title)
{
	unsigned long handled;
	char name[64];

	if (sscanf(title, "%63s %lu", name, &handled) != 2)
		return;
	snprintf(e->name, sizeof e->name, "%s", name);
	e->handled = handled;
	e->synced = true;
}

static int on_property(VTermProp prop, VTermValue *value, void *user)
{
	struct e2e *e = user;

	if (prop == VTERM_PROP_CURSORVISIBLE)
		e->cursor_shown = value->boolean;
	if (prop == VTERM_PROP_TITLE)
		take_title(e, value->string);
	return 1;
}

static const VTermScreenCallbacks callbacks = {
	.movecursor = on_cursor,
	.settermprop = on_property,
};

static void make_terminal(struct e2e *e, const struct e2e_options *options)
{
	*e = (struct e2e){ .rows = options->rows ? options->rows : 24,
		.cols = options->cols ? options->cols : 80,
		.term = options->term ? options->term : "xterm-256color",
		.master = -1, .cursor_shown = true };
	e->vt = vterm_new(e->rows, e->cols);
	vterm_set_utf8(e->vt, 1);
	e->screen = vterm_obtain_screen(e->vt);
	vterm_screen_set_callbacks(e->screen, &callbacks, e);
	vterm_screen_enable_altscreen(e->screen, 1);
	vterm_screen_reset(e->screen, 1);
}

static void set_environment(const struct e2e *e, const struct e2e_options *options,
	const char *home)
{
	static const char *const gone[] = { "LINES", "COLUMNS", "NO_COLOR", "LANGUAGE", "LANG",
		"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "MOTCUA_DB", "ESCDELAY" };

	for (size_t i = 0; i < sizeof gone / sizeof *gone; i++)
		unsetenv(gone[i]);
	setenv("TERM", e->term, 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("TZ", "UTC", 1);
	setenv("HOME", home ? home : "/nonexistent", 1);
	setenv("MOTCUA_TEST_SYNC", "1", 1);
	for (size_t i = 0; options->env && options->env[i]; i++)
		putenv(xstrdup(options->env[i]));
}

static void exec_program(const char *const *argv)
{
	const char *build = getenv("MOTCUA_TOP_BUILDDIR");
	char *path = strchr(argv[0], '/') ? xstrdup(argv[0]) :
		xasprintf("%s/%s", build ? build : ".", argv[0]);

	execv(path, (char *const *)(uintptr_t)argv);
	fprintf(stderr, "cannot run %s\n", path);
	_exit(127);
}

static void start(struct e2e *e, const struct e2e_options *options, const char *home)
{
	struct winsize size;

	make_terminal(e, options);
	size = (struct winsize){ .ws_row = (unsigned short)e->rows,
		.ws_col = (unsigned short)e->cols };
	e->pid = forkpty(&e->master, NULL, NULL, &size);
	ck_assert_msg(e->pid >= 0, "forkpty: %s", strerror(errno));
	if (e->pid == 0) {
		set_environment(e, options, home);
		exec_program(options->argv);
	}
}

static void reap(struct e2e *e)
{
	int status = 0;

	if (e->pid <= 0)
		return;
	waitpid(e->pid, &status, 0);
	e->pid = 0;
	e->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static time_t seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec;
}

/* Takes what the program has written; false when it has ended. */
static bool take_output(struct e2e *e, time_t deadline)
{
	struct pollfd in = { .fd = e->master, .events = POLLIN };
	char bytes[16384];
	ssize_t len;

	if (poll(&in, 1, PATIENCE * 1000) <= 0 || seconds() > deadline)
		e2e_fail(e, "waited too long");
	len = read(e->master, bytes, sizeof bytes);
	if (len <= 0) {
		reap(e);
		return false;
	}
	vterm_input_write(e->vt, bytes, (size_t)len);
	return true;
}

static void wait_until_handled(struct e2e *e)
{
	time_t deadline = seconds() + PATIENCE;

	while (!e->synced || e->handled < e->sent)
		if (!take_output(e, deadline))
			e2e_fail(e, "the program has ended with status %d", e->status);
}

void e2e_start(struct e2e *e, const struct e2e_options *options, const char *home)
{
	start(e, options, home);
	wait_until_handled(e);
}

int e2e_run(struct e2e *e, const struct e2e_options *options, const char *home)
{
	start(e, options, home);
	return e2e_wait(e);
}

int e2e_wait(struct e2e *e)
{
	time_t deadline = seconds() + PATIENCE;

	while (e->pid > 0 && take_output(e, deadline))
		continue;
	return e->status;
}

static void write_all(struct e2e *e, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t done = write(e->master, bytes, len);

		if (done <= 0)
			e2e_fail(e, "cannot type: %s", strerror(errno));
		bytes += done;
		len -= (size_t)done;
	}
}

void e2e_send(struct e2e *e, const char *keys)
{
	struct buf bytes;

	buf_init(&bytes);
	e->sent += e2e_encode(e->term, keys, &bytes);
	write_all(e, bytes.data, bytes.len);
	buf_release(&bytes);
}

void e2e_keys(struct e2e *e, const char *keys)
{
	e2e_send(e, keys);
	wait_until_handled(e);
}

void e2e_bytes(struct e2e *e, const char *bytes, size_t len, unsigned long keys)
{
	e->sent += keys;
	write_all(e, bytes, len);
	wait_until_handled(e);
}

void e2e_resize(struct e2e *e, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	if (rows == e->rows && cols == e->cols)
		return;
	e->rows = rows;
	e->cols = cols;
	vterm_set_size(e->vt, rows, cols);
	e->sent++;
	ck_assert_int_eq(ioctl(e->master, TIOCSWINSZ, &size), 0);
	wait_until_handled(e);
}

void e2e_signal(struct e2e *e, int number)
{
	ck_assert_int_eq(kill(e->pid, number), 0);
}

void e2e_hang_up(struct e2e *e)
{
	close(e->master);
	e->master = -1;
	reap(e);
}

void e2e_end(struct e2e *e)
{
	if (e->pid > 0) {
		kill(e->pid, SIGKILL);
		reap(e);
	}
	if (e->master >= 0)
		close(e->master);
	if (e->vt)
		vterm_free(e->vt);
	*e = (struct e2e){ .master = -1 };
}
