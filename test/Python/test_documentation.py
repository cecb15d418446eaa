# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Python in the documentation runs, and prints what stands behind it."""

import pathlib
import re
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLE = re.compile(r"```python\n(.*?)```\n\n```console\n([^$].*?)```", re.DOTALL)
EXAMPLES = [
    pytest.param(*match.groups(), id=f"{path.name}-{number}")
    for path in (ROOT / "README.md", ROOT / "docs" / "Python.md")
    for number, match in enumerate(EXAMPLE.finditer(path.read_text()))
]


@pytest.mark.parametrize(("script", "printed"), EXAMPLES)
def test_example(models: pathlib.Path, tmp_path: pathlib.Path, script: str, printed: str) -> None:
    if "import torch" in script:
        pytest.importorskip("torch")
    shutil.copy(models / "mlp.mlir", tmp_path)
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout == printed


def test_examples_are_found() -> None:
    assert EXAMPLES
