#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# test-planted-bugs.sh [BUG...]: build the compiler with each bug of
# cmake/PlantedBugs.cmake, one after the other, and run the tests that compare
# numbers. A bug that they do not see is a failure. Prints a line for each bug.
set -euo pipefail
cd "$(dirname "$0")/.."
build=build-planted
bugs=("$@")
[ ${#bugs[@]} -gt 0 ] || mapfile -t bugs < <(sed -n '/^set(TP_PLANTED_BUGS/,/)/s/^  \([a-z-]*\).*/\1/p' cmake/PlantedBugs.cmake)
status=0
for bug in "${bugs[@]}"; do
  log=$build/$bug.log
  mkdir -p "$build"
  if ! {
    cmake --preset dev -B "$build" -DTP_PLANT_BUG="$bug" --log-level=WARNING
    nice ninja -C "$build" tp-opt tp-check
  } >"$log" 2>&1; then
    echo "$bug: does not build, see $log"
    status=1
    continue
  fi
  if caught=$(/usr/lib/llvm-22/bin/lit -q --no-progress-bar "$build/test/EndToEnd" 2>&1); then
    echo "$bug: missed"
    status=1
  else
    echo "$bug: caught by $(grep -c '^  tp ::' <<<"$caught") tests"
  fi
  printf '%s\n' "$caught" >>"$log"
done
exit "$status"
