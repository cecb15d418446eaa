# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Programs and functions of jax that tp plans give what unplanned ones give."""

import pathlib
import re
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import tp
import tp.jax
from jax import lax
from jax.sharding import PartitionSpec as P
from test_jax import assert_same, floats

ONE_DEVICE = """
tp.mesh @mesh <x = 2>
func.func @main(%x: tensor<2xf32> {tp.global = tensor<4xf32>,
    tp.sharding = #tp.sharding<@mesh, [{"x"}]>}) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}
"""


@pytest.fixture(scope="module")
def perceptron(models: pathlib.Path) -> pathlib.Path:
    """A perceptron without a mesh and without annotations."""
    return models.parent.parent / "Plan" / "plan.mlir"


@pytest.mark.parametrize("devices", [3, 6, 7])
def test_program(perceptron: pathlib.Path, devices: int) -> None:
    """No size divides by 7."""
    compiled = tp.compile(perceptron, plan="auto", devices=devices)
    assert compiled.mesh == f"@mesh <x = {devices}>"
    assert compiled.num_ranks == devices
    assert compiled.cost().work < 1.1 / devices
    x, w1, w2 = (floats(*tensor.shape) for tensor in compiled.arguments)
    wanted = np.tanh(x @ w1) @ w2
    assert np.abs(compiled.run(x, w1, w2)[0] - wanted).max() < 2e-5 * np.abs(wanted).max()


def test_texts_and_reasons(perceptron: pathlib.Path) -> None:
    program = tp.shard(perceptron, plan="h100", mesh="tp=4", memory_bytes=6_000_000)
    assert "tp.loops" in program.as_text("plan")
    assert program.as_text("plan") == program.as_text("propagate")
    (reduce,) = program.collectives()
    assert (reduce.kind, reduce.axes) == ("reduce_scatter", '["tp"]')
    assert program.explain().startswith("line ")
    assert "annotation" not in program.explain()


def test_memory_and_pins(perceptron: pathlib.Path) -> None:
    """With room each device has rows of x, without it a part of the weights; a rule
    stays."""

    def cuts(**options: Any) -> list[str]:
        compiled = tp.compile(perceptron, plan="h100", mesh={"tp": 4}, **options)
        return [tensor.sharding for tensor in compiled.arguments]

    assert cuts() == ['[{"tp"}, {}]', "[{}, {}]", "[{}, {}]"]
    assert cuts(memory_bytes=6_000_000) == ["[{}, {}]", '[{}, {"tp"}]', '[{"tp"}, {}]']
    rules = [{"arg": 2, "sharding": '[{}, {"tp"}]'}]
    assert cuts(annotate=rules)[2] == '[{}, {"tp"}]'


