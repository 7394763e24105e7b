/*
 * screen.h - screens, the stack they stand on, and how keys reach them.
 *
 * A screen is a table of operations and a state of its own. It opens others and closes itself;
 * a dialog is a screen too and answers by resumed(): nothing ever waits for a key in a loop of
 * its own. The framework sends each key in this order, until somebody takes it:
 *
 *   1. ops->key: the widget of the screen (form_key(), list_key(), pager_key()); letters are
 *      text where a field has the focus;
 *   2. ops->keys: the table of the screen; conditions (needs) are checked here, and a row that
 *      is refused says why and throws away what was typed ahead;
 *   3. the general table (F1, Esc, F12 …); its commands go to ops->command first, so that a
 *      screen can do something else with Esc.
 *
 * After every burst of keys: load() where the screen is stale, then everything is drawn; there
 * is nothing to invalidate.
 *
 * A screen file is src/ui/scr_<name>.c with one `const struct screen_ops scr_<name>`, declared
 * in src/ui/screens.h and listed in src/ui/screens.c (from there come help, the key listing and
 * the tests of all tables).
 */
#ifndef MOTCUA_UI_SCREEN_H
#define MOTCUA_UI_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/app/app.h"
#include "motcua/base/buf.h"
#include "motcua/base/err.h"
#include "motcua/core/day.h"
#include "ui/term/canvas.h"
#include "ui/term/keymap.h"
#include "ui/term/status.h"

struct ui;
struct screen;

enum screen_result {
	SCREEN_UNKNOWN, /* not for me: ask the next */
	SCREEN_DONE,
	SCREEN_CLOSE    /* done, and this screen ends; its answer is what screen_answer() said */
};

/* What a screen that has closed leaves to the one below it. */
struct screen_answer {
	const struct screen_ops *from; /* which screen it was */
	int tag;                       /* what screen_open() was given */
	int code;                      /* ANSWER_… or the screen's own, from ANSWER_OWN on */
	int64_t number;
	const char *text;              /* never NULL; lives during resumed() */
};

enum answer_code {
	ANSWER_NONE, /* left without an answer (Esc) */
	ANSWER_YES,
	ANSWER_NO,
	ANSWER_OWN = 10
};

struct screen_ops {
	const char *name;              /* a-z and -; stable: tests, key file, sync mark */
	const char *title;             /* N_(), for the title line */
	size_t state_size;             /* of scr->state, zeroed before open() */
	const struct binding *keys;    /* the table of the screen; may be NULL */
	const struct binding *widget;  /* form_keys, list_keys, pager_keys or NULL; for help */
	int rows, cols;                /* a dialog of this size over the screen below; 0: whole */

	/* All may be NULL but draw(). open() gets what screen_open() was given; where it fails the
	 * screen is not shown and err is. release() is called in either case. */
	int (*open)(struct screen *scr, const void *arg, struct err *err);
	/* Reads what is shown; called before drawing where scr->stale is set (at first, after
	 * another program has written, or set by yourself). */
	int (*load)(struct screen *scr, struct err *err);
	/* The title where it changes (translated), instead of ops->title. */
	const char *(*heading)(const struct screen *scr);
	void (*draw)(struct screen *scr, struct canvas *body);
	enum screen_result (*key)(struct screen *scr, int32_t key);
	enum screen_result (*command)(struct screen *scr, int cmd);
	/* For NEED_ROW. */
	bool (*has_row)(const struct screen *scr);
	/* A translated reason why a command cannot be done now, or NULL. */
	const char *(*refusal)(const struct screen *scr, int cmd);
	/* What the key bar says of a row (NP_()), where that changes; NULL leaves it out. */
	const char *(*label)(const struct screen *scr, const struct binding *row);
	/* Appends what the message line says where there is no message (help of a field). */
	void (*hint)(const struct screen *scr, struct buf *out);
	/* This screen is on top again. */
	void (*resumed)(struct screen *scr, const struct screen_answer *answer);
	/* Keeps what was typed (a draft): called after an idle second, before the screen is
	 * locked, and when the program is ended from outside. */
	int (*save)(struct screen *scr, struct err *err);
	/* One step of long work, called again and again while scr->working is set; keys are
	 * handled in between, so that Esc can cancel. */
	enum screen_result (*step)(struct screen *scr);
	void (*release)(struct screen *scr);
};

struct screen {
	const struct screen_ops *ops;
	struct ui *ui;
	struct app *app; /* NULL in tests of the framework */
	void *state;
	bool stale;
	bool working; /* step() is wanted */
	int tag;
	struct {
		int code;
		int64_t number;
		char *text;
	} answer;
	bool closing;
};

/* Opens a screen over this one; tag comes back with its answer. Where open() fails its message
 * is shown and -1 returned. */
int screen_open(struct screen *scr, const struct screen_ops *ops, const void *arg, int tag);
/* Opens a screen in the place of this one. Return its result from command(): SCREEN_CLOSE, or
 * SCREEN_DONE where it could not be opened. The new screen answers in the name of this one to
 * the screen below. */
enum screen_result screen_replace(struct screen *scr, const struct screen_ops *ops,
	const void *arg);
/* Sets the answer that SCREEN_CLOSE will give; text (may be NULL) is copied. */
void screen_answer(struct screen *scr, int code, int64_t number, const char *text);
/* Ends a screen out of resumed(), where nothing can be returned. */
void screen_close(struct screen *scr);
/* Loads the screen now where it is stale: before a key that was typed ahead of the drawing acts
 * on what it shows. */
void screen_load(struct screen *scr);
/* Loads all screens again before they are next drawn. */
void ui_stale(struct ui *ui);

/*
 * ask: a question with a sentence and two answers (Enter yes, Esc no). Answers ANSWER_YES or
 * ANSWER_NO. Use it only where neither the data nor an undo can answer.
 */
struct ask {
	const char *question; /* translated; copied */
	const char *yes;      /* translated, what Enter does: "Ends the program" */
};
extern const struct screen_ops scr_ask;

/* A long text to read; title is translated, both are copied. */
struct reading {
	const char *title, *text;
};
extern const struct screen_ops scr_read;

extern const struct screen_ops scr_help, scr_messages;
/* The table that holds on every screen. */
extern const struct binding general_keys[];

/*
 * What the framework needs of the world; ui_run() gives the real one, a test its own.
 */
struct ui_world {
	struct app *app;
	struct moment (*now)(const struct app *app);
	/* Append the unit and the officer for the title line. */
	void (*unit)(struct app *app, struct buf *out);
	void (*officer)(struct app *app, struct buf *out);
	int64_t (*user)(const struct app *app); /* 0: nobody */
	const char *(*user_name)(const struct app *app); /* for the login screen after a lock */
	/* A translated reason why needs are not met, or NULL; NEED_ROW is not asked. */
	const char *(*refusal)(struct app *app, unsigned needs, struct buf *out);
	int64_t (*data_version)(struct app *app);
	void (*logout)(struct app *app);
	const struct screen_ops *find; /* Ctrl-P; NULL: none */
	const struct screen_ops *login, *start; /* login NULL: no login, begin with start */
	const void *login_arg, *start_arg;      /* what they are opened with at first */
	int64_t lock_seconds; /* lock after so long without a key; 0 never */
};

#endif
