# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One program on one side, for host_steps.py.

    host_steps_worker.py tp|Shardy|GSPMD NAME RANKS RESULT.npz

Compiles, runs once, writes the results, and prints a line of JSON with the CPU seconds of
compiling. Then, for each line on its standard input, one step and a line with its wall and
CPU seconds and the most bytes that the process has held since arguments were placed.
"""

import json
import os
import pathlib
import re
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["XLA_FLAGS"] = f"--xla_force_host_platform_device_count={sys.argv[3]}"

import measure

sys.path.insert(0, str(measure.MODELS))
import jax
import numpy as np
import peer_programs

SEED = 7
"""Of the arguments, which are the same in every process."""
Step = Callable[[], object]
Results = Callable[[], list[np.ndarray]]


def read_memory() -> tuple[int, int]:
    """The bytes that this process holds, and the most that it has held."""
    status = pathlib.Path("/proc/self/status").read_text()
    rss, peak = (re.search(rf"{key}:\s+(\d+) kB", status) for key in ("VmRSS", "VmHWM"))
    assert rss and peak
    return int(rss.group(1)) << 10, int(peak.group(1)) << 10


def forget_peak() -> None:
    """Let the most that was held start from what is held now."""
    pathlib.Path("/proc/self/clear_refs").write_text("5")


def compile_by_tp(name: str, ranks: int, scratch: pathlib.Path) -> tuple[pathlib.Path, float]:
    """The artifact of a program, and the CPU seconds of making it."""
    text = (measure.MODELS / "peers" / f"{name}.mlir").read_text()
    if ranks == 1:  # the same mesh with one position on every axis
        text = re.sub(r'("\w+")=\d+', r"\1=1", text)
        text = re.sub(r"(\{name = \"\w+\", size =) \d+", r"\1 1", text)
    source, artifact = scratch.with_suffix(".mlir"), scratch.with_suffix(".tpx")
    source.write_text(text)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    measure.run(measure.PROGRAMS / "tp-compile", source, "-o", artifact)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return artifact, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def start_tp(artifact: pathlib.Path, model: Any) -> tuple[Step, Results]:
    import export_models
    from session import Session

    session = Session(artifact)
    leaves = map(np.asarray, jax.tree.leaves(model.draw(SEED)))
    for argument, leaf in zip(export_models.argument_names(model), leaves, strict=True):
        session.set(argument, leaf)
    results = jax.tree.leaves(jax.eval_shape(model.function, *model.arguments))
    return session.run, lambda: [
        session.get(f"result{index}", leaf.shape) for index, leaf in enumerate(results)
    ]


def compile_by_xla(model: Any, ranks: int) -> tuple[Callable[..., Any], float]:
    jax.jit(lambda x: x + 1)(np.ones(3, np.float32)).block_until_ready()  # loads XLA
    start = time.process_time()
    function = jax.jit(model.function, keep_unused=True) if ranks == 1 else model.jit()
    compiled = function.lower(*model.arguments).compile()
    return compiled, time.process_time() - start


def start_xla(compiled: Callable[..., Any], model: Any, ranks: int) -> tuple[Step, Results]:
    drawn = model.draw(SEED)
    if ranks == 1:
        placed = jax.device_put(drawn)
    else:
        placed = jax.tree.map(jax.device_put, drawn, model.shardings(model.specs))
    return lambda: jax.block_until_ready(compiled(*placed)), lambda: [
        np.asarray(leaf) for leaf in jax.tree.leaves(compiled(*placed))
    ]


def main() -> None:
    side, name, ranks, result = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    if ranks == 1:  # a constraint would ask for a mesh of 8 devices
        peer_programs.constrain = lambda axis, size, spec: lambda value: value
    model = peer_programs.PEERS[name]()
    if side == "tp":
        artifact, seconds = compile_by_tp(name, ranks, pathlib.Path(result))
        held, _ = read_memory()
        step, results = start_tp(artifact, model)
    else:
        jax.config.update("jax_use_shardy_partitioner", side == "Shardy")
        compiled, seconds = compile_by_xla(model, ranks)
        held, _ = read_memory()
        step, results = start_xla(compiled, model, ranks)
    step()
    np.savez(result, *results())
    print(json.dumps({"compile": seconds}), flush=True)
    forget_peak()
    for _ in sys.stdin:
        wall, cpu = time.perf_counter(), time.process_time()
        step()
        times = {"step": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
        print(json.dumps({**times, "memory": read_memory()[1] - held}), flush=True)


if __name__ == "__main__":
    main()
