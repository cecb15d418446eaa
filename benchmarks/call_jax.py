#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a call of a compiled function costs: a perceptron of 8 x 16 by 16 x 32 on 8 ranks,
threads for tp and host devices for jax.jit, in one process and in turns. jax.jit's
arguments lie on their devices already; tp's are whole arrays.

    call_jax.py [--repeat N]
"""

import argparse
import os
import time
from collections.abc import Callable
from typing import Any

os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=8"

import jax
import jax.numpy as jnp
import measure
import numpy as np
import tp.jax
from jax.sharding import AxisType, NamedSharding
from jax.sharding import PartitionSpec as P


def perceptron(x: jax.Array, w1: jax.Array, w2: jax.Array) -> jax.Array:
    return jnp.tanh(x @ w1) @ w2


def seconds(function: Callable[..., Any], arguments: Any) -> float:
    start = time.perf_counter()
    function(*arguments).block_until_ready()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--repeat", type=int, default=500)
    options = parser.parse_args()
    measure.print_machine()
    mesh = jax.make_mesh((8,), ("tp",), axis_types=(AxisType.Auto,))
    specs = (P(), P(None, "tp"), P("tp"))
    numbers = np.random.default_rng(3)
    whole = [
        jnp.asarray(numbers.standard_normal(shape), jnp.float32)
        for shape in ((8, 16), (16, 32), (32, 16))
    ]
    shardings = tuple(NamedSharding(mesh, spec) for spec in specs)
    placed = [jax.device_put(*pair) for pair in zip(whole, shardings, strict=True)]
    peer = jax.jit(perceptron, in_shardings=shardings, out_shardings=NamedSharding(mesh, P()))
    ours = tp.jax.jit(perceptron, mesh=mesh, in_shardings=specs, out_shardings=P())
    np.testing.assert_allclose(ours(*whole), perceptron(*whole), rtol=0, atol=1e-4)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(options.repeat):
        times[0].append(seconds(ours, whole))
        times[1].append(seconds(peer, placed))
    measure.print_ratio("a call with small arrays, 8 ranks", *times, "jax.jit")


if __name__ == "__main__":
    main()
