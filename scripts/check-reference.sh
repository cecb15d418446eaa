#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# docs/reference is what the TableGen files say.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
scripts/generate-reference.sh "$folder"
diff --unified --recursive docs/reference "$folder" || {
  echo "docs/reference differs from the TableGen files: run make docs"
  exit 1
}
