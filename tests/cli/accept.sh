#!/bin/sh
# accept.sh - taking dossiers in, and eight at once without a number twice or missing.
. "$MOTCUA_TOP_SRCDIR/tests/cli/lib.sh"

"$motcua" --db demo.db --now 2022-12-30T08:30 init --demo > /dev/null || fail 'no demonstration store'
printf 'demo-hong\n' > hong
desk() { "$motcua" --db demo.db --now 2023-02-16T08:00 --user hong --password-file hong "$@"; }

check 'a dossier' 0 desk accept --procedure 2.000815 --person 'Đinh Thị Mẫu' --village 'Làng Vờ' --reason 3
expect_out '{
 "ma_ho_so": "H48.28.17-230216-0001",
 "ngay_hen_tra": "2023-02-17",
 "so_thu_tu": 1,
 "tam_tinh": false
}'
check 'an unknown procedure' 1 desk accept --procedure 9.999999 --person X
check 'a number that is none' 1 desk accept --procedure 2.000815 --person X --reason 1 --cccd 123
check 'a day beyond all years' 1 "$motcua" --db demo.db --now 9999-12-31T23:59 --user hong \
	--password-file hong accept --procedure 2.000815 --person X --reason 1
err_has 9999
check 'a portal code' 0 desk accept --procedure 2.000815 --person 'Phạm Văn Đới' --cccd 051085900117 \
	--channel truc_tuyen --portal-code G22.99.08-230216-000001
check 'a portal code in use' 1 desk accept --procedure 2.000815 --person X --channel truc_tuyen \
	--portal-code G22.99.08-230216-000001
check 'a known number of another' 1 desk accept --procedure 2.000815 --person 'Ai Đó' \
	--cccd 051085900117 --channel truc_tuyen --portal-code G22.99.08-230216-000002
check 'the control sheet by its number' 0 desk form 05 --dossier H48.28.17-230216-0001
out_has 'PHIẾU KIỂM SOÁT'
out_has 'Người giao'
check 'the control sheet by its name' 0 desk form kiem_soat --dossier H48.28.17-230216-0001 \
	--format pdf -o control.pdf
check 'a supplement that nobody asked for' 1 desk form yeu_cau_bo_sung \
	--dossier H48.28.17-230216-0001
err_has 'chưa có yêu cầu bổ sung'
check 'a form of the other set' 1 desk form dung_giai_quyet --dossier H48.28.17-230216-0001
# A form that reached nobody was not issued: the one after it is the first.
form='form 01 --dossier H48.28.17-230216-0001'
check 'a folder that is not there' 3 desk $form -o nowhere/receipt.txt
err_has 'nowhere/receipt.txt'
[ "$(grep -c . err)" -eq 1 ] || fail 'more than one message'
check 'a file' 0 desk $form -o receipt.txt
! grep -q 'In lại' receipt.txt || fail 'it counts as printed again'
expect_nothing out
check 'a redirection' 0 desk $form
out_has 'In lại lần 1'
desk $form | cat > out
showing='a pipe'
out_has 'In lại lần 2'
check 'the receipt as text' 0 desk form 01 --dossier H48.28.17-230216-0001
out_has 'H48.28.17-230216-0001'
out_has 'Đinh Thị Mẫu'
check 'the receipt as PDF' 0 desk form 01 --dossier H48.28.17-230216-0001 --format pdf -o receipt.pdf
[ "$(head -c 5 receipt.pdf)" = %PDF- ] || fail 'it is no PDF'
check 'a form that does not exist' 1 desk form 77 --dossier H48.28.17-230216-0001
check 'a dossier that does not exist' 1 desk form 01 --dossier H48.28.17-230216-0099

# What is not text, what cannot be seen and what has no end is refused at the door.
bytes=$(printf 'Ph\364n')
check 'a name in other bytes' 2 desk accept --procedure 2.000815 --person "$bytes" --reason 3
err_has '--person: '
check 'a village in other bytes' 2 desk accept --procedure 2.000815 --person X --village "$bytes"
err_has '--village: '
check 'a control character' 2 desk accept --procedure 2.000815 --person "$(printf 'Ph\001n')"
check 'a line end in a name' 2 desk accept --procedure 2.000815 --person "$(printf 'Ph\nn')"
check 'a name written from the right' 2 desk accept --procedure 2.000815 --reason 3 \
	--person "$(printf 'Ph\342\200\256n')"
check 'a name without a letter' 1 desk accept --procedure 2.000815 --reason 3 \
	--person "$(printf '\342\200\213')"
err_has 'chữ cái'
check 'a name without an end' 1 desk accept --procedure 2.000815 --reason 3 \
	--person "$(printf '%0201d' 0 | tr 0 a)"
err_has 200
check 'a village without a letter' 1 desk accept --procedure 2.000815 --reason 3 --person X \
	--village ...
