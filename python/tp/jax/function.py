# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What tp.jax.jit gives: a function that is lowered, compiled and run as jax.jit's are."""

import dataclasses
import inspect
import logging
from collections.abc import Callable, Sequence
from typing import Any

import jax
import numpy as np

import tp.compiled
from tp.errors import CompileError
from tp.jax.leaves import make_reader, make_writer, plain, without_sharding
from tp.jax.linalg import Traced, to_linalg
from tp.jax.shardings import JaxMesh, MeshLike, leaf_shardings, to_mesh
from tp.program import PlanLike, Program, ProgramView, shard
from tp.progress import phase

_LOGGER = logging.getLogger("tp.jax")


def _leaf_name(parameters: Sequence[str], path: Any) -> str:
    """``layers.3.wq``: a keyword, or the parameter's name and the keys that lead to it."""
    is_keyword, first, *keys = path
    name = str(first.key) if is_keyword.idx else parameters[first.idx]
    parts = [str(getattr(k, "key", getattr(k, "idx", getattr(k, "name", k)))) for k in keys]
    return ".".join([name, *parts])


def _unique(names: Sequence[str]) -> list[str]:
    """The names, later ones of the same text with a number behind."""
    seen: dict[str, int] = {}
    unique = []
    for name in names:
        count = seen.get(name, 0)
        seen[name] = count + 1
        unique.append(f"{name}#{count}" if count else name)
    return unique


def _parameter_names(function: Callable[..., Any], count: int, static: set[int]) -> list[str]:
    """What the function calls its dynamic arguments; ``arg3`` where it does not say."""
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        parameters = []
    names: list[str] = []
    for parameter in parameters:
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            break
        names.append(parameter.name)
    names = [name for place, name in enumerate(names) if place not in static]
    return [*names, *(f"arg{place}" for place in range(len(names), count))][: max(count, 0)]


class LoweredFunction(ProgramView):
    """A function that was traced and sharded for arguments of certain shapes. Lines that
    are named are those of the Python source."""

    def __init__(
        self, program: Program, stablehlo: str, in_avals: Any, out_avals: Any, *, cpu: str
    ) -> None:
        self.program = program
        self._stablehlo = stablehlo
        self._cpu = cpu
        self.in_avals, self.out_avals = in_avals, out_avals

    def as_text(self, stage: str = "partition") -> str:
        """The program after ``stage``: ``stablehlo``, as jax gave it, or one of
        :meth:`tp.Program.as_text`."""
        return self._stablehlo if stage == "stablehlo" else self.program.as_text(stage)

    def compile(self) -> "CompiledFunction":
        """Generate code."""
        return CompiledFunction(self, tp.compiled.Compiled(self.program, cpu=self._cpu))


