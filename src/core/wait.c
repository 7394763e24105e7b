#include "config.h"

#include "motcua/core/wait.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"

static const struct vocab_word kinds[WAIT_KIND_COUNT] = {
	[WAIT_SUPPLEMENT] = { "bo_sung", NP_("wait", "supplement"), "bổ sung hồ sơ" },
	[WAIT_FINANCE] = { "nghia_vu_tai_chinh", NP_("wait", "financial duty"),
		"thực hiện nghĩa vụ tài chính" },
	[WAIT_STOP] = { "dung", NP_("wait", "stop"), "dừng xử lý" },
};
const struct vocab vocab_wait = { kinds, WAIT_KIND_COUNT };

static const struct {
	enum move begun_by;
	enum dossier_state state;
} table[WAIT_KIND_COUNT] = {
	[WAIT_SUPPLEMENT] = { MOVE_ASK_SUPPLEMENT, STATE_SUPPLEMENT },
	[WAIT_FINANCE] = { MOVE_ASK_FINANCE, STATE_FINANCE },
	[WAIT_STOP] = { MOVE_STOP, STATE_STOPPED },
};

void wait_list_add(struct wait_list *list, const struct wait *wait)
{
	list->item = grow_array(list->item, list->count, &list->cap, sizeof *list->item);
	list->item[list->count++] = *wait;
}

void wait_list_release(struct wait_list *list)
{
	free(list->item);
	*list = (struct wait_list){ NULL, 0, 0 };
}

bool wait_is_open(const struct wait_list *list)
{
	return list->count > 0 && list->item[list->count - 1].to.day == DAY_NONE;
}

int wait_judged(int day, int waits_since)
{
	return waits_since != DAY_NONE && waits_since < day ? waits_since : day;
}

int wait_begun_by(enum move move)
{
	for (int kind = 0; kind < WAIT_KIND_COUNT; kind++)
		if (table[kind].begun_by == move)
			return kind;
	return -1;
}

int wait_of_state(enum dossier_state state)
{
	for (int kind = 0; kind < WAIT_KIND_COUNT; kind++)
		if (table[kind].state == state)
			return kind;
	return -1;
}
