#include "config.h"

#include "app/figures/figure_facts.h"

#include <stdlib.h>

#include "motcua/store/catalogue.h"
#include "motcua/store/dossier.h"

void figure_facts_release(struct figure_facts *facts)
{
	for (size_t i = 0; facts->code && i < facts->fact_count; i++)
		free(facts->code[i]);
	free(facts->code);
	free(facts->fact);
	free(facts->procedure);
	*facts = (struct figure_facts){ 0 };
}

int figure_facts_load(struct app *app, struct period window, bool codes, struct figure_facts *out,
	struct err *err)
{
	*out = (struct figure_facts){ 0 };
	if (dossier_facts(app->store, app->unit_id, window, &out->fact, codes ? &out->code : NULL,
		    &out->fact_count, err) < 0 ||
		procedure_facts(app->store, window.to, &out->procedure, &out->procedure_count,
			err) < 0) {
		figure_facts_release(out);
		return -1;
	}
	facts_follow(out->fact, out->fact_count, out->procedure, out->procedure_count);
	return 0;
}
