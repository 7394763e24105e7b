#include "config.h"

#include "report/bands.h"

#include <inttypes.h>

bool band_put_name(const struct report_target *target, struct ratio ratio, struct buf *out)
{
	int index;

	if (!target || target->band_count == 0 || ratio.den == 0)
		return false;
	index = band_of(ratio, target->band, target->band_count);
	if (index >= 0)
		buf_adds(out, target->band[index].name);
	else
		buf_addf(out, "duoi_%" PRId64,
			ratio_percent(target->band[target->band_count - 1].lower, 0));
	return true;
}

void band_put_words(const struct report_target *target, int index, struct buf *out)
{
	int upper = index < 0 ? (int)target->band_count - 1 : index - 1;

	if (index >= 0 && target->band[index].lower.num > 0) {
		buf_adds(out, upper < 0 ? "từ " : "");
		ratio_put_short(out, target->band[index].lower, ',');
		buf_adds(out, upper < 0 ? " trở lên" : " – ");
	}
	if (upper >= 0) {
		buf_adds(out, "dưới ");
		ratio_put_short(out, target->band[upper].lower, ',');
	}
}
