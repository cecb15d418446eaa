# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The programs by which tp is compared with XLA's partitioners, P1 to P10.

Arguments are annotated, results are closed: gradients lie as their arguments do, losses
are whole, and so are activations unless the program cuts them. In the midst only P5
(sequence parallelism), P8c (experts) and P9v (an uneven vocabulary) have constraints.
A `g` is forward and backward.
"""

import dataclasses
import functools
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
from jax import lax
from jax.sharding import AxisType, NamedSharding
from jax_models import (
    LlamaShape,
    Model,
    P,
    attention,
    gelu,
    layer_arguments,
    layer_specs,
    mlp,
    rms_norm,
    rotary_tables,
    shape,
    silu,
    softmax,
)

Array = jax.Array
Constrain = Callable[[Array], Array]
SMALL = LlamaShape(batch=2, sequence=128, features=512, hidden=1408, head_size=32)


def half_square(y: Array) -> Array:
    return 0.5 * jnp.sum(y * y)


def with_gradient(model: Model, name: str, loss: Callable[[Any], Array] = half_square) -> Model:
    """Loss and gradients of all arguments, which lie as the arguments do."""
    forward, count = model.function, len(model.arguments)
    numbers = tuple(range(count))

    @functools.wraps(forward)
    def step(*arguments: Any) -> Any:
        return jax.value_and_grad(lambda *a: loss(forward(*a)), argnums=numbers)(*arguments)

    return dataclasses.replace(model, name=name, function=step, results=(P(), model.specs))


def constrain(axis: str, size: int, spec: Any) -> Constrain:
    """A constraint inside a function."""
    mesh = jax.make_mesh((size,), (axis,), axis_types=(AxisType.Auto,))
    return lambda value: lax.with_sharding_constraint(value, NamedSharding(mesh, spec))


def layer(name: str, s: LlamaShape = SMALL, keep: Constrain = lambda x: x) -> Model:
    """A decoder layer; `keep` constrains the residual stream and what the norms make."""

    def forward(x: Array, p: dict[str, Array]) -> Array:
        tables = rotary_tables(s)
        h = keep(rms_norm(x, p["attn_norm"]))
        x = keep(x + attention(h, p, s, tables))
        h = keep(rms_norm(x, p["mlp_norm"]))
        return keep(x + (silu(h @ p["w_gate"]) * (h @ p["w_up"])) @ p["w_down"])

    arguments = (shape(s.batch, s.sequence, s.features), layer_arguments(s))
    return Model(name, forward, arguments, (P(), layer_specs()), results=P())


def sequence_parallel(name: str) -> Model:
    spec = P(None, "tp", None)
    model = layer(name, keep=constrain("tp", 8, spec))
    return dataclasses.replace(model, specs=(spec, layer_specs()), results=spec)


def data_and_tensor_parallel() -> Model:
    model = dataclasses.replace(
        layer("P6"), specs=(P("dp", None, None), layer_specs()), axes=(("dp", 2), ("tp", 4))
    )
    return with_gradient(model, "P6")


def product_2d() -> Model:
    cut = P("x", "y")
    return Model(
        "P7",
        lambda a, b: a @ b,
        (shape(1024, 1024), shape(1024, 1024)),
        (cut, cut),
        axes=(("x", 2), ("y", 4)),
        results=cut,
    )


def top2_experts(
    x: Array, wg: Array, w1: Array, w2: Array, capacity: int, keep: Constrain
) -> Array:
    """GShard's two experts for each token, by one-hot products."""
    experts = wg.shape[1]
    gates = softmax(jnp.einsum("gsd,de->gse", x, wg))

    def largest(p: Array) -> Array:
        number = lax.argmax(p, 2, jnp.int32)
        return (number[..., None] == lax.broadcasted_iota(jnp.int32, p.shape, 2)).astype(
            jnp.float32
        )

    def one_hot(position: Array) -> Array:
        iota = lax.broadcasted_iota(jnp.float32, (*position.shape, capacity), 2)
        return (position[..., None] == iota).astype(jnp.float32)

    m1 = largest(gates)
    m2 = largest(gates * (1.0 - m1))
    g1, g2 = jnp.sum(gates * m1, -1), jnp.sum(gates * m2, -1)
    total = g1 + g2 + 1e-9
    at1 = jnp.sum((lax.cumsum(m1, 1) - 1.0) * m1, -1)
    at2 = jnp.sum((lax.cumsum(m2, 1) - 1.0 + jnp.sum(m1, 1, keepdims=True)) * m2, -1)
    first = (g1 / total)[..., None, None] * m1[..., None] * one_hot(at1)[:, :, None, :]
    second = (g2 / total)[..., None, None] * m2[..., None] * one_hot(at2)[:, :, None, :]
    combine = first + second
    dispatch = (combine > 0.0).astype(jnp.float32)
    assert combine.shape[2] == experts
    sent = keep(jnp.einsum("gsec,gsd->egcd", dispatch, x))
    hidden = gelu(jnp.einsum("egcd,edf->egcf", sent, w1))
    returned = keep(jnp.einsum("egcf,efd->egcd", hidden, w2))
    return jnp.einsum("gsec,egcd->gsd", combine, returned)


