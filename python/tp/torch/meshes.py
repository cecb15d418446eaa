# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Meshes in PyTorch's words."""

from collections.abc import Mapping

from torch.distributed.device_mesh import DeviceMesh

from tp.errors import CompileError

MeshLike = DeviceMesh | Mapping[str, int] | str
"""A DeviceMesh with named dimensions; or axes and sizes, ``{"dp": 2, "tp": 4}`` or
``"dp=2,tp=4"``, for which no process group is needed."""


def to_mesh(mesh: MeshLike | None) -> dict[str, int]:
    """Axes and sizes, outermost first; one rank where ``mesh`` is None.

    Raises:
        CompileError: the dimensions of a DeviceMesh have no names, or a text is no mesh.
    """
    if mesh is None:
        return {"tp": 1}
    if isinstance(mesh, DeviceMesh):
        names = mesh.mesh_dim_names
        if names is None:
            raise CompileError(
                f"the dimensions of {mesh} have no names: give mesh_dim_names to init_device_mesh"
            )
        return dict(zip(names, mesh.shape, strict=True))
    if isinstance(mesh, str):
        axes = {}
        for part in mesh.split(","):
            name, _, size = part.partition("=")
            if not name.strip() or not size.strip().isdigit():
                raise CompileError(f"the mesh is '{mesh}', not axes and sizes as dp=2,tp=4")
            axes[name.strip()] = int(size)
        return axes
    if not isinstance(mesh, Mapping):
        raise CompileError(f"the mesh is {mesh!r}, neither a DeviceMesh nor axes and sizes")
    return dict(mesh)
