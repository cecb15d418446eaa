#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# test-planted-bugs.sh [BUG...]: build the compiler with each bug of
# cmake/PlantedBugs.cmake, one after the other, and run the tests that compare
# numbers, and 500 programs of the fuzzer. A bug is caught where both name a wrong
# element, ranks that disagree or elements that no rank owns; that a text differs is
# not enough. Tests of whole models, which take most of the time, run only where the
# others show no such numbers. Prints `caught` or `missed` for each.
set -euo pipefail
cd "$(dirname "$0")/.."
build=build-planted
models='models|exports|annotations|peer-wire|geometry'
bugs=("$@")

# run_tests LOG [OPTION...]: run the tests that compare numbers with these options of
# lit, and print how many wrong results they show.
run_tests() {
  local log=$1
  shift
  FILECHECK_OPTS=--dump-input=always \
    /usr/lib/llvm-22/bin/lit -v --no-progress-bar "$@" "$build/test/EndToEnd" >>"$log" 2>&1 || true
  grep -c -E '^# \| .*(wrong: |on rank [0-9]+ and .* on rank [0-9]+|do not cover it once)' "$log" || true
}

[ ${#bugs[@]} -gt 0 ] ||
  mapfile -t bugs < <(sed -n '/^set(TP_PLANTED_BUGS/,/)/s/^  \([a-z-]*\).*/\1/p' cmake/PlantedBugs.cmake)
status=0
mkdir -p "$build"
for bug in "${bugs[@]}"; do
  log=$build/$bug.log
  if ! {
    cmake --preset dev -B "$build" -DTP_PLANT_BUG="$bug" --log-level=WARNING
    nice ninja -C "$build" tp-opt tp-check
  } >"$log" 2>&1; then
    echo "missed: $bug does not build, see $log"
    status=1
    continue
  fi
  found=$(run_tests "$log" --filter-out "$models")
  [ "$found" -gt 0 ] || found=$(run_tests "$log")
  "$build/bin/tp-check" --fuzz 500 --seed 1 --interpret --shrink=0 --save="$build" >"$build/$bug.fuzz.log" || true
  fuzzed=$(grep -c -E '^seed [0-9]+: ' "$build/$bug.fuzz.log" || true)
  if [ "$fuzzed" -eq 0 ]; then
    echo "missed: $bug, by 500 programs of the fuzzer"
    status=1
  elif [ "$found" -gt 0 ]; then
    echo "caught: $bug, $found wrong results, $fuzzed of 500 programs"
  else
    echo "missed: $bug"
    status=1
  fi
done
exit "$status"
