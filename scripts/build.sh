#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# build.sh PRESET TARGET...: configure a preset of CMakePresets.json where that
# was not done yet, and build the targets.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift
build=build
[ "$preset" = dev ] || build=build-$preset
[ -f "$build/build.ninja" ] || cmake --preset "$preset" --log-level=WARNING
exec ninja -C "$build" "$@"
