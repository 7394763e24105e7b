/*
 * permission.c - who may do what: one table of operations and roles.
 *
 * What happens to a dossier is said by the table of moves in core; the other rows are here.
 */
#include "config.h"

#include "motcua/app/app.h"

#include "operation.h"

#include <assert.h>

#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"
#include "motcua/core/moves.h"

#define ROLE(name) (1u << ROLE_##name)
#define MOVE(name) (1u << MOVE_##name)
#define EVERYBODY (ROLE(OFFICER) | ROLE(SPECIALIST) | ROLE(STATISTICS) | ROLE(CHAIRMAN) | \
	ROLE(ADMINISTRATOR))

static_assert(MOVE_COUNT <= 32, "a set of moves has a bit for each");

static const struct {
	const char *name; /* in the audit trail */
	unsigned moves;   /* the roles are those of any of these, 0: of the next column */
	unsigned roles;
	bool writes;
} rules[OP_COUNT] = {
	[OP_INTAKE] = { "tiep_nhan", MOVE(ACCEPT), 0, true },
	[OP_RESULT] = { "ket_qua", MOVE(RESULT), 0, true },
	[OP_HAND_OVER] = { "tra_ket_qua", MOVE(HAND_OVER) | MOVE(RETURN_ONLINE) | MOVE(POST) |
		MOVE(POST_DELIVERED), 0, true },
	[OP_ATTACH_CODE] = { "gan_ma", MOVE(ATTACH_CODE), 0, true },
	[OP_VOID] = { "huy", MOVE(VOID), 0, true },
	[OP_VIEW] = { "xem", 0, EVERYBODY, false },
	[OP_FIGURES] = { "so_lieu", 0, EVERYBODY, false },
	[OP_CATALOGUE] = { "danh_muc", 0, ROLE(STATISTICS) | ROLE(ADMINISTRATOR), true },
	[OP_CALENDAR] = { "lich", 0, ROLE(STATISTICS) | ROLE(ADMINISTRATOR), true },
	[OP_TARGETS] = { "chi_tieu", 0,
		ROLE(STATISTICS) | ROLE(CHAIRMAN) | ROLE(ADMINISTRATOR), true },
	[OP_OFFICE] = { "don_vi", 0, ROLE(ADMINISTRATOR), true },
	[OP_USERS] = { "tai_khoan", 0, ROLE(ADMINISTRATOR), true },
	[OP_IMPORT] = { "nhap", 0, ROLE(STATISTICS) | ROLE(ADMINISTRATOR), true },
	[OP_EXPORT] = { "xuat", 0,
		ROLE(OFFICER) | ROLE(STATISTICS) | ROLE(CHAIRMAN) | ROLE(ADMINISTRATOR), false },
};

const char *operation_name(enum operation op)
{
	return rules[op].name;
}

static bool roles_may(unsigned roles, enum operation op)
{
	for (int move = 0; move < MOVE_COUNT; move++)
		if (rules[op].moves & 1u << move && move_allowed_to((enum move)move, roles))
			return true;
	return (rules[op].roles & roles) != 0;
}

bool app_may(const struct app *app, enum operation op)
{
	return app->user_id && !app->must_change && roles_may(app->roles, op) &&
		!(rules[op].writes && app->read_only);
}

int err_roles(unsigned allowed, struct err *err)
{
	struct buf roles;

	buf_init(&roles);
	for (int role = 0; role < ROLE_COUNT; role++)
		if (allowed & 1u << role)
			buf_addf(&roles, "%s%s", roles.len ? ", " : "",
				vocab_label(&vocab_role, role));
	err_set(err, ERR_DENIED,
		/* TRANSLATORS: a list of roles */
		_("Your role does not allow this; it is for: %s."), roles.data);
	buf_release(&roles);
	return -1;
}

static unsigned roles_of(enum operation op)
{
	unsigned roles = 0;

	for (int role = 0; role < ROLE_COUNT; role++)
		if (roles_may(1u << role, op))
			roles |= 1u << role;
	return roles;
}

int app_require(const struct app *app, enum operation op, struct err *err)
{
	if (!app->user_id)
		return err_set(err, ERR_DENIED, _("Log in first."));
	if (app->must_change)
		return err_set(err, ERR_DENIED,
			_("Choose a password of your own first: another has given you this one."));
	if (rules[op].writes && app->read_only)
		return err_set(err, ERR_DENIED,
			_("The store is open for reading only; nothing can be changed."));
	if (roles_may(app->roles, op))
		return 0;
	return err_roles(roles_of(op), err);
}
