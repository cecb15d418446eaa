#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Whether the plan that tp-plan ranks first is fast: CPU time of whole processes that
run it, beside its best and some random alternatives.

    plan_ranking.py [--best N] [--random N] [--rounds N] [NAME...]

An alternative is the best plan in which one argument or result lies in another way; a
random one pins all of them at random. Each is compiled and run in turns; what counts is
the median of the CPU time of a run of 8 ranks, start and end included, on the machine
that --machine describes (cpu-local).
"""

import argparse
import json
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from typing import Any

import measure

NAMES = ("P1", "P3", "P4", "P6", "P8")
DEVICES = 8
SLOWEST_RATIO = 1.10
REPEATS = 10


class Planner:
    """Plans one program, by tp-plan, with some arguments and results pinned."""

    def __init__(self, name: str, machine: str, folder: pathlib.Path) -> None:
        self.source = measure.MODELS / "peers" / f"{name}.mlir"
        self.machine, self.folder = machine, folder
        # The annotations of the program are dropped: nobody says anything.
        self.mesh: str | None = None
        self.mesh = str((self.plan([]) or {})["mesh"])

    def plan(self, pins: list[dict[str, Any]]) -> dict[str, Any] | None:
        """The best plan with these rules, or None where there is none."""
        rules = self.folder / "pins.json"
        mesh = self.mesh or f"tp={DEVICES}"
        rules.write_text(json.dumps({"mesh": mesh, "rules": pins}))
        command = [measure.PROGRAMS / "tp-plan", self.source, "--json", "--seconds", "5"]
        command += [f"--annotate={rules}", f"--machine={self.machine}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return json.loads(done.stdout) if done.returncode == 0 else None

    def compile(self, plan: dict[str, Any], path: pathlib.Path) -> None:
        """The artifact of a plan: its rules as pins give the same plan again."""
        rules = self.folder / "rules.json"
        rules.write_text(json.dumps(plan))
        options = (f"--annotate={rules}", f"--plan={self.machine}", "-o", path)
        measure.run(measure.PROGRAMS / "tp-compile", self.source, *options)


def list_ways(sharding: str, axes: list[str]) -> list[str]:
    """Other placements of a value: each axis on one dimension or on none."""
    rank = sharding.count("{")
    ways = []
    for number in range((rank + 1) ** len(axes)):
        dims: list[list[str]] = [[] for _ in range(rank)]
        for axis in axes:
            number, place = divmod(number, rank + 1)
            if place < rank:
                dims[place].append(f'"{axis}"')
        ways.append("[" + ", ".join("{" + ", ".join(dim) + "}" for dim in dims) + "]")
    return [way for way in ways if way != sharding]


def run_once(artifact: pathlib.Path) -> float:
    """Seconds of CPU time of a process that runs an artifact many times."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    measure.run(measure.PROGRAMS / "tp-run", artifact, "--repeat", str(REPEATS))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare(name: str, options: argparse.Namespace, folder: pathlib.Path) -> bool:
    """Print how the first plan of a program stands; true if it is fast enough."""
    planner = Planner(name, options.machine, folder)
    first = planner.plan([])
    assert first is not None
    axes = [part.partition("=")[0] for part in first["mesh"].split(",")]
    pins = [
        {**{key: rule[key] for key in rule if key != "sharding"}, "sharding": way}
        for rule in first["rules"]
        for way in list_ways(rule["sharding"], axes)
    ]
    found = [planner.plan([pin]) for pin in pins]
    ranked = sorted(
        (plan for plan in found if plan), key=lambda plan: float(plan["plan"]["seconds"])
    )
    known = {json.dumps(first["rules"]): first}
    for plan in ranked[: options.best]:
        known.setdefault(json.dumps(plan["rules"]), plan)
    generator = random.Random(0)
    for _ in range(options.random):
        chosen = [
            {
                **rule,
                "sharding": generator.choice(
                    [rule["sharding"], *list_ways(rule["sharding"], axes)]
                ),
            }
            for rule in first["rules"]
        ]
        plan = planner.plan(chosen)
        if plan:
            known.setdefault(json.dumps(plan["rules"]), plan)
    artifacts = []
    for number, plan in enumerate(known.values()):
        artifacts.append(folder / f"{name}-{number}.tpx")
        planner.compile(plan, artifacts[-1])
    times: list[list[float]] = [[] for _ in artifacts]
    for _ in range(options.rounds):
        for number, artifact in enumerate(artifacts):
            times[number].append(run_once(artifact))
    medians = [statistics.median(series) for series in times]
    fastest = min(medians)
    ratio = medians[0] / fastest
    print(
        f"{name}: first plan {1e3 * medians[0]:.0f} ms of CPU time, fastest of "
        f"{len(medians)} plans {1e3 * fastest:.0f} ms (number {medians.index(fastest)}), "
        f"slowest {1e3 * max(medians):.0f} ms; ratio {ratio:.2f}",
        flush=True,
    )
    return ratio <= SLOWEST_RATIO


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("names", nargs="*", default=NAMES)
    parser.add_argument("--best", type=int, default=20)
    parser.add_argument("--random", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--machine", default="cpu-local")
    options = parser.parse_args()
    measure.print_machine()
    with tempfile.TemporaryDirectory() as folder:
        good = [compare(name, options, pathlib.Path(folder)) for name in options.names]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
