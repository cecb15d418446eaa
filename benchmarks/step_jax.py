#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One step on 8 ranks: tp's rank threads against jax.jit on 8 host devices.

Both run the same program on the same inputs and cores, in turn; jax lives in a process of
its own that sleeps while tp runs. tp's result is compared with jax's.

    step_jax.py [--repeat N] [MODEL...]
"""

import argparse
import os
import pathlib
import subprocess
import sys

import measure
import numpy as np
from session import Session

sys.path.insert(0, str(measure.MODELS))
import export_models
import jax

HERE = pathlib.Path(__file__).resolve().parent


def random_inputs(name: str) -> dict[str, np.ndarray]:
    """Arguments of a model: activations of order 1, weights as an initialiser draws them."""
    model = export_models.MODELS[name]()
    random = np.random.default_rng(0)
    leaves = jax.tree.leaves(model.arguments)
    return {
        argument: (random.standard_normal(leaf.shape) * scale_of(argument)).astype(np.float32)
        for argument, leaf in zip(export_models.argument_names(model), leaves, strict=True)
    }


def scale_of(argument: str) -> float:
    """Activations of order 1, weights as an initialiser draws them."""
    return 0.02 if argument.startswith("w") else 1.0


def compare(name: str, repeat: int) -> None:
    """Time both sides of one model in turn, and check tp's result."""
    source = measure.export(name)
    artifact = source.with_suffix(".tpx")
    inputs, expected = source.with_suffix(".npz"), source.with_suffix(".jax.npz")
    measure.run(measure.PROGRAMS / "tp-compile", source, "-o", artifact)
    arrays = random_inputs(name)
    np.savez(inputs, **arrays)
    peer = subprocess.Popen(
        [sys.executable, HERE / "jax_steps.py", name, inputs, expected],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=dict(os.environ, PYTHONPATH=str(measure.MODELS)),
    )
    if not peer.stdout or not peer.stdin or peer.stdout.readline() != "ready\n":
        sys.exit("error: jax did not start")
    wanted = np.load(expected)["result0"]
    ours, theirs = [], []
    with Session(artifact) as session:
        for argument, array in arrays.items():
            session.set(argument, array)
        for run in range(repeat + 3):
            mine = session.run()
            peer.stdin.write("step\n")
            peer.stdin.flush()
            other = float(peer.stdout.readline())
            if run >= 3:  # the first steps warm both sides up
                ours.append(mine)
                theirs.append(other)
        result = session.get("result0", wanted.shape)
    peer.stdin.close()
    peer.wait()
    error, largest = np.abs(result - wanted).max(), np.abs(wanted).max()
    if not error <= 1e-4 * largest:
        sys.exit(f"error: {name}: differs from jax by {error:.3g}, of at most {largest:.3g}")
    measure.print_ratio(f"{name} on 8 ranks", ours, theirs, "jax.jit")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeat", type=int, default=30)
    parser.add_argument("models", nargs="*", default=["mlp", "small_llama_layer"])
    options = parser.parse_args()
    measure.print_machine()
    for name in options.models:
        compare(name, options.repeat)


if __name__ == "__main__":
    main()
