# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Plans: how the weights of a model are cut, in words of Hugging Face and of DTensor.

A plan names modules, parameters or inputs and says for each a style, placements or axes:

    {
        "layers.*.self_attn.q_proj": "colwise",         # a style of Hugging Face
        "layers.*.mlp.down_proj": RowwiseParallel(),    # a ParallelStyle of PyTorch
        "lm_head.weight": [Replicate(), Shard(0)],      # a placement for each mesh dimension
        "input_ids": ("dp", None),                      # axes for each dimension
    }
"""

import dataclasses
import fnmatch
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from torch.distributed.tensor.placement_types import Placement, Replicate, Shard

from tp.errors import CompileError
from tp.torch.operators import dims_text
from tp.torch.styles import Style, find_style

Plan = Mapping[str, Any] | Literal["auto"] | None
"""A mapping from names to what is said of them; None says nothing of any; of ``"auto"``, tp
chooses how all lie."""


@dataclasses.dataclass(frozen=True)
class Input:
    """A tensor that a graph takes."""

    name: str
    """As the user knows it: ``layers.0.fc1.weight``, ``x``."""
    rank: int
    """-1: it is a number and no tensor."""
    is_parameter: bool
    is_of_embedding: bool
    """Whether it belongs to an embedding, whose weight is [rows, width], not [out, in]."""

    @property
    def module(self) -> str:
        return self.name.rpartition(".")[0]


@dataclasses.dataclass(frozen=True)
class Resolved:
    """What a plan says of the tensors of one graph."""

    arguments: dict[str, str]
    """The dimensions of a sharding by the tensor's name; what is missing is left to tp."""
    modules: dict[str, Style]
    """The styles of modules, which say how activations are cut."""
    axis: str | None
    """The axis along which styles cut."""


def _axes_of_placements(
    name: str, placements: Sequence[Any], mesh: Mapping[str, int], rank: int
) -> list[tuple[str, ...]]:
    if len(placements) != len(mesh):
        raise CompileError(
            f"plan: '{name}' has {len(placements)} placements, but the mesh has {len(mesh)} axes"
        )
    dims: list[tuple[str, ...]] = [()] * rank
    for axis, placement in zip(mesh, placements, strict=True):
        if type(placement) is Replicate:
            continue
        if type(placement) is not Shard:
            raise CompileError(f"plan: '{name}' has placement {placement}, not Shard or Replicate")
        if not -rank <= placement.dim < rank:
            raise CompileError(f"plan: '{name}' has placement {placement}, but {rank} dimensions")
        dims[placement.dim] = (*dims[placement.dim], axis)
    return dims


def _axes_of_spec(
    name: str, spec: Sequence[Any], mesh: Mapping[str, int], rank: int
) -> Sequence[Any]:
    if len(spec) > rank:
        raise CompileError(
            f"plan: '{name}' is {tuple(spec)}, which is for {len(spec)} dimensions, "
            f"but the tensor has {rank}"
        )
    for entry in spec:
        for axis in () if entry is None else (entry,) if isinstance(entry, str) else entry:
            check_axis(f"plan: '{name}'", axis, mesh)
    return spec


def check_axis(who: str, axis: Any, mesh: Mapping[str, int]) -> None:
    """Raise an error if ``mesh`` has no such axis; ``"?"`` is none."""
    if axis != "?" and axis not in mesh:
        listing = ", ".join(f"{name}={size}" for name, size in mesh.items())
        raise CompileError(f"{who} is cut along '{axis}', but the mesh has {listing}")


def _is_listed(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _style_axis(mesh: Mapping[str, int]) -> str:
    if "tp" in mesh:
        return "tp"
    if len(mesh) == 1:
        return next(iter(mesh))
    listing = ", ".join(f"{name}={size}" for name, size in mesh.items())
    raise CompileError(f"plan: styles cut along axis 'tp', but the mesh has {listing}")


class Matcher:
    """Which key of a plan speaks of a name.

    A key is a path or a glob. One that fits no name of the model as it stands may lack the
    name of the outer module, as those of ``base_model_tp_plan`` do: it fits the ends of names.
    """

    def __init__(self, plan: Mapping[str, Any], names: Sequence[str]) -> None:
        self._patterns = []
        known = {name for full in names for name in _with_owners(full)}
        self.unused = []
        for key in plan:
            pattern = key
            if not fnmatch.filter(known, key):
                pattern = f"*.{key}"
                if not fnmatch.filter(known, pattern):
                    self.unused.append(key)
            self._patterns.append((key, pattern))

    def find(self, name: str) -> str | None:
        """The first key that fits ``name``."""
        for key, pattern in self._patterns:
            if key == name or fnmatch.fnmatchcase(name, pattern):
                return key
        return None


def _with_owners(name: str) -> list[str]:
    """``a.b.c``, ``a.b`` and ``a``."""
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(len(parts), 0, -1)]


def check_plan(plan: Plan) -> Mapping[str, Any]:
    """The plan as a mapping.

    Raises:
        CompileError: it is none.
    """
    if plan is None or plan == "auto":
        return {}
    if not isinstance(plan, Mapping):
        raise CompileError(
            f"the plan is {plan!r}, neither 'auto' nor a mapping from names to styles"
        )
    return plan


def resolve(plan: Plan, mesh: Mapping[str, int], inputs: Sequence[Input]) -> Resolved:
    """What ``plan`` says of the tensors of a graph.

    Raises:
        CompileError: a style or an axis is not known, or a cut does not fit its tensor.
    """
    entries = check_plan(plan)
    matcher = Matcher(entries, [tensor.name for tensor in inputs])
    arguments: dict[str, str] = {}
    modules: dict[str, Style] = {}
    axis = None
    for tensor in inputs:
        own = matcher.find(tensor.name)
        key = own if own is not None else matcher.find(tensor.module) if tensor.module else None
        if key is None or entries[key] is None:
            continue
        value = entries[key]
        if _is_listed(value):
            if own is None:
                raise CompileError(
                    f"plan: '{key}' names a module; placements and axes are for one tensor, "
                    f"such as '{tensor.name}'"
                )
            is_placed = any(isinstance(entry, Placement) for entry in value)
            read = _axes_of_placements if is_placed else _axes_of_spec
            dims = read(tensor.name, value, mesh, tensor.rank)
            arguments[tensor.name] = dims_text(dims, tensor.rank)
            continue
        style = find_style(key, value)
        axis = _style_axis(mesh)
        if own is None:
            modules[tensor.module] = style
        if tensor.is_parameter:
            text = style.cut_parameter(tensor.rank, tensor.is_of_embedding, axis)
            if text is not None:
                arguments[tensor.name] = text
    return Resolved(arguments, modules, axis)
