/*
 * e2e.h - a program on a terminal that a test holds in its hands.
 *
 * The program runs on a pseudo terminal of a given size and kind; what it writes goes into
 * libvterm, and the test asks the screen, never the bytes. The two keep step by counting: with
 * MOTCUA_TEST_SYNC the program sets the title "<screen> <keys handled>" after each complete
 * drawing, and the test goes on when handled >= sent. So "this is not shown" can be tested too,
 * and nothing ever sleeps.
 *
 * Keys are text with names in braces: "hong{Tab}demo-hong{F9}"; "{{" is a brace. Names: Enter,
 * Esc, Tab, Shift-Tab, Backspace, Up, Down, Left, Right, Home, End, PgUp, PgDn, Ins, Del, F1 …
 * F12, Ctrl-A … Ctrl-Z. Each becomes what this kind of terminal really sends.
 *
 * Every failure prints the whole screen. One process per test (CK_FORK): curses is never in ours.
 */
#ifndef MOTCUA_E2E_H
#define MOTCUA_E2E_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <vterm.h>

struct e2e_options {
	const char *const *argv; /* NULL at the end; a name without "/" is in the build folder */
	int rows, cols;          /* 0: 24 × 80 */
	const char *term;        /* NULL: xterm-256color */
	const char *const *env;  /* "NAME=VALUE", NULL at the end; may be NULL */
};

struct e2e {
	pid_t pid; /* 0: it has ended */
	int master;
	VTerm *vt;
	VTermScreen *screen;
	int rows, cols;
	const char *term;
	VTermPos cursor;
	bool cursor_shown;
	char part[128];        /* of a title that arrives in pieces */
	char name[64];         /* of the screen last drawn */
	unsigned long handled; /* keys that had been handled then */
	bool synced;           /* a title has come */
	unsigned long sent;
	int status;            /* of the program that has ended */
};

/* Starts the program and waits for its first screen. HOME and the XDG folders are below home
 * (may be NULL: a folder that does not exist). */
void e2e_start(struct e2e *e, const struct e2e_options *options, const char *home);
/* Starts the program and waits until it has ended by itself; returns its exit status. */
int e2e_run(struct e2e *e, const struct e2e_options *options, const char *home);
/* e2e_beside.c: runs a command beside the program, which must end with 0. */
void e2e_command(const char *home, const char *const *argv);
/* A file in a folder that only its owner reads; the caller frees the path. */
char *e2e_file(const char *home, const char *name, const char *text);
/* Such a file with the password of a login of the demonstration. */
char *e2e_password(const char *home, const char *login);
/* Ends the program the hard way if it still runs, and frees everything. */
void e2e_end(struct e2e *e);

/* Sends keys and waits until all of them are handled and drawn. */
void e2e_keys(struct e2e *e, const char *keys);
/* Sends keys and does not wait. */
void e2e_send(struct e2e *e, const char *keys);
/* Sends bytes as they are, of which the program shall count so many keys, and waits. */
void e2e_bytes(struct e2e *e, const char *bytes, size_t len, unsigned long keys);
void e2e_resize(struct e2e *e, int rows, int cols);
void e2e_signal(struct e2e *e, int number);
/* The terminal goes away. */
void e2e_hang_up(struct e2e *e);
/* Waits until the program has ended; returns its exit status, or 128 + signal. */
int e2e_wait(struct e2e *e);

/* True where the text stands in one row of the screen. *row and *col (may be NULL) say where,
 * in cells. */
bool e2e_find(const struct e2e *e, const char *text, int *row, int *col);
VTermScreenCell e2e_cell(const struct e2e *e, int row, int col);
/* These fail the test with the whole screen. */
void e2e_shows(const struct e2e *e, const char *text);
void e2e_lacks(const struct e2e *e, const char *text);
void e2e_row_is(const struct e2e *e, int row, const char *text);
void e2e_screen_is(const struct e2e *e, const char *name);
void e2e_fail(const struct e2e *e, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* e2e_keys.c: appends what a terminal sends for keys; returns how many they are. */
struct buf;
unsigned long e2e_encode(const char *term, const char *keys, struct buf *out);

#endif