class CompiledFunction(ProgramView):
    """A function compiled for arguments of certain shapes. Call it as the function."""

    def __init__(self, lowered: LoweredFunction, compiled: tp.compiled.Compiled) -> None:
        self.lowered, self.compiled = lowered, compiled
        self.program = lowered.program
        leaves, tree = jax.tree.flatten(lowered.in_avals)
        self._in_tree: Any = tree
        self._avals = [(leaf.shape, leaf.dtype) for leaf in leaves]
        out_leaves, self._out_tree = jax.tree.flatten(lowered.out_avals)
        self._readers = [make_reader(leaf) for leaf in leaves]
        self._writers = [make_writer(leaf) for leaf in out_leaves]

    def as_text(self, stage: str = "partition") -> str:
        """See :meth:`LoweredFunction.as_text`."""
        return self.lowered.as_text(stage)

    def page(self) -> str:
        """See :meth:`tp.Compiled.page`."""
        return self.compiled.page()

    def memory(self) -> tp.compiled.Memory:
        """See :meth:`tp.Compiled.memory`."""
        return self.compiled.memory()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run. The dynamic arguments must be those it was compiled for.

        Raises:
            TypeError: other arguments, shapes or dtypes than it was compiled for.
        """
        leaves, tree = jax.tree.flatten((args, kwargs))
        if tree != self._in_tree:
            raise TypeError(
                f"the function was compiled for arguments of the structure {self._in_tree}, "
                f"not {tree}"
            )
        for leaf, (shape, dtype) in zip(leaves, self._avals, strict=True):
            given = jax.typeof(leaf)
            if (given.shape, given.dtype) != (shape, dtype):
                raise TypeError(
                    f"the function was compiled for {dtype}{list(shape)}, "
                    f"but is called with {given.dtype}{list(given.shape)}"
                )
        return self.call_leaves(leaves)

    def call_leaves(self, leaves: Sequence[Any]) -> Any:
        """Run on the leaves of the arguments, which fit."""
        arrays = [read(leaf) for read, leaf in zip(self._readers, leaves, strict=True)]
        results = self.compiled._run_ordered(arrays)
        written = [write(result) for write, result in zip(self._writers, results, strict=True)]
        return jax.tree.unflatten(self._out_tree, jax.device_put(written, may_alias=True))


def _signature(leaf: Any) -> Any:
    """What a program is compiled for: shape and dtype, and what jax makes of a number."""
    if isinstance(leaf, jax.Array | np.ndarray):
        return leaf.shape, leaf.dtype
    return type(leaf)


@dataclasses.dataclass(frozen=True)
class PlannedFor:
    """What a function is planned for, as for :func:`tp.shard`."""

    plan: PlanLike | None = None
    devices: int | None = None
    memory_bytes: int | None = None


class ShardedFunction:
    """What :func:`tp.jax.jit` gives. Call it as the function."""

    def __init__(
        self,
        function: Callable[..., Any],
        mesh: JaxMesh | None,
        in_shardings: Any,
        out_shardings: Any,
        static_argnums: tuple[int, ...],
        donate_argnums: tuple[int, ...],
        cpu: str,
        planned: PlannedFor,
    ) -> None:
        self._function = function
        self._mesh = mesh
        self._planned = planned
        self._in_shardings, self._out_shardings = in_shardings, out_shardings
        self._static = static_argnums
        self._donated = donate_argnums
        self._cpu = cpu
        self._jitted = jax.jit(
            function,
            keep_unused=True,
            static_argnums=static_argnums,
            donate_argnums=donate_argnums,
        )
        self._compiled: dict[Any, CompiledFunction] = {}
        self.__name__ = getattr(function, "__name__", "function")
        self.__doc__ = getattr(function, "__doc__", None)

    def lower(self, *args: Any, **kwargs: Any) -> LoweredFunction:
        """Trace the function for arguments of these shapes, arrays or
        jax.ShapeDtypeStruct, and shard it.

        Raises:
            CompileError: an operation is not supported, or the program or its plan is
                refused; the message starts with the place in the Python source.
            ValueError: a sharding does not fit its array.
        """
        with phase(f"tracing {self.__name__}"):
            traced = self.trace(*args, **kwargs)
            text = to_linalg(traced)
        # Annotations bring their mesh; a plan wants it where there are none, too.
        mesh = None if self._mesh is None or self._planned.plan is None else self._mesh.shape
        program = shard(text, mesh=mesh, name=self.__name__, **vars(self._planned))
        avals = traced.in_avals, traced.out_avals
        return LoweredFunction(program, traced.stablehlo, *avals, cpu=self._cpu)

    def export(self, *args: Any, **kwargs: Any) -> str:
        """The program for arguments of these shapes as tp reads it: linalg on tensors
        with Shardy's annotations, in generic form and without places in the source."""
        return to_linalg(self.trace(*args, **kwargs), locations=False)

    def trace(self, *args: Any, **kwargs: Any) -> Traced:
        """The function for arguments of these shapes as jax traces it: StableHLO, and the
        names and shardings of arguments and results."""
        lowered = self._jitted.trace(*args, **kwargs).lower(lowering_platforms=("cpu",))
        in_avals, out_avals = lowered.args_info, lowered.out_info
        in_avals = jax.tree.map(without_sharding, in_avals)
        positional, keywords = jax.tree.map(plain, in_avals)
        arguments = leaf_shardings(self._in_shardings, positional, self._mesh, "in_shardings")
        arguments += [None] * len(jax.tree.leaves(keywords))
        plain_results = jax.tree.map(plain, out_avals)
        results = leaf_shardings(self._out_shardings, plain_results, self._mesh, "out_shardings")
        parameters = _parameter_names(self._function, len(positional), set(self._static))
        paths = jax.tree_util.tree_flatten_with_path(in_avals)[0]
        names = _unique([_leaf_name(parameters, path) for path, _ in paths])
        stablehlo = lowered.compiler_ir("stablehlo").operation.get_asm(enable_debug_info=True)
        return Traced(stablehlo, names, arguments, results, in_avals, out_avals)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run the function; the first call with arguments of new shapes compiles it."""
        static = tuple(args[place] for place in self._static)
        dynamic = [arg for place, arg in enumerate(args) if place not in self._static]
        leaves, tree = jax.tree.flatten((dynamic, kwargs))
        key = (tree, static, tuple(_signature(leaf) for leaf in leaves))
        compiled = self._compiled.get(key)
        if compiled is None:
            shapes = ", ".join(jax.typeof(leaf).str_short() for leaf in leaves)
            again = ", as it was not called so before" if self._compiled else ""
            _LOGGER.info("compiling %s for %s%s", self.__name__, shapes, again)
            compiled = self._compiled[key] = self.lower(*args, **kwargs).compile()
        results = compiled.call_leaves(leaves)
        for place in self._donated:
            for leaf in jax.tree.leaves(args[place]):
                if isinstance(leaf, jax.Array) and not leaf.is_deleted():
                    leaf.delete()
        return results


def jit(
    function: Callable[..., Any],
    *,
    mesh: MeshLike | None = None,
    in_shardings: Any = None,
    out_shardings: Any = None,
    plan: PlanLike | None = None,
    devices: int | None = None,
    memory_bytes: int | None = None,
    static_argnums: int | Sequence[int] = (),
    donate_argnums: int | Sequence[int] = (),
    target: str = "cpu",
    cpu: str = "native",
) -> ShardedFunction:
    """Shard a function of JAX and run it on the ranks of a mesh, which are threads.

    Args:
        function: what jax.jit takes: pure, of arrays in pytrees. ``jax.grad``, ``scan``,
            ``while_loop`` and ``with_sharding_constraint`` may stand in it.
        mesh: a jax Mesh or AbstractMesh, or ``{"dp": 2, "tp": 4}``. No devices of jax are
            used, so that an AbstractMesh may have any size.
        in_shardings: a NamedSharding, a PartitionSpec over ``mesh`` or None (tp chooses)
            for each positional argument, or a prefix of their pytrees. Sizes need not
            divide.
        out_shardings: the same for the results.
        plan: decide what has no sharding by what it costs: ``"auto"`` on this machine, or
            a machine's name or JSON file. Shardings that are given stay.
        devices: how many there are; without a mesh the plan chooses it, axes x and y.
        memory_bytes: what a device may hold under the plan, in bytes; else what the
            machine's have.
        static_argnums: arguments that are part of the program, as for jax.jit.
        donate_argnums: arguments whose arrays of jax are deleted after a call, as for
            jax.jit: using one again is jax's RuntimeError. Arrays of numpy stay. The
            results that jax takes for their successors lie as they do.
        target: ``cpu``.
        cpu: ``native`` or ``x86-64`` to ``x86-64-v4``.

    Raises:
        CompileError: there is no such target.
        ValueError: an argument is both static and donated, or there is no such argument.
    """
    if target != "cpu":
        raise CompileError(f"target is '{target}', not cpu")
    # jax has its words for numbers that do not fit.
    jax.jit(function, static_argnums=static_argnums, donate_argnums=donate_argnums)
    static = (static_argnums,) if isinstance(static_argnums, int) else tuple(static_argnums)
    donated = (donate_argnums,) if isinstance(donate_argnums, int) else tuple(donate_argnums)
    shardings = in_shardings, out_shardings
    planned = PlannedFor(plan, devices, memory_bytes)
    return ShardedFunction(function, to_mesh(mesh), *shardings, static, donated, cpu, planned)
