# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Operations of the user in programs of tp: a kernel, and a rule that says how it is cut.

def swiglu(a, b, y):
    np.multiply(a, b / (1 + np.exp(-b)), out=y)

gate = tp.register_op("my.swiglu", "b f, b f -> b f", swiglu)
y = gate(a, b)                                   # numpy arrays: at once
step = tp.jax.jit(lambda a, b: gate(a, b) @ w, mesh=mesh)
"""

import re
import sys
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from tp import _native
from tp.compiled import DTYPES, numpy_dtype

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*!?")
Sizes = dict[str, int]


def _parse_side(text: str) -> list[list[str]]:
    """``b f!, f`` as ``[["b", "f"], ["f"]]``."""
    lists = [tensor.split() for tensor in text.split(",")]
    for word in (word for names in lists for word in names):
        if not _NAME.fullmatch(word):
            raise ValueError(
                f"'{word}' is no name of a dimension: letters, digits and '_', and a '!' behind "
                "them if it stays whole"
            )
    return [[word.removesuffix("!") for word in names] for names in lists]


class Operator:
    """An operation made by :func:`register_op`. Call it with arrays of numpy or of jax,
    or with tensors of PyTorch."""

    def __init__(
        self,
        name: str,
        rule: str,
        kernel: Callable[..., None],
        result: npt.DTypeLike | Sequence[npt.DTypeLike] | None = None,
    ) -> None:
        self.name = name
        self.rule = rule
        left, arrow, right = rule.partition("->")
        if not name or not arrow or "->" in right:
            raise ValueError(
                f"an operation has a name and a rule such as 'b f, f -> b f', not '{name}' and "
                f"'{rule}'"
            )
        self._operands = _parse_side(left)
        self._results = _parse_side(right)
        known = {dim for dims in self._operands for dim in dims}
        for dim in (dim for dims in self._results for dim in dims):
            if dim not in known:
                raise ValueError(
                    f"the rule '{rule}' of '{name}' gives a result '{dim}', which no operand has"
                )
        given = (
            list(result)
            if isinstance(result, Sequence) and not isinstance(result, str)
            else [result] * len(self._results)
        )
        if len(given) != len(self._results):
            raise ValueError(
                f"'{name}' has {len(self._results)} results by its rule, but {len(given)} dtypes"
            )
        self._dtypes = [None if each is None else np.dtype(each) for each in given]
        self._kernel = kernel
        self._torch_operator: Any = None
        _native.register_kernel(name, self._run_shards, len(self._operands), len(self._results))

    def _run_shards(self, operands: Sequence[Any], results: Sequence[Any]) -> None:
        """What one rank holds: (memory, dtype, shape) of each tensor."""
        arrays: list[Any] = [
            np.ndarray(shape, numpy_dtype(DTYPES[dtype]), memory)
            for memory, dtype, shape in (*operands, *results)
        ]
        self._kernel(*arrays)

    def result_shapes(self, operands: Sequence[Any]) -> list[tuple[tuple[int, ...], Any]]:
        """Shape and dtype of each result for arrays of any kind with ``shape`` and ``dtype``.

        Raises:
            TypeError: there are more or fewer operands than the rule has.
            ValueError: an operand has another rank, or a name two sizes.
        """
        if len(operands) != len(self._operands):
            raise TypeError(
                f"'{self.name}' takes {len(self._operands)} operands, not {len(operands)}"
            )
        sizes: Sizes = {}
        for number, (names, operand) in enumerate(zip(self._operands, operands, strict=True)):
            if len(names) != len(operand.shape):
                raise ValueError(
                    f"operand #{number} of '{self.name}' has the shape {tuple(operand.shape)}, "
                    f"but its rule names {len(names)} dimensions: '{self.rule}'"
                )
            for dim, size in zip(names, operand.shape, strict=True):
                if sizes.setdefault(dim, size) != size:
                    raise ValueError(
                        f"'{dim}' of '{self.name}' has the size {sizes[dim]}, but {size} in "
                        f"operand #{number}"
                    )
        first = operands[0].dtype
        return [
            (tuple(sizes[dim] for dim in names), first if dtype is None else dtype)
            for names, dtype in zip(self._results, self._dtypes, strict=True)
        ]

    def run_kernel(self, operands: Sequence[Any], results: Sequence[Any]) -> None:
        """The kernel on whole arrays of numpy."""
        self._kernel(*operands, *results)

    def _run(self, operands: Sequence[Any]) -> list[Any]:
        """The results of the kernel on whole arrays of numpy."""
        arrays = [np.ascontiguousarray(operand).reshape(np.shape(operand)) for operand in operands]
        results = [np.empty(shape, dtype) for shape, dtype in self.result_shapes(arrays)]
        self.run_kernel(arrays, results)
        return results

    def __call__(self, *operands: Any) -> Any:
        """The result, or a tuple of the results.

        In a function that jax or PyTorch traces it becomes an operation of the program, which
        only tp can run; arrays are given to the kernel at once.
        """
        torch = sys.modules.get("torch")
        if torch is not None and any(isinstance(operand, torch.Tensor) for operand in operands):
            return self._call_torch(operands)
        jax = sys.modules.get("jax")
        if jax is not None and any(isinstance(operand, jax.Array) for operand in operands):
            results = self._call_jax(jax, operands)
        else:
            results = self._run([np.asarray(operand) for operand in operands])
        return results[0] if len(results) == 1 else tuple(results)

    def _call_torch(self, operands: Sequence[Any]) -> Any:
        from tp.torch.kernels import define

        if self._torch_operator is None:
            self._torch_operator = define(self, len(self._operands), len(self._results))
        return self._torch_operator(*operands)

    def _call_jax(self, jax: Any, operands: Sequence[Any]) -> list[Any]:
        arrays = [jax.numpy.asarray(operand) for operand in operands]
        if not any(isinstance(array, jax.core.Tracer) for array in arrays):
            return [jax.numpy.asarray(each) for each in self._run([np.asarray(a) for a in arrays])]
        types = [jax.ShapeDtypeStruct(*each) for each in self.result_shapes(arrays)]
        return list(jax.ffi.ffi_call("tp.call", types)(*arrays, name=self.name, rule=self.rule))


def register_op(
    name: str,
    rule: str,
    kernel: Callable[..., None],
    result: npt.DTypeLike | Sequence[npt.DTypeLike] | None = None,
) -> Operator:
    """Make an operation of a kernel that is written in Python.

    Args:
        name: what the program calls it, ``"my.swiglu"``. A kernel of the same name is replaced
            in what is compiled from then on.
        rule: the dimensions of each operand and each result: ``"b k, k! f -> b f"``. A name
            that stands in an operand and in every result may be cut; one with ``!`` stays whole.
        kernel: called as ``kernel(*operands, *results)`` on each rank's thread with views of
            what this rank holds, which are gone when it returns. It fills the results. Parts of
            a dimension that does not divide have padding at their end, of which anything may be
            computed.
        result: the dtype of the results, or of each; by default that of the first operand.

    Raises:
        ValueError: the rule cannot be read, or a result's size does not follow from it.
    """
    return Operator(name, rule, kernel, result)
