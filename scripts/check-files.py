#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Rules that hold for every tracked file.

- At most 400 lines of C++, TableGen, MLIR or Python: a longer file is two ideas.
  What was exported or is compared word by word (models/, golden/) may be longer.
- One SPDX line among the first three lines, but in tests, which start with RUN.
- No file or folder is named for being a drawer: what it holds lives with the type
  that it is about.
- No absolute path of one machine, and no host of a package registry.
"""

import pathlib
import re
import subprocess
import sys

MOST_LINES = 400
COUNTED = {".cpp", ".h", ".c", ".td", ".mlir", ".py"}
COMMENTED = (COUNTED - {".mlir"}) | {".txt", ".cmake", ".sh", ".in"}
EXEMPT_FOLDERS = {"models", "golden"}
DRAWERS = re.compile(r"^(utils?|common|misc|helpers?|stuff)$", re.IGNORECASE)
DRAWER_STEM = re.compile(r"(Utils?|Helpers?|Misc|Common|Impl|Manager|V2)$")
MACHINE = re.compile(
    r"(?<![\w.])(/(?:work|root|home|tmp/\w)[/\w.-]*)"
    r"|\b(?:pypi\.org|files\.pythonhosted\.org|deb\.debian\.org|registry\.npmjs\.org)\b"
)
MACHINE_EXEMPT = {"scripts/check-files.py"}
SPDX = "SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception"


def problems(name: str) -> list[str]:
    """What is wrong with one tracked file, a line each."""
    path = pathlib.Path(name)
    found = []
    for part in (*path.parts[:-1], path.stem):
        if DRAWERS.match(part) or DRAWER_STEM.search(part):
            found.append(f"{name}: '{part}' says where things were put, not what they are")
    try:
        text = path.read_text()
    except UnicodeDecodeError:
        return found
    lines = text.splitlines()
    exempt = bool(EXEMPT_FOLDERS & set(path.parts))
    if path.suffix in COUNTED and not exempt and len(lines) > MOST_LINES:
        found.append(f"{name}: {len(lines)} lines, more than {MOST_LINES}")
    commented = path.suffix in COMMENTED or path.name == "Makefile"
    if commented and not exempt and not any(SPDX in line for line in lines[:3]):
        found.append(f"{name}: the first lines hold no '{SPDX}'")
    if not exempt and name not in MACHINE_EXEMPT:
        for number, line in enumerate(lines, 1):
            if match := MACHINE.search(line):
                found.append(f"{name}:{number}: '{match.group(0)}' exists on one machine only")
    if text and not text.endswith("\n"):
        found.append(f"{name}: the last line has no end")
    return found


def main() -> int:
    listing = subprocess.run(["git", "ls-files"], check=True, stdout=subprocess.PIPE, text=True)
    found = [
        line
        for name in listing.stdout.splitlines()
        if pathlib.Path(name).exists()
        for line in problems(name)
    ]
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
