#!/bin/sh
# exchange.sh - tables in and out, and the figures of the sample year.
. "$MOTCUA_TOP_SRCDIR/tests/cli/lib.sh"

new_store a.db || fail 'no store'
check 'the catalogue' 0 as_admin a.db import procedures "$sample/procedures.csv" --format json
[ "$(json them)" = 50 ] || fail 'not 50 new ones'
check 'the dossiers' 0 as_admin a.db import dossiers "$sample/dossiers-2022.csv" --format json
[ "$(json them)" = 70 ] || fail 'not 70 new ones'
[ "$(json tao_cho_xac_nhan)" = 7 ] || fail 'not 3 villages and 4 officers to be confirmed'
days=$(sed -n '/"tai_ngay"/,/"theo_thang"/s/^  "\(2[0-9-]*\)": {$/--at \1/p' "$sample/expected.json")
report() { # shellcheck disable=SC2086
	as_admin "$1" report indicators --year 2022 --as-of 2023-12-31 --format json $days; }
check 'the figures of the year' 0 report a.db
cp out figures.json
check 'agree in every key' 0 "$build/json_agree" "$sample/expected.json" figures.json
sed 's/"tong_tiep_nhan": 70/"tong_tiep_nhan": 71/' figures.json > wrong.json
check 'a wrong figure is seen' 1 "$build/json_agree" "$sample/expected.json" wrong.json

check 'the dossiers again' 0 as_admin a.db import dossiers "$sample/dossiers-2022.csv" --format json
[ "$(json them)$(json sua)$(json tao_cho_xac_nhan)" = 000 ] || fail 'something has changed'
[ "$(json bo_qua)" = 70 ] || fail 'not all are known'
check 'the catalogue again' 0 as_admin a.db import procedures "$sample/procedures.csv" --format json
[ "$(json bo_qua)" = 50 ] || fail 'not all are known'
check 'the same figures' 0 report a.db
same figures.json out

# What is exported can be read back, and comes out again byte for byte.
new_store b.db || fail 'no store'
for table in procedures holidays officers villages dossiers; do
	check "export $table" 0 as_admin a.db export $table -o $table.csv
	check "$table into another store" 0 as_admin b.db import $table $table.csv
	check "$table out again" 0 as_admin b.db export $table
	same $table.csv out
	check "$table into the same store" 0 as_admin a.db import $table $table.csv --format json
	[ "$(json them)$(json sua)" = 00 ] || fail 'something has changed'
done
check 'the same figures in the other store' 0 report b.db
same figures.json out
check 'a window' 0 as_admin a.db export dossiers --from 2022-01-04 --to 2022-01-05
[ "$(grep -c '^H48' out)" = 2 ] || fail 'not two dossiers'
check 'as JSON' 0 as_admin a.db export villages --format json
out_has '"thon": "Làng Dút"'

# Every cell is the same in both forms; one that is no text is an error, never an empty list.
new_store e.db || fail 'no store'
printf 'thon\nWwww Hai\nZzzz Ba\n' > villages.csv
check 'two villages' 0 as_admin e.db import villages villages.csv
LC_ALL=C sed -i 's/Wwww Hai/  ww Hai/' e.db
check 'blanks in CSV' 0 as_admin e.db export villages
out_has '  ww Hai,'
check 'blanks in JSON' 0 as_admin e.db export villages --format json
out_has '"thon": "  ww Hai"'
LC_ALL=C sed -i 's/Zzzz Ba/Z\xf4zz Ba/' e.db
check 'a cell that is no text' 3 as_admin e.db export villages --format json
expect_nothing out
err_has '"thon"'

# Machines read the same under every language.
for lang in vi en; do
	check "JSON under $lang" 0 as_admin a.db --lang $lang report indicators --year 2022 \
		--as-of 2023-12-31 --format json
	cp out $lang.json
	check "CSV under $lang" 0 as_admin a.db --lang $lang report indicators --year 2022 --format csv
	cp out $lang.csv
done
same vi.json en.json
same vi.csv en.csv

