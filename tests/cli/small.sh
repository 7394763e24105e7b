#!/bin/sh
# small.sh - the answers that need no store: lunar, id, card, track, due, text.
. "$MOTCUA_TOP_SRCDIR/tests/cli/lib.sh"

check 'lunar new year' 0 "$motcua" lunar 2023-01-22
expect_out '{
 "ngay": 1,
 "thang": 1,
 "nam": 2023,
 "nhuan": false
}'
check 'a date as documents write it' 0 "$motcua" lunar 22/03/2023
[ "$(json nhuan)" = true ] || fail 'the second month of 2023 was doubled'
check 'a day that does not exist' 2 "$motcua" lunar 2023-02-30
err_has 2023-02-30
check 'outside the table' 1 "$motcua" lunar 1850-01-01
expect_nothing out

sed 1d "$vectors/cccd.csv" | while IFS=, read -r number valid province sex born reason; do
	[ "$valid" = 1 ] && wanted=0 || wanted=1
	case $reason in '' | length | non_digit | province | *+*) ;; *) continue ;; esac
	check "personal number $number" $wanted "$motcua" --now 2023-02-16T08:00 id "$number" --format json
	[ "$(json ly_do)" = "$reason" ] || fail "the reason is not $reason"
	if [ "$valid" = 1 ]; then
		[ "$(json tinh)" = "$province" ] || fail "the province is not $province"
		[ "$(json gioi_tinh)" = "$sex" ] || fail "the sex is not $sex"
		[ "$(json nam_sinh)" = "$born" ] || fail "the year is not $born"
	fi
	[ "$failures" -eq 0 ] || exit 1
done || failures=1
check 'a birth date that disagrees' 1 "$motcua" id 051085900117 --born 1986-01-01 --format json
[ "$(json ly_do)" = born ] || fail 'the reason is not born'
check 'a year and sex that agree' 0 "$motcua" id 051085900117 --born 1985 --sex Nam --format json
check 'a sex that disagrees' 1 "$motcua" id 051085900117 --sex Nữ
out_has 'hop_le: false'
check 'born after --now' 1 "$motcua" --now 1980-01-01T00:00 id 051085900117 --format json
[ "$(json ly_do)" = future ] || fail 'the reason is not future'
check 'born later in the year of --now' 1 "$motcua" --now 1985-01-01T00:00 id 051085900117 \
	--born 1985-12-31 --format json
[ "$(json ly_do)" = future ] || fail 'the reason is not future'
check 'born on the day of --now' 0 "$motcua" --now 1985-12-31T00:00 id 051085900117 --born 1985-12-31
check 'a year that is none' 2 "$motcua" id 051085900117 --born 0000
err_has --born
check 'no trimming' 1 "$motcua" id ' 051085900117'

check 'a card' 0 "$motcua" card \
	'051085900117|212345671|Phạm Văn Đới|12031985|Nam|Thôn Xà Râu, Ba Nam|15042021' --format json
[ "$(json ngay_sinh)" = 1985-03-12 ] || fail 'the birth date is not ISO'
[ "$(json so_cmnd)" = 212345671 ] || fail 'the old number is missing'
check 'no card' 1 "$motcua" card 'Phạm Văn Đới'
expect_nothing out
err_has motcua:

card='051085900117|212345671|Phạm Văn Đới|12032030|Nam|Ba Nam|15042021'
check 'a card of somebody not born yet' 1 "$motcua" --now 2023-02-16T08:00 card "$card"
expect_nothing out
err_has 2030
check 'a card from before the birth' 1 "$motcua" --now 2031-01-01T08:00 card "$card"
err_has 2021
check 'a card of the year of birth' 0 "$motcua" --now 2023-02-16T08:00 card \
	'051085900117|212345671|Phạm Văn Đới|2021|Nam|Ba Nam|15042021'
check 'a card that is no text' 1 "$motcua" card \
	"$(printf '051085900117|212345671|\377\376X|12031985|Nam|A|15042021')"
expect_nothing out
check 'a card with a name that cannot be seen' 1 "$motcua" card \
	"$(printf '051085900117|212345671|\342\200\213|12031985|Nam|A|15042021')"

check 'a postal number' 0 "$motcua" track RR473124829VN --format json
[ "$(json hop_le)" = true ] || fail 'it is right'
check 'a wrong check digit' 1 "$motcua" track RR473124828VN --format json
[ "$(json hop_le)" = false ] || fail 'it is wrong'
check 'small letters' 1 "$motcua" track rr473124829vn

sed 1d "$vectors/workdays.csv" | while IFS=, read -r received limit due; do
	check "$received and $limit working days" 0 \
		"$motcua" due --received "$received" --limit "$limit" --format json
	[ "$(json ngay_hen_tra)" = "$due" ] || fail "the day is not $due"
	[ "$failures" -eq 0 ] || exit 1
