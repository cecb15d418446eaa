#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""No two types of the compiler share a name.

Two types mlir::tp::Access in different files are a program without meaning: the linker keeps
one destructor for both, and says nothing. Types of one file lie in an unnamed namespace.
"""

import collections
import pathlib
import re
import subprocess
import sys

DEFINITION = re.compile(r"^(?:struct|class) (?:\w+_API )?(\w+)(?: final)?(?: : [^;]*)?(?: \{|$)")
OPENED = re.compile(r"^(?:inline )?namespace ?([\w:]*) ?\{")
CLOSED = re.compile(r"^\} // (?:end )?(?:anonymous )?namespace")


def types(path: pathlib.Path) -> list[tuple[str, int]]:
    """Types that a file defines with external linkage, and in which line."""
    found, scopes = [], []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if opened := OPENED.match(line):
            scopes.append(opened.group(1))
        elif CLOSED.match(line) and scopes:
            scopes.pop()
        elif (match := DEFINITION.match(line)) and "" not in scopes:
            found.append(("::".join([*scopes, match.group(1)]), number))
    return found


def main() -> int:
    patterns = ["include/*.h", "lib/*.h", "lib/*.cpp", "tools/*.h", "tools/*.cpp"]
    listing = subprocess.run(
        ["git", "ls-files", *patterns], check=True, stdout=subprocess.PIPE, text=True
    )
    places = collections.defaultdict(list)
    for name in listing.stdout.splitlines():
        path = pathlib.Path(name)
        if path.exists():
            for qualified, line in types(path):
                places[qualified].append(f"{name}:{line}")
    wrong = {name: where for name, where in places.items() if len(where) > 1}
    for name, where in wrong.items():
        print(f"{name} is defined in {' and in '.join(where)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
