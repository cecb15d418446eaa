# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The arguments of a graph of dynamo by the names that the user gave them."""

import re
from collections.abc import Sequence
from typing import Any

import torch
from torch.fx import GraphModule

from tp.torch.plans import Input

_PART = re.compile(r"\['([^']+)'\]|\.([A-Za-z_]\w*)|\[(\d+)\]")
_CONTAINERS = ("_modules", "_parameters", "_buffers")


def source_name(source: str) -> str:
    """What a user calls what dynamo found as ``source``: ``blocks.0.fc1.weight`` for
    ``L['self']._modules['blocks']._modules['0']._modules['fc1']._parameters['weight']``, and
    ``x`` for ``L['x']``."""
    parts = ["".join(match.groups("")) for match in _PART.finditer(source)]
    is_inside = any(f".{container}[" in source for container in _CONTAINERS)
    if is_inside:
        first = next(i for i, part in enumerate(parts) if part in _CONTAINERS)
        parts = [part for part in parts[first:] if part not in _CONTAINERS]
        parts = parts[1:] if parts[0] == "_orig_mod" else parts
    return ".".join(parts) or source


def _argument_name(name: str, parameters: Sequence[str]) -> str:
    """``input`` for ``args.0``: what dynamo says where it saw but the call of a module."""
    if name.startswith("kwargs."):
        return name.removeprefix("kwargs.")
    place = name.removeprefix("args.")
    is_place = place != name and place.isdigit() and int(place) < len(parameters)
    return parameters[int(place)] if is_place else name


def find_inputs(
    module: GraphModule, examples: Sequence[Any], parameters: Sequence[str]
) -> list[Input]:
    """The arguments of ``module``, which ``examples`` are like; the user's function has
    these ``parameters`` where they are known."""
    nodes = [node for node in module.graph.nodes if node.op == "placeholder"]
    inputs: list[Input] = []
    seen: dict[str, int] = {}
    for node, example in zip(nodes, examples, strict=True):
        grapharg = node.meta.get("grapharg")
        source = getattr(grapharg, "source", None)
        name = node.name if source is None else _argument_name(source_name(source.name), parameters)
        count = seen.get(name, 0)
        seen[name] = count + 1
        owners = list((node.meta.get("nn_module_stack") or {}).values())
        kind = owners[-1][1] if owners else None
        is_parameter = isinstance(example, torch.nn.Parameter)
        inputs.append(
            Input(
                name=f"{name}#{count}" if count else name,
                rank=example.dim() if isinstance(example, torch.Tensor) else -1,
                is_parameter=is_parameter,
                is_of_embedding=is_parameter
                and isinstance(kind, type)
                and issubclass(kind, torch.nn.Embedding),
            )
        )
    return inputs
