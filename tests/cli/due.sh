#!/bin/sh
# due.sh - the due date of a question and of a dossier: pause, restart, apology and a changed
# calendar. The week after Thursday 16 February 2023 has no day off of its own.
. "$MOTCUA_TOP_SRCDIR/tests/cli/lib.sh"

ask() { "$motcua" due --received 2023-02-16T09:00 --limit 3 "$@"; }

# Three working days: 17 (1), 20 (2), 21 (3).
check 'no wait' 0 ask --format json
[ "$(json ngay_hen_tra)" = 2023-02-21 ] || fail 'three working days'
# Restart: complete on the 21st, then 22 (1), 23 (2), 24 (3).
check 'restart' 0 ask --wait bo_sung:2023-02-17/2023-02-21 --supplement-policy tinh_lai --explain
expect_out 'T5 16/02/2023   –  ngày tiếp nhận, không tính
T6 17/02/2023   1  ngày làm việc
T7 18/02/2023   –  chờ bổ sung hồ sơ, không tính
CN 19/02/2023   –  chờ bổ sung hồ sơ, không tính
T2 20/02/2023   –  chờ bổ sung hồ sơ, không tính
T3 21/02/2023   –  hồ sơ đã đủ, tính lại từ đầu
T4 22/02/2023   1  ngày làm việc
T5 23/02/2023   2  ngày làm việc
T6 24/02/2023   3  ngày làm việc
Hẹn trả: thứ Sáu 24/02/2023 17:00'
# Pause: 17 (1), the 20th and the 21st stand, 22 (2), 23 (3).
check 'pause' 0 ask --wait bo_sung:2023-02-17/2023-02-21 --supplement-policy tam_dung --explain
expect_out 'T5 16/02/2023   –  ngày tiếp nhận, không tính
T6 17/02/2023   1  ngày làm việc
T7 18/02/2023   –  chờ bổ sung hồ sơ, không tính
CN 19/02/2023   –  chờ bổ sung hồ sơ, không tính
T2 20/02/2023   –  chờ bổ sung hồ sơ, không tính
T3 21/02/2023   –  chờ bổ sung hồ sơ, không tính
T4 22/02/2023   2  ngày làm việc
T5 23/02/2023   3  ngày làm việc
Hẹn trả: thứ Năm 23/02/2023 17:00'
# An apology moves nothing.
check 'apology' 0 ask --promised 2023-02-28 --format json
[ "$(json ngay_hen_tra)" = 2023-02-21 ] || fail 'the apology has moved the due date'
[ "$(json ngay_hen_lai)" = 2023-02-28 ] || fail 'the promised day is missing'

# A dossier, and a calendar that changes under it: 17 (1), the 20th is off, 21 (2), 22 (3).
"$motcua" --db demo.db --now 2023-02-16T07:42 init --demo > /dev/null || fail 'no demonstration store'
printf 'demo-hong\n' > hong
printf 'demo-re\n' > re
desk() { "$motcua" --db demo.db --now 2023-02-16T09:00 --user hong --password-file hong "$@"; }
calendar() { "$motcua" --db demo.db --now 2023-02-17T08:00 --user re --password-file re "$@"; }
code=H48.28.17-230216-0001
check 'accepted' 0 desk accept --procedure 1.004837 --person 'Đinh Thị Mẫu' --village 'Làng Vờ' \
	--reason 3
[ "$(json ngay_hen_tra)" = 2023-02-21 ] || fail 'three working days'
printf 'ngay,loai,ten\n2023-02-20,nghi,Nghỉ bão\n' > storm.csv
check 'who does not keep the calendar' 1 desk import holidays storm.csv
check 'a trial' 0 calendar import holidays storm.csv --dry-run
check 'still the day of the receipt' 0 desk due --dossier $code
expect_out 'Hẹn trả: thứ Ba 21/02/2023 17:00'
check 'a day off' 0 calendar import holidays storm.csv
check 'the new day' 0 desk due --dossier $code
expect_out 'Hẹn trả: thứ Tư 22/02/2023 17:00'
check 'why' 0 desk due --dossier $code --explain
expect_out "$code"'  Đăng ký giám hộ
Thời hạn: 03 ngày làm việc
16/02/2023 09:00  tiếp nhận
17/02/2023 08:00  tính lại hạn trả: 21/02/2023 17:00 → 22/02/2023 17:00 (Lịch làm việc thay đổi: nhập lịch từ tệp)
T5 16/02/2023   –  ngày tiếp nhận, không tính
T6 17/02/2023   1  ngày làm việc
T7 18/02/2023   –  nghỉ cuối tuần
CN 19/02/2023   –  nghỉ cuối tuần
T2 20/02/2023   –  nghỉ lễ: Nghỉ bão
T3 21/02/2023   2  ngày làm việc
T4 22/02/2023   3  ngày làm việc
Hẹn trả: thứ Tư 22/02/2023 17:00
Theo cách tính toàn quốc: đúng hạn (trừ thời gian chờ thì hạn là 22/02/2023; xét đến hôm nay)'
cp out vietnamese
check 'in no other language' 0 desk --lang en due --dossier $code --explain
same out vietnamese
check 'the same for a program' 0 desk due --dossier $code --explain --format json
[ "$(json ngay_hen_tra)" = 2023-02-22 ] || fail 'the day that holds now comes first'
out_has '"hen_luc_nhan": "2023-02-21T17:00"'
out_has '"hen_tra_cu": "2023-02-21T17:00"'
out_has '"hen_tra_moi": "2023-02-22T17:00"'
out_has '"viec": "tinh_lai_han"'
out_has '"can_cu": "tinh"'
out_has '"qua_han": false'
out_has '"ly_do": "theo_hom_nay"'
check 'only the day' 0 desk due --dossier $code --format json
out_lacks giai_thich
# The demonstration was taken over from a file: that day binds.
check 'a day that binds' 0 desk due --dossier H48.28.17-221121-0001 --explain
out_has 'Ngày hẹn lấy từ tệp đã nhập, không tính tại đây.'
out_lacks 'cách tính toàn quốc'

check 'no such dossier' 1 desk due --dossier H48.28.17-230216-0099
check 'no code' 2 desk due --dossier ''
check 'two questions' 2 desk due --dossier $code --limit 3
err_has --limit
check 'two waits' 2 desk due --dossier $code --wait dung:2023-02-17/
check 'nobody' 2 "$motcua" --db demo.db due --dossier $code
done_testing
