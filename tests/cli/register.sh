#!/bin/sh
# register.sh - the register of a year, and closing it.
. "$MOTCUA_TOP_SRCDIR/tests/cli/lib.sh"

"$motcua" --db demo.db --now 2022-12-30T08:30 init --demo > /dev/null || fail 'no demonstration store'
printf 'demo-hong\n' > hong
printf 'demo-din\n' > din
desk() { "$motcua" --db demo.db --now "$now" --user hong --password-file hong "$@"; }
chairman() { "$motcua" --db demo.db --now "$now" --user din --password-file din "$@"; }

now=2023-12-29T08:00
accept='accept --procedure 2.000815 --person Mẫu --village Vờ --reason 3'
check 'a dossier' 0 desk $accept
check 'another' 0 desk $accept
check 'the register' 0 desk report register --year 2023
out_has 'SỔ THEO DÕI HỒ SƠ'
out_has 'Mẫu số 06'
out_has 'TT: 01'
out_has 'H48.28.17-231229-0002'
out_has 'Sổ chưa khóa.'
check 'as a table' 0 desk report register --year 2023 --format csv
[ "$(grep -c 'H48.28.17-231229-' out)" -eq 2 ] || fail 'not two rows'
out_has 'so_thu_tu,ma_ho_so,ten_thu_tuc,so_bo'
check 'as JSON' 0 desk report register --format json
out_has '"so_thu_tu": 2'
check 'as PDF' 0 desk report register --year 2023 --format pdf -o register.pdf
[ "$(head -c 5 register.pdf)" = '%PDF-' ] || fail 'no PDF'
check 'a year without a register' 1 desk report register --year 2020
check 'a format that is none' 2 desk report register --year 2023 --format doc
check 'an option of other reports' 2 desk report register --as-of 2023-12-31

check 'too early' 1 chairman register close --year 2023
now=2023-12-31T10:00
check 'not the officer' 1 desk register close --year 2023
check 'closed' 0 chairman register close --year 2023
check 'closed already' 1 chairman register close --year 2023
check 'no dossier any more' 1 desk $accept
err_has '31/12/2023'
check 'the closing statement' 0 desk report register --year 2023
out_has 'Khóa sổ ngày 31 tháng 12 năm 2023'
now=2024-01-02T08:00
check 'the next year opens by itself' 0 desk $accept
out_has '"so_thu_tu": 1,'
check 'another action' 2 chairman register open --year 2023
check 'no year' 2 chairman register close
done_testing
