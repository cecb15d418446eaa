# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""tp's own operations pass torch-mlir as calls, and leave it as what Import reads.

torch-mlir refuses an operation that it does not know, but leaves a call alone. So
``torch.operator "torch.tp.sort"`` becomes a call of a private function before its passes, and
the call becomes a sort of StableHLO behind them.
"""

from typing import Any

from torch_mlir import ir

from tp.torch.kernels import USER_CALLS
from tp.torch.operators import split_spec
from tp.walk import operations

_PREFIX = "torch.tp."


def _literal(value: Any) -> Any:
    """The attribute of a constant of torch: a string, a number or a truth value."""
    owner = None if isinstance(value.owner, ir.Block) else value.owner
    if owner is None or not owner.name.startswith("torch.constant"):
        return None
    return owner.attributes["value"]


def to_calls(module: Any) -> None:
    """Replace each operation of tp by a call whose function says what it was."""
    found = [
        operation
        for operation in operations(module.operation)
        if operation.name == "torch.operator"
        and ir.StringAttr(operation.attributes["name"]).value.startswith(_PREFIX)
    ]
    for number, operation in enumerate(found):
        kind = ir.StringAttr(operation.attributes["name"]).value.removeprefix(_PREFIX)
        tensors = [value for value in operation.operands if _literal(value) is None]
        literals = [_literal(value) for value in operation.operands]
        types = [value.type for value in operation.results]
        if kind in USER_CALLS:
            called = USER_CALLS[kind]
            kind, literals = (
                "call",
                [ir.StringAttr.get(called.name), ir.StringAttr.get(called.rule)],
            )
        name = f"tp_{kind}_{number}"
        with ir.InsertionPoint.at_block_begin(module.body), ir.Location.unknown():
            function = ir.FunctionType.get([value.type for value in tensors], types)
            ir.Operation.create(
                "func.func",
                attributes={
                    "sym_name": ir.StringAttr.get(name),
                    "function_type": ir.TypeAttr.get(function),
                    "sym_visibility": ir.StringAttr.get("private"),
                    "tp.kind": ir.StringAttr.get(kind),
                    "tp.literals": ir.ArrayAttr.get([x for x in literals if x is not None]),
                },
                regions=1,
            )
        with ir.InsertionPoint(operation), operation.location:
            call = ir.Operation.create(
                "func.call",
                results=types,
                operands=tensors,
                attributes={"callee": ir.FlatSymbolRefAttr.get(name)},
            )
        for old, new in zip(operation.results, call.results, strict=True):
            old.replace_all_uses_with(new)
        operation.erase()


def _scalar(kind: Any) -> Any:
    return ir.RankedTensorType.get([], ir.RankedTensorType(kind).element_type)


def _stablehlo(name: str, types: Any, operands: Any, attributes: dict[str, str], body: Any) -> Any:
    """An operation of StableHLO with a region on pairs of scalars that ``body`` fills."""
    parsed = {key: ir.Attribute.parse(text) for key, text in attributes.items()}
    operation = ir.Operation.create(
        f"stablehlo.{name}", results=types, operands=operands, attributes=parsed, regions=1
    )
    scalars = [_scalar(kind) for kind in types for _ in range(2)]
    block = operation.regions[0].blocks.append(*scalars)
    with ir.InsertionPoint(block):
        ir.Operation.create("stablehlo.return", operands=[body(block.arguments)])
    return operation


def _combine(combiner: str) -> Any:
    """Old and new value of an element as the value that it takes."""

    def body(arguments: Any) -> Any:
        old, new = arguments
        if combiner == "set":
            return new
        is_float = not isinstance(old.type.element_type, ir.IntegerType)
        return ir.Operation.create(
            "arith.addf" if is_float else "arith.addi", results=[old.type], operands=[old, new]
        ).results[0]

    return body


def _scatter_rows(call: Any, literals: Any) -> Any:
    rank = ir.RankedTensorType(call.operands[0].type).rank
    indexed = ir.RankedTensorType(call.operands[1].type).shape[1]
    window = list(range(1, rank - indexed + 1))
    numbers = (
        f"update_window_dims = {window}, inserted_window_dims = {list(range(indexed))}, "
        f"scatter_dims_to_operand_dims = {list(range(indexed))}, index_vector_dim = 1"
    )
    return _scatter(call, numbers, ir.StringAttr(literals[0]).value)


def _scatter_along(call: Any, literals: Any) -> Any:
    rank = ir.RankedTensorType(call.operands[0].type).rank
    dim = ir.IntegerAttr(literals[0]).value
    others = [place for place in range(rank) if place != dim]
    numbers = (
        f"inserted_window_dims = [{dim}], input_batching_dims = {others}, "
        f"scatter_indices_batching_dims = {others}, "
        f"scatter_dims_to_operand_dims = [{dim}], index_vector_dim = {rank}"
    )
    return _scatter(call, numbers, ir.StringAttr(literals[1]).value)


def _scatter(call: Any, numbers: str, combiner: str) -> Any:
    attributes = {
        "indices_are_sorted": "false",
        "unique_indices": "false",
        "scatter_dimension_numbers": f"#stablehlo.scatter<{numbers}>",
    }
    types = [value.type for value in call.results]
    return _stablehlo("scatter", types, list(call.operands), attributes, _combine(combiner))


def _generic(
    types: list[Any], operands: list[Any], inputs: int, maps: list[Any], kinds: list[str], body: Any
) -> Any:
    """A linalg.generic; ``body`` makes of its scalars what it yields."""
    kind = [ir.Attribute.parse(f"#linalg.iterator_type<{name}>") for name in kinds]
    operation = ir.Operation.create(
        "linalg.generic",
        results=types,
        operands=operands,
        attributes={
            "indexing_maps": ir.ArrayAttr.get([ir.AffineMapAttr.get(each) for each in maps]),
            "iterator_types": ir.ArrayAttr.get(kind),
            "operandSegmentSizes": ir.DenseI32ArrayAttr.get([inputs, len(operands) - inputs]),
        },
        regions=1,
    )
    scalars = [getattr(value.type, "element_type", value.type) for value in operands]
    block = operation.regions[0].blocks.append(*scalars)
    with ir.InsertionPoint(block):
        ir.Operation.create("linalg.yield", operands=[body(block.arguments)])
    return operation


def _op(name: str, kind: Any, *operands: Any, **attributes: Any) -> Any:
    return ir.Operation.create(
        name, results=[kind], operands=list(operands), attributes=attributes
    ).results[0]


def _positions(kind: Any, dim: int) -> Any:
    """A tensor of 64-bit numbers that count along ``dim``."""
    shape = ir.RankedTensorType(kind).shape
    number = ir.IntegerType.get_signless(64)
    tensor = ir.RankedTensorType.get(shape, number)

    def count(_: Any) -> Any:
        index = _op("linalg.index", ir.IndexType.get(), dim=ir.IntegerAttr.get(number, dim))
        return _op("arith.index_cast", number, index)

    identity = ir.AffineMap.get_identity(len(shape))
    empty = _op("tensor.empty", tensor)
    return _generic([tensor], [empty], 0, [identity], ["parallel"] * len(shape), count).results[0]


def _einsum(call: Any, literals: Any) -> Any:
    """A sum of products. Those of 16 bits are summed in 32, as PyTorch does."""
    left, right, result = split_spec(ir.StringAttr(literals[0]).value)
    letters = [*result, *(letter for letter in left if letter not in result)]
    maps = [
        ir.AffineMap.get(len(letters), 0, [ir.AffineDimExpr.get(letters.index(x)) for x in part])
        for part in (left, right, result)
    ]
    kinds = ["parallel"] * len(result) + ["reduction"] * (len(letters) - len(result))
    whole = ir.RankedTensorType(call.results[0].type)
    element = whole.element_type
    wide = ir.F32Type.get() if str(element) in ("f16", "bf16") else element
    summed = ir.RankedTensorType.get(whole.shape, wide)
    zero = _op("arith.constant", wide, value=ir.FloatAttr.get(wide, 0.0))
    zeros = _generic(
        [summed],
        [zero, _op("tensor.empty", summed)],
        1,
        [ir.AffineMap.get(len(result), 0, []), ir.AffineMap.get_identity(len(result))],
        ["parallel"] * len(result),
        lambda scalars: scalars[0],
    )

    def widen(value: Any) -> Any:
        return value if wide == element else _op("arith.extf", wide, value)

    def add_product(scalars: Any) -> Any:
        x, y, total = scalars
        return _op("arith.addf", wide, total, _op("arith.mulf", wide, widen(x), widen(y)))

    operands = [*call.operands, zeros.results[0]]
    product = _generic([summed], operands, 2, maps, kinds, add_product)
    if wide == element:
        return product
    identity = ir.AffineMap.get_identity(len(result))
    return _generic(
        [whole],
        [product.results[0], _op("tensor.empty", whole)],
        1,
        [identity, identity],
        ["parallel"] * len(result),
        lambda scalars: _op("arith.truncf", element, scalars[0]),
    )


_OGT, _OLT, _UNO, _ORD, _SGT, _SLT = 2, 4, 14, 7, 4, 2


def _precedes(descending: bool) -> Any:
    """Whether the first element comes before the second; what is no number is the largest."""

    def body(arguments: Any) -> Any:
        left, right = arguments[0], arguments[1]
        truth = ir.RankedTensorType.get([], ir.IntegerType.get_signless(1))
        number = ir.IntegerType.get_signless(64)

        def compare(name: str, predicate: int, a: Any, b: Any) -> Any:
            attributes = {"predicate": ir.IntegerAttr.get(number, predicate)}
            return ir.Operation.create(
                name, results=[truth], operands=[a, b], attributes=attributes
            ).results[0]

        def join(name: str, a: Any, b: Any) -> Any:
            return ir.Operation.create(name, results=[truth], operands=[a, b]).results[0]

        if isinstance(left.type.element_type, ir.IntegerType):
            return compare("arith.cmpi", _SGT if descending else _SLT, left, right)
        ordered = compare("arith.cmpf", _OGT if descending else _OLT, left, right)
        nan, other = (left, right) if descending else (right, left)
        first = join(
            "arith.andi",
            compare("arith.cmpf", _UNO, nan, nan),
            compare("arith.cmpf", _ORD, other, other),
        )
        return join("arith.ori", ordered, first)

    return body


def _sort(call: Any, literals: Any) -> Any:
    dim, descending = ir.IntegerAttr(literals[0]).value, str(literals[1]) in ("true", "1 : i1")
    operand = call.operands[0]
    positions = _positions(operand.type, dim)
    attributes = {"dimension": f"{dim} : i64", "is_stable": "true"}
    types = [value.type for value in call.results]
    return _stablehlo("sort", types, [operand, positions], attributes, _precedes(descending))


def _constrain(call: Any, literals: Any, mesh: str) -> Any:
    sharding = f"#sdy.sharding<@{mesh}, {ir.StringAttr(literals[0]).value}>"
    return ir.Operation.create(
        "sdy.sharding_constraint",
        results=[value.type for value in call.results],
        operands=list(call.operands),
        attributes={"sharding": ir.Attribute.parse(sharding)},
    )


def _call(call: Any, literals: Any) -> Any:
    config = ir.DictAttr.get({"name": literals[0], "rule": literals[1]})
    return ir.Operation.create(
        "stablehlo.custom_call",
        results=[value.type for value in call.results],
        operands=list(call.operands),
        attributes={
            "call_target_name": ir.StringAttr.get("tp.call"),
            "api_version": ir.IntegerAttr.get(ir.IntegerType.get_signless(32), 4),
            "backend_config": config,
        },
    )


_KINDS = {
    "call": _call,
    "scatter_rows": _scatter_rows,
    "scatter_along": _scatter_along,
    "sort": _sort,
    "einsum": _einsum,
}


def from_calls(module: Any, mesh: str) -> None:
    """Replace each call that :func:`to_calls` made by what it stands for."""
    functions = {}
    for function in list(module.body):
        if "tp.kind" in function.operation.attributes:
            functions[ir.StringAttr(function.operation.attributes["sym_name"]).value] = function
    for call in list(operations(module.operation)):
        if call.name != "func.call":
            continue
        attributes = functions[
            ir.FlatSymbolRefAttr(call.attributes["callee"]).value
        ].operation.attributes
        kind = ir.StringAttr(attributes["tp.kind"]).value
        literals = list(ir.ArrayAttr(attributes["tp.literals"]))
        with ir.InsertionPoint(call), call.location:
            new = (
                _constrain(call, literals, mesh)
                if kind == "constrain"
                else _KINDS[kind](call, literals)
            )
        for old, result in zip(call.results, new.results, strict=True):
            old.replace_all_uses_with(result)
        call.erase()
    for function in functions.values():
        function.operation.erase()
