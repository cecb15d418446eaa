# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A program that was read and sharded: what it became, and what it costs."""

import dataclasses
import json
import os
import pathlib
from collections.abc import Mapping, Sequence
from typing import Any

from tp import _native
from tp.errors import CompileError
from tp.progress import phase

MeshLike = str | Mapping[str, int]
"""Axes and sizes, outermost first: ``"dp=2,tp=4"`` or ``{"dp": 2, "tp": 4}``."""

Rules = str | os.PathLike[str] | Mapping[str, Any] | Sequence[Mapping[str, Any]]
"""Sharding rules: a list of them, a rules object with its mesh, or the path of a JSON file."""

PlanLike = str | os.PathLike[str]
"""What a program is planned for: ``"auto"``, the machine whose threads the ranks are; the
name of a machine, ``"h100"``; or the path of a JSON file that describes one."""


@dataclasses.dataclass(frozen=True)
class Collective:
    """A collective of the program that each device runs."""

    kind: str
    """``all_reduce``, ``all_gather``, ``reduce_scatter``, ``all_to_all``, …"""
    combiner: str
    """``sum``, ``max``, …; empty where nothing is reduced."""
    axes: str
    """The mesh axes along which a group extends, as the IR prints them: ``["tp"]``."""
    group_size: int
    """Devices that take part together."""
    operand_bytes: int
    """Bytes of the operand on one device."""
    executions: int
    """How often it runs in one run; a loop of unknown length counts once."""
    wire_bytes: float
    """Bytes that a device sends in one execution, the group being a ring."""
    location: str
    """The place in the source for which it is needed, ``mlp.mlir:19:8``, or empty."""
    cause: str
    """Why it is there, back to annotations, or empty."""


@dataclasses.dataclass(frozen=True)
class Cost:
    """What one run costs. One device is the busiest one; padding counts."""

    flops: int
    """Floating-point operations of one device."""
    unsharded_flops: int
    """Floating-point operations of the whole program on a single device."""
    argument_bytes: int
    """Bytes of the arguments on one device."""
    unsharded_argument_bytes: int
    result_bytes: int
    """Bytes of the results on one device."""
    unsharded_result_bytes: int
    collectives: int
    """Collectives that one device executes."""
    wire_bytes: float
    """Bytes that one device sends, collectives being rings."""

    @property
    def work(self) -> float:
        """The share of the FLOPs that one device does: 0.125 is an even share of 8."""
        return self.flops / self.unsharded_flops if self.unsharded_flops else 0.0

    def __str__(self) -> str:
        whole = self.unsharded_argument_bytes
        arguments = self.argument_bytes / whole if whole else 0.0
        return (
            f"work {self.work:.3f} args {arguments:.3f} "
            f"collectives {self.collectives} wire {round(self.wire_bytes)}"
        )


def _mesh_text(mesh: MeshLike | None) -> str | None:
    if mesh is None or isinstance(mesh, str):
        return mesh
    return ",".join(f"{name}={size}" for name, size in mesh.items())


def _rules_text(rules: Rules | None) -> str | None:
    if rules is None or isinstance(rules, str):
        return rules
    if isinstance(rules, os.PathLike):
        return os.fspath(rules)
    return json.dumps(rules if isinstance(rules, Mapping) else {"rules": list(rules)})


def _plan_text(plan: PlanLike | None) -> str | None:
    if plan is None:
        return None
    return "cpu-local" if plan == "auto" else os.fspath(plan)


def _count(name: str, number: int | None) -> int:
    """A number of the C API, where 0 stands for None."""
    if number is not None and number < 1:
        raise CompileError(f"{name} is {number}, not at least 1")
    return number or 0


def _is_text(program: str) -> bool:
    """Whether a string is a program and no path: every program has a bracket."""
    return not program.strip() or any(mark in program for mark in "\n({")


