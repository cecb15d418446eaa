# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What Shardy's own propagation, which jaxlib brings, makes of a traced function, beside
what tp makes of it.

Shardy runs on the StableHLO. Each of its shardings becomes the location of its operation,
the annotations of the user are put back, and the program goes on to tp as any other does;
what tp prints after its propagation then has both shardings in one line.
"""

import dataclasses
import math
import pathlib
import re
import subprocess
from collections.abc import Mapping
from typing import Any

from jaxlib.mlir import ir, passmanager
from tp.jax import linalg
from tp.jax.manual import inline_calls
from tp.walk import operations

# One axis of a dimension, or the part of it that is called (preceding)size.
AXIS = re.compile(r'"(\w+)"(?::\(\d+\)(\d+))?')
DIMENSIONS = re.compile(r"<@\w+, \[([^\]]*)\]")
BOTH = re.compile(
    r"tp\.loops = (#tp\.loops<.*?\]>).* tp\.shardings = (\[.*?>\])[,}]"
    r'.*-> (\S.*) loc\("shardy:(.*)"\)'
)


@dataclasses.dataclass
class Comparison:
    """Dimensions of values that one of the two or both cut, counted."""

    same: int = 0
    """Into as many parts."""
    more: int = 0
    """tp into more parts."""
    elsewhere: int = 0
    """tp into fewer, but it shares the work of the operation out over as many devices:
    another dimension or a summed loop is cut instead."""
    less: int = 0
    """tp into fewer, and more devices do the same work."""


def _put_back(operation: Any, name: str, attributes: Mapping[str, Any]) -> None:
    """Replace an operation of one result that Shardy wrote by what it stood for."""
    with ir.InsertionPoint(operation), operation.location:
        new = ir.Operation.create(
            name,
            operands=list(operation.operands),
            results=[operation.results[0].type],
            attributes=dict(attributes),
        )
    operation.results[0].replace_all_uses_with(new.results[0])
    operation.erase()


def _marked(traced: linalg.Traced) -> str:
    with linalg.make_context():
        module = linalg.annotate(traced)
        main = linalg.find_main(module)
        inline_calls(module, [main])
        annotations = main.arg_attrs, main.result_attrs
        pipeline = "builtin.module(sdy-propagation-pipeline)"
        passmanager.PassManager.parse(pipeline).run(module.operation)
        for operation in list(operations(module.operation)):
            if operation.name == "func.func":
                continue
            if "sdy.sharding" in operation.attributes:
                sharding = operation.attributes["sdy.sharding"]
                operation.location = ir.Location.name(f"shardy:{sharding}")
                del operation.attributes["sdy.sharding"]
            if operation.name == "sdy.constant":
                value = {"value": operation.attributes["value"]}
                _put_back(operation, "stablehlo.constant", value)
            elif operation.name == "sdy.reshard":
                sharding = {"sharding": operation.attributes["sharding"]}
                _put_back(operation, "sdy.sharding_constraint", sharding)
        main = linalg.find_main(module)
        main.arg_attrs, main.result_attrs = annotations
        return linalg.lower(module, locations=True)


def _counts(dimensions: str, axes: Mapping[str, int]) -> list[int]:
    """Into how many parts each dimension of ``{"x", "y"}, {}`` is cut."""
    return [
        math.prod(int(part) if part else axes[axis] for axis, part in AXIS.findall(dimension))
        for dimension in re.findall(r"\{([^}]*)\}", dimensions)
    ]


def compare(traced: linalg.Traced, axes: Mapping[str, int], tp_opt: pathlib.Path) -> Comparison:
    """Propagate by both, and count. Where tp has another operation than Shardy had, as for a
    loop with many results or a mean that keeps a dimension of size one, nothing is counted."""
    options = ["--mlir-print-debuginfo", "--mlir-print-local-scope", "--mlir-print-op-generic"]
    run = subprocess.run(
        [tp_opt, "-", "--tp-shard", "--stop-after=propagate", *options],
        input=_marked(traced),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    result = Comparison()
    for line in run.stdout.splitlines():
        both = BOTH.search(line)
        if not both:
            continue
        loops = math.prod(_counts(both[1], axes))
        ours = [_counts(text, axes) for text in DIMENSIONS.findall(both[2])]
        theirs = [_counts(text, axes) for text in DIMENSIONS.findall(both[4].replace("\\22", '"'))]
        if [len(own) for own in ours] != [len(other) for other in theirs]:
            continue
        for own, other in zip(ours, theirs, strict=True):
            for mine, its in zip(own, other, strict=True):
                if mine == its:
                    result.same += its > 1
                elif mine > its:
                    result.more += 1
                elif loops >= math.prod(other):
                    result.elsewhere += 1
                else:
                    result.less += 1
    return result
