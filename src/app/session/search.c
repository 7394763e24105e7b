#include "config.h"

#include "motcua/app/search.h"

#include "app/session/operation.h"

int search_citizens(struct app *app, const char *query, size_t limit, struct citizen_list *out,
	struct err *err)
{
	*out = (struct citizen_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return citizen_search(app->store, query, limit, out, err);
}

int search_citizen(struct app *app, int64_t id, struct citizen *out, struct err *err)
{
	const struct record record = { .action = "xem_cong_dan", .object = "citizen", .id = id };

	if (app_require(app, OP_VIEW, err) < 0 || citizen_get(app->store, id, out, err) < 0)
		return -1;
	if (operation_note(app, &record, false, err) == 0)
		return 0;
	citizen_release(out);
	return -1;
}

int search_procedures(struct app *app, const char *query, size_t limit,
	struct procedure_list *out, struct err *err)
{
	*out = (struct procedure_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0)
		return -1;
	return procedure_search(app->store, query, app_today(app), limit, out, err);
}

int search_procedure(struct app *app, int64_t id, struct procedure *out,
	struct paper_list *papers, struct err *err)
{
	*papers = (struct paper_list){ 0 };
	if (app_require(app, OP_VIEW, err) < 0 ||
		procedure_get(app->store, id, app_today(app), out, err) < 0)
		return -1;
	if (procedure_papers(app->store, out->version_id, papers, err) == 0)
		return 0;
	procedure_release(out);
	return -1;
}
