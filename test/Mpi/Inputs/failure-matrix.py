#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every way in which a rank can fail, at some of its operations, under a communicator.

failure-matrix.py [--processes N] [--timeout SECONDS] [--all] [--faults A,B…] -- COMMAND...

COMMAND runs the program of misbehave.c, `mpirun -n 4 tp-run misbehave.tpx --comm=mpi`. Prints
a line a case, `killed rank 2 at 1: 0.21 s, 3 of 3 processes say: …`, in which the time is from
the start to the last error of a process. A case fails if a process that is left says nothing, if
what it says names no operation or not the rank that failed, if the errors come later than the
time limit and a second, or if the command does not end.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import re
import subprocess
import sys
import time

# What it takes to start and to stop the processes, beside the time limit.
START_SECONDS = 8.0
NUM_RANKS = 4
SITES = (
    {"kind": "all_reduce", "combiner": "sum", "dtype": "f32"},
    {"kind": "all_gather", "dtype": "f32", "result_shape": [256]},
    {"kind": "reduce_scatter", "combiner": "sum", "dtype": "f32", "result_shape": [16]},
    {"kind": "permute", "dtype": "f32", "pairs": [[0, 1], [1, 2], [2, 3], [3, 0]]},
    {"kind": "all_reduce", "combiner": "sum", "dtype": "f32", "operand_shape": [63]},
    {"kind": "all_reduce", "combiner": "sum", "dtype": "i32"},
    {"kind": "all_reduce", "combiner": "max", "dtype": "f32"},
)


@dataclasses.dataclass
class Fault:
    """What goes wrong, and what the others say about it."""

    name: str
    says: str  # a regular expression; RANK stands for the rank
    waits: bool = False  # seen only by the deadline
    ends_process: bool = False  # the process of the rank says nothing
    only: tuple[int, ...] = (0, 1, 2, 3)  # the operations at which it is that


OPERATION = r"operation \d+, (all_reduce|all_gather|reduce_scatter|permute)"
ENDED = r"of ranks? .*has ended: .*rank RANK .*"
# Its operand may have left before it stopped: then the others wait for the end of the run.
STOPPED = r"operation \d.*rank RANK\b|rank RANK\b.* operation \d"
FAULTS = (
    Fault("killed", ENDED + OPERATION, ends_process=True),
    Fault("exits", ENDED + OPERATION, ends_process=True),
    Fault("stopped", STOPPED, waits=True, ends_process=True),
    Fault("hangs", r"(" + OPERATION + r".*)?rank RANK.*", waits=True),
    Fault("late", OPERATION + r".*rank RANK", waits=True),
    Fault("returns", OPERATION + r".*rank RANK, which has returned"),
    Fault("fails", r"rank RANK returned 7 from 'tp_entry_main'"),
    Fault("count", r"rank RANK called all_reduce sum f32\[63\].*as operation", only=(0,)),
    Fault("type", r"rank RANK called all_reduce sum i32\[64\].*as operation", only=(0,)),
    Fault("op", r"rank RANK called all_reduce max.*as operation", only=(0,)),
    Fault("order", r"rank RANK called \w+.*as operation"),
)


def write_manifest(path: str) -> None:
    """The manifest that goes with misbehave.c: its sites, on four ranks."""
    axis = {"axis": 0, "pre": 1, "size": NUM_RANKS}
    sites = []
    for index, site in enumerate(SITES):
        full = {"operand_shape": [64], "dim": 0, "axes": [axis], **site}
        full.setdefault("result_shape", full["operand_shape"])
        full["location"] = f"m.mlir:{index + 1}:3"
        sites.append(full)
    entry = {"name": "main", "symbol": "tp_entry_main", "args": [], "results": []}
    manifest = {
        "format": 1,
        "abi": 1,
        "producer": "by hand",
        "target": "cpu",
        "mesh": {"name": "pod", "axes": [{"name": "tp", "size": NUM_RANKS}]},
        "entries": [{**entry, "collectives": sites}],
    }
    pathlib.Path(path).write_text(json.dumps(manifest))


def run_case(
    fault: Fault, rank: int, at: int, timeout: float, processes: int, command: list[str]
) -> str:
    """What is wrong with one case, or ""."""
    environment = os.environ | {
        "TP_TEST_FAULT": fault.name,
        "TP_TEST_RANK": str(rank),
        "TP_TEST_AT": str(at),
        "TP_TEST_LATE": str(2 * timeout),
    }
    start = time.monotonic()
    lines: list[tuple[float, str]] = []
    with subprocess.Popen(
        [*command, f"--timeout={timeout}"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        assert run.stderr
        for line in run.stderr:
            lines.append((time.monotonic() - start, line.rstrip()))
        try:
            code = run.wait(timeout=timeout + 30)
        except subprocess.TimeoutExpired:
            run.kill()
            return "the command does not end"
    elapsed = time.monotonic() - start
    errors = {}
    for when, line in lines:
        if match := re.match(r"tp-run(\[\d+\])?: error: (.*)", line):
            errors[match[1]] = (when, match[2])
    expected = processes - 1 if fault.ends_process else processes
    last = max((when for when, _ in errors.values()), default=0.0)
    text = next((text for _, text in errors.values()), "")
    print(
        f"{fault.name} rank {rank} at {at}: {last:.2f} s, ended {elapsed:.2f} s,"
        f" {len(errors)} of {expected} processes say: {text}",
        flush=True,
    )
    if code == 0:
        return "the command succeeds"
    if len(errors) < expected:
        return "a process says nothing; all that was printed:\n" + "\n".join(
            line for _, line in lines
        )
    wanted = fault.says.replace("RANK", str(rank))
    for process, (_, text) in errors.items():
        if not re.search(wanted, text):
            return f"process {process} does not say '{wanted}': {text}"
    limit = START_SECONDS + 1 + (timeout if fault.waits else 0)
    if last > limit:
        return f"the last error comes after {last:.2f} s, more than {limit:.2f} s"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--manifest", help="write the manifest to this file, and no more")
    parser.add_argument("--timeout", type=float, default=2.0)
    parser.add_argument("--all", action="store_true", help="each rank at each operation")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--faults", default=",".join(fault.name for fault in FAULTS))
    parser.add_argument("command", nargs="*")
    options = parser.parse_args()
    if options.manifest:
        write_manifest(options.manifest)
        return 0
    failed = count = 0
    for number, fault in enumerate(FAULTS):
        if fault.name not in options.faults.split(","):
            continue
        cases = [(rank, at) for rank in range(NUM_RANKS) for at in fault.only]
        if not options.all:
            cases = [cases[(5 * number + 1) % len(cases)]]
        for rank, at in cases:
            count += 1
            wrong = run_case(fault, rank, at, options.timeout, options.processes, options.command)
            if wrong:
                failed += 1
                print(f"{fault.name} rank {rank} at {at}: WRONG: {wrong}", flush=True)
    print(f"{count} cases, {failed} wrong")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
