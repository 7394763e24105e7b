/*
 * json_agree EXPECTED ACTUAL - says where the second document does not agree with the first.
 *
 * Keys that begin with "_" do not count, nor what the second has besides. Ends with 1 where
 * they do not agree.
 */
#include "config.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static int disagreements;

static void say(const char *path, const char *what)
{
	printf("%s: %s\n", path, what);
	disagreements++;
}

static void compare(const char *path, json_t *expected, const json_t *actual);

static void compare_objects(const char *path, json_t *expected, const json_t *actual)
{
	const char *key;
	json_t *value;

	json_object_foreach(expected, key, value) {
		const json_t *other = json_object_get(actual, key);
		char below[1024];

		if (*key == '_')
			continue;
		snprintf(below, sizeof below, "%s/%s", path, key);
		if (!other)
			say(below, "is missing");
		else
			compare(below, value, other);
	}
}

static void compare_arrays(const char *path, json_t *expected, const json_t *actual)
{
	if (json_array_size(expected) != json_array_size(actual)) {
		say(path, "has another length");
		return;
	}
	for (size_t i = 0; i < json_array_size(expected); i++) {
		char below[1024];

		snprintf(below, sizeof below, "%s/%zu", path, i);
		compare(below, json_array_get(expected, i), json_array_get(actual, i));
	}
}

static void compare(const char *path, json_t *expected, const json_t *actual)
{
	if (json_is_number(expected) && json_is_number(actual)) {
		double gap = json_number_value(expected) - json_number_value(actual);

		if (gap > 1e-9 || gap < -1e-9)
			say(path, "is another number");
	} else if (json_typeof(expected) != json_typeof(actual)) {
		say(path, "is of another kind");
	} else if (json_is_object(expected)) {
		compare_objects(path, expected, actual);
	} else if (json_is_array(expected)) {
		compare_arrays(path, expected, actual);
	} else if (!json_equal(expected, actual)) {
		say(path, "is another value");
	}
}

static json_t *load(const char *path)
{
	json_error_t error;
	json_t *document = json_load_file(path, 0, &error);

	if (document)
		return document;
	fprintf(stderr, "%s:%d: %s\n", path, error.line, error.text);
	exit(2);
}

int main(int argc, char **argv)
{
	json_t *expected, *actual;

	if (argc != 3)
		return 2;
	expected = load(argv[1]);
	actual = load(argv[2]);
	compare("", expected, actual);
	json_decref(expected);
	json_decref(actual);
	return disagreements ? 1 : 0;
}
