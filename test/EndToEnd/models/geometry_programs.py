# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One transformer block without annotations: rule files lay it on meshes of one to three axes.

Attention with as many key heads as query heads and a perceptron of four times the
features, so that its weights have 12 h² elements; forward, and forward with gradients.
"""

from collections.abc import Callable

import jax
from jax_models import LlamaShape, Model, attention, gelu, rms_norm, rotary_tables, shape
from peer_programs import half_square

Array = jax.Array
BLOCK = LlamaShape(
    batch=12, sequence=2, features=48, hidden=192, heads=12, kv_heads=12, head_size=4
)


def block(s: LlamaShape, name: str) -> Model:
    """Multi-head attention and a GELU perceptron, each behind RMSNorm, beside a residual."""

    def forward(x: Array, p: dict[str, Array]) -> Array:
        x = x + attention(rms_norm(x, p["attn_norm"]), p, s, rotary_tables(s))
        return x + gelu(rms_norm(x, p["mlp_norm"]) @ p["w1"]) @ p["w2"]

    features = (s.features, s.features)
    parameters = {
        "attn_norm": shape(s.features),
        "wq": shape(*features),
        "wk": shape(*features),
        "wv": shape(*features),
        "wo": shape(*features),
        "mlp_norm": shape(s.features),
        "w1": shape(s.features, s.hidden),
        "w2": shape(s.hidden, s.features),
    }
    return Model(name, forward, (shape(s.batch, s.sequence, s.features), parameters))


def block_with_gradient(s: LlamaShape, name: str) -> Model:
    """Loss, and the gradients of the input and of all parameters."""
    model = block(s, name)
    step = jax.value_and_grad(lambda x, p: half_square(model.function(x, p)), argnums=(0, 1))
    return Model(name, step, model.arguments)


GEOMETRY: dict[str, Callable[[], Model]] = {
    "block_fwd": lambda: block(BLOCK, "block_fwd"),
    "block_bwd": lambda: block_with_gradient(BLOCK, "block_bwd"),
}
