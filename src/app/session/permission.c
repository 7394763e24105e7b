/*
 * permission.c - who may do what: one table of operations and roles.
 *
 * What happens to a dossier is said by the table of moves in core; the other rows are here.
 */
#include "config.h"

#include "motcua/app/app.h"

#include "app/session/operation.h"

#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"
#include "motcua/core/moves.h"

#define ROLE(name) (1u << ROLE_##name)
#define EVERYBODY (ROLE(OFFICER) | ROLE(SPECIALIST) | ROLE(STATISTICS) | ROLE(CHAIRMAN) | \
	ROLE(ADMINISTRATOR))

static const struct {
	const char *name; /* in the audit trail */
	unsigned roles;   /* 0: those of the move */
	bool writes;
} rules[OP_COUNT] = {
	[OP_INTAKE] = { "tiep_nhan", 0, true },
	[OP_VIEW] = { "xem", EVERYBODY, false },
	[OP_FIGURES] = { "so_lieu", EVERYBODY, false },
	[OP_CATALOGUE] = { "danh_muc", ROLE(STATISTICS) | ROLE(ADMINISTRATOR), true },
	[OP_CALENDAR] = { "lich", ROLE(STATISTICS) | ROLE(ADMINISTRATOR), true },
	[OP_TARGETS] = { "chi_tieu", ROLE(STATISTICS) | ROLE(CHAIRMAN) | ROLE(ADMINISTRATOR),
		true },
	[OP_OFFICE] = { "don_vi", ROLE(ADMINISTRATOR), true },
	[OP_SEE_SETTINGS] = { "xem_thiet_lap", ROLE(STATISTICS) | ROLE(ADMINISTRATOR), false },
	[OP_SETTINGS] = { "thiet_lap", ROLE(ADMINISTRATOR), true },
	[OP_USERS] = { "tai_khoan", ROLE(ADMINISTRATOR), true },
	[OP_IMPORT] = { "nhap", ROLE(STATISTICS) | ROLE(ADMINISTRATOR), true },
	[OP_RECONCILE] = { "doi_chieu", ROLE(OFFICER) | ROLE(STATISTICS) | ROLE(ADMINISTRATOR),
		true },
	[OP_CLOSE_REGISTER] = { "khoa_so", ROLE(CHAIRMAN) | ROLE(ADMINISTRATOR), true },
	[OP_EXPORT] = { "xuat",
		ROLE(OFFICER) | ROLE(STATISTICS) | ROLE(CHAIRMAN) | ROLE(ADMINISTRATOR), false },
};

/* The move that an operation is, or -1: taking in is its own operation and a move. */
static int move_of(enum operation op)
{
	if (op == OP_INTAKE)
		return MOVE_ACCEPT;
	return op < OP_MOVE_FIRST ? -1 : (int)op - OP_MOVE_FIRST;
}

const char *operation_name(enum operation op)
{
	return op < OP_MOVE_FIRST ? rules[op].name : move_name((enum move)move_of(op));
}

static bool writes(enum operation op)
{
	return op >= OP_MOVE_FIRST || rules[op].writes;
}

static bool roles_may(unsigned roles, enum operation op)
{
	if (move_of(op) >= 0)
		return move_allowed_to((enum move)move_of(op), roles);
	return (rules[op].roles & roles) != 0;
}

bool app_may(const struct app *app, enum operation op)
{
	return app->user_id && !app->must_change && roles_may(app->roles, op) &&
		!(writes(op) && app->read_only);
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
	if (writes(op) && app->read_only)
		return err_set(err, ERR_DENIED,
			_("The store is open for reading only; nothing can be changed."));
	if (roles_may(app->roles, op))
		return 0;
	return err_roles(roles_of(op), err);
}
