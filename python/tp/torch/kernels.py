# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Operations of the user (:func:`tp.register_op`) in PyTorch's graphs.

Each is an operator of the library ``tp``, ``tp::call_3``, so that it passes torch.export and
torch-mlir as those of :mod:`tp.torch.operators` do.
"""

import dataclasses
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from tp.torch.operators import _LIBRARY

if TYPE_CHECKING:
    from tp.operators import Operator


@dataclasses.dataclass(frozen=True)
class UserCall:
    """What ``tp::call_3`` stands for."""

    name: str
    rule: str


USER_CALLS: dict[str, UserCall] = {}
"""By the operator's name without ``tp::``."""


def _torch_dtype(dtype: Any) -> torch.dtype:
    if isinstance(dtype, torch.dtype):
        return dtype
    found: torch.dtype = getattr(torch, dtype.name)
    return found


def define(operator: "Operator", num_operands: int, num_results: int) -> Any:
    """The operator of PyTorch for one of :func:`tp.register_op`."""
    kind = f"call_{len(USER_CALLS)}"
    USER_CALLS[kind] = UserCall(operator.name, operator.rule)
    parameters = ", ".join(f"Tensor x{number}" for number in range(num_operands))
    results = ", ".join(["Tensor"] * num_results)
    _LIBRARY.define(f"{kind}({parameters}) -> " + (results if num_results == 1 else f"({results})"))

    def run(*operands: Tensor) -> Any:
        shapes = operator.result_shapes(operands)
        outcomes = [torch.empty(shape, dtype=_torch_dtype(dtype)) for shape, dtype in shapes]
        operator.run_kernel(
            [operand.detach().contiguous().numpy() for operand in operands],
            [outcome.numpy() for outcome in outcomes],
        )
        return outcomes[0] if num_results == 1 else tuple(outcomes)

    def fake(*operands: Tensor) -> Any:
        outcomes = [
            operands[0].new_empty(shape, dtype=_torch_dtype(dtype))
            for shape, dtype in operator.result_shapes(operands)
        ]
        return outcomes[0] if num_results == 1 else tuple(outcomes)

    _LIBRARY.impl(kind, run, "CPU")
    torch.library.register_fake(f"tp::{kind}", fake, lib=_LIBRARY)
    return getattr(torch.ops.tp, kind)
