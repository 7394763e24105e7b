# lib.sh - what the tests of the command line share; read with ". lib.sh".
#
# A test runs the built program in a fresh folder and compares what it wrote and how it ended
# with what is expected. check "what it shows" STATUS COMMAND… runs; then expect_out and
# expect_err compare, or out_has and err_has look for a text.
set -u
top=${MOTCUA_TOP_SRCDIR:?}
build=${MOTCUA_TOP_BUILDDIR:?}
motcua=$build/motcua
sample=$top/tests/data/sample-2022
vectors=$top/tests/data/vectors
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
umask 077
unset MOTCUA_DB MOTCUA_LOCALEDIR
HOME=$work/home
XDG_DATA_HOME=$work/data
export HOME XDG_DATA_HOME
failures=0
checks=0
showing=

fail() {
	echo "FAIL: $showing: $*" >&2
	sed 's/^/  out: /' out | head -25 >&2
	sed 's/^/  err: /' err >&2
	failures=$((failures + 1))
}

# check TEXT STATUS COMMAND… - runs a command with out and err kept.
check() {
	showing=$1
	wanted=$2
	shift 2
	checks=$((checks + 1))
	status=0
	"$@" > out 2> err || status=$?
	[ "$status" -eq "$wanted" ] || fail "exit status $status, not $wanted"
}

expect_out() { # TEXT: the whole standard output
	printf '%s\n' "$1" > wanted
	cmp -s wanted out || fail "standard output is not: $1"
}

expect_nothing() { # out|err
	[ ! -s "$1" ] || fail "there is something on $1"
}

out_has() { grep -qF -- "$1" out || fail "standard output lacks: $1"; }
err_has() { grep -qF -- "$1" err || fail "standard error lacks: $1"; }
out_lacks() { ! grep -qF -- "$1" out || fail "standard output has: $1"; }
same() { cmp -s "$1" "$2" || fail "$1 and $2 differ"; }

# The value of a plain key of a JSON object in out.
json() { sed -n 's/^ *"'"$1"'": *"\{0,1\}\([^",]*\)"\{0,1\},\{0,1\}$/\1/p' out | head -1; }

# new_store FILE - an empty store of Ba Nam whose administrator is admin.
new_store() {
	[ -f admin.password ] || printf 'mat khau quan tri\n' > admin.password
	"$motcua" --db "$1" init --name 'UBND xã Ba Nam' --code H48.28.17 --catalogue none \
		--admin admin --admin-password-file admin.password 2> /dev/null
}

# as_admin FILE COMMAND… - in that store, on a day of 2023.
as_admin() {
	db=$1
	shift
	"$motcua" --db "$db" --now 2023-02-16T08:00 --user admin --password-file admin.password "$@"
}

done_testing() {
	if [ "$failures" -ne 0 ]; then
		echo "$failures of $checks checks failed" >&2
		exit 1
	fi
	echo "$checks checks passed"
}
