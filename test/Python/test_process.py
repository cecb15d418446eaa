# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Copies of MLIR live in one process: jaxlib's, torch-mlir's and ours. Each test is a process."""

import pathlib
import subprocess
import sys

import pytest

RUN_TP = """
import numpy, tp
mlp = tp.compile({mlp!r}, mesh="dp=1,tp=2")
x, w1, w2 = (numpy.ones(a.shape, a.dtype) for a in mlp.arguments)
assert (mlp.run(x, w1, w2)[0] == 512 * 2048).all()
"""
IMPORT_TP = "import tp, tp._native"
RUN_JAX = """
import jax, jax.numpy
assert jax.jit(lambda x: (x @ x.T).sum())(jax.numpy.ones((3, 4))) == 36
assert "stablehlo" in jax.jit(jax.numpy.sin).lower(1.0).as_text()
"""
IMPORT_JAX = "import jax, jaxlib.mlir.ir"
RUN_TORCH = """
import torch, tp.torch
linear = tp.torch.parallelize(torch.nn.Linear(4, 6), {{"tp": 3}}, {{"weight": ("tp",)}})
linear(torch.ones(2, 4)).sum().backward()
assert linear.bias.grad.tolist() == [2.0] * 6
"""
IMPORT_TORCH = "import torch, torch_mlir.ir, torch_mlir.fx"
FORK = """
import os
child = os.fork()
if child == 0:
    os._exit(0 if tp.shard({mlp!r}, mesh="dp=3,tp=1").cost().work < 0.4 else 1)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
"""


def run_script(models: pathlib.Path, parts: list[str]) -> None:
    mlp = str(models / "mlp.mlir")
    script = "\n".join(part.format(mlp=mlp) for part in parts)
    run = subprocess.run(
        [sys.executable, "-c", script], timeout=120, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(
    "parts",
    [
        [RUN_JAX, RUN_TP, RUN_JAX, RUN_TP],
        [RUN_TP, RUN_JAX, RUN_TP, RUN_JAX],
        [IMPORT_JAX, IMPORT_TP, RUN_TP, RUN_JAX],
        [IMPORT_TP, IMPORT_JAX, RUN_JAX, RUN_TP],
        [RUN_TP, FORK],
    ],
    ids=["jax-first", "tp-first", "jax-imported", "tp-imported", "fork"],
)
def test_one_process(models: pathlib.Path, parts: list[str]) -> None:
    run_script(models, parts)


@pytest.mark.parametrize(
    "parts",
    [
        [RUN_TORCH, RUN_JAX, RUN_TP, RUN_TORCH],
        [IMPORT_TP, IMPORT_JAX, IMPORT_TORCH, RUN_TORCH, RUN_JAX, RUN_TP],
    ],
    ids=["torch-first", "torch-imported"],
)
def test_three_in_one_process(models: pathlib.Path, parts: list[str]) -> None:
    pytest.importorskip("torch")
    run_script(models, parts)


def test_the_package_needs_no_framework(models: pathlib.Path) -> None:
    script = "import sys, tp; assert not {'jax', 'torch', 'jaxlib'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