class Program:
    """A program that was read and sharded. Make one with :func:`tp.shard`."""

    def __init__(self, native: _native.Program, name: str) -> None:
        self._native = native
        self.name = name
        """What the program is called: its file, or the function that it was."""

    @property
    def entry(self) -> str:
        """The name of the function that was chosen."""
        return self._native.entry

    @property
    def remarks(self) -> list[str]:
        """What sharding had to say: optimisations missed, operations that every device
        computes whole. A line each, with its place."""
        return self._native.remarks()

    def as_text(self, stage: str = "partition") -> str:
        """The program after ``stage`` as MLIR.

        ``input`` is the program as it was read, ``import`` the normalised one,
        ``propagate`` and ``plan`` have a sharding on every value, by the plan where there
        is one, ``partition`` is what each device runs, ``lower`` has loops on buffers, and
        ``llvm`` is in the llvm dialect; the last two are for the CPU of this machine.

        Raises:
            CompileError: there is no such stage.
        """
        return self._native.text(stage)

    def collectives(self) -> list[Collective]:
        """The collectives of one device's program, in the order in which they run."""
        return [Collective(*fields) for fields in self._native.collectives()]

    def cost(self) -> Cost:
        """What one run costs, beside the same program on a single device."""
        return Cost(*self._native.cost())

    def explain(self, trials: int = 12) -> str:
        """A line for each collective: why it is there and, where ``trials`` is not 0,
        which single annotation would remove it. Up to ``trials`` annotations are tried for
        each; each trial shards the program anew. Of a planned program none are tried."""
        return self._native.explain(trials).rstrip("\n")

    def page(self, workspace_bytes: int | None = None) -> str:
        """A page of HTML that shows the program; :func:`tp.show` opens it.

        Args:
            workspace_bytes: what a rank needs beside arguments and results, in bytes;
                None: an estimate is shown.
        """
        return self._native.page(self.name, -1 if workspace_bytes is None else workspace_bytes)

    def _compile(self, path: pathlib.Path, cpu: str) -> None:
        self._native.compile(str(path), cpu)


class ProgramView:
    """What was made of a sharded program, and can be asked what the program can."""

    program: Program

    def as_text(self, stage: str = "partition") -> str:
        """See :meth:`tp.Program.as_text`."""
        return self.program.as_text(stage)

    def collectives(self) -> list[Collective]:
        """See :meth:`tp.Program.collectives`."""
        return self.program.collectives()

    def cost(self) -> Cost:
        """See :meth:`tp.Program.cost`."""
        return self.program.cost()

    def explain(self, trials: int = 12) -> str:
        """See :meth:`tp.Program.explain`."""
        return self.program.explain(trials)

    def page(self) -> str:
        """A page of HTML that shows the program; :func:`tp.show` opens it."""
        return self.program.page()


def shard(
    program: str | os.PathLike[str],
    *,
    mesh: MeshLike | None = None,
    annotate: Rules | None = None,
    entry: str | None = None,
    plan: PlanLike | None = None,
    devices: int | None = None,
    memory_bytes: int | None = None,
    name: str = "program",
) -> Program:
    """Read a program and shard it, without generating code.

    Args:
        program: MLIR text (linalg on tensors), or the path of a file that holds it; a
            string with brackets or line breaks is text, a pathlib.Path always a path.
        mesh: axes and sizes, ``"dp=2,tp=4"`` or ``{"dp": 2, "tp": 4}``; else the program's.
        annotate: sharding rules, which replace the annotations of arguments and results:
            ``[{"arg": "*.weight", "sharding": '[{}, {"tp"}]'}]``, or the path of a file.
        entry: the function to compile; else ``@main``, else the only public one.
        plan: decide what is not annotated by what it costs on a machine: ``"auto"`` (this
            one, whose threads the ranks are), a name such as ``"h100"``, or a JSON file.
        devices: how many there are; where nobody names a mesh, the plan chooses it.
        memory_bytes: what a device may hold under the plan, in bytes; else what the
            machine's have.
        name: what places in a program given as text are called.

    Raises:
        CompileError: the program, the mesh, the rules or the entry is wrong; the message
            is one line and starts with the place: ``mlp.mlir:3:7: …``. Or there is no
            such machine, no plan that fits its memory, a mesh of another size than
            ``devices``, or nothing that they are for.
    """
    numbers = _count("devices", devices), _count("memory_bytes", memory_bytes)
    options = (_mesh_text(mesh), _rules_text(annotate), entry, _plan_text(plan), *numbers)
    if isinstance(program, str) and _is_text(program):
        with phase(f"sharding {name}"):
            return Program(_native.Program.parse(program, name, *options), name)
    path = pathlib.Path(program)
    with phase(f"sharding {path.name}"):
        return Program(_native.Program.read(str(path), *options), path.name)
