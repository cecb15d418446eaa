# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Models of PyTorch, sharded by tp and run on rank threads.

    import tp.torch

    model = tp.torch.parallelize(model, {"dp": 2, "tp": 4}, {"fc1": "colwise", "fc2": "rowwise"})
    loss = model(x).square().mean()
    loss.backward()

or ``torch.compile(model, backend="tp", options={"mesh": …, "plan": …})``. Needs torch 2.15.0
and torch-mlir 20261001; ``pip install tp[torch]``.
"""

from tp.torch.backend import Backend
from tp.torch.function import CompiledGraph, LoweredGraph
from tp.torch.module import parallelize, placements, programs
from tp.torch.operators import constrain

__all__ = [
    "Backend",
    "CompiledGraph",
    "LoweredGraph",
    "constrain",
    "parallelize",
    "placements",
    "programs",
]
