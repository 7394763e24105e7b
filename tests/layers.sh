#!/bin/sh
# layers.sh - proves the one rule of the house: an arrow may only go down.
#
# Looks at the includes of every source file and at the undefined symbols of every layer's
# library, then plants violations in a copy and demands that they are found.
set -eu
top=${MOTCUA_TOP_SRCDIR:-.}
build=${MOTCUA_TOP_BUILDDIR:-.}

# layer: the layers whose headers it may include.
allowed() {
	case $1 in
	base) echo "base" ;;
	viet) echo "base viet" ;;
	core) echo "base viet core data" ;;
	store) echo "base viet core store data" ;;
	report) echo "base viet core report data" ;;
	app) echo "base viet core store report app data" ;;
	cli) echo "base viet core store report app cli" ;;
	ui) echo "base viet core store report app ui" ;;
	esac
}

# layer: system headers it must not see.
forbidden_headers() {
	case $1 in
	base | viet | core) echo 'stdio_ext|time|unistd|fcntl|sys/.*|sqlite3|curses|ncurses.*|dirent|signal|hpdf|jansson|sodium|locale' ;;
	store) echo 'curses|ncurses.*|hpdf|jansson' ;;
	report) echo 'curses|ncurses.*|sqlite3|time' ;;
	app) echo 'curses|ncurses.*|sqlite3|hpdf' ;;
	cli) echo 'curses|ncurses.*|sqlite3|hpdf' ;;
	ui) echo 'sqlite3|hpdf' ;;
	esac
}

# layer: symbols its library must not ask for.
forbidden_symbols() {
	everywhere='strcpy|strcat|strncpy|strncat|sprintf|vsprintf|strtok|gets|localtime|gmtime|ctime|asctime|atoi|atol|system|popen|tmpnam|mktemp'
	case $1 in
	base) echo "$everywhere|fopen|open|open64|fopen64|read|time|clock_gettime|gettimeofday|getenv|setenv|setlocale|sqlite3_.*|initscr|newterm" ;;
	viet | core) echo "$everywhere|fopen|open|open64|fopen64|read|write|printf|puts|fputs|fwrite|stdout|stderr|time|clock_gettime|gettimeofday|getenv|setenv|setlocale|exit|sqlite3_.*|initscr|newterm|get_wch|HPDF_.*|json_.*" ;;
	store) echo "$everywhere|initscr|newterm|get_wch|HPDF_.*|printf|puts" ;;
	report) echo "$everywhere|sqlite3_.*|initscr|newterm|get_wch|time|clock_gettime|printf|puts" ;;
	app) echo "$everywhere|sqlite3_.*|initscr|newterm|get_wch|HPDF_.*|printf|puts" ;;
	cli) echo "$everywhere|sqlite3_.*|initscr|newterm|get_wch|HPDF_.*" ;;
	ui) echo "$everywhere|sqlite3_.*|HPDF_.*|printf|puts" ;;
	esac
}

check_includes() { # tree
	status=0
	for layer in base viet core store report app cli ui; do
		pattern=$(allowed "$layer" | tr ' ' '|')
		for file in $(find "$1/src/$layer" "$1/include/motcua/$layer" -name '*.[ch]' 2> /dev/null); do
			if grep -nE '^#[[:space:]]*include[[:space:]]+"motcua/' "$file" |
				grep -vE "\"motcua/($pattern)/"; then
				echo "$file: includes a layer that $layer may not see" >&2
				status=1
			fi
			if grep -nE '^#[[:space:]]*include[[:space:]]+"\.\.' "$file"; then
				echo "$file: includes by a relative path" >&2
				status=1
			fi
			if grep -nE "^#[[:space:]]*include[[:space:]]+<($(forbidden_headers "$layer"))\.h>" "$file"; then
				echo "$file: a system header that $layer may not see" >&2
				status=1
			fi
		done
	done
	return $status
}

check_symbols() { # folder of the libraries
	status=0
	for layer in base viet core store report app cli ui; do
		[ -f "$1/lib$layer.a" ] || { echo "lib$layer.a is missing" >&2; status=1; continue; }
		if nm -u "$1/lib$layer.a" 2>/dev/null | sed -n 's/^ *[Uw] //p' | sort -u |
			grep -xE "$(forbidden_symbols "$layer")"; then
			echo "lib$layer.a: asks for symbols that $layer may not use" >&2
			status=1
		fi
	done
	return $status
}

check_includes "$top"
check_symbols "$build"

# A check that cannot fail proves nothing: plant one violation of each kind.
planted=$(mktemp -d)
trap 'rm -rf "$planted"' EXIT
mkdir -p "$planted/src/core" "$planted/include/motcua/core"
echo '#include <sqlite3.h>' > "$planted/src/core/planted.c"
if check_includes "$planted" > /dev/null 2>&1; then
	echo "layers.sh: a planted <sqlite3.h> in core was not found" >&2
	exit 1
fi
echo '#include "motcua/store/store.h"' > "$planted/src/core/planted.c"
if check_includes "$planted" > /dev/null 2>&1; then
	echo "layers.sh: a planted store header in core was not found" >&2
	exit 1
fi
cp "$build"/lib*.a "$planted/"
printf '#include <time.h>\nlong planted(void);\nlong planted(void) { return (long)time(0); }\n' > "$planted/planted.c"
${CC:-cc} -c -o "$planted/planted.o" "$planted/planted.c"
ar r "$planted/libcore.a" "$planted/planted.o" 2> /dev/null
if check_symbols "$planted" > /dev/null 2>&1; then
	echo "layers.sh: a planted time() in core was not found" >&2
	exit 1
fi
echo "layers: every arrow goes down"
