# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The programs of examples/ that are written with PyTorch run, and print what the tutorial
shows."""

import pytest
from test_examples import LOSS, ROOT, run

pytest.importorskip("torch")
pytest.importorskip("torch_mlir")

TUTORIAL = (ROOT / "docs" / "Tutorial.md").read_text()


@pytest.mark.parametrize("mesh", [(), ("--dp", "3", "--tp", "2")], ids=" ".join)
def test_training(mesh: tuple[str, ...]) -> None:
    lines = run("train_gpt_torch.py", *mesh, "--steps", "20", "--every", "5")
    losses = [float(match.group(1)) for match in map(LOSS.match, lines) if match]
    assert len(losses) == 4
    assert losses[-1] < losses[0] - 0.5
    assert lines[-1] == "every step within 0.001 of torch"
    if not mesh:
        assert "$ python3 examples/train_gpt_torch.py\n" + "\n".join(lines[:3]) in TUTORIAL


def test_training_out_of_bound() -> None:
    with pytest.raises(AssertionError, match=r"torch has .*: bound -1.0"):
        run("train_gpt_torch.py", "--dp", "1", "--tp", "1", "--steps", "2", "--bound", "-1")


def test_generation() -> None:
    pytest.importorskip("transformers")
    lines = run("generate_llama_torch.py", "--tp", "2", "3")
    assert lines[-1] == "the same tokens on every mesh"
    for tokens in (lines[0], *lines[1:4], *lines[4:7]):
        assert f"{tokens}\n" in TUTORIAL
