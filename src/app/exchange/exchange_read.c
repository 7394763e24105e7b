#include "config.h"

#include "app/exchange/exchange_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/viet/viet.h"

bool exchange_has(const struct exchange *x, int column)
{
	return x->at[column] >= 0;
}

const char *exchange_cell(const struct exchange *x, int column)
{
	return csv_cell(&x->table, x->row, x->at[column]);
}

size_t exchange_line(const struct exchange *x)
{
	return x->table.row[x->row].line;
}

bool exchange_sound(const struct exchange *x)
{
	return x->result->faults == x->faults_before;
}

/* A row may come to the same fault in more than one way. */
static bool is_said(const struct import_result *result, bool fault, size_t line, const char *reason)
{
	for (size_t i = result->remark_count; i-- > 0 && result->remark[i].line == line;)
		if (result->remark[i].fault == fault &&
			strcmp(result->remark[i].reason, reason) == 0)
			return true;
	return false;
}

static void remark_add(struct exchange *x, bool fault, size_t line, int column, char *reason)
{
	struct import_result *result = x->result;
	struct remark *remark;

	if (is_said(result, fault, line, reason)) {
		free(reason);
		return;
	}
	result->remark = grow_array(result->remark, result->remark_count, &result->remark_cap,
		sizeof *result->remark);
	remark = &result->remark[result->remark_count++];
	*remark = (struct remark){ .fault = fault, .line = line, .reason = reason };
	if (column >= 0)
		snprintf(remark->column, sizeof remark->column, "%s",
			x->ops->column[column].key);
	if (fault)
		result->faults++;
}

static char *format_reason(const char *fmt, va_list ap) __attribute__((format(printf, 1, 0)));

static char *format_reason(const char *fmt, va_list ap)
{
	struct buf text;

	buf_init(&text);
	buf_vaddf(&text, fmt, ap);
	return buf_detach(&text);
}

void exchange_fault(struct exchange *x, int column, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	remark_add(x, true, exchange_line(x), column, format_reason(fmt, ap));
	va_end(ap);
}

void exchange_warn(struct exchange *x, int column, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	remark_add(x, false, exchange_line(x), column, format_reason(fmt, ap));
	va_end(ap);
}

void exchange_remark(struct exchange *x, bool fault, size_t line, int column, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	remark_add(x, fault, line, column, format_reason(fmt, ap));
	va_end(ap);
}

bool exchange_may_make(struct exchange *x, int column, const char *made, const char *missing)
{
	if (x->options->strict) {
		exchange_fault(x, column, "%s", missing);
		return false;
	}
	exchange_warn(x, column, "%s", made);
	x->result->made++;
	return true;
}

int exchange_blame(struct exchange *x, int column, const struct err *err)
{
	if (err->code != ERR_INVALID && err->code != ERR_CONFLICT && err->code != ERR_NOT_FOUND)
		return -1;
	exchange_fault(x, column, "%s", err->msg);
	return 0;
}

int exchange_day(struct exchange *x, int column)
{
	return exchange_moment(x, column, NULL).day;
}

struct moment exchange_moment(struct exchange *x, int column, bool *has_time)
{
	const char *text = exchange_cell(x, column);
	struct moment moment = MOMENT_NONE;

	if (has_time)
		*has_time = false;
	if (!*text)
		return moment;
	if (moment_parse(text, &moment, has_time) == 0)
		return moment;
	exchange_fault(x, column,
		_("\"%s\" is no date that exists; write 2022-01-04 or 04/01/2022, the time after it."),
		text);
	return MOMENT_NONE;
}

int64_t exchange_number(struct exchange *x, int column, int64_t max)
{
	const char *text = exchange_cell(x, column);
	int64_t number = 0;
	size_t i = 0;

	if (!*text)
		return -1;
	for (; text[i] >= '0' && text[i] <= '9' && number <= max; i++)
		number = number * 10 + (text[i] - '0');
	if (!text[i] && number <= max)
		return number;
	exchange_fault(x, column, _("\"%s\" is no whole number from 0 to %lld."), text,
		(long long)max);
	return -1;
}

int exchange_vocab(struct exchange *x, int column, const struct vocab *vocab, int fallback)
{
	const char *text = exchange_cell(x, column);
	struct buf names;
	int value;

	if (!*text)
		return fallback;
	value = vocab_match(vocab, text);
	if (value >= 0)
		return value;
	buf_init(&names);
	for (int i = 0; i < vocab->count; i++)
		if (*vocab_name(vocab, i))
			buf_addf(&names, "%s%s", names.len ? ", " : "", vocab_name(vocab, i));
	exchange_fault(x, column, _("\"%s\" is not one of: %s."), text, names.data);
	buf_release(&names);
	return fallback;
}

int exchange_flag(struct exchange *x, int column)
{
	static const char *const yes[] = { "1", "co", "x", "true", "yes", "dung" };
	static const char *const no[] = { "0", "khong", "false", "no", "sai" };
	const char *text = exchange_cell(x, column);
	char *fold;
	int flag = -1;

	if (!*text)
		return -1;
	fold = viet_fold_dup(text);
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		if (strcmp(fold, yes[i]) == 0)
			flag = 1;
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		if (strcmp(fold, no[i]) == 0)
			flag = 0;
	free(fold);
	if (flag < 0)
		exchange_fault(x, column, _("\"%s\" is neither 1 (yes) nor 0 (no)."), text);
	return flag;
}

int exchange_level(struct exchange *x, int column)
{
	static const char prefix[] = "muc do ";
	const char *text = exchange_cell(x, column);
	const char *digit;
	char *fold;
	int level = LEVEL_UNKNOWN;

	if (!*text)
		return LEVEL_UNKNOWN;
	fold = viet_fold_dup(text);
	digit = fold;
	if (strncmp(digit, prefix, sizeof prefix - 1) == 0)
		digit += sizeof prefix - 1;
	if (*digit >= '2' && *digit <= '4' && !digit[1])
		level = *digit - '0';
	else
		exchange_fault(x, column, _("\"%s\" is no level: write 2, 3 or 4."), text);
	free(fold);
	return level;
}
