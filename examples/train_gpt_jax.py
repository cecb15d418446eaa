#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Train a character-level GPT with JAX, sharded over the mesh dp x tp, and beside it on a
single device with jax.jit: the same text, the same start, the same batches.

The text is the source of Python's standard library. Each rank is a thread. The batch is
cut over "dp"; heads, the hidden layer and the vocabulary over "tp", none of which need
divide. The losses of every step are compared; the program ends with an error where they
differ by more than --bound of the loss.
"""

import argparse
import collections
import pathlib
import sys
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import tp.jax
from jax.sharding import PartitionSpec as P

CONTEXT, WIDTH, HEADS, LAYERS, BATCH = 32, 64, 4, 2, 8
RATE, BETA1, BETA2 = 3e-3, 0.9, 0.99


def read_text(characters: int) -> np.ndarray:
    """The first characters of the standard library's sources: numbers of 7 bits."""
    library = pathlib.Path(argparse.__file__).parent
    text = b"".join(path.read_bytes() for path in sorted(library.glob("*.py")))
    numbers = np.frombuffer(text[:characters], np.uint8).astype(np.int32)
    return numbers[numbers < 128]


def initial_parameters(vocabulary: int) -> dict[str, Any]:
    """Weights drawn with the variance of one over their rows."""
    numbers = np.random.default_rng(0)

    def draw(*shape: int) -> np.ndarray:
        scale = shape[-2] ** -0.5
        return (numbers.standard_normal(shape) * scale).astype(np.float32)

    head = WIDTH // HEADS

    def layer() -> dict[str, np.ndarray]:
        return {
            "qkv": draw(3, HEADS, WIDTH, head),
            "out": draw(HEADS, head, WIDTH) * HEADS**-0.5,
            "up": draw(WIDTH, 4 * WIDTH),
            "down": draw(4 * WIDTH, WIDTH),
            "norm1": np.ones(WIDTH, np.float32),
            "norm2": np.ones(WIDTH, np.float32),
        }

    return {
        "embedding": draw(vocabulary, WIDTH) * vocabulary**0.5 * 0.1,
        "position": draw(CONTEXT, WIDTH) * CONTEXT**0.5 * 0.1,
        "layers": [layer() for _ in range(LAYERS)],
        "norm": np.ones(WIDTH, np.float32),
    }


def shardings() -> dict[str, Any]:
    """Megatron-LM's cuts: heads and hidden layer over "tp", the table over its rows."""
    layer = {
        "qkv": P(None, "tp"),
        "out": P("tp"),
        "up": P(None, "tp"),
        "down": P("tp"),
        "norm1": P(),
        "norm2": P(),
    }
    return {
        "embedding": P("tp"),
        "position": P(),
        "layers": [layer] * LAYERS,
        "norm": P(),
    }


def normalize(x: jax.Array, scale: jax.Array) -> jax.Array:
    return x * scale * jax.lax.rsqrt(jnp.mean(x * x, -1, keepdims=True) + 1e-5)


def attend(x: jax.Array, qkv: jax.Array, out: jax.Array) -> jax.Array:
    q, k, v = jnp.einsum("btw,xhwd->xbhtd", x, qkv)
    scores = jnp.einsum("bhtd,bhsd->bhts", q, k) * q.shape[-1] ** -0.5
    past = jnp.tril(jnp.ones(scores.shape[-2:], bool))
    weights = jax.nn.softmax(jnp.where(past, scores, -1e9))
    return jnp.einsum("bhts,bhsd,hdw->btw", weights, v, out)


def cross_entropy(scores: jax.Array, tokens: jax.Array) -> jax.Array:
    picked = jnp.take_along_axis(scores, tokens[:, 1:, None], -1)[..., 0]
    return jnp.mean(jax.nn.logsumexp(scores, -1) - picked)


def loss(parameters: dict[str, Any], tokens: jax.Array) -> jax.Array:
    """Mean cross entropy in nats of the next character; tokens are [batch, context + 1]."""
    x = parameters["embedding"][tokens[:, :-1]] + parameters["position"]
    for layer in parameters["layers"]:
        x = x + attend(normalize(x, layer["norm1"]), layer["qkv"], layer["out"])
        x = x + jax.nn.gelu(normalize(x, layer["norm2"]) @ layer["up"]) @ layer["down"]
    return cross_entropy(normalize(x, parameters["norm"]) @ parameters["embedding"].T, tokens)


