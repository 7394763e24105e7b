#include "config.h"

#include "motcua/base/buf.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"

/* An empty buffer points here, so that data is never NULL and nothing is allocated. */
static char empty[1];

void buf_init(struct buf *buf)
{
	*buf = (struct buf){ .data = empty };
}

void buf_release(struct buf *buf)
{
	if (buf->cap)
		free(buf->data);
	buf_init(buf);
}

void buf_clear(struct buf *buf)
{
	buf_truncate(buf, 0);
}

void buf_truncate(struct buf *buf, size_t len)
{
	assert(len <= buf->len);
	buf->len = len;
	if (buf->cap)
		buf->data[len] = '\0';
}

char *buf_detach(struct buf *buf)
{
	char *s = buf->cap ? buf->data : xstrdup("");

	buf_init(buf);
	return s;
}

static void reserve(struct buf *buf, size_t more)
{
	size_t need = buf->len + more + 1, cap = buf->cap ? buf->cap : 32;

	if (need < more)
		die("out of memory (a text of %zu bytes)", more);
	if (need <= buf->cap)
		return;
	while (cap < need)
		cap *= 2;
	buf->data = xrealloc(buf->cap ? buf->data : NULL, cap);
	buf->cap = cap;
}

void buf_add(struct buf *buf, const char *data, size_t len)
{
	reserve(buf, len);
	memcpy(buf->data + buf->len, data, len);
	buf->len += len;
	buf->data[buf->len] = '\0';
}

void buf_adds(struct buf *buf, const char *s)
{
	buf_add(buf, s, strlen(s));
}

void buf_addc(struct buf *buf, char c)
{
	buf_add(buf, &c, 1);
}

void buf_addn(struct buf *buf, char c, size_t times)
{
	reserve(buf, times);
	memset(buf->data + buf->len, c, times);
	buf->len += times;
	buf->data[buf->len] = '\0';
}

void buf_addf(struct buf *buf, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_vaddf(buf, fmt, ap);
	va_end(ap);
}

void buf_vaddf(struct buf *buf, const char *fmt, va_list ap)
{
	va_list again;
	int len;

	va_copy(again, ap);
	len = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (len < 0)
		die("a text that cannot be formatted");
	reserve(buf, (size_t)len);
	vsnprintf(buf->data + buf->len, (size_t)len + 1, fmt, ap);
	buf->len += (size_t)len;
}
