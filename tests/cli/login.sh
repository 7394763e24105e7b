#!/bin/sh
# login.sh - making stores and getting into them.
. "$MOTCUA_TOP_SRCDIR/tests/cli/lib.sh"

printf 'mật khẩu dài\r\nsecond line\n' > secret
init() {
	"$motcua" --db "$1" init --name 'UBND xã Ba Nam' --code H48.28.17 --catalogue none \
		--admin quantri --admin-password-file "${2:-secret}"
}
check 'a new store in a new folder' 0 init new/folder/a.db
[ -f new/folder/a.db ] || fail 'there is no store'
case $(stat -c %a new/folder/a.db) in 600) ;; *) fail 'others can read the store' ;; esac
cp new/folder/a.db before.db
check 'no overwriting' 1 init new/folder/a.db
same before.db new/folder/a.db
printf 'kurz\n' > short
check 'a weak password' 1 init b.db short
[ ! -e b.db ] || fail 'a store was left'
check 'a unit code that is none' 1 "$motcua" --db b.db init --name X --code Y --admin a \
	--admin-password-file secret
[ ! -e b.db ] || fail 'a store was left'
check 'a catalogue that is not there' 1 "$motcua" --db b.db init --name X --code H48.28.17 --admin a \
	--admin-password-file secret --catalogue nothing.csv
[ ! -e b.db ] || fail 'a store was left'

# A store is there when it is whole, and a failure leaves nothing behind.
for pause in 0.02 0.05 0.1 0.2 0.4; do
	"$motcua" --db killed.db init --demo > /dev/null 2>&1 &
	sleep $pause
	kill -9 $! 2> /dev/null
	wait $! 2> /dev/null
	[ ! -e killed.db ] || break
done
if [ -e killed.db ]; then
	printf 'demo-hong\n' > hong
	check 'a store whose making was cut short' 0 "$motcua" --db killed.db --user hong \
		--password-file hong export villages
else
	check 'the next try is as good as the first' 0 "$motcua" --db killed.db init --demo
fi
# limited BLOCKS COMMAND... - no file may be longer, as on a full disk.
limited() { (trap '' XFSZ && ulimit -f "$1" && shift && "$@"); }
mkdir full
for blocks in 8 40 200 400 800; do
	check "a disk full after $blocks blocks" 3 limited $blocks "$motcua" --db full/a.db init --demo
	[ -z "$(ls full)" ] || fail "there is left: $(ls full)"
done

report() { "$motcua" --db new/folder/a.db "$@" report indicators --year 2022 --format csv; }
check 'password of a file' 0 report --user quantri --password-file secret
stdin_password() { printf 'mật khẩu dài\n' | report --user quantri --password-file -; }
check 'password of standard input' 0 stdin_password
decomposed() { printf 'm\341\272\255t kha\314\202\314\211u da\314\200i' | report --user quantri --password-file -; }
check 'a password typed in pieces' 0 decomposed
check 'a wrong password' 1 report --user quantri --password-file short
expect_nothing out
cp err wrong
check 'a wrong name says the same' 1 report --user nobody --password-file secret
same wrong err
chmod 644 secret
check 'a password file that others can read' 1 report --user quantri --password-file secret
err_has secret
chmod 600 secret
check 'no password file' 1 report --user quantri --password-file nothing
no_user() { report "$@" < /dev/null; }
check 'no user' 2 no_user
err_has --user
check 'no password' 2 no_user --user quantri
err_has --password-file
check 'login options where none are needed' 0 "$motcua" --user x --password-file nothing lunar 2023-01-22

check 'no store' 3 "$motcua" --db nothing.db --user quantri --password-file secret report indicators
[ ! -e nothing.db ] || fail 'a store was made'
head -c 5000 /dev/zero > zero.db
check 'not a store' 3 "$motcua" --db zero.db --user quantri --password-file secret report indicators
check 'due needs no store' 0 "$motcua" --db nothing.db due --received 2023-01-18 --limit 5
check 'due with a store that is none' 3 "$motcua" --db zero.db due --received 2023-01-18 --limit 5

check 'the default place' 0 "$motcua" --now 2022-12-30T08:30 init --demo
[ -f "$XDG_DATA_HOME/motcua/motcua.db" ] || fail 'it is not in XDG_DATA_HOME'
grep -q '^hong demo-hong can_bo$' out || fail 'the logins are not printed'
(unset XDG_DATA_HOME; MOTCUA_DB='' "$motcua" init --demo) > /dev/null 2>&1
[ -f "$HOME/.local/share/motcua/motcua.db" ] || fail 'it is not in the home folder'
MOTCUA_DB=$work/env.db "$motcua" init --demo > /dev/null 2>&1
[ -f env.db ] || fail 'MOTCUA_DB was not looked at'
printf 'demo-hong\n' > hong
check 'a role that may not' 1 "$motcua" --user hong --password-file hong import villages /dev/null
check 'a store that is written to' 0 "$motcua" --user hong --password-file hong \
	accept --procedure 2.000815 --person 'Đinh Thị Mẫu' --reason 1

# A store that cannot be written can be read. Nobody but root may write to what is locked.
mkdir shut
cp new/folder/a.db secret shut
chmod 444 shut/a.db
chmod 555 shut
reader=
if [ "$(id -u)" = 0 ]; then
	reader='setpriv --reuid=65534 --clear-groups'
	chown 65534 shut/secret
	chmod 755 . shut
fi
if $reader "$motcua" keys > /dev/null 2>&1; then
	locked() {
		$reader "$motcua" --db shut/a.db --user quantri --password-file shut/secret "$@"
	}
	check 'a report of a store that is locked' 0 locked report indicators --year 2022
	check 'a table of it' 0 locked export villages
	check 'nothing is taken in' 3 locked import villages /dev/null
fi
chmod 755 shut

for i in 1 2 3 4 5; do
	report --user quantri --password-file short > /dev/null 2>&1
done
check 'the right password after too many wrong ones' 1 report --user quantri --password-file secret
err_has 'giây rồi thử lại'
done_testing
