#include "config.h"

#include "motcua/base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"

static void set_text(struct err *err, enum err_code code, const char *fmt, va_list ap)
	__attribute__((format(printf, 3, 0)));

static void set_text(struct err *err, enum err_code code, const char *fmt, va_list ap)
{
	err->code = code;
	err->field[0] = err->detail[0] = '\0';
	vsnprintf(err->msg, sizeof err->msg, fmt, ap);
}

int err_set(struct err *err, enum err_code code, const char *fmt, ...)
{
	va_list ap;

	if (!err)
		return -1;
	va_start(ap, fmt);
	set_text(err, code, fmt, ap);
	va_end(ap);
	return -1;
}

int err_set_field(struct err *err, const char *field, enum err_code code, const char *fmt, ...)
{
	va_list ap;

	if (!err)
		return -1;
	va_start(ap, fmt);
	set_text(err, code, fmt, ap);
	va_end(ap);
	snprintf(err->field, sizeof err->field, "%s", field);
	return -1;
}

int err_detail(struct err *err, const char *fmt, ...)
{
	va_list ap;

	if (!err)
		return -1;
	va_start(ap, fmt);
	vsnprintf(err->detail, sizeof err->detail, fmt, ap);
	va_end(ap);
	return -1;
}

void err_clear(struct err *err)
{
	if (err)
		*err = (struct err)ERR_INIT;
}

static struct err *problem_new(struct problem_list *list, const char *field)
{
	struct err *item;

	list->item = grow_array(list->item, list->count, &list->cap, sizeof *list->item);
	item = &list->item[list->count++];
	*item = (struct err)ERR_INIT;
	item->code = ERR_INVALID;
	snprintf(item->field, sizeof item->field, "%s", field);
	return item;
}

void problem_add(struct problem_list *list, const char *field, const char *fmt, ...)
{
	struct err *item = problem_new(list, field);
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(item->msg, sizeof item->msg, fmt, ap);
	va_end(ap);
}

void problem_add_err(struct problem_list *list, const char *field, const struct err *err)
{
	struct err *item = problem_new(list, field ? field : err->field);

	item->code = err->code;
	memcpy(item->msg, err->msg, sizeof item->msg);
	memcpy(item->detail, err->detail, sizeof item->detail);
}

const char *problem_for(const struct problem_list *list, const char *field)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->item[i].field, field) == 0)
			return list->item[i].msg;
	return NULL;
}

int problem_report(const struct problem_list *list, struct err *err)
{
	if (list->count == 0)
		return 0;
	if (!err)
		return -1;
	*err = list->item[0];
	if (list->count > 1) {
		size_t used = strlen(err->msg), more = list->count - 1;

		snprintf(err->msg + used, sizeof err->msg - used,
			Q_(" (and %zu more problem)", " (and %zu more problems)", more), more);
	}
	return -1;
}

void problem_release(struct problem_list *list)
{
	free(list->item);
	*list = (struct problem_list){ 0 };
}

void warning_add(struct warning_list *list, const char *fmt, ...)
{
	struct buf text;
	va_list ap;

	buf_init(&text);
	va_start(ap, fmt);
	buf_vaddf(&text, fmt, ap);
	va_end(ap);
	list->item = grow_array(list->item, list->count, &list->cap, sizeof *list->item);
	list->item[list->count++] = buf_detach(&text);
}

void warning_list_release(struct warning_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->item[i]);
	free(list->item);
	*list = (struct warning_list){ 0 };
}
