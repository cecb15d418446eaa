# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the peer programs put on the wire, beside what a hand would and what XLA does.

    peer-wire.py FOLDER [--check] [NAME...]

Prints, for each program, the collectives by kind, the bytes that each device sends, the
messages that it waits for one after the other in ring collectives (steps), the share of
the FLOPs on the busiest rank, and XLA's bytes under Shardy and under GSPMD (jaxlib 0.10.2,
just after SPMD partitioning). With --check the numbers are the interpreter's: every
program is run sharded and whole and compared, and one that moves more bytes than its
bound, or in more steps, is an error.
"""

import argparse
import collections
import math
import pathlib
import re
import subprocess
import sys

# Name: bytes of the best plan known by hand, bytes that tp may send and in how many steps,
# share of the FLOPs of the busiest rank, bytes of Shardy and of GSPMD.
PROGRAMS: dict[str, tuple[int, int, int, float, int, int]] = {
    "P1": (1835008, 1835008, 14, 0.13, 1835008, 1835008),
    "P2": (3670016, 3670016, 28, 0.13, 3670016, 3670016),
    "P3": (1835008, 1835008, 28, 0.13, 1835008, 1835008),
    "P4": (3670016, 3670016, 56, 0.13, 6422528, 6422528),
    "P5": (1835008, 1835008, 28, 0.13, 3727360, 6436864),
    "P5g": (3677191, 3677191, 98, 0.13, 9239559, 9325575),
    "P6": (4526084, 4526084, 44, 0.13, 5705732, 5705732),
    "P7": (2097152, 2097152, 4, 0.13, 2097152, 2097152),
    "P8": (458752, 458752, 14, 0.13, 458752, 458752),
    "P8g": (931847, 931847, 56, 0.13, 1516039, 1523207),
    "P8r": (917504, 688128, 14, 0.13, 996352, 996352),
    "P8c": (458752, 458752, 14, 0.13, 1494528, 1494528),
    "P8cg": (931847, 931847, 56, 0.13, 2551808, 2551808),
    "P9h": (1515519, 1454080, 40, 0.13, 1515520, 1515520),
    "P9k": (1867776, 1867776, 30, 0.13, 1906688, 2021376),
    "P9v": (3584, 3584, 28, 0.13, 3584, 3584),
    "P10": (3591, 3591, 42, 0.13, 5376, 5376),
    "P10g": (921095, 921095, 56, 0.13, 922880, 922880),
    "P10o": (3591, 3591, 42, 0.13, 5376, 5376),
    "P10og": (921095, 921095, 56, 0.13, 922880, 922880),
}
KINDS = ("all_reduce", "all_gather", "reduce_scatter", "all_to_all", "permute", "exchange", "halo")
STEPS = {
    "all_reduce": lambda size: 2 * (size - 1),
    "all_gather": lambda size: size - 1,
    "reduce_scatter": lambda size: size - 1,
    "all_to_all": lambda size: size - 1,
}
RESULT = re.compile(r"work ([\d.]+) args [\d.]+ collectives \d+ wire (\d+)")


def run(*command: str | pathlib.Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)


def collectives(file: pathlib.Path) -> tuple[str, int]:
    """`2 all_reduce, 1 all_gather` of the local program, and its steps."""
    text = run("tp-opt", file, "--tp-shard", "--remarks-filter-missed=^$").stdout
    mesh = {name: int(size) for name, size in re.findall(r"(\w+) = (\d+)[,>]", text)}
    counts: collections.Counter[str] = collections.Counter()
    steps = 0
    for kind, axes in re.findall(r"= tp\.(\w+) .*?over @\w+ \[(.*?)\]", text):
        if kind not in KINDS:
            continue
        parts = re.findall(r'"(\w+)"(?::\(\d+\)(\d+))?', axes)
        size = math.prod(int(part) if part else mesh[axis] for axis, part in parts)
        counts[kind] += 1
        steps += STEPS[kind](size) if kind in STEPS else 1
    listed = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])
    return listed or "none", steps


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--check", action="store_true", help="fail where a bound is exceeded")
    options = parser.parse_args()
    failures = 0
    print(
        f"{'':6} {'by hand':>9} {'tp':>9} {'Shardy':>9} {'GSPMD':>9}  {'work':5}  steps  collectives"
    )
    for name in options.names or PROGRAMS:
        best, bound, most_steps, share, shardy, gspmd = PROGRAMS[name]
        file = options.folder / f"{name}.mlir"
        done = run("tp-check", file, "--interpret")
        result = RESULT.search(done.stdout)
        wire = int(result.group(2)) if result else -1
        work = float(result.group(1)) if result else -1.0
        listed, steps = collectives(file)
        print(
            f"{name:6} {best:9} {wire:9} {shardy:9} {gspmd:9}  {work:5.3f}  {steps:5}  {listed}",
            flush=True,
        )
        if not options.check:
            continue
        if done.returncode != 0 or not result:
            print(f"{name}: tp-check fails\n{done.stdout}{done.stderr}")
            failures += 1
        elif wire > bound or work > share:
            print(f"{name}: {wire} bytes and {work} of the work, at most {bound} and {share}")
            failures += 1
        elif steps > most_steps:
            print(f"{name}: {steps} steps, at most {most_steps}")
            failures += 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
