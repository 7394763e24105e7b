#include "config.h"

#include "ui/screens.h"

#include "motcua/ui/ui.h"
#include "ui/widget/form.h"
#include "ui/term/help.h"
#include "ui/widget/list.h"
#include "ui/widget/pager.h"
#include "ui/intake/papers.h"

const struct screen_ops *const ui_screens[] = {
	&scr_start,
	&scr_find,
	&scr_intake,
	&scr_take_in,
	&scr_portal,
	&scr_portal_file,
	&scr_reconcile,
	&scr_portal_columns,
	&scr_drafts,
	&scr_login,
	&scr_password,
	&scr_setup,
	&scr_ask,
	&scr_read,
	&scr_help,
	&scr_messages,
	&scr_dossiers,
	&scr_queue_groups,
	&scr_dossier,
	&scr_why,
	&scr_why_form,
	&scr_acts,
	&scr_print,
	&scr_forward,
	&scr_supplement,
	&scr_supplemented,
	&scr_finance,
	&scr_finance_done,
	&scr_stop,
	&scr_resume,
	&scr_result,
	&scr_refuse,
	&scr_withdraw,
	&scr_hand_over,
	&scr_return_online,
	&scr_post,
	&scr_delivery,
	&scr_apology,
	&scr_attach_code,
	&scr_correct,
	&scr_void,
	&scr_post_desk,
	&scr_post_note,
	&scr_handover,
	&scr_arrival,
	&scr_decline,
	&scr_refusals,
	&scr_reserve,
	&scr_reserve_more,
	&scr_give_up,
	&scr_late,
	&scr_register,
	&scr_register_book,
	&scr_register_close,
	&scr_chairman,
	&scr_groups,
	&scr_figure,
	&scr_listing,
	&scr_admin,
	&scr_unit,
	&scr_villages,
	&scr_village,
	&scr_officers,
	&scr_officer,
	&scr_catalogue,
	&scr_procedure,
	&scr_papers,
	&scr_paper,
	&scr_calendar,
	&scr_holiday,
	&scr_year,
	&scr_moved,
	&scr_targets,
	&scr_settings,
	&scr_target,
	NULL,
};

void ui_keys_text(struct buf *out)
{
	for (const struct screen_ops *const *ops = ui_screens; *ops; ops++)
		help_rows((*ops)->name, (*ops)->keys, out);
	help_rows("form", form_keys, out);
	help_rows("papers", papers_keys, out);
	help_rows("list", list_keys, out);
	help_rows("text", pager_keys, out);
	help_rows("general", general_keys, out);
}
