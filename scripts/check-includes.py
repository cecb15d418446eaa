#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A stage includes headers of itself and of earlier stages, never of a later one.

The runtime includes nothing of the compiler and nothing of LLVM; of the runtime the
compiler sees the contract with generated code alone, and tools the public headers.
"""

import pathlib
import re
import subprocess
import sys

STAGES = (
    "Sharding",
    "IR",
    "Cost",
    "Interpret",
    "Import",
    "Propagate",
    "Plan",
    "Partition",
    "Collectives",
    "Lower",
    "Artifact",
    "Pipelines",
    "Report",
    "CAPI",
    "Fuzz",
)
INCLUDE = re.compile(r'^\s*#?\s*include\s+["<]([^">]+)[">]')
CONTRACT = "tprt/program.h"


def stage_of(path: str) -> str | None:
    """The stage that a source file or an included header belongs to."""
    match = re.match(r"(?:(?:include/)?tp|lib)/([A-Z]\w*)/", path)
    return match.group(1) if match else None


def problem(name: str, included: str) -> str | None:
    """Why a file must not include a header, or None if it may."""
    if name.startswith("runtime/"):
        if re.match(r"(tp|tp-c|mlir|mlir-c|llvm|llvm-c)/", included):
            return "the runtime knows neither the compiler nor LLVM"
        return None
    if name.startswith(("lib/", "include/tp/")) and included.startswith("tprt/"):
        return None if included == CONTRACT else f"of the runtime a stage sees only {CONTRACT}"
    user, used = stage_of(name), stage_of(included)
    if user in STAGES and used in STAGES and STAGES.index(used) > STAGES.index(user):
        return f"{used} comes after {user}"
    if user and used and used not in STAGES:
        return f"no stage is called {used}"
    return None


def main() -> int:
    patterns = ["*.cpp", "*.h", "*.td", "*.c"]
    listing = subprocess.run(
        ["git", "ls-files", *patterns], check=True, stdout=subprocess.PIPE, text=True
    )
    found = 0
    for name in filter(lambda name: pathlib.Path(name).exists(), listing.stdout.splitlines()):
        for number, line in enumerate(pathlib.Path(name).read_text().splitlines(), 1):
            match = INCLUDE.match(line)
            why = match and problem(name, match.group(1))
            if why:
                print(f"{name}:{number}: includes {match.group(1)}, but {why}")
                found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
