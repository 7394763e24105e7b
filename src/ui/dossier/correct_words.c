#include "config.h"

#include "ui/dossier/correct_words.h"

#include <string.h>

#include "motcua/base/i18n.h"
#include "ui/dossier/dossier_words.h"

static const char *const labels[CORRECTION_FIELD_COUNT] = {
	[CORRECT_SUBMITTER_NAME] = N_("Submitter"),
	[CORRECT_SUBMITTER_NUMBER] = N_("ID no."),
	[CORRECT_PHONE] = N_("Telephone"),
	[CORRECT_ADDRESS] = N_("Address"),
	[CORRECT_VILLAGE] = N_("Village"),
	[CORRECT_OWNER_NAME] = N_("Owner"),
	[CORRECT_RETURN_METHOD] = N_("To hand over"),
	[CORRECT_CHANNEL] = N_("Filed"),
	[CORRECT_PORTAL_CODE] = N_("Code on the portal"),
	[CORRECT_SETS] = N_("Sets"),
	[CORRECT_FEE_PAID] = N_("Fee paid"),
	[CORRECT_NOTE] = N_("Note"),
	[CORRECT_HANDLER] = N_("Handled by"),
	[CORRECT_RESULT_DAY] = N_("Result on"),
	[CORRECT_RETURN_DAY] = N_("Handed over on"),
};

const char *correction_label(enum correction_field field)
{
	return labels[field];
}

void put_correction_value(struct buf *out, const char *name, const char *value)
{
	const struct vocab *vocab = NULL;
	int choice;

	if (strcmp(name, correction_name(CORRECT_RETURN_METHOD)) == 0)
		vocab = &vocab_return;
	else if (strcmp(name, correction_name(CORRECT_CHANNEL)) == 0)
		vocab = &vocab_channel;
	choice = vocab ? vocab_match(vocab, value) : -1;
	buf_adds(out, choice >= 0 ? vocab_label(vocab, choice) : value);
}

/* What follows "name: ", or NULL where a text does not begin so. */
static const char *value_of(const char *text, const char *name)
{
	size_t len = strlen(name);

	if (strncmp(text, name, len) != 0 || text[len] != ':')
		return NULL;
	return text[len + 1] == ' ' ? text + len + 2 : text + len + 1;
}

static void put_value(struct buf *out, enum correction_field field, const char *value,
	bool numbers)
{
	struct buf text;

	if (!*value) {
		buf_adds(out, "–");
		return;
	}
	if (!numbers && (field == CORRECT_SUBMITTER_NUMBER || field == CORRECT_PHONE)) {
		put_masked(out, value);
		return;
	}
	buf_init(&text);
	put_correction_value(&text, correction_name(field), value);
	put_told(out, text.data, numbers);
	buf_release(&text);
}

bool put_correction(struct buf *out, const char *old_value, const char *new_value, bool numbers)
{
	for (int i = 0; i < CORRECTION_FIELD_COUNT; i++) {
		enum correction_field field = (enum correction_field)i;
		const char *from = value_of(old_value, correction_name(field)),
			*to = value_of(new_value, correction_name(field));

		if (!from || !to)
			continue;
		buf_addf(out, "%s: ", _(labels[i]));
		put_value(out, field, from, numbers);
		buf_adds(out, " → ");
		put_value(out, field, to, numbers);
		return true;
	}
	return false;
}
