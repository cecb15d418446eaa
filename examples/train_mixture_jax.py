#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Train a mixture of experts with JAX, sharded over the mesh ep, and beside it on a single
device with jax.jit: the same text, the same start, the same batches.

The model is that of train_gpt_jax.py with experts in place of its hidden layers. Each
character goes to the two experts that its router likes most, as long as these have room;
sequences and experts both are cut over "ep", so that characters travel to their experts
and back. Experts need not divide.
"""

import sys
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax.sharding import PartitionSpec as P
from train_gpt_jax import (
    CONTEXT,
    WIDTH,
    attend,
    cross_entropy,
    initial_parameters,
    make_parser,
    normalize,
    read_text,
    shardings,
    train,
)

CHOICES, ROOM = 2, 2.0
"""Experts of a character; and room in an expert, as a multiple of an even share."""


def route(x: jax.Array, router: jax.Array) -> jax.Array:
    """How much of each character goes to each place of each expert.

    x is [batch, context, width]; the result is [batch, context, experts, room].
    """
    experts = router.shape[-1]
    room = int(ROOM * CHOICES * CONTEXT / experts)
    share = jax.nn.softmax(x @ router)
    values, chosen = jax.lax.top_k(share, CHOICES)
    wanted = jax.nn.one_hot(chosen, experts)
    # First choices are seated before second ones, and characters in their order.
    queue = wanted.swapaxes(1, 2).reshape(x.shape[0], CHOICES * CONTEXT, experts)
    seat = (jnp.cumsum(queue, 1) * queue - 1).reshape(x.shape[0], CHOICES, CONTEXT, experts)
    seats = jax.nn.one_hot(seat.swapaxes(1, 2).astype(jnp.int32), room)
    values = values / jnp.sum(values, -1, keepdims=True)
    return jnp.einsum("btk,btkec->btec", values, seats)


def mix(x: jax.Array, layer: dict[str, jax.Array]) -> jax.Array:
    weights = route(x, layer["router"])
    taken = jnp.einsum("btec,btw->ebcw", (weights > 0).astype(x.dtype), x)
    hidden = jax.nn.gelu(jnp.einsum("ebcw,ewf->ebcf", taken, layer["up"]))
    given = jnp.einsum("ebcf,efw->ebcw", hidden, layer["down"])
    return jnp.einsum("btec,ebcw->btw", weights, given)


def loss(parameters: dict[str, Any], tokens: jax.Array) -> jax.Array:
    """Mean cross entropy in nats of the next character; tokens are [batch, context + 1]."""
    x = parameters["embedding"][tokens[:, :-1]] + parameters["position"]
    for layer in parameters["layers"]:
        x = x + attend(normalize(x, layer["norm1"]), layer["qkv"], layer["out"])
        x = x + mix(normalize(x, layer["norm2"]), layer)
    return cross_entropy(normalize(x, parameters["norm"]) @ parameters["embedding"].T, tokens)


def with_experts(parameters: dict[str, Any], experts: int) -> dict[str, Any]:
    """The hidden layer of each layer once for each expert, and a router."""
    numbers = np.random.default_rng(2)
    for layer in parameters["layers"]:
        for name in ("up", "down"):
            rows, columns = layer[name].shape
            drawn = numbers.standard_normal((experts, rows, columns)) * rows**-0.5
            layer[name] = drawn.astype(np.float32)
        layer["router"] = numbers.standard_normal((WIDTH, experts)).astype(np.float32) * 0.1
    return parameters


def main() -> int:
    parser = make_parser(__doc__.split("\n\n")[0])
    parser.add_argument("--ep", type=int, default=4, help="ranks that cut experts and sequences")
    parser.add_argument("--experts", type=int, default=8)
    options = parser.parse_args()
    text = read_text(1_000_000)
    parameters = with_experts(initial_parameters(int(text.max()) + 1), options.experts)
    cuts = jax.tree.map(lambda _: P(), shardings(), is_leaf=lambda cut: isinstance(cut, P))
    for layer in cuts["layers"]:
        layer.update(up=P("ep"), down=P("ep"), router=P())
    return train(loss, parameters, cuts, P("ep"), {"ep": options.ep}, text, options)


if __name__ == "__main__":
    sys.exit(main())