# Separators, line ends, other headers, a trial, and what is refused.
new_store c.db || fail 'no store'
sed 's/,/;/g' > semicolon.csv << 'END'
Mã hồ sơ,Ngày tiếp nhận,Họ và tên,Thủ tục,Cán bộ thụ lý,Chức danh,Hình thức nộp,Màu
001-HS/2022,04/01/2022 15:24,Phạm Văn Đới,Đăng ký khai sinh,Lê Văn B,Công chức X,Trực tuyến,xanh
,04/01/2022,Phạm Văn Đới,Đăng ký khai tử,Lê Văn B,Công chức Y,Bưu chính,đỏ
,04/01/2022,Phạm Văn Đới,Đăng ký khai tử,Lê Văn B,Công chức Y,Bưu chính,đỏ
END
check 'a trial' 0 as_admin c.db import dossiers semicolon.csv --dry-run --format json
[ "$(json them)" = 3 ] || fail 'not three'
check 'a trial leaves nothing' 0 as_admin c.db export dossiers
[ "$(wc -l < out)" -eq 1 ] || fail 'there are dossiers'
check 'an old table' 0 as_admin c.db import dossiers semicolon.csv
err_has Màu
check 'an old table again' 0 as_admin c.db import dossiers semicolon.csv --format json
[ "$(json bo_qua)" = 3 ] || fail 'not all are known'
check 'two officers of one name' 0 as_admin c.db report indicators --year 2022 --format json
out_has '"Lê Văn B (Công chức X)"'
out_has '"Lê Văn B (Công chức Y)"'
check 'strictly' 1 as_admin c.db import dossiers "$sample/dossiers-2022.csv" --strict
sed 's/Trực tuyến/Trực tiếp/' semicolon.csv > other.csv
check 'known and different' 1 as_admin c.db import dossiers other.csv --format json
out_has '"cot": ""'
out_has hinh_thuc_nop
check 'taken over' 0 as_admin c.db import dossiers other.csv --update --format json
[ "$(json sua)" = 1 ] || fail 'not one changed'

cat > broken.csv << 'END'
ma_ho_so,ngay_tiep_nhan,nguoi_nop,thu_tuc,ngay_giai_quyet,trang_thai,muc_do
,2022-02-30,Một,Thủ tục,,,
,2022-01-05,,Thủ tục,2022-01-04,da_tra,5
H48.28.17-220105-0001,2022-01-05,Ba,Thủ tục,,,
H48.28.17-220105-0001,2022-01-05,Bốn,Thủ tục,,lạ,
END
check 'every fault of a broken table' 1 as_admin c.db import dossiers broken.csv
for place in 2:.ngay_tiep_nhan 3:.nguoi_nop 3:.ngay_giai_quyet 3:.muc_do 5:.ma_ho_so 5:.trang_thai; do
	grep -q "broken.csv:$place: lỗi" err || fail "no fault at $place"
done
check 'nothing of it is in' 0 as_admin c.db export dossiers
out_lacks 220105
printf 'thon\n"Làng' > quote.csv
check 'a quote that is not closed' 1 as_admin c.db import villages quote.csv --format json
[ "$(json dong)" = 2 ] || fail 'the line is missing'
printf 'thon\nLàng\377\n' > bytes.csv
check 'bytes that are no text' 1 as_admin c.db import villages bytes.csv
long() { printf "%0$1d" 0 | tr 0 a; }
head='ngay_tiep_nhan,nguoi_nop,thon,ten_thu_tuc,ghi_chu'
{
	printf '%s\n2022-01-05,Ph\001n,,Thủ tục,\n' "$head"
	printf '2022-01-05,\342\200\213,,Thủ tục,\n'
	printf '2022-01-05,%s,,Thủ tục,\n' "$(long 201)"
	printf '2022-01-05,Một,...,Thủ tục,\n2022-01-05,"Một\nHai",,Thủ tục,\n'
	printf '2022-01-05,Một,,Thủ tục,%s\n' "$(long 4001)"
} > unseen.csv
check 'cells that nobody could have typed' 1 as_admin c.db import dossiers unseen.csv
for place in 2:.nguoi_nop 3:.nguoi_nop 4:.nguoi_nop 5:.thon 6:.nguoi_nop 8:.ghi_chu; do
	grep -q "unseen.csv:$place: lỗi" err || fail "no fault at $place"
done
[ "$(grep -c 'lỗi' err)" -le 8 ] || fail 'there are more faults'
printf 'thon,%s\n...,\n' "$(long 50000)" > wide.csv
check 'a header without an end' 1 as_admin c.db import villages wide.csv
[ "$(wc -c < err)" -lt 2000 ] || fail 'all of it is said again'
: > empty.csv
check 'an empty file' 1 as_admin c.db import villages empty.csv
check 'a file that is not there' 1 as_admin c.db import villages nothing.csv
done_testing