def test_machine_from_a_file(perceptron: pathlib.Path, models: pathlib.Path) -> None:
    machine = models.parents[2] / "machines" / "h100.json"
    by_file = tp.shard(perceptron, plan=machine, devices=4)
    by_name = tp.shard(perceptron, plan="h100", devices=4)
    assert by_file.as_text() == by_name.as_text()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"devices": 8}, "devices is 8, but there is no plan that it is for"),
        ({"memory_bytes": 4096}, "memory_bytes is 4096, but there is no plan that it is for"),
        ({"plan": "auto", "devices": 0}, "devices is 0, not at least 1"),
        ({"plan": "auto", "devices": 2, "memory_bytes": -1}, "memory_bytes is -1, not at least 1"),
        ({"plan": "", "devices": 2}, "plan is empty, not a machine's name or JSON file"),
        ({"plan": "abacus", "devices": 2}, "no machine is called 'abacus', only a100-40, "),
        ({"plan": pathlib.Path("no.json"), "devices": 2}, "'no.json': No such file or directory"),
        ({"plan": "auto"}, "has no mesh: say how many devices there are, such as devices=8"),
        (
            {"plan": "auto", "mesh": {"tp": 4}, "devices": 6},
            "'tp.mesh' op has 4 devices, but 6 are asked for",
        ),
    ],
)
def test_wrong_plans(perceptron: pathlib.Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(tp.CompileError) as caught:
        tp.shard(perceptron, **options)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_program_of_one_device() -> None:
    assert tp.compile(ONE_DEVICE).num_ranks == 2
    with pytest.raises(tp.CompileError, match="came as that of one device, which leaves nothing"):
        tp.compile(ONE_DEVICE, plan="auto", devices=2)


def loss(weights: dict[str, Any], x: Any) -> Any:
    return jnp.square(jnp.tanh(x @ weights["w1"]) @ weights["w2"]).sum()


WEIGHTS = {"w1": floats(90, 250), "w2": floats(250, 40)}
MATRICES = floats(3, 100, 100) / 10


def scanned(matrices: Any, x: Any) -> Any:
    def step(carry: Any, matrix: Any) -> Any:
        return jnp.tanh(carry @ matrix), None

    return jnp.square(lax.scan(step, x, matrices)[0]).sum()


FUNCTIONS = {
    "forward": (loss, (WEIGHTS, floats(50, 90))),
    "gradient": (jax.value_and_grad(loss), (WEIGHTS, floats(50, 90))),
    "scan": (scanned, (MATRICES, floats(50, 100))),
    "gradient of a scan": (jax.value_and_grad(scanned), (MATRICES, floats(50, 100))),
}


@pytest.mark.parametrize("options", [{"devices": 3}, {"mesh": {"dp": 1, "tp": 6}}], ids=str)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions_of_jax(name: str, options: dict[str, Any]) -> None:
    function: Callable[..., Any]
    function, arguments = FUNCTIONS[name]
    planned = tp.jax.jit(function, plan="auto", **options)
    compiled = planned.lower(*arguments).compile()
    assert_same(compiled(*arguments), jax.jit(function)(*arguments))
    assert compiled.compiled.num_ranks == options.get("devices", 6)
    assert compiled.cost().work < 0.5


def test_shardings_of_jax_are_pins() -> None:
    planned = tp.jax.jit(
        jax.grad(loss),
        plan="auto",
        mesh={"a": 2, "b": 3},
        in_shardings=({"w1": P(None, "a"), "w2": None}, None),
        out_shardings={"w1": P("b"), "w2": None},
    )
    arguments = WEIGHTS, floats(50, 90)
    compiled = planned.lower(*arguments).compile()
    assert_same(compiled(*arguments), jax.grad(loss)(*arguments))
    assert compiled.compiled.arguments[0].sharding == '[{}, {"a"}]'
    assert compiled.compiled.results[0].sharding == '[{"b"}, {}]'
    with pytest.raises(tp.CompileError, match="has 6 devices, but 8 are asked for"):
        tp.jax.jit(loss, plan="auto", mesh={"a": 2, "b": 3}, devices=8).lower(*arguments)
    with pytest.raises(tp.CompileError, match="devices is 8, but there is no plan"):
        tp.jax.jit(loss, devices=8).lower(*arguments)


def test_donated_weights() -> None:
    """What a step returns for weights that it was given for good lies as they did, so
    that it can be called again without moving them."""

    def step(weights: dict[str, Any], x: Any) -> tuple[dict[str, Any], Any]:
        def loss(weights: dict[str, Any]) -> Any:
            return jnp.mean((jnp.tanh(x @ weights["w1"]) @ weights["w2"]) ** 2)

        value, gradients = jax.value_and_grad(loss)(weights)
        return jax.tree.map(lambda w, g: w - 0.1 * g, weights, gradients), value

    weights = {"w1": jnp.asarray(floats(100, 140)), "w2": jnp.asarray(floats(140, 100))}
    x = jnp.asarray(floats(700, 100))
    wanted = jax.jit(step)(weights, x)
    planned = tp.jax.jit(step, plan="auto", devices=3, donate_argnums=0)
    head = next(
        line for line in planned.lower(weights, x).as_text("plan").splitlines() if "@main" in line
    )
    placement = r"tp.sharding = #tp.sharding<@mesh, (\[[^>]*\])>"
    before = re.findall(r'tp.name = "weights[^"]*", ' + placement, head)
    after = re.findall(r"tp.replaces = \d : i64, " + placement, head)
    assert len(before) == 2 and before == after
    assert before != ["[{}, {}]", "[{}, {}]"]
    assert_same(planned(weights, x), wanted)
