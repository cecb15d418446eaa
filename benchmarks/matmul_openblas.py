#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An f32 matmul on one thread: tp's generated code against OpenBLAS.

The peer is the OpenBLAS that numpy carries. What it takes for this CPU's core type is not
always what is fastest, so each is tried first and the best one is the peer. CPU time
counts, for the machine may be shared; the two take turns, and the median of the ratios of
neighbours is printed.

    matmul_openblas.py [--repeat N] [SHAPE...]

A shape is a size, or ROWSxCOLUMNSxDEPTH, by default squares and the shards of P1 to P6 on
8 ranks. `:a` and `:b` behind it say which operands lie transposed, as in gradients.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import measure

CORE_TYPES = ("Haswell", "Zen", "SkylakeX", "Cooperlake", "SapphireRapids")
TRIAL = """
import numpy, time
a = numpy.ones((1024, 1024), numpy.float32); c = numpy.empty_like(a)
times = []
for _ in range(12):
    start = time.perf_counter(); numpy.matmul(a, a, out=c); times.append(time.perf_counter() - start)
print(sorted(times)[3])
"""
SQUARES = ("512", "1024", "2048")
SHARDS = (
    *("512x256x512", "512x512x256", "256x176x512", "256x512x176", "256x64x512", "256x32x512"),
    *("256x512x64", "512x512x256:b", "512x256x512:a", "256x512x512:a", "256x512x176:b"),
    *("176x512x256:a", "512x176x256:a"),
)
PROGRAM = """
#left = affine_map<(m, n, k) -> ({left})>
#right = affine_map<(m, n, k) -> ({right})>
#result = affine_map<(m, n, k) -> (m, n)>
tp.mesh @mesh <tp = 1>
func.func @main(%a: tensor<{a}xf32> {{tp.name = "a"}}, %b: tensor<{b}xf32> {{tp.name = "b"}})
    -> tensor<{c}xf32> {{
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<{c}xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<{c}xf32>) -> tensor<{c}xf32>
  %c = linalg.generic {{indexing_maps = [#left, #right, #result],
                        iterator_types = ["parallel", "parallel", "reduction"]}}
      ins(%a, %b : tensor<{a}xf32>, tensor<{b}xf32>) outs(%zeros : tensor<{c}xf32>) {{
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %product = arith.mulf %x, %y : f32
    %next = arith.addf %sum, %product : f32
    linalg.yield %next : f32
  }} -> tensor<{c}xf32>
  return %c : tensor<{c}xf32>
}}
"""


def pick_core_type() -> str:
    """The core type that OpenBLAS is fastest with, here and now."""
    seconds = {}
    for core in CORE_TYPES:
        environment = dict(os.environ, OPENBLAS_NUM_THREADS="1", OPENBLAS_CORETYPE=core)
        trial = subprocess.run(
            [sys.executable, "-c", TRIAL],
            env=environment,
            check=False,
            capture_output=True,
            text=True,
        )
        if trial.returncode == 0:  # a core type that this CPU lacks may crash
            seconds[core] = float(trial.stdout)
    return min(seconds, key=lambda core: seconds[core])


def measure_cpu(step: Callable[[], object], times: int) -> float:
    """CPU seconds of all threads in one of `times` steps."""
    start = time.process_time()
    for _ in range(times):
        step()
    return (time.process_time() - start) / times


def compare(text: str, repeat: int) -> float:
    """Time both sides of one shape in turn, check tp's product, and return tp's share of
    the peer's speed."""
    import numpy as np
    from session import Session

    sizes, _, turned = text.partition(":")
    numbers = [int(size) for size in sizes.split("x")]
    rows, columns, depth = numbers * 3 if len(numbers) == 1 else numbers
    shapes = {"a": (rows, depth), "b": (depth, columns)}
    maps = {"a": "m, k", "b": "k, n"}
    for operand in turned:
        shapes[operand] = shapes[operand][::-1]
        maps[operand] = maps[operand][::-1].replace(" ,", ", ")
    folder = measure.BUILD / "models"
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / f"matmul_{text.replace(':', '_')}.mlir"
    artifact = source.with_suffix(".tpx")
    forms = {name: f"{shape[0]}x{shape[1]}" for name, shape in shapes.items()}
    source.write_text(
        PROGRAM.format(left=maps["a"], right=maps["b"], c=f"{rows}x{columns}", **forms)
    )
    measure.run(measure.PROGRAMS / "tp-compile", source, "-o", artifact)
    random = np.random.default_rng(0)
    held = {name: random.uniform(-1, 1, shape).astype(np.float32) for name, shape in shapes.items()}
    a, b = (held[name].T if name in turned else held[name] for name in "ab")
    product = np.empty((rows, columns), np.float32)
    # Several steps of what is small, beside what starting threads takes.
    times = max(1, round(5e7 / (rows * columns * depth)))
    ours, theirs = [], []
    with Session(pathlib.Path(artifact)) as session:
        for name, array in held.items():
            session.set(name, array)
        for run in range(repeat + 2):
            mine = measure_cpu(session.run, times)
            other = measure_cpu(lambda: np.matmul(a, b, out=product), times)
            if run >= 2:  # the first ones warm both sides up
                ours.append(mine)
                theirs.append(other)
        result = session.get("result0", product.shape)
    exact = a.astype(np.float64) @ b.astype(np.float64)
    bound = 8 * np.finfo(np.float32).eps * np.sqrt(depth) * np.abs(exact).max()
    error = np.abs(result - exact).max()
    if not error <= bound:
        sys.exit(f"error: {text}: largest error {error:.3g}, more than {bound:.3g}")
    rates = [2e-9 * rows * columns * depth / statistics.median(t) for t in (ours, theirs)]
    share = statistics.median(other / mine for mine, other in zip(ours, theirs, strict=True))
    print(f"{text:16} {rates[0]:6.1f} and {rates[1]:6.1f} GFLOP/s: {share:.2f} of the peer's")
    return share


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeat", type=int, default=15)
    parser.add_argument("shapes", nargs="*", default=[*SQUARES, *SHARDS], metavar="SHAPE")
    options = parser.parse_args()
    if "OPENBLAS_CORETYPE" not in os.environ:
        core = pick_core_type()
        os.environ.update(OPENBLAS_NUM_THREADS="1", OPENBLAS_CORETYPE=core)
        os.execv(sys.executable, [sys.executable, *sys.argv])  # numpy reads it when it loads
    measure.print_machine()
    print(f"OpenBLAS as {os.environ['OPENBLAS_CORETYPE']}, one thread")
    shares = [compare(shape, options.repeat) for shape in options.shapes]
    print(
        f"speed: ratio {statistics.geometric_mean(shares):.2f}, tp's over OpenBLAS's, geometric "
        f"mean of {len(shares)}, least {min(shares):.2f}; load {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    main()
