# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""JAX programs, annotated for tensor parallelism as their users write them.

Each builder returns a Model: a pure function, the shapes of its arguments, and a
PartitionSpec for each of them. Nothing is allocated and nothing is computed here:

    model = llama_layer(LlamaShape())
    model.lower().compiler_ir("stablehlo")

Only arguments are annotated; what lies between is for the partitioner to find.
"""

import dataclasses
import functools
import math
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax.sharding import AxisType, NamedSharding, PartitionSpec

Array = jax.Array
Tree = Any
P = PartitionSpec


def shape(*sizes: int, dtype: Any = jnp.float32) -> jax.ShapeDtypeStruct:
    """An argument of these sizes."""
    return jax.ShapeDtypeStruct(sizes, dtype)


@dataclasses.dataclass(frozen=True)
class Model:
    """A function, what it takes, and how that lies on a mesh of 8 devices."""

    name: str
    function: Callable[..., Any]
    arguments: tuple[Tree, ...]
    specs: tuple[Tree, ...] | None = None  # None leaves the program without annotations
    axes: tuple[tuple[str, int], ...] = (("tp", 8),)
    results: Tree = None  # specs of the results; None leaves them to the partitioner

    def mesh(self) -> Any:
        """The mesh of the model."""
        names, sizes = zip(*self.axes, strict=True)
        return jax.make_mesh(sizes, names, axis_types=(AxisType.Auto,) * len(names))

    def shardings(self, specs: Tree) -> Tree:
        """Specs on the mesh."""
        mesh = self.mesh()
        return jax.tree.map(
            lambda spec: NamedSharding(mesh, spec),
            specs,
            is_leaf=lambda spec: isinstance(spec, PartitionSpec),
        )

    def jit(self) -> Any:
        """The function as `jax.jit` takes it."""
        closed = {} if self.results is None else {"out_shardings": self.shardings(self.results)}
        if self.specs is not None:
            closed["in_shardings"] = self.shardings(self.specs)
        return jax.jit(self.function, keep_unused=True, **closed)

    def lower(self) -> Any:
        """The function in StableHLO."""
        return self.jit().lower(*self.arguments)

    def draw(self, seed: int) -> tuple[Any, ...]:
        """Random arguments, the same for a seed; integers are positions in a vocabulary."""
        numbers = np.random.default_rng(seed)

        def draw(leaf: Any) -> np.ndarray:
            if np.issubdtype(leaf.dtype, np.integer):
                return numbers.integers(0, 1000, leaf.shape).astype(leaf.dtype)
            scale = 1 if leaf.ndim < 2 else leaf.shape[-2] ** -0.5
            return (numbers.standard_normal(leaf.shape) * scale).astype(leaf.dtype)

        return jax.tree.map(draw, self.arguments)


def gelu(x: Array) -> Array:
    return 0.5 * x * (1.0 + lax.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))


def silu(x: Array) -> Array:
    return x * lax.logistic(x)


def rms_norm(x: Array, scale: Array) -> Array:
    return x * lax.rsqrt(jnp.mean(x * x, axis=-1, keepdims=True) + 1e-5) * scale


def softmax(x: Array) -> Array:
    largest = lax.stop_gradient(jnp.max(x, axis=-1, keepdims=True))
    terms = lax.exp(x - largest)
    return terms / jnp.sum(terms, axis=-1, keepdims=True)


def mlp(batch: int = 4, sequence: int = 128, features: int = 512, hidden: int = 2048) -> Model:
    """Megatron's two-layer perceptron: the first weight by column, the second by row."""
    return Model(
        "mlp",
        lambda x, w1, w2: gelu(x @ w1) @ w2,
        (shape(batch, sequence, features), shape(features, hidden), shape(hidden, features)),
        (P(), P(None, "tp"), P("tp", None)),
    )


