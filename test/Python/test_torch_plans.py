# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# ruff: noqa: E402 (imports come behind what skips them)
"""Plans in the words of Hugging Face, of DTensor and of tp cut what they say."""

import copy
import re
from collections.abc import Mapping
from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")

import tp
import tp.torch
from torch import nn
from torch.distributed.tensor import DTensor, Replicate, Shard
from torch.distributed.tensor.parallel import (
    ColwiseParallel,
    RowwiseParallel,
    SequenceParallel,
    parallelize_module,
)
from torch_models import Perceptron
from tp.torch.plans import Input, resolve
from tp.torch.styles import STYLES

MESH = {"dp": 2, "tp": 3}


@pytest.fixture(autouse=True)
def forget() -> None:
    torch._dynamo.reset()


def cuts(plan: Mapping[str, Any], *inputs: Input) -> dict[str, str]:
    return resolve(plan, MESH, inputs).arguments


def parameter(name: str, rank: int, *, is_of_embedding: bool = False) -> Input:
    return Input(name, rank, is_parameter=True, is_of_embedding=is_of_embedding)


def given(name: str, rank: int) -> Input:
    return Input(name, rank, is_parameter=False, is_of_embedding=False)


@pytest.mark.parametrize(
    ("style", "weight", "bias"),
    [
        ("colwise", '[{"tp"}, {}]', '[{"tp"}]'),
        ("colwise_gather_output", '[{"tp"}, {}]', '[{"tp"}]'),
        ("packed_colwise", '[{2:_, "tp"}, {}]', '[{2:_, "tp"}]'),
        ("rowwise", '[{}, {"tp"}]', "[{}]"),
        ("rowwise_split_input", '[{}, {"tp"}]', "[{}]"),
        ("packed_rowwise", '[{}, {2:_, "tp"}]', "[{}]"),
        ("sequence_parallel", "[{}, {}]", "[{}]"),
        ("replicated_with_grad_allreduce", "[{}, {}]", "[{}]"),
        ("mla_kv_a_proj", "[{}, {}]", "[{}]"),
        ("moe_tp_experts", None, None),
        ("local_params", None, None),
        (ColwiseParallel(), '[{"tp"}, {}]', '[{"tp"}]'),
        (RowwiseParallel(), '[{}, {"tp"}]', "[{}]"),
        (SequenceParallel(), "[{}, {}]", "[{}]"),
    ],
    ids=str,
)
def test_style_of_linear(style: Any, weight: str | None, bias: str | None) -> None:
    found = cuts({"fc": style}, parameter("fc.weight", 2), parameter("fc.bias", 1))
    assert (found.get("fc.weight"), found.get("fc.bias")) == (weight, bias)


@pytest.mark.parametrize(
    ("style", "weight"),
    [
        ("rowwise", '[{"tp"}, {}]'),
        ("colwise", '[{}, {"tp"}]'),
        ("embedding_rowwise", '[{"tp"}, {}]'),
        ("embedding_colwise", '[{}, {"tp"}]'),
    ],
)
def test_style_of_embedding(style: str, weight: str) -> None:
    table = parameter("table.weight", 2, is_of_embedding=True)
    assert cuts({"table": style}, table) == {"table.weight": weight}


def test_style_of_experts() -> None:
    """Hugging Face names the parameters of experts, [experts, out, in]."""
    plan = {
        "layers.*.experts.gate_up_proj": "packed_colwise",
        "layers.*.experts.down_proj": "rowwise",
        "layers.*.experts": "moe_tp_experts",
        "other.experts.down_proj": "grouped_gemm",
    }
    names = ("layers.0.experts.gate_up_proj", "layers.0.experts.down_proj")
    found = cuts(plan, *(parameter(name, 3) for name in (*names, "other.experts.down_proj")))
    assert found == {
        names[0]: '[{}, {2:_, "tp"}, {}]',
        names[1]: '[{}, {}, {"tp"}]',
        "other.experts.down_proj": '[{"tp"}, {}, {}]',
    }


def test_placements_and_axes() -> None:
    plan = {"w": [Shard(1), Shard(1)], "v": [Replicate(), Shard(-2)], "x": (("dp", "tp"), None)}
    found = cuts(plan, parameter("w", 2), parameter("v", 2), given("x", 3))
    assert found == {
        "w": '[{}, {"dp", "tp"}]',
        "v": '[{"tp"}, {}]',
        "x": '[{"dp", "tp"}, {}, {}]',
    }


def test_first_key_counts_and_outer_names_may_lack() -> None:
    plan = {"layers.3.up": "rowwise", "layers.*.up": "colwise"}
    names = [f"model.layers.{number}.up.weight" for number in (2, 3)]
    found = cuts(plan, *(parameter(name, 2) for name in names))
    assert list(found.values()) == ['[{"tp"}, {}]', '[{}, {"tp"}]']


def test_plans_of_hugging_face_have_known_styles() -> None:
    """Those that transformers registers for tensor parallelism."""
    parallel = pytest.importorskip("transformers.distributed.tensor_parallel")
    assert set(parallel.ALL_PARALLEL_STYLES.keys()) <= set(STYLES)


