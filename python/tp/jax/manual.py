# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Calls in manual regions, of shard_map, are inlined here.

tp inlines all others itself; but MLIR finds no function from inside an operation that it does
not know, which the regions are when tp reads them.
"""

from collections.abc import Iterable
from typing import Any

from jaxlib.mlir import ir

from tp.walk import operations


def _inline(call: Any, function: Any) -> None:
    """Put a copy of the body of ``function`` in the place of ``call``."""
    copy = function.operation.clone()
    block = copy.regions[0].blocks[0]
    for argument, value in zip(block.arguments, call.operands, strict=True):
        argument.replace_all_uses_with(value)
    *body, end = [operation.operation for operation in block.operations]
    for operation in body:
        operation.move_before(call)
    for old, new in zip(call.results, end.operands, strict=True):
        old.replace_all_uses_with(new)
    end.erase()
    call.erase()


def inline_calls(module: Any, parents: Iterable[Any]) -> None:
    """Inline every call in ``parents``, operations of ``module``, with what is called in turn."""
    functions = {
        function.name.value: function
        for function in module.body
        if function.operation.name == "func.func"
    }
    for parent in parents:
        while calls := [op for op in operations(parent) if op.name == "func.call"]:
            for call in calls:
                name = ir.FlatSymbolRefAttr(call.attributes["callee"]).value
                _inline(call, functions[name])


def inline_manual_calls(module: Any) -> None:
    """Inline every call in a manual region of ``module``."""
    manual = [op for op in operations(module.operation) if op.name == "sdy.manual_computation"]
    inline_calls(module, manual)
