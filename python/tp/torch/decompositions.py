# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How operations of ATen are written with those that torch-mlir and tp know."""

import functools
import math
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
    return tp_ops.scatter_rows(table, flat[:, None], values, "add")


def _index_put(self: Tensor, indices: Any, values: Tensor, accumulate: bool = False) -> Any:
    """What stands where index tensors of neighbouring dimensions point; other forms are left
    to torch-mlir."""
    dims = [dim for dim, index in enumerate(indices) if index is not None]
    given = [indices[dim] for dim in dims]
    first, count = dims[0], len(dims)
    is_apart = dims != list(range(first, first + count))
    if is_apart or any(index.dtype in (torch.bool, torch.uint8) for index in given):
        return NotImplemented
    pointed = aten.broadcast_tensors(given)
    shape = (*self.shape[:first], *pointed[0].shape, *self.shape[first + count :])
    ranks = pointed[0].dim()
    values = values.to(self.dtype).expand(shape)
    # The dimensions that are indexed come first, and come back behind.
    order = [*dims, *(dim for dim in range(self.dim()) if dim not in dims)]
    value_order = [*range(first, first + ranks), *range(first), *range(first + ranks, len(shape))]
    rest = [self.shape[dim] for dim in order[count:]]
    values = values.permute(value_order).reshape(pointed[0].numel(), *rest)
    sizes = [self.shape[dim] for dim in dims]
    columns = [
        torch.where(index < 0, index + size, index).reshape(-1)
        for index, size in zip(pointed, sizes, strict=True)
    ]
    combiner = "add" if accumulate else "set"
    rows = torch.stack(columns, 1)
    result = tp_ops.scatter_rows(self.permute(order), rows, values, combiner)
    return result.permute([order.index(dim) for dim in range(self.dim())])


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


def _gelu(x: Tensor, *, approximate: str = "none") -> Any:
    """torch-mlir's own approximation of the approximate one is off by 5e-5."""
    if approximate == "none":
        return x * 0.5 * (1 + torch.erf(x * 0.5**0.5))
    inner = (2 / math.pi) ** 0.5 * (x + 0.044715 * x * x * x)
    return 0.5 * x * (1 + torch.tanh(inner))


def _native_dropout(x: Tensor, p: float, train: bool | None) -> Any:
    """As PyTorch does it on the CPU, where a seed gives the same mask."""
    if not train or p == 0:
        return x, torch.ones_like(x, dtype=torch.bool)
    if p == 1:
        return torch.zeros_like(x), torch.zeros_like(x, dtype=torch.bool)
    mask = aten.bernoulli.p(torch.empty_like(x), 1 - p)
    return x * (mask / (1 - p)), mask.to(torch.bool)


def _roll(self: Tensor, shifts: Any, dims: Any = ()) -> Any:
    if not dims:
        return _roll(self.reshape(-1), shifts, [0]).reshape(self.shape)
    for shift, dim in zip(shifts, dims, strict=True):
        size = self.shape[dim]
        split = (size - shift) % size if size else 0
        self = torch.cat((self.narrow(dim, split, size - split), self.narrow(dim, 0, split)), dim)
    return self


def _before(self: Tensor, dim: int, neutral: float) -> Tensor:
    """For each element those up to it along ``dim``, in a last dimension; else ``neutral``."""
    moved = self.movedim(dim, -1)
    places = torch.arange(moved.shape[-1], device=self.device)
    return torch.where(places <= places[:, None], moved[..., None, :], neutral)


def _summed_dtype(self: Tensor, dtype: Any) -> Any:
    return dtype or (self.dtype if self.is_floating_point() else torch.int64)


def _cumsum(self: Tensor, dim: int, *, dtype: Any = None) -> Any:
    if self.dim() == 0:
        return NotImplemented
    self = self.to(_summed_dtype(self, dtype))
    return _before(self, dim, 0).sum(-1, dtype=self.dtype).movedim(-1, dim)


def _cumprod(self: Tensor, dim: int, *, dtype: Any = None) -> Any:
    if self.dim() == 0:
        return NotImplemented
    self = self.to(_summed_dtype(self, dtype))
    return _before(self, dim, 1).prod(-1, dtype=self.dtype).movedim(-1, dim)


_OWN: dict[Any, Callable[..., Any]] = {
    aten.cumprod.default: _cumprod,
    aten.cumsum.default: _cumsum,
    aten.gelu.default: _gelu,
    aten.native_dropout.default: _native_dropout,
    aten.roll.default: _roll,
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
