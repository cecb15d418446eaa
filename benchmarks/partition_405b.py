#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""CPU time from the annotated Llama 3.1 405B forward to the program of one device.

The peer is XLA as `jax.jit` runs it on 8 host devices: the passes `shardy-xla`
(propagation) and `spmd-partitioning`, between whose log lines its process's CPU time is
read, to 10 ms. It is ended after the second. tp's is the pipeline tp-shard. Neither side
counts parsing and printing. The result is verified by tp's own verifiers on the
partitioned program, and by its collectives: two sums a layer and one for the embedding.

    partition_405b.py [--repeat N] [--layers L]
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys

import measure

STARTED = re.compile(r"\]   HLO pass ([\w-]+)\s*$")
ENDED = re.compile(r"HLO pass: ([\w-]+) time:")
PASSES = ("shardy-xla", "spmd-partitioning")
PEER = """
import jax_models
jax_models.llama405b({layers}).lower().compile()
"""


def cpu_seconds(process: int) -> float:
    """User and system time of a process so far."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def time_xla(layers: int) -> dict[str, float]:
    """CPU seconds of XLA's two passes in a fresh process."""
    environment = dict(
        os.environ,
        PYTHONPATH=str(measure.MODELS),
        JAX_PLATFORMS="cpu",
        XLA_FLAGS="--xla_force_host_platform_device_count=8",
        TF_CPP_MIN_LOG_LEVEL="0",
        TF_CPP_VMODULE="hlo_pass_pipeline=1",
    )
    started: dict[str, float] = {}
    spent: dict[str, float] = {}
    command = [sys.executable, "-c", PEER.format(layers=layers)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, text=True) as child:
        for line in child.stderr or ():
            start, end = STARTED.search(line), ENDED.search(line)
            if start and start.group(1) in PASSES:
                started[start.group(1)] = cpu_seconds(child.pid)
            elif end and end.group(1) in started:
                spent[end.group(1)] = cpu_seconds(child.pid) - started.pop(end.group(1))
                if PASSES[-1] in spent:
                    child.kill()
                    break
    if len(spent) != len(PASSES):
        sys.exit(f"error: XLA logged {sorted(spent)}, not {list(PASSES)}")
    return spent


def verify(model: pathlib.Path, layers: int) -> None:
    """The partitioned program passes the verifiers and reduces what it must."""
    partitioned = model.with_name("partitioned.mlir")
    measure.run(measure.PROGRAMS / "tp-opt", model, "--tp-shard", "-o", partitioned)
    text = partitioned.read_text()
    kinds = {
        kind: text.count(f"tp.{kind} ")
        for kind in ("all_reduce", "all_gather", "reduce_scatter", "all_to_all", "permute")
    }
    print("collectives:", ", ".join(f"{n} {kind}" for kind, n in kinds.items() if n))
    if kinds["all_reduce"] < 2 * layers or sum(kinds.values()) > 2 * layers + 1:
        sys.exit(f"error: expected {2 * layers} all_reduce and one more collective")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--layers", type=int, default=126)
    options = parser.parse_args()
    measure.print_machine()
    model = measure.export("llama405b", *(["--layers", str(options.layers)]))
    verify(model, options.layers)
    ours, theirs = [], []
    for _ in range(options.repeat):
        passes = time_xla(options.layers)
        theirs.append(sum(passes.values()))
        ours.append(float(measure.run(measure.PROGRAMS / "time-partition", model).split()[0]))
        print(f"tp {ours[-1]:.3f} s, XLA {theirs[-1]:.2f} s {passes}", flush=True)
    measure.print_ratio(f"partition of {options.layers} layers, CPU", ours, theirs, "XLA")


if __name__ == "__main__":
    main()
