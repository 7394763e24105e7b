#!/bin/sh
# usage.sh - wrong usage ends with 2 and names the option; the language is what it should be.
. "$MOTCUA_TOP_SRCDIR/tests/cli/lib.sh"

wrong() { # NAME COMMAND…
	name=$1
	shift
	check "wrong: $*" 2 "$motcua" "$@"
	expect_nothing out
	grep -q -- "^motcua: $name" err || fail "standard error does not begin with $name"
}

wrong frobnicate frobnicate
wrong backup backup x
wrong --frob --frob
wrong --frob lunar 2023-01-01 --frob
wrong --lang --lang de lunar 2023-01-01
wrong --now --now yesterday lunar 2023-01-01
wrong --now --now 2023-02-16 lunar 2023-01-01
wrong --db lunar 2023-01-01 --db
wrong lunar lunar
wrong lunar lunar 2023-01-01 2023-01-02
wrong lunar lunar tomorrow
wrong --format id 051085900117 --format xml
wrong --sex id 051085900117 --sex khác
wrong --received due --limit 3
wrong --received due --received never --limit 3
wrong --limit due --received 2023-01-01
wrong --limit due --received 2023-01-01 --limit x
wrong --limit due --received 2023-01-01 --limit=-1
wrong --unit due --received 2023-01-01 --limit 3 --unit weeks
wrong --explain due --received 2023-01-01 --limit 3 --explain=yes
wrong text text frob
wrong report report monthly --user u --password-file p
wrong --year report indicators --year 22 --user u --password-file p
wrong --month report indicators --month 2023-13 --user u --password-file p
wrong --month report indicators --year 2023 --month 2023-01 --user u --password-file p
wrong --quarter report indicators --quarter 2023-5 --user u --password-file p
wrong --to report indicators --from 2023-01-01 --user u --password-file p
wrong --to report indicators --from 2023-02-01 --to 2023-01-01 --user u --password-file p
wrong --month report indicators --month 0001-01 --period to30 --user u --password-file p
wrong --year report indicators --year 1899 --user u --password-file p
wrong --quarter report indicators --quarter 1899-4 --user u --password-file p
wrong --from report indicators --from 1899-12-31 --to 2023-01-01 --user u --password-file p
wrong --as-of report indicators --as-of x --user u --password-file p
wrong --at report indicators --at 2023-01-01 --at x --user u --password-file p
wrong --period report indicators --month 2023-01 --period x --user u --password-file p
wrong --format report indicators --format doc --user u --password-file p
wrong import import citizens x.csv --user u --password-file p
wrong --separator import dossiers x.csv --separator : --user u --password-file p
wrong --encoding import dossiers x.csv --encoding koi8 --user u --password-file p
wrong export export nothing --user u --password-file p
wrong --format export dossiers --format xlsx --user u --password-file p
wrong --dossier form 01 --user u --password-file p
wrong --procedure accept --person X --user u --password-file p
wrong --person accept --procedure 1 --user u --password-file p
wrong --channel accept --person X --procedure 1 --channel fax --user u --password-file p
wrong --reason accept --person X --procedure 1 --reason 8 --user u --password-file p
wrong --name init --code H48.28.17 --admin a --admin-password-file p
wrong --admin-password-file init --name X --code H48.28.17 --admin a
wrong --name init --demo --name X
wrong --place init --demo --place X
wrong --catalogue init --name X --code H48.28.17 --admin a --admin-password-file p --catalogue ''
wrong --year report indicators --year 2022 --year 2023 --user u --password-file p
wrong --person accept --procedure 1 --person X --person Y --user u --password-file p
wrong --to report indicators --year 2022 --to 2022-01-01 --user u --password-file p
wrong --to report indicators --month 2022-01 --to 2022-01-01 --user u --password-file p
wrong --limit accept --procedure 1 --person X --unit hours --user u --password-file p
wrong --version --version extra
wrong --nonsense --help --nonsense
[ ! -e data ] || fail 'a store was made'

check '--help' 0 "$motcua" --help
out_has 'Cách dùng:'
for command in init accept import export report form due card id track text lunar keys; do
	grep -q "^  $command" out || fail "--help lacks $command"
done
check '--version' 0 "$motcua" --version
out_has 'motcua '
check 'help in English' 0 "$motcua" --help --lang en
out_has 'Usage:'
check 'help behind a command' 0 "$motcua" lunar --help
check 'lines instead of JSON' 0 "$motcua" lunar 2023-01-22 --format text
out_has 'ngay: 1'
check 'the key table' 0 "$motcua" keys
out_has 'F1'
check '-o' 0 "$motcua" -o answer lunar 2023-01-22
expect_nothing out
grep -q '"ngay": 1' answer || fail 'the answer is not in the file'
[ "$(ls -d answer*)" = answer ] || fail 'a temporary file was left'
check 'a folder that does not exist' 3 "$motcua" -o nowhere/answer lunar 2023-01-22
if [ -c /dev/full ]; then
	check 'a full disk' 3 "$motcua" -o /dev/full lunar 2023-01-22
	err_has 'Ổ đĩa đầy'
fi
check 'options behind --' 2 "$motcua" -- --help
check 'a value behind =' 0 "$motcua" --lang=en id 051085900117 --format=json

# Vietnamese in every environment; the numbers of a machine's answer are always the same.
vietnamese() {
	env -i HOME="$HOME" PATH="$PATH" ASAN_OPTIONS="${ASAN_OPTIONS:-}" "$@" \
		"$motcua" track RR473124828VN
}
for setting in A=b LANG=C LANG=POSIX LANG=C.UTF-8 LANG=vi_VN.UTF-8 LANG=en_US.UTF-8 LANG=xx_YY \
	LC_ALL=C LC_ALL=C.UTF-8 LC_ALL=vi_VN LANGUAGE=en LANGUAGE=fr:en \
	LOCPATH=/nonexistent; do
	check "Vietnamese under $setting" 1 vietnamese "$setting"
	err_has 'số hiệu bưu gửi'
	out_has 'hop_le: false'
done
check 'English' 1 "$motcua" --lang en track RR473124828VN
err_has 'check digit'
check 'English whatever the environment' 1 env LANG=vi_VN.UTF-8 LANGUAGE=vi "$motcua" track RR473124828VN --lang en
err_has 'check digit'
check 'hostile letters do not reach the terminal' 2 "$motcua" "$(printf 'a\033[31mb')"
! grep -q "$(printf '\033')" err || fail 'an escape sequence is on standard error'
done_testing
