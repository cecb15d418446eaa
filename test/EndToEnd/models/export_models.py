#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Write the programs of *_models.py and *_programs.py as linalg on tensors.

    export_models.py NAME... [--output DIR] [--layers N]

Needs jax 0.10.2 (scripts/requirements-peers.txt). jaxlib's own passes lower StableHLO
to linalg; sharding annotations and the mesh pass through untouched, as `sdy.sharding`
attributes of the arguments and one `sdy.mesh`. MLIR 22 knows no sdy dialect, so the
text is in generic form. Arguments get their names as `tp.name`.
"""

import argparse
import collections
import inspect
import os
import pathlib
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("JAX_PLATFORMS", "cpu")
os.environ.setdefault("XLA_FLAGS", "--xla_force_host_platform_device_count=8")

import geometry_programs
import jax
import jax_models
import peer_programs
from jax._src.interpreters import mlir as jax_mlir
from jaxlib.mlir import ir, passmanager
from jaxlib.mlir._mlir_libs import _stablehlo

TO_LINALG = (
    "builtin.module(inline,symbol-dce,func.func(chlo-legalize-to-stablehlo),canonicalize,"
    "func.func(stablehlo-legalize-to-linalg),canonicalize,cse)"
)
DEEP_MODELS = {
    "llama405b": jax_models.llama405b,
    "llama405b_grad": jax_models.llama405b_grad,
    "llama8b_grad": jax_models.llama8b_grad,
}
MODELS = {
    "mlp": jax_models.mlp,
    "llama_layer": jax_models.llama_layer,
    "small_llama_layer": lambda: jax_models.llama_layer(
        jax_models.SMALL_LAYER, "small_llama_layer"
    ),
    **DEEP_MODELS,
    **peer_programs.PEERS,
    **geometry_programs.GEOMETRY,
}


def argument_names(model: jax_models.Model) -> list[str]:
    """Names in the order in which jax flattens arguments: `x`, `wq`, `layers.3.wq`."""
    parameters = list(inspect.signature(model.function).parameters)
    names = []
    for path, _ in jax.tree_util.tree_flatten_with_path(model.arguments)[0]:
        keys = [str(getattr(key, "key", getattr(key, "idx", key))) for key in path[1:]]
        names.append(".".join(keys) or parameters[path[0].idx])
    return names


def operations(operation: Any) -> Iterator[Any]:
    """Every operation inside one, at any depth."""
    for region in operation.regions:
        for block in region:
            for inner in block:
                yield inner.operation
                yield from operations(inner.operation)


def set_names(module: Any, names: list[str]) -> None:
    """Give the arguments of @main their names."""
    functions = [op for op in module.body if hasattr(op, "function_type")]
    (main,) = [op for op in functions if op.name.value == "main"]
    attributes = []
    for old, name in zip(main.arg_attrs, names, strict=True):
        merged = {entry.name: entry.attr for entry in ir.DictAttr(old)}
        attributes.append(ir.DictAttr.get({**merged, "tp.name": ir.StringAttr.get(name)}))
    main.arg_attrs = ir.ArrayAttr.get(attributes)


def to_linalg(model: jax_models.Model) -> tuple[str, collections.Counter[str]]:
    """The model's text, and how many operations of each name it has."""
    stablehlo = model.lower().compiler_ir("stablehlo").operation.get_asm()
    _stablehlo.register_stablehlo_passes()
    context = jax_mlir.make_ir_context()
    context.allow_unregistered_dialects = True
    with context, ir.Location.unknown():
        module = ir.Module.parse(stablehlo)
        passmanager.PassManager.parse(TO_LINALG).run(module.operation)
        set_names(module, argument_names(model))
        counts = collections.Counter(op.name for op in operations(module.operation))
        return module.operation.get_asm(print_generic_op_form=True), counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="+", choices=sorted(MODELS), metavar="NAME")
    parser.add_argument("--output", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    parser.add_argument("--layers", type=int, help="of the models of 8B and 405B, all if not given")
    options = parser.parse_args()
    for name in options.names:
        deep = name in DEEP_MODELS and options.layers
        model = MODELS[name](options.layers) if deep else MODELS[name]()
        text, counts = to_linalg(model)
        file = options.output / f"{name}.mlir"
        file.write_text(text + ("" if text.endswith("\n") else "\n"))
        left = {op: n for op, n in counts.items() if op.split(".")[0] in ("stablehlo", "chlo")}
        print(f"{file}: {counts.total()} operations, not lowered: {left or 'none'}")


if __name__ == "__main__":
    main()
