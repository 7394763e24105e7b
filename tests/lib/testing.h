/*
 * testing.h - what the test programs share.
 */
#ifndef MOTCUA_TESTING_H
#define MOTCUA_TESTING_H

#include <check.h>
#include <stddef.h>

/* Runs suites and returns the exit status of a test program. */
int testing_run(Suite *(*const suite[])(void), size_t count);

/* The whole file below tests/data/, NUL-terminated; the caller frees. Fails the test. */
char *testing_read(const char *name, size_t *len);

/* A fresh folder for this test; removed with all it holds by testing_remove_dir(). The
 * caller frees the path. */
char *testing_make_dir(void);
void testing_remove_dir(const char *path);

#define TESTING_COUNT(array) (sizeof(array) / sizeof *(array))

#endif
