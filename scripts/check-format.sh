#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# C++ is formatted as clang-format 22 does it (.clang-format: LLVM's style).
set -euo pipefail
cd "$(dirname "$0")/.."
git ls-files -z '*.cpp' '*.h' | xargs -0 --no-run-if-empty \
  clang-format-22 --dry-run --Werror 2>&1
