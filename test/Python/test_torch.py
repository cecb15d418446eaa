# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# ruff: noqa: E402 (imports come behind what skips them)
"""Models of PyTorch give the losses and gradients of PyTorch, on every mesh."""

import copy
import logging
from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")

import torch_models
import tp.torch
from torch import nn


@pytest.fixture(autouse=True)
def forget() -> None:
    """PyTorch gives up on a function that it compiled often, as for many tests."""
    torch._dynamo.reset()


def largest_error(given: Any, wanted: Any) -> float:
    """The largest difference as a share of the largest value."""
    scale = wanted.detach().abs().max().clamp(min=1e-30)
    return float((given - wanted).detach().abs().max() / scale)


def check_step(model: nn.Module, reference: nn.Module, arguments: tuple[Any, ...]) -> None:
    loss, wanted = model(*arguments), reference(*arguments)
    assert largest_error(loss, wanted) < 1e-6
    loss.backward()
    wanted.backward()
    for (name, parameter), other in zip(
        model.named_parameters(), reference.parameters(), strict=True
    ):
        assert largest_error(parameter.grad, other.grad) < 2e-5, name


@pytest.mark.parametrize("mesh", ["dp=1,tp=3", "dp=2,tp=3", "dp=6,tp=1"])
@pytest.mark.parametrize("name", torch_models.MODELS)
def test_training_step(name: str, mesh: str) -> None:
    model, arguments, plan = torch_models.make(name)
    reference = copy.deepcopy(model)
    tp.torch.parallelize(model, mesh, plan)
    check_step(model, reference, arguments)
    directions = [program.direction for program in tp.torch.programs(model)]
    assert directions == ["forward", "backward"]
    ranks = int(mesh[3]) * int(mesh[-1])
    for program in tp.torch.programs(model):
        assert program.compiled.num_ranks == ranks
        assert program.cost().work < 0.75 or ranks == 1


def test_compile() -> None:
    """The words of torch.compile do the same as parallelize."""
    model, arguments, plan = torch_models.make("perceptron")
    reference = copy.deepcopy(model)
    options = {"mesh": "dp=2,tp=3", "plan": plan}
    compiled = torch.compile(model, backend="tp", options=options, fullgraph=True)
    check_step(compiled, reference, arguments)


def test_without_options() -> None:
    double = torch.compile(lambda x: x * 2, backend="tp")
    assert double(torch.arange(3)).tolist() == [0, 2, 4]


def test_inference_alone() -> None:
    model, arguments, plan = torch_models.make("llama")
    tp.torch.parallelize(model, "dp=2,tp=3", plan)
    wanted = copy.deepcopy(model)(*arguments)
    with torch.no_grad():
        assert largest_error(model(*arguments), wanted) < 1e-6
    assert [program.direction for program in tp.torch.programs(model)] == ["forward"]


def test_names_and_cuts() -> None:
    model, arguments, plan = torch_models.make("perceptron")
    tp.torch.parallelize(model, {"dp": 2, "tp": 3}, plan)
    model(*arguments)
    (program,) = tp.torch.programs(model)
    cuts = {tensor.name: tensor.sharding for tensor in program.compiled.arguments}
    assert cuts == {
        "x": '[{"dp"}, {}]',
        "model.fc1.weight": '[{"tp"}, {}]',
        "model.fc1.bias": '[{"tp"}]',
        "model.fc2.weight": '[{}, {"tp"}]',
        "model.fc2.bias": "[{}]",
    }
    assert "torch_models.py:" in program.collectives()[0].location
    assert "torch.ops.aten.mm" in program.as_text("aten")


def test_other_shapes_compile_again(caplog: pytest.LogCaptureFixture) -> None:
    model = nn.Linear(4, 6)
    reference = copy.deepcopy(model)
    tp.torch.parallelize(model, {"tp": 3}, {"weight": ("tp",)})
    with caplog.at_level(logging.INFO, logger="tp.torch"):
        for count in (2, 3, 5, 3):
            x = torch.randn(count, 4)
            assert largest_error(model(x), reference(x)) < 1e-6
    started = [text for text in caplog.messages if text.startswith("compiling")]
    assert started[0] == "compiling for input float32[2, 4]"
    assert started[1:] == [
        f"compiling for input float32[{count}, 4], as it was not called so before"
        for count in (3, 5)
    ]


def test_optimizer_steps() -> None:
    """Parameters stay PyTorch's own: an optimizer changes what the next call reads."""
    model, arguments, plan = torch_models.make("perceptron")
    reference = copy.deepcopy(model)
    tp.torch.parallelize(model, "dp=2,tp=3", plan)
    losses = []
    for each in (model, reference):
        optimizer = torch.optim.AdamW(each.parameters(), lr=1e-2)
        for _ in range(4):
            optimizer.zero_grad()
            loss = each(*arguments)
            loss.backward()
            optimizer.step()
        losses.append(loss.detach())
    assert largest_error(*losses) < 1e-5
    assert len(tp.torch.programs(model)) == 2


def test_data_parallel_backward() -> None:
    """The backward pass takes what was saved as the forward pass left it."""
    model = nn.TransformerEncoderLayer(12, 4, 24, dropout=0.0, batch_first=True)
    reference, x = copy.deepcopy(model), torch.randn(4, 5, 12)
    tp.torch.parallelize(model, {"dp": 2}, {"src": ("dp",)})
    outcomes = []
    for each in (model, reference):
        (each(x) * torch.arange(12)).tanh().sum().backward()
        outcomes.append(each.linear1.weight.grad)
    assert largest_error(*outcomes) < 1e-5
    for program in tp.torch.programs(model):
        assert program.cost().work < 0.52


class Checkpointed(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.perceptron = torch_models.Perceptron()

    def inner(self, x: Any) -> Any:
        return nn.functional.dropout(self.perceptron(x), 0.4)

    def forward(self, x: Any) -> Any:
        return x + torch.utils.checkpoint.checkpoint(self.inner, x, use_reentrant=False)


def test_checkpoint_with_dropout() -> None:
    """What was dropped is dropped again when the backward pass computes anew."""
    model, x = Checkpointed(), torch.randn(7, 10)
    reference = copy.deepcopy(model)
    tp.torch.parallelize(model, "tp=3", {"fc1": "colwise", "fc2": "rowwise"})
    outcomes = []
    for each in (model, reference):
        torch.manual_seed(5)
        each(x).square().sum().backward()
        outcomes.append(each.perceptron.fc1.weight.grad)
    assert largest_error(*outcomes) < 1e-5


def test_frozen_and_shared_weights() -> None:
    class Tied(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.table, self.turn = nn.Embedding(11, 6), nn.Linear(6, 6)
            self.head = nn.Linear(6, 11, bias=False)
            self.head.weight = self.table.weight
            self.turn.requires_grad_(False)

        def forward(self, tokens: Any) -> Any:
            return self.head(self.turn(self.table(tokens)).tanh())

    model, tokens = Tied(), torch.randint(0, 11, (4, 3))
    reference = copy.deepcopy(model)
    tp.torch.parallelize(model, {"tp": 3}, {"table": "embedding_rowwise"})
    for each in (model, reference):
        each(tokens).square().sum().backward()
    assert model.turn.weight.grad is None
    assert largest_error(model.head.weight.grad, reference.head.weight.grad) < 1e-5
