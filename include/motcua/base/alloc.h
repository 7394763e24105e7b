/*
 * alloc.h - allocation that cannot fail.
 *
 * A desk program that is out of memory can do nothing useful: it ends with a
 * message, and the transaction of the store protects the data. die_hook lets
 * the screen give the terminal back first.
 */
#ifndef MOTCUA_BASE_ALLOC_H
#define MOTCUA_BASE_ALLOC_H

#include <stddef.h>

void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xrealloc(void *ptr, size_t size);
char *xstrdup(const char *s);
char *xstrndup(const char *s, size_t len);
/* A new string in the manner of printf; the caller frees. */
char *xasprintf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Makes room for one more element of the given size; returns the array, maybe moved. */
void *grow_array(void *array, size_t count, size_t *cap, size_t size);

/* Called once before the program dies, to restore the terminal. */
void die_set_hook(void (*hook)(void));
/* Ends the program with exit status 3 and a message on stderr. Not for user errors. */
void die(const char *fmt, ...) __attribute__((format(printf, 1, 2), noreturn));

#endif
