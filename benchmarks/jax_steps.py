# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The peer's process of step_jax.py: a model under jax.jit on 8 host devices.

    jax_steps.py MODEL INPUTS.npz RESULT.npz

Compiles, runs once, writes the result and the line `ready`; then, for each line on its
standard input, one step and a line with its seconds.
"""

import os
import pathlib
import sys
import time

os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=8"

import export_models
import jax
import numpy as np


def main() -> None:
    name, inputs, result = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    model = export_models.MODELS[name]()
    arrays = np.load(inputs)
    tree = jax.tree.structure(model.arguments)
    names = export_models.argument_names(model)
    whole = jax.tree.unflatten(tree, [arrays[name] for name in names])
    arguments = jax.tree.map(jax.device_put, whole, model.shardings(model.specs))
    step = model.jit().lower(*model.arguments).compile()
    np.savez(result, result0=np.asarray(step(*arguments)))
    print("ready", flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        jax.block_until_ready(step(*arguments))
        print(time.perf_counter() - start, flush=True)


if __name__ == "__main__":
    main()
