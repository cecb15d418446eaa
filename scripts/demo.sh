#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Shard a Llama-style decoder layer, exported from JAX, over 8 ranks of this machine:
# show its collectives, compile it, run it, and compare it with the unsharded program.
set -euo pipefail
cd "$(dirname "$0")/.."
model=test/EndToEnd/models/llama_layer.mlir
artifact=build/demo/llama_layer.tpx
log=build/demo/check.txt
scripts/build.sh dev tp-opt tp-compile tp-run tp-check
mkdir -p build/demo
PATH=$PWD/build/bin:$PATH

show() {
  echo
  echo "\$ $*"
  "$@"
}

show tp-opt "$model" --tp-shard --tp-explain -o build/demo/llama_layer.local.mlir
show tp-compile "$model" -o "$artifact"
show tp-run "$artifact" --repeat 5 --output build/demo/y.npz
show tp-check "$model" | tee "$log"

# The last word is not the script's: it reads what tp-check found.
awk -v ranks=8 '
  /^equal/ { equal = 1 }
  /^work / { work = $2 }
  END {
    printf "\nbusiest rank: %.4f of the FLOPs, %.4f would be an even share\n", work, 1 / ranks
    if (!equal) { print "not equal"; exit 1 }
    if (work == "" || work > 1.1 / ranks) { print "a rank does more than 1.1 times its share"; exit 1 }
    print "equal"
  }' "$log"
