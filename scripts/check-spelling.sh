#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# No word is misspelt. Exported models are no prose.
set -euo pipefail
cd "$(dirname "$0")/.."
git ls-files -z ':!:test/EndToEnd/models' ':!:LICENSE' |
  xargs -0 codespell --ignore-words-list=hart,inout,ans,fpt,nd,te,als,olt,ule,kinf
