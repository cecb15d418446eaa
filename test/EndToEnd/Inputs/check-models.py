#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Check each model of a folder under each of its rule files and compare numbers.

check-models.py FOLDER [--interpret] [--fuzz N] [--target TARGET] PATTERN...

A rule file of MODEL.mlir is called MODEL.KIND.json. Prints a line for each,
`MODEL.KIND: equal, largest error … work … args … collectives …`, in alphabetical
order, what tp-check says of those that are not equal, which is a failure, and at
last how many models and rule files there were. With --fuzz each is examined as the
fuzzer does it, N times: `MODEL.KIND: N trials, 0 failures`.
"""

import argparse
import pathlib
import subprocess
import sys


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("patterns", nargs="+")
    parser.add_argument("--interpret", action="store_true")
    parser.add_argument("--fuzz", type=int)
    parser.add_argument("--target", default="cpu")
    options = parser.parse_args()
    rule_files = sorted(
        {
            rules
            for pattern in options.patterns
            for rules in options.folder.glob(f"{pattern}.*.json")
        }
    )
    models, failed = set(), 0
    for rules in rule_files:
        model = options.folder / (rules.name.split(".")[0] + ".mlir")
        models.add(model)
        command = ["tp-check", model, f"--annotate={rules}", f"--target={options.target}"]
        if options.interpret:
            command.append("--interpret")
        if options.fuzz:
            command.append(f"--fuzz={options.fuzz}")
        run = subprocess.run(command, check=False, capture_output=True, text=True)
        print(f"{rules.stem}:", " ".join(run.stdout.splitlines()), flush=True)
        if run.returncode:
            failed += 1
            print(run.stderr, flush=True)
    print(f"{len(models)} models, {len(rule_files)} rule files, {failed} not equal")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
