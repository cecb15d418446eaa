# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is wrong is an exception of one line, which starts with the place."""

import pathlib
from typing import Any

import pytest
import tp

GOOD = "func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {\n  return %x : tensor<4xf32>\n}\n"


@pytest.mark.parametrize(
    ("program", "options", "message"),
    [
        ("", {}, "program: there is no public function with a body"),
        ("func.func @main(", {}, "program:1:16: expected non-function type"),
        ("func.func @main(", {"name": "a.mlir"}, "a.mlir:1:16: expected non-function type"),
        ("no-such-file.mlir", {}, "cannot read 'no-such-file.mlir': No such file or directory"),
        (pathlib.Path("/"), {}, "cannot read '/': Is a directory"),
        (GOOD, {"mesh": "tp="}, "program: a mesh is axes and sizes such as dp=2,tp=4: "),
        (GOOD, {"mesh": {"tp": 0}}, "has axis 'tp' of size 0, not at least 1"),
        (GOOD, {"entry": "other"}, "there is no function called '@other' with a body; there is"),
        (GOOD, {"annotate": [{"arg": "x"}]}, "rules:1:1: rule 0: has no 'sharding'"),
        (GOOD, {"annotate": "{"}, "rules:1:1: no JSON: "),
        (GOOD, {"annotate": "no.json"}, "cannot read the rules file 'no.json': No such file"),
        (
            GOOD,
            {"mesh": "tp=2", "annotate": [{"arg": 0, "sharding": '[{"dp"}]'}]},
            'uses axis "dp", but mesh @mesh has no such axis',
        ),
        (GOOD, {"target": "abacus"}, "target is 'abacus', not cpu"),
        (GOOD, {"cpu": "z80"}, "cpu is 'z80', not native, x86-64 or x86-64-v2, -v3 or -v4"),
    ],
)
def test_wrong_programs(program: Any, options: dict[str, Any], message: str) -> None:
    with pytest.raises(tp.CompileError) as caught:
        tp.compile(program, **options)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_note_is_the_detail() -> None:
    with pytest.raises(tp.CompileError) as caught:
        tp.compile(GOOD, mesh="tp=2", annotate=[{"arg": 0, "sharding": '[{"dp"}]'}])
    assert "note: program: mesh declared here" in caught.value.detail
    assert isinstance(caught.value, tp.Error)


def test_wrong_stage() -> None:
    with pytest.raises(tp.CompileError, match="stage is 'dinner', not one of input, import"):
        tp.shard(GOOD).as_text("dinner")


def test_wrong_types() -> None:
    with pytest.raises(TypeError):
        tp.compile(42)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        tp.compile(GOOD, entry=3)  # type: ignore[arg-type]


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(tp.CompileError):
        tp.compile("func.func @main(")
    compiled = tp.compile(GOOD, mesh="tp=2")
    assert compiled.num_ranks in (1, 2)
    assert capfd.readouterr() == ("", "")
