# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The programs of examples/ run, learn, and print what docs/Tutorial.md shows."""

import pathlib
import re
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LOSS = re.compile(r"step +\d+ loss tp (\S+) ")


def run(*command: str) -> list[str]:
    """The lines that an example prints."""
    program = ROOT / "examples" / command[0]
    done = subprocess.run(
        [sys.executable, program, *command[1:]], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    "command",
    [
        ("train_gpt_jax.py",),
        ("train_gpt_jax.py", "--dp", "3", "--tp", "2"),
        ("train_mixture_jax.py",),
        ("train_mixture_jax.py", "--ep", "3"),
    ],
    ids=" ".join,
)
def test_training(command: tuple[str, ...]) -> None:
    lines = run(*command, "--steps", "20", "--every", "5")
    losses = [float(match.group(1)) for match in map(LOSS.match, lines) if match]
    assert len(losses) == 4
    assert losses[-1] < losses[0] - 0.5
    assert lines[-1] == "every step within 0.001 of jax.jit"
    if len(command) == 1:
        tutorial = (ROOT / "docs" / "Tutorial.md").read_text()
        assert f"$ python3 examples/{command[0]}\n" in tutorial
        assert "\n".join(lines[1:3]) in tutorial


def test_training_out_of_bound() -> None:
    with pytest.raises(AssertionError, match=r"jax.jit has .*: bound 0.0"):
        run("train_gpt_jax.py", "--steps", "20", "--bound", "0")
