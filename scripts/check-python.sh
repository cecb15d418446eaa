#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Python is linted and formatted by the ruff of one version, kept beside the
# build. Exit code 77: ruff could not be had, as on a machine without network.
set -euo pipefail
cd "$(dirname "$0")/.."
version=0.17.6
environment=build/ruff-$version
ruff=$environment/bin/ruff
if [ ! -x "$ruff" ]; then
  /usr/bin/python3 -m venv "$environment" &&
    "$environment/bin/pip" install --quiet "ruff==$version" || {
    rm -rf "$environment"
    echo "skipped: ruff $version is not installed and could not be downloaded"
    exit 77
  }
fi
"$ruff" check --quiet . "$@"
"$ruff" format --quiet --diff . "$@"
