# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How operations of ATen are written with those that torch-mlir and tp know."""

import functools
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch._decomp import core_aten_decompositions
from torch_mlir.extras.fx_decomp_util import get_decomposition_table

import tp.torch.operators  # noqa: F401 (registers torch.ops.tp)

aten = torch.ops.aten
tp_ops = torch.ops.tp


def _empty_permuted(size: Any, physical_layout: Any, *, dtype: Any = None, **_: Any) -> Any:
    return aten.full.default(list(size), 0.0, dtype=dtype)


def _embedding_dense_backward(
    gradient: Tensor, indices: Tensor, rows: int, padding: int, scale_by_frequency: bool
) -> Any:
    if scale_by_frequency:
        return NotImplemented
    flat = indices.reshape(-1)
    values = gradient.reshape(-1, gradient.shape[-1])
    if padding >= 0:
        values = torch.where((flat == padding)[:, None], torch.zeros_like(values), values)
    table = values.new_zeros((rows, values.shape[-1]))
    return tp_ops.scatter_rows(table, flat, values, "add")


def _index_put(self: Tensor, indices: Any, values: Tensor, accumulate: bool = False) -> Any:
    """Whole rows that one index vector names; other forms are left to torch-mlir."""
    if len(indices) != 1 or indices[0] is None or indices[0].dtype == torch.bool:
        return NotImplemented
    rows = indices[0]
    shape = (*rows.shape, *self.shape[1:])
    values = values.expand(shape).reshape(rows.numel(), *self.shape[1:])
    return tp_ops.scatter_rows(self, rows.reshape(-1), values, "add" if accumulate else "set")


def _scatter(self: Tensor, dim: int, index: Tensor, values: Tensor, combiner: str) -> Any:
    dim %= max(self.dim(), 1)
    others = [place for place in range(self.dim()) if place != dim]
    if self.dim() == 0 or any(index.shape[place] != self.shape[place] for place in others):
        return NotImplemented
    sizes = [slice(0, size) for size in index.shape]
    return tp_ops.scatter_along(self, index, values[tuple(sizes)], dim, combiner)


def _scatter_src(self: Tensor, dim: int, index: Tensor, src: Tensor) -> Any:
    return _scatter(self, dim, index, src, "set")


def _scatter_value(self: Tensor, dim: int, index: Tensor, value: Any) -> Any:
    return _scatter(self, dim, index, torch.full_like(index, value, dtype=self.dtype), "set")


def _scatter_add(self: Tensor, dim: int, index: Tensor, src: Tensor) -> Any:
    return _scatter(self, dim, index, src, "add")


def _sort(
    self: Tensor, dim: int = -1, descending: bool = False, *, stable: bool | None = None
) -> Any:
    if self.dim() == 0:
        return NotImplemented
    return tp_ops.sort(self, dim % self.dim(), descending)


def _topk(self: Tensor, k: int, dim: int = -1, largest: bool = True, sorted: bool = True) -> Any:
    if self.dim() == 0:
        return NotImplemented
    values, indices = tp_ops.sort(self, dim % self.dim(), largest)
    return values.narrow(dim, 0, k), indices.narrow(dim, 0, k)


def _sort_plain(self: Tensor, dim: int = -1, descending: bool = False) -> Any:
    return _sort(self, dim, descending)


_OWN: dict[Any, Callable[..., Any]] = {
    aten.empty_permuted.default: _empty_permuted,
    aten.embedding_dense_backward.default: _embedding_dense_backward,
    aten.index_put.default: _index_put,
    aten.scatter.src: _scatter_src,
    aten.scatter.value: _scatter_value,
    aten.scatter_add.default: _scatter_add,
    aten.sort.default: _sort_plain,
    aten.sort.stable: lambda self, *, stable=None, dim=-1, descending=False: _sort(
        self, dim, descending
    ),
    aten.topk.default: _topk,
}


@functools.cache
def table() -> dict[Any, Callable[..., Any]]:
    """The decompositions by overload: torch's core ones, torch-mlir's, and ours."""
    return {**get_decomposition_table(), **core_aten_decompositions(), **_OWN}
