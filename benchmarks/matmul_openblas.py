#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A square f32 matmul on one thread: tp's generated code against OpenBLAS.

The peer is the OpenBLAS that numpy carries. What it takes for this CPU's core type is not
always what is fastest, so each is tried first and the best one is the peer.

    matmul_openblas.py [--repeat N] [SIZE...]
"""

import argparse
import os
import pathlib
import subprocess
import sys
import time

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
PROGRAM = """
tp.mesh @mesh <tp = 1>
func.func @main(%a: tensor<{n}x{n}xf32> {{tp.name = "a"}}, %b: tensor<{n}x{n}xf32> {{tp.name = "b"}})
    -> tensor<{n}x{n}xf32> {{
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<{n}x{n}xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<{n}x{n}xf32>) -> tensor<{n}x{n}xf32>
  %c = linalg.matmul ins(%a, %b : tensor<{n}x{n}xf32>, tensor<{n}x{n}xf32>)
                     outs(%zeros : tensor<{n}x{n}xf32>) -> tensor<{n}x{n}xf32>
  return %c : tensor<{n}x{n}xf32>
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


def compare(size: int, repeat: int) -> None:
    """Time both sides of one size in turn, and check tp's product."""
    import numpy as np
    from session import Session

    folder = measure.BUILD / "models"
    folder.mkdir(parents=True, exist_ok=True)
    source, artifact = folder / f"matmul_{size}.mlir", folder / f"matmul_{size}.tpx"
    source.write_text(PROGRAM.format(n=size))
    measure.run(measure.PROGRAMS / "tp-compile", source, "-o", artifact)
    random = np.random.default_rng(0)
    a, b = (random.uniform(-1, 1, (size, size)).astype(np.float32) for _ in range(2))
    product = np.empty_like(a)
    ours, theirs = [], []
    with Session(pathlib.Path(artifact)) as session:
        session.set("a", a)
        session.set("b", b)
        session.run()
        np.matmul(a, b, out=product)
        for _ in range(repeat):
            ours.append(session.run())
            start = time.perf_counter()
            np.matmul(a, b, out=product)
            theirs.append(time.perf_counter() - start)
        result = session.get("result0", a.shape)
    exact = a.astype(np.float64) @ b.astype(np.float64)
    bound = 8 * np.finfo(np.float32).eps * np.sqrt(size) * np.abs(exact).max()
    error = np.abs(result - exact).max()
    if not error <= bound:
        sys.exit(f"error: {size}: largest error {error:.3g}, more than {bound:.3g}")
    measure.print_ratio(f"matmul {size}", ours, theirs, "OpenBLAS")
    rates = [2e-9 * size**3 / sorted(times)[len(times) // 2] for times in (ours, theirs)]
    print(f"  {rates[0]:.1f} and {rates[1]:.1f} GFLOP/s: {rates[0] / rates[1]:.2f} of the peer's")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeat", type=int, default=15)
    parser.add_argument("sizes", type=int, nargs="*", default=[512, 1024, 2048])
    options = parser.parse_args()
    if "OPENBLAS_CORETYPE" not in os.environ:
        core = pick_core_type()
        os.environ.update(OPENBLAS_NUM_THREADS="1", OPENBLAS_CORETYPE=core)
        os.execv(sys.executable, [sys.executable, *sys.argv])  # numpy reads it when it loads
    measure.print_machine()
    print(f"OpenBLAS as {os.environ['OPENBLAS_CORETYPE']}, one thread")
    for size in options.sizes:
        compare(size, options.repeat)


if __name__ == "__main__":
    main()
