#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How long planning takes: Llama 3 8B with its gradient on 64 devices, by layers, and
Llama 3.1 405B on 16,384 by its outer search.

    plan_whole.py [--repeat N]

The first is what the plan pass takes, the problem's construction included, on a mesh of
8 x 8 whose program says nothing; the second a whole process. Wall time, for the solver has
two threads; medians count. Sizes of layers are interleaved.
"""

import argparse
import re
import statistics
import time

import measure

LAYERS = (32, 128)
PASS = re.compile(r"([\d.]+) \( *[\d.]+%\)  PlanPass")
OPTIONS = """annotate='{"mesh":"fsdp=8,tp=8","rules":[]}' plan=h100"""


def time_pass(layers: int) -> float:
    model = measure.export("llama8b_grad", "--layers", str(layers))
    script = '"$0" "$1" --tp-shard="$2" --mlir-timing --mlir-timing-display=list -o /dev/null 2>&1'
    tool = measure.PROGRAMS / "tp-opt"
    text = measure.run("sh", "-c", script, tool, model, OPTIONS)
    found = PASS.search(text)
    if not found:
        raise SystemExit(f"error: no plan of {layers} layers: {text[:300]}")
    return float(found.group(1))


def time_search() -> float:
    model = ("--model", "llama-3.1-405b", "--model-only")
    start = time.perf_counter()
    measure.run(measure.PROGRAMS / "tp-plan", *model, "--devices", "16384", "--machine", "h100")
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    measure.print_machine()
    runs: dict[int, list[float]] = {layers: [] for layers in LAYERS}
    searches = []
    for _ in range(options.repeat):
        for layers, times in runs.items():
            times.append(time_pass(layers))
        searches.append(time_search())
    few, many = (statistics.median(times) for times in runs.values())
    print(f"Llama 3 8B and its gradient, 64 devices: {few:.2f} s for {LAYERS[0]} layers,")
    print(f"{many:.2f} s for {LAYERS[1]}, ratio {many / few:.2f}")
    print(f"Llama 3.1 405B, 16384 devices, outer search: {statistics.median(searches):.2f} s")


if __name__ == "__main__":
    main()
