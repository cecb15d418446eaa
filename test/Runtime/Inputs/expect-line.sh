#!/bin/sh
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# expect-line.sh CODE TEXT COMMAND...: the command exits with CODE and writes one
# line to standard error, which contains TEXT.
code=$1 text=$2
shift 2
errors=$("$@" 2>&1 >/dev/null)
found=$?
case "$errors" in
*"
"*) echo "more than one line: $errors" >&2 && exit 1 ;;
*"$text"*) ;;
*) echo "expected '$text' in: $errors" >&2 && exit 1 ;;
esac
[ "$found" -eq "$code" ] || { echo "exit code $found, not $code" >&2 && exit 1; }
