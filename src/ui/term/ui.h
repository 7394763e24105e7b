/*
 * ui.h - the whole interface without its terminal: term.c feeds it keys and time and paints the
 * grid; a unit test does the same without one.
 */
#ifndef MOTCUA_UI_INSIDE_H
#define MOTCUA_UI_INSIDE_H

#include "ui/term/screen.h"

/* The smallest terminal that is drawn on. */
#define UI_MIN_ROWS 15
#define UI_MIN_COLS 60

/* The screens of one user, the top one last; kept while another works. */
struct stack {
	int64_t user;
	struct screen **item;
	size_t count, cap;
};

struct ui {
	struct ui_world world;
	struct stack *stack; /* the first is nobody's: the login screen */
	size_t stacks, stacks_cap, current;
	struct grid grid;
	unsigned long handled; /* keys and resizes */
	bool quit;
	bool repaint; /* the terminal shall be painted anew from nothing */
	bool flush;   /* what was typed ahead shall be thrown away */
	/* time in milliseconds of a clock that never jumps */
	int64_t last_key, last_version;
	bool unsaved;
	int64_t data_version; /* -1: not asked for yet */
};

/* Begins with the login screen, or the start screen where there is no login. -1 where it cannot
 * be opened. */
int ui_init(struct ui *ui, const struct ui_world *world, enum glyphs glyphs, struct err *err);
void ui_release(struct ui *ui);

/* Handles one key at a time (milliseconds). */
void ui_key(struct ui *ui, int32_t key, int64_t now);
/* The terminal has another size. */
void ui_resize(struct ui *ui, int rows, int cols);
/* Loads what is stale and draws everything into ui->grid. */
void ui_draw(struct ui *ui);
/* Time has passed without a key: saves drafts, looks for other writers, locks, works. Returns
 * the milliseconds until it wants to be called again. */
int64_t ui_tick(struct ui *ui, int64_t now);
/* The terminal is gone or the program is asked to end: saves what was typed. */
void ui_hang_up(struct ui *ui);

/* The screen on top. */
struct screen *ui_top(const struct ui *ui);
/* Saves, logs out and shows the login screen; the stack stays. */
void ui_lock(struct ui *ui);
/* After a login: back to the stack of that user, or a new one with the start screen. */
void ui_enter(struct ui *ui);

/* frame.c: title line, message line and key bar around the screens of the stack. */
void frame_draw(struct ui *ui);
/* False where the role of the officer does not allow a row: it is not offered at all. */
bool ui_offers(const struct screen *scr, const struct binding *row);
/* True where nothing refuses a row now. */
bool ui_possible(const struct screen *scr, const struct binding *row);
/* The reason why a row is refused now, or NULL; out is scratch. */
const char *ui_refusal(const struct screen *scr, const struct binding *row, struct buf *out);

#endif