WRONG = [
    ({"fc": "columnwise"}, "plan: 'fc' is 'columnwise', which is no style of colwise"),
    ({"fc.weight": ("model",)}, "plan: 'fc.weight' is cut along 'model', but the mesh has dp=2"),
    ({"x": ("dp", None, None)}, "plan: 'x' is ('dp', None, None), which is for 3 dimensions, but"),
    ({"fc.weight": [Shard(0)]}, "plan: 'fc.weight' has 1 placements, but the mesh has 2 axes"),
    ({"fc.weight": [Shard(2), Replicate()]}, "plan: 'fc.weight' has placement S(2), but 2 dim"),
    ({"fc": ("tp", None)}, "plan: 'fc' names a module; placements and axes are for one tensor"),
    ("automatic", "the plan is 'automatic', neither 'auto' nor a mapping from names to styles"),
    (3, "the plan is 3, neither 'auto' nor a mapping from names to styles"),
]


@pytest.mark.parametrize(("plan", "message"), WRONG, ids=[text for _, text in WRONG])
def test_wrong_plan(plan: Any, message: str) -> None:
    with pytest.raises(tp.CompileError) as caught:
        cuts(plan, parameter("fc.weight", 2), given("x", 2))
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_styles_need_an_axis() -> None:
    with pytest.raises(tp.CompileError, match="styles cut along axis 'tp', but the mesh has a=2"):
        resolve({"fc": "colwise"}, {"a": 2, "b": 2}, [parameter("fc.weight", 2)])
    only = resolve({"fc": "colwise"}, {"model": 2}, [parameter("fc.weight", 2)])
    assert only.arguments == {"fc.weight": '[{"model"}, {}]'}


def test_unknown_name(caplog: pytest.LogCaptureFixture) -> None:
    """Hugging Face's plans name parts that a model may lack; a plan of which nothing fits
    is for another model."""
    text = r"is called 'fc3'; the closest is 'fc[12]'"
    with pytest.raises(tp.CompileError, match=text):
        tp.torch.parallelize(Perceptron(), MESH, {"fc3": "colwise", "x": ("dp",)})
    tp.torch.parallelize(Perceptron(), MESH, {"fc3": "colwise", "fc1": "colwise"})
    (record,) = caplog.records
    assert record.levelname == "WARNING"
    assert re.search(text, record.message)


@pytest.mark.parametrize("mesh", ["dp2", "dp=x", 8])
def test_wrong_mesh(mesh: Any) -> None:
    with pytest.raises(tp.CompileError, match="the mesh is"):
        tp.torch.parallelize(Perceptron(), mesh, {})


@pytest.fixture
def process_group() -> Any:
    """A process group of 6 processes of which there is one."""
    from torch.testing._internal.distributed.fake_pg import FakeStore

    torch.distributed.init_process_group("fake", rank=0, world_size=6, store=FakeStore())
    yield
    torch.distributed.destroy_process_group()


def test_device_mesh_and_its_placements(process_group: Any) -> None:
    """What parallelize_module places is cut so by tp, on the same mesh."""
    mesh = torch.distributed.device_mesh.init_device_mesh(
        "cpu", (2, 3), mesh_dim_names=("dp", "tp")
    )
    model = Perceptron(10, 15)
    placed = copy.deepcopy(model)
    words = {"fc1": ColwiseParallel(), "fc2": RowwiseParallel()}
    parallelize_module(placed, mesh["tp"], words)
    plan = tp.torch.placements(placed)
    assert plan["fc1.weight"] == (Shard(0),)
    assert isinstance(placed.fc1.weight, DTensor)
    with pytest.raises(tp.CompileError, match=r"has \[5, 10\] of \[15, 10\]; give a whole model"):
        tp.torch.parallelize(placed, mesh, {})
    x = torch.randn(4, 10)
    wanted = model(x)
    tp.torch.parallelize(model, mesh["tp"], plan)
    assert torch.allclose(model(x), wanted, atol=1e-6)
    (program,) = tp.torch.programs(model)
    assert program.compiled.num_ranks == 3
    found = {tensor.name: tensor.sharding for tensor in program.compiled.arguments}
    assert found["fc1.weight"] == '[{"tp"}, {}]'
    assert found["fc2.weight"] == '[{}, {"tp"}]'


class Normalized(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.norm, self.up, self.down = nn.LayerNorm(6), nn.Linear(6, 9), nn.Linear(9, 6)

    def forward(self, x: Any) -> Any:
        return x + self.down(torch.relu(self.up(self.norm(x))))


def test_activations_follow_styles() -> None:
    """The norm runs on a cut sequence, which is gathered before the columns."""
    model, x = Normalized(), torch.randn(2, 9, 6)
    reference = copy.deepcopy(model)
    plan = {"norm": "sequence_parallel", "up": "colwise", "down": RowwiseParallel()}
    tp.torch.parallelize(model, {"tp": 3}, plan)
    assert torch.allclose(model(x), reference(x), atol=1e-6)
    (program, *_) = tp.torch.programs(model)
    text = program.as_text("input")
    assert 'sharding = #sdy.sharding<@mesh, [{?}, {"tp"}, {?}]>' in text
    assert 'sharding = #sdy.sharding<@mesh, [{?}, {?}, {"tp"}]>' not in text


def test_gathered_output() -> None:
    model = Perceptron()
    tp.torch.parallelize(model, {"tp": 3}, {"fc1": "colwise_gather_output"})
    with torch.no_grad():
        model(torch.randn(4, 10))
    (program,) = tp.torch.programs(model)
    assert "all_gather" in {item.kind for item in program.collectives()}
