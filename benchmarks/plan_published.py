#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Predict published training runs, each source without having seen it.

plan_published.py RUNS.csv [--unseen MORE.csv] [--tool build/bin/tp-plan] [--rows] [--fit]

Three numbers of a machine are fitted to the step times of all sources but one, and that
one is predicted; then to each source's own rows. Memory has no fitted number. What the
runs do not say is assumed as docs/Planning.md has it ("Published runs").
"""

import argparse
import csv
import dataclasses
import itertools
import json
import math
import pathlib
import statistics
import subprocess
import tempfile

import bridge_recipes as bridge

MODELS = {
    "LLAMA3_8B": "llama-3-8b",
    "LLAMA3_70B": "llama-3-70b",
    "LLAMA3.1_405B": "llama-3.1-405b",
    "Llama3.1-8B": "llama-3-8b",
    "Llama3-8B": "llama-3-8b",
    "Llama3.1-70B": "llama-3-70b",
    "Llama3.1-405B": "llama-3.1-405b",
    "DeepSeekV3": "deepseek-v3",
    "Kimi_K2": "kimi-k2",
    "GPT OSS 120B": "gpt-oss-120b",
    "Qwen3_30B_a3B": "qwen3-30b-a3b",
    "Qwen3_235B_a22B": "qwen3-235b-a22b",
    "Nemotron_3_Nano": "nemotron-3-nano",
    "Nemotron_3_Super": "nemotron-3-super",
}
MACHINES = {
    "A100-80": "a100-80",
    "A100-40": "a100-40",
    "V100-32(DGX-2)": "v100-32",
    "H100": "h100",
    "H100-SXM": "h100",
    "H100-96-HBM2e(2.4TB/s)": "h100-96",
    "H200": "h200",
    "B200": "b200",
    "B300": "b300",
    "GB200": "gb200-nvl72",
    "GB300": "gb300-nvl72",
}
# Machines that stand in for one that no other source has.
KIN = (
    {"v100-32", "a100-40", "a100-80"},
    {"h100", "h100-96", "h200"},
    {"b200", "b300", "gb200-nvl72", "gb300-nvl72"},
)
PRECISIONS = {
    "fp16": "f16",
    "bf16": "bf16",
    "BF16": "bf16",
    "fp8": "fp8",
    "FP8": "fp8",
    "MXFP8": "mxfp8",
    "NVFP4": "fp4",
}


@dataclasses.dataclass
class Run:
    """One row: its recipe, what was measured, what is predicted."""

    row: int
    source: str
    model: str
    machine: str
    recipe: dict[str, object]
    seconds: float | None
    gib: float | None
    layers_only: bool
    predictions: list[float] = dataclasses.field(default_factory=list)
    memory: dict[str, float] = dataclasses.field(default_factory=dict)
    capacity: float = 0
    predicted: float = 0


def read_runs(path: pathlib.Path) -> list[Run | None]:
    with path.open() as file:
        return [read_run(i, row) for i, row in enumerate(csv.DictReader(file))]


def read_run(index: int, row: dict[str, str]) -> Run | None:
    """A row as a recipe, with what it leaves open filled in; None if too much is open."""
    number = lambda key, absent=1: int(row[key]) if row[key] else absent  # noqa: E731
    source, is_bridge = row["source"], "Bridge" in row["source"]
    is_titan = "torchtitan" in source
    is_old = row["gpu"].startswith(("A100", "V100"))
    if not row["tp"]:
        return None
    tp, pp, cp = number("tp"), number("pp"), number("cp")
    gpus = number("gpus", tp * pp * cp)
    dp = gpus // (tp * pp * cp)
    layers = number("layers", 0)
    vp = number("vp", 0)
    if not vp:  # Megatron-Core: one layer a virtual stage
        vp = layers // pp if "Megatron-Core README" in source and pp > 1 else 1
    mbs, gbs = number("mbs", 0), number("gbs", 0)
    if is_titan and "Interleaved" in row["note"]:
        vp = 2
    if is_titan and pp > 1:  # as many micro-batches as there are stages
        local = 32 if "local batch 32" in row["note"] else 8
        mbs, gbs = max(1, local // (pp * vp)), local * dp
    mbs = mbs or (gbs // dp if "2020" in source else 2 if pp == 1 else 1)
    gbs = gbs or mbs * dp * pp
    recompute = row["recompute"].rstrip("?") or "none"
    if is_bridge:
        recompute = bridge.recompute(row)
    if is_titan and recompute == "selective":
        recompute = "alternate"
    recipe: dict[str, object] = {
        "model": MODELS.get(row["model"])
        or {
            "name": row["model"],
            "source": source,
            "hidden": number("hidden"),
            "layers": layers,
            "heads": number("heads"),
            "ffn": number("ffn"),
            "vocabulary": number("vocab"),
            "sequence": number("seq"),
            "positions": number("seq"),
            "tied": True,
            "bias": True,
            "layer_norm": True,
        },
        "machine": MACHINES[row["gpu"]],
        "devices": gpus,
        "tp": tp,
        "pp": pp,
        "cp": cp,
        "ep": number("ep"),
        "vp": vp,
        "micro_batch": mbs,
        "global_batch": gbs,
        "sequence": number("seq"),
        "zero": 0 if is_old else 3 if is_titan or number("fsdp", 0) > 1 else 1,
        "recompute": recompute,
        "precision": PRECISIONS[row["precision"]],
        "sequence_parallel": row["sp"] == "1" or (is_bridge and tp > 1),
        "fused_attention": not is_old,
        "flash2": is_titan,
        "fused_kernels": not is_old and row["note"] != "eager",
        "fuses_loss": "202506" in source or is_bridge,
        "overlaps_tensor": is_bridge or "AsyncTP" in row["note"] or "Core README" in source,
        "gradient_bytes": 4 if is_titan or "Fig1" in source else 2,
        "offloaded_layers": bridge.offloaded_layers(row) if is_bridge else 0,
        "optimizer_bytes": bridge.optimizer_bytes(row) if is_bridge else 12,
        "overlaps_experts": is_bridge and bridge.overlaps_experts(row),
        "captures_graphs": is_bridge and bridge.captures_graphs(row),
        "overlaps_data": not is_old,
        "keeps_half_weights": not is_titan,
        "framework": "pytorch" if is_titan else "megatron",
        "fused_dispatch": not is_bridge or bridge.fuses_dispatch(row),
    }
    seconds = float(row["s_iter"]) if row["s_iter"] else None
    if not seconds and row["tokens_s_gpu"]:
        seconds = gbs * number("seq") / (float(row["tokens_s_gpu"]) * gpus)
    if not seconds and row["tflops_gpu"]:  # as Megatron counts: attention's whole square
        h, s, v, ffn = (number(k) for k in ("hidden", "seq", "vocab", "ffn"))
        per_token = 6 * (layers * (4 * h * h + 2 * h * ffn) + h * v) + 12 * layers * h * s
        seconds = per_token * gbs * s / (float(row["tflops_gpu"]) * 1e12 * gpus)
    gib = float(row["mem_gib"]) if row["mem_gib"] else None
    return Run(
        index, source, row["model"], MACHINES[row["gpu"]], recipe, seconds, gib, "Fig1" in source
    )


def evaluate(tool: pathlib.Path, runs: list[Run], calibrations: list[tuple[float, ...]]) -> None:
    """Fill in each run's predictions, one for each calibration."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump({"recipes": [r.recipe for r in runs], "calibrations": calibrations}, file)
        file.flush()
        command = [tool, "--evaluate", file.name]
        run = subprocess.run(command, check=False, stdout=subprocess.PIPE)
        if run.returncode:
            raise SystemExit(run.returncode)
        results = json.loads(run.stdout)
    for of, result in zip(runs, results, strict=True):
        of.predictions = result["seconds"]
        of.memory, of.capacity = result["memory"], result["capacity"]


