/* vocab.c - the tables of the closed lists. */
#include "config.h"

#include "motcua/core/vocab.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/i18n.h"
#include "motcua/viet/viet.h"

#define WORDS(list) { list, sizeof(list) / sizeof *(list) }

/* The value that stands for "not known": an empty cell in files and in the store. */
#define UNKNOWN { "", NP_("vocabulary", "Unknown"), "" }

static const struct vocab_word channels[CHANNEL_COUNT] = {
	[CHANNEL_IN_PERSON] = { "truc_tiep", NP_("channel", "In person"), "Trực tiếp" },
	[CHANNEL_ONLINE] = { "truc_tuyen", NP_("channel", "Online"), "Trực tuyến" },
	[CHANNEL_POSTAL] = { "buu_chinh", NP_("channel", "By public post"),
		"Qua bưu chính công ích" },
};
const struct vocab vocab_channel = WORDS(channels);

static const struct vocab_word returns[RETURN_COUNT] = {
	[RETURN_DESK] = { "truc_tiep", NP_("return", "At the one-stop desk"), "Trực tiếp" },
	[RETURN_ONLINE] = { "truc_tuyen", NP_("return", "Online"), "Trực tuyến" },
	[RETURN_POSTAL] = { "buu_chinh", NP_("return", "By public post"),
		"Qua bưu chính công ích" },
};
const struct vocab vocab_return = WORDS(returns);

static const struct vocab_word services[SERVICE_COUNT] = {
	[SERVICE_UNKNOWN] = UNKNOWN,
	[SERVICE_INFORMATION] = { "thong_tin", NP_("service", "Information only"),
		"Cung cấp thông tin" },
	[SERVICE_PARTIAL] = { "mot_phan", NP_("service", "Partly online"), "Một phần" },
	[SERVICE_FULL] = { "toan_trinh", NP_("service", "Wholly online"), "Toàn trình" },
};
const struct vocab vocab_service = WORDS(services);

static const struct vocab_word limit_units[LIMIT_UNIT_COUNT] = {
	[LIMIT_UNKNOWN] = UNKNOWN,
	[LIMIT_SAME_DAY] = { "trong_ngay", NP_("limit", "Same day"), "Trong ngày" },
	[LIMIT_WORKING_DAYS] = { "ngay_lam_viec", NP_("limit", "Working days"),
		"Ngày làm việc" },
	[LIMIT_CALENDAR_DAYS] = { "ngay", NP_("limit", "Calendar days"), "Ngày" },
	[LIMIT_MONTHS] = { "thang", NP_("limit", "Months"), "Tháng" },
	[LIMIT_HOURS] = { "gio", NP_("limit", "Hours"), "Giờ" },
};
const struct vocab vocab_limit_unit = WORDS(limit_units);

static const struct vocab_word supplements[SUPPLEMENT_POLICY_COUNT] = {
	[SUPPLEMENT_RESTART] = { "tinh_lai", NP_("supplement", "The limit starts again"),
		"Tính lại từ đầu" },
	[SUPPLEMENT_PAUSE] = { "tam_dung", NP_("supplement", "The limit stands still"),
		"Tạm dừng" },
};
const struct vocab vocab_supplement = WORDS(supplements);

static const struct vocab_word roles[ROLE_COUNT] = {
	[ROLE_OFFICER] = { "can_bo", NP_("role", "One-stop officer"), "Cán bộ một cửa" },
	[ROLE_SPECIALIST] = { "chuyen_mon", NP_("role", "Specialist"), "Công chức chuyên môn" },
	[ROLE_STATISTICS] = { "thong_ke", NP_("role", "Office and statistics"),
		"Văn phòng - thống kê" },
	[ROLE_CHAIRMAN] = { "chu_tich", NP_("role", "Chairman"), "Chủ tịch" },
	[ROLE_ADMINISTRATOR] = { "quan_tri", NP_("role", "Administrator"), "Quản trị" },
};
const struct vocab vocab_role = WORDS(roles);

static const struct vocab_word states[STATE_COUNT] = {
	[STATE_RECEIVED] = { "tiep_nhan", NP_("state", "Accepted"), "Đã tiếp nhận" },
	[STATE_PROCESSING] = { "dang_xu_ly", NP_("state", "In progress"), "Đang xử lý" },
	[STATE_SUPPLEMENT] = { "cho_bo_sung", NP_("state", "Waiting for a supplement"),
		"Chờ bổ sung" },
	[STATE_FINANCE] = { "cho_nghia_vu_tai_chinh",
		NP_("state", "Waiting for a financial duty"), "Chờ thực hiện nghĩa vụ tài chính" },
	[STATE_STOPPED] = { "dung", NP_("state", "Stopped"), "Dừng xử lý" },
	[STATE_RESULT] = { "da_co_ket_qua", NP_("state", "Result ready"), "Đã có kết quả" },
	[STATE_POSTED] = { "da_giao_buu_chinh", NP_("state", "Given to the post"),
		"Đã giao bưu chính" },
	[STATE_POST_RETURNED] = { "buu_chinh_hoan", NP_("state", "Sent back by the post"),
		"Bưu chính chuyển hoàn" },
	[STATE_RETURNED] = { "da_tra", NP_("state", "Handed over"), "Đã trả kết quả" },
	[STATE_REFUSED] = { "tu_choi", NP_("state", "Refused"), "Từ chối giải quyết" },
	[STATE_WITHDRAWN] = { "rut", NP_("state", "Withdrawn"), "Rút hồ sơ" },
	[STATE_VOID] = { "huy", NP_("state", "Void"), "Hủy do nhập nhầm" },
	[STATE_PENDING] = { "cho_tiep_nhan", NP_("state", "Waiting for acceptance"),
		"Chờ tiếp nhận" },
	[STATE_DECLINED] = { "khong_tiep_nhan", NP_("state", "Not accepted"),
		"Không được tiếp nhận" },
};
const struct vocab vocab_state = WORDS(states);

