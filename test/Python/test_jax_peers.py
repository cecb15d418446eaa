# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The peer programs P1 to P10 by tp.jax.jit: the bytes of the exported texts, and the
numbers of jax.jit.

Floats are float32; each result may differ by 2e-5 of its largest value, as sums of up to
50257 terms are added in another order.
"""

import pathlib

import jax
import numpy as np
import pytest
import tp
import tp.jax
from peer_programs import PEERS

TOLERANCE = 2e-5


@pytest.mark.parametrize("name", PEERS)
def test_peer(models: pathlib.Path, name: str) -> None:
    model = PEERS[name]()
    function = tp.jax.jit(
        model.function,
        mesh=model.mesh(),
        in_shardings=model.specs,
        out_shardings=model.results,
    )
    lowered = function.lower(*model.arguments)
    exported = tp.shard(models / "peers" / f"{name}.mlir")
    assert lowered.cost() == exported.cost()
    kinds = [(c.kind, c.axes, c.operand_bytes) for c in lowered.collectives()]
    assert kinds == [(c.kind, c.axes, c.operand_bytes) for c in exported.collectives()]

    given = model.draw(5)
    wanted = jax.tree.leaves(jax.jit(model.function)(*given))
    got = jax.tree.leaves(lowered.compile()(*given))
    for one, other in zip(got, wanted, strict=True):
        largest = np.abs(other).max()
        assert largest > 0
        np.testing.assert_allclose(one, other, rtol=0, atol=TOLERANCE * largest)
