#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# run-benchmarks.sh [NAME...]: build the release preset and run benchmarks/NAME.py, or all.
# Peers come from PyPI, in fixed versions, into .venv-peers.
set -euo pipefail
cd "$(dirname "$0")/.."
requirements=scripts/requirements-peers.txt
if ! cmp --silent "$requirements" .venv-peers/installed.txt; then
  /usr/bin/python3 -m venv .venv-peers
  .venv-peers/bin/pip install --quiet --requirement "$requirements"
  cp "$requirements" .venv-peers/installed.txt
fi
scripts/build.sh release all
.venv-peers/bin/pip install --quiet --config-settings build-dir=build-wheel-release .
names=("$@")
[ ${#names[@]} -gt 0 ] || names=(partition_405b matmul_openblas peers_wire host_steps step_jax peers_jax call_jax compile_405b)
for name in "${names[@]}"; do
  echo "== $name"
  .venv-peers/bin/python "benchmarks/$name.py"
done
