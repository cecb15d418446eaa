# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Arrays of jax as the runtime sees them: keys are their data, unsigned numbers signless."""

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


def _is_key(leaf: Any) -> bool:
    return bool(jnp.issubdtype(leaf.dtype, jax.dtypes.prng_key))


def without_sharding(leaf: Any) -> Any:
    """The shape and dtype of an argument or result."""
    return jax.ShapeDtypeStruct(leaf.shape, leaf.dtype)  # type: ignore[no-untyped-call]


def plain(leaf: Any) -> Any:
    """The shape and dtype in which a leaf of such a shape and dtype crosses over."""
    return jax.eval_shape(jax.random.key_data, leaf) if _is_key(leaf) else leaf


def make_reader(leaf: Any) -> Callable[[Any], Array]:
    """What turns an argument of such a shape and dtype into what the runtime reads."""
    dtype = np.dtype(plain(leaf).dtype)
    signless = np.dtype(f"i{dtype.itemsize}") if dtype.kind == "u" else None
    is_key = _is_key(leaf)

    def read(value: Any) -> Array:
        array = np.asarray(jax.random.key_data(value) if is_key else value)
        if array.dtype != dtype:
            array = array.astype(dtype)
        return array if signless is None else array.view(signless)

    return read


def make_writer(leaf: Any) -> Callable[[Array], Any]:
    """What turns a result of the runtime into what jax makes a leaf of."""
    if _is_key(leaf):
        kind = leaf.dtype._impl
        return lambda array: jax.random.wrap_key_data(jnp.asarray(array.view(np.uint32)), impl=kind)
    dtype = np.dtype(leaf.dtype)
    return lambda array: array.view(dtype)
