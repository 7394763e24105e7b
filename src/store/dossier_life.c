/* dossier_life.c - what core says of a dossier, in the row and in its events. */
#include "config.h"

#include "motcua/store/dossier.h"

#include "motcua/base/alloc.h"

bool due_is_counted(enum due_binding binding)
{
	return binding == DUE_COMPUTED;
}

struct life dossier_life(const struct dossier *dossier)
{
	return (struct life){
		.state = dossier->state,
		.due = dossier->due,
		.provisional = dossier->provisional,
		.promised = dossier->promised,
		.resolved = dossier->resolved,
		.withdrawn = dossier->withdrawn,
		.returned = dossier->returned,
		.returned_by = dossier->returned_by,
		.handler_id = dossier->handler_id,
	};
}

void dossier_set_life(struct dossier *dossier, const struct life *life)
{
	dossier->state = life->state;
	dossier->due = life->due;
	dossier->provisional = life->provisional;
	dossier->promised = life->promised;
	dossier->resolved = life->resolved;
	dossier->withdrawn = life->withdrawn;
	dossier->returned = life->returned;
	dossier->returned_by = life->returned_by;
	dossier->handler_id = life->handler_id;
}

struct life_event *event_lives(const struct event_list *list)
{
	struct life_event *out = xcalloc(list->count + 1, sizeof *out);

	for (size_t i = 0; i < list->count; i++) {
		const struct event *event = &list->item[i];

		out[i] = (struct life_event){ .id = event->id, .undoes = event->undoes,
			.move = move_from_name(event->move), .from_state = event->from_state,
			.at = event->at, .after = event->after, .policy = event->policy };
	}
	return out;
}

bool event_undone(const struct event_list *list, size_t i)
{
	for (size_t k = i + 1; k < list->count; k++)
		if (list->item[k].undoes == list->item[i].id)
			return true;
	return false;
}
