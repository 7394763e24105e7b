#!/bin/sh
# manual.sh - the manual page knows every command, option and key of the program.
. "$MOTCUA_TOP_SRCDIR/tests/cli/lib.sh"
page=$build/data/motcua.1

plain() { sed 's/\\-/-/g; s/\\e/\\/g; s/\\f[BRI]//g; s/\\&//g' "$page"; }
check 'the page' 0 plain
cp out page
check 'commands and options' 0 "$motcua" --lang en --help
grep -o -e '--[a-z][a-z-]*' out | LC_ALL=C sort -u > options
sed -n 's/^  \([a-z][a-z]*\) .*/\1/p' out > commands
[ "$(wc -l < commands)" -ge 12 ] || fail 'there are too few commands'
while read -r word; do
	grep -q -w -e "$word" page || fail "the page lacks $word"
done <<END
$(cat options commands)
END
check 'keys' 0 "$motcua" --lang en keys
cut -f 3 out > helps
while IFS= read -r help; do
	grep -qF -- "$help" page || fail "the page lacks the key that $help"
done < helps
if command -v groff > /dev/null; then
	check 'it can be set without a complaint' 0 groff -ww -z -k -Tutf8 -man "$page"
	expect_nothing err
fi
done_testing
