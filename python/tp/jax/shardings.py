# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Meshes and shardings in jax's words, one for each leaf of a pytree."""

import dataclasses
from collections.abc import Mapping
from typing import Any

import jax
from jax.sharding import AbstractMesh, Mesh, NamedSharding, PartitionSpec

JaxMesh = Mesh | AbstractMesh
MeshLike = JaxMesh | Mapping[str, int]
"""A mesh of jax; or axes and sizes, ``{"dp": 2, "tp": 4}``, for which no devices are needed."""


@dataclasses.dataclass(frozen=True)
class LeafSharding:
    """How one array lies: the mesh's axes and the cut of each dimension."""

    axes: tuple[tuple[str, int], ...]
    dims: str
    """As Shardy and tp write it: ``[{"dp"}, {}]``."""


def to_mesh(mesh: MeshLike | None) -> JaxMesh | None:
    """The mesh of jax that ``mesh`` says."""
    if isinstance(mesh, Mapping):
        return AbstractMesh(tuple(mesh.values()), tuple(mesh))
    return mesh


def _is_leaf(value: Any) -> bool:
    return value is None or isinstance(value, PartitionSpec | NamedSharding)


def _dims(spec: PartitionSpec, rank: int) -> str:
    """``P("dp", None)`` of a matrix as ``[{"dp"}, {}]``."""
    parts = []
    for entry in (*spec, *[None] * (rank - len(spec))):
        if entry is PartitionSpec.UNCONSTRAINED:
            parts.append("{?}")
            continue
        names = () if entry is None else (entry,) if isinstance(entry, str) else entry
        parts.append("{" + ", ".join(f'"{name}"' for name in names) + "}")
    return "[" + ", ".join(parts) + "]"


def _resolve(sharding: Any, mesh: JaxMesh | None, rank: int, place: str) -> LeafSharding | None:
    if sharding is None:
        return None
    if isinstance(sharding, PartitionSpec):
        if mesh is None:
            raise ValueError(f"{place} is {sharding}, which needs a mesh: give mesh=")
        # jax says what is wrong with the names of axes.
        sharding = NamedSharding(mesh, sharding)
    if not isinstance(sharding, NamedSharding):
        raise TypeError(
            f"{place} is {type(sharding).__name__}, not a NamedSharding, a PartitionSpec or None"
        )
    if len(sharding.spec) > rank:
        raise ValueError(
            f"{place} is {sharding.spec}, which is for {len(sharding.spec)} dimensions, "
            f"but the array has {rank}"
        )
    axes = tuple(sharding.mesh.shape.items())
    return LeafSharding(axes, _dims(sharding.spec, rank))


def leaf_shardings(
    shardings: Any, tree: Any, mesh: JaxMesh | None, what: str
) -> list[LeafSharding | None]:
    """The sharding of each leaf of ``tree``, whose leaves have a shape. ``shardings`` is a
    prefix of it; None leaves an array to tp."""
    flat: list[LeafSharding | None] = []

    def spread(sharding: Any, part: Any) -> None:
        for path, leaf in jax.tree_util.tree_flatten_with_path(part)[0]:
            place = what + jax.tree_util.keystr(path)
            flat.append(_resolve(sharding, mesh, len(leaf.shape), place))

    try:
        jax.tree.map(spread, shardings, tree, is_leaf=_is_leaf)
    except ValueError as error:
        if error.args and str(error.args[0]).startswith(what):
            raise
        raise ValueError(f"{what} does not fit: {error}") from None
    return flat
