/* card_fuzz.c - a payload that is taken has what the header promises; so have the numbers. */
#include "config.h"

#include "fuzz.h"
#include "motcua/base/text.h"
#include "motcua/core/day.h"
#include "motcua/core/identity.h"

static void demand_date(const char *date)
{
	int day;

	fuzz_demand(*date == '\0' || strlen(date) == 4 || day_parse(date, &day) == 0);
}

static void check_card(const char *text)
{
	struct card card;
	struct err err = ERR_INIT;

	if (card_parse(text, &card, &err) < 0) {
		fuzz_demand(err.code == ERR_INVALID && *err.msg);
		return;
	}
	fuzz_demand(identity_is_number(card.number));
	fuzz_demand(card.field_count >= 6 && !text_blank(card.name));
	fuzz_demand(card.old_number && card.address);
	demand_date(card.born);
	demand_date(card.issued);
	card_release(&card);
}

static void check_numbers(const char *text)
{
	struct identity id;
	struct buf out;
	unsigned faults = identity_check(text, day_make(2023, 2, 16), 0, SEX_UNKNOWN, &id);

	buf_init(&out);
	identity_fault_names(faults, &out);
	fuzz_demand((faults == 0) == (out.len == 0));
	buf_clear(&out);
	identity_explain(faults, &id, &out);
	fuzz_demand((faults == 0) == (out.len == 0));
	buf_clear(&out);
	s10_normalise(text, &out);
	fuzz_demand(s10_check(text, NULL) < 0 || strcmp(out.data, text) == 0);
	buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = fuzz_string(data, size);

	check_card(text);
	check_numbers(text);
	free(text);
	return 0;
}
