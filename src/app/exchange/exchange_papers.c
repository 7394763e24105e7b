#include "config.h"

#include "app/exchange/exchange_procedures.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

/* The marks behind a paper's name, as the receipt names them. */
static const struct mark {
	const char *fold, *text;
	size_t offset;
} counts[] = {
	{ "ban chinh ", "bản chính", offsetof(struct paper, originals) },
	{ "ban sao chung thuc ", "bản sao chứng thực", offsetof(struct paper, certified) },
	{ "ban chup ", "bản chụp", offsetof(struct paper, copies) },
};

#define PRESENT_ONLY "xuất trình"
#define CONDITIONAL "nếu có"
#define NOTE "ghi chú: "

static bool read_count(const char *fold, struct paper *paper)
{
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		size_t len = strlen(counts[i].fold);
		const char *digits = fold + len;
		size_t digit_count;

		if (strncmp(fold, counts[i].fold, len) != 0)
			continue;
		digit_count = strspn(digits, "0123456789");
		if (digit_count == 0 || digit_count > 3 || digits[digit_count])
			return false;
		*(int *)((char *)paper + counts[i].offset) = (int)strtol(digits, NULL, 10);
		return true;
	}
	return false;
}

static void read_mark(struct exchange *x, int column, const char *text, struct paper *paper,
	char **note)
{
	char *fold = viet_fold_dup(text);

	if (strcmp(fold, "xuat trinh") == 0)
		paper->present_only = true;
	else if (strcmp(fold, "neu co") == 0)
		paper->conditional = true;
	else if (strncmp(text, NOTE, sizeof NOTE - 1) == 0)
		set_text(note, text + sizeof NOTE - 1);
	else if (*fold && !read_count(fold, paper))
		exchange_fault(x, column,
			_("\"%s\" behind a paper's name is neither a count nor a known mark."), text);
	free(fold);
}

static void read_paper(struct exchange *x, int column, const char *line, size_t len,
	struct paper_list *out)
{
	char *rest = xstrndup(line, len), *part = rest, *bar;
	struct paper paper = { 0 };
	char *name = NULL, *note = xstrdup(""), *text;

	do {
		bar = strchr(part, '|');
		if (bar)
			*bar = '\0';
		text = text_trim(part);
		if (!name) {
			name = text;
		} else {
			read_mark(x, column, text, &paper, &note);
			free(text);
		}
		if (bar)
			part = bar + 1;
	} while (bar);
	paper.name = name;
	paper.note = note;
	if (*name)
		paper_list_add(out, &paper);
	free(name);
	free(note);
	free(rest);
}

void papers_read(struct exchange *x, int column, struct paper_list *out)
{
	const char *text = exchange_cell(x, column);
	/* A line each; a single plain line may also hold several with semicolons. */
	const char *ends = strpbrk(text, "\n|") ? "\n" : ";";

	while (*text) {
		size_t len = strcspn(text, ends);

		read_paper(x, column, text, len, out);
		text += len + (text[len] != '\0');
	}
}

void papers_write(const struct paper_list *papers, struct buf *out)
{
	for (size_t i = 0; i < papers->count; i++) {
		const struct paper *paper = &papers->item[i];

		buf_addf(out, "%s%s |", i ? "\n" : "", paper->name);
		for (size_t j = 0; j < sizeof counts / sizeof *counts; j++) {
			int count = *(const int *)((const char *)paper + counts[j].offset);

			if (count)
				buf_addf(out, " %s %d |", counts[j].text, count);
		}
		if (paper->present_only)
			buf_adds(out, " " PRESENT_ONLY " |");
		if (paper->conditional)
			buf_adds(out, " " CONDITIONAL " |");
		if (*paper->note)
			buf_addf(out, " " NOTE "%s |", paper->note);
		/* A bar at the very end says nothing, unless the name needs one. */
		if (out->len > 2 && (paper->originals || paper->certified || paper->copies ||
			paper->present_only || paper->conditional || *paper->note))
			buf_truncate(out, out->len - 2);
	}
}
