# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What takes long shows a bar on a terminal, and nothing elsewhere."""

import os
import pathlib
import pty
import subprocess
import sys

SCRIPT = """
import os, sys, time
import tp
from tp import progress
progress.DELAY = float(sys.argv[1])
with progress.phase("outer"):
    time.sleep(0.3)
    with progress.phase("inner"):
        time.sleep(0.3)
print("between", file=sys.stderr, flush=True)
mlp = tp.compile(sys.argv[2])
if (child := os.fork()) == 0:
    with progress.phase("child"):
        time.sleep(0.3)
    os._exit(0)
os.waitpid(child, 0)
"""


def run_on_terminal(delay: str, program: pathlib.Path) -> str:
    """What the script writes to a terminal of 80 columns."""
    outer, inner = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "80"}
    command = [sys.executable, "-c", SCRIPT, delay, program]
    with subprocess.Popen(command, stderr=inner, env=environment) as child:
        os.close(inner)
        written = b""
        while True:
            try:
                part = os.read(outer, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            written += part
    os.close(outer)
    assert child.returncode == 0, written
    return written.decode()


def test_long_phases_are_shown(models: pathlib.Path) -> None:
    written = run_on_terminal("0", models / "mlp.mlir")
    for text in ("outer", "inner", "generating code of mlp.mlir", "child", "0:00:00"):
        assert text in written
    before, after = written.split("between")
    assert "outer" in before
    assert "outer" not in after
    # The line is erased before anything else is written.
    assert before.endswith("\x1b[2K")


def test_short_phases_are_not(models: pathlib.Path) -> None:
    assert run_on_terminal("30", models / "mlp.mlir").strip() == "between"


def test_nothing_without_a_terminal(models: pathlib.Path) -> None:
    command = [sys.executable, "-c", SCRIPT, "0", models / "mlp.mlir"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("", "between\n")