@dataclasses.dataclass(frozen=True)
class LlamaShape:
    """Sizes of a Llama: its layers, and what runs through them."""

    batch: int = 1
    sequence: int = 512
    features: int = 1024
    hidden: int = 2816
    heads: int = 16
    kv_heads: int = 8
    head_size: int = 64
    vocabulary: int = 32000
    layers: int = 1


LAYER_OF_405B = LlamaShape(
    batch=1,
    sequence=4096,
    features=16384,
    hidden=53248,
    heads=128,
    kv_heads=8,
    head_size=128,
    vocabulary=128256,
    layers=126,
)
LAYER_OF_8B = LlamaShape(
    batch=8,
    sequence=2048,
    features=4096,
    hidden=14336,
    heads=32,
    kv_heads=8,
    head_size=128,
    vocabulary=128256,
    layers=32,
)
SMALL_LAYER = LlamaShape(batch=2, sequence=128, features=512, hidden=1408, head_size=32)


def layer_arguments(s: LlamaShape) -> dict[str, jax.ShapeDtypeStruct]:
    """The parameters of one decoder layer."""
    return {
        "attn_norm": shape(s.features),
        "wq": shape(s.features, s.heads * s.head_size),
        "wk": shape(s.features, s.kv_heads * s.head_size),
        "wv": shape(s.features, s.kv_heads * s.head_size),
        "wo": shape(s.heads * s.head_size, s.features),
        "mlp_norm": shape(s.features),
        "w_gate": shape(s.features, s.hidden),
        "w_up": shape(s.features, s.hidden),
        "w_down": shape(s.hidden, s.features),
    }


def layer_specs() -> dict[str, PartitionSpec]:
    """Heads and hidden features over tp, as Megatron-LM cuts them."""
    column, row, whole = P(None, "tp"), P("tp", None), P(None)
    return {
        "attn_norm": whole,
        "wq": column,
        "wk": column,
        "wv": column,
        "wo": row,
        "mlp_norm": whole,
        "w_gate": column,
        "w_up": column,
        "w_down": row,
    }


def rotary_tables(s: LlamaShape) -> tuple[Array, Array]:
    """Cosines and sines of RoPE, [sequence, head_size / 2]."""
    half = s.head_size // 2
    step = -2.0 / s.head_size * math.log(500000.0)
    frequencies = lax.exp(lax.iota(jnp.float32, half) * step)
    angles = lax.iota(jnp.float32, s.sequence)[:, None] * frequencies[None, :]
    return lax.cos(angles), lax.sin(angles)


def rotate(x: Array, cos: Array, sin: Array) -> Array:
    """RoPE on [batch, sequence, heads, head_size]."""
    half = x.shape[-1] // 2
    low, high = x[..., :half], x[..., half:]
    c, s = cos[None, :, None, :], sin[None, :, None, :]
    return lax.concatenate([low * c - high * s, high * c + low * s], 3)


