# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A graph of ATen operations, sharded; compiled; and called by PyTorch."""

from collections.abc import Mapping, Sequence
from typing import Any

import torch

import tp.compiled
from tp.program import ProgramView, shard
from tp.torch.graph import AtenProgram, Computed, Passed, Source
from tp.torch.indices import IndexCheck
from tp.torch.linalg import to_linalg
from tp.torch.tensors import make_reader, make_writer


class LoweredGraph(ProgramView):
    """A forward or a backward graph that was sharded. Lines that are named are those of the
    Python source."""

    def __init__(
        self,
        direction: str,
        aten: AtenProgram,
        mesh: Mapping[str, int],
        arguments: Sequence[str | None],
        results: Sequence[str | None],
        machine: str | None = None,
    ) -> None:
        """``machine``: the one for which tp plans what ``arguments`` and ``results`` leave
        open; None: that follows from what they say."""
        self.direction = direction
        """``forward`` or ``backward``."""
        self.aten = aten
        self._mesh, self._arguments, self._results = mesh, arguments, results
        text = to_linalg(aten, mesh, arguments, results)
        self.program = shard(text, plan=machine, name=f"{direction} graph")

    def export(self) -> str:
        """The graph as tp reads it: linalg on tensors with Shardy's annotations, in generic
        form and without places in the source."""
        return to_linalg(self.aten, self._mesh, self._arguments, self._results, locations=False)

    def as_text(self, stage: str = "partition") -> str:
        """The graph after ``stage``: ``aten``, as PyTorch traced it, or one of
        :meth:`tp.Program.as_text`."""
        if stage == "aten":
            return str(self.aten.module.print_readable(print_output=False))
        return self.program.as_text(stage)

    def compile(self) -> "CompiledGraph":
        """Generate code."""
        return CompiledGraph(self, tp.compiled.Compiled(self.program))


class CompiledGraph(ProgramView):
    """A graph compiled for tensors of certain shapes. PyTorch calls it with a list of the
    graph's arguments, which it empties, and gets a list of its results."""

    _boxed_call = True

    def __init__(self, lowered: LoweredGraph, compiled: tp.compiled.Compiled) -> None:
        self.lowered, self.compiled = lowered, compiled
        self.program = lowered.program
        self.index_checks: list[IndexCheck] = []
        """What is asked of the arguments before each run."""
        aten = lowered.aten
        self._arguments, self._sources = aten.arguments, aten.sources
        self._readers = [make_reader(value) for value in aten.inputs[: len(aten.arguments)]]
        self._writers = [make_writer(value) for value in aten.outputs]
        self._constants = [make_reader(tensor)(tensor) for tensor in aten.constants]
        self._draws = [
            (draw, make_reader(value))
            for draw, value in zip(aten.draws, aten.inputs[-len(aten.draws) :], strict=False)
        ]

    @property
    def direction(self) -> str:
        """``forward`` or ``backward``."""
        return self.lowered.direction

    def as_text(self, stage: str = "partition") -> str:
        """See :meth:`LoweredGraph.as_text`."""
        return self.lowered.as_text(stage)

    def memory(self) -> tp.compiled.Memory:
        """See :meth:`tp.Compiled.memory`."""
        return self.compiled.memory()

    def __call__(self, arguments: list[Any]) -> list[Any]:
        given = list(arguments)
        arguments.clear()
        for check in self.index_checks:
            check.check(given[check.argument])
        arrays = [
            read(given[place]) for read, place in zip(self._readers, self._arguments, strict=True)
        ]
        drawn = [read(draw()) for draw, read in self._draws]
        results = self.compiled._run_ordered([*arrays, *self._constants, *drawn])
        tensors = [write(result) for write, result in zip(self._writers, results, strict=True)]
        return [_take(source, tensors, given) for source in self._sources]


def _take(source: Source, computed: Sequence[torch.Tensor], given: Sequence[Any]) -> Any:
    """A result of the graph."""
    if isinstance(source, Computed):
        return computed[source.place]
    return given[source.place] if isinstance(source, Passed) else source.value
