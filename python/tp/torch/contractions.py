# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Products of matrices keep their dimensions.

PyTorch makes of a linear layer or of attention products of matrices whose rows are all leading
dimensions in one: [batch, length, width] becomes [batch * length, width]. A batch that three
ranks cut as 3, 3 and 2 is then cut in the middle of a sequence, and has to be gathered. So a
graph of dynamo gets ``tp::einsum`` in their place, which Import reads as one linalg.generic.
"""

import math
import operator
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.fx import GraphModule, Node

import tp.torch.operators  # noqa: F401 (registers torch.ops.tp)

_LETTERS = "abcdefgh"


def linear(x: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """As ``torch.nn.functional.linear``."""
    rows = _LETTERS[: x.dim() - 1]
    y: Tensor = torch.ops.tp.einsum(x, weight, f"{rows}k,ok->{rows}o")
    return y if bias is None else y + bias


def matmul(x: Tensor, y: Tensor) -> Tensor:
    """As ``torch.matmul`` of tensors whose leading dimensions are the same."""
    batch = _LETTERS[: x.dim() - 2]
    product: Tensor = torch.ops.tp.einsum(x, y, f"{batch}mk,{batch}kn->{batch}mn")
    return product


def attention(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attn_mask: Tensor | None = None,
    dropout_p: float = 0.0,
    is_causal: bool = False,
    scale: float | None = None,
    enable_gqa: bool = False,
) -> Tensor:
    """As ``torch.nn.functional.scaled_dot_product_attention``."""
    if enable_gqa:
        repeats = query.shape[-3] // key.shape[-3]
        key, value = (t.repeat_interleave(repeats, -3) for t in (key, value))
    factor = math.sqrt(query.shape[-1] ** -0.5 if scale is None else scale)
    scores = matmul(query * factor, (key * factor).transpose(-1, -2))
    if is_causal:
        attn_mask = torch.ones(scores.shape[-2:], dtype=torch.bool, device=query.device).tril()
    if attn_mask is not None and attn_mask.dtype == torch.bool:
        scores = scores.masked_fill(~attn_mask, float("-inf"))
    elif attn_mask is not None:
        scores = scores + attn_mask
    weights = torch.softmax(scores, -1)
    if attn_mask is not None and attn_mask.dtype == torch.bool:
        # A query that may look at nothing gives zeros, as in PyTorch.
        weights = weights.masked_fill(~attn_mask.any(-1, keepdim=True), 0.0)
    if dropout_p:
        weights = torch.nn.functional.dropout(weights, dropout_p)
    return matmul(weights, value)


def _value(argument: Any) -> Any:
    return argument.meta.get("example_value") if isinstance(argument, Node) else None


def _are_float(*values: Any) -> bool:
    return all(isinstance(v, Tensor) and v.is_floating_point() for v in values) and (
        len({v.dtype for v in values}) == 1
    )


def _is_linear(node: Node) -> bool:
    if len(node.args) < 2:
        return False
    x, weight = _value(node.args[0]), _value(node.args[1])
    return _are_float(x, weight) and 2 < x.dim() <= len(_LETTERS) and weight.dim() == 2


def _is_product(node: Node) -> bool:
    if len(node.args) != 2 or node.kwargs:
        return False
    x, y = _value(node.args[0]), _value(node.args[1])
    if not _are_float(x, y) or not 2 < x.dim() == y.dim() <= len(_LETTERS):
        return False
    return bool(x.shape[:-2] == y.shape[:-2])


def _is_attention(node: Node) -> bool:
    values = [_value(argument) for argument in node.args[:3]]
    if len(values) < 3 or not _are_float(*values):
        return False
    query, key, value = values
    is_grouped = bool(node.kwargs.get("enable_gqa"))
    same = slice(0, -3) if is_grouped else slice(0, -2)
    return bool(
        3 < query.dim() <= len(_LETTERS)
        and query.dim() == key.dim() == value.dim()
        and query.shape[same] == key.shape[same] == value.shape[same]
    )


_FUNCTIONS: dict[Any, tuple[Callable[[Node], bool], Callable[..., Tensor]]] = {
    torch._C._nn.linear: (_is_linear, linear),
    torch.nn.functional.linear: (_is_linear, linear),
    torch.matmul: (_is_product, matmul),
    torch.bmm: (_is_product, matmul),
    operator.matmul: (_is_product, matmul),
    "matmul": (_is_product, matmul),
    "bmm": (_is_product, matmul),
    "__matmul__": (_is_product, matmul),
    torch._C._nn.scaled_dot_product_attention: (_is_attention, attention),
    torch.nn.functional.scaled_dot_product_attention: (_is_attention, attention),
}


def keep_dimensions(module: GraphModule) -> None:
    """Replace the products of matrices in a graph of dynamo, and in those that it calls."""
    for graph in (part for part in module.modules() if isinstance(part, GraphModule)):
        for node in graph.graph.nodes:
            if node.op not in ("call_function", "call_method") or node.target not in _FUNCTIONS:
                continue
            applies, function = _FUNCTIONS[node.target]
            if applies(node):
                node.op, node.target = "call_function", function
        graph.recompile()
