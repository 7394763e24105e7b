#!/bin/sh
# The list of the portal against the store.
. "${MOTCUA_TOP_SRCDIR:?}/tests/cli/lib.sh"

new_store p.db || fail 'no store'
check 'the catalogue' 0 as_admin p.db import procedures "$sample/procedures.csv"
cat > here.csv << 'END'
ma_ho_so,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc,hinh_thuc_nop,trang_thai,ma_ho_so_cong
H48.28.17-220104-0001,2022-01-04T09:00,Phạm Thị Nía,1.001193,truc_tuyen,dang_xu_ly,
H48.28.17-220105-0001,2022-01-05T09:00,Đinh Văn Rói,1.001193,truc_tuyen,dang_xu_ly,G01-1
H48.28.17-220106-0001,2022-01-06T09:00,Phạm Văn Rế,1.001193,truc_tuyen,dang_xu_ly,
H48.28.17-220106-0002,2022-01-06T09:10,Phạm Văn Tí,1.001193,truc_tiep,dang_xu_ly,
END
check 'what is here' 0 as_admin p.db import dossiers here.csv

# As a portal writes it: its own headings and states. Nía is here without her code, Rói differs,
# Mỉa is new, one waits, one was refused.
cat > portal.csv << 'END'
Số hồ sơ,Ngày nộp,Tiếp nhận lúc,Người nộp,Mã TTHC,Trạng thái hồ sơ,Ngày kết thúc xử lý
G01-7,03/01/2022 20:00,04/01/2022 09:00,Pham Thi Nia,1.001193,Đang xử lý,
G01-1,05/01/2022 08:00,05/01/2022 09:00,Đinh Văn Rói,1.001193,Đã xử lý xong,06/01/2022
G01-8,06/01/2022 10:00,06/01/2022 15:00,Phạm Thị Mỉa,1.001193,Đang xử lý,
G01-9,07/01/2022 10:00,,Đinh Thị Hồng,1.001193,Mới đăng ký,
G01-0,07/01/2022 11:00,,Đinh Thị Hồng,1.001193,Không được tiếp nhận,
END
check 'a heading that nobody knows' 1 as_admin p.db import portal portal.csv
err_has ngay_tiep_nhan
check 'a wrong column' 1 as_admin p.db import portal portal.csv --map 'Tiếp nhận lúc=ngay'
check 'a trial' 0 as_admin p.db import portal portal.csv --map 'Tiếp nhận lúc=ngay_tiep_nhan' \
	--dry-run --format csv
for line in 'gan_ma,2,G01-7,Pham Thi Nia' 'khac,3,G01-1' 'chi_tren_cong,4,G01-8' \
	'chi_tren_cong,5,G01-9' 'khong_tiep_nhan,6,G01-0' \
	'chi_o_day,,H48.28.17-220106-0001,Phạm Văn Rế'; do
	out_has "$line"
done
[ "$(grep -c '' out)" -eq 7 ] || fail 'other lines'
check 'a trial leaves nothing' 0 as_admin p.db export dossiers
[ "$(grep -c '' out)" -eq 5 ] || fail 'a dossier was entered'

check 'one call enters what is only there' 0 as_admin p.db import portal portal.csv \
	--map 'Tiếp nhận lúc=ngay_tiep_nhan' --format json
[ "$(json them)" = 2 ] || fail 'not two new ones'
check 'Nía has her code' 0 as_admin p.db export dossiers
out_has 'H48.28.17-220104-0001,2022-01-04T09:00,Phạm Thị Nía'
out_has 'G01-7'
grep -q '^,\{0,1\}G01-8\|G01-8' out || fail 'Mỉa is not there'
grep 'Đinh Văn Rói' out | grep -q dang_xu_ly || fail 'a difference was taken over'

# The columns are remembered; what was entered is the same now.
check 'again' 0 as_admin p.db import portal portal.csv --format json
[ "$(json them)$(json sua)" = 00 ] || fail 'something has changed'
check 'again as text' 0 as_admin p.db import portal portal.csv
out_has 'Khớp: 3 hồ sơ'
out_has 'Chỉ có ở đây'
check 'taken over' 0 as_admin p.db import portal portal.csv --update --format json
[ "$(json sua)" = 1 ] || fail 'not one changed'
check 'Rói has a result' 0 as_admin p.db export dossiers
grep 'Đinh Văn Rói' out | grep -q da_co_ket_qua || fail 'no result'

# What was said of a heading can be taken back.
check 'a column left out' 1 as_admin p.db import portal portal.csv --map 'Tiếp nhận lúc='
err_has ngay_tiep_nhan
check 'still remembered' 0 as_admin p.db import portal portal.csv --dry-run

# A code of another dossier, a code twice, no code at all.
cat > wrong.csv << 'END'
ma_ho_so_cong,ngay_tiep_nhan,nguoi_nop,ma_thu_tuc
G01-7,2022-01-04,Phạm Thị Nía,1.001193
,2022-01-05,Ai,1.001193
END
check 'a row without a code' 1 as_admin p.db import portal wrong.csv
err_has 'wrong.csv:3: ma_ho_so_cong'
check 'no other table has columns to name' 2 as_admin p.db import villages wrong.csv --map a=b

# The other way round: what is not on the portal yet.
check 'accepted at the counter' 0 as_admin p.db accept --procedure 1.001193 --person 'Lê Văn Ba' \
	--reason 1 --limit 3 --basis x
check 'for the other PC' 0 as_admin p.db export portal
out_has 'Lê Văn Ba'
[ "$(grep -c '' out)" -eq 2 ] || fail 'others too'

# The same as a list, and the others.
check 'a list' 0 as_admin p.db report queue not-on-portal --format csv
out_has 'stt,ma_ho_so,ngay_tiep_nhan,nguoi_nop,so_cccd,'
out_has 'Lê Văn Ba,'
[ "$(grep -c '' out)" -eq 2 ] || fail 'others too'
check 'by village' 0 as_admin p.db report queue open --by village
out_has 'DANH SÁCH HỒ SƠ CHƯA KẾT THÚC'
out_has 'Không rõ thôn: '
check 'a page' 0 as_admin p.db report queue overdue --format pdf -o list.pdf
[ "$(head -c 5 list.pdf)" = '%PDF-' ] || fail 'no PDF'
check 'no such queue' 2 as_admin p.db report queue nix
check 'which queue' 2 as_admin p.db report queue
check 'no such part' 2 as_admin p.db report queue open --by nix
check 'no month of a queue' 2 as_admin p.db report queue open --month 2023-02
check 'a word too much' 2 as_admin p.db report postal open

done_testing
