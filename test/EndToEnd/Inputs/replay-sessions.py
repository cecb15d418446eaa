# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Run the sessions of Markdown files and compare what is printed with what they show.

    replay-sessions.py SOURCE_FOLDER FILE.md...

A block marked `console` holds commands after `$ ` and what they print; a line `…` stands
for any lines. A block marked with a language and a file name is a file that commands
read. Times, rates and errors differ from machine to machine: their digits do not count.
Programs of examples/, which need a framework, are run by test/Python/test_examples.py.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator

BLOCK = re.compile(r"^```(\S+)(?: (\S+))?\n(.*?)^```", re.MULTILINE | re.DOTALL)
MEASURED = re.compile(r"[\d.e+-]+(?= ms| GFLOP/s)|(?<=largest error )[\d.e+-]+")


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block and what it prints."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        while command.endswith("\\"):
            more, _, output = output.partition("\n")
            command = command[:-1] + more.removeprefix("> ")
        yield command.split(" #", 1)[0].strip(), output.strip()


def pattern_of(shown: str) -> str:
    """A regular expression for output like the one shown."""
    lines = []
    for line in shown.splitlines():
        if line.strip() == "…":
            lines.append(r"(?:.*\n)*?")
        else:
            lines.append(re.escape(MEASURED.sub("#", line.rstrip())) + r"\n")
    return "".join(lines)


def replay(page: pathlib.Path, folder: pathlib.Path) -> int:
    """Run all commands of a page; the number of those that print something else."""
    wrong = 0
    for block in BLOCK.finditer(page.read_text()):
        language, name, body = block.groups()
        if language != "console":
            if name:
                (folder / name).write_text(body)
            continue
        for command, shown in commands(body):
            if command.startswith("python3 examples/"):
                continue
            run = subprocess.run(
                ["bash", "-c", command],
                cwd=folder,
                check=False,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            printed = "".join(line.rstrip() + "\n" for line in run.stdout.strip().splitlines())
            if not re.fullmatch(pattern_of(shown), MEASURED.sub("#", printed)):
                print(f"{page.name}: $ {command}\nshows:\n{shown}\nbut it prints:\n{printed}")
                wrong += 1
    return wrong


def main() -> int:
    source, wrong = pathlib.Path(sys.argv[1]), 0
    for page in map(pathlib.Path, sys.argv[2:]):
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch)
            (folder / "test").symlink_to(source / "test")
            wrong += replay(page, folder)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
