#include "config.h"

#include "ui/term/term.h"

#include <errno.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include <curses.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "ui/term/term_inside.h"

#define BURST 4096 /* keys handled before the screen is drawn in between */

/* Signals reach nothing but these; there is one terminal. */
static volatile sig_atomic_t resized, ended;

static struct {
	SCREEN *screen;
	struct term_keys keys;
	sigset_t open_mask; /* what ppoll() lets through */
	bool sync;
	unsigned long handled; /* by interfaces that ran before on this terminal */
} term;

static void on_signal(int number)
{
	if (number == SIGWINCH)
		resized = 1;
	else
		ended = 1;
}

/* Before curses starts, so that it leaves these signals alone; blocked outside of ppoll(). */
static void take_signals(void)
{
	static const int ours[] = { SIGWINCH, SIGTERM, SIGHUP };
	struct sigaction action = { .sa_handler = on_signal };
	sigset_t block;

	sigemptyset(&block);
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < sizeof ours / sizeof *ours; i++) {
		sigaction(ours[i], &action, NULL);
		sigaddset(&block, ours[i]);
	}
	sigprocmask(SIG_BLOCK, &block, &term.open_mask);
	for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
		sigdelset(&term.open_mask, ours[i]);
	/* A message to a terminal that is gone must not end the program before it has saved. */
	signal(SIGPIPE, SIG_IGN);
}

static void start_colours(void)
{
	const char *no_color = getenv("NO_COLOR");

	if ((no_color && *no_color) || !has_colors() || start_color() == ERR)
		return;
	use_default_colors();
	init_pair(PAIR_WARN, COLOR_RED, -1);
	init_pair(PAIR_GOOD, COLOR_GREEN, -1);
}

int term_check(struct err *err)
{
	if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		return 0;
	return err_set(err, ERR_SYSTEM,
		_("The desk needs a terminal; for scripts there are commands (motcua --help)."));
}

int term_start(struct err *err)
{
	const char *kind = getenv("TERM");

	if (term_check(err) < 0)
		return -1;
	take_signals();
	term.screen = newterm(NULL, stdout, stdin);
	if (!term.screen)
		return err_set(err, ERR_SYSTEM, _("The terminal \"%s\" is not known."),
			kind ? kind : "");
	die_set_hook(term_end);
	set_escdelay(25);
	raw();
	noecho();
	nonl();
	start_colours();
	keys_start(&term.keys);
	term.sync = getenv("MOTCUA_TEST_SYNC") != NULL;
	return 0;
}

void term_end(void)
{
	if (!term.screen)
		return;
	die_set_hook(NULL);
	/* Terminals without a second screen would go on showing people's data. */
	erase();
	refresh();
	endwin();
	keys_end(&term.keys);
	delscreen(term.screen);
	term.screen = NULL;
}

enum glyphs term_glyphs(void)
{
	/* Real terminals of that time, and what pretends to be one, have no more than letters. */
	static const char *const plain[] = { "vt1", "vt2", "vt3", "ansi", "dumb" };
	const char *kind = getenv("TERM");

	if (!kind || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		return GLYPHS_ASCII;
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (strncmp(kind, plain[i], strlen(plain[i])) == 0)
			return GLYPHS_ASCII;
	return strcmp(kind, "linux") == 0 ? GLYPHS_BOX : GLYPHS_ALL;
}

static int64_t milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* A test waits for the title "<screen> <keys handled>" after each complete drawing. */
static void write_sync(const struct ui *ui)
{
	char title[96];
	int len = snprintf(title, sizeof title, "\033]2;%s %lu\007",
		ui_top(ui) ? ui_top(ui)->ops->name : "end", term.handled + ui->handled);

	while (len > 0 && write(STDOUT_FILENO, title, (size_t)len) < 0 && errno == EINTR)
		continue;
}

static void draw(struct ui *ui)
{
	ui_draw(ui);
	paint(&ui->grid, ui->repaint);
	ui->repaint = false;
	if (term.sync)
		write_sync(ui);
}

/* Tells curses of the new size; it answers with one KEY_RESIZE, which read_burst() meets. */
static void follow_resize(void)
{
	struct winsize size;

	resized = 0;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
		resizeterm(size.ws_row, size.ws_col);
}

/* Signals are let through only while nothing is to be read; a long burst must not hide them. */
static bool told_to_end(void)
{
	sigset_t waiting;

	if (sigpending(&waiting) == 0 &&
		(sigismember(&waiting, SIGHUP) == 1 || sigismember(&waiting, SIGTERM) == 1))
		ended = 1;
	return ended;
}

/* Waits for a key, a signal or the time; false where the terminal is gone. */
static bool wait_for_input(int64_t timeout, bool *readable)
{
	struct pollfd in = { .fd = STDIN_FILENO, .events = POLLIN };
	struct timespec wait = { timeout / 1000, timeout % 1000 * 1000000 };
	int ready = ppoll(&in, 1, &wait, &term.open_mask);

	*readable = ready > 0 && (in.revents & POLLIN);
	if (told_to_end() || (ready < 0 && errno != EINTR))
		return false;
	return *readable || ready <= 0;
}

static void throw_away(struct ui *ui)
{
	int32_t key;

	ui->flush = false;
	while (keys_read(&term.keys, &key))
		ui->handled++;
}

/* Handles what has been typed, all of it before the next drawing: input methods send the word
 * again letter by letter. Returns how many keys there were. */
static int read_burst(struct ui *ui)
{
	int count = 0;
	int32_t key;

	while (count < BURST && !ui->quit && !told_to_end() && keys_read(&term.keys, &key)) {
		count++;
		if (key == TERM_RESIZED) {
			ui_resize(ui, LINES, COLS);
			ui->repaint = true;
		} else {
			ui_key(ui, key, milliseconds());
		}
		if (ui->flush)
			throw_away(ui);
	}
	return count;
}

enum term_end_reason term_run(struct ui *ui)
{
	int silent = 0, count = 0;

	ui->last_key = milliseconds();
	grid_resize(&ui->grid, LINES, COLS);
	while (!ui->quit) {
		int64_t timeout = ui_tick(ui, milliseconds());
		bool readable;

		if (ui->quit)
			break;
		draw(ui);
		if (!wait_for_input(count == BURST ? 0 : timeout, &readable))
			goto hung_up;
		if (resized)
			follow_resize();
		count = read_burst(ui);
		/* Readable and nothing to read, again and again, is the end of the input. */
		silent = readable && count == 0 ? silent + 1 : 0;
		if (silent > 10)
			goto hung_up;
	}
	term.handled += ui->handled;
	return TERM_QUIT;
hung_up:
	ui_hang_up(ui);
	return TERM_HUNG_UP;
}
