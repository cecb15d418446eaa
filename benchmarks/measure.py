# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What all benchmarks share: where things lie, how models are exported, how a
comparison is printed."""

import os
import pathlib
import platform
import statistics
import subprocess
import sys
from collections.abc import Sequence

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = pathlib.Path(os.environ.get("TP_BUILD_DIR", ROOT / "build-release"))
PROGRAMS = BUILD / "bin"
MODELS = ROOT / "test" / "EndToEnd" / "models"


def export(name: str, *options: str) -> pathlib.Path:
    """The text of a model of export_models.py, written at its first use with these options."""
    folder = BUILD / "models"
    folder /= "-".join([name, *options]).replace("--", "")
    file = folder / f"{name}.mlir"
    script = MODELS / "export_models.py"
    sources = (script, MODELS / "jax_models.py")
    if not file.exists() or any(s.stat().st_mtime > file.stat().st_mtime for s in sources):
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, script, name, "--output", folder, *options], check=True)
    return file


def run(*command: str | pathlib.Path) -> str:
    """What a program prints; its failure is ours, with its own words."""
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"error: {pathlib.Path(command[0]).name} failed: {done.stderr.strip()}")
    return done.stdout


def print_machine() -> None:
    """The machine and its load: a number without them means nothing."""
    cpu = platform.processor()
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            cpu = line.split(":", 1)[1].strip()
            break
    print(f"machine: {cpu}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")


def print_ratio(what: str, ours: Sequence[float], theirs: Sequence[float], peer: str) -> float:
    """One line with both medians, and tp's over the peer's."""
    mine, other = statistics.median(ours), statistics.median(theirs)
    print(
        f"{what}: tp {1e3 * mine:.2f} ms, {peer} {1e3 * other:.2f} ms, "
        f"median of {len(ours)}; ratio {mine / other:.2f}",
        flush=True,
    )
    return mine / other
