#!/bin/sh
# postal.sh - what was given to the post in a period.
. "$MOTCUA_TOP_SRCDIR/tests/cli/lib.sh"

"$motcua" --db demo.db --now 2023-02-16T07:42 init --demo > /dev/null || fail 'no demonstration store'
printf 'demo-hong\n' > hong
desk() { "$motcua" --db demo.db --now 2023-02-16T07:50 --user hong --password-file hong "$@"; }

check 'the items of a year' 0 desk report postal --year 2022 --format csv
wanted=$(grep -c "EH[0-9]*VN" "$sample/dossiers-2022.csv")
[ "$(grep -c "EH[0-9]*VN" out)" -eq "$wanted" ] || fail "not the $wanted items of the year"
out_has 'stt,ma_buu_gui,ma_ho_so,ten_thu_tuc,nguoi_nhan'
check 'as JSON' 0 desk report postal --year 2022 --format json
out_has '"ma_buu_gui": "EH106431545VN"'
out_has '"tu_ngay": "2022-01-01"'
check 'one month' 0 desk report postal --month 2022-05 --format csv
out_has 'EH106431616VN'
out_has 'EH106431681VN'
out_lacks 'EH106431545VN'
[ "$(grep -c "EH[0-9]*VN" out)" -eq 2 ] || fail 'not the two items of the month'
check 'as text' 0 desk report postal --year 2022
out_has 'THEO DÕI KẾT QUẢ TRẢ QUA BƯU CHÍNH CÔNG ÍCH'
out_has 'Tỷ lệ trả kết quả qua bưu chính công ích:'
check 'as PDF' 0 desk report postal --year 2022 --format pdf -o postal.pdf
[ "$(head -c 5 postal.pdf)" = '%PDF-' ] || fail 'no PDF'
if command -v pdftotext > /dev/null; then
	pdftotext -f 2 postal.pdf page 2> /dev/null
	grep -q 'Tổng cộng' page || fail 'the share stands on a page without the rows'
fi
check 'an option of other reports' 2 desk report postal --as-of 2022-12-31
check 'a report that is none' 2 desk report post

done_testing