def make_step(loss: Callable[..., jax.Array]) -> Callable[..., Any]:
    """One step of Adam. Its state holds the parameters, both moments and the step's number."""

    def step(state: dict[str, Any], tokens: jax.Array) -> tuple[dict[str, Any], jax.Array]:
        value, gradients = jax.value_and_grad(loss)(state["parameters"], tokens)
        count = state["count"] + 1
        rate = RATE * jnp.sqrt(1 - BETA2**count) / (1 - BETA1**count)
        first = jax.tree.map(lambda m, g: m + (1 - BETA1) * (g - m), state["first"], gradients)
        second = jax.tree.map(
            lambda v, g: v + (1 - BETA2) * (g * g - v), state["second"], gradients
        )
        parameters = jax.tree.map(
            lambda p, m, v: p - rate * m / (jnp.sqrt(v) + 1e-8),
            state["parameters"],
            first,
            second,
        )
        new = {"parameters": parameters, "first": first, "second": second, "count": count}
        return new, value

    return step


def train(
    loss: Callable[..., jax.Array],
    parameters: dict[str, Any],
    cuts: dict[str, Any],
    batch_cut: P,
    mesh: dict[str, int],
    text: np.ndarray,
    options: argparse.Namespace,
) -> int:
    """Train on tp's ranks and with jax.jit, and compare the loss of every step."""
    zeros = jax.tree.map(np.zeros_like, parameters)
    state = {"parameters": parameters, "first": zeros, "second": zeros, "count": np.float32(0)}
    state_cuts = {"parameters": cuts, "first": cuts, "second": cuts, "count": P()}
    step = make_step(loss)
    sharded = tp.jax.jit(
        step, mesh=mesh, in_shardings=(state_cuts, batch_cut), out_shardings=(state_cuts, P())
    )
    reference = jax.jit(step)
    program = sharded.lower(state, jax.ShapeDtypeStruct((BATCH, CONTEXT + 1), np.int32))
    kinds = collections.Counter(item.kind for item in program.collectives())
    weights = sum(leaf.size for leaf in jax.tree.leaves(parameters))
    print(f"{weights} weights, {len(text)} characters of {int(text.max()) + 1} kinds")
    print(f"mesh {mesh}: {program.cost()}")
    print(", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())))

    numbers = np.random.default_rng(1)
    ours, theirs, worst = state, state, 0.0
    window: list[tuple[float, float]] = []
    for number in range(1, options.steps + 1):
        places = numbers.integers(0, len(text) - CONTEXT - 1, BATCH)
        batch = np.stack([text[place : place + CONTEXT + 1] for place in places])
        ours, value = sharded(ours, batch)
        theirs, wanted = reference(theirs, batch)
        window.append((float(value), float(wanted)))
        difference = abs(window[-1][0] - window[-1][1]) / window[-1][1]
        worst = max(worst, difference)
        if not difference <= options.bound:
            print(f"step {number}: loss {value}, jax.jit has {wanted}: bound {options.bound}")
            return 1
        if number % options.every == 0 or number == options.steps:
            mean, mean_wanted = np.mean(window, axis=0)
            print(f"step {number:3} loss tp {mean:.6f} jax {mean_wanted:.6f}")
            window.clear()
    print(f"every step within {options.bound} of jax.jit")
    print(f"largest difference {worst:.1e}", file=sys.stderr)
    return 0


def make_parser(description: str) -> argparse.ArgumentParser:
    """What each of the training examples may be asked for."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--every", type=int, default=50, help="steps of which a line is the mean")
    parser.add_argument("--bound", type=float, default=1e-3, help="of the loss, at every step")
    return parser


def main() -> int:
    parser = make_parser(__doc__.split("\n\n")[0])
    parser.add_argument("--dp", type=int, default=2, help="ranks that cut the batch")
    parser.add_argument("--tp", type=int, default=3, help="ranks that cut the weights")
    options = parser.parse_args()
    text = read_text(1_000_000)
    parameters = initial_parameters(int(text.max()) + 1)
    mesh = {"dp": options.dp, "tp": options.tp}
    return train(loss, parameters, shardings(), P("dp"), mesh, text, options)


if __name__ == "__main__":
    sys.exit(main())
