# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A walk over operations of MLIR, in whichever Python bindings a framework brings."""

from collections.abc import Iterator
from typing import Any


def operations(operation: Any) -> Iterator[Any]:
    """Every operation inside one, inner ones first. The one in hand may be erased."""
    for region in operation.regions:
        for block in region:
            for inner in list(block):
                yield from operations(inner.operation)
                yield inner.operation
