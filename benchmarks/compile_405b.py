#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""CPU time from JAX to machine code: the training step of Llama 3.1 405B, a loss and its
gradient by every parameter over 8 devices, by tp.jax.jit into a .tpx and by jax.jit on
8 host devices. Each in a fresh process, tracing included, in turns.

    compile_405b.py [--repeat N] [--layers L]
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

import measure

TIMED = """
import os, time
os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=8"
import jax, jax_models
import tp.jax
jax.jit(lambda x: x + 1)(1.0).block_until_ready()
model = jax_models.llama405b_grad({layers})
start = time.process_time()
"""
TP = """
function = tp.jax.jit(
    model.function, mesh=model.mesh(), in_shardings=model.specs, out_shardings=model.results
)
compiled = function.lower(*model.arguments).compile()
compiled.compiled.save("{path}")
print(time.process_time() - start)
"""
PEER = """
model.jit().lower(*model.arguments).compile()
print(time.process_time() - start)
"""


def run(script: str) -> float:
    environment = dict(os.environ, PYTHONPATH=str(measure.MODELS))
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=False
    )
    if done.returncode:
        sys.exit(f"error: {done.stderr.strip()}")
    return float(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--layers", type=int, default=126)
    options = parser.parse_args()
    measure.print_machine()
    timed = TIMED.format(layers=options.layers)
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "llama.tpx"
        for _ in range(options.repeat):
            ours.append(run(timed + TP.format(path=path)))
            theirs.append(run(timed + PEER))
            print(f"tp {ours[-1]:.1f} s, jax.jit {theirs[-1]:.1f} s", flush=True)
    measure.print_ratio(
        f"from JAX to machine code, {options.layers} layers, CPU", ours, theirs, "jax.jit"
    )


if __name__ == "__main__":
    main()
