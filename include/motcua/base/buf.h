/*
 * buf.h - a growing string.
 *
 * Invariant: data is never NULL after buf_init() and is always NUL-terminated at
 * len. The buffer may hold NUL bytes before len.
 */
#ifndef MOTCUA_BASE_BUF_H
#define MOTCUA_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct buf {
	char *data;
	size_t len, cap;
};

void buf_init(struct buf *buf);
/* Frees the memory; the buffer is empty and usable again. */
void buf_release(struct buf *buf);
/* Empties the buffer and keeps the memory. */
void buf_clear(struct buf *buf);
/* Cuts the buffer to a length not greater than len. */
void buf_truncate(struct buf *buf, size_t len);
/* Hands the string to the caller, who frees it; the buffer is empty again. */
char *buf_detach(struct buf *buf);

void buf_add(struct buf *buf, const char *data, size_t len);
void buf_adds(struct buf *buf, const char *s);
void buf_addc(struct buf *buf, char c);
void buf_addn(struct buf *buf, char c, size_t times);
void buf_addf(struct buf *buf, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_vaddf(struct buf *buf, const char *fmt, va_list ap)
	__attribute__((format(printf, 2, 0)));

#endif
