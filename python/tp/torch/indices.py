# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Indices among the arguments of a graph, which are looked at before it runs.

A compiled program takes an index that is out of range as the nearest one that is in it. PyTorch
says so, and what is an argument of the graph can be asked before.
"""

import dataclasses
from collections.abc import Sequence
from typing import Any

import torch
from torch.fx import GraphModule, Node

from tp.torch.graph import place_of

aten = torch.ops.aten
_VIEWS = {
    aten.view.default,
    aten.reshape.default,
    aten._unsafe_view.default,
    aten.unsqueeze.default,
    aten.squeeze.dim,
    aten.squeeze.dims,
    aten.expand.default,
    aten.permute.default,
    aten.slice.Tensor,
    aten.select.int,
    aten.clone.default,
    aten.alias.default,
}


@dataclasses.dataclass(frozen=True)
class IndexCheck:
    """Indices that one of a graph's arguments holds."""

    argument: int
    name: str
    place: str
    views: tuple[Node, ...]
    """What of the argument is the indices, the innermost operation first."""
    size: int
    """Of the dimension that is indexed."""

    def check(self, tensor: torch.Tensor) -> None:
        """Raise an IndexError if an index is none of ``-size`` to ``size - 1``."""
        with torch.no_grad():
            for node in self.views:
                target: Any = node.target
                tensor = target(tensor, *node.args[1:], **node.kwargs)
            if tensor.numel() == 0:
                return
            low, high = (int(value) for value in tensor.aminmax())
        wrong = high if high >= self.size else low
        if not -self.size <= wrong < self.size:
            raise IndexError(
                f"{self.place}index {wrong} of '{self.name}' is out of range for {self.size} rows"
            )


def _indexed(node: Node) -> list[tuple[Any, int]]:
    """The index tensors of an operation with the sizes that they index."""

    def size(tensor: Any, dim: int) -> int:
        return int(tensor.meta["val"].shape[dim]) if tensor.meta["val"].dim() else 1

    if node.target is aten.embedding.default:
        return [(node.args[1], size(node.args[0], 0))]
    if node.target in (aten.gather.default, aten.index_select.default):
        tensor, dim, index = node.args[:3]
        return [(index, size(tensor, int(str(dim))))]
    if node.target is aten.index.Tensor:
        tensor, indices = node.args[:2]
        pairs = enumerate(indices if isinstance(indices, Sequence) else ())
        return [(index, size(tensor, dim)) for dim, index in pairs if index is not None]
    return []


def find_index_checks(module: GraphModule, names: Sequence[str]) -> list[IndexCheck]:
    """The checks for a graph of ATen operations whose arguments have ``names``."""
    inputs = [node for node in module.graph.nodes if node.op == "placeholder"]
    checks = []
    for node in module.graph.nodes:
        for index, size in _indexed(node):
            views: list[Node] = []
            while index.target in _VIEWS and len(index.all_input_nodes) == 1:
                views.insert(0, index)
                index = index.all_input_nodes[0]
            value = index.meta.get("val")
            is_argument = index in inputs and isinstance(value, torch.Tensor)
            if is_argument and value.dtype in (torch.int32, torch.int64):
                argument = inputs.index(index)
                place = place_of(node)
                checks.append(IndexCheck(argument, names[argument], place, tuple(views), size))
    return checks
