# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compare the operations of exported programs with the numbers in operations.json.

count-operations.py FOLDER
"""

import collections
import json
import pathlib
import re
import sys

OPERATION = re.compile(r'\s*(?:[%\w:, ]+ = )?"([\w.]+)"\(')


def main() -> int:
    folder = pathlib.Path(sys.argv[1])
    expected = json.loads((folder / "operations.json").read_text())
    wrong = 0
    for name, counts in expected.items():
        lines = (folder / f"{name}.mlir").read_text().splitlines()
        found = collections.Counter(m.group(1) for line in lines if (m := OPERATION.match(line)))
        for operation in sorted(found.keys() | counts.keys()):
            if found[operation] != counts.get(operation, 0):
                print(
                    f"{name}: {found[operation]} of '{operation}', "
                    f"but {counts.get(operation, 0)} were exported"
                )
                wrong += 1
    print(f"{len(expected)} programs, {wrong} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