done || failures=1
check 'the explanation' 0 "$motcua" due --received 2023-01-18 --limit 5 --explain --format json
out_has '"loai": "nghi_bu"'
out_has '"dem": 5'
check 'in time at 15:00' 0 "$motcua" due --received 2023-02-16T15:00 --unit same-day --format json
[ "$(json ngay_hen_tra)" = 2023-02-16 ] || fail 'it is due the same day'
check 'later than 15:00' 0 "$motcua" due --received 2023-02-16T15:01 --limit 0 --format json
[ "$(json ngay_hen_tra)" = 2023-02-17 ] || fail 'it is due the next working day'
check 'hours' 0 "$motcua" due --received 2023-02-16T16:30 --limit 1 --unit hours --format json
[ "$(json hen_tra_luc)" = 2023-02-17T07:30 ] || fail 'an hour runs over the night'
check 'into a year that is not announced' 0 "$motcua" due --received 2027-02-01 --limit 3
out_has '(tạm tính)'
check 'a supplement, and the limit anew' 0 "$motcua" due --received 2023-02-14T09:00 --limit 3 \
	--wait bo_sung:2023-02-15/2023-02-20 --explain --format json
[ "$(json ngay_hen_tra)" = 2023-02-23 ] || fail 'three working days after the supplement'
out_has '"loai": "cho_bo_sung"'
out_has '"loai": "tinh_lai"'
check 'a supplement, and the limit goes on' 0 "$motcua" due --received 2023-02-14T09:00 --limit 3 \
	--wait bo_sung:2023-02-15/2023-02-20 --supplement-policy tam_dung --explain --format json
[ "$(json ngay_hen_tra)" = 2023-02-22 ] || fail 'one day before the request, two after'
check 'a duty and a stop, told and apologised for' 0 "$motcua" due --received 2023-02-14T09:00 \
	--limit 3 --wait nghia_vu_tai_chinh:2023-02-14/2023-02-15 \
	--wait dung:2023-02-16/2023-02-17 --promised 2023-02-27 --explain
expect_out 'T3 14/02/2023   –  ngày tiếp nhận, không tính
T4 15/02/2023   –  chờ thực hiện nghĩa vụ tài chính, không tính
T5 16/02/2023   1  ngày làm việc
T6 17/02/2023   –  dừng xử lý, không tính
T7 18/02/2023   –  nghỉ cuối tuần
CN 19/02/2023   –  nghỉ cuối tuần
T2 20/02/2023   2  ngày làm việc
T3 21/02/2023   3  ngày làm việc
Hẹn trả: thứ Ba 21/02/2023 17:00
Xin lỗi, hẹn lại: thứ Hai 27/02/2023'
check 'a wait that lasts leaves the day' 0 "$motcua" due --received 2023-02-14T09:00 --limit 3 \
	--wait dung:2023-02-15/ --promised 2023-02-27 --format json
[ "$(json ngay_hen_tra)" = 2023-02-17 ] || fail 'the day moves only when it ends'
[ "$(json ngay_hen_lai)" = 2023-02-27 ] || fail 'the promised day is missing'
check 'a wait of no kind' 2 "$motcua" due --received 2023-02-14 --limit 3 --wait nghi:2023-02-15/
err_has 'bo_sung:'
check 'waits that overlap' 1 "$motcua" due --received 2023-02-14 --limit 3 \
	--wait dung:2023-02-15/2023-02-20 --wait dung:2023-02-17/2023-02-21
err_has 'nối tiếp nhau'
check 'a limit nobody counts' 1 "$motcua" due --received 2023-01-01 --limit 9999

fold() { sed 1d "$vectors/names.csv" | cut -d, -f2 | "$motcua" text fold; }
check 'folded names' 0 fold
sed 1d "$vectors/names.csv" | cut -d, -f3 > wanted
same wanted out
sort_names() { sed 1d "$vectors/names.csv" | cut -d, -f2 | LC_ALL=C sort | "$motcua" text sort; }
check 'names in Vietnamese order' 0 sort_names
sed 1d "$vectors/names.csv" | cut -d, -f2 > wanted
same wanted out
compose() { printf 'Nguye\314\202\314\203n\r\nBa' | "$motcua" text nfc; }
check 'composed text' 0 compose
expect_out 'Nguyễn
Ba'
for filter in fold sort nfc; do
	printf 'a\nPh\364n\n' > bytes
	check "bytes that are no text: $filter" 1 "$motcua" text $filter < bytes
	err_has 2
	expect_nothing out
	printf 'a\nb\nc\0d\n' > bytes
	check "a zero byte: $filter" 1 "$motcua" text $filter < bytes
	err_has 3
done
done_testing