def attention(x: Array, p: dict[str, Array], s: LlamaShape, tables: tuple[Array, Array]) -> Array:
    """Causal attention in which each key head serves a group of query heads."""
    batch, sequence, _ = x.shape
    q = (x @ p["wq"]).reshape(batch, sequence, s.heads, s.head_size)
    k = (x @ p["wk"]).reshape(batch, sequence, s.kv_heads, s.head_size)
    v = (x @ p["wv"]).reshape(batch, sequence, s.kv_heads, s.head_size)
    q, k = rotate(q, *tables), rotate(k, *tables)
    q = q.reshape(batch, sequence, s.kv_heads, s.heads // s.kv_heads, s.head_size)
    scores = jnp.einsum("bskgd,btkd->bkgst", q, k) * (s.head_size**-0.5)
    row = lax.broadcasted_iota(jnp.int32, (sequence, sequence), 0)
    column = lax.broadcasted_iota(jnp.int32, (sequence, sequence), 1)
    causal = jnp.broadcast_to(row >= column, scores.shape)
    scores = lax.select(causal, scores, jnp.full_like(scores, -1e30))
    mixed = jnp.einsum("bkgst,btkd->bskgd", softmax(scores), v)
    return mixed.reshape(batch, sequence, s.heads * s.head_size) @ p["wo"]


def decoder_layer(
    x: Array, p: dict[str, Array], s: LlamaShape, tables: tuple[Array, Array]
) -> Array:
    """RMSNorm, attention, RMSNorm and SwiGLU, each half beside a residual."""
    x = x + attention(rms_norm(x, p["attn_norm"]), p, s, tables)
    h = rms_norm(x, p["mlp_norm"])
    return x + (silu(h @ p["w_gate"]) * (h @ p["w_up"])) @ p["w_down"]


def llama_layer(s: LlamaShape = LlamaShape(), name: str = "llama_layer") -> Model:
    """One decoder layer."""
    return Model(
        name,
        lambda x, layer: decoder_layer(x, layer, s, rotary_tables(s)),
        (shape(s.batch, s.sequence, s.features), layer_arguments(s)),
        (P(), layer_specs()),
    )


def llama_logits(s: LlamaShape, model: dict[str, Any], tokens: Array) -> Array:
    """A whole Llama from token numbers to logits, its layers unrolled."""
    tables = rotary_tables(s)
    x = model["embed"].at[tokens].get(mode="promise_in_bounds")
    for layer in model["layers"]:
        x = decoder_layer(x, layer, s, tables)
    return rms_norm(x, model["norm"]) @ model["head"]


def llama_loss(s: LlamaShape, model: dict[str, Any], tokens: Array) -> Array:
    """The mean cross-entropy of the tokens themselves, their labels as one-hot rows."""
    logits = llama_logits(s, model, tokens)
    largest = lax.stop_gradient(jnp.max(logits, axis=-1, keepdims=True))
    normalizer = lax.log(jnp.sum(lax.exp(logits - largest), axis=-1)) + largest[..., 0]
    columns = lax.broadcasted_iota(jnp.int32, logits.shape, 2)
    labels = (tokens[..., None] == columns).astype(jnp.float32)
    return jnp.mean(normalizer - jnp.sum(logits * labels, axis=-1))


def llama_model(s: LlamaShape, name: str, function: Callable[..., Any]) -> Model:
    """A function of a whole Llama's parameters and of token numbers."""
    arguments = {
        "embed": shape(s.vocabulary, s.features),
        "layers": [layer_arguments(s) for _ in range(s.layers)],
        "norm": shape(s.features),
        "head": shape(s.features, s.vocabulary),
    }
    specs = {
        "embed": P("tp", None),
        "layers": [layer_specs() for _ in range(s.layers)],
        "norm": P(None),
        "head": P(None, "tp"),
    }
    tokens = shape(s.batch, s.sequence, dtype=jnp.int32)
    return Model(name, function, (arguments, tokens), (specs, P()))


def llama405b(layers: int = LAYER_OF_405B.layers) -> Model:
    """The logits of Llama 3.1 405B, or of its first layers."""
    s = dataclasses.replace(LAYER_OF_405B, layers=layers)
    return llama_model(s, "llama405b", lambda model, tokens: llama_logits(s, model, tokens))


def llama_grad(s: LlamaShape, name: str) -> Model:
    """The loss of a Llama and its gradient by every parameter."""

    def step(model: dict[str, Any], tokens: Array) -> Any:
        return jax.value_and_grad(functools.partial(llama_loss, s))(model, tokens)

    return llama_model(s, name, step)


def llama405b_grad(layers: int = LAYER_OF_405B.layers) -> Model:
    """The loss of Llama 3.1 405B and its gradient by every parameter."""
    return llama_grad(dataclasses.replace(LAYER_OF_405B, layers=layers), "llama405b_grad")


def llama8b_grad(layers: int = LAYER_OF_8B.layers) -> Model:
    """The loss of Llama 3 8B and its gradient by every parameter."""
    return llama_grad(dataclasses.replace(LAYER_OF_8B, layers=layers), "llama8b_grad")
