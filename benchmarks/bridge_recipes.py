# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What Megatron-Bridge's recipes say about runs, beyond what its tables of figures do.

From scripts/performance/configs/*/*_workload_base_configs.py of NVIDIA-NeMo/Megatron-Bridge,
by the columns of a row: its model, machine, precision and degrees.
"""

Row = dict[str, str]


def recompute(row: Row) -> str:
    """What is computed again: of DeepSeek-V3 and Kimi K2 the projections of latent attention."""
    model, gpu = row["model"], row["gpu"]
    if model in ("DeepSeekV3", "Kimi_K2"):
        return "selective"
    if model == "GPT OSS 120B" and gpu in ("GB200", "B200", "H100"):
        return "selective"
    if model == "Nemotron_3_Nano" and gpu == "H100":
        return "experts"
    if model == "Nemotron_3_Super" and gpu == "GB200":
        return "experts" if row["precision"] == "MXFP8" else "none"
    if model == "Nemotron_3_Super" and gpu == "B200":
        return "selective"
    return "none"


def captures_graphs(row: Row) -> bool:
    """Whether CUDA graphs are captured."""
    model, gpu = row["model"], row["gpu"]
    if model == "Qwen3_30B_a3B":
        return gpu != "H100" and row["mbs"] != "1"
    return (
        (model == "LLAMA3_8B" and gpu != "H100")
        or (model in ("DeepSeekV3", "Kimi_K2") and row["vp"] != "")
        or (model == "GPT OSS 120B" and gpu in ("GB300", "B300"))
        or (model == "Qwen3_235B_a22B" and gpu in ("GB200", "GB300"))
        or (model == "Nemotron_3_Nano" and gpu != "H100")
        or (model == "Nemotron_3_Super" and gpu != "B200")
    )


def overlaps_experts(row: Row) -> bool:
    """Whether tokens are exchanged beside the computation of other ones."""
    return (row["model"], row["gpu"], row["ep"]) in (
        ("DeepSeekV3", "B200", "32"),
        ("Qwen3_235B_a22B", "H100", "32"),
    )


def fuses_dispatch(row: Row) -> bool:
    """Whether tokens are sent by DeepEP or HybridEP, not by NCCL's all-to-all."""
    model, gpu = row["model"], row["gpu"]
    if model == "Qwen3_235B_a22B":
        return gpu not in ("H100", "B200") and not (gpu == "B300" and row["vp"])
    if model == "Qwen3_30B_a3B":
        return gpu != "B200" or row["mbs"] != "1"
    if model == "GPT OSS 120B":
        return gpu in ("GB200", "GB300") or (gpu == "B300" and row["ep"] != "64")
    return True


def offloaded_layers(row: Row) -> int:
    """How many layers' activations go to the host: with FSDP, on machines that share memory."""
    if not row["fsdp"] or int(row["fsdp"]) < 2:
        return 0
    return {"GB300": 20, "GB200": 40}.get(row["gpu"], 0)


def optimizer_bytes(row: Row) -> int:
    """Of a parameter, its weight and two moments: of DeepSeek-V3 these have 16 bits."""
    return 8 if row["model"] == "DeepSeekV3" else 12
