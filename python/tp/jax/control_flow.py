# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Control flow of StableHLO becomes that of scf, which jaxlib's passes do not do.

Only StableHLO has unsigned numbers. Loops, branches and the function itself carry signless
ones, with casts around them that go away when its operations are lowered.
"""

from collections.abc import Callable, Sequence
from typing import Any

from jaxlib.mlir import ir

from tp.walk import operations


def _signless(kind: Any) -> Any:
    """The type with signless instead of unsigned numbers."""
    tensor = ir.RankedTensorType(kind)
    if not isinstance(tensor.element_type, ir.IntegerType):
        return kind
    element = ir.IntegerType(tensor.element_type)
    if not element.is_unsigned:
        return kind
    return ir.RankedTensorType.get(tensor.shape, ir.IntegerType.get_signless(element.width))


def _cast(value: Any, kind: Any) -> Any:
    if value.type == kind:
        return value
    return ir.Operation.create(
        "builtin.unrealized_conversion_cast", results=[kind], operands=[value]
    ).results[0]


def _make_arguments_signless(block: Any) -> None:
    for argument in block.arguments:
        old = argument.type
        new = _signless(old)
        if new == old:
            continue
        argument.set_type(new)
        with ir.InsertionPoint.at_block_begin(block), ir.Location.unknown():
            cast = _cast(argument, old)
        argument.replace_all_uses_except(cast, cast.owner.operation)


def _replace_terminator(block: Any, name: str, leading: Sequence[Any], values: Any) -> None:
    """End ``block`` with an operation of scf on ``leading`` and the signless ``values``."""
    last = block.operations[len(block.operations) - 1].operation
    with ir.InsertionPoint(last), last.location:
        operands = [_cast(value, _signless(value.type)) for value in values]
        ir.Operation.create(name, operands=[*leading, *operands])
    last.erase()


def _replace(operation: Any, results: Sequence[Any]) -> None:
    """Replace an operation by values, cast to the types of its results."""
    for old, new in zip(operation.results, results, strict=True):
        with ir.InsertionPoint(operation), operation.location:
            value = _cast(new, old.type)
        old.replace_all_uses_with(value)
    operation.erase()


def _extract(tensor: Any, kind: Any) -> Any:
    return ir.Operation.create("tensor.extract", results=[kind], operands=[tensor]).results[0]


def _while(loop: Any) -> None:
    types = [_signless(result.type) for result in loop.results]
    with ir.InsertionPoint(loop), loop.location:
        inits = [_cast(value, kind) for value, kind in zip(loop.operands, types, strict=True)]
        new = ir.Operation.create("scf.while", results=types, operands=inits, regions=2)
    for source, target in zip(loop.regions, new.regions, strict=True):
        source.blocks[0].append_to(target)
    before, after = (region.blocks[0] for region in new.regions)
    last = before.operations[len(before.operations) - 1].operation
    with ir.InsertionPoint(last), last.location:
        flag = _extract(last.operands[0], ir.IntegerType.get_signless(1))
    for block in (before, after):
        _make_arguments_signless(block)
    _replace_terminator(before, "scf.condition", [flag], before.arguments)
    body_end = after.operations[len(after.operations) - 1].operation
    _replace_terminator(after, "scf.yield", [], list(body_end.operands))
    _replace(loop, new.results)


def _case(case: Any) -> None:
    """Branch 0 where the index is 0, branch 1 where it is 1, …, else the last one."""
    types = [_signless(result.type) for result in case.results]
    *branches, last = [region.blocks[0] for region in case.regions]
    if not branches:
        return
    with ir.InsertionPoint(case), case.location:
        number = ir.IntegerType.get_signless(32)
        index = _extract(case.operands[0], number)

    def take(block: Any, region: Any) -> None:
        block.append_to(region)
        end = block.operations[len(block.operations) - 1].operation
        _replace_terminator(block, "scf.yield", [], list(end.operands))

    def choose(place: int) -> Any:
        """An scf.if at the insertion point, which runs branch ``place`` or a later one."""
        constant = ir.Operation.create(
            "arith.constant",
            results=[number],
            attributes={"value": ir.IntegerAttr.get(number, place)},
        ).results[0]
        equal = ir.IntegerAttr.get(ir.IntegerType.get_signless(64), 0)
        flag = ir.Operation.create(
            "arith.cmpi",
            results=[ir.IntegerType.get_signless(1)],
            operands=[index, constant],
            attributes={"predicate": equal},
        ).results[0]
        branch = ir.Operation.create("scf.if", results=types, operands=[flag], regions=2)
        take(branches[place], branch.regions[0])
        if place + 1 == len(branches):
            take(last, branch.regions[1])
        else:
            with ir.InsertionPoint(branch.regions[1].blocks.append()):
                inner = choose(place + 1)
                ir.Operation.create("scf.yield", operands=list(inner.results))
        return branch

    with ir.InsertionPoint(case), case.location:
        chosen = choose(0)
    _replace(case, chosen.results)


def _barrier(barrier: Any) -> None:
    """What a barrier of XLA's optimiser is for, we do not do."""
    _replace(barrier, list(barrier.operands))


_REWRITES: dict[str, Callable[[Any], None]] = {
    "stablehlo.while": _while,
    "stablehlo.case": _case,
    "stablehlo.optimization_barrier": _barrier,
}


def make_boundary_signless(function: Any) -> None:
    """Give the arguments and results of ``function`` signless types."""
    block = function.regions[0].blocks[0]
    end = block.operations[len(block.operations) - 1].operation
    results = [_signless(value.type) for value in end.operands]
    _make_arguments_signless(block)
    _replace_terminator(block, "func.return", [], list(end.operands))
    kind = ir.FunctionType.get([argument.type for argument in block.arguments], results)
    function.attributes["function_type"] = ir.TypeAttr.get(kind)


def to_scf(module: Any) -> None:
    """Rewrite every loop and branch of ``module``."""
    for operation in list(operations(module.operation)):
        rewrite = _REWRITES.get(operation.name)
        if rewrite is not None:
            rewrite(operation)
