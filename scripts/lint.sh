#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# lint.sh [FILE...]: clang-tidy 22 on C++ files; without names, on those that differ from
# main, or in the last commit where that is main itself. Files with MLIR's headers
# take a minute each, so all of them are never checked at once.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build.sh dev tp-tablegen TpPrecompiled >/dev/null

files=("$@")
if [ ${#files[@]} -eq 0 ]; then
  base=$(git merge-base HEAD main 2>/dev/null || git merge-base HEAD origin/main)
  [ "$base" != "$(git rev-parse HEAD)" ] || base=HEAD~1
  mapfile -t files < <(git diff --name-only --diff-filter=d "$base" -- '*.cpp')
fi
[ ${#files[@]} -gt 0 ] || {
  echo "no C++ file differs"
  exit 0
}
# clang-tidy parses the headers themselves: it knows nothing of clang's precompiled ones.
database=$(mktemp -d)
trap 'rm -rf "$database"' EXIT
sed -E 's/-Winvalid-pch -include-pch [^ ]+//' build/compile_commands.json >"$database/compile_commands.json"
printf '%s\0' "${files[@]}" |
  nice xargs -0 --max-args=1 --max-procs="$(nproc)" \
    clang-tidy-22 --quiet -p "$database" --extra-arg=-Wno-unknown-warning-option
