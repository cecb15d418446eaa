# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The texts that the compiler's own tests read are those that tp.jax makes today.

After a change that is meant, exports.py writes them anew.
"""

import exports
import pytest


@pytest.mark.parametrize("name", exports.EXPORTS)
def test_golden(name: str) -> None:
    assert exports.export(name) == (exports.GOLDEN / f"{name}.mlir").read_text()


def test_no_other_texts() -> None:
    """test_torch_golden.py looks at those of PyTorch."""
    names = {path.stem for path in exports.GOLDEN.iterdir()}
    assert {name for name in names if not name.startswith("torch_")} == set(exports.EXPORTS)
