# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The texts that the compiler's own tests read are those that tp.torch makes today.

After a change that is meant, torch_exports.py writes them anew.
"""

import pytest

pytest.importorskip("torch")
pytest.importorskip("torch_mlir")

import torch_exports
import torch_models


@pytest.mark.parametrize("model", torch_models.MODELS)
def test_golden(model: str) -> None:
    for name, text in torch_exports.export(model).items():
        assert text == (torch_exports.GOLDEN / f"{name}.mlir").read_text(), name


def test_no_other_texts() -> None:
    names = {path.stem for path in torch_exports.GOLDEN.glob("torch_*")}
    assert names == set(torch_exports.NAMES)
