#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Assemble the PTX of the gpu.binary on stdin, or of an artifact, and print what ptxas makes of it.

One line for each kernel: registers, spilled bytes and, where a disassembler is at hand,
how often instructions of some kinds stand in it. Whatever ptxas warns of is printed too.
"""

import argparse
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

OBJECT = re.compile(r'assembly = "((?:[^"\\]|\\.)*)"')
ESCAPE = re.compile(r"\\([0-9A-Fa-f]{2}|.)")
FUNCTION = re.compile(r"Compiling entry function '(\w+)'")
SPILLS = re.compile(r"(\d+) bytes spill stores, (\d+) bytes spill loads")
REGISTERS = re.compile(r"Used (\d+) registers")
SECTION = re.compile(r"^\s*\.section\s+\.text\.(\w+)")
KINDS = (
    "HGMMA",
    "QGMMA",
    "UTMALDG",
    "HMMA",
    "LDSM",
    "LDGSTS",
    "STL",
    "LDL",
    "LDG.E.128",
    "STG.E.128",
    "SHFL",
    "FFMA",
    "LDS.128",
    "STS.128",
)


def unescape(text: str) -> str:
    """The text of a string of MLIR."""
    return ESCAPE.sub(lambda m: chr(int(m[1], 16)) if len(m[1]) == 2 else m[1], text)


def count_instructions(disassembler: str, cubin: pathlib.Path) -> dict[str, dict[str, int]]:
    """For each kernel, how often each of KINDS stands in it."""
    listing = subprocess.run(
        [disassembler, cubin],
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ).stdout
    counts: dict[str, dict[str, int]] = {}
    current: dict[str, int] = {}
    for line in listing.splitlines():
        if section := SECTION.match(line):
            current = counts.setdefault(section[1], collections.Counter())
        for kind in KINDS:
            if re.search(rf"\b{re.escape(kind)}\b", line):
                current[kind] = current.get(kind, 0) + 1
    return counts


def read_artifact(artifact: pathlib.Path) -> list[str]:
    """The PTX of a .tpx: what its device section starts with, up to a zero byte."""
    with tempfile.TemporaryDirectory() as folder:
        section = pathlib.Path(folder, "section")
        subprocess.run(
            ["llvm-objcopy", f"--dump-section=.tp_device={section}", artifact, "/dev/null"],
            check=True,
        )
        return [section.read_bytes().split(b"\0")[0].decode()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ptxas", required=True)
    parser.add_argument("--arch", default="sm_90a")
    parser.add_argument("--artifact", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.artifact:
        objects = read_artifact(arguments.artifact)
    else:
        objects = [unescape(text) for text in OBJECT.findall(sys.stdin.read())]
    if not objects:
        print("there is no gpu.binary on stdin", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        for text in objects:
            ptx, cubin = pathlib.Path(folder, "kernels.ptx"), pathlib.Path(folder, "kernels.cubin")
            ptx.write_text(text.rstrip("\0"))
            run = subprocess.run(
                [arguments.ptxas, "-v", f"-arch={arguments.arch}", ptx, "-o", cubin],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            if run.returncode:
                print(run.stdout, end="")
                return 1
            disassembler = shutil.which("nvdisasm")
            counts = count_instructions(disassembler, cubin) if disassembler else {}
            name = spills = ""
            for line in run.stdout.splitlines():
                if found := FUNCTION.search(line):
                    name = found[1]
                elif found := SPILLS.search(line):
                    spills = str(int(found[1]) + int(found[2]))
                elif found := REGISTERS.search(line):
                    kinds = "".join(f" {kind} {n}" for kind, n in counts.get(name, {}).items())
                    print(f"{name}: registers {found[1]} spilled {spills}{kinds}")
                elif "warning" in line or "C75" in line or "wgmma" in line:
                    print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
