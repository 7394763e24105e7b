#include "config.h"

#include "report/json_put.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/core/day.h"

void json_put_count(json_t *object, const char *key, int64_t count)
{
	json_object_set_new(object, key, json_integer(count));
}

static json_t *percent(struct ratio ratio, int digits)
{
	if (ratio.den == 0)
		return json_null();
	return json_real((double)ratio_percent(ratio, digits) / (digits == 1 ? 10 : 100));
}

void json_put_ratio(json_t *object, const char *key, struct ratio ratio)
{
	json_t *value = json_object();

	json_put_count(value, "num", ratio.num);
	json_put_count(value, "den", ratio.den);
	json_object_set_new(value, "percent1", percent(ratio, 1));
	json_object_set_new(value, "percent2", percent(ratio, 2));
	json_object_set_new(object, key, value);
}

void json_put_share(json_t *object, const char *key, const struct tally *tally,
	enum figure num, enum figure den)
{
	json_put_ratio(object, key, (struct ratio){ tally->count[num], tally->count[den] });
}

void json_put_day(json_t *object, const char *key, int day)
{
	struct buf text;

	buf_init(&text);
	day_put_iso(&text, day);
	json_object_set_new(object, key, json_string(text.data));
	buf_release(&text);
}

void json_put_document(json_t *root, struct buf *out)
{
	/* Ten digits keep 18.8 what it is and lose nothing of two decimals. */
	char *text = json_dumps(root, JSON_INDENT(1) | JSON_REAL_PRECISION(10));

	if (!text)
		die("a report cannot be written as JSON");
	buf_adds(out, text);
	buf_addc(out, '\n');
	free(text);
	json_decref(root);
}

static int compare_strings(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void codes_add(struct codes *codes, const char *code)
{
	codes->item = grow_array(codes->item, codes->count, &codes->cap, sizeof *codes->item);
	codes->item[codes->count++] = code;
}

json_t *codes_json(struct codes *codes)
{
	json_t *list = json_array();

	if (codes->count)
		qsort(codes->item, codes->count, sizeof *codes->item, compare_strings);
	for (size_t i = 0; i < codes->count; i++)
		json_array_append_new(list, json_string(codes->item[i]));
	free(codes->item);
	return list;
}
