# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# ruff: noqa: E402 (imports come behind what skips them)
"""Operations of PyTorch that torch-mlir does not know, or not as PyTorch has them, and what
tp.torch adds: on three ranks, with sizes that do not divide, beside eager mode."""

import pathlib
from collections.abc import Callable
from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")

import torch.nn.functional as F
import tp
import tp.torch
from torch import Tensor

torch.manual_seed(7)
X, ROWS, CUBE = torch.randn(7, 5), torch.tensor([3, 0, 3, 6, 2]), torch.randn(2, 4, 8)
ALONG = torch.tensor([[4, 0], [1, 1], [2, 3], [0, 4], [1, 2], [3, 3], [0, 1]])


@pytest.fixture(autouse=True)
def forget() -> None:
    torch._dynamo.reset()


def on_ranks(function: Callable[..., Any]) -> Callable[..., Any]:
    backend = tp.torch.Backend({"tp": 3}, {"x": ("tp",)})
    return torch.compile(function, backend=backend, fullgraph=True)


def flat(results: Any) -> list[Tensor]:
    return list(results) if isinstance(results, tuple) else [results]


def check(function: Callable[..., Any], *arguments: Tensor) -> None:
    """The results and, if there are such, the gradients are those of eager mode."""
    outcomes = []
    for each in (on_ranks(function), function):
        copies = [value.clone() for value in arguments]
        for value in copies:
            value.requires_grad_(value.is_floating_point())
        results = flat(each(*copies))
        if results[0].requires_grad:
            # Its gradient is not the same for all elements.
            (
                results[0].float() * torch.arange(results[0].numel()).view_as(results[0])
            ).sum().backward()
        outcomes.append([*results, *(value.grad for value in copies if value.grad is not None)])
    for given, wanted in zip(*outcomes, strict=True):
        assert given.dtype == wanted.dtype
        bound = max(1e-5, 2 * torch.finfo(given.dtype).eps) if given.is_floating_point() else 0
        torch.testing.assert_close(given, wanted, rtol=bound, atol=bound, equal_nan=True)


def attend(x: Tensor, **options: Any) -> Tensor:
    """Attention of 4 heads among 8 places."""
    query = x.view(2, 1, 4, 8).expand(2, 4, 4, 8) * torch.arange(1, 5)[:, None, None]
    return F.scaled_dot_product_attention(query, query.sin(), query.cos(), **options)


def attend_grouped(x: Tensor) -> Tensor:
    """Four heads of queries for two of keys."""
    keys = x.view(2, 2, 2, 8)
    return F.scaled_dot_product_attention(attend(x), keys, keys.sin(), enable_gqa=True)


MASK = torch.tensor([[1, 1, 0, 1], [0, 0, 0, 0], [0, 1, 0, 0], [1, 0, 0, 0]])

