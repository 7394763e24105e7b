/*
 * json_put.h - members of JSON objects as the contract with scripts spells them.
 */
#ifndef MOTCUA_SRC_REPORT_JSON_PUT_H
#define MOTCUA_SRC_REPORT_JSON_PUT_H

#include <jansson.h>
#include <stddef.h>
#include <stdint.h>

#include "motcua/base/buf.h"
#include "motcua/core/indicator.h"
#include "motcua/core/ratio.h"

void json_put_count(json_t *object, const char *key, int64_t count);
/* {"num", "den", "percent1", "percent2"}; null for the percentages of a zero denominator. */
void json_put_ratio(json_t *object, const char *key, struct ratio ratio);
/* The ratio of two figures of a tally. */
void json_put_share(json_t *object, const char *key, const struct tally *tally,
	enum figure num, enum figure den);
/* An ISO date. */
void json_put_day(json_t *object, const char *key, int day);

/* Appends the document and a line end; takes it over. */
void json_put_document(json_t *root, struct buf *out);

/* Codes while they are collected; borrowed. */
struct codes {
	const char **item;
	size_t count, cap;
};

void codes_add(struct codes *codes, const char *code);
/* The list sorted by code; frees the collection. */
json_t *codes_json(struct codes *codes);

#endif
