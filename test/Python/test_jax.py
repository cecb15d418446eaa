# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions of jax, sharded unevenly over 2 x 3 ranks, give what jax.jit gives.

Floats may differ by 2e-5 of the largest value of their array, bfloat16 by 1e-2; everything
else is equal.
"""

import dataclasses
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import tp.jax
from jax import lax
from jax.sharding import AbstractMesh, AxisType, NamedSharding
from jax.sharding import PartitionSpec as P

MESH = AbstractMesh((2, 3), ("dp", "tp"))
DEVICES = jax.make_mesh((2, 4), ("dp", "tp"), axis_types=(AxisType.Auto,) * 2)
NUMBERS = np.random.default_rng(0)


def floats(*shape: int) -> np.ndarray:
    return NUMBERS.standard_normal(shape).astype(np.float32)


def assert_same(got: Any, wanted: Any) -> None:
    assert jax.tree.structure(got) == jax.tree.structure(wanted)
    for one, other in zip(jax.tree.leaves(got), jax.tree.leaves(wanted), strict=True):
        assert isinstance(one, jax.Array)
        assert (one.dtype, one.shape) == (other.dtype, other.shape)
        if jnp.issubdtype(one.dtype, jnp.floating):
            tolerance = 1e-2 if one.dtype == jnp.bfloat16 else 2e-5
            a, b = np.asarray(one, np.float64), np.asarray(other, np.float64)
            np.testing.assert_allclose(a, b, rtol=0, atol=tolerance * np.abs(b).max(initial=0))
        elif jnp.issubdtype(one.dtype, jax.dtypes.prng_key):
            assert_same(jax.random.key_data(one), jax.random.key_data(other))
        else:
            np.testing.assert_array_equal(one, other)


@dataclasses.dataclass
class Case:
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    specs: Any
    mesh: Any = MESH


def perceptron(parameters: dict[str, Any], x: Any) -> dict[str, Any]:
    y = jnp.tanh(x @ parameters["w"] + parameters["b"])
    return {"y": y, "more": (x.sum(), jnp.arange(3))}


def scanned(weights: Any, x: Any) -> Any:
    return lax.scan(lambda c, w: (jnp.tanh(c @ w), c.sum()), x, weights)


def scanned_loss(weights: Any, x: Any) -> Any:
    return (scanned(weights, x)[0] ** 2).sum()


def constrained(mesh: Any) -> Callable[..., Any]:
    sharding = NamedSharding(mesh, P("dp", None, "tp"))
    return lambda x, w: lax.with_sharding_constraint(x @ w, sharding) * 2


def decode(cache: Any, key: Any, place: Any) -> Any:
    cache = lax.dynamic_update_slice(cache, key, (0, place, 0, 0))
    scores = jnp.einsum("bqhd,bkhd->bhqk", key, cache)
    scores = jnp.where(jnp.arange(16) <= place, scores, -1e9)
    return cache, jnp.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(scores, -1), cache)


def updated(x: Any, at: Any) -> Any:
    added = jnp.zeros((8, 6)).at[at].add(1.0)
    return added, x.at[at].set(0.0), x.at[2:4].mul(3), jax.ops.segment_sum(x[:7], at, 8)


def rematerialised(x: Any, w: Any) -> Any:
    return jax.grad(lambda w: jax.checkpoint(lambda w: jnp.sin(jnp.sin(x @ w)))(w).sum())(w)


def moved(x: Any) -> Any:
    joined = jnp.concatenate([x, x], 0), jnp.stack([x, x]), jnp.repeat(x, 2, 0)
    return joined, jnp.roll(x, 1, 0), x[::-1], jnp.tril(x), jnp.pad(x, 1), jnp.diag(x[:6])


def summarised(x: Any) -> Any:
    return x.argmax(1), x.var(0), jnp.linalg.norm(x), jnp.any(x > 2), jnp.median(x)


def pooled(x: Any) -> Any:
    window, one = (1, 2, 2, 1), -jnp.inf
    return jax.grad(lambda x: lax.reduce_window(x, one, lax.max, window, window, "VALID").sum())(x)


def convolved(x: Any, k: Any) -> Any:
    numbers = ("NHWC", "HWIO", "NHWC")
    return lax.conv_general_dilated(x, k, (1, 1), "SAME", dimension_numbers=numbers)


def by_hand(x: Any, w: Any) -> Any:
    """A product whose terms are summed, gathered, scattered and passed on by hand."""

    def region(x: Any, w: Any) -> Any:
        y = lax.psum(x @ w, "tp")
        whole = lax.all_gather(y, "dp", axis=0, tiled=True)
        part = lax.psum_scatter(x @ w, "tp", scatter_dimension=1, tiled=True)
        passed = lax.ppermute(part, "tp", [(0, 1), (1, 2), (2, 3), (3, 0)])
        turned = lax.all_to_all(part, "dp", 1, 0, tiled=True)
        numbered = part + lax.axis_index("tp") * 10 + lax.axis_index("dp")
        return whole, passed, turned, numbered, lax.pmax(x, ("dp", "tp"))

    mapped = jax.shard_map(
        region,
        mesh=DEVICES,
        in_specs=(P("dp", "tp"), P("tp")),
        out_specs=(P(), P("dp", "tp"), P("tp", "dp"), P("dp", "tp"), P()),
        check_vma=False,
    )
    return mapped(jnp.sin(x), w)[0] + 1, mapped(x, w)


def partly_by_hand(x: Any, w: Any) -> Any:
    """Only tp is by hand; dp stays with the compiler."""
    mapped = jax.shard_map(
        lambda x, w: lax.psum(jax.nn.relu(x) @ w, "tp"),
        mesh=DEVICES,
        in_specs=(P(None, "tp"), P("tp")),
        out_specs=P(),
        axis_names={"tp"},
    )
    return mapped(x * 2, w).sum(0)


CASES = {
    "pytree": Case(
        perceptron,
        ({"w": floats(12, 7), "b": floats(7)}, floats(5, 12)),
        ({"w": P(None, "tp"), "b": P("tp")}, P("dp")),
    ),
    "prefix": Case(perceptron, ({"w": floats(12, 7), "b": floats(7)}, floats(5, 12)), P("tp")),
    "constraint": Case(
        constrained(DEVICES), (floats(4, 6, 8), floats(8, 8)), (P("dp"), P(None, "tp")), DEVICES
    ),
    "abstract constraint": Case(
        constrained(MESH), (floats(4, 6, 8), floats(8, 8)), (P("dp"), P(None, "tp"))
    ),
    "scan": Case(scanned, (floats(5, 8, 8), floats(6, 8)), (P(None, None, "tp"), P("dp"))),
    "scan, gradient": Case(
        jax.value_and_grad(scanned_loss), (floats(5, 8, 8), floats(6, 8)), (P(None, "tp"), None)
    ),
    "while": Case(
        lambda x: lax.while_loop(
            lambda s: jnp.abs(s[0]).max() > 0.1, lambda s: (s[0] * 0.5, s[1] + 1), (x, 0)
        ),
        (floats(6, 8),),
        (P("dp"),),
    ),
    "fori": Case(
        lambda x: lax.fori_loop(0, 3, lambda i, x: x * i + 1, x), (floats(6, 8),), P("dp")
    ),
    "cond": Case(
        lambda x: [lax.cond(x.sum() > a, lambda x: x + 1, lambda x: x * 2, x) for a in (-99, 99)],
        (floats(6, 10),),
        P("dp", "tp"),
    ),
    "switch": Case(
        lambda x, i: lax.switch(i, [jnp.sin, jnp.cos, lambda x: x * 2, jnp.abs], x),
        (floats(6, 10), np.int32(2)),
        (P("dp", "tp"), None),
    ),
    "remat": Case(rematerialised, (floats(6, 8), floats(8, 8)), (P("dp"), P(None, "tp"))),
    "embedding": Case(
        jax.value_and_grad(lambda t, i: (t[i] ** 2).sum()),
        (floats(20, 8), np.array([3, 19, 0, 5, 3])),
        (P("tp"), P()),
    ),
    "scatter": Case(updated, (floats(8, 6), np.array([0, 7, 3, 3, 1, 6, 2])), (P("tp"), P())),
    "top_k": Case(lambda x: lax.top_k(x, 3), (floats(6, 10),), P("dp", "tp")),
    "sort": Case(lambda x: (jnp.sort(x, -1), jnp.argsort(x, 0)), (floats(6, 10),), P("dp", "tp")),
    "cumsum": Case(lambda x: (jnp.cumsum(x, 1), jnp.cumsum(x, 0)), (floats(6, 10),), P("dp", "tp")),
    "random": Case(
        lambda x: (
            x + jax.random.normal(jax.random.key(3), x.shape),
            jax.random.split(jax.random.PRNGKey(1)),
        ),
        (floats(6, 10),),
        P("dp", "tp"),
    ),
    "keys": Case(
        lambda k, x: (jax.random.split(k), x + jax.random.uniform(k, x.shape)),
        (jax.random.key(7), floats(6, 10)),
        (P(), P("dp", "tp")),
    ),
    "decode": Case(
        decode,
        (floats(2, 16, 4, 8), floats(2, 1, 4, 8), np.int32(7)),
        (P("dp", None, "tp"), P("dp", None, "tp"), P()),
    ),
    "bfloat16": Case(
        lambda x, w: x @ w,
        (jnp.asarray(floats(6, 8), jnp.bfloat16), jnp.asarray(floats(8, 8), jnp.bfloat16)),
        (P("dp"), P(None, "tp")),
    ),
    "unsigned": Case(
        lambda x, y: (x // 3, x.astype(np.float32), y % 7, y >> 3, y > np.uint32(2**31)),
        (
            NUMBERS.integers(0, 256, (6, 8)).astype(np.uint8),
            NUMBERS.integers(0, 2**32, (5,), np.uint32),
        ),
        (P("dp"), P("tp")),
    ),
    "unsigned loop": Case(
        lambda y: lax.fori_loop(0, 4, lambda i, y: y * np.uint32(3) >> 1, y),
        (NUMBERS.integers(0, 2**32, (5,), np.uint32),),
        P("tp"),
    ),
    "numbers": Case(lambda x, a, b: x * a + b, (floats(6, 8), 2.5, 3), (P("dp"), None, None)),
    "double": Case(lambda x: x * 2, (floats(6, 8).astype(np.float64),), P("dp")),
    "convolution": Case(
        convolved,
        (floats(1, 8, 8, 3), floats(3, 3, 3, 4)),
        (P(None, "dp"), P(None, None, None, "tp")),
    ),
    "shard_map": Case(by_hand, (floats(8, 8), floats(8, 16)), (P("dp"), P("tp")), DEVICES),
    "shard_map of one axis": Case(
        partly_by_hand, (floats(8, 8), floats(8, 16)), (P("dp"), P("tp")), DEVICES
    ),
    "pooling": Case(pooled, (floats(1, 8, 8, 3),), P(None, "dp")),
    "movement": Case(moved, (floats(8, 6),), P("tp")),
    "summaries": Case(summarised, (floats(8, 6),), P("tp")),
    "nested jit": Case(
        lambda x: jax.jit(lambda y: jax.jit(jnp.sin)(y) + y)(x), (floats(6, 8),), P("dp")
    ),
    "vmap": Case(
        lambda x, y: jax.vmap(lambda a: jax.vmap(lambda b: jnp.maximum(a, b).sum())(y))(x),
        (floats(6, 8), floats(5, 8)),
        (P("dp"), P("tp")),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_same_as_jax(name: str) -> None:
    case = CASES[name]
    function = tp.jax.jit(case.function, mesh=case.mesh, in_shardings=case.specs)
    assert_same(function(*case.arguments), jax.jit(case.function)(*case.arguments))


def perceptron_gradient(parameters: dict[str, Any], x: Any) -> Any:
    return jax.grad(lambda p: (perceptron(p, x)["y"] ** 2).sum())(parameters)


def test_lower_and_compile() -> None:
    parameters, x = CASES["pytree"].arguments
    specs = CASES["pytree"].specs
    function = tp.jax.jit(
        perceptron_gradient, mesh={"dp": 2, "tp": 3}, in_shardings=specs, out_shardings=specs[0]
    )
    shapes = jax.tree.map(lambda a: jax.ShapeDtypeStruct(a.shape, a.dtype), (parameters, x))
    lowered = function.lower(*shapes)
    assert "stablehlo.dot_general" in lowered.as_text("stablehlo")
    assert "tp.all_reduce" in lowered.as_text()
    assert all("test_jax.py:" in collective.location for collective in lowered.collectives())
    assert {c.axes for c in lowered.collectives()} == {'["dp"]'}
    assert lowered.explain(trials=0).startswith("line ")
    compiled = lowered.compile()
    names = [argument.name for argument in compiled.compiled.arguments]
    assert names == ["parameters.b", "parameters.w", "x"]
    assert [a.sharding for a in compiled.compiled.arguments] == [
        '[{"tp"}]',
        '[{}, {"tp"}]',
        '[{"dp"}, {}]',
    ]
    assert [r.sharding for r in compiled.compiled.results] == ['[{"tp"}]', '[{}, {"tp"}]']
    assert compiled.memory().arguments < compiled.cost().unsharded_argument_bytes
    assert_same(compiled(parameters, x), perceptron_gradient(parameters, x))


def test_compiled_functions_refuse_other_arguments() -> None:
    compiled = tp.jax.jit(jnp.sin).lower(floats(4)).compile()
    with pytest.raises(
        TypeError, match=r"compiled for float32\[4\], but is called with float32\[5\]"
    ):
        compiled(floats(5))
    with pytest.raises(TypeError, match="compiled for arguments of the structure"):
        compiled(floats(4), floats(4))


def test_other_shapes_compile_anew(caplog: pytest.LogCaptureFixture) -> None:
    function = tp.jax.jit(lambda x: x * 2, mesh=MESH, in_shardings=P("tp"))
    with caplog.at_level("INFO", logger="tp.jax"):
        for size in (4, 5, 4, 5):
            x = floats(size)
            assert_same(function(x), jnp.asarray(x * 2))
    messages = [record.getMessage() for record in caplog.records]
    assert len(messages) == 2
    assert "compiling <lambda> for float32[4]" in messages[0]
    assert "compiling <lambda> for float32[5], as it was not called so before" in messages[1]


def test_static_and_keyword_arguments() -> None:
    def power(x: Any, n: int, *, scale: Any) -> Any:
        return x**n * scale

    function = tp.jax.jit(power, mesh=MESH, in_shardings=(P("tp"),), static_argnums=1)
    x = floats(7)
    for n in (2, 3):
        assert_same(function(x, n, scale=2.0), jax.numpy.asarray(x**n * 2))
    names = [a.name for a in function.lower(x, 2, scale=2.0).compile().compiled.arguments]
    assert names == ["x", "scale"]


def test_donated_arguments() -> None:
    step = tp.jax.jit(
        lambda state, x, scale: (jax.tree.map(lambda leaf: leaf + x, state), x * scale),
        mesh=MESH,
        in_shardings=(P("dp"), P(), P()),
        donate_argnums=0,
    )
    state = {"a": jnp.ones(4), "b": np.ones(4, np.float32)}
    x = jnp.float32(2)
    new, _ = step(state, x, x)
    np.testing.assert_array_equal(new["a"], np.full(4, 3))
    assert state["a"].is_deleted()
    assert state["b"].sum() == 4
    assert not x.is_deleted()
    with pytest.raises(RuntimeError, match="Array has been deleted"):
        step(state, x, x)
    with pytest.raises(ValueError, match="intersect"):
        tp.jax.jit(lambda x: x, static_argnums=0, donate_argnums=0)
    with pytest.raises(ValueError, match="donate_argnums"):
        tp.jax.jit(lambda x: x, donate_argnums=1)


def test_decode_is_compiled_once() -> None:
    cache, _, _ = CASES["decode"].arguments
    specs = CASES["decode"].specs
    step = tp.jax.jit(decode, mesh=MESH, in_shardings=specs)
    wanted_cache = cache
    for place in range(4):
        key = floats(2, 1, 4, 8)
        cache, out = step(cache, key, np.int32(place))
        wanted_cache, wanted = jax.jit(decode)(wanted_cache, key, np.int32(place))
        assert_same((cache, out), (wanted_cache, wanted))
    assert len(step._compiled) == 1


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (lambda x: jnp.abs(jnp.fft.fft(x)), r"test_jax.py:\d+:\d+: 'stablehlo.fft' is not"),
        (
            lambda x: jnp.linalg.cholesky(x[:6] @ x[:6].T),
            r"test_jax.py:\d+:\d+: 'stablehlo.custom_call lapack_spotrf_ffi' is not supported",
        ),
    ],
    ids=["fft", "cholesky"],
)
def test_unsupported_operations(function: Callable[..., Any], message: str) -> None:
    with pytest.raises(tp.CompileError, match=message):
        tp.jax.jit(function)(floats(8, 6))


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"in_shardings": P("tp")}, ValueError, r"in_shardings\[0\] is .*which needs a mesh"),
        ({"mesh": MESH, "in_shardings": P("ep")}, ValueError, "ep"),
        (
            {"mesh": MESH, "in_shardings": P(None, None, "tp")},
            ValueError,
            r"in_shardings\[0\] is .*for 3 dimensions, but the array has 2",
        ),
        ({"mesh": MESH, "in_shardings": (P(), P())}, ValueError, "in_shardings does not fit"),
        ({"mesh": MESH, "out_shardings": (P(), P())}, ValueError, "out_shardings does not fit"),
        ({"mesh": MESH, "in_shardings": "tp"}, TypeError, "str, not a NamedSharding"),
        ({"mesh": MESH, "in_shardings": P("tp", "tp")}, Exception, "at most one positional"),
        ({"target": "abacus"}, tp.CompileError, "target is 'abacus', not cpu"),
    ],
)
def test_wrong_shardings(options: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        tp.jax.jit(jnp.sin, **options)(floats(8, 6))
