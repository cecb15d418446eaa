#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""tp-plan on the problems of the ASPLOS / EuroSys 2025 contest on intra-operator parallelism,
beside the best published plan, that of XLA and the published lower bound.

    plan_iopddl.py FOLDER [--seconds N] [--only A,B] [--seed S]

FOLDER holds problems (*.json, *.json.gz) and may hold targets.csv, a table with the columns
instance, best_contest, xla and lower_bound. The problems are those of github.com/google/iopddl.
"""

import argparse
import csv
import os
import pathlib
import re
import resource
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINE = re.compile(r"cost (-?\d+) bound (-?\d+) ")


def read_targets(path: pathlib.Path) -> dict[str, dict[str, str]]:
    if not path.exists():
        return {}
    with path.open(newline="") as file:
        return {row["instance"]: row for row in csv.DictReader(file)}


def name_of(path: pathlib.Path) -> str:
    return path.name.removesuffix(".gz").removesuffix(".json").split("-")[-1]


def measure(command: list[str]) -> tuple[str, float, float]:
    """What a command prints, its seconds, and the seconds of all its threads."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    run = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return run.stdout, seconds, busy


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", default="", help="names, separated by commas")
    parser.add_argument(
        "--tool", type=pathlib.Path, default=ROOT / "build-release" / "bin" / "tp-plan"
    )
    options = parser.parse_args()
    targets = read_targets(options.folder / "targets.csv")
    problems = sorted(options.folder.glob("*.json*"))
    if options.only:
        problems = [path for path in problems if name_of(path) in options.only.split(",")]
    if not problems:
        print(f"{options.folder} holds no problem", file=sys.stderr)
        return 1
    print(f"{os.cpu_count()} processors, {options.seconds:g} s a problem, seed {options.seed}\n")
    columns = "cost,bound,gap,best published,cost / best - 1,XLA,published bound,s,CPU s"
    print(f"| | {columns.replace(',', ' | ')} |")
    print("|-" + "|--:" * len(columns.split(",")) + "|")
    ratios = []
    for path in problems:
        command = [options.tool, "--iopddl", path, "--seconds", options.seconds]
        output, seconds, busy = measure([*map(str, command), "--seed", str(options.seed)])
        target = targets.get(name_of(path), {})
        best = target.get("best_contest", "")
        match = LINE.match(output)
        if not match:
            print(f"| {name_of(path)} | no plan | | | {best} | | | | {seconds:.1f} | {busy:.1f} |")
            continue
        cost, bound = int(match[1]), int(match[2])
        ratio = ""
        if best:
            ratios.append(cost / int(best) - 1)
            ratio = f"{100 * ratios[-1]:+.2f} %"
        gap = 100 * (cost - bound) / max(1, abs(bound))
        print(
            f"| {name_of(path)} | {cost} | {bound} | {gap:.2f} % | {best} | {ratio} |"
            f" {target.get('xla', '')} | {target.get('lower_bound', '')} |"
            f" {seconds:.1f} | {busy:.1f} |",
            flush=True,
        )
    if ratios:
        print(f"\nmean of cost / best published - 1: {100 * sum(ratios) / len(ratios):+.2f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main())
