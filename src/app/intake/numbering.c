/*
 * numbering.c - who gives a dossier its code (Decree 61/2018 art. 17.3: after acceptance;
 * Circular 01/2018/TT-VPCP art. 19.1: the serial starts anew each day).
 */
#include "config.h"

#include "app/intake/intake_parts.h"

#include "motcua/app/settings.h"
#include "motcua/core/dossier_code.h"
#include "motcua/store/dossier.h"
#include "motcua/store/store.h"
#include "motcua/store/unit.h"

int numbering_load(struct app *app, struct numbering *out, struct err *err)
{
	int64_t mode;

	if (setting_value(app, SETTING_NUMBERING, &mode, err) < 0 ||
		setting_value(app, SETTING_DESK, &out->desk, err) < 0 ||
		setting_value(app, SETTING_FIRST_SERIAL, &out->first, err) < 0)
		return -1;
	out->mode = (enum numbering_mode)mode;
	return setting_value(app, SETTING_LAST_SERIAL, &out->last, err);
}

bool numbering_gives(const struct numbering *numbering, enum channel channel,
	const char *portal_code)
{
	switch (numbering->mode) {
	case NUMBER_PORTAL:
		return false;
	case NUMBER_OWN:
		return channel != CHANNEL_ONLINE || !*portal_code;
	case NUMBER_BOTH:
		break;
	}
	return true;
}

static int code_is_free(struct app *app, const char *code, bool *is_free, struct err *err)
{
	struct dossier other = { 0 };
	struct err why = ERR_INIT;
	bool reserved;
	int status;

	*is_free = false;
	if (reserved_has(app->store, code, &reserved, err) < 0)
		return -1;
	if (reserved)
		return 0;
	status = dossier_by_code(app->store, code, &other, &why);
	dossier_release(&other);
	*is_free = status < 0 && why.code == ERR_NOT_FOUND;
	if (status == 0 || *is_free)
		return 0;
	if (err)
		*err = why;
	return -1;
}

static int next_code(struct app *app, const struct numbering *numbering, const char *unit_code,
	int day, struct buf *out, struct err *err)
{
	bool is_free = false;
	int64_t serial;

	/* A portal that writes our own pattern may have been there first, or a number was reserved
	 * under another desk. */
	while (!is_free) {
		if (serial_take(app->store, app->unit_id, (int)numbering->desk, day,
			    numbering->first, numbering->last, &serial, err) < 0)
			return -1;
		buf_clear(out);
		dossier_code_put(out, unit_code, day, (long)serial);
		if (code_is_free(app, out->data, &is_free, err) < 0)
			return -1;
	}
	return 0;
}

int numbering_take(struct app *app, const struct numbering *numbering, int day, char **code,
	struct err *err)
{
	struct unit unit = { 0 };
	struct buf out;
	int status;

	if (unit_get(app->store, app->unit_id, day, &unit, err) < 0)
		return -1;
	buf_init(&out);
	status = next_code(app, numbering, unit.code, day, &out, err);
	*code = status == 0 ? buf_detach(&out) : NULL;
	buf_release(&out);
	unit_release(&unit);
	return status;
}
