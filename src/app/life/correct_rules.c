/* correct_rules.c - what each field that can be corrected holds, and how it is read and set. */
#include "config.h"

#include "app/life/correct_rules.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/intake/intake_parts.h"
#include "motcua/base/i18n.h"
#include "motcua/core/identity.h"
#include "motcua/store/people.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"

static int wrong(const char *message, struct err *err)
{
	return err_set(err, ERR_INVALID, "%s", message);
}

/* ---- the people */

static void put_name(const struct dossier *dossier, struct buf *out)
{
	buf_adds(out, dossier->submitter.name);
}

static int set_name(struct correcting *c, const char *value, struct err *err)
{
	if (!*value)
		return wrong(_("Enter the name."), err);
	set_text(&c->work.dossier.submitter.name, value);
	c->parties = true;
	return 0;
}

static void put_number(const struct dossier *dossier, struct buf *out)
{
	const struct citizen *submitter = &dossier->submitter;

	buf_adds(out, *submitter->id_number ? submitter->id_number : submitter->old_number);
}

/* Another number is another person: the link to the citizen goes with it. */
static int set_number(struct correcting *c, const char *value, struct err *err)
{
	struct citizen *submitter = &c->work.dossier.submitter, known = { 0 };
	int status;

	set_text(&submitter->old_number, "");
	set_text(&submitter->id_number, value);
	citizen_clean(submitter);
	if (*value && !*submitter->old_number && !identity_is_number(submitter->id_number))
		return wrong(_("A personal number has 12 digits, an old one 9."), err);
	status = citizen_known(c->work.app, submitter, &known, err);
	submitter->id = status == 0 ? known.id : 0;
	if (status == 0)
		citizen_release(&known);
	c->parties = true;
	return status;
}

static void put_phone(const struct dossier *dossier, struct buf *out)
{
	buf_adds(out, dossier->submitter.phone);
}

static int set_phone(struct correcting *c, const char *value, struct err *err)
{
	(void)err;
	set_text(&c->work.dossier.submitter.phone, value);
	c->parties = true;
	return 0;
}

static void put_address(const struct dossier *dossier, struct buf *out)
{
	buf_adds(out, dossier->submitter.address);
}

static int set_address(struct correcting *c, const char *value, struct err *err)
{
	(void)err;
	set_text(&c->work.dossier.submitter.address, value);
	c->parties = true;
	return 0;
}

static void put_village(const struct dossier *dossier, struct buf *out)
{
	buf_adds(out, dossier->village);
}

static int set_village(struct correcting *c, const char *value, struct err *err)
{
	struct dossier *dossier = &c->work.dossier;
	struct village village = { 0 };

	if (*value && village_find(c->work.app->store, c->work.app->unit_id, value, &village,
			      err) < 0)
		return -1;
	dossier->village_id = village.id;
	set_text(&dossier->village, *value ? village.name : "");
	set_text(&dossier->submitter.village, dossier->village);
	dossier->submitter.village_id = village.id;
	c->parties = true;
	village_release(&village);
	return 0;
}

static void put_owner(const struct dossier *dossier, struct buf *out)
{
	buf_adds(out, dossier->owner.name);
}

static int set_owner(struct correcting *c, const char *value, struct err *err)
{
	struct dossier *dossier = &c->work.dossier;

	(void)err;
	/* Another name is another person: link and number go with the old one. */
	if (!names_match(dossier->owner.name, value)) {
		citizen_release(&dossier->owner);
		citizen_init(&dossier->owner);
	}
	set_text(&dossier->owner.name, value);
	c->parties = true;
	return 0;
}

/* ---- the dossier */

static void put_return(const struct dossier *dossier, struct buf *out)
{
	buf_adds(out, vocab_name(&vocab_return, (int)dossier->return_method));
}

static int set_return(struct correcting *c, const char *value, struct err *err)
{
	int method = vocab_match(&vocab_return, value);

	if (method < 0)
		return wrong(_("Choose how the result is received."), err);
	c->work.dossier.return_method = (enum return_method)method;
	return 0;
}

static void put_channel(const struct dossier *dossier, struct buf *out)
{
	buf_adds(out, vocab_name(&vocab_channel, (int)dossier->channel));
}

static int set_channel(struct correcting *c, const char *value, struct err *err)
{
	int channel = vocab_match(&vocab_channel, value);

	if (channel < 0)
		return wrong(_("Choose how the dossier was filed."), err);
	c->work.dossier.channel = (enum channel)channel;
	return 0;
}

static void put_code(const struct dossier *dossier, struct buf *out)
{
	buf_adds(out, dossier->portal_code);
}

static int set_code(struct correcting *c, const char *value, struct err *err)
{
	struct dossier *dossier = &c->work.dossier;
	char *key = portal_code_key(value);
	int status = 0;

	if (!*dossier->portal_code)
		status = wrong(_("The dossier has no code of the portal; c attaches one."), err);
	else if (strcmp(dossier->portal_code, dossier->code) == 0)
		status = wrong(_("The dossier is numbered with this code; it stays."), err);
	else if (*key && strcmp(key, dossier->portal_code) != 0)
		status = dossier_check_new_code(c->work.app, key, err);
	if (status == 0) {
		free(c->code);
		c->code = key;
		set_text(&dossier->portal_code, key);
		return 0;
	}
	free(key);
	return status;
}

