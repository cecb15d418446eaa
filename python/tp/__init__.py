# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""tp: a compiler for automatic tensor parallelism.

    import numpy as np, tp

    mlp = tp.compile("mlp.mlir", mesh={"dp": 2, "tp": 4})
    print(mlp.cost())
    (y,) = mlp.run(x, w1, w2)

``tp.jax`` shards functions of JAX; import it by its name.
"""

from tp._native import version as _version
from tp.checkpoint import (
    Checkpoint,
    StoredTensor,
    open_checkpoint,
    reshard,
    save_checkpoint,
)
from tp.compiled import Compiled, Memory, Tensor, compile
from tp.errors import CheckpointError, CompileError, Error, RunError
from tp.operators import Operator, register_op
from tp.page import Page, show
from tp.program import Collective, Cost, Program, shard

__version__ = _version()
__all__ = [
    "Checkpoint",
    "CheckpointError",
    "Collective",
    "CompileError",
    "Compiled",
    "Cost",
    "Error",
    "Memory",
    "Operator",
    "Page",
    "Program",
    "RunError",
    "StoredTensor",
    "Tensor",
    "compile",
    "open_checkpoint",
    "register_op",
    "reshard",
    "save_checkpoint",
    "shard",
    "show",
]
