# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The styles of tensor parallelism: how a module's weight and its activations are cut.

The names are those of Hugging Face's ``base_model_tp_plan`` and ``base_model_ep_plan``
(transformers/distributed/tensor_parallel.py). A Linear's weight is [out, in]; the experts of a
mixture have one dimension more in front. What Hugging Face says about gradients and local
tensors follows from the program here.
"""

import dataclasses
from typing import Any

from torch.distributed.tensor.parallel import ColwiseParallel, RowwiseParallel, SequenceParallel
from torch.distributed.tensor.placement_types import Replicate, Shard

from tp.errors import CompileError


@dataclasses.dataclass(frozen=True)
class Activation:
    """How the tensor that goes into a module, or comes out, is cut along one dimension."""

    dim: int
    is_cut: bool

    def spec(self, rank: int, axis: str) -> str | None:
        """The dimensions of the sharding; the others are left to tp. None: no such one."""
        if not -rank <= self.dim < rank:
            return None
        dims = ["{?}"] * rank
        dims[self.dim] = _cut(axis, 1) if self.is_cut else "{}"
        return "[" + ", ".join(dims) + "]"


def _cut(axis: str, parts: int) -> str:
    return f'{{{parts}:_, "{axis}"}}' if parts > 1 else f'{{"{axis}"}}'


@dataclasses.dataclass(frozen=True)
class Style:
    """What is cut along the axis of tensor parallelism; nothing else is."""

    weight: int | None = None
    """The dimension of the weight, from the end."""
    embedding: int | None = None
    """The dimension of an embedding's weight, [rows, width]."""
    bias: bool = False
    """Whether the bias is cut as well."""
    parts: int = 1
    """So many weights lie packed along that dimension, each of which is cut."""
    says_weight: bool = True
    """Whether a weight that is not cut is whole, and not left to tp."""
    input: Activation | None = None
    output: Activation | None = None

    def cut_parameter(self, rank: int, is_of_embedding: bool, axis: str) -> str | None:
        """The dimensions of the sharding of a parameter; None leaves it to tp."""
        dims = ["{}"] * rank
        dim = self.embedding if is_of_embedding else self.weight
        if rank == 1:
            dim = -1 if self.bias else None
        if dim is None and not self.says_weight:
            return None
        if dim is not None and -rank <= dim < rank:
            dims[dim] = _cut(axis, self.parts)
        return "[" + ", ".join(dims) + "]"


def _colwise(output: Activation | None = None, parts: int = 1) -> Style:
    """What comes out is cut as the weight, which need not be said."""
    return Style(weight=-2, embedding=1, bias=True, parts=parts, output=output)


def _rowwise(output: Activation | None = None, parts: int = 1) -> Style:
    """What goes in is cut as the weight, which need not be said."""
    return Style(weight=-1, embedding=0, parts=parts, output=output)


_WHOLE = Style()
_FREE = Style(says_weight=False)

STYLES = {
    "colwise": _colwise(),
    "colwise_gather_output": _colwise(Activation(-1, False)),
    "colwise_rep": _colwise(Activation(-1, False)),
    "packed_colwise": _colwise(parts=2),
    "rowwise": _rowwise(),
    "rowwise_split_input": _rowwise(),
    "rowwise_rep": _rowwise(),
    "packed_rowwise": _rowwise(parts=2),
    "embedding_rowwise": Style(embedding=0, weight=0),
    "embedding_colwise": Style(embedding=1, weight=1),
    "sequence_parallel": Style(input=Activation(1, True)),
    "replicate": _WHOLE,
    "replicated_with_grad_allreduce": _WHOLE,
    "mla_kv_a_proj": _WHOLE,
    "all_reduce": _FREE,
    "local_params": _FREE,
    "moe_tp_experts": _FREE,
    "moe_identity_expert": _FREE,
    "grouped_gemm": Style(weight=0, embedding=0, bias=True),
    "ep_dispatch_experts": _FREE,
    "ep_router": _FREE,
}


def _layout(place: str, layouts: Any) -> Activation:
    """What a ParallelStyle says of its only input or output."""
    layout = layouts[0] if isinstance(layouts, tuple) else layouts
    if type(layout) is Replicate:
        return Activation(-1, False)
    if type(layout) is Shard:
        return Activation(layout.dim, True)
    raise CompileError(f"plan: {place} is {layout}, not Shard or Replicate")


def _from_torch(key: str, value: Any) -> Style | None:
    if isinstance(value, ColwiseParallel):
        output = _layout(f"the output of '{key}'", value.output_layouts)
        return _colwise(output if output != Activation(-1, True) else None)
    if isinstance(value, RowwiseParallel):
        output = _layout(f"the output of '{key}'", value.output_layouts)
        return _rowwise(output if output.is_cut else None)
    if isinstance(value, SequenceParallel):
        return Style(input=_layout(f"the input of '{key}'", value.sequence_sharding))
    return None


def find_style(key: str, value: Any) -> Style:
    """The style that a plan says of ``key``, by its name or as PyTorch's object.

    Raises:
        CompileError: there is no such style.
    """
    style = STYLES.get(value) if isinstance(value, str) else _from_torch(key, value)
    if style is None:
        what = f"'{value}'" if isinstance(value, str) else type(value).__name__
        raise CompileError(
            f"plan: '{key}' is {what}, which is no style of {', '.join(STYLES)}, "
            "ColwiseParallel, RowwiseParallel, SequenceParallel"
        )
    return style
