#include "config.h"

#include "ui/queue_tabs.h"

#include <inttypes.h>

#include "motcua/base/i18n.h"
#include "motcua/base/text.h"

static const struct {
	const char *tab;   /* short */
	const char *title; /* as on the start screen */
	bool warn;         /* where there is one */
} tabs[TAB_COUNT] = {
	/* TRANSLATORS: names of lists; at most 12 columns */
	[QUEUE_OVERDUE] = { NP_("tab", "Overdue"), NP_("queue", "Overdue"), true },
	[QUEUE_DUE_TODAY] = { NP_("tab", "Due today"), NP_("queue", "Due today"), true },
	[QUEUE_PENDING] = { NP_("tab", "On portal"),
		NP_("queue", "On the portal, waiting for acceptance"), false },
	[QUEUE_NOT_ON_PORTAL] = { NP_("tab", "Not there"),
		NP_("queue", "Not on the portal yet"), false },
	[QUEUE_SUPPLEMENT] = { NP_("tab", "Supplement"),
		NP_("queue", "Waiting for a supplement"), false },
	[QUEUE_RESULT] = { NP_("tab", "Hand over"),
		NP_("queue", "Result ready, to be handed over"), false },
	[QUEUE_TO_POST] = { NP_("tab", "Post"), NP_("queue", "To be given to the post"), false },
	[QUEUE_OPEN] = { NP_("tab", "Open"), NP_("queue", "Not finished"), false },
	[QUEUE_RECENT] = { NP_("tab", "30 days"), NP_("queue", "Accepted in 30 days"), false },
	[TAB_ALL] = { NP_("tab", "All (F3)"), NP_("queue", "All dossiers"), false },
};

const char *queue_title(int tab)
{
	return _c(tabs[tab].title);
}

static void put_tab(struct buf *out, const struct queue_counts *counts, int tab, bool chosen)
{
	bool warn = tab != TAB_ALL && tabs[tab].warn && counts->count[tab] > 0;

	buf_addf(out, "%s%s%s", chosen ? "[" : " ", warn ? "!" : "", _c(tabs[tab].tab));
	if (tab != TAB_ALL)
		buf_addf(out, " %" PRId64, counts->count[tab]);
	buf_adds(out, chosen ? "]" : " ");
}

int queue_tabs_draw(struct canvas *canvas, const struct queue_counts *counts, int chosen)
{
	int row = 0, col = 0;
	struct buf text;

	buf_init(&text);
	for (int tab = 0; tab < TAB_COUNT; tab++) {
		put_tab(&text, counts, tab, tab == chosen);
		if (col > 0 && col + text_width(text.data) > canvas->cols) {
			row++;
			col = 0;
		}
		col = canvas_text(canvas, row, col,
			tab == chosen ? ATTR_REVERSE | ATTR_BOLD : ATTR_NORMAL, text.data);
		buf_clear(&text);
	}
	buf_release(&text);
	return row + 1;
}
