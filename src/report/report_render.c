/* report_render.c - a report in each of its formats. */
#include "config.h"

#include <string.h>

#include "report/report_parts.h"

static const char *const formats[REPORT_FORMAT_COUNT] = {
	[REPORT_AS_TEXT] = "text", [REPORT_AS_CSV] = "csv", [REPORT_AS_JSON] = "json",
	[REPORT_AS_PDF] = "pdf"
};

int report_format_from_name(const char *name)
{
	for (int i = 0; i < REPORT_FORMAT_COUNT; i++)
		if (strcmp(formats[i], name) == 0)
			return i;
	return -1;
}

int report_render(const struct report *report, enum report_format format, int width,
	struct buf *out, struct err *err)
{
	if (format == REPORT_AS_PDF)
		return report_pdf(report, out, err);
	if (format == REPORT_AS_CSV)
		report_csv(report, out);
	else if (format == REPORT_AS_JSON)
		report_json(report, out);
	else
		report_text(report, width, out);
	return 0;
}
