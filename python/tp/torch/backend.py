# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""``torch.compile(model, backend="tp", options={"mesh": …, "plan": …})``.

PyTorch traces the model and its gradient (AOTAutograd) and parts them into a forward and a
backward graph; each becomes a program of tp. Compilation happens at the first call, when all
sizes are numbers: a graph that PyTorch made for any size becomes a program for each that comes.
"""

import copy
import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch._functorch._aot_autograd.descriptors import PlainAOTInput, TangentAOTInput
from torch._functorch.aot_autograd import aot_module_simplified
from torch._functorch.partitioners import min_cut_rematerialization_partition
from torch._subclasses.fake_tensor import unset_fake_temporarily
from torch.fx import GraphModule, Node
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.checkpoint import CheckpointPolicy

from tp.errors import CompileError
from tp.torch.activations import constrain_activations
from tp.torch.contractions import keep_dimensions
from tp.torch.decompositions import table
from tp.torch.function import CompiledGraph, LoweredGraph
from tp.torch.graph import make_program
from tp.torch.indices import find_index_checks
from tp.torch.inputs import find_inputs
from tp.torch.meshes import MeshLike, to_mesh
from tp.torch.plans import Plan, Resolved, check_plan, resolve

_LOGGER = logging.getLogger("tp.torch")


class _Traced:
    """A graph of dynamo with sizes that are numbers: forward, and backward where it is asked."""

    def __init__(
        self, module: GraphModule, names: Sequence[str], resolved: Resolved, backend: "Backend"
    ) -> None:
        self._module, self._names, self._backend = module, names, backend
        self._cuts = dict(resolved.arguments)
        """How arguments of the graph of dynamo lie, by their names: as the user says, and as
        tp planned the forward graph."""
        self._kept: dict[str, str] = {}
        """How the forward graph leaves what it saves for the backward graph, by the name of
        its node, and its results, by what PyTorch calls their gradients."""

    def compile(self, arguments: Sequence[Any]) -> Callable[..., Any]:
        # The other kernels for attention have no decomposition of their gradient.
        with sdpa_kernel(SDPBackend.MATH):
            function: Callable[..., Any] = aot_module_simplified(
                self._module,
                list(arguments),
                fw_compiler=self._forward,
                bw_compiler=self._backward,
                decompositions=table(),
                partition_fn=_partition,
            )
        return function

    def _forward(self, gm: GraphModule, example_inputs: Sequence[Any]) -> CompiledGraph:
        return self._compile(gm, "forward")

    def _backward(self, gm: GraphModule, example_inputs: Sequence[Any]) -> CompiledGraph:
        return self._compile(gm, "backward")

    def _argument(self, described: Any) -> str | None:
        """The name of the argument of the graph of dynamo that a description means."""
        is_argument = isinstance(described, PlainAOTInput)
        return self._names[described.idx] if is_argument else None

    def _find_cut(self, node: Node) -> str | None:
        """How an argument of the forward or the backward graph lies; None: it is left to tp."""
        described = node.meta.get("desc")
        if isinstance(described, TangentAOTInput):
            return self._kept.get(_gradient_of(described.output))
        name = self._argument(described)
        return self._kept.get(node.name) if name is None else self._cuts.get(name)

    def _compile(self, graph: GraphModule, direction: str) -> CompiledGraph:
        # PyTorch compiles in a mode in which no tensor has memory.
        with unset_fake_temporarily():
            return self._compile_graph(graph, direction)

    def _compile_graph(self, graph: GraphModule, direction: str) -> CompiledGraph:
        inputs = [node for node in graph.graph.nodes if node.op == "placeholder"]
        names = [self._argument(node.meta.get("desc")) or str(node.name) for node in inputs]
        program = make_program(graph, names)
        arguments = [self._find_cut(inputs[place]) for place in program.arguments]
        arguments += [None] * (len(program.names) - len(arguments))
        described = graph.graph.output_node().meta.get("desc") or ()
        results = []
        for place in program.results:
            # A gradient lies as its parameter does.
            of = getattr(described[place], "grad_of", None) if place < len(described) else None
            results.append(self._cuts.get(self._argument(of) or ""))
        backend = self._backend
        lowered = LoweredGraph(
            direction, program, backend.mesh, arguments, results, backend.machine
        )
        _LOGGER.info("compiled the %s graph: %s", direction, lowered.cost())
        compiled = lowered.compile()
        if direction == "forward":
            compiled.index_checks = find_index_checks(graph, names)
            if backend.machine is not None:
                # The backward graph is planned later: parameters stay where they are.
                for place, tensor in zip(
                    program.arguments, compiled.compiled.arguments, strict=False
                ):
                    name = self._argument(inputs[place].meta.get("desc"))
                    if name is not None:
                        self._cuts[name] = tensor.sharding
            for place, node, tensor in zip(
                program.results, program.returned, compiled.compiled.results, strict=True
            ):
                self._kept[node.name] = tensor.sharding
                if place < len(described):
                    self._kept[_gradient_of(described[place])] = tensor.sharding
        backend.programs.append(compiled)
        return compiled


def _gradient_of(described: Any) -> str:
    return f"gradient of {described}"


def _partition(joint: GraphModule, *arguments: Any, **options: Any) -> Any:
    """Part a joint graph so that little is saved. What is drawn at random is saved, and
    not drawn again."""
    for node in joint.graph.nodes:
        if torch.Tag.nondeterministic_seeded in getattr(node.target, "tags", ()):
            node.meta["recompute"] = CheckpointPolicy.MUST_SAVE
    return min_cut_rematerialization_partition(joint, *arguments, **options)


def _bind_sizes(module: GraphModule, arguments: Sequence[Any]) -> GraphModule:
    """A copy of the graph with the numbers among its arguments as constants."""
    bound = copy.deepcopy(module)
    inputs = [node for node in bound.graph.nodes if node.op == "placeholder"]
    for node, value in zip(inputs, arguments, strict=True):
        if not isinstance(value, torch.Tensor):
            node.replace_all_uses_with(value)
            bound.graph.erase_node(node)
    bound.recompile()
    return bound


def _signature(value: Any) -> Any:
    if isinstance(value, torch.Tensor):
        return value.shape, value.dtype, value.requires_grad
    return value


class Specialized:
    """A graph of dynamo, compiled for each list of shapes with which it is called."""

    def __init__(
        self, module: GraphModule, example_inputs: Sequence[Any], backend: "Backend"
    ) -> None:
        self._module, self._backend = module, backend
        self._inputs = find_inputs(module, example_inputs, backend.parameters)
        self._resolved: Resolved | None = None
        self._compiled: dict[Any, Callable[..., Any]] = {}

    def __call__(self, *arguments: Any) -> Any:
        tensors = [value for value in arguments if isinstance(value, torch.Tensor)]
        key = (torch.is_grad_enabled(), *(_signature(value) for value in arguments))
        function = self._compiled.get(key)
        if function is None:
            function = self._compiled[key] = self._compile(arguments, tensors)
        return function(*tensors)

    def _resolve(self) -> Resolved:
        """What the plan says. That is not asked before the first call, as PyTorch hides
        the errors of a backend in one of its own."""
        if self._resolved is None:
            tensors = [tensor for tensor in self._inputs if tensor.rank >= 0]
            self._resolved = resolve(self._backend.plan, self._backend.mesh, tensors)
            constrain_activations(self._module, self._inputs, self._resolved)
            keep_dimensions(self._module)
        return self._resolved

    def _compile(self, arguments: Sequence[Any], tensors: Sequence[Any]) -> Callable[..., Any]:
        resolved = self._resolve()
        names = [tensor.name for tensor in self._inputs]
        pairs = list(zip(names, arguments, strict=True))
        shapes = ", ".join(
            f"{name} {str(value.dtype).removeprefix('torch.')}{list(value.shape)}"
            for name, value in pairs
            if isinstance(value, torch.Tensor) and not isinstance(value, torch.nn.Parameter)
        )
        again = ", as it was not called so before" if self._backend.programs else ""
        _LOGGER.info("compiling for %s%s", shapes, again)
        names = [name for name, value in pairs if isinstance(value, torch.Tensor)]
        module = _bind_sizes(self._module, arguments)
        return _Traced(module, names, resolved, self._backend).compile(tensors)


class Backend:
    """What torch.compile takes as its ``backend``; ``"tp"`` makes one of its ``options``.

    backend = tp.torch.Backend(mesh={"dp": 2, "tp": 4}, plan={"fc1": "colwise"})
    model = torch.compile(model, backend=backend)
    """

    def __init__(self, mesh: MeshLike | None = None, plan: Plan = None) -> None:
        """Of ``mesh`` and ``plan``, which are as for :func:`tp.torch.parallelize`, but that
        ``"auto"`` is always tp's own plan. Without a mesh the program runs on one rank.

        Raises:
            CompileError: the mesh or the plan is none; or ``"auto"`` has no mesh.
        """
        if plan == "auto" and mesh is None:
            raise CompileError("plan 'auto' needs a mesh, such as mesh={'tp': 8}")
        self.mesh = to_mesh(mesh)
        self.plan = check_plan(plan)
        self.machine = "auto" if plan == "auto" else None
        """The machine for which tp plans what the plan leaves open; None: for none."""
        self.parameters: list[str] = []
        """What the model calls its arguments, where that is known."""
        self.programs: list[CompiledGraph] = []
        """The forward and backward graphs that were compiled so far."""

    def __call__(
        self, module: GraphModule, example_inputs: Sequence[Any], **_: Any
    ) -> Callable[..., Any]:
        return Specialized(module, example_inputs, self)


def backend(
    module: GraphModule,
    example_inputs: Sequence[Any],
    *,
    options: Mapping[str, Any] | None = None,
    mode: str | None = None,
) -> Callable[..., Any]:
    """What torch.compile calls for ``backend="tp"``: a :class:`Backend` of its options.

    Raises:
        CompileError: an option is not known, or the mesh or the plan is wrong.
    """
    given = dict(options or {})
    mesh, plan = given.pop("mesh", None), given.pop("plan", None)
    if given:
        raise CompileError(f"backend tp has no option '{next(iter(given))}', only mesh and plan")
    if mode is not None:
        raise CompileError(f"backend tp has no mode '{mode}'")
    return Backend(mesh, plan)(module, example_inputs)
