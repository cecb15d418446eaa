# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Operations of the user: on meshes of 3, 6 and 2 x 3 they give what their kernels give of
whole arrays, bit by bit, on sizes that do not divide."""

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import tp
import tp.jax
from jax.sharding import AbstractMesh
from jax.sharding import PartitionSpec as P

NUMBERS = np.random.default_rng(0)
MESHES = [
    (AbstractMesh((3,), ("tp",)), P("tp", None)),
    (AbstractMesh((3,), ("tp",)), P(None, "tp")),
    (AbstractMesh((6,), ("tp",)), P("tp", None)),
    (AbstractMesh((2, 3), ("dp", "tp")), P("tp", "dp")),
]


def floats(*shape: int) -> np.ndarray:
    return NUMBERS.standard_normal(shape).astype(np.float32)


def run_gate(a: np.ndarray, b: np.ndarray, y: np.ndarray) -> None:
    np.multiply(a, np.maximum(b, 0), out=y)


def run_softmax(x: np.ndarray, y: np.ndarray, top: np.ndarray) -> None:
    top[...] = x.argmax(-1)
    powers = np.exp(x - x.max(-1, keepdims=True))
    y[...] = powers / powers.sum(-1, keepdims=True)


GATE = tp.register_op("test.gate", "b f, b f -> b f", run_gate)
SOFTMAX = tp.register_op("test.softmax", "b f! -> b f, b", run_softmax, result=["f4", "i4"])


def test_numpy_runs_at_once() -> None:
    a, b = floats(7, 10), floats(7, 10)
    np.testing.assert_array_equal(GATE(a, b), a * np.maximum(b, 0))
    y, top = SOFTMAX(a)
    assert (y.dtype, top.dtype) == (np.float32, np.int32)
    np.testing.assert_array_equal(top, a.argmax(1))


@pytest.mark.parametrize(("mesh", "spec"), MESHES)
def test_jax(mesh: Any, spec: Any) -> None:
    a, b = floats(7, 10), floats(7, 10)

    def function(a: Any, b: Any) -> Any:
        y, top = SOFTMAX(GATE(a, b))
        return y + 1, top

    y, top = tp.jax.jit(function, mesh=mesh, in_shardings=(spec, P()))(a, b)
    wanted, wanted_top = SOFTMAX(GATE(a, b))
    np.testing.assert_array_equal(y, wanted + 1)
    np.testing.assert_array_equal(top, wanted_top)


def test_gradient_by_custom_vjp() -> None:
    """jax has no gradient of a kernel; the user says it."""

    @jax.custom_vjp
    def gate(a: Any, b: Any) -> Any:
        return GATE(a, b)

    def forward(a: Any, b: Any) -> Any:
        return gate(a, b), (a, b)

    def backward(saved: Any, g: Any) -> Any:
        a, b = saved
        return GATE(g, b), jnp.where(b > 0, a * g, 0)

    gate.defvjp(forward, backward)
    a, b = floats(7, 10), floats(7, 10)
    mesh, spec = MESHES[3]
    gradient = jax.grad(lambda a, b: (gate(a, b) ** 2).sum(), argnums=(0, 1))
    got = tp.jax.jit(gradient, mesh=mesh, in_shardings=(spec, P()))(a, b)
    plain = jax.grad(lambda a, b: ((a * jnp.maximum(b, 0)) ** 2).sum(), argnums=(0, 1))(a, b)
    for one, other in zip(got, plain, strict=True):
        np.testing.assert_allclose(one, other, rtol=0, atol=1e-5)


def test_what_a_kernel_raises() -> None:
    def refuse(x: np.ndarray, y: np.ndarray) -> None:
        raise ValueError("no such\nmode")

    op = tp.register_op("test.refuse", "n -> n", refuse)
    step = tp.jax.jit(op, mesh=MESHES[0][0], in_shardings=(P("tp"),))
    with pytest.raises(
        tp.RunError, match=r"kernel 'test.refuse' .*ValueError: no such mode on rank"
    ):
        step(floats(7))


def test_shards_are_views() -> None:
    """A kernel sees its rank's part, may not write what it reads, and copies nothing."""
    shapes = []

    def scale(x: np.ndarray, y: np.ndarray) -> None:
        shapes.append(x.shape)
        assert not x.flags.writeable and y.flags.writeable
        assert not x.flags.owndata and not y.flags.owndata
        np.multiply(x, 2, out=y)

    op = tp.register_op("test.scale", "n -> n", scale)
    x = floats(7)
    got = tp.jax.jit(op, mesh=MESHES[0][0], in_shardings=(P("tp"),))(x)
    np.testing.assert_array_equal(got, 2 * x)
    assert shapes == [(3,)] * 3


@pytest.mark.parametrize(
    ("rule", "error"),
    [
        ("n", "a rule such as"),
        ("7 -> n", "'7' is no name of a dimension"),
        ("n -> m", "gives a result 'm', which no operand has"),
    ],
)
def test_wrong_rules(rule: str, error: str) -> None:
    with pytest.raises(ValueError, match=error):
        tp.register_op("test.wrong", rule, run_gate)


def test_wrong_operands() -> None:
    with pytest.raises(TypeError, match="takes 2 operands, not 1"):
        GATE(floats(7, 10))
    with pytest.raises(ValueError, match="names 2 dimensions"):
        GATE(floats(7), floats(7))
    with pytest.raises(ValueError, match=r"'f' of 'test.gate' has the size 10, but 9 in operand"):
        GATE(floats(7, 10), floats(7, 9))


@pytest.mark.parametrize("mesh", [{"tp": 3}, {"tp": 6}, {"dp": 2, "tp": 3}])
def test_torch(mesh: dict[str, int]) -> None:
    torch = pytest.importorskip("torch")
    pytest.importorskip("torch_mlir")
    import tp.torch

    class Gated(torch.nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.fc1, self.fc2 = torch.nn.Linear(5, 10), torch.nn.Linear(5, 10)

        def forward(self, x: Any) -> Any:
            return SOFTMAX(GATE(self.fc1(x), self.fc2(x)))

    torch.manual_seed(0)
    model, x = Gated(), torch.randn(7, 5)
    with torch.no_grad():
        wanted, wanted_top = model(x)
        tp.torch.parallelize(model, mesh, {"fc1": "colwise", "fc2": "colwise"})
        y, top = model(x)
    assert tp.torch.programs(model)
    # PyTorch's products of matrices sum in another order than tp's.
    torch.testing.assert_close(y, wanted, rtol=0, atol=1e-6)
    assert torch.equal(top, wanted_top)
