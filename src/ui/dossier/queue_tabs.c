#include "config.h"

#include "ui/dossier/queue_tabs.h"

#include <inttypes.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

static const struct {
	const char *tab;   /* short */
	const char *title; /* as on the start screen */
	bool warn;         /* where there is one */
} tabs[TAB_COUNT] = {
	/* TRANSLATORS: names of lists; at most 12 columns */
	[QUEUE_MINE] = { NP_("tab", "Mine"), NP_("queue", "Worked on by me"), false },
	[QUEUE_OVERDUE] = { NP_("tab", "Overdue"), NP_("queue", "Overdue"), true },
	[QUEUE_APOLOGISE] = { NP_("tab", "Apologise"),
		NP_("queue", "Late or due tomorrow, no apology yet"), true },
	[QUEUE_DUE_TODAY] = { NP_("tab", "Due today"), NP_("queue", "Due today"), true },
	[QUEUE_DUE_SOON] = { NP_("tab", "Due soon"), NP_("queue", "Due soon"), false },
	[QUEUE_PENDING_LONG] = { NP_("tab", "Waits long"),
		NP_("queue", "Waiting for acceptance too long"), true },
	[QUEUE_PENDING] = { NP_("tab", "New"),
		NP_("queue", "From portal or post, to be accepted"), false },
	[QUEUE_TO_FORWARD] = { NP_("tab", "To forward"),
		NP_("queue", "Accepted, to be forwarded"), false },
	[QUEUE_SPECIALIST] = { NP_("tab", "In work"), NP_("queue", "At the specialist"), false },
	[QUEUE_CITIZEN] = { NP_("tab", "Citizen"),
		NP_("queue", "Waiting for the citizen"), false },
	[QUEUE_STOPPED] = { NP_("tab", "Stopped"), NP_("queue", "Stopped"), false },
	[QUEUE_RESULT] = { NP_("tab", "Hand over"),
		NP_("queue", "Result ready, to be handed over"), false },
	[QUEUE_TO_POST] = { NP_("tab", "To post"), NP_("queue", "To be given to the post"),
		false },
	[QUEUE_POSTED] = { NP_("tab", "At post"), NP_("queue", "Given to the post"), false },
	[QUEUE_POST_RETURNED] = { NP_("tab", "Sent back"), NP_("queue", "Sent back by the post"),
		true },
	[QUEUE_NOT_ON_PORTAL] = { NP_("tab", "Not there"),
		NP_("queue", "Not on the portal yet"), false },
	[QUEUE_OPEN] = { NP_("tab", "Open"), NP_("queue", "Not finished"), false },
	[QUEUE_RECENT] = { NP_("tab", "30 days"), NP_("queue", "Accepted in 30 days"), false },
	[TAB_ALL] = { NP_("tab", "All (F3)"), NP_("queue", "All dossiers"), false },
};

/* Where each of the tabs stands that is not folded away. */
struct layout {
	int row[TAB_COUNT], col[TAB_COUNT]; /* row -1: folded away */
	int rows;
};

const char *queue_title(int tab)
{
	return _c(tabs[tab].title);
}

bool queue_is_urgent(int tab)
{
	return tabs[tab].warn;
}

static bool is_shown(const struct queue_counts *counts, int tab, int chosen)
{
	return tab >= QUEUE_OPEN || tab == chosen || counts->count[tab] > 0;
}

int queue_tab_beside(const struct queue_counts *counts, int tab, int step)
{
	do
		tab = (tab + step + TAB_COUNT) % TAB_COUNT;
	while (!is_shown(counts, tab, TAB_ALL));
	return tab;
}

static void put_tab(struct buf *out, const struct queue_counts *counts, int tab, bool chosen)
{
	bool warn = tab != TAB_ALL && tabs[tab].warn && counts->count[tab] > 0;

	buf_addf(out, "%s%s%s", chosen ? "[" : " ", warn ? "!" : "", _c(tabs[tab].tab));
	if (tab != TAB_ALL)
		buf_addf(out, " %" PRId64, counts->count[tab]);
	buf_adds(out, chosen ? "]" : " ");
}

/* The last column is kept for the signs of more. */
static void lay_out(const struct queue_counts *counts, int chosen, int cols, struct layout *out)
{
	int row = 0, col = 0;
	struct buf text;

	buf_init(&text);
	for (int tab = 0; tab < TAB_COUNT; tab++) {
		int width;

		out->row[tab] = -1;
		if (!is_shown(counts, tab, chosen))
			continue;
		buf_clear(&text);
		put_tab(&text, counts, tab, tab == chosen);
		width = text_width(text.data);
		if (col > 0 && col + width > cols - 1) {
			row++;
			col = 0;
		}
		out->row[tab] = row;
		out->col[tab] = col;
		col += width;
	}
	out->rows = row + 1;
	buf_release(&text);
}

int queue_tabs_draw(struct canvas *canvas, const struct queue_counts *counts, int chosen,
	int max_rows)
{
	struct layout layout;
	int first, used;
	struct buf text;

	lay_out(counts, chosen, canvas->cols, &layout);
	used = layout.rows < max_rows ? layout.rows : max_rows;
	first = layout.row[chosen] < layout.rows - used ? layout.row[chosen] : layout.rows - used;
	buf_init(&text);
	for (int tab = 0; tab < TAB_COUNT; tab++) {
		if (layout.row[tab] < first || layout.row[tab] >= first + used)
			continue;
		buf_clear(&text);
		put_tab(&text, counts, tab, tab == chosen);
		canvas_text(canvas, layout.row[tab] - first, layout.col[tab],
			tab == chosen ? ATTR_REVERSE | ATTR_BOLD : ATTR_NORMAL, text.data);
	}
	if (first > 0)
		canvas_text(canvas, 0, canvas->cols - 1, ATTR_BOLD, "▴");
	if (first + used < layout.rows)
		canvas_text(canvas, used - 1, canvas->cols - 1, ATTR_BOLD, "▾");
	buf_release(&text);
	return used;
}
