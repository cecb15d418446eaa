#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compare each public function of a file with its sharded form, by the interpreter.

check-each.py [--compile] FILE [OPTION of tp-check...]

With --compile, generated code computes them, and the interpreter too.

Prints a line a function, `@name: equal, largest error … work … collectives …`, and what
tp-check says of those that are not equal, which is a failure.
"""

import pathlib
import re
import subprocess
import sys


def main() -> int:
    options = ["--interpret"]
    if sys.argv[1] == "--compile":
        options = []
        del sys.argv[1]
    file = sys.argv[1]
    options += sys.argv[2:]
    failed = 0
    for name in re.findall(r"^func\.func @([\w$.-]+)", pathlib.Path(file).read_text(), re.M):
        command = ["tp-check", file, f"--entry={name}", *options]
        run = subprocess.run(command, check=False, capture_output=True, text=True)
        print(f"@{name}:", " ".join(run.stdout.splitlines()))
        if run.returncode:
            failed += 1
            print(run.stderr)
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
