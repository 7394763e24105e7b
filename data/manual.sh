#!/bin/sh
# manual.sh TEMPLATE - writes the manual page: the template with the key table of standard input
# in the place of @KEYS@. The table is that of "motcua keys": screen.name, keys, help.
set -eu
LC_ALL=C
export LC_ALL
keys=$(awk -F '\t' '
function safe(text) {
	gsub(/\\/, "\\e", text)
	gsub(/-/, "\\-", text)
	return text
}
{
	screen = $1
	sub(/\..*/, "", screen)
	if (screen != last)
		printf ".SS %s\n", safe(screen)
	last = screen
	printf ".TP\n\\fB%s\\fR\n\\&%s\n", safe($2), safe($3)
}')
[ -n "$keys" ] || { echo 'manual.sh: there is no key table' >&2; exit 1; }
while IFS= read -r line; do
	if [ "$line" = @KEYS@ ]; then
		printf '%s\n' "$keys"
	else
		printf '%s\n' "$line"
	fi
done < "$1"
