#!/bin/sh
# output.sh - what -o writes, and what it must leave alone.
. "$MOTCUA_TOP_SRCDIR/tests/cli/lib.sh"

new_store a.db
printf 'thon\nLàng Vờ\n' > villages.csv
cp a.db a.db.kept
cp villages.csv villages.kept
cp admin.password admin.kept
ln a.db hardlink
ln -s a.db symlink
refused() { # FILE COMMAND…
	output=$1
	shift
	check "-o $output of $*" 2 as_admin "$@" -o "$output"
	err_has "-o: "
	same a.db a.db.kept
	same villages.csv villages.kept
	same admin.password admin.kept
}
for file in a.db ./a.db "$work/a.db" hardlink symlink a.db-wal ./a.db-shm admin.password; do
	refused "$file" a.db export villages
done
[ ! -e a.db-wal ] || fail 'a file beside the store was written'
refused a.db a.db keys
refused villages.csv a.db import villages villages.csv
check '-o of a new store' 2 "$motcua" --db b.db init --demo -o ./b.db
[ ! -e b.db ] || fail 'it was written'
check '-o of the catalogue' 2 "$motcua" --db b.db init --name X --code H48.28.17 --admin admin \
	--admin-password-file admin.password --catalogue villages.csv -o villages.csv
same villages.csv villages.kept
check '-o of a file of no matter' 0 as_admin a.db export villages -o another
check 'a device is in and out' 0 as_admin a.db import villages villages.csv -o /dev/null

printf 'secret\n' > private
chmod 640 private
check 'a file is replaced' 0 as_admin a.db export villages -o private
case $(stat -c %a private) in 640) ;; *) fail 'its rights were changed' ;; esac
grep -q 'Làng Vờ' private || fail 'it was not written'
(umask 022 && "$motcua" -o open keys)
case $(stat -c %a open) in 644) ;; *) fail 'a new file has other rights than a plain one' ;; esac

# What cannot be answered is not done; where that shows too late, it is said what was done.
"$motcua" --db demo.db --now 2022-12-30T08:30 init --demo > /dev/null
printf 'demo-hong\n' > hong
printf 'demo-admin\n' > admin
accept() {
	"$motcua" --db demo.db --now 2023-02-16T08:00 --user hong --password-file hong \
		accept --procedure 2.000815 --person 'Đinh Thị Mẫu' --reason 1 "$@"
}
closed() { accept >&-; }
only_read() { accept 1< hong; }
mkdir folder
check 'no such folder' 3 accept -o nowhere/answer
err_has nowhere/answer
check 'a folder' 3 accept -o folder
check 'a standard output that is closed' 3 closed
check 'a standard output that only reads' 3 only_read
check 'none of them was taken in' 0 accept
[ "$(json ma_ho_so)" = H48.28.17-230216-0001 ] || fail 'a number was taken'
if [ -c /dev/full ]; then
	check 'a full disk' 3 accept -o /dev/full
	err_has H48.28.17-230216-0002
	full() { accept > /dev/full; }
	check 'a full disk behind a redirection' 3 full
	err_has H48.28.17-230216-0003
	check 'an import' 3 "$motcua" --db demo.db --user admin --password-file admin \
		import villages villages.csv -o /dev/full
	err_has 'bảng đã được nhập'
fi
printf 'thon\nLàng Mới\n' > new.csv
check 'an import without an answer' 3 as_admin a.db import villages new.csv -o nowhere/answer
check 'it was not done' 0 as_admin a.db import villages new.csv --dry-run
out_has 'thêm mới: 1;'
done_testing
