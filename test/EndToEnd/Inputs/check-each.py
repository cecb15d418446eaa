#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compare each public function of a file with its sharded form, by the interpreter.

check-each.py [--compile] FILE [OPTION of tp-check...]

With --compile, generated code computes them, and the interpreter too.

Prints a line a function, `@name: equal, largest error … work … collectives …`, and what
tp-check says of those that are not equal, which is a failure. A line `// wire <= N` before
a function bounds its bytes on the wire where the file's own mesh is used.
"""

import pathlib
import re
import subprocess
import sys


def find_functions(text: str) -> dict[str, int | None]:
    """The bound of each public function, if it has one."""
    functions: dict[str, int | None] = {}
    bound = None
    for line in text.splitlines():
        if match := re.match(r"// wire <= (\d+)$", line):
            bound = int(match[1])
        if match := re.match(r"func\.func @([\w$.-]+)", line):
            functions[match[1]] = bound
            bound = None
    return functions


def main() -> int:
    options = ["--interpret"]
    if sys.argv[1] == "--compile":
        options = []
        del sys.argv[1]
    file = sys.argv[1]
    options += sys.argv[2:]
    failed = 0
    own_mesh = not any(option.startswith("--mesh") for option in options)
    for name, bound in find_functions(pathlib.Path(file).read_text()).items():
        command = ["tp-check", file, f"--entry={name}", *options]
        run = subprocess.run(command, check=False, capture_output=True, text=True)
        print(f"@{name}:", " ".join(run.stdout.splitlines()))
        if run.returncode:
            failed += 1
            print(run.stderr)
        elif own_mesh and bound is not None:
            wire = int(re.search(r"wire (\d+)", run.stdout)[1])
            if wire > bound:
                failed += 1
                print(f"@{name}: wire {wire} is more than {bound}")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
