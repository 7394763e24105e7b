#include "config.h"

#include "form_sample.h"

#include <stdlib.h>

#include "motcua/base/alloc.h"
#include "motcua/data/files.h"
#include "testing.h"

struct pair {
	const char *name, *value;
};

static const struct pair named[] = {
	{ "mau_so", "01" },
	{ "ten_mau", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" },
};

static const struct pair plain[] = {
	{ "co_quan", "UBND xã Ba Nam" },
	{ "bo_phan", "Bộ phận Tiếp nhận và Trả kết quả" },
	{ "dien_thoai_bo_phan", "0255 386 0000" },
	{ "dia_danh", "Ba Nam" },
	{ "so", "48/BPTNTKQ" },
	{ "ngay_lap", "ngày 16 tháng 02 năm 2023" },
	{ "ma_ho_so", "H48.28.17-230216-0003" },
	{ "nguoi_nop", "Phạm Thị Nguyễn Hằng" },
	{ "so_cccd", "051190000123" },
	{ "dia_chi", "Thôn Xà Râu, xã Ba Nam, tỉnh Quảng Ngãi" },
	{ "so_dien_thoai", "0905 000 123" },
	{ "ma_thu_tuc", "1.001193" },
	{ "noi_dung", "Đăng ký khai sinh" },
	{ "so_bo", "01" },
	{ "thoi_han", "03 ngày làm việc" },
	{ "thoi_diem_nhan", "16 giờ 05 phút, ngày 16 tháng 02 năm 2023" },
	{ "thoi_diem_tra", "17 giờ 00 phút, ngày 21 tháng 02 năm 2023" },
	{ "noi_nhan_ket_qua", "Bộ phận Tiếp nhận và Trả kết quả" },
	{ "quyen_so", "01/2023" },
	{ "so_thu_tu", "48" },
	{ "nguoi_tiep_nhan", "Đinh Thị Hồng" },
};

static const struct pair unusual[] = {
	{ "in_lai", "2" },
	{ "ma_ho_so_cong", "G22.99.08-230216-000001" },
	{ "email", "hoptacxanongnghiepvadichvutonghop@quangngai.example.vn" },
	{ "nguoi_nop", "Hợp tác xã Nông nghiệp và Dịch vụ tổng hợp Người Hrê vùng cao "
		       "Ba Nam – Ba Lế – Ba Tô" },
	{ "chu_ho_so", "Phạm Nguyễn Trần Thị Hoàng Quỳnh Như Ý Ngọc Bích" },
	{ "quan_he", "người được ủy quyền" },
	{ "so_cccd_chu_ho_so", "051302000789" },
	{ "dia_chi_chu_ho_so", "Nhóm hộ số 12, đường liên thôn Xà Râu – Làng Vờ – Làng Dút, "
			       "xã Ba Nam, tỉnh Quảng Ngãi" },
	{ "noi_dung", "Đăng ký hoạt động đối với cơ sở trợ giúp xã hội dưới 10 đối tượng có hoàn "
		      "cảnh khó khăn; thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng, "
		      "hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng" },
	{ "tam_tinh", "lịch nghỉ năm 2024 chưa được xác nhận." },
	{ "le_phi", "8.000 đồng" },
	{ "noi_nhan_ket_qua", "Qua bưu chính công ích, địa chỉ của chủ hồ sơ" },
};

static const char *const papers[] = {
	"Tờ khai đăng ký khai sinh theo mẫu",
	/* one text over two lines */
	("Giấy chứng sinh; trường hợp không có thì nộp văn bản của người làm chứng xác nhận về "
	 "việc sinh; nếu không có người làm chứng thì có giấy cam đoan về việc sinh"),
	"Giấy chứng nhận kết hôn của cha mẹ",
};

const char *sample_template(void)
{
	const struct data_file *file = data_file_find("forms/2018/vi/01.txt");

	if (!file)
		ck_abort_msg("the template of the receipt is not built in");
	return file->text;
}

static void set_all(struct form_values *values, const struct pair *pair, size_t count)
{
	for (size_t i = 0; i < count; i++)
		form_values_set(values, pair[i].name, 0, pair[i].value);
}

static void set_papers(struct form_values *values, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		form_values_set(values, "giay_to", i, papers[i % TESTING_COUNT(papers)]);
		form_values_set(values, "ban_chinh", i, i % 2 ? "" : "1");
		form_values_set(values, "ban_sao", i, i % 2 ? "1" : "");
		form_values_set(values, "ban_chup", i, i % 3 == 2 ? "2" : "");
	}
}

void sample_empty(struct form_values *values)
{
	set_all(values, named, TESTING_COUNT(named));
}

void sample_plain(struct form_values *values)
{
	sample_empty(values);
	set_all(values, plain, TESTING_COUNT(plain));
	set_papers(values, 2);
}

void sample_long(struct form_values *values, size_t count)
{
	sample_empty(values);
	set_all(values, plain, TESTING_COUNT(plain));
	set_all(values, unusual, TESTING_COUNT(unusual));
	set_papers(values, count);
}
