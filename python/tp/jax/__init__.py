# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions of JAX, sharded by tp and run on rank threads.

    import tp.jax
    from jax.sharding import AbstractMesh, PartitionSpec as P

    mesh = AbstractMesh((8,), ("tp",))
    step = tp.jax.jit(fn, mesh=mesh, in_shardings=(P(), P(None, "tp")))
    y = step(x, w)
    print(step.lower(x, w).cost())

Needs jax 0.10.2; ``pip install tp[jax]``.
"""

from tp.jax.function import CompiledFunction, LoweredFunction, ShardedFunction, jit

__all__ = ["CompiledFunction", "LoweredFunction", "ShardedFunction", "jit"]
