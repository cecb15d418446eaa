#!/bin/sh
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Every check that needs a GPU, from programs built elsewhere and cases that
# `tp-check --save` has written: no compiler, no LLVM.
#
#   test/Gpu/run.sh BIN CASES [SECONDS]
#
# BIN holds tp-run (with libtprt.so beside it or on the library path), CASES a
# folder for each case; all ends after SECONDS, 540 by default. Each line is
# `pass`, `fail` or `not run` with what was printed; the last one counts them.
# Exit 0 only if all cases for GPUs ran and passed, and there was one.
set -u
if [ $# -lt 2 ] || [ ! -x "$1/tp-run" ] || [ ! -d "$2" ]; then
  echo "usage: run.sh BIN CASES [SECONDS]: BIN has tp-run, CASES has cases of tp-check --save" >&2
  exit 2
fi
bin=$1 cases=$2
deadline=$(($(date +%s) + ${3:-540}))
passed=0 failed=0 missed=0 on_gpu=0

report() { # pass|fail|not run, what, what it has printed
  case $1 in
  pass) passed=$((passed + 1)) ;;
  fail) failed=$((failed + 1)) ;;
  *) missed=$((missed + 1)) ;;
  esac
  echo "$1: $2: $3"
}

check() { # what, command...: the last line that it prints says how it went
  what=$1
  shift
  left=$((deadline - $(date +%s)))
  if [ $left -le 0 ]; then
    report "not run" "$what" "no time is left"
  elif text=$(timeout $left "$@" 2>&1); then
    report pass "$what" "$(echo "$text" | tail -n 1)"
  else
    report fail "$what" "$(echo "$text" | tail -n 1)"
  fi
}

megabytes=$(du -sm "$cases" | cut -f 1)
[ "$megabytes" -le 64 ] || echo "note: the cases have $megabytes MiB, more than the 64 that travel"

# The first program for GPUs says what is missing.
probe=$(for case in "$cases"/*/; do
  grep -q '"target": "cuda"' "$case/case.json" 2> /dev/null || continue
  "$bin/tp-run" "$case/program.tpx" --comm=loopback 2>&1
  break
done | grep -E "needs the NVIDIA driver|needs a GPU|the NVIDIA driver supports")
if [ -n "$probe" ]; then
  echo "no GPU: $probe"
elif command -v nvidia-smi > /dev/null; then
  nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader
fi

for case in "$cases"/*/; do
  name=$(basename "$case")
  [ -f "$case/case.json" ] || continue
  if ! grep -q '"target": "cuda"' "$case/case.json"; then
    check "$name (cpu)" "$bin/tp-run" --replay="$case"
    continue
  fi
  on_gpu=$((on_gpu + 1))
  if [ -n "$probe" ]; then
    report "not run" "$name (loopback)" "there is no GPU"
    continue
  fi
  check "$name (loopback)" "$bin/tp-run" --replay="$case" --comm=loopback
  if command -v compute-sanitizer > /dev/null; then
    for tool in memcheck racecheck synccheck; do
      check "$name ($tool)" compute-sanitizer --error-exitcode 9 --tool $tool \
        "$bin/tp-run" --replay="$case" --comm=loopback
    done
  else
    report "not run" "$name (compute-sanitizer)" "there is no compute-sanitizer on the path"
  fi
done
echo "$passed passed, $failed failed, $missed not run, $on_gpu cases for GPUs"
[ $failed -eq 0 ] && [ $missed -eq 0 ] && [ $on_gpu -gt 0 ]