static int read_number(const char *value, int least, int most, int64_t *out,
	struct err *err)
{
	char *end;

	*out = strtoll(value, &end, 10);
	if (*value && !*end && *out >= least && *out <= most)
		return 0;
	return err_set(err, ERR_INVALID, _("Enter a number from %d to %d."), least, most);
}

static void put_sets(const struct dossier *dossier, struct buf *out)
{
	buf_addf(out, "%d", dossier->sets);
}

static int set_sets(struct correcting *c, const char *value, struct err *err)
{
	int64_t number;

	if (read_number(value, 1, 99, &number, err) < 0)
		return -1;
	c->work.dossier.sets = (int)number;
	return 0;
}

static void put_fee(const struct dossier *dossier, struct buf *out)
{
	if (dossier->fee_paid >= 0)
		buf_addf(out, "%" PRId64, dossier->fee_paid);
}

static int set_fee(struct correcting *c, const char *value, struct err *err)
{
	c->work.dossier.fee_paid = -1;
	return *value ? read_number(value, 0, 1000000000, &c->work.dossier.fee_paid, err) : 0;
}

static void put_note(const struct dossier *dossier, struct buf *out)
{
	buf_adds(out, dossier->note);
}

static int set_note(struct correcting *c, const char *value, struct err *err)
{
	(void)err;
	set_text(&c->work.dossier.note, value);
	return 0;
}

static void put_handler(const struct dossier *dossier, struct buf *out)
{
	buf_adds(out, dossier->handler_name);
}

static int set_handler(struct correcting *c, const char *value, struct err *err)
{
	struct app *app = c->work.app;
	struct officer officer = { 0 };

	if (!*value)
		return wrong(_("Choose who works on it."), err);
	if (officer_find(app->store, app->unit_id, value, "", &officer, err) < 0)
		return -1;
	c->next.handler_id = officer.id;
	set_text(&c->work.dossier.handler_name, officer.name);
	officer_release(&officer);
	return 0;
}

/* ---- the days */

static int read_day(const struct correcting *c, const char *value, int least, int most, int *out,
	struct err *err)
{
	struct buf from, to;
	int status = 0;

	if (most == DAY_NONE)
		most = app_today(c->work.app);
	if (day_parse(value, out) == 0 && *out >= least && *out <= most)
		return 0;
	buf_init(&from);
	buf_init(&to);
	day_put_vi(&from, least);
	day_put_vi(&to, most);
	status = err_set(err, ERR_INVALID, _("Enter a day from %s to %s."), from.data, to.data);
	buf_release(&from);
	buf_release(&to);
	return status;
}

static void put_result_day(const struct dossier *dossier, struct buf *out)
{
	day_put_vi(out, dossier->resolved);
}

static int set_result_day(struct correcting *c, const char *value, struct err *err)
{
	if (c->next.resolved == DAY_NONE)
		return wrong(_("There is no result yet."), err);
	return read_day(c, value, c->work.dossier.accepted.day, c->next.returned,
		&c->next.resolved, err);
}

static void put_return_day(const struct dossier *dossier, struct buf *out)
{
	day_put_vi(out, dossier->returned);
}

static int set_return_day(struct correcting *c, const char *value, struct err *err)
{
	if (c->next.returned == DAY_NONE)
		return wrong(_("The result has not been handed over yet."), err);
	return read_day(c, value, c->next.resolved, DAY_NONE, &c->next.returned, err);
}

const struct rule correction_rules[CORRECTION_FIELD_COUNT] = {
	[CORRECT_SUBMITTER_NAME] = { "nguoi_nop", put_name, set_name },
	[CORRECT_SUBMITTER_NUMBER] = { "so_cccd", put_number, set_number },
	[CORRECT_PHONE] = { "so_dien_thoai", put_phone, set_phone },
	[CORRECT_ADDRESS] = { "dia_chi", put_address, set_address },
	[CORRECT_VILLAGE] = { "thon", put_village, set_village },
	[CORRECT_OWNER_NAME] = { "chu_ho_so", put_owner, set_owner },
	[CORRECT_RETURN_METHOD] = { "hinh_thuc_tra", put_return, set_return },
	[CORRECT_CHANNEL] = { "hinh_thuc_nop", put_channel, set_channel },
	[CORRECT_PORTAL_CODE] = { "ma_ho_so_cong", put_code, set_code },
	[CORRECT_SETS] = { "so_bo", put_sets, set_sets },
	[CORRECT_FEE_PAID] = { "le_phi_da_thu", put_fee, set_fee },
	[CORRECT_NOTE] = { "ghi_chu", put_note, set_note },
	[CORRECT_HANDLER] = { "can_bo", put_handler, set_handler },
	[CORRECT_RESULT_DAY] = { "ngay_giai_quyet", put_result_day, set_result_day },
	[CORRECT_RETURN_DAY] = { "ngay_tra", put_return_day, set_return_day },
};
