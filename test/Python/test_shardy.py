# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every dimension that Shardy's propagation cuts, tp cuts as well, or docs/BeyondShardy.md
says why not: its table is what this test finds."""

import pathlib
import re

import jax_models
import pytest
import shardy_oracle
import tp.jax
from exports import EXPORTS, MESH
from peer_programs import PEERS

PAGE = pathlib.Path(__file__).resolve().parent.parent.parent / "docs" / "BeyondShardy.md"
ROW = re.compile(r"^\| `(\w+)` \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (.*) \|$", re.MULTILINE)
ROWS = {
    name: (*map(int, counts), reason) for name, *counts, reason in ROW.findall(PAGE.read_text())
}
MODELS = {
    **PEERS,
    "mlp": jax_models.mlp,
    "llama_layer": jax_models.llama_layer,
    "llama405b": lambda: jax_models.llama405b(2),
    "llama405b_grad": lambda: jax_models.llama405b_grad(2),
}


@pytest.mark.parametrize("name", [*MODELS, *EXPORTS])
def test_propagation(programs: pathlib.Path, name: str) -> None:
    if name in MODELS:
        model = MODELS[name]()
        mesh, axes, results = model.mesh(), dict(model.axes), model.results
        function, arguments, specs = model.function, model.arguments, model.specs
    else:
        function, arguments, specs = EXPORTS[name]
        mesh, axes, results = MESH, dict(MESH.shape), None
    sharded = tp.jax.jit(function, mesh=mesh, in_shardings=specs, out_shardings=results)
    found = shardy_oracle.compare(sharded.trace(*arguments), axes, programs / "tp-opt")
    same, more, elsewhere, less, reason = ROWS[name]
    assert found == shardy_oracle.Comparison(same, more, elsewhere, less)
    assert bool(less) == bool(reason.strip())


def test_rows() -> None:
    assert sorted(ROWS) == sorted([*MODELS, *EXPORTS])
    assert sum(row[0] for row in ROWS.values()) > 1000
