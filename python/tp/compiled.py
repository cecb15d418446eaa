# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A program compiled to machine code, and the ranks that run it."""

import dataclasses
import math
import os
import pathlib
import shutil
import tempfile
import threading
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from tp import _native
from tp.checkpoint import Checkpoint
from tp.errors import CompileError
from tp.program import MeshLike, PlanLike, Program, ProgramView, Rules, shard
from tp.progress import phase

DTYPES = {
    "f32": "float32",
    "f64": "float64",
    "f16": "float16",
    "bf16": "bfloat16",
    "i1": "bool",
    "i8": "int8",
    "i16": "int16",
    "i32": "int32",
    "i64": "int64",
}
"""What numpy calls the types of elements."""


_LOADED = object()
"""In the place of an argument that the ranks have from a checkpoint."""


@dataclasses.dataclass(frozen=True)
class Tensor:
    """An argument or a result."""

    name: str
    dtype: str
    """As numpy names it: ``float32``; ``bfloat16`` is that of ml_dtypes."""
    shape: tuple[int, ...]
    """Of the whole array."""
    local_shape: tuple[int, ...]
    """Of the part of one rank, padding included."""
    sharding: str
    """As the IR prints it: ``[{"dp"}, {}]``."""
    nbytes: int
    """Of the whole array."""
    local_nbytes: int
    """Of the buffer of one rank."""


@dataclasses.dataclass(frozen=True)
class Memory:
    """Bytes that one rank holds while the program runs."""

    arguments: int
    results: int
    workspace: int
    """Everything between arguments and results."""

    @property
    def total(self) -> int:
        return self.arguments + self.results + self.workspace


def _describe(fields: tuple[str, str, tuple[int, ...], tuple[int, ...], str, int, int]) -> Tensor:
    return Tensor(fields[0], DTYPES[fields[1]], *fields[2:])


def numpy_dtype(name: str) -> np.dtype[Any]:
    """The dtype that numpy, or else ml_dtypes, has under ``name``."""
    if name != "bfloat16":
        return np.dtype(name)
    import ml_dtypes

    dtype: np.dtype[Any] = np.dtype(ml_dtypes.bfloat16)
    return dtype


_ALIGNMENT = 64
"""Bytes: arrays that start at a multiple of this jax takes as they are."""


def _empty(shape: Sequence[int], dtype: np.dtype[Any]) -> npt.NDArray[Any]:
    """A new array that starts where a cache line does."""
    size = math.prod(shape) * dtype.itemsize
    block = np.empty(size + _ALIGNMENT, np.uint8)
    start = -block.ctypes.data % _ALIGNMENT
    return block[start : start + size].view(dtype).reshape(shape)


