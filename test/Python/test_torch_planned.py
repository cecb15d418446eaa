# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# ruff: noqa: E402 (imports come behind what skips them)
"""Models of PyTorch that tp plans give the losses and gradients of PyTorch."""

import copy
from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")

import torch_models
import tp
import tp.torch
from test_torch import check_step, largest_error
from torch import nn


@pytest.fixture(autouse=True)
def forget() -> None:
    torch._dynamo.reset()


WIDE = ("perceptron", "mixture")


def make(name: str) -> tuple[nn.Module, tuple[Any, ...]]:
    """A model of the tests, two of them so wide that it pays to share their work."""
    torch.manual_seed(3)
    if name == "perceptron":
        return torch_models.Squares(torch_models.Perceptron(90, 250)), (torch.randn(50, 90),)
    if name == "mixture":
        return torch_models.Squares(torch_models.Mixture(64, 130)), (torch.randn(90, 64),)
    return torch_models.make(name)[:2]


def cuts(program: Any) -> dict[str, str]:
    return {tensor.name: tensor.sharding for tensor in program.compiled.arguments}


@pytest.mark.parametrize("mesh", ["tp=3", "dp=2,tp=3"])
@pytest.mark.parametrize("name", torch_models.MODELS)
def test_training_step(name: str, mesh: str) -> None:
    """Arguments lie in the backward graph as in the forward graph."""
    model, arguments = make(name)
    reference = copy.deepcopy(model)
    tp.torch.parallelize(model, mesh, "auto")
    check_step(model, reference, arguments)
    forward, backward = tp.torch.programs(model)
    assert name not in WIDE or forward.cost().work < 0.75
    before, after = cuts(forward), cuts(backward)
    shared = before.keys() & after.keys()
    assert shared
    assert {key: before[key] for key in shared} == {key: after[key] for key in shared}
    assert forward.compiled.mesh == backward.compiled.mesh


def test_gradients_lie_as_parameters() -> None:
    model, arguments = make("perceptron")
    tp.torch.parallelize(model, {"tp": 6}, "auto")
    model(*arguments).backward()
    forward, backward = tp.torch.programs(model)
    weights = [cuts(forward)[name] for name, _ in model.named_parameters()]
    assert weights == ['[{"tp"}, {}]', '[{"tp"}]', '[{}, {"tp"}]', '[{"tp"}]']
    assert [tensor.sharding for tensor in backward.compiled.results] == weights


def test_options_of_torch_compile() -> None:
    model, arguments = make("perceptron")
    options = {"mesh": {"tp": 3}, "plan": "auto"}
    check_step(torch.compile(model, backend="tp", options=options), model, arguments)
    with pytest.raises(tp.CompileError, match=r"plan 'auto' needs a mesh, such as mesh={'tp': 8}"):
        tp.torch.Backend(plan="auto")


def test_a_plan_of_its_own_goes_first() -> None:
    """tp cuts nothing of a perceptron so small; the plan that it brings does."""
    x = torch.randn(4, 10)
    found = []
    for own in (None, {}, {"fc1": "colwise", "fc2": "rowwise"}):
        model = torch_models.Perceptron()
        model.tp_plan = own
        wanted = copy.deepcopy(model)(x)
        tp.torch.parallelize(model, {"tp": 2}, "auto")
        assert largest_error(model(x), wanted) < 1e-6
        (program,) = tp.torch.programs(model)
        found.append((cuts(program)["fc1.weight"], cuts(program)["fc2.weight"]))
    whole = ("[{}, {}]", "[{}, {}]")
    assert found == [whole, whole, ('[{"tp"}, {}]', '[{}, {"tp"}]')]


class Scaled(nn.Module):
    """An argument has the name that PyTorch gives an operation, and numbers are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.inner, self.outer = nn.Linear(90, 250), nn.Linear(250, 90)

    def forward(self, x: Any, tanh: Any) -> Any:
        hidden = nn.functional.dropout(torch.tanh(self.inner(x)) * tanh, 0.4)
        return nn.functional.dropout(self.outer(hidden), 0.3)


def test_names_and_draws() -> None:
    model, arguments = Scaled(), (torch.randn(50, 90), torch.randn(250))
    reference = copy.deepcopy(model)
    tp.torch.parallelize(model, {"tp": 3}, "auto")
    outcomes = []
    for each in (model, reference):
        torch.manual_seed(5)
        each(*arguments).square().sum().backward()
        outcomes.append(each.inner.weight.grad)
    assert largest_error(*outcomes) < 2e-5
