# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One program under one compiler, for peers_jax.py.

    peers_worker.py tp|text|Shardy|GSPMD NAME RESULT.npz

Compiles, runs once, writes the results, and prints a line of JSON: collectives and bytes
on the wire of a device, CPU seconds from the function to machine code and, for tp, those
from linalg to the program of one device. Then, for each line on its standard input, one step and a line with its seconds.
"""

import json
import math
import os
import re
import sys
import time
from collections.abc import Callable
from typing import Any

os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=8"

import jax
import numpy as np
from peer_programs import PEERS

COLLECTIVE = re.compile(
    r"= (.*?) (all-reduce|all-gather|reduce-scatter|all-to-all|collective-permute)(?:-start)?\("
)
SHAPE = re.compile(r"\b(f32|s32|u32|pred|f64|s64)\[([\d,]*)\]")
LISTED = re.compile(r"replica_groups=(?:\{\{([\d,]+)\}|\[\d+,(\d+)\])")
OVER_AXES = re.compile(r"replica_groups=mesh\[(.*?)\].*?\{('.*?)\}")
SEED = 7
"""Of the arguments, which are the same in every process."""
SIZES = {"f32": 4, "s32": 4, "u32": 4, "pred": 1, "f64": 8, "s64": 8}


def count_group(collective: str) -> int:
    """The devices that take part together in a collective of HLO."""
    listed = LISTED.search(collective)
    if listed:
        return int(listed.group(2) or len(listed.group(1).split(",")))
    over = OVER_AXES.search(collective)
    if not over:
        return 2  # a permutation has pairs, and no groups
    sizes = {name: int(size) for name, size in re.findall(r"'(\w+)'=(\d+)", over.group(1))}
    axes = re.findall(r"'(\w+)'(?::\(\d+\)(\d+))?", over.group(2))
    return math.prod(int(part) if part else sizes[axis] for axis, part in axes)


def count_collectives(program: str) -> tuple[int, float]:
    """Collectives of a compiled HLO program, and the bytes that a device sends in rings."""
    count, wire = 0, 0.0
    for line in program.splitlines():
        match = COLLECTIVE.search(line)
        if not match:
            continue
        result, kind = match.groups()
        size = sum(
            SIZES[dtype] * math.prod(int(n) for n in dims.split(",") if n)
            for dtype, dims in SHAPE.findall(result)
        )
        group = count_group(line)
        share = (group - 1) / group
        factors = {
            "all-reduce": 2 * share,
            "all-gather": share,
            "reduce-scatter": group - 1,
            "all-to-all": share,
            "collective-permute": 1,
        }
        count += 1
        wire += factors[kind] * size
    return count, wire


def compile_by_tp(model: Any) -> tuple[Callable[[], Any], dict[str, float]]:
    import tp.jax

    function = tp.jax.jit(
        model.function, mesh=model.mesh(), in_shardings=model.specs, out_shardings=model.results
    )
    text = function.export(*model.arguments)
    start = time.process_time()
    tp.shard(text)
    sharding = time.process_time() - start
    start = time.process_time()
    lowered = function.lower(*model.arguments)
    compiled = lowered.compile()
    seconds = time.process_time() - start
    cost = lowered.cost()
    arguments = model.draw(SEED)
    measured = {
        "collectives": cost.collectives,
        "wire": cost.wire_bytes,
        "partition": sharding,
        "compile": seconds,
    }
    return lambda: compiled(*arguments), measured


def compile_from_text(model: Any) -> tuple[Callable[[], Any], dict[str, float]]:
    """The same program as .mlir, without jax around it."""
    import tp
    import tp.jax

    function = tp.jax.jit(
        model.function, mesh=model.mesh(), in_shardings=model.specs, out_shardings=model.results
    )
    text = function.export(*model.arguments)
    start = time.process_time()
    program = tp.shard(text)
    sharding = time.process_time() - start
    start = time.process_time()
    compiled = tp.compile(text)
    seconds = time.process_time() - start
    cost = program.cost()
    leaves = [np.asarray(leaf) for leaf in jax.tree.leaves(model.draw(SEED))]
    measured = {
        "collectives": cost.collectives,
        "wire": cost.wire_bytes,
        "partition": sharding,
        "compile": seconds,
    }
    return lambda: compiled.run(*leaves), measured


def compile_by_xla(model: Any, *, shardy: bool) -> tuple[Callable[[], Any], dict[str, float]]:
    jax.config.update("jax_use_shardy_partitioner", shardy)
    start = time.process_time()
    compiled = model.jit().lower(*model.arguments).compile()
    seconds = time.process_time() - start
    count, wire = count_collectives(compiled.as_text())
    placed = jax.tree.map(jax.device_put, model.draw(SEED), model.shardings(model.specs))
    measured = {"collectives": count, "wire": wire, "compile": seconds}
    return lambda: compiled(*placed), measured


def main() -> None:
    compiler, name, result = sys.argv[1:]
    model = PEERS[name]()
    # What is loaded at a first use is no part of compiling.
    jax.jit(lambda x: x + 1)(np.ones(3, np.float32)).block_until_ready()
    if compiler == "tp":
        step, measured = compile_by_tp(model)
    elif compiler == "text":
        step, measured = compile_from_text(model)
    else:
        step, measured = compile_by_xla(model, shardy=compiler == "Shardy")
    np.savez(result, *map(np.asarray, jax.tree.leaves(step())))
    print(json.dumps(measured), flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        jax.block_until_ready(step())
        print(time.perf_counter() - start, flush=True)


if __name__ == "__main__":
    main()
