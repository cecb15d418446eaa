#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What tp.torch makes of models, as texts in golden/: the compiler's own tests read them.

torch_exports.py    write golden/torch_*.mlir, with the versions of requirements-torch.txt
"""

import pathlib

import torch
import torch_models
import tp.torch

GOLDEN = pathlib.Path(__file__).resolve().parent / "golden"
MESH = {"dp": 2, "tp": 3}
NAMES = [f"torch_{model}_{way}" for model in torch_models.MODELS for way in ("forward", "backward")]


def export(model: str) -> dict[str, str]:
    """The texts of a model's two graphs, by the names of their files."""
    torch._dynamo.reset()
    module, arguments, plan = torch_models.make(model)
    tp.torch.parallelize(module, MESH, plan)
    module(*arguments).backward()
    return {
        f"torch_{model}_{program.direction}": program.lowered.export().rstrip("\n") + "\n"
        for program in tp.torch.programs(module)
    }


if __name__ == "__main__":
    for model in torch_models.MODELS:
        for name, text in export(model).items():
            (GOLDEN / f"{name}.mlir").write_text(text)
