#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What tp.jax makes of functions, as texts in golden/: the compiler's own tests read them.

exports.py          write golden/*.mlir, with the versions of requirements.txt
"""

import pathlib
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import tp.jax
from jax import lax
from jax.sharding import AbstractMesh
from jax.sharding import PartitionSpec as P

GOLDEN = pathlib.Path(__file__).resolve().parent / "golden"
MESH = AbstractMesh((2, 3), ("dp", "tp"))


def shape(*sizes: int, dtype: Any = np.float32) -> jax.ShapeDtypeStruct:
    return jax.ShapeDtypeStruct(sizes, dtype)


def perceptron_loss(parameters: dict[str, Any], x: Any) -> Any:
    hidden = jax.nn.gelu(x @ parameters["up"] + parameters["bias"])
    return ((hidden @ parameters["down"]) ** 2).sum()


def layers_loss(weights: Any, x: Any) -> Any:
    return (lax.scan(lambda c, w: (jnp.tanh(c @ w), None), x, weights)[0] ** 2).sum()


def halved(x: Any) -> Any:
    return lax.while_loop(lambda s: jnp.abs(s).max() > 0.25, lambda s: s * 0.5, x)


def table_loss(table: Any, tokens: Any) -> Any:
    return (table[tokens] ** 2).sum()


def decoded(cache: Any, key: Any, place: Any) -> Any:
    cache = lax.dynamic_update_slice(cache, key, (0, place, 0, 0))
    scores = jnp.einsum("bqhd,bkhd->bhqk", key, cache)
    scores = jnp.where(jnp.arange(cache.shape[1]) <= place, scores, -1e9)
    return cache, jnp.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(scores, -1), cache)


def routed(x: Any, gate: Any) -> Any:
    values, experts = lax.top_k(jax.nn.softmax(x @ gate), 2)
    return values / values.sum(-1, keepdims=True), experts


def switched(x: Any, branch: Any) -> Any:
    return lax.switch(branch, [jnp.sin, jnp.cos, lambda x: x * 2], x)


PARAMETERS = {"bias": shape(14), "down": shape(14, 10), "up": shape(10, 14)}
CUT = {"bias": P("tp"), "down": P("tp"), "up": P(None, "tp")}
EXPORTS = {
    "perceptron_grad": (
        jax.value_and_grad(perceptron_loss),
        (PARAMETERS, shape(5, 10)),
        (CUT, P("dp")),
    ),
    "scan_grad": (
        jax.value_and_grad(layers_loss),
        (shape(4, 8, 8), shape(6, 8)),
        (P(None, None, "tp"), P("dp")),
    ),
    "while": (halved, (shape(6, 8),), (P("dp", "tp"),)),
    "embedding_grad": (
        jax.value_and_grad(table_loss),
        (shape(20, 8), shape(5, dtype=np.int32)),
        (P("tp"), P()),
    ),
    "decode": (
        decoded,
        (shape(2, 16, 4, 8), shape(2, 1, 4, 8), shape(dtype=np.int32)),
        (P("dp", None, "tp"), P("dp", None, "tp"), P()),
    ),
    "top_k": (routed, (shape(6, 10), shape(10, 7)), (P("dp"), P(None, "tp"))),
    "switch": (switched, (shape(6, 10), shape(dtype=np.int32)), (P("dp", "tp"), P())),
}


def export(name: str) -> str:
    function, arguments, specs = EXPORTS[name]
    text = tp.jax.jit(function, mesh=MESH, in_shardings=specs).export(*arguments)
    return text.rstrip("\n") + "\n"


if __name__ == "__main__":
    for name in EXPORTS:
        (GOLDEN / f"{name}.mlir").write_text(export(name))
