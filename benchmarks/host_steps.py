#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Steps of P1 to P10 on the cores of a host: tp against jax.jit under Shardy and under GSPMD.

    host_steps.py [--ranks 8|1] [--repeat N] [NAME...]

On 8 ranks, threads for tp and host devices for jax.jit, or on one: then the programs have
no collectives, and every process is pinned to one core, for a rank of tp is one thread and
a device of jax is a pool of them. Each side has a process of its own, and they take steps in
turns; medians count. For each: the wall time of a step, the CPU time of all threads in it,
the CPU time from the program to machine code, jax's from its function, and how much memory
the process held at most while it stepped, beyond what it held before arguments were placed.

Results are compared with those of jax under Shardy in the same run: a difference of more
than 2e-5 of the largest value is an error.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import measure
import numpy as np

SIDES = ("tp", "Shardy", "GSPMD")
NAMES = ("P1", "P2", "P3", "P4", "P5", "P6", "P8", "P9v", "P10", "P10g")
TOLERANCE = 2e-5
WARMUP = 3
MEASURES = (("step", "step, ms", 1e3), ("cpu", "CPU time of a step, ms", 1e3))
ONCE = (("compile", "compiling, CPU s", 1.0), ("memory", "memory, MiB", 2.0**-20))


class Side:
    """One program on one side, in a process that waits between its steps."""

    def __init__(self, side: str, name: str, ranks: int, folder: pathlib.Path) -> None:
        worker = pathlib.Path(__file__).with_name("host_steps_worker.py")
        self.result = folder / f"{side}.npz"
        self._child = subprocess.Popen(
            [sys.executable, worker, side, name, str(ranks), self.result],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL if side != "tp" else None,
            text=True,
        )
        self.what = f"{name} under {side}"
        self.steps: list[dict[str, float]] = []
        self.once = self._read()

    def _read(self) -> dict[str, float]:
        line = self._child.stdout.readline() if self._child.stdout else ""
        if not line:
            sys.exit(f"error: {self.what} ended with exit code {self._child.wait()}")
        return dict(json.loads(line))

    def step(self) -> None:
        assert self._child.stdin
        self._child.stdin.write("\n")
        self._child.stdin.flush()
        self.steps.append(self._read())

    def finish(self) -> dict[str, float]:
        """Medians of the steps after the first ones, and what was measured once."""
        self._child.communicate()
        found = dict(self.once)
        for key in self.steps[0]:
            found[key] = statistics.median(step[key] for step in self.steps[WARMUP:])
        found["memory"] = max(step["memory"] for step in self.steps)
        return found


def compare_results(name: str, got: pathlib.Path, wanted: pathlib.Path) -> None:
    ours, theirs = np.load(got), np.load(wanted)
    assert ours.files == theirs.files
    for result in ours.files:
        difference = np.abs(ours[result] - theirs[result]).max()
        largest = np.abs(theirs[result]).max()
        if not difference <= TOLERANCE * largest:
            sys.exit(f"error: {name}: {result} differs by {difference:.2g} of {largest:.2g}")


def compare(name: str, ranks: int, repeat: int, folder: pathlib.Path) -> dict[str, float]:
    """A line of the table, and tp's share of the better peer's in each column."""
    sides = {side: Side(side, name, ranks, folder) for side in SIDES}
    for side in ("tp", "GSPMD"):
        compare_results(name, sides[side].result, sides["Shardy"].result)
    for _ in range(repeat + WARMUP):
        for side in sides.values():
            side.step()
    found = {name: side.finish() for name, side in sides.items()}
    cells, ratios = [], {}
    for key, _, scale in (*MEASURES, *ONCE):
        numbers = [found[side][key] * scale for side in SIDES]
        ratios[key] = numbers[0] / min(numbers[1:])
        cells.append(" / ".join(f"{number:.2f}" for number in numbers) + f" ({ratios[key]:.2f})")
    print(f"| {name} | {' | '.join(cells)} |", flush=True)
    return ratios


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ranks", type=int, choices=(1, 8), default=8)
    parser.add_argument("--repeat", type=int, default=15, help="steps of each side")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    if options.ranks == 1:
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # of its children too
    measure.print_machine()
    print("tp / Shardy / GSPMD (tp's over the better peer's)")
    print("| | " + " | ".join(title for _, title, _ in (*MEASURES, *ONCE)) + " |")
    print("|-|" + "-|" * len((*MEASURES, *ONCE)))
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        for name in options.names or NAMES:
            rows.append(compare(name, options.ranks, options.repeat, pathlib.Path(scratch)))
    for key, title, _ in (*MEASURES, *ONCE):
        mean = statistics.geometric_mean(row[key] for row in rows)
        print(f"{title}: ratio {mean:.2f}, geometric mean of {len(rows)}")
    print(f"load at the end {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
