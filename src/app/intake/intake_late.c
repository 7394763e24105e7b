/* intake_late.c - what was taken in by hand while there was no power and is entered later. */
#include "config.h"

#include <stdlib.h>

#include "app/intake/intake_parts.h"
#include "motcua/base/i18n.h"
#include "motcua/base/text.h"
#include "motcua/viet/viet.h"

/* The moment as it is read and written by hand: to the minute. */
static struct moment minute_of(struct moment moment)
{
	moment.second -= moment.second % 60;
	return moment;
}

static void check_true_time(const struct intake *intake, const struct reserved_number *number,
	struct problem_list *problems)
{
	struct moment at = intake->accepted;
	struct buf text;

	buf_init(&text);
	if (at.day == DAY_NONE || at.second == 0) {
		problem_add(problems, "tiep_nhan_luc",
			_("Enter the day and hour that stand on the slip."));
	} else if (at.day != number->day) {
		day_put_vi(&text, number->day);
		problem_add(problems, "tiep_nhan_luc",
			_("This number is for dossiers taken in on %s."), text.data);
	} else if (moment_compare(at, minute_of(number->reserved)) < 0) {
		moment_put_vi(&text, number->reserved);
		problem_add(problems, "tiep_nhan_luc", _("The number was reserved at %s only."),
			text.data);
	}
	buf_release(&text);
}

int late_check(struct app *app, const struct intake *intake, struct problem_list *problems,
	struct err *err)
{
	struct reserved_number number;
	struct err why = ERR_INIT;

	if (!*intake->reserved_code)
		return 0;
	if (text_blank(intake->late_reason))
		problem_add(problems, "nhap_sau", _("Enter why it is entered later."));
	if (intake->channel == CHANNEL_ONLINE)
		problem_add(problems, "hinh_thuc_nop",
			_("A reserved number is for what was taken in on paper."));
	if (reserved_free(app, intake->reserved_code, &number, &why) == 0) {
		check_true_time(intake, &number, problems);
		reserved_release(&number);
	} else if (*why.field) {
		problem_add_err(problems, NULL, &why);
	} else {
		if (err)
			*err = why;
		return -1;
	}
	return 0;
}

/* The history of a dossier is Vietnamese like its forms. */
void late_put_event(const struct app *app, const struct intake *intake, struct buf *out)
{
	char *reason = viet_clean(intake->late_reason);

	if (*intake->reserved_code) {
		buf_adds(out, "Nhập sau, lúc ");
		moment_put_vi(out, app_now(app));
		buf_addf(out, ", theo số đã giữ: %s", reason);
	}
	free(reason);
}
