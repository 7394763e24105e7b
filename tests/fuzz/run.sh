#!/bin/sh
# run.sh NAME… - builds the fuzz programs with clang below the build folder and lets each look
# for faults for FUZZ_SECONDS (20). What it finds stays in fuzz/found and crash-* there; a new
# kind of input that matters is copied to tests/data/fuzz by hand.
set -eu
top=$MOTCUA_TOP_SRCDIR
seconds=${FUZZ_SECONDS:-20}

mkdir -p "$MOTCUA_TOP_BUILDDIR/fuzz"
cd "$MOTCUA_TOP_BUILDDIR/fuzz"
if [ ! -f config.status ]; then
	"$top/configure" --quiet CC=clang \
		CFLAGS='-g -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all' \
		> configure.out
fi
for name in "$@"; do
	make -s --no-print-directory "${name}_fuzz"
	mkdir -p "found/$name"
	echo "== $name"
	"./${name}_fuzz" -max_total_time="$seconds" -timeout=5 -max_len=2048 -verbosity=0 \
		-print_final_stats=1 "found/$name" "$top/tests/data/fuzz/$name" > "$name.out" 2>&1 || {
		tail -60 "$name.out"
		exit 1
	}
	sed -n 's/^stat::number_of_executed_units: */runs: /p' "$name.out"
done
