# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What several tests of the package use."""

import os
import pathlib
import sys

# The peer programs name a mesh of 8 devices, which jax wants to see.
os.environ.setdefault("JAX_PLATFORMS", "cpu")
os.environ.setdefault("XLA_FLAGS", "--xla_force_host_platform_device_count=8")

import pytest

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path.append(str(TESTS / "EndToEnd" / "models"))


@pytest.fixture(scope="session")
def models() -> pathlib.Path:
    """The folder of the programs that the compiler is tested with."""
    return TESTS / "EndToEnd" / "models"


@pytest.fixture(scope="session")
def programs() -> pathlib.Path:
    """The folder of the tools, which `run-tests.py python` builds."""
    return TESTS.parent / "build" / "bin"
