#!/bin/sh
# analysis.sh - the slower checks of every change: clang, cppcheck, valgrind, distcheck.
# Run by `make ci` in a build folder; MOTCUA_TOP_SRCDIR is the top of the sources.
set -eu
top=$MOTCUA_TOP_SRCDIR
build=$(pwd)
jobs=$(nproc 2> /dev/null || echo 1)

step() {
	echo "== $1"
}

step 'clang with warnings as errors'
mkdir -p "$build/analysis-clang"
(
	cd "$build/analysis-clang"
	[ -f config.status ] || "$top/configure" --quiet --enable-werror CC=clang CFLAGS='-g -O1' > configure.out
	make -s --no-print-directory -j "$jobs" > make.out 2>&1 || { cat make.out; exit 1; }
)

step 'cppcheck'
cppcheck --quiet --std=c11 --error-exitcode=1 --inline-suppr -j "$jobs" \
	--enable=warning,portability --suppress=missingIncludeSystem \
	-DHAVE_CONFIG_H -DPACKAGE='"motcua"' -DLOCALEDIR='""' -DPKGDATADIR='""' \
	-I "$top/include" -I "$top/src" "$top/src"

step 'valgrind over the tests of the pure layers, the store and the widgets'
for test in base_test viet_test core_test store_test ui_test; do
	[ -x "./$test" ] || continue
	CK_FORK=no CK_VERBOSITY=silent valgrind --quiet --error-exitcode=9 --leak-check=full \
		--errors-for-leak-kinds=definite --show-leak-kinds=definite "./$test"
	echo "valgrind: $test is clean"
done

step 'distcheck'
make -s --no-print-directory distcheck > distcheck.out 2>&1 || { tail -60 distcheck.out; exit 1; }
echo 'distcheck: the archive builds, passes its tests, installs and uninstalls cleanly'
