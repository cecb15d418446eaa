#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Examples in documentation are quotations of tests, so that none of them is stale.

Every statement of an example of an op or an attribute, and the whole of what a pass
starts from (`// Before` up to `// After`), is text of a test in test/. Spaces, comments
and the names of values and functions do not count: `{} ]`, which TableGen needs, is `{}]`.
"""

import pathlib
import re
import subprocess
import sys
from collections.abc import Iterator

BLOCK = re.compile(r"^ *```mlir\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
BEFORE = re.compile(r"// Before[^\n]*\n(.*?)(?=// After|\Z)", re.DOTALL)


def normalise(text: str) -> str:
    """The text without comments, spaces and names of values and functions."""
    text = re.sub(r"//[^\n]*", "", text)
    text = re.sub(r"func\.func @[\w$.-]+", "func.func", text)
    text = re.sub(r"%[\w$.-]+(:\d+|#\d+)?", "%", text)
    return re.sub(r"\s+", "", text)


def statements(block: str) -> Iterator[str]:
    """The statements of a block: a line that is indented further continues one."""
    lines = [line for line in re.sub(r"//[^\n]*", "", block).splitlines() if line.strip()]
    if not lines:
        return
    margin = min(len(line) - len(line.lstrip()) for line in lines)
    current: list[str] = []
    for line in lines:
        starts = len(line) - len(line.lstrip()) == margin and line.strip() != "}"
        if starts and current:
            yield "\n".join(current)
            current = []
        current.append(line)
    yield "\n".join(current)


def quotations(name: str, text: str) -> Iterator[tuple[int, str]]:
    """What a file quotes, and in which line its block starts."""
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start()) + 1
        body = block.group(1)
        before = [match.group(1) for match in BEFORE.finditer(body)]
        if before:
            yield from ((line, part) for part in before)
        elif name != "Passes.td":
            yield from ((line, statement) for statement in statements(body))


def tracked(*patterns: str) -> list[pathlib.Path]:
    listing = subprocess.run(
        ["git", "ls-files", *patterns], check=True, stdout=subprocess.PIPE, text=True
    )
    return [path for path in map(pathlib.Path, listing.stdout.splitlines()) if path.exists()]


def main() -> int:
    tests = [normalise(path.read_text()) for path in tracked("test/*.mlir", "test/**/*.mlir")]
    found = 0
    for source in tracked("include/*.td"):
        for line, quotation in quotations(source.name, source.read_text()):
            wanted = normalise(quotation)
            if wanted and not any(wanted in test for test in tests):
                print(f"{source}:{line}: no test holds\n{quotation.rstrip()}")
                found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