static const struct vocab_word reasons[REASON_COUNT] = {
	[REASON_NONE] = { "", NP_("reason", "None"), "" },
	[REASON_NO_PHONE] = { "khong_co_dien_thoai", NP_("reason", "Has no telephone"),
		"Không có điện thoại" },
	[REASON_NO_ACCOUNT] = { "chua_co_tai_khoan", NP_("reason", "Has no account yet"),
		"Chưa có tài khoản" },
	[REASON_NO_OTP] = { "khong_nhan_duoc_otp", NP_("reason", "Gets no OTP code"),
		"Không nhận được mã OTP" },
	[REASON_PORTAL_DOWN] = { "cong_loi",
		NP_("reason", "Portal out of order, no network, no power"),
		"Cổng lỗi, mất mạng, mất điện" },
	[REASON_CHOSE_PAPER] = { "chon_truc_tiep", NP_("reason", "Chose to file in person"),
		"Người dân chọn nộp trực tiếp" },
	[REASON_ORIGINALS] = { "phai_xem_ban_chinh", NP_("reason", "Originals must be seen"),
		"Phải xem bản chính" },
	[REASON_OTHER] = { "khac", NP_("reason", "Other"), "Khác" },
};
const struct vocab vocab_reason = WORDS(reasons);

static const struct vocab_word sexes[SEX_COUNT] = {
	[SEX_UNKNOWN] = UNKNOWN,
	[SEX_MALE] = { "nam", NP_("sex", "Male"), "Nam" },
	[SEX_FEMALE] = { "nu", NP_("sex", "Female"), "Nữ" },
};
const struct vocab vocab_sex = WORDS(sexes);

static const struct vocab_word assistances[ASSIST_COUNT] = {
	[ASSIST_UNKNOWN] = UNKNOWN,
	[ASSIST_SELF] = { "tu_nop", NP_("assistance", "Filed alone"), "Tự nộp" },
	[ASSIST_OFFICER] = { "can_bo_ho_tro", NP_("assistance", "An officer helped"),
		"Cán bộ hỗ trợ" },
};
const struct vocab vocab_assistance = WORDS(assistances);

static const struct vocab_word day_kinds[DAY_KIND_COUNT] = {
	[DAY_OFF] = { "nghi", NP_("day", "Day off"), "Nghỉ" },
	[DAY_MADE_UP] = { "lam_bu", NP_("day", "Made-up working day"), "Làm bù" },
};
const struct vocab vocab_day_kind = WORDS(day_kinds);

static const struct vocab_word day_bases[DAY_BASIS_COUNT] = {
	[BASIS_HOLIDAY] = { "le", NP_("day", "Public holiday"), "Nghỉ lễ" },
	[BASIS_COMPENSATORY] = { "nghi_bu", NP_("day", "Compensatory day off"), "Nghỉ bù" },
	[BASIS_SWAP] = { "hoan_doi", NP_("day", "Swapped working day"), "Hoán đổi" },
	[BASIS_LOCAL] = { "dia_phuong", NP_("day", "Local day off"), "Nghỉ của địa phương" },
};
const struct vocab vocab_day_basis = WORDS(day_bases);

const char *vocab_name(const struct vocab *vocab, int value)
{
	return vocab->word[value].name;
}

const char *vocab_label(const struct vocab *vocab, int value)
{
	return _c(vocab->word[value].label);
}

const char *vocab_paper(const struct vocab *vocab, int value)
{
	return vocab->word[value].paper;
}

int vocab_value(const struct vocab *vocab, const char *name)
{
	for (int i = 0; name && i < vocab->count; i++)
		if (strcmp(vocab->word[i].name, name) == 0)
			return i;
	return -1;
}

static bool folds_to(const char *word, const char *key)
{
	char *folded = viet_fold_dup(word);
	bool same = strcmp(folded, key) == 0;

	free(folded);
	return same;
}

int vocab_match(const struct vocab *vocab, const char *text)
{
	char *key;
	int value = -1;

	if (!text)
		return -1;
	key = viet_fold_dup(text);
	for (int i = 0; i < vocab->count && value < 0; i++)
		if (folds_to(vocab->word[i].name, key) || folds_to(vocab->word[i].paper, key))
			value = i;
	free(key);
	return value;
}
