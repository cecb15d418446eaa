#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# generate-reference.sh [FOLDER]: write the reference of the dialect and of every
# stage's passes from their TableGen files, into docs/reference if not told else.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-docs/reference}
tablegen=/usr/lib/llvm-22/bin/mlir-tblgen
includes=(-I include -I /usr/lib/llvm-22/include)

# write FILE TITLE GENERATOR SOURCE. A TableGen string cannot hold `}]`, so its
# examples write `} ]`; readers see what tp prints.
write() {
  {
    echo "<!-- Generated from $4 by make docs. -->"
    echo
    echo "# $2"
    echo
    "$tablegen" "${@:5}" "$3" "${includes[@]}" "$4"
  } | sed -e 's/} \]/}]/g' -e 's/[[:space:]]*$//' -e "/^# 'tp' Dialect/d" -e '/^\[TOC\]/d' -e '/^<!-- Auto/d' |
    cat --squeeze-blank >"$folder/$1"
}

mkdir -p "$folder"
rm -f "$folder"/*.md
write Dialect.md "The tp dialect" -gen-dialect-doc include/tp/IR/TpOpsAll.td -dialect=tp
for source in include/tp/*/Passes.td; do
  [ -e "$source" ] || continue
  stage=$(basename "$(dirname "$source")")
  write "$stage.md" "Passes of $stage" -gen-pass-doc "$source"
done
