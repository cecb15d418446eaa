# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Graphs of ATen operations as programs: tensors go in, tensors come out.

A graph of PyTorch may give back one of its own arguments, a number, or nothing at all in some
places, and may hold tensors of its own. A program takes all its tensors as arguments and gives
what it computes; the rest is put back around each run.
"""

import dataclasses
import os
import pathlib
import re
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch._subclasses.fake_tensor import FakeTensor, FakeTensorMode
from torch.fx import Graph, GraphModule, Node

from tp.errors import CompileError

_FRAME = re.compile(r'File "([^"]+)", line (\d+)')
_DRAWN_FROM_VALUES = ("bernoulli.default", "multinomial", "poisson", "binomial", "normal.Tensor")
_NOT_THE_USERS = tuple(
    f"{pathlib.Path(file).parent}{os.sep}" for file in (torch.__file__, __file__)
)


@dataclasses.dataclass(frozen=True)
class Computed:
    """The result of a graph is this result of the program."""

    place: int


@dataclasses.dataclass(frozen=True)
class Passed:
    """The result of a graph is this argument of the graph."""

    place: int


@dataclasses.dataclass(frozen=True)
class Constant:
    """The result of a graph is no tensor, but this value: a number or None."""

    value: Any


Source = Computed | Passed | Constant


@dataclasses.dataclass
class AtenProgram:
    """A graph whose arguments are all used, and whose results are all computed."""

    module: GraphModule
    arguments: list[int]
    """For each argument, which argument of the graph it is."""
    names: list[str]
    """Their names, then those of constants and draws."""
    constants: list[torch.Tensor]
    """Tensors that the graph holds: further arguments, behind the others."""
    draws: list[Callable[[], torch.Tensor]]
    """What draws random tensors, anew for each run: the last arguments."""
    results: list[int]
    """For each result, which result of the graph it was first."""
    sources: list[Source]
    """Where each result of the graph comes from."""

    @property
    def inputs(self) -> list[torch.Tensor]:
        """A tensor like each argument and constant."""
        nodes = self.module.graph.nodes
        return [node.meta["val"] for node in nodes if node.op == "placeholder"]

    @property
    def outputs(self) -> list[torch.Tensor]:
        """A tensor like each result."""
        return [node.meta["val"] for node in self.returned]

    @property
    def returned(self) -> list[Node]:
        """The node of each result."""
        return _returned(self.module.graph)


def place_of(node: Node) -> str:
    """``train.py:12: ``, the innermost place of ``node`` outside of PyTorch, or nothing."""
    frame = _user_frame(node)
    return f"{frame[0]}:{frame[1]}: " if frame else ""


def _user_frame(node: Node) -> tuple[str, int] | None:
    frames = [(name, int(line)) for name, line in _FRAME.findall(node.stack_trace or "")]
    own = [frame for frame in frames if not frame[0].startswith(_NOT_THE_USERS)] or frames
    return own[-1] if own else None


def _returned(graph: Graph) -> list[Any]:
    values = graph.output_node().args[0]
    return list(values) if isinstance(values, tuple | list) else [values]


def _copy(module: GraphModule) -> GraphModule:
    graph = Graph()
    values: dict[Node, Node] = {}
    returned = graph.graph_copy(module.graph, values)
    graph.output(returned)
    return GraphModule(module, graph)


def _shorten_traces(module: GraphModule) -> None:
    """Leave of each stack trace the place that errors and collectives name."""
    for node in module.graph.nodes:
        frame = _user_frame(node)
        trace = f'File "{frame[0]}", line {frame[1]}, in forward' if frame else None
        node.meta["stack_trace"] = trace


def _erase_assertions(module: GraphModule) -> None:
    for node in list(module.graph.nodes):
        if node.op == "call_function" and "_assert" in str(node.target):
            node.replace_all_uses_with(None)
            module.graph.erase_node(node)
    module.graph.eliminate_dead_code()


def _find_tensor(module: GraphModule, path: str) -> Any:
    found: Any = module
    for part in path.split("."):
        found = getattr(found, part)
    return found


class _Arguments:
    """Adds arguments behind those that a graph has."""

    def __init__(self, graph: Graph, inputs: Sequence[Node]) -> None:
        self._graph, self._last = graph, inputs[-1] if inputs else None
        self._mode = FakeTensorMode()

    def add(self, name: str, like: torch.Tensor) -> Node:
        last = self._last
        with self._graph.inserting_after(last) if last else self._graph.inserting_before():
            self._last = self._graph.placeholder(name)
        fake = like if isinstance(like, FakeTensor) else self._mode.from_tensor(like)
        self._last.meta["val"] = fake
        return self._last


def _hoist_constants(module: GraphModule, arguments: _Arguments) -> dict[str, torch.Tensor]:
    """Make arguments of the tensors that the graph holds."""
    hoisted: dict[str, Node] = {}
    constants = {}
    for node in list(module.graph.nodes):
        if node.op != "get_attr":
            continue
        tensor = _find_tensor(module, node.target)
        if not isinstance(tensor, torch.Tensor):
            continue
        if node.target not in hoisted:
            name = node.target.lstrip("_").replace(".", "_")
            hoisted[node.target] = arguments.add(name, tensor)
            constants[node.target] = tensor
        node.replace_all_uses_with(hoisted[node.target])
        module.graph.erase_node(node)
    return constants


def _make_draw(node: Node) -> Callable[[], torch.Tensor]:
    """What draws the numbers that ``node`` draws, by PyTorch's own generator."""
    target: Any = node.target
    if any(name in str(target) for name in _DRAWN_FROM_VALUES):
        raise CompileError(
            f"{place_of(node)}'{target}' is not supported, as what it draws depends on values: "
            "draw outside, and pass what was drawn as an argument"
        )

    def replace(value: Any) -> Any:
        if not isinstance(value, Node):
            return value
        like = value.meta["val"]
        return torch.empty(like.shape, dtype=like.dtype)

    arguments = torch.fx.map_arg(node.args, replace)
    keywords = torch.fx.map_arg(node.kwargs, replace)

    def draw() -> torch.Tensor:
        drawn: torch.Tensor = target(*arguments, **keywords)
        return drawn

    return draw


