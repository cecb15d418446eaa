#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# install-dependencies.sh [--test]
#
# Install what building and testing tp needs, on Debian 12. Does nothing, and
# needs no network, where everything is there already. With --test also a
# browser, without which the tests of pages are skipped.
set -euo pipefail

packages=(
  # The compiler: MLIR 22.1 as Debian ships it, and the linker it calls.
  libmlir-22-dev mlir-22-tools llvm-22-dev llvm-22-tools liblld-22-dev
  # What builds it.
  clang-22 lld-22 libclang-rt-22-dev cmake ninja-build ccache git
  # The libraries of the runtime and of the tests.
  nlohmann-json3-dev libcli11-dev zlib1g-dev libgtest-dev libbenchmark-dev
  # Ranks as processes: the library, and mpirun for the tests.
  libopenmpi-dev openmpi-bin
  # What LLVM's CMake files look for.
  libzstd-dev
  # What checks the text.
  clang-format-22 clang-tidy-22 codespell
  # What scripts and tests run with.
  python3 python3-venv python3-dev
)
# Makes the tools faster. They work without it, so its absence alone is no
# reason to need a network.
optional=(libjemalloc-dev)

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# For tests alone.
browser=(chromium chromium-driver)

list_missing() {
  for package in "$@"; do
    is_installed "$package" || echo "$package"
  done
}

mapfile -t missing < <(list_missing "${packages[@]}")
missing_browser=()
[ "${1:-}" != --test ] || mapfile -t missing_browser < <(list_missing "${browser[@]}")
[ $((${#missing[@]} + ${#missing_browser[@]})) -eq 0 ] && exit 0
[ ${#missing[@]} -eq 0 ] || missing+=("${optional[@]}")

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "error: as root, install: ${missing[*]} ${missing_browser[*]}" >&2
    exit 1
  }
  as_root=(sudo)
fi

install() {
  echo "installing $*"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --quiet --quiet --no-install-recommends "$@"
}

"${as_root[@]}" apt-get update --quiet --quiet
[ ${#missing[@]} -eq 0 ] || install "${missing[@]}"
[ ${#missing_browser[@]} -eq 0 ] || install "${missing_browser[@]}" ||
  echo "skipped: ${missing_browser[*]} could not be installed"
