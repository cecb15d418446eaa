# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""StableHLO becomes linalg on tensors, by the passes that jaxlib brings.

The text that leaves is in generic form, which every version of MLIR reads; jaxlib's copy of
MLIR and ours share nothing else. What jaxlib leaves behind of StableHLO, scatter, sort and the
collectives of manual regions, tp imports itself.
"""

import dataclasses
import re
from collections.abc import Sequence
from typing import Any

from jax._src.interpreters import mlir as jax_mlir
from jaxlib.mlir import ir, passmanager
from jaxlib.mlir._mlir_libs import _stablehlo

from tp.errors import CompileError
from tp.jax.control_flow import make_boundary_signless, to_scf
from tp.jax.manual import inline_manual_calls
from tp.jax.shardings import LeafSharding
from tp.walk import operations

_INLINE = "builtin.module(inline,symbol-dce)"
_TO_LINALG = (
    "builtin.module(inline,symbol-dce,func.func(chlo-legalize-to-stablehlo),canonicalize,"
    "func.func(stablehlo-legalize-to-linalg),canonicalize,cse)"
)
_stablehlo.register_stablehlo_passes()


_COLLECTIVES = ("all_reduce", "all_gather", "reduce_scatter", "all_to_all", "collective_permute")
_IMPORTED = frozenset(
    f"stablehlo.{name}" for name in ("scatter", "sort", "return", "partition_id", *_COLLECTIVES)
)
_PLACE = re.compile(r'"([^"<>]+)":(\d+):(\d+)')


def _place(operation: Any) -> str:
    """``train.py:12:5: ``, the place in the user's source; of a function of jax the place
    of its call. Empty where it is not known."""
    while operation is not None:
        match = _PLACE.search(str(operation.location))
        if match:
            return f"{':'.join(match.groups())}: "
        operation = operation.parent
    return ""


def _refuse_leftovers(module: Any) -> None:
    """Raise an error that names the first operation that cannot become linalg."""
    for operation in operations(module.operation):
        dialect, _, name = operation.name.partition(".")
        if dialect not in ("stablehlo", "chlo", "mhlo") or operation.name in _IMPORTED:
            continue
        if name == "custom_call":
            target = ir.StringAttr(operation.attributes["call_target_name"]).value
            if target == "tp.call":
                continue
            name = f"custom_call {target}"
        raise CompileError(
            f"{_place(operation)}'{dialect}.{name}' is not supported: write it with other "
            "operations, or compute it outside and pass it as an argument"
        )


class _Meshes:
    """The meshes of a module by their axes; those that it lacks are declared."""

    def __init__(self, module: Any) -> None:
        self._module = module
        self._names: dict[str, str] = {}
        for operation in module.body:
            if operation.operation.name == "sdy.mesh":
                attributes = operation.operation.attributes
                name = ir.StringAttr(attributes["sym_name"]).value
                self._names.setdefault(str(attributes["mesh"]), name)

    def lookup(self, axes: tuple[tuple[str, int], ...]) -> str:
        listing = ", ".join(f'"{name}"={size}' for name, size in axes)
        mesh = ir.Attribute.parse(f"#sdy.mesh<[{listing}]>")
        found = self._names.get(str(mesh))
        if found is not None:
            return found
        name, number = "mesh", 0
        while name in self._names.values():
            name, number = f"mesh_{number}", number + 1
        with ir.InsertionPoint.at_block_begin(self._module.body):
            ir.Operation.create(
                "sdy.mesh", attributes={"sym_name": ir.StringAttr.get(name), "mesh": mesh}
            )
        self._names[str(mesh)] = name
        return name


def _entries(dictionary: Any) -> Any:
    return ir.DictAttr(dictionary)


def _annotate(
    attributes: Any, names: Sequence[str] | None, shardings: Sequence[Any], meshes: _Meshes
) -> Any:
    """The list of argument or result attributes with names and shardings in it."""
    annotated = []
    for place, (old, sharding) in enumerate(zip(attributes, shardings, strict=True)):
        merged = {entry.name: entry.attr for entry in _entries(old)}
        if names is not None:
            merged["tp.name"] = ir.StringAttr.get(names[place])
        if sharding is not None:
            mesh = meshes.lookup(sharding.axes)
            merged["sdy.sharding"] = ir.Attribute.parse(f"#sdy.sharding<@{mesh}, {sharding.dims}>")
        annotated.append(ir.DictAttr.get(merged))
    return ir.ArrayAttr.get(annotated)


def find_main(module: Any) -> Any:
    """The function that jax calls main."""
    functions = [op for op in module.body if op.operation.name == "func.func"]
    return next(function for function in functions if function.name.value == "main")


@dataclasses.dataclass(frozen=True)
class Traced:
    """A function of jax as StableHLO, and what is to be known of its flat arguments."""

    stablehlo: str
    names: Sequence[str]
    """Of the arguments."""
    arguments: Sequence[LeafSharding | None]
    """Shardings of the arguments; None leaves one to tp."""
    results: Sequence[LeafSharding | None]
    """The same for the results."""
    in_avals: Any
    """Shapes and dtypes of the arguments, as the function takes them."""
    out_avals: Any


def make_context() -> Any:
    """The context of jaxlib's MLIR for :func:`annotate` and :func:`lower`."""
    context = jax_mlir.make_ir_context()
    context.allow_unregistered_dialects = True
    return context


def annotate(traced: Traced) -> Any:
    """The module of StableHLO, in one function, with names and shardings. The current
    context is one of :func:`make_context`."""
    with ir.Location.unknown():
        module = ir.Module.parse(traced.stablehlo)
        meshes = _Meshes(module)
        main = find_main(module)
        main.arg_attrs = _annotate(main.arg_attrs, traced.names, traced.arguments, meshes)
        main.result_attrs = _annotate(main.result_attrs, None, traced.results, meshes)
        passmanager.PassManager.parse(_INLINE).run(module.operation)
        inline_manual_calls(module)
        return module


def lower(module: Any, *, locations: bool) -> str:
    """The text in linalg, in generic form, of what :func:`annotate` made."""
    with ir.Location.unknown():
        to_scf(module)
        make_boundary_signless(find_main(module))
        passmanager.PassManager.parse(_TO_LINALG).run(module.operation)
        _refuse_leftovers(module)
        return str(
            module.operation.get_asm(enable_debug_info=locations, print_generic_op_form=True)
        )


def to_linalg(traced: Traced, *, locations: bool = True) -> str:
    """The program as linalg on tensors, in generic form. ``locations``, which lead to the
    user's source, are kept unless that is False."""
    with make_context():
        return lower(annotate(traced), locations=locations)