def error(predicted: float, measured: float) -> float:
    return abs(predicted / measured - 1)


GRID = list(
    itertools.product(
        [0.55 + 0.025 * i for i in range(34)],
        [0.5, 0.6, 0.7, 0.85, 1, 1.2, 1.4, 1.7, 2],
        [1e-7, *(4e-6 * i for i in range(1, 16))],
    )
)


def fit(runs: list[Run]) -> int:
    """The calibration of least absolute error of logarithms, by its number.

    Squares would follow the few runs that contradict others (docs/Planning.md).
    """
    best, best_sum = 0, math.inf
    for k in range(len(GRID)):
        total = sum(abs(math.log(r.predictions[k] / r.seconds)) for r in runs if r.seconds)
        if total < best_sum:
            best, best_sum = k, total
    return best


def predict_left_out(runs: list[Run]) -> dict[str, str]:
    """Predict each source's runs from others; says from which machines."""
    origins = {}
    for source, machine in sorted({(r.source, r.machine) for r in runs}):
        others = [r for r in runs if r.source != source]
        kin = next(group for group in KIN if machine in group)
        known = (
            [r for r in others if r.machine == machine]
            or [r for r in others if r.machine in kin]
            or others
        )
        k = fit(known)
        origins[short(source) + " " + machine] = ", ".join(sorted({r.machine for r in known}))
        for run in runs:
            if run.source == source and run.machine == machine:
                run.predicted = run.predictions[k]
    return origins


