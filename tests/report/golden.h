/*
 * golden.h - compares a text with the file that says how it looks.
 */
#ifndef MOTCUA_TESTS_GOLDEN_H
#define MOTCUA_TESTS_GOLDEN_H

/* Fails the test with the first line that differs from the file below tests/data/. */
void golden_check(const char *file, const char *text);

#endif