class Compiled(ProgramView):
    """A program for the CPU of this machine. Make one with :func:`tp.compile`.

    Its ranks are threads of this process. They start with the first run and end with the
    object. Runs of one object follow each other, also if threads ask for them at once.
    """

    def __init__(self, program: Program, *, cpu: str = "native", timeout: float = 300.0) -> None:
        """Generate code for ``cpu``: ``native`` or ``x86-64`` to ``x86-64-v4``. A rank
        that waits for another one longer than ``timeout`` seconds ends the run."""
        self.program = program
        self._folder = tempfile.TemporaryDirectory(prefix="tp-")
        self._path = pathlib.Path(self._folder.name) / "program.tpx"
        with phase(f"generating code of {program.name}"):
            program._compile(self._path, cpu)
        self._artifact = _native.Artifact(str(self._path))
        self._timeout = timeout
        self._session: _native.Session | None = None
        self._lock = threading.Lock()
        self.arguments = [_describe(tensor) for tensor in self._artifact.arguments()]
        """What the program takes, in order."""
        self.results = [_describe(tensor) for tensor in self._artifact.results()]
        """What it gives, in order."""
        self._dtypes = [numpy_dtype(tensor.dtype) for tensor in self.arguments]
        self._result_dtypes = [numpy_dtype(tensor.dtype) for tensor in self.results]
        self._places = {tensor.name: i for i, tensor in enumerate(self.arguments)}
        self._loaded: set[int] = set()

    @property
    def mesh(self) -> str:
        """The mesh as the IR prints it: ``@pod <dp = 2, tp = 4>``."""
        return self._artifact.mesh

    @property
    def num_ranks(self) -> int:
        """Ranks of the mesh: threads of this process."""
        return self._artifact.num_ranks

    def memory(self) -> Memory:
        """Bytes that one rank holds while the program runs."""
        return Memory(
            arguments=sum(tensor.local_nbytes for tensor in self.arguments),
            results=sum(tensor.local_nbytes for tensor in self.results),
            workspace=self._artifact.workspace_bytes,
        )

    def page(self) -> str:
        """A page of HTML that shows the program; :func:`tp.show` opens it."""
        return self.program.page(self._artifact.workspace_bytes)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the artifact, a .tpx that tp-run and other processes open."""
        shutil.copyfile(self._path, path)

    def load(
        self, checkpoint: Checkpoint | str | os.PathLike[str], *, follow_links: bool = False
    ) -> list[str]:
        """Take every argument that a checkpoint has under its name: each rank reads its
        own part from the files and keeps it for all runs that follow, which take the other
        arguments. An array that is given to :meth:`run` by name takes the place of a
        loaded one.

        Args:
            checkpoint: one that is open, or its path.
            follow_links: as for :func:`tp.open_checkpoint`.

        Returns:
            The names of the arguments that were loaded, in order.

        Raises:
            TypeError: a tensor has another dtype than its argument.
            ValueError: a tensor has another shape; or the checkpoint has no argument.
            CheckpointError: the files cannot be read, or are refused.
        """
        if not isinstance(checkpoint, Checkpoint):
            checkpoint = Checkpoint(checkpoint, follow_links=follow_links)
        names = [tensor.name for tensor in self.arguments if tensor.name in checkpoint]
        if not names:
            raise ValueError(f"{checkpoint!r} has none of the arguments {', '.join(self._places)}")
        for name in names:
            stored, tensor = checkpoint[name], self.arguments[self._places[name]]
            if stored.dtype != self._dtypes[self._places[name]]:
                raise TypeError(f"tensor '{name}' is {stored.dtype}, not {tensor.dtype}")
            if stored.shape != tensor.shape:
                raise ValueError(f"tensor '{name}' has shape {stored.shape}, not {tensor.shape}")
        self._loaded.update(self._get_session().load(checkpoint._native))
        return names

    def run(self, *arguments: Any, **named: Any) -> tuple[npt.NDArray[Any], ...]:
        """Run once on whole arrays.

        Args:
            arguments: numpy arrays, or arrays that speak DLPack on the CPU, in the order
                of ``self.arguments`` without those that :meth:`load` has taken, with
                their dtypes and shapes. They are read where they lie; each rank copies
                its own part.
            named: arguments by name instead.

        Returns:
            The results, whole numpy arrays that belong to the caller.

        Raises:
            TypeError: an argument is missing, unknown, or has another dtype.
            ValueError: an argument has another shape.
            RunError: a rank failed.
        """
        given = self._order(arguments, named) if named or self._loaded else arguments
        if len(given) != len(self.arguments):
            raise TypeError(f"the program takes {len(self.arguments)} arguments, not {len(given)}")
        return self._run_ordered(given)

    def _run_ordered(self, given: Sequence[Any]) -> tuple[npt.NDArray[Any], ...]:
        """Run on one array for each argument, or ``_LOADED``."""
        arrays = [
            None if value is _LOADED else self._prepare(i, value) for i, value in enumerate(given)
        ]
        if self._loaded:
            self._loaded.difference_update(i for i, array in enumerate(arrays) if array is not None)
        results = tuple(
            _empty(tensor.shape, dtype)
            for tensor, dtype in zip(self.results, self._result_dtypes, strict=True)
        )
        with phase(f"running {self.program.name}"):
            self._get_session().run(arrays, [_as_plain(result) for result in results])
        return results

    def _get_session(self) -> _native.Session:
        if self._session is None:
            with self._lock:
                if self._session is None:
                    self._session = _native.Session(self._artifact, self._timeout)
        return self._session

    def _order(self, arguments: Sequence[Any], named: dict[str, Any]) -> list[Any]:
        missing = object()
        ordered = [missing] * len(self.arguments)
        free = [i for i in range(len(ordered)) if i not in self._loaded]
        if len(arguments) > len(free):
            raise TypeError(f"the program takes {len(free)} arguments, not {len(arguments)}")
        for i, value in zip(free, arguments, strict=False):
            ordered[i] = value
        for name, value in named.items():
            place = self._places.get(name)
            if place is None:
                known = ", ".join(self._places)
                raise TypeError(f"the program has no argument '{name}', only {known}")
            if ordered[place] is not missing:
                raise TypeError(f"argument '{name}' is given twice")
            ordered[place] = value
        for i, value in enumerate(ordered):
            if value is missing and i in self._loaded:
                ordered[i] = _LOADED
            elif value is missing:
                raise TypeError(f"argument '{self.arguments[i].name}' is missing")
        return ordered

    def _prepare(self, place: int, value: Any) -> npt.NDArray[Any]:
        """The array as the runtime reads it: contiguous, of the right dtype and shape."""
        tensor = self.arguments[place]
        array = value if isinstance(value, np.ndarray) else _to_numpy(value, tensor.name)
        if array.dtype != self._dtypes[place]:
            raise TypeError(
                f"argument '{tensor.name}' is {array.dtype}, but the program takes {tensor.dtype}"
            )
        if array.shape != tensor.shape:
            raise ValueError(
                f"argument '{tensor.name}' has shape {array.shape}, "
                f"but the program takes {tensor.shape}"
            )
        return _as_plain(np.ascontiguousarray(array).reshape(tensor.shape))


def _as_plain(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The same memory under a dtype that DLPack knows."""
    return array.view(np.uint16) if array.dtype.kind == "V" else array


def _to_numpy(value: Any, name: str) -> npt.NDArray[Any]:
    """An array of another framework, without a copy where it lies on the CPU."""
    if hasattr(value, "__array__"):
        return np.asarray(value)
    if hasattr(value, "__dlpack__"):
        return np.from_dlpack(value)
    raise TypeError(f"argument '{name}' is {type(value).__name__}, not an array")


def compile(
    program: str | os.PathLike[str],
    *,
    mesh: MeshLike | None = None,
    annotate: Rules | None = None,
    entry: str | None = None,
    plan: PlanLike | None = None,
    devices: int | None = None,
    memory_bytes: int | None = None,
    target: str = "cpu",
    cpu: str = "native",
    name: str = "program",
) -> Compiled:
    """Shard a program and generate code: :func:`tp.shard`, then machine code.

    Args:
        program, mesh, annotate, entry, plan, devices, memory_bytes, name: as for
            :func:`tp.shard`.
        target: ``cpu``.
        cpu: ``native`` or ``x86-64`` to ``x86-64-v4``.

    Raises:
        CompileError: as :func:`tp.shard`; or there is no such target.
    """
    if target != "cpu":
        raise CompileError(f"target is '{target}', not cpu")
    sharded = shard(
        program,
        mesh=mesh,
        annotate=annotate,
        entry=entry,
        plan=plan,
        devices=devices,
        memory_bytes=memory_bytes,
        name=name,
    )
    return Compiled(sharded, cpu=cpu)