FUNCTIONS: dict[str, tuple[Callable[..., Any], tuple[Tensor, ...]]] = {
    "sort": (lambda x: torch.sort(x, -1), (X,)),
    "sort descending": (lambda x: torch.sort(x, dim=0, descending=True, stable=True), (X,)),
    "sort of no numbers": (lambda x: torch.sort(x / x.clamp(min=0), -1), (X,)),
    "top k": (lambda x: torch.topk(x, 3), (X,)),
    "smallest k": (lambda x: torch.topk(x, 2, 0, largest=False), (X,)),
    "index add": (lambda x, rows: x.index_add(0, rows, torch.ones(5, 5)), (X, ROWS)),
    "index put": (lambda x, rows: x.index_put((rows,), x[:5] * 2), (X, ROWS)),
    "index from the end": (lambda x, rows: x.index_put((-rows,), x[0], True), (X, ROWS)),
    "index of two": (lambda x, rows: x[rows, rows % 5], (X, ROWS)),
    "index of columns": (lambda x, rows: x[:, rows % 5, 1:], (CUBE, ROWS)),
    "scatter": (lambda x, along: x.scatter(1, along, 2.5), (X, ALONG)),
    "scatter add": (lambda x, along: x.scatter_add(1, along, x[:, :2]), (X, ALONG)),
    "gather": (lambda x, along: x.gather(1, along), (X, ALONG)),
    "cumsum": (lambda x: x.cumsum(0), (X,)),
    "cumsum of integers": (lambda x: x.cumsum(0), (ROWS,)),
    "cumprod": (lambda x: x.cumprod(1), (X,)),
    "approximate gelu": (lambda x: F.gelu(x, approximate="tanh"), (X,)),
    "gelu": (F.gelu, (X,)),
    "roll": (lambda x: x.roll((2, -1), (0, 1)), (X,)),
    "roll of all": (lambda x: x.roll(3), (X,)),
    "attention": (lambda x: F.scaled_dot_product_attention(x, x, x, is_causal=True), (CUBE,)),
    "masked attention": (lambda x: attend(x, attn_mask=MASK.bool()), (CUBE,)),
    "biased attention": (lambda x: attend(x, attn_mask=MASK * 0.5, scale=0.3), (CUBE,)),
    "grouped attention": (attend_grouped, (CUBE,)),
    "linear of a sequence": (lambda x, w: F.linear(x, w, w[:, 0]), (CUBE, torch.randn(5, 8))),
    "products": (lambda x: x @ x.mT + torch.bmm(x, x.transpose(1, 2)), (CUBE,)),
    "product with one matrix": (lambda x: x @ x[0].T, (CUBE,)),
    "product in 16 bits": (lambda x: x.bfloat16() @ x.bfloat16().mT, (CUBE,)),
    "padded embedding": (lambda table, x: F.embedding(x, table, padding_idx=3), (X, ROWS)),
    "constant": (lambda x: torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0]) * x, (X,)),
    "argument given back": (lambda x: (x * 2, x, 3 * x, x * 2), (X,)),
    "no numbers": (lambda x: x.sqrt().sum(0), (X,)),
    "argument changed": (lambda x: x.add_(1) * 2, (ROWS,)),
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_operation(name: str) -> None:
    function, arguments = FUNCTIONS[name]
    check(function, *arguments)


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float64", "int32", "int8", "bool"])
def test_dtype(dtype: str) -> None:
    x = (X * 3).to(getattr(torch, dtype))
    check(lambda x: (torch.where(x > 0, x, x + x), x.sum(0)), x)


def test_arguments_that_are_not_contiguous() -> None:
    check(lambda x: x @ x.T, X.T)
    check(lambda x: x * 2, X[::2, 1:4])


@pytest.mark.parametrize(
    "function",
    [
        lambda x: F.dropout(x, 0.3),
        lambda x: x + torch.randn(5),
        lambda x: torch.rand_like(x) * torch.normal(0.0, x.shape[0], (7, 5)),
    ],
)
def test_seed(function: Callable[[Tensor], Tensor]) -> None:
    """Random numbers are those of eager mode, other ones in each call."""
    drawn = []
    for each in (on_ranks(function), function):
        torch.manual_seed(11)
        drawn.append([each(X), each(X)])
    ours, theirs = drawn
    assert not torch.equal(*ours)
    for given, wanted in zip(ours, theirs, strict=True):
        torch.testing.assert_close(given, wanted)


def test_gradient_through_dropout() -> None:
    def function(x: Tensor) -> Tensor:
        return F.dropout(x, 0.5) * x

    gradients = []
    for each in (on_ranks(function), function):
        torch.manual_seed(11)
        x = X.clone().requires_grad_()
        each(x).sum().backward()
        gradients.append(x.grad)
    torch.testing.assert_close(*gradients)


