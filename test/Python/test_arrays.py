# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Arrays cross the boundary where they lie, and what does not fit is refused."""

from typing import Any

import ml_dtypes
import numpy as np
import pytest
import tp


def copied(dtype: str) -> tp.Compiled:
    """A program that gives its argument back, cut over three ranks."""
    kind = f"tensor<6x4x{dtype}>"
    return tp.compile(
        f"""
tp.mesh @ring <tp = 3>
func.func @main(%x: {kind} {{tp.name = "x", tp.sharding = #tp.sharding<@ring, [{{"tp"}}, {{}}]>}})
    -> ({kind} {{tp.name = "y"}}) {{
  %0 = tensor.empty() : {kind}
  %1 = linalg.copy ins(%x : {kind}) outs(%0 : {kind}) -> {kind}
  return %1 : {kind}
}}
"""
    )


@pytest.fixture(scope="module")
def floats() -> tp.Compiled:
    return copied("f32")


DTYPES = {
    "f32": np.float32,
    "f64": np.float64,
    "f16": np.float16,
    "bf16": ml_dtypes.bfloat16,
    "i1": np.bool_,
    "i8": np.int8,
    "i16": np.int16,
    "i32": np.int32,
    "i64": np.int64,
}


@pytest.mark.parametrize("name", DTYPES)
def test_every_dtype(name: str) -> None:
    x = (np.arange(24).reshape(6, 4) % 5).astype(DTYPES[name])
    (y,) = copied(name).run(x)
    assert y.dtype == x.dtype
    assert np.array_equal(y, x)


class OnlyDlpack:
    """An array of a framework that tp knows nothing of."""

    def __init__(self, array: np.ndarray) -> None:
        self.array = array

    def __dlpack__(self, **options: Any) -> Any:
        return self.array.__dlpack__(**options)

    def __dlpack_device__(self) -> tuple[int, int]:
        return self.array.__dlpack_device__()


def test_arguments_are_not_copied(floats: tp.Compiled) -> None:
    x = np.arange(24, dtype=np.float32).reshape(6, 4)
    assert np.shares_memory(floats._prepare(0, x), x)
    assert np.shares_memory(floats._prepare(0, OnlyDlpack(x)), x)
    (y,) = floats.run(OnlyDlpack(x))
    assert np.array_equal(y, x)
    # The result is an array of its own, and starts where jax takes it as it is.
    assert not np.shares_memory(y, x)
    assert y.flags.c_contiguous and y.ctypes.data % 64 == 0
    # What the caller gets speaks DLPack, too.
    assert np.shares_memory(np.from_dlpack(y), y)


def test_arguments_that_cannot_be_written(floats: tp.Compiled) -> None:
    x = np.ones((6, 4), np.float32)
    x.flags.writeable = False
    assert np.array_equal(floats.run(x)[0], x)


@pytest.mark.parametrize(
    "x",
    [
        np.arange(24, dtype=np.float32).reshape(4, 6).T,
        np.arange(48, dtype=np.float32).reshape(6, 8)[:, ::2],
        np.arange(24, dtype=np.float32).reshape(6, 4)[::-1],
    ],
    ids=["transposed", "strided", "reversed"],
)
def test_arguments_that_are_not_contiguous(floats: tp.Compiled, x: np.ndarray) -> None:
    assert np.array_equal(floats.run(x)[0], x)


def test_not_a_number_goes_through(floats: tp.Compiled) -> None:
    x = np.full((6, 4), np.nan, np.float32)
    x[0, 0] = np.inf
    assert np.array_equal(floats.run(x)[0], x, equal_nan=True)


@pytest.mark.parametrize(
    ("arguments", "named", "error", "message"),
    [
        ([], {}, TypeError, "the program takes 1 arguments, not 0"),
        ([1, 2], {}, TypeError, "the program takes 1 arguments, not 2"),
        (
            [np.ones((6, 4))],
            {},
            TypeError,
            "argument 'x' is float64, but the program takes float32",
        ),
        (
            [np.ones((4, 6), np.float32)],
            {},
            ValueError,
            r"argument 'x' has shape \(4, 6\), but the program takes \(6, 4\)",
        ),
        (["six"], {}, TypeError, "argument 'x' is str, not an array"),
        ([None], {}, TypeError, "argument 'x' is NoneType, not an array"),
        ([], {"z": 1}, TypeError, "the program has no argument 'z', only x"),
        ([1], {"x": 1}, TypeError, "argument 'x' is given twice"),
    ],
)
def test_wrong_arguments(
    floats: tp.Compiled,
    arguments: list[Any],
    named: dict[str, Any],
    error: type[Exception],
    message: str,
) -> None:
    with pytest.raises(error, match=message):
        floats.run(*arguments, **named)
    x = np.ones((6, 4), np.float32)
    assert np.array_equal(floats.run(x)[0], x)
