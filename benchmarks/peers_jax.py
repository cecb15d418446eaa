#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""P1 to P10 from JAX by tp, and by jax.jit under Shardy and under GSPMD.

    peers_jax.py [--repeat N] [NAME...]

For each program and each compiler: the collectives that a device executes and the bytes
that it sends in rings, those of jax.jit as its compiled HLO has them; the time of sharding,
for tp the CPU time from the text in linalg to the program of one device, for jax.jit what
XLA logs of its passes for propagation and SPMD partitioning; the CPU time from the function
to machine code, the former included; and the time of a step on 8 ranks, threads for tp and
host devices for jax.jit. Each compiler has its own process; the processes take steps in
turns, and medians count. Results are compared with jax.jit on one device in the same run:
a difference of more than 2e-5 of the largest value is an error. The same program as .mlir
stands beside it: what jax's tracing and passes add to compiling, and calls to a step.
"""

import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
from typing import Any

import measure
import numpy as np

COMPILERS = ("tp", "text", "Shardy", "GSPMD")
PASSES = re.compile(
    r"HLO pass: (?:shardy-xla|sharding-propagation|spmd-partitioning) time: .*?\((\d+) us\)"
)
TOLERANCE = 2e-5
WHOLE = """
import sys
import jax
import numpy as np
from peer_programs import PEERS
from peers_worker import SEED
model = PEERS[sys.argv[1]]()
results = jax.jit(model.function)(*model.draw(SEED))
np.savez(sys.argv[2], *map(np.asarray, jax.tree.leaves(results)))
"""


class Worker:
    """One program under one compiler, in a process that waits between its steps."""

    def __init__(self, compiler: str, name: str, result: pathlib.Path) -> None:
        script = pathlib.Path(__file__).with_name("peers_worker.py")
        log = result.with_suffix(".log")
        with log.open("w") as stderr:
            self._child = subprocess.Popen(
                [sys.executable, script, compiler, name, result],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                text=True,
                env=dict(
                    os.environ, TF_CPP_MIN_LOG_LEVEL="0", TF_CPP_VMODULE="hlo_pass_pipeline=1"
                ),
            )
        self.measured: dict[str, float] = json.loads(self._read(f"{name} under {compiler}"))
        logged = 1e-6 * sum(int(time) for time in PASSES.findall(log.read_text()))
        self.measured.setdefault("partition", logged)
        self.steps: list[float] = []

    def _read(self, what: str) -> str:
        line = self._child.stdout.readline() if self._child.stdout else ""
        if not line:
            sys.exit(f"error: {what} ended with exit code {self._child.wait()}")
        return line

    def step(self) -> None:
        assert self._child.stdin
        self._child.stdin.write("\n")
        self._child.stdin.flush()
        self.steps.append(float(self._read("a step")))

    def end(self) -> None:
        self._child.communicate()


def largest_difference(got: pathlib.Path, wanted: pathlib.Path) -> float:
    """The largest difference of any result, as a share of the result's largest value."""
    ours, theirs = np.load(got), np.load(wanted)
    assert ours.files == theirs.files
    return max(
        float(np.abs(ours[name] - theirs[name]).max() / np.abs(theirs[name]).max())
        for name in ours.files
    )


def measure_program(name: str, repeat: int, folder: pathlib.Path) -> dict[str, Any]:
    whole = folder / "whole.npz"
    subprocess.run(
        [sys.executable, "-c", WHOLE, name, whole], check=True, stderr=subprocess.DEVNULL
    )
    workers = {}
    for compiler in COMPILERS:
        result = folder / f"{compiler}.npz"
        workers[compiler] = Worker(compiler, name, result)
        difference = largest_difference(result, whole)
        if not difference <= TOLERANCE:
            sys.exit(f"error: {name} under {compiler} differs by {difference:.1e}")
    for _ in range(repeat):
        for worker in workers.values():
            worker.step()
    for worker in workers.values():
        worker.end()
    return {
        compiler: {**worker.measured, "step": statistics.median(worker.steps)}
        for compiler, worker in workers.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeat", type=int, default=15, help="steps of each compiler")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    here = pathlib.Path(__file__).resolve().parent
    os.environ["PYTHONPATH"] = f"{measure.MODELS}{os.pathsep}{here}"
    sys.path.append(str(measure.MODELS))
    from peer_programs import PEERS

    measure.print_machine()
    print("tp / tp from the same program as .mlir / Shardy / GSPMD")
    print("| | collectives | bytes on the wire | sharding, ms | compiling, s | step, ms |")
    print("|-|-|-|-|-|-|")
    ratios: dict[str, list[float]] = {"partition": [], "compile": [], "step": []}
    with tempfile.TemporaryDirectory() as scratch:
        for name in options.names or PEERS:
            rows = measure_program(name, options.repeat, pathlib.Path(scratch))
            cells = {
                key: " / ".join(form.format(rows[compiler][key] * scale) for compiler in COMPILERS)
                for key, form, scale in (
                    ("collectives", "{:.0f}", 1),
                    ("wire", "{:.0f}", 1),
                    ("partition", "{:.0f}", 1e3),
                    ("compile", "{:.2f}", 1),
                    ("step", "{:.2f}", 1e3),
                )
            }
            print(f"| {name} | {' | '.join(cells.values())} |", flush=True)
            for key, found in ratios.items():
                found.append(rows["tp"][key] / rows["Shardy"][key])
    for key, found in ratios.items():
        print(
            f"{key}: ratio {statistics.geometric_mean(found):.2f}, tp's over Shardy's, "
            f"geometric mean of {len(found)}"
        )


if __name__ == "__main__":
    main()
