#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""CPU time from the annotated Llama 3.1 405B training step to the program of one device.

The program is a loss and its gradient by every parameter, 126 layers, unrolled, as JAX
exports it. The peers are XLA's two partitioners as `jax.jit` runs them on 8 host devices:
Shardy (`shardy-xla`, then `spmd-partitioning`) and GSPMD (`sharding-propagation`, then
`spmd-partitioning`). Between the log lines of these passes their process's CPU time is
read, to 10 ms; it is ended after the second. tp's is the pipeline tp-shard with the
verifiers that end each stage. Nobody counts parsing and printing. Repetitions are
interleaved. Then tp's time is taken at fewer layers, for how it grows, and with MLIR's
verifier after every pass. Peak memory is that of the whole process: for the peers Python,
JAX and the traced program too. tp's result is verified, and checked by its collectives:
Megatron's four sums a layer, and six more for the embedding and the loss.

    partition_405b.py [--repeat N] [--layers L]
"""

import argparse
import math
import os
import pathlib
import re
import statistics
import subprocess
import sys

import measure

STARTED = re.compile(r"\]   HLO pass ([\w-]+)\s*$")
ENDED = re.compile(r"HLO pass: ([\w-]+) time:")
PEERS = {
    "Shardy": ("shardy-xla", "spmd-partitioning"),
    "GSPMD": ("sharding-propagation", "spmd-partitioning"),
}
PEER = """
import jax, jax_models
jax.config.update("jax_use_shardy_partitioner", {shardy})
jax_models.llama405b_grad({layers}).lower().compile()
"""
FEWEST_LAYERS = 16


def cpu_seconds(process: int) -> float:
    """User and system time of a process so far."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_mebibytes(process: int) -> int:
    """The most memory that a process had so far."""
    status = pathlib.Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) // 1024


def time_peer(peer: str, layers: int) -> tuple[float, int]:
    """CPU seconds of the two passes of a peer in a fresh process, and its peak memory."""
    environment = dict(
        os.environ,
        PYTHONPATH=str(measure.MODELS),
        JAX_PLATFORMS="cpu",
        XLA_FLAGS="--xla_force_host_platform_device_count=8",
        TF_CPP_MIN_LOG_LEVEL="0",
        TF_CPP_VMODULE="hlo_pass_pipeline=1",
    )
    passes = PEERS[peer]
    started: dict[str, float] = {}
    spent: dict[str, float] = {}
    memory = 0
    script = PEER.format(shardy=peer == "Shardy", layers=layers)
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, text=True) as child:
        for line in child.stderr or ():
            start, end = STARTED.search(line), ENDED.search(line)
            if start and start.group(1) in passes:
                started[start.group(1)] = cpu_seconds(child.pid)
            elif end and end.group(1) in started:
                spent[end.group(1)] = cpu_seconds(child.pid) - started.pop(end.group(1))
                if passes[-1] in spent:
                    memory = peak_mebibytes(child.pid)
                    child.kill()
                    break
    if len(spent) != len(passes):
        sys.exit(f"error: {peer} logged {sorted(spent)}, not {list(passes)}")
    return sum(spent.values()), memory


def time_tp(model: pathlib.Path, *options: str) -> tuple[float, int]:
    """CPU seconds of tp-shard in a fresh process, and its peak memory."""
    lines = measure.run(measure.PROGRAMS / "time-partition", model, *options).split()
    return float(lines[0]), int(lines[-1])


def verify(model: pathlib.Path, layers: int) -> None:
    """The partitioned program passes all verifiers and has the collectives it must."""
    partitioned = model.with_name("partitioned.mlir")
    measure.run(measure.PROGRAMS / "time-partition", model, "--verify-each", "-o", str(partitioned))
    text = partitioned.read_text()
    kinds = {
        kind: text.count(f"tp.{kind} ")
        for kind in ("all_reduce", "all_gather", "reduce_scatter", "all_to_all", "permute")
    }
    print("collectives:", ", ".join(f"{n} {kind}" for kind, n in kinds.items() if n))
    if kinds["all_reduce"] < 4 * layers or sum(kinds.values()) > 4 * layers + 6:
        sys.exit(f"error: expected {4 * layers} all_reduce and at most 6 more collectives")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--layers", type=int, default=126)
    options = parser.parse_args()
    measure.print_machine()
    model = measure.export("llama405b_grad", "--layers", str(options.layers))
    shallow = measure.export("llama405b_grad", "--layers", str(FEWEST_LAYERS))
    verify(model, options.layers)
    ours, fewer, verified = [], [], []
    theirs: dict[str, list[tuple[float, int]]] = {peer: [] for peer in PEERS}
    for _ in range(options.repeat):
        for peer in PEERS:
            theirs[peer].append(time_peer(peer, options.layers))
        ours.append(time_tp(model))
        fewer.append(time_tp(shallow))
        verified.append(time_tp(model, "--verify-each"))
        print(
            f"tp {ours[-1][0]:.3f} s, verify-each {verified[-1][0]:.3f} s, "
            f"{FEWEST_LAYERS} layers {fewer[-1][0]:.3f} s; "
            + ", ".join(f"{peer} {runs[-1][0]:.2f} s" for peer, runs in theirs.items()),
            flush=True,
        )

    def median(runs: list[tuple[float, int]], column: int = 0) -> float:
        return statistics.median(run[column] for run in runs)

    memory = {"tp": median(ours, 1)} | {peer: median(runs, 1) for peer, runs in theirs.items()}
    print("peak memory:", ", ".join(f"{who} {size:.0f} MiB" for who, size in memory.items()))
    print(f"with verify-each: tp {median(verified):.3f} s")
    if options.layers != FEWEST_LAYERS:
        growth = math.log(median(ours) / median(fewer), options.layers / FEWEST_LAYERS)
        print(f"growth exponent from {FEWEST_LAYERS} to {options.layers} layers: {growth:.2f}")
    for peer, runs in theirs.items():
        measure.print_ratio(
            f"partition of {options.layers} layers and their gradients, CPU",
            [seconds for seconds, _ in ours],
            [seconds for seconds, _ in runs],
            peer,
        )


if __name__ == "__main__":
    main()
