/*
 * settings_table.c - every setting, with its default.
 */
#include "config.h"

#include "motcua/app/settings.h"

#include <assert.h>
#include <sodium.h>

#include "app/intake/intake_parts.h"
#include "motcua/base/i18n.h"

static const struct vocab_word modes[] = {
	[NUMBER_OWN] = { "own", NP_("setting", "this program"), NULL },
	[NUMBER_PORTAL] = { "portal", NP_("setting", "the portal"), NULL },
	[NUMBER_BOTH] = { "both", NP_("setting", "both"), NULL },
};
static const struct vocab vocab_numbering = { modes, 3 };

/* The sets of data/forms. */
static const struct vocab_word sets[] = {
	{ "", NP_("setting", "by the day of acceptance"), NULL },
	{ "2018", NP_("setting", "set of 2018"), NULL },
	{ "2025", NP_("setting", "set of 2025"), NULL },
};
static const struct vocab vocab_set = { sets, 3 };

#define NUMBERS  N_("Numbering")
#define LIMITS   N_("Time limits and warnings")
#define PRINTING N_("Printing")
#define MACHINE  N_("Machine and logins")

#define NUMBER(KEY, GROUP, LABEL, HELP, LEAST, MOST, FALLBACK) \
	{ KEY, GROUP, LABEL, HELP, SETTING_IS_NUMBER, LEAST, MOST, NULL, FALLBACK }
#define CHOICE(KEY, GROUP, LABEL, HELP, WORDS, FALLBACK) \
	{ KEY, GROUP, LABEL, HELP, SETTING_IS_CHOICE, 0, 0, WORDS, FALLBACK }

static const struct setting_rule rules[SETTING_COUNT] = {
	[SETTING_NUMBERING] = CHOICE("numbering", NUMBERS, N_("Who numbers"),
		N_("Who gives a dossier its code; with both it has one of each."),
		&vocab_numbering, "own"),
	[SETTING_DESK] = NUMBER("desk", NUMBERS, N_("Desk number"),
		N_("Each computer that numbers by itself has another, 1 to 99."), 1, 99, "1"),
	[SETTING_FIRST_SERIAL] = NUMBER("first_serial", NUMBERS, N_("First serial of the day"),
		N_("Where the numbers of this desk begin each day."), 1, 9999999, "1"),
	[SETTING_LAST_SERIAL] = NUMBER("last_serial", NUMBERS, N_("Last serial of the day"),
		N_("Where the numbers of this desk end; no number after it is given."), 1, 9999999,
		"9999"),
	[SETTING_DUE_SOON_DAYS] = NUMBER("due_soon_days", LIMITS, N_("Due soon"),
		N_("So many working days before the due date a dossier counts as due soon."), 1,
		250, "3"),
	[SETTING_PENDING_HOURS] = NUMBER("pending_hours", LIMITS, N_("Waits for acceptance"),
		N_("After so many office hours what came from the portal or the post has waited for "
		   "long."), 1, 2000, "8"),
	/* Decree 61/2018 art. 19 */
	[SETTING_SUPPLEMENT_ASK_DAYS] = NUMBER("supplement_ask_days", LIMITS,
		N_("Time to ask for a supplement"),
		N_("Within so many working days of acceptance a supplement is to be asked for."), 1,
		60, "3"),
	[SETTING_SUPPLEMENT_POLICY] = CHOICE("supplement_policy", LIMITS, N_("After a supplement"),
		N_("How the limit is counted where the procedure does not say it."),
		&vocab_supplement, "tinh_lai"),
	[SETTING_FINANCE_POLICY] = CHOICE("finance_policy", LIMITS, N_("After a financial duty"),
		N_("How the limit is counted after the financial duty is done."),
		&vocab_supplement, "tam_dung"),
	[SETTING_STOP_POLICY] = CHOICE("stop_policy", LIMITS, N_("After a stop"),
		N_("How the limit is counted when stopped work goes on."), &vocab_supplement,
		"tam_dung"),
	[SETTING_PRINT_FOLDER] = { "print_folder", PRINTING, N_("Folder for PDF files"),
		N_("A whole path beginning with /; empty: motcua-in in the home folder."),
		SETTING_IS_FOLDER, 0, 0, NULL, "" },
	[SETTING_FORM_SET] = CHOICE("form_set", PRINTING, N_("Set of forms"),
		N_("The forms that new dossiers are printed on."), &vocab_set, ""),
	[SETTING_LOCK_MINUTES] = NUMBER("lock_minutes", MACHINE, N_("Lock after"),
		N_("Minutes without a key, from the next start on; 0 never locks."), 0, 480, "10"),
	[SETTING_ARGON2_KIB] = NUMBER("argon2_memory_kib", MACHINE, N_("Memory for passwords"),
		N_("KiB that each check of a password needs: the more, the harder to guess."), 8,
		1048576, "65536"),
};

static_assert(crypto_pwhash_MEMLIMIT_INTERACTIVE == 65536 * 1024,
	"the default is that of libsodium");
static_assert(crypto_pwhash_MEMLIMIT_MIN <= 8 * 1024, "the least is allowed");

const struct setting_rule *setting_rule(enum setting setting)
{
	return &rules[setting];
}
