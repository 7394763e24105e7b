/*
 * fuzz.h - what the fuzz programs share.
 */
#ifndef MOTCUA_FUZZ_H
#define MOTCUA_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The input as a string; the caller frees. */
static inline char *fuzz_string(const uint8_t *data, size_t size)
{
	return xstrndup((const char *)data, size);
}

/* Ends the run where a promise is broken. */
static inline void fuzz_demand(int kept)
{
	if (!kept)
		abort();
}

#endif
