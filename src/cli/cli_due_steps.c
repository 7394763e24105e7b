#include "config.h"

#include "cli/due.h"

json_t *due_list_steps(const struct deadline_steps *steps)
{
	json_t *list = json_array();
	struct buf text;

	buf_init(&text);
	for (size_t i = 0; i < steps->count; i++) {
		const struct deadline_step *step = &steps->item[i];
		json_t *item = json_object();

		buf_clear(&text);
		day_put_iso(&text, step->day);
		json_object_set_new(item, "ngay", json_string(text.data));
		json_object_set_new(item, "loai", json_string(step_kind_name(step->kind)));
		json_object_set_new(item, "dem",
			step->count ? json_integer(step->count) : json_null());
		json_array_append_new(list, item);
	}
	buf_release(&text);
	return list;
}

static const char *step_text(enum step_kind kind)
{
	static const char *const text[STEP_KIND_COUNT] = {
		[STEP_RECEIVED] = "ngày tiếp nhận, không tính",
		[STEP_WORKING] = "ngày làm việc",
		[STEP_WEEKEND] = "nghỉ cuối tuần",
		[STEP_HOLIDAY] = "nghỉ lễ",
		[STEP_COMPENSATORY] = "nghỉ bù",
		[STEP_SWAPPED] = "nghỉ hoán đổi",
		[STEP_MADE_UP] = "làm bù",
		[STEP_SUPPLEMENT] = "chờ bổ sung hồ sơ, không tính",
		[STEP_FINANCE] = "chờ thực hiện nghĩa vụ tài chính, không tính",
		[STEP_STOPPED] = "dừng xử lý, không tính",
		[STEP_RESTARTED] = "hồ sơ đã đủ, tính lại từ đầu",
	};

	return text[kind];
}

void due_put_step(struct buf *out, const struct deadline_step *step)
{
	buf_addf(out, "%s ", weekday_short(day_weekday(step->day)));
	day_put_vi(out, step->day);
	if (step->count)
		buf_addf(out, " %3d ", step->count);
	else
		buf_adds(out, "   – ");
	buf_addf(out, " %s", step_text(step->kind));
	if (step->name && *step->name)
		buf_addf(out, ": %s", step->name);
	buf_addc(out, '\n');
}
