/*
 * permission.c - who may do what: one table of operations and roles.
 *
 * What happens to a dossier is said by the table of moves in core; the other rows are here.
 */
#include "config.h"

#include "motcua/app/app.h"

#include "operation.h"

#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"
#include "motcua/core/moves.h"

#define ROLE(name) (1u << ROLE_##name)
#define EVERYBODY (ROLE(OFFICER) | ROLE(SPECIALIST) | ROLE(STATISTICS) | ROLE(CHAIRMAN) | \
	ROLE(ADMINISTRATOR))

static const struct {
	const char *name; /* in the audit trail */
	int move;         /* the roles are those of this move, -1: of the next column */
	unsigned roles;
	bool writes;
} rules[OP_COUNT] = {
	[OP_INTAKE] = { "tiep_nhan", MOVE_ACCEPT, 0, true },
	[OP_RESULT] = { "ket_qua", MOVE_RESULT, 0, true },
	[OP_HAND_OVER] = { "tra_ket_qua", MOVE_HAND_OVER, 0, true },
	[OP_ATTACH_CODE] = { "gan_ma", MOVE_ATTACH_CODE, 0, true },
	[OP_VOID] = { "huy", MOVE_VOID, 0, true },
	[OP_VIEW] = { "xem", -1, EVERYBODY, false },
	[OP_FIGURES] = { "so_lieu", -1, EVERYBODY, false },
	[OP_CATALOGUE] = { "danh_muc", -1, ROLE(STATISTICS) | ROLE(ADMINISTRATOR), true },
	[OP_CALENDAR] = { "lich", -1, ROLE(STATISTICS) | ROLE(ADMINISTRATOR), true },
	[OP_TARGETS] = { "chi_tieu", -1,
		ROLE(STATISTICS) | ROLE(CHAIRMAN) | ROLE(ADMINISTRATOR), true },
	[OP_OFFICE] = { "don_vi", -1, ROLE(ADMINISTRATOR), true },
	[OP_USERS] = { "tai_khoan", -1, ROLE(ADMINISTRATOR), true },
	[OP_IMPORT] = { "nhap", -1, ROLE(STATISTICS) | ROLE(ADMINISTRATOR), true },
	[OP_EXPORT] = { "xuat", -1,
		ROLE(OFFICER) | ROLE(STATISTICS) | ROLE(CHAIRMAN) | ROLE(ADMINISTRATOR), false },
};

const char *operation_name(enum operation op)
{
	return rules[op].name;
}

static bool roles_may(unsigned roles, enum operation op)
{
	if (rules[op].move >= 0)
		return move_allowed_to((enum move)rules[op].move, roles);
	return (rules[op].roles & roles) != 0;
}

bool app_may(const struct app *app, enum operation op)
{
	return app->user_id && !app->must_change && roles_may(app->roles, op) && !(rules[op].writes && app->read_only);
}

static int denied(enum operation op, struct err *err)
{
	struct buf roles;

	buf_init(&roles);
	for (int role = 0; role < ROLE_COUNT; role++)
		if (roles_may(1u << role, op))
			buf_addf(&roles, "%s%s", roles.len ? ", " : "",
				vocab_label(&vocab_role, role));
	err_set(err, ERR_DENIED,
		/* TRANSLATORS: a list of roles */
		_("Your role does not allow this; it is for: %s."), roles.data);
	buf_release(&roles);
	return -1;
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
	return denied(op, err);
}