def test_constraint() -> None:
    """The constrained value is cut, and so is its gradient."""

    def function(x: Tensor, w: Tensor) -> Tensor:
        return tp.torch.constrain(x @ w, (None, "tp")).relu().sum()

    backend = tp.torch.Backend({"tp": 3})
    compiled = torch.compile(function, backend=backend, fullgraph=True)
    w = torch.randn(5, 7, requires_grad=True)
    compiled(X, w).backward()
    ours = w.grad
    w.grad = None
    function(X, w).backward()
    torch.testing.assert_close(ours, w.grad)
    forward, backward = backend.programs
    for program in (forward, backward):
        assert '[{}, {"tp"}]' in program.as_text("input")
        assert program.cost().work < 0.5


def test_constraint_without_a_program() -> None:
    assert tp.torch.constrain(X, ("tp",)).equal(X)
    with pytest.raises(ValueError, match=r"spec .* is for 3 dimensions, but the tensor has 2"):
        tp.torch.constrain(X, (None, None, "tp"))


def spectrum(x: Tensor) -> Tensor:
    return torch.linalg.svdvals(x)  # the place that the error names


REFUSED = [
    (spectrum, X, "'aten._linalg_svd.default' is not supported: write it with other operations"),
    (lambda x: torch.fft.fft(x).real, X, "'aten._fft_r2c.default' is complex64; convert it"),
    (lambda x: x.to(torch.uint8) * 3, X, "'prims.convert_element_type.default' is uint8; conv"),
    (lambda x: x * 2, ROWS.to(torch.uint8), "argument 'arg0_1' is uint8; convert it to another"),
    (lambda x: x.softmax(1).multinomial(2), X, "'aten.multinomial.default' is not supported, as"),
    (
        lambda x: tp.torch.constrain(x, ("model",)),
        X,
        'uses axis "model", but mesh @mesh has no such axis',
    ),
    (lambda x: F.max_pool1d(x, 2).sum(), CUBE.requires_grad_(), "'tm_tensor.scatter' is not sup"),
]


@pytest.mark.parametrize(("function", "argument", "message"), REFUSED, ids=[x[2] for x in REFUSED])
def test_refused(function: Callable[[Tensor], Any], argument: Tensor, message: str) -> None:
    with pytest.raises(tp.CompileError) as caught:
        result = on_ranks(function)(argument)
        result.backward()
    text = str(caught.value)
    assert message in text
    assert "\n" not in text
    if "argument" not in message:
        assert text.startswith(f"{__file__}:")


def test_place_of_an_error() -> None:
    with pytest.raises(tp.CompileError) as caught:
        on_ranks(spectrum)(X)
    line = int(str(caught.value).split(":")[1])
    assert (
        "the place that the error names"
        in pathlib.Path(__file__).read_text().splitlines()[line - 1]
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [({"meshes": 2}, "backend tp has no option 'meshes', only mesh and plan")],
)
def test_wrong_options(options: dict[str, Any], message: str) -> None:
    with pytest.raises(Exception, match=message):
        torch.compile(lambda x: x * 2, backend="tp", options=options)(X)


OUT_OF_RANGE = [
    (lambda x, rows: F.embedding(rows[:, 1:], x), torch.tensor([[9, 7], [0, 1]]), 7),
    (lambda x, rows: x[rows], torch.tensor([0, -8]), -8),
    (lambda x, rows: x.gather(0, rows.view(1, 5)), torch.tensor([0, 1, 2, 7, 6]), 7),
]


@pytest.mark.parametrize(("function", "rows", "wrong"), OUT_OF_RANGE, ids=str)
def test_index_out_of_range(function: Callable[..., Any], rows: Tensor, wrong: int) -> None:
    compiled = on_ranks(function)
    text = rf"\.py:\d+: index {wrong} of 'rows' is out of range for 7 rows"
    with pytest.raises(IndexError, match=text):
        compiled(X, rows)
    assert torch.equal(compiled(X, rows.clamp(0, 6)), function(X, rows.clamp(0, 6)))
