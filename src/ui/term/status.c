#include "config.h"

#include "ui/term/status.h"

#include <stdarg.h>
#include <stdlib.h>

#include "motcua/base/buf.h"

/* The one state of ui that no struct holds: whoever has something to say can say it. */
static struct {
	struct {
		char *text;
		bool warn;
	} past[STATUS_KEPT];
	unsigned long count;
	bool shown;
} status;

/* Takes over the text. */
static void keep(char *text, bool warn)
{
	size_t at = status.count % STATUS_KEPT;

	free(status.past[at].text);
	status.past[at].text = text;
	status.past[at].warn = warn;
	status.count++;
	status.shown = true;
}

void status_say(const char *fmt, ...)
{
	struct buf text;
	va_list ap;

	buf_init(&text);
	va_start(ap, fmt);
	buf_vaddf(&text, fmt, ap);
	va_end(ap);
	keep(buf_detach(&text), false);
}

void status_warn(const char *message)
{
	struct buf text;

	buf_init(&text);
	buf_adds(&text, message);
	keep(buf_detach(&text), true);
}

void status_err(const struct err *err)
{
	status_warn(err->msg);
}

const char *status_text(bool *warn)
{
	return status.shown ? status_past(0, warn) : NULL;
}

void status_clear(void)
{
	status.shown = false;
}

unsigned long status_count(void)
{
	return status.count;
}

const char *status_past(size_t n, bool *warn)
{
	size_t at;

	if (n >= STATUS_KEPT || n >= status.count)
		return NULL;
	at = (status.count - 1 - n) % STATUS_KEPT;
	if (warn)
		*warn = status.past[at].warn;
	return status.past[at].text;
}

void status_release(void)
{
	for (size_t i = 0; i < STATUS_KEPT; i++) {
		free(status.past[i].text);
		status.past[i].text = NULL;
	}
	status.count = 0;
	status.shown = false;
}
