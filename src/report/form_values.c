#include "config.h"

#include "motcua/report/form.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"

const struct form_name form_names[] = {
	{ "mau_so", false, "số của mẫu trong bộ biểu mẫu: 02" },
	{ "ten_mau", false, "tên của mẫu trong bộ biểu mẫu" },
	{ "co_quan", false, "cơ quan: UBND xã Ba Nam" },
	{ "bo_phan", false, "tên Bộ phận Một cửa: Bộ phận Tiếp nhận và Trả kết quả" },
	{ "dien_thoai_bo_phan", false, "số điện thoại của Bộ phận Một cửa" },
	{ "dia_danh", false, "địa danh ghi trước ngày: Ba Nam" },
	{ "so", false, "số của giấy, cả ký hiệu: 12/BPTNTKQ" },
	{ "ngay_lap", false, "ngày lập giấy: ngày 16 tháng 02 năm 2023" },
	{ "lien", false, "liên đang in: Liên 1: Lưu; lấy từ mẫu, không cần điền" },
	{ "in_lai", false, "lần in lại: 1 là lần đầu in lại; bản gốc để trống" },
	{ "ma_ho_so", false, "mã hồ sơ" },
	{ "ma_ho_so_cong", false, "mã hồ sơ trên Cổng dịch vụ công" },
	{ "nguoi_nop", false, "họ và tên người nộp hoặc tên tổ chức" },
	{ "so_cccd", false, "số CCCD, CMND hoặc số định danh của người nộp" },
	{ "dia_chi", false, "địa chỉ của người nộp" },
	{ "so_dien_thoai", false, "số điện thoại của người nộp" },
	{ "email", false, "thư điện tử của người nộp" },
	{ "chu_ho_so", false, "chủ hồ sơ, khi không phải là người nộp" },
	{ "quan_he", false, "quan hệ của người nộp với chủ hồ sơ" },
	{ "so_cccd_chu_ho_so", false, "số định danh của chủ hồ sơ" },
	{ "dia_chi_chu_ho_so", false, "địa chỉ của chủ hồ sơ" },
	{ "ma_thu_tuc", false, "mã thủ tục hành chính" },
	{ "noi_dung", false, "nội dung yêu cầu giải quyết: tên thủ tục hành chính" },
	{ "giay_to", true, "tên giấy tờ" },
	{ "ban_chinh", true, "số bản chính" },
	{ "ban_sao", true, "số bản sao chứng thực" },
	{ "ban_chup", true, "số bản chụp" },
	{ "so_bo", false, "số bộ hồ sơ: 01" },
	{ "thoi_han", false, "thời hạn giải quyết: 03 ngày làm việc" },
	{ "thoi_diem_nhan", false, "16 giờ 05 phút, ngày 16 tháng 02 năm 2023" },
	{ "thoi_diem_tra", false, "17 giờ 00 phút, ngày 21 tháng 02 năm 2023" },
	{ "tam_tinh", false, "lý do ngày hẹn trả là tạm tính; để trống khi là ngày chắc chắn" },
	{ "noi_nhan_ket_qua", false, "nơi đăng ký nhận kết quả" },
	{ "le_phi", false, "phí, lệ phí: 8.000 đồng; để trống khi chưa biết" },
	{ "quyen_so", false, "quyển số của Sổ theo dõi hồ sơ" },
	{ "so_thu_tu", false, "số thứ tự trong Sổ theo dõi hồ sơ" },
	{ "diem_chi", false, "chỗ để điểm chỉ; luôn để trống" },
	{ "nguoi_lam_chung", false, "họ và tên người làm chứng; để trống để ký tay" },
	{ "nguoi_tiep_nhan", false, "họ và tên người tiếp nhận hồ sơ" },
	{ "noi_dung_bo_sung", true, "một nội dung phải bổ sung, hoàn thiện" },
	{ "ly_do", false, "lý do: của yêu cầu bổ sung, từ chối, xin lỗi, dừng" },
	{ "nguoi_huong_dan", false, "họ và tên người hướng dẫn bổ sung" },
	{ "kinh_gui", false, "người nhận văn bản: Bà Phạm Thị Nía" },
	{ "danh_xung", false, "cách gọi người nộp trong câu: ông, bà, ông/bà, tổ chức" },
	{ "ngay_ky", false, "ngày của văn bản chờ ký: ngày ..... tháng 02 năm 2023" },
	{ "ngay_nhan", false, "ngày tiếp nhận, đứng đầu câu: Ngày 16 tháng 02 năm 2023" },
	{ "ngay_hen_lai", false, "ngày hẹn lại: ngày 28 tháng 02 năm 2023" },
	{ "qua_han", false, "1 khi đã quá thời điểm hẹn trả; để trống khi chưa đến" },
	{ "hen_ban_dau", false, "thời điểm ghi trên Giấy tiếp nhận, khi hạn đã chuyển sang ngày khác" },
	{ "ngay_dung", false, "ngày dừng giải quyết: ngày 20 tháng 02 năm 2023" },
	{ "quyen_han", false, "quyền hạn người ký: CHỦ TỊCH hoặc KT. CHỦ TỊCH" },
	{ "chuc_vu", false, "chức vụ người ký thay: PHÓ CHỦ TỊCH; để trống khi không ký thay" },
	{ "nguoi_ky", false, "họ và tên người ký" },
	{ "co_quan_phoi_hop", false, "cơ quan phối hợp giải quyết" },
	{ "luc_giao", true, "thời gian giao, nhận hồ sơ của một lần giao" },
	{ "giao", true, "bên giao của một lần giao" },
	{ "nhan", true, "bên nhận của một lần giao" },
	{ "nguoi_giao", true, "họ và tên người giao" },
	{ "nguoi_nhan", true, "họ và tên người nhận" },
	{ "ket_qua_giao", true, "Trước hạn, Đúng hạn hoặc Quá hạn" },
	{ "ghi_chu_giao", true, "ghi chú của một lần giao" },
	{ "chua_xong", false, "1 khi hồ sơ còn được giao tiếp; để trống khi đã xong" },
	{ "da_huy", false, "1 khi hồ sơ đã hủy do nhập nhầm" },
	{ "de_trong", false, "chỗ để ghi tay; luôn để trống" },
};
const size_t form_name_count = sizeof form_names / sizeof *form_names;

static bool name_is_known(const char *name, size_t row)
{
	for (size_t i = 0; i < form_name_count; i++)
		if (strcmp(form_names[i].name, name) == 0)
			return row == 0 || form_names[i].rows;
	return false;
}

static struct form_value *find(const struct form_values *values, const char *name, size_t row)
{
	for (size_t i = 0; i < values->count; i++)
		if (values->item[i].row == row && strcmp(values->item[i].name, name) == 0)
			return &values->item[i];
	return NULL;
}

void form_values_set(struct form_values *values, const char *name, size_t row,
	const char *value)
{
	struct form_value *item = find(values, name, row);

	assert(name_is_known(name, row));
	if (item) {
		free(item->value);
	} else {
		values->item =
			grow_array(values->item, values->count, &values->cap, sizeof *values->item);
		item = &values->item[values->count++];
		item->name = xstrdup(name);
		item->row = row;
	}
	item->value = xstrdup(value ? value : "");
}

const char *form_values_get(const struct form_values *values, const char *name, size_t row)
{
	const struct form_value *item = find(values, name, row);

	return item ? item->value : "";
}

void form_values_release(struct form_values *values)
{
	for (size_t i = 0; i < values->count; i++) {
		free(values->item[i].name);
		free(values->item[i].value);
	}
	free(values->item);
	*values = (struct form_values){ 0 };
}
