# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Weights in files: safetensors, whole or in parts for the ranks of a mesh.

    weights = tp.open_checkpoint("llama-8b")
    weights["model.norm.weight"].shape, weights["model.embed_tokens.weight"][:8]
    layer = tp.compile("layer.mlir")
    layer.load(weights)              # each rank reads its own part
    (y,) = layer.run(x)

docs/Checkpoints.md says what is read, what is checked, and how parts lie in files.
"""

import math
import operator
import os
import pathlib
from collections.abc import Iterator, Mapping
from types import EllipsisType
from typing import Any

import numpy as np
import numpy.typing as npt

from tp import _native
from tp.errors import CheckpointError
from tp.program import MeshLike, Rules, _mesh_text, _rules_text

_DTYPES = {
    "F64": "float64",
    "F32": "float32",
    "F16": "float16",
    "I64": "int64",
    "I32": "int32",
    "I16": "int16",
    "I8": "int8",
    "BOOL": "bool",
    "U64": "uint64",
    "U32": "uint32",
    "U16": "uint16",
    "U8": "uint8",
    "C64": "complex64",
}
_ML_DTYPES = {
    "BF16": "bfloat16",
    "F8_E4M3": "float8_e4m3fn",
    "F8_E5M2": "float8_e5m2",
    "F8_E8M0": "float8_e8m0fnu",
}
_ELEMENT_NAMES = {
    "float64": "f64",
    "float32": "f32",
    "float16": "f16",
    "bfloat16": "bf16",
    "int64": "i64",
    "int32": "i32",
    "int16": "i16",
    "int8": "i8",
    "bool": "i1",
}

Index = int | slice | EllipsisType
"""What stands between the brackets of ``tensor[…]``."""

PathLike = str | os.PathLike[str]


class StoredTensor:
    """A tensor of a checkpoint. Nothing of it is read until it is indexed or made an
    array; ``tensor[2:4]`` reads two rows and no others."""

    def __init__(
        self,
        checkpoint: "Checkpoint",
        index: int,
        fields: tuple[str, str, tuple[int, ...], int, str],
    ) -> None:
        self._checkpoint = checkpoint
        self._index = index
        name, kind, shape, nbytes, sharding = fields
        self.name = name
        """As in the file."""
        self.type = kind
        """What the file calls its elements: ``BF16``."""
        self.shape = shape
        """Of the whole tensor."""
        self.nbytes = nbytes
        """Of the whole tensor."""
        self.sharding = sharding
        """How one in parts lies on the mesh, ``[{"tp"}, {}]``; else empty."""

    @property
    def dtype(self) -> np.dtype[Any]:
        """The type of its elements; bfloat16 and the float8 types are those of ml_dtypes."""
        if self.type in _DTYPES:
            return np.dtype(_DTYPES[self.type])
        import ml_dtypes

        dtype: np.dtype[Any] = np.dtype(getattr(ml_dtypes, _ML_DTYPES[self.type]))
        return dtype

    @property
    def ndim(self) -> int:
        """How many dimensions it has."""
        return len(self.shape)

    def __repr__(self) -> str:
        return f"StoredTensor({self.name!r}, {self.type}, {self.shape})"

    def __len__(self) -> int:
        if not self.shape:
            raise TypeError("a scalar has no length")
        return self.shape[0]

    def __getitem__(self, index: Index | tuple[Index, ...]) -> npt.NDArray[Any]:
        """Read a box: integers, slices without a step, and an ellipsis.

        Raises:
            IndexError: an integer lies outside, or there are too many indices.
            TypeError: an index is something else, or a slice has a step.
            CheckpointError: the file cannot be read.
        """
        starts, sizes, kept = _box(self.shape, index)
        box = np.empty(sizes, self.dtype)
        plain = box.reshape(-1).view(np.uint8)
        self._checkpoint._native.read(self._index, starts, sizes, plain)
        if self.type == "BOOL" and plain.size and plain.max() > 1:
            raise CheckpointError(
                f"tensor '{self.name}' has an element that is neither false nor true"
            )
        return box.reshape([size for size, keep in zip(sizes, kept, strict=True) if keep])

    def __array__(
        self, dtype: npt.DTypeLike | None = None, copy: bool | None = None
    ) -> npt.NDArray[Any]:
        if copy is False:
            raise ValueError("a tensor in a file becomes an array by a copy")
        whole = self[...]
        return whole if dtype is None else whole.astype(dtype, copy=False)


def _box(
    shape: tuple[int, ...], index: Index | tuple[Index, ...]
) -> tuple[list[int], list[int], list[bool]]:
    """Starts and sizes of a box, and which of its dimensions remain."""
    entries = list(index) if isinstance(index, tuple) else [index]
    if sum(entry is ... for entry in entries) > 1:
        raise IndexError("an index has one ellipsis at most")
    if not any(entry is ... for entry in entries):
        entries.append(...)
    place = next(i for i, entry in enumerate(entries) if entry is ...)
    missing = len(shape) - (len(entries) - 1)
    if missing < 0:
        raise IndexError(f"{len(entries) - 1} indices for a tensor of {len(shape)} dimensions")
    entries[place : place + 1] = [slice(None)] * missing
    starts, sizes, kept = [], [], []
    for size, entry in zip(shape, entries, strict=True):
        if isinstance(entry, slice):
            start, stop, step = entry.indices(size)
            if step != 1:
                raise TypeError("a slice of a tensor in a file has no step")
            starts.append(start)
            sizes.append(max(stop - start, 0))
        else:
            position = operator.index(entry)  # type: ignore[arg-type]
            if not -size <= position < size:
                raise IndexError(f"index {position} is outside of a dimension of {size}")
            starts.append(position % size)
            sizes.append(1)
        kept.append(isinstance(entry, slice))
    return starts, sizes, kept


class Checkpoint(Mapping[str, StoredTensor]):
    """Tensors by name in files. Open one with :func:`tp.open_checkpoint`."""

    def __init__(self, path: PathLike, *, follow_links: bool = False) -> None:
        self.path = os.fspath(path)
        self._native = _native.Checkpoint(self.path, follow_links)
        self._tensors = {
            fields[0]: StoredTensor(self, index, fields)
            for index, fields in enumerate(self._native.tensors())
        }

    @property
    def mesh(self) -> str:
        """The mesh of a checkpoint in parts, ``dp=2,tp=4``; else empty."""
        return self._native.mesh

    @property
    def bytes_read(self) -> int:
        """Bytes of elements that were read from the files so far."""
        return self._native.bytes_read

    def __getitem__(self, name: str) -> StoredTensor:
        return self._tensors[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tensors)

    def __len__(self) -> int:
        return len(self._tensors)

    def __repr__(self) -> str:
        return f"Checkpoint({self.path!r}, {len(self)} tensors)"


def open_checkpoint(path: PathLike, *, follow_links: bool = False) -> Checkpoint:
    """Open tensors in files: a mapping of names to :class:`tp.StoredTensor`.

    Headers are read and checked; elements are read when they are asked for. The files must
    not change while they are in use.

    Args:
        path: a ``.safetensors`` file, a ``.safetensors.index.json``, or a folder with one
            of these or with parts and their ``checkpoint.json``.
        follow_links: follow symbolic links out of the folder, of which the caches of
            download tools consist.

    Raises:
        CheckpointError: there is no such file, or it breaks a rule of docs/Checkpoints.md.
    """
    return Checkpoint(path, follow_links=follow_links)


def save_checkpoint(
    path: PathLike, tensors: Mapping[str, npt.ArrayLike], *, max_file_bytes: int = 0
) -> None:
    """Save arrays as safetensors, completely or not at all.

    Args:
        path: a ``.safetensors`` file, or a folder that is empty or not there.
        tensors: arrays by name, of a dtype that a program may have.
        max_file_bytes: in a folder, begin another file before one has more bytes of
            elements than this; 0 is no limit.

    Raises:
        TypeError: an array has another dtype.
        CheckpointError: the file cannot be written, or a name cannot be saved.
    """
    arrays = [np.asarray(tensor) for tensor in tensors.values()]
    for name, array in zip(tensors, arrays, strict=True):
        if array.dtype.name not in _ELEMENT_NAMES:
            known = ", ".join(_ELEMENT_NAMES)
            raise TypeError(f"array '{name}' is {array.dtype}, not one of {known}")
    _native.save_arrays(
        os.fspath(path),
        list(tensors),
        [_ELEMENT_NAMES[array.dtype.name] for array in arrays],
        [array.shape for array in arrays],
        [_as_bytes(array) for array in arrays],
        max_file_bytes,
    )


def _as_bytes(array: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    """The elements in row-major order, least significant byte first."""
    little = array.astype(array.dtype.newbyteorder("<"), copy=False)
    return np.ascontiguousarray(little).reshape(math.prod(array.shape)).view(np.uint8)


def reshard(
    checkpoint: Checkpoint | PathLike,
    path: PathLike,
    *,
    mesh: MeshLike | None = None,
    annotate: Rules | None = None,
    program: PathLike | None = None,
    max_file_bytes: int = 0,
) -> None:
    """Save a checkpoint anew: on a mesh, on another one, or whole.

    Args:
        checkpoint: one that is open, or its path.
        path: with a mesh a folder that is empty or not there and gets a file for each
            rank; else a ``.safetensors`` file or such a folder of whole tensors.
        mesh: axes and sizes. Without rules tensors stay cut along their axes.
        annotate: rules as for :func:`tp.compile`; an ``arg`` is the name of a tensor.
        program: the path of a .tpx: cut tensors as it takes its arguments.
        max_file_bytes: as for :func:`tp.save_checkpoint`.

    Raises:
        CheckpointError: a rule does not fit, or files cannot be read or written.
    """
    opened = checkpoint if isinstance(checkpoint, Checkpoint) else Checkpoint(checkpoint)
    rules = _rules_text(annotate)
    if rules is not None and not rules.lstrip().startswith(("{", "[")):
        rules = pathlib.Path(rules).read_text(encoding="utf-8")
    opened._native.save(
        os.fspath(path),
        _mesh_text(mesh),
        rules,
        None if program is None else os.fspath(program),
        max_file_bytes,
    )