def _hoist_draws(module: GraphModule, arguments: _Arguments) -> list[Callable[[], torch.Tensor]]:
    """Make arguments of the random numbers that the graph draws: a seed gives what it gives
    in PyTorch, on any mesh."""
    draws = []
    for node in list(module.graph.nodes):
        tags = getattr(node.target, "tags", ())
        if node.op != "call_function" or torch.Tag.nondeterministic_seeded not in tags:
            continue
        if not isinstance(node.meta.get("val"), torch.Tensor):
            continue
        draws.append(_make_draw(node))
        node.replace_all_uses_with(arguments.add(f"random_{len(draws)}", node.meta["val"]))
        module.graph.erase_node(node)
    return draws


def make_program(module: GraphModule, names: Sequence[str]) -> AtenProgram:
    """The program of a graph whose arguments have ``names``.

    Raises:
        CompileError: a result is no tensor and not known.
    """
    module = _copy(module)
    graph = module.graph
    _erase_assertions(module)
    _shorten_traces(module)
    inputs = [node for node in graph.nodes if node.op == "placeholder"]
    behind = _Arguments(graph, inputs)
    constants = _hoist_constants(module, behind)
    draws = _hoist_draws(module, behind)
    sources: list[Source] = []
    computed: dict[Node, int] = {}
    results: list[int] = []
    for place, value in enumerate(_returned(graph)):
        if not isinstance(value, Node):
            sources.append(Constant(value))
        elif value in inputs:
            sources.append(Passed(inputs.index(value)))
        elif isinstance(value.meta.get("val"), torch.Tensor):
            if value not in computed:
                computed[value] = len(computed)
                results.append(place)
            sources.append(Computed(computed[value]))
        else:
            kind = type(value.meta.get("val")).__name__
            raise CompileError(f"{place_of(value)}result {place} is {kind}, not a tensor")
    graph.output_node().args = (tuple(computed),)
    graph.eliminate_dead_code()
    arguments = [place for place, node in enumerate(inputs) if node.users]
    for node in inputs:
        if not node.users:
            graph.erase_node(node)
    module.recompile()
    return AtenProgram(
        module,
        arguments,
        [
            *(names[place] for place in arguments),
            *constants,
            *(f"random_{number}" for number in range(1, len(draws) + 1)),
        ],
        list(constants.values()),
        draws,
        results,
        sources,
    )