def predict_within(runs: list[Run]) -> None:
    for source, machine in sorted({(r.source, r.machine) for r in runs}):
        own = [r for r in runs if r.source == source and r.machine == machine]
        k = fit(own)
        for run in own:
            run.predicted = run.predictions[k]


def predict_unseen(runs: list[Run], unseen: list[Run]) -> None:
    """Predict runs from those of the list on the same machine, none of them seen."""
    for machine in sorted({r.machine for r in unseen}):
        k = fit([r for r in runs if r.machine == machine] or runs)
        for run in unseen:
            if run.machine == machine:
                run.predicted = run.predictions[k]


def rank_correlation(runs: list[Run]) -> float | None:
    """Spearman's, over seconds a token and device."""

    def ranks(values: list[float]) -> list[float]:
        return [sum(o < v for o in values) + 0.5 * (values.count(v) - 1) for v in values]

    work = [r.recipe["devices"] / (r.recipe["global_batch"] * r.recipe["sequence"]) for r in runs]
    one = ranks([r.predicted * w for r, w in zip(runs, work, strict=True)])
    two = ranks([r.seconds * w for r, w in zip(runs, work, strict=True)])
    if len(set(one)) < 2 or len(set(two)) < 2:
        return None
    return statistics.correlation(one, two)


def merge_releases(runs: list[Run]) -> list[Run]:
    """One run for each recipe: the mean over the releases that measured it."""
    merged: dict[str, list[Run]] = {}
    for run in runs:
        merged.setdefault(json.dumps(run.recipe), []).append(run)
    return [
        dataclasses.replace(
            same[0],
            seconds=statistics.geometric_mean(r.seconds for r in same),
            predicted=statistics.geometric_mean(r.predicted for r in same),
        )
        for same in merged.values()
    ]


def short(source: str) -> str:
    return source.split("[")[-1].rstrip("]") if "[" in source else source.split(" (")[0][:44]


def print_errors(title: str, runs: list[Run]) -> None:
    print(f"{title:<46} runs   mean  largest")
    for source in sorted({r.source for r in runs}):
        errors = [100 * error(r.predicted, r.seconds) for r in runs if r.source == source]
        print(
            f"  {short(source):<44} {len(errors):4} {statistics.mean(errors):5.1f} % {max(errors):6.1f} %"
        )
    errors = [100 * error(r.predicted, r.seconds) for r in runs]
    print(f"  {'all':<44} {len(errors):4} {statistics.mean(errors):5.1f} % {max(errors):6.1f} %")


def print_machines(runs: list[Run]) -> None:
    """Errors of the sources by machine."""
    for source, machine in sorted({(r.source, r.machine) for r in runs}):
        own = [r for r in runs if (r.source, r.machine) == (source, machine)]
        errors = sorted(100 * error(r.predicted, r.seconds) for r in own)
        print(f"  {short(source)} {machine}:", " ".join(f"{e:.1f}" for e in errors))


