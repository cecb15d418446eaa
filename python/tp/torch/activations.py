# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Constraints on what goes into modules and comes out of them, as their styles say."""

from collections.abc import Sequence

import torch
from torch.fx import GraphModule, Node

from tp.torch.plans import Input, Resolved
from tp.torch.styles import Activation


def _owners(node: Node) -> list[str]:
    """The paths of the modules in which ``node`` stands, the outermost first."""
    return [path for path, _ in (node.meta.get("nn_module_stack") or {}).values()]


def _constrain(graph: torch.fx.Graph, node: Node, activation: Activation, axis: str) -> Node | None:
    """A constrained copy of ``node`` behind the insertion point."""
    value = node.meta.get("example_value")
    if not isinstance(value, torch.Tensor) or not value.is_floating_point():
        return None
    spec = activation.spec(value.dim(), axis)
    if spec is None:
        return None
    constrained = graph.call_function(torch.ops.tp.constrain.default, (node, spec))
    constrained.meta = dict(node.meta)
    return constrained


def _cut_inputs(
    graph: torch.fx.Graph,
    inside: list[Node],
    parameters: set[Node],
    activation: Activation,
    axis: str,
) -> None:
    members = {*inside, *parameters}
    made: dict[Node, Node] = {}
    for node in inside:
        for source in list(node.all_input_nodes):
            if source in members:
                continue
            if source not in made:
                with graph.inserting_before(node):
                    constrained = _constrain(graph, source, activation, axis)
                if constrained is None:
                    continue
                made[source] = constrained
            node.replace_input_with(source, made[source])


def _cut_outputs(
    graph: torch.fx.Graph, inside: list[Node], activation: Activation, axis: str
) -> None:
    members = set(inside)
    for node in inside:
        outside = [user for user in node.users if user not in members]
        if not outside:
            continue
        with graph.inserting_after(node):
            constrained = _constrain(graph, node, activation, axis)
        if constrained is not None:
            for user in outside:
                user.replace_input_with(node, constrained)


def constrain_activations(module: GraphModule, inputs: Sequence[Input], resolved: Resolved) -> None:
    """Put constraints into a graph of dynamo whose arguments are ``inputs``."""
    if resolved.axis is None:
        return
    nodes = [node for node in module.graph.nodes if node.op == "placeholder"]
    parameters: set[Node] = set()
    paths: dict[str, str] = {}
    for node, tensor in zip(nodes, inputs, strict=True):
        if tensor.is_parameter:
            parameters.add(node)
            if owners := _owners(node):
                paths[tensor.module] = owners[-1]
    for name, style in resolved.modules.items():
        inside = [
            node
            for node in module.graph.nodes
            if node.op not in ("placeholder", "output") and paths.get(name) in _owners(node)
        ]
        if style.output is not None:
            _cut_outputs(module.graph, inside, style.output, resolved.axis)
        if style.input is not None:
            _cut_inputs(module.graph, inside, parameters, style.input, resolved.axis)
    module.recompile()
