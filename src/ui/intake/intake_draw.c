/* intake_draw.c - form, papers, due day and warnings share the rows of the screen. */
#include "config.h"

#include "ui/intake/intake_work.h"

static int draw_notes(const struct intake_facts *facts, struct canvas *body, int row)
{
	const struct warning_list *warnings = &facts->warnings;

	if (*facts->due)
		canvas_text(body, row++, 1, ATTR_BOLD, facts->due);
	for (size_t i = 0; i < warnings->count && row < body->rows; i++) {
		canvas_text(body, row, 1, ATTR_WARN, "!");
		row += canvas_wrap(body, row, 3, body->cols - 4, 2, ATTR_WARN, warnings->item[i]);
	}
	return row;
}

/* Rows of due day and warnings, at most a third of the screen. */
static int note_rows(const struct intake_facts *facts, const struct canvas *body)
{
	int rows = *facts->due ? 1 : 0;

	for (size_t i = 0; i < facts->warnings.count; i++)
		rows += canvas_wrap_rows(facts->warnings.item[i], body->cols - 4) > 1 ? 2 : 1;
	return rows < body->rows / 3 ? rows : body->rows / 3;
}

/* Rows for the papers beside a form of so many rows. */
static int paper_rows(const struct intake_work *work, int room, int form)
{
	int all = papers_rows(&work->papers), rows = room - form;

	if (!work->kind->papers || (!work->intake.procedure_id && !work->in_papers))
		return 0;
	if (work->in_papers && rows < room * 2 / 3)
		rows = room * 2 / 3;
	rows = rows < all ? rows : all;
	return rows >= 2 ? rows : 0;
}

/* How many rows form and papers get. */
struct rows {
	int form, papers;
	bool fits; /* the whole form */
};

static struct rows share(const struct intake_work *work, const struct canvas *body)
{
	int room = body->rows - note_rows(&work->facts, body);
	struct rows rows = { .form = form_rows(&work->form, body->cols) };

	rows.papers = paper_rows(work, room, rows.form);
	rows.fits = rows.form <= room - rows.papers;
	if (!rows.fits)
		rows.form = room - rows.papers;
	return rows;
}

int intake_work_draw_below(struct intake_work *work, struct canvas *body)
{
	struct rows rows = share(work, body);
	struct canvas part = canvas_part(body, rows.form, 0, rows.papers, body->cols);

	if (rows.papers > 0)
		papers_draw(&work->papers, &part, work->in_papers);
	return draw_notes(&work->facts, body, rows.form + rows.papers);
}

void intake_work_draw_form(struct intake_work *work, struct canvas *body)
{
	struct rows rows = share(work, body);
	struct canvas part = canvas_part(body, 0, 0,
		rows.fits && !work->in_papers ? body->rows : rows.form, body->cols);

	form_draw(&work->form, &part);
}