def experts(name: str, tokens: Any, keep: Constrain = lambda x: x) -> Model:
    """8 groups of 64 tokens, 8 experts; capacity for twice the mean."""
    groups, sequence, features, hidden, count = 8, 64, 256, 512, 8
    capacity = 2 * sequence * 2 // count
    weights = P("ep", None, None)
    return Model(
        name,
        lambda x, wg, w1, w2: top2_experts(x, wg, w1, w2, capacity, keep),
        (
            shape(groups, sequence, features),
            shape(features, count),
            shape(count, features, hidden),
            shape(count, hidden, features),
        ),
        (tokens, P(), weights, weights),
        axes=(("ep", 8),),
        results=tokens,
    )


def by_group(name: str) -> Model:
    return experts(name, P("ep", None, None))


def by_expert(name: str) -> Model:
    return experts(name, P("ep", None, None), constrain("ep", 8, P("ep", None, None, None)))


def uneven_vocabulary() -> Model:
    keep = constrain("tp", 8, P(None, "tp"))

    def total(h: Array, w: Array) -> Array:
        logits = h @ keep(w)
        largest = jnp.max(logits, -1, keepdims=True)
        return jnp.sum(lax.log(jnp.sum(lax.exp(logits - largest), -1)) + largest[..., 0])

    return Model("P9v", total, (shape(256, 512), shape(512, 50257)), (P(), P()), results=P())


def cross_entropy(name: str, label: Callable[[Array, Array], Array]) -> Model:
    """Mean loss of 256 tokens over a vocabulary that is cut."""

    def loss(h: Array, w: Array, y: Array) -> Array:
        logits = h @ w
        largest = lax.stop_gradient(jnp.max(logits, -1, keepdims=True))
        total = lax.log(jnp.sum(lax.exp(logits - largest), -1)) + largest[:, 0]
        return jnp.mean(total - label(logits, y))

    return Model(
        name,
        loss,
        (shape(256, 512), shape(512, 32000), shape(256, dtype=jnp.int32)),
        (P(), P(None, "tp"), P()),
        results=P(),
    )


def cross_entropy_gradient(name: str, label: Callable[[Array, Array], Array]) -> Model:
    model = cross_entropy(name, label)
    forward = model.function

    def step(h: Array, w: Array, y: Array) -> Any:
        return jax.value_and_grad(forward, argnums=(0, 1))(h, w, y)

    return dataclasses.replace(model, function=step, results=(P(), (P(), P(None, "tp"))))


def taken(logits: Array, y: Array) -> Array:
    return jnp.take_along_axis(logits, y[:, None], axis=-1)[:, 0]


def one_hot_product(logits: Array, y: Array) -> Array:
    iota = lax.broadcasted_iota(jnp.int32, logits.shape, 1)
    return jnp.sum(logits * (y[:, None] == iota).astype(jnp.float32), -1)


def megatron(name: str) -> Model:
    return dataclasses.replace(mlp(), name=name, results=P())


TEN_HEADS = LlamaShape(
    batch=2, sequence=128, features=320, hidden=1024, heads=10, kv_heads=10, head_size=32
)
FOUR_KV_HEADS = dataclasses.replace(SMALL, kv_heads=4)

PEERS: dict[str, Callable[[], Model]] = {
    "P1": lambda: megatron("P1"),
    "P2": lambda: with_gradient(megatron("P2"), "P2"),
    "P3": lambda: layer("P3"),
    "P4": lambda: with_gradient(layer("P4"), "P4"),
    "P5": lambda: sequence_parallel("P5"),
    "P5g": lambda: with_gradient(sequence_parallel("P5g"), "P5g"),
    "P6": data_and_tensor_parallel,
    "P7": product_2d,
    "P8": lambda: by_group("P8"),
    "P8g": lambda: with_gradient(by_group("P8g"), "P8g"),
    "P8r": lambda: experts("P8r", P()),
    "P8c": lambda: by_expert("P8c"),
    "P8cg": lambda: with_gradient(by_expert("P8cg"), "P8cg"),
    "P9h": lambda: layer("P9h", TEN_HEADS),
    "P9k": lambda: layer("P9k", FOUR_KV_HEADS),
    "P9v": uneven_vocabulary,
    "P10": lambda: cross_entropy("P10", taken),
    "P10g": lambda: cross_entropy_gradient("P10g", taken),
    "P10o": lambda: cross_entropy("P10o", one_hot_product),
    "P10og": lambda: cross_entropy_gradient("P10og", one_hot_product),
}
