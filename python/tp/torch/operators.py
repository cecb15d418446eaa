# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Operations of tp in PyTorch's graphs, in the operator library ``tp``.

They run in eager mode as well, where they do what they say on whole arrays. In a graph they are
what torch-mlir has no linalg for and tp imports itself (:mod:`tp.torch.residue`).
"""

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

Spec = Sequence[str | Sequence[str] | None]
"""The axes of each dimension: ``(None, "tp")`` or ``(("dp", "tp"), None)``; ``"?"`` leaves a
dimension to tp."""

_library: Any = torch.library
_LIBRARY = _library.Library("tp", "DEF")
_LIBRARY.define("constrain(Tensor x, str spec) -> Tensor")
_LIBRARY.define("scatter_rows(Tensor self, Tensor rows, Tensor values, str combiner) -> Tensor")
_LIBRARY.define(
    "scatter_along(Tensor self, Tensor index, Tensor values, int dim, str combiner) -> Tensor"
)
_LIBRARY.define("einsum(Tensor x, Tensor y, str spec) -> Tensor")
_LIBRARY.define("sort(Tensor self, int dim, bool descending) -> (Tensor, Tensor)")


def _constrain(x: Tensor, spec: str) -> Tensor:
    return x.clone()


def _scatter_rows(self: Tensor, rows: Tensor, values: Tensor, combiner: str) -> Tensor:
    """``self[rows[i, 0], rows[i, 1], …]`` takes ``values[i]``: added to it, or in its place."""
    return self.index_put(tuple(rows.unbind(1)), values, accumulate=combiner == "add")


def _scatter_along(self: Tensor, index: Tensor, values: Tensor, dim: int, combiner: str) -> Tensor:
    """``self[.., index[i], ..]`` takes ``values[.., i, ..]`` along ``dim``."""
    if combiner == "add":
        return self.scatter_add(dim, index, values)
    return self.scatter(dim, index, values)


def _sort(self: Tensor, dim: int, descending: bool) -> tuple[Tensor, Tensor]:
    values, indices = torch.sort(self, dim=dim, descending=descending, stable=True)
    return values, indices


def _einsum(x: Tensor, y: Tensor, spec: str) -> Tensor:
    """``torch.einsum`` of two tensors, each letter once in each."""
    return torch.einsum(spec, x, y).contiguous()


def _fake_einsum(x: Tensor, y: Tensor, spec: str) -> Tensor:
    left, right, result = split_spec(spec)
    sizes = {**dict(zip(left, x.shape, strict=True)), **dict(zip(right, y.shape, strict=True))}
    return x.new_empty([sizes[letter] for letter in result])


def split_spec(spec: str) -> tuple[str, str, str]:
    """``abk,ok->abo`` as the letters of both operands and of the result."""
    operands, _, result = spec.partition("->")
    left, _, right = operands.partition(",")
    return left, right, result


def _like_first(x: Tensor, *_: Any) -> Tensor:
    return x.new_empty(x.shape)


def _fake_sort(x: Tensor, dim: int, descending: bool) -> tuple[Tensor, Tensor]:
    return x.new_empty(x.shape), x.new_empty(x.shape, dtype=torch.int64)


def _register(name: str, run: Any, fake: Any) -> None:
    _LIBRARY.impl(name, run, "CompositeExplicitAutograd")
    torch.library.register_fake(f"tp::{name}", fake, lib=_LIBRARY)


_register("constrain", _constrain, _like_first)
_register("scatter_rows", _scatter_rows, _like_first)
_register("scatter_along", _scatter_along, _like_first)
_register("sort", _sort, _fake_sort)
_register("einsum", _einsum, _fake_einsum)


def _remember_spec(ctx: Any, inputs: Any, output: Any) -> None:
    ctx.spec = inputs[1]


def _constrain_gradient(ctx: Any, gradient: Tensor) -> tuple[Tensor, None]:
    return torch.ops.tp.constrain(gradient, ctx.spec), None


torch.library.register_autograd(
    "tp::constrain", _constrain_gradient, setup_context=_remember_spec, lib=_LIBRARY
)


def _remember_operands(ctx: Any, inputs: Any, output: Any) -> None:
    x, y, ctx.spec = inputs
    ctx.save_for_backward(x, y)


def _einsum_gradients(ctx: Any, gradient: Tensor) -> tuple[Tensor | None, Tensor | None, None]:
    x, y = ctx.saved_tensors
    left, right, result = split_spec(ctx.spec)
    einsum: Any = torch.ops.tp.einsum
    of_x = einsum(gradient, y, f"{result},{right}->{left}") if ctx.needs_input_grad[0] else None
    of_y = einsum(gradient, x, f"{result},{left}->{right}") if ctx.needs_input_grad[1] else None
    return of_x, of_y, None


torch.library.register_autograd(
    "tp::einsum", _einsum_gradients, setup_context=_remember_operands, lib=_LIBRARY
)


def constrain(x: Tensor, spec: Spec) -> Tensor:
    """Say how ``x``, and its gradient, is cut at this place of a model.

    Outside of a program of tp it gives ``x`` as it is.

    Args:
        x: any tensor.
        spec: for each dimension of ``x`` None (whole), an axis of the mesh, several axes
            (the outermost first), or ``"?"`` (tp chooses). Dimensions at the end that are
            not named are whole.

    Raises:
        ValueError: ``spec`` has more entries than ``x`` has dimensions.
    """
    if len(spec) > x.dim():
        raise ValueError(
            f"the spec {tuple(spec)} is for {len(spec)} dimensions, but the tensor has {x.dim()}"
        )
    result: Tensor = torch.ops.tp.constrain(x, dims_text(spec, x.dim()))
    return result


def dims_text(spec: Spec, rank: int) -> str:
    """``(None, "tp")`` of a tensor of rank 3 as ``[{}, {"tp"}, {}]``."""
    parts = []
    for entry in (*spec, *[None] * (rank - len(spec))):
        names = () if entry is None else (entry,) if isinstance(entry, str) else entry
        words = ("?" if name == "?" else f'"{name}"' for name in names)
        parts.append("{" + ", ".join(words) + "}")
    return "[" + ", ".join(parts) + "]"
