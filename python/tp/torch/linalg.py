# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A graph of ATen operations becomes linalg on tensors, by the passes that torch-mlir brings.

The graph is imported in this process; the passes run in another one, torch-mlir-opt, as some
graphs end them by a signal. The text that leaves is in generic form, which every version of
MLIR reads; torch-mlir's copy of MLIR and ours share nothing else.
"""

import pathlib
import re
import signal
import subprocess
from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch_mlir import ir
from torch_mlir.dialects import torch as torch_dialect
from torch_mlir.extras.fx_importer import FxImporter

from tp.errors import CompileError
from tp.torch.graph import AtenProgram, place_of
from tp.torch.residue import from_calls, to_calls
from tp.walk import operations

_OPT = pathlib.Path(ir.__file__).parent / "_mlir_libs" / "torch-mlir-opt"
_PIPELINE = (
    "builtin.module(func.func(torch-match-quantized-custom-ops),"
    "torchdynamo-export-to-torch-backend-pipeline{extra-library=},"
    "func.func(torch-restructure-non-constant-axes,convert-torch-to-tmtensor,canonicalize,"
    "convert-torch-to-linalg,canonicalize,convert-torch-to-scf,convert-torch-to-arith,"
    "convert-torch-to-tensor),convert-torch-conversion-to-mlprogram,"
    "func.func(canonicalize,cse),torch-func-backend-type-conversion,"
    "func.func(canonicalize,torch-finalizing-backend-type-conversion,canonicalize,cse),"
    "symbol-dce)"
)
_MESH = "mesh"


def _advice(place: str, name: str) -> CompileError:
    return CompileError(
        f"{place}'{name}' is not supported: write it with other operations, or compute it "
        "outside and pass it as an argument"
    )


_DTYPES = (
    torch.bool,
    torch.int8,
    torch.int16,
    torch.int32,
    torch.int64,
    torch.float16,
    torch.bfloat16,
    torch.float32,
    torch.float64,
)


def _refuse_unknown(program: AtenProgram) -> None:
    """Raise an error for operations of other libraries than ATen's and ours, and for
    tensors of dtypes that torch-mlir dies of."""
    for node in program.module.graph.nodes:
        name = str(node.target)
        value = node.meta.get("val")
        if isinstance(value, torch.Tensor) and value.dtype not in _DTYPES:
            what = f"argument '{name}'" if node.op == "placeholder" else f"'{name}'"
            raise CompileError(
                f"{place_of(node)}{what} is {str(value.dtype).removeprefix('torch.')}; "
                "convert it to another dtype outside"
            )
        if node.op != "call_function" or name.startswith("<built-in function getitem"):
            continue
        if name == "with_effects":
            raise _advice(place_of(node), str(node.args[1]))
        if not name.startswith(("aten.", "tp.", "prims.")):
            raise _advice(place_of(node), name)


_LEFT_OVER = ("torch", "torch_c", "tm_tensor", "ml_program")
_PLACE = re.compile(r'"([^"<>]+)":(\d+):\d+')


def _refuse_leftovers(module: Any) -> None:
    """Raise an error that names the first operation that did not become linalg."""
    for operation in operations(module.operation):
        dialect, _, name = operation.name.partition(".")
        if dialect in _LEFT_OVER and name != "yield":
            match = _PLACE.search(str(operation.location))
            raise _advice(f"{':'.join(match.groups())}: " if match else "", operation.name)


def _import_graph(program: AtenProgram) -> str:
    """The graph in the dialect of torch-mlir, as text with places."""
    context = ir.Context()
    torch_dialect.register_dialect(context)
    importer = FxImporter(context=context)
    try:
        importer.import_stateless_graph(program.module.graph, func_name="main")
    except (NotImplementedError, TypeError, ValueError) as error:
        raise CompileError(f"torch-mlir does not import the graph: {error}") from error
    with context:
        to_calls(importer.module)
        return str(importer.module.operation.get_asm(enable_debug_info=True))


def _explain_failure(program: AtenProgram, errors: str) -> CompileError:
    """What torch-mlir could not do, by the operation of ATen and its place."""
    nodes = [node for node in program.module.graph.nodes if node.op == "call_function"]
    for line in errors.splitlines():
        if "error" not in line:
            continue
        for match in re.finditer(r"torch\.(?:prim\.|prims\.)?(aten\.\w+|prims\.\w+)", line):
            name = match.group(1)
            for node in nodes:
                if str(node.target).startswith(name):
                    return _advice(place_of(node), str(node.target))
            return _advice("", name)
    first = next((line for line in errors.splitlines() if "error" in line), errors[:200])
    return CompileError(f"torch-mlir refuses the graph: {first}", errors)


def _run_passes(program: AtenProgram, text: str) -> str:
    command = [
        str(_OPT),
        f"--pass-pipeline={_PIPELINE}",
        "--mlir-print-op-generic",
        "--mlir-print-debuginfo",
        "-",
    ]
    run = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    if run.returncode < 0:
        number = signal.Signals(-run.returncode).name
        names = sorted({str(n.target) for n in program.module.graph.nodes if n.op != "placeholder"})
        raise CompileError(
            f"torch-mlir-opt was ended by {number}; the graph has {len(names)} kinds of operations",
            "\n".join(names),
        )
    if run.returncode:
        raise _explain_failure(program, run.stderr)
    return run.stdout


def _describe_boundary(
    main: Any, names: Sequence[str], arguments: Sequence[str | None], results: Sequence[str | None]
) -> None:
    """Name the arguments of a function and say how they and its results are cut."""

    def entries(dims: str | None, name: str | None = None) -> Any:
        found = {} if name is None else {"tp.name": ir.StringAttr.get(name)}
        if dims is not None:
            found["sdy.sharding"] = ir.Attribute.parse(f"#sdy.sharding<@{_MESH}, {dims}>")
        return ir.DictAttr.get(found)

    pairs = zip(names, arguments, strict=True)
    main.attributes["arg_attrs"] = ir.ArrayAttr.get([entries(dims, name) for name, dims in pairs])
    main.attributes["res_attrs"] = ir.ArrayAttr.get([entries(dims) for dims in results])


def _declare_mesh(module: Any, mesh: Mapping[str, int]) -> None:
    axes = ", ".join(f'"{name}"={size}' for name, size in mesh.items())
    attributes = {
        "sym_name": ir.StringAttr.get(_MESH),
        "mesh": ir.Attribute.parse(f"#sdy.mesh<[{axes}]>"),
    }
    with ir.InsertionPoint.at_block_begin(module.body):
        ir.Operation.create("sdy.mesh", attributes=attributes)


def to_linalg(
    program: AtenProgram,
    mesh: Mapping[str, int],
    arguments: Sequence[str | None],
    results: Sequence[str | None],
    *,
    locations: bool = True,
) -> str:
    """The program as linalg on tensors, in generic form, with its mesh.

    Args:
        arguments: the dimensions of the sharding of each argument, ``[{"tp"}, {}]``; None
            leaves it to tp.
        results: the same for the results.
        locations: whether the places in the user's source are kept.

    Raises:
        CompileError: an operation is not supported; the message starts with its place.
    """
    _refuse_unknown(program)
    text = _run_passes(program, _import_graph(program))
    context = ir.Context()
    context.allow_unregistered_dialects = True
    with context, ir.Location.unknown():
        module = ir.Module.parse(text)
        _refuse_leftovers(module)
        from_calls(module, _MESH)
        _describe_boundary(module.body.operations[0].operation, program.names, arguments, results)
        _declare_mesh(module, mesh)
        return str(
            module.operation.get_asm(enable_debug_info=locations, print_generic_op_form=True)
        )
