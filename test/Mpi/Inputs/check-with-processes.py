#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Stands in front of tp-check in a PATH: what is equal must be so with processes too.

tp-check ARGUMENT...

Runs the tp-check behind it and passes on what that prints. If the programs are equal, it runs
them again with `--comm=mpi`, in 2 to 8 processes, as many as follows from the arguments; where
the first run has compiled them too, both must print the same, the largest error included. Each
case gets a line in the file $TP_PROCESSES_LOG. Cases of the fuzzer are left out, which needs one
process, and so are programs that only the interpreter can run.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import zlib

MPIRUN = ["mpirun", "--oversubscribe", "--bind-to", "none", "-n"]
ENVIRONMENT = os.environ | {
    "OMPI_ALLOW_RUN_AS_ROOT": "1",
    "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
    "OMPI_MCA_mpi_yield_when_idle": "1",
}


def find_real() -> str:
    """The tp-check that PATH would find without this file."""
    here = pathlib.Path(sys.argv[0]).absolute().parent
    folders = os.environ["PATH"].split(os.pathsep)
    others = [folder for folder in folders if pathlib.Path(folder).absolute() != here]
    return shutil.which("tp-check", path=os.pathsep.join(others)) or "tp-check"


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, check=False, capture_output=True, text=True, env=ENVIRONMENT)


def run_processes(real: str, arguments: list[str]) -> tuple[int, subprocess.CompletedProcess[str]]:
    """Run on as many processes as the arguments say, or as the program has ranks."""
    count = 2 + zlib.crc32(" ".join(arguments).encode()) % 7
    shared = run([*MPIRUN, str(count), real, *arguments, "--comm=mpi"])
    if match := re.search(r"but the program has (\d+) ranks?", shared.stderr):
        count = int(match[1])
        shared = run([*MPIRUN, str(count), real, *arguments, "--comm=mpi"])
    return count, shared


def log(line: str) -> None:
    if path := os.environ.get("TP_PROCESSES_LOG"):
        with pathlib.Path(path).open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def main() -> int:
    real = find_real()
    arguments = sys.argv[1:]
    plain = run([real, *arguments])
    sys.stdout.write(plain.stdout)
    sys.stderr.write(plain.stderr)
    is_fuzz = any(re.match(r"--?fuzz\b", argument) for argument in arguments)
    if plain.returncode or is_fuzz or not plain.stdout.startswith(("equal", "interpreter")):
        return plain.returncode
    is_interpreted = "--interpret" in arguments
    arguments = [argument for argument in arguments if argument != "--interpret"]
    count, shared = run_processes(real, arguments)
    case = f"{count} processes: {' '.join(arguments)}"
    if shared.returncode == 0 and (is_interpreted or shared.stdout == plain.stdout):
        log(f"equal on {case}")
        return 0
    if is_interpreted and run([real, *arguments]).returncode:
        log(f"not compiled: {case}")
        return 0
    log(f"WRONG on {case}")
    sys.stderr.write(f"with processes it differs, on {case}\n{shared.stdout}{shared.stderr}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