printf 'mat-khau-dai\n' > new
check 'an administrator in other bytes' 2 "$motcua" --db never.db init --name 'UBND xã Ba Nam' \
	--code H48.28.17 --admin boss --admin-password-file new --admin-name "$bytes"
err_has '--admin-name: '
check 'an administrator without a letter' 1 "$motcua" --db never.db init --name 'UBND xã Ba Nam' \
	--code H48.28.17 --admin boss --admin-password-file new --admin-name ...
[ ! -e never.db ] || fail 'there is a store'
check 'a limit that is confirmed already' 0 desk accept --procedure 2.000815 --person 'Hai Hạn' \
	--channel truc_tuyen --portal-code G22.99.08-230216-000009 --limit 9 --basis x
err_has '--limit'

# Refusals have taken no number. A script is told what a person would be asked for.
check 'the next number' 0 desk accept --procedure 2.000815 --person 'Người Sau' --village 'Làng Mới'
[ "$(json ma_ho_so)" = H48.28.17-230216-0002 ] || fail 'a number is missing'
err_has 'lý do nhận trực tiếp'
printf 'demo-admin\n' > admin
check 'the new village is listed' 0 "$motcua" --db demo.db --user admin --password-file admin export villages
out_has 'Làng Mới'

# The shipped catalogue is not confirmed: its limits serve, and the day is provisional.
printf 'mat-khau-dai\n' > boss
check 'a store with the shipped catalogue' 0 "$motcua" --db shipped.db init --name 'UBND xã Ba Nam' \
	--code H48.28.17 --admin boss --admin-password-file boss
shipped() { "$motcua" --db shipped.db --now 2023-02-16T08:00 --user boss --password-file boss "$@"; }
check 'a limit not confirmed' 0 shipped accept --procedure 2.000815 --person X --reason 1
[ "$(json tam_tinh)" = true ] || fail 'the day should be provisional'
err_has 'tạm tính'
check 'a limit not known' 1 shipped accept --procedure 2.002165 --person X --reason 1
check 'a limit confirmed' 0 shipped accept --procedure 2.000815 --person X --reason 1 \
	--limit 1 --unit working-days --basis 'Quyết định 1004/QĐ-UBND'
[ "$(json tam_tinh)" = false ] || fail 'the limit was confirmed'

# What is reserved for slips is never given to what is taken in, and both are without a gap.
check 'numbers for a day without power' 0 desk reserve --count 3
expect_out '{
 "ngay": "2023-02-16",
 "so_luong": 3,
 "ma_ho_so_dau": "H48.28.17-230216-0003",
 "ma_ho_so_cuoi": "H48.28.17-230216-0005"
}'
check 'a dossier behind them' 0 desk accept --procedure 2.000815 --person 'Người Sau' --reason 3
[ "$(json ma_ho_so)" = H48.28.17-230216-0006 ] || fail 'a reserved number was given'
check 'a reserved number as the code of a portal' 1 desk accept --procedure 2.000815 --person X \
	--channel truc_tuyen --portal-code H48.28.17-230216-0004
check 'a form of a reserved number' 1 desk form 01 --dossier H48.28.17-230216-0004
check 'the list of them' 0 desk report reserved --year 2023 --format csv
out_has 'H48.28.17-230216-0004,2023-02-16'
out_has 'chưa dùng'
check 'the list has no book' 2 desk report reserved --book 1
err_has '--book'
check 'numbers for a Sunday' 1 desk reserve --count 3 --day 2023-02-19
check 'numbers for a day that is over' 1 desk reserve --count 3 --day 2023-02-15
check 'too many numbers' 2 desk reserve --count 100
check 'no number of them' 2 desk reserve
check 'none' 1 desk reserve --count 0
check 'numbers for Monday' 0 desk reserve --count 1 --day 20/02/2023
[ "$(json ma_ho_so_dau)" = H48.28.17-230220-0001 ] || fail 'it is of another day'

many() { # NAME
	i=0
	while [ $i -lt 50 ]; do
		"$motcua" --db demo.db --now 2023-02-17T08:00 --user hong --password-file hong \
			accept --procedure 2.000815 --person "Người $1 $i" --reason 5 \
			2>> "errors.$1" | sed -n 's/.*"ma_ho_so": "\(.*\)",/\1/p' >> "codes.$1"
		i=$((i + 1))
	done
}
for name in a b c d e f g h; do
	many $name &
done
wait
showing='eight at once'
cat codes.? | LC_ALL=C sort > codes
i=1
while [ $i -le 400 ]; do
	printf 'H48.28.17-230217-%04d\n' $i
	i=$((i + 1))
done > wanted
cat errors.? > err
: > out
same wanted codes
printf 'demo-din\n' > din
check 'all of them are in the figures' 0 "$motcua" --db demo.db --user din --password-file din \
	report indicators --from 2023-02-17 --to 2023-02-17 --format json
[ "$(json tong_tiep_nhan)" = 400 ] || fail 'not 400 dossiers'
done_testing
