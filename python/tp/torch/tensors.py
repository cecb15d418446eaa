# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tensors of PyTorch as the runtime sees them: the same memory."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

Array = npt.NDArray[Any]
_VIEWED = {torch.bfloat16: torch.int16}


def _bfloat16() -> Any:
    import ml_dtypes

    return np.dtype(ml_dtypes.bfloat16)


def make_reader(like: torch.Tensor) -> Callable[[torch.Tensor], Array]:
    """What turns an argument of such a dtype into what the runtime reads: a view of its
    memory, or a copy where it is not contiguous."""
    dtype = like.dtype
    viewed = _VIEWED.get(dtype)
    numpy_dtype = _bfloat16() if viewed is not None else None

    def read(tensor: torch.Tensor) -> Array:
        if tensor.device.type != "cpu":
            raise TypeError(f"a tensor lies on {tensor.device}; tp runs on the CPU")
        plain = tensor.detach()
        if viewed is None:
            array: Array = plain.numpy()
            return array
        return plain.contiguous().view(viewed).numpy().view(numpy_dtype)

    return read


def make_writer(like: torch.Tensor) -> Callable[[Array], torch.Tensor]:
    """What turns a result of the runtime into a tensor of such a dtype, without a copy."""
    if like.dtype in _VIEWED:
        return lambda array: torch.from_numpy(array.view(np.int16)).view(like.dtype)
    return torch.from_numpy
