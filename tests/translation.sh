#!/bin/sh
# translation.sh - po/vi.po is complete, and POTFILES.in names every file with text in it;
# no header has any.
set -eu
top=${MOTCUA_TOP_SRCDIR:-.}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$top"

grep -lE '\b(_|N_|Q_|P_|NP_)\(' $(find src -name '*.c' | sort) > "$work/files" || true
grep -v '^#' po/POTFILES.in | sed '/^$/d' | sort > "$work/listed"
if ! diff -u "$work/listed" "$work/files"; then
	echo "po/POTFILES.in: not the files that have text to translate (left: listed)" >&2
	exit 1
fi

# xgettext reads no header: what a macro there says would stay English. Examples in comments may.
for header in $(find src include -name '*.h'); do
	sed 's,/\*.*\*/,,; /^[[:space:]]*\*/d; /^[[:space:]]*\/\*/d' "$header" |
		grep -E '\b(_|N_|Q_|P_|NP_)\("' | sed "s,^,$header: ,"
done > "$work/headers" || true
if [ -s "$work/headers" ]; then
	cat "$work/headers"
	echo "text to translate in a header; it belongs into a .c file" >&2
	exit 1
fi

options=$(sed -n '/^XGETTEXT_OPTIONS/,/[^\\]$/p' po/Makevars | sed 's/^XGETTEXT_OPTIONS = //; s/\\$//' | tr '\n' ' ')
# shellcheck disable=SC2086
xgettext $options -o "$work/now.pot" -f po/POTFILES.in
msgmerge --quiet --no-fuzzy-matching -o "$work/vi.po" po/vi.po "$work/now.pot"
msgfmt -c --statistics -o /dev/null "$work/vi.po" 2> "$work/statistics"
if grep -E 'fuzzy|untranslated' "$work/statistics"; then
	echo "po/vi.po: not complete" >&2
	msgattrib --untranslated --no-obsolete "$work/vi.po" | sed -n '/^msg/p' | head -40 >&2
	msgattrib --only-fuzzy --no-obsolete "$work/vi.po" | sed -n '/^msg/p' | head -40 >&2
	exit 1
fi
cat "$work/statistics"