def print_memory(runs: list[Run]) -> None:
    print(f"{'memory':<46} runs   mean  largest")
    for source in sorted({r.source for r in runs if r.gib}):
        errors = []
        for run in runs:
            if run.source == source and run.gib:
                parts = run.memory
                bytes_ = (
                    parts["layers"] + parts["activations"] if run.layers_only else parts["total"]
                )
                errors.append(100 * error(bytes_ / 2**30, run.gib))
        print(
            f"  {short(source):<44} {len(errors):4} {statistics.mean(errors):5.1f} % {max(errors):6.1f} %"
        )
    # A run that was measured fits; what Figure 1 shows to need more than 80 GiB does not.
    fits = [(r.memory["total"] <= r.capacity, not r.layers_only or r.gib < 80) for r in runs]
    right = sum(a == b for a, b in fits)
    print(f"feasibility: {right} of {len(fits)} verdicts right, {100 * right / len(fits):.1f} %")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("runs", type=pathlib.Path)
    parser.add_argument("--unseen", type=pathlib.Path, help="predict these from all of RUNS")
    parser.add_argument("--tool", type=pathlib.Path, default=pathlib.Path("build/bin/tp-plan"))
    parser.add_argument("--rows", action="store_true", help="print every run, left out")
    parser.add_argument("--fit", action="store_true", help="print the numbers of each machine")
    options = parser.parse_args()
    read = read_runs(options.runs)
    runs = [run for run in read if run]
    evaluate(options.tool, runs, GRID)
    timed = [run for run in runs if run.seconds]
    print(
        f"{len(read)} rows: {len(timed)} step times, {sum(bool(r.gib) for r in runs)} with memory;"
    )
    print(f"{len(read) - len(runs)} say too little\n")
    predict_within(timed)
    print_errors("step time, within a source", timed)
    origins = predict_left_out(timed)
    print_errors("\nstep time, the source left out", timed)
    print()
    groups = [
        merge_releases([r for r in timed if (r.model, r.machine) == key])
        for key in sorted({(r.model, r.machine) for r in timed})
    ]
    correlations = [c for g in groups if len(g) > 2 and (c := rank_correlation(g)) is not None]
    print(
        f"rank correlation of recipes of a model and machine, left out: median "
        f"{statistics.median(correlations):.2f}, least {min(correlations):.2f}, "
        f"{sum(c >= 0.9 for c in correlations)} of {len(correlations)} at least 0.9\n"
    )
    print_memory(runs)
    if options.unseen:
        unseen = [run for run in read_runs(options.unseen) if run and run.seconds]
        evaluate(options.tool, unseen, GRID)
        predict_unseen(timed, unseen)
        print_errors("\nstep time, runs beyond the list", unseen)
        print_machines(unseen)
    if options.rows:
        for r in sorted(timed, key=lambda r: (r.machine, r.model)):
            recipe = " ".join(f"{k}{r.recipe[k]}" for k in ("tp", "pp", "cp", "ep", "vp"))
            print(
                f"{r.row:4} {short(r.source)[:14]:14} {r.machine:12} {r.model:16} "
                f"{r.recipe['precision']:6}{recipe:24} mbs{r.recipe['micro_batch']} "
                f"{r.seconds:8.3f} {r.predicted:8.3f} {100 * (r.predicted / r.seconds - 1):+6.1f} %"
            )
        for r in runs:
            if not r.layers_only and r.memory["total"] > r.capacity:
                print("does not fit:", r.row, r.model, r.machine, end=" ")
                print({k: round(v / 2**30, 1) for k, v in r.memory.items()})
            if r.gib:
                print(r.row, r.model, r.gib, {k: round(v / 2**30, 1) for k, v in r.memory.items()})
    if options.fit:
        for name, group in (
            (f"{short(s)} {m}", [r for r in timed if (r.source, r.machine) == (s, m)])
            for s, m in sorted({(r.source, r.machine) for r in timed})
        ):
            print(name, GRID[fit(group)], "left out:", origins.get(name))


if __name__ == "__main__":
    main()
