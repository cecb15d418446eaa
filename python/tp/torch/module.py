# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""tp.torch.parallelize: a model that runs on the ranks of a mesh."""

import difflib
import inspect
import logging
import weakref
from collections.abc import Mapping
from typing import Any, TypeVar

import torch
from torch.distributed.tensor import DTensor

from tp.errors import CompileError
from tp.torch.backend import Backend
from tp.torch.function import CompiledGraph
from tp.torch.meshes import MeshLike
from tp.torch.plans import Matcher, Plan

_LOGGER = logging.getLogger("tp.torch")
_Model = TypeVar("_Model", bound=torch.nn.Module)
_BACKENDS: "weakref.WeakKeyDictionary[torch.nn.Module, Backend]" = weakref.WeakKeyDictionary()


def placements(model: torch.nn.Module) -> dict[str, tuple[Any, ...]]:
    """The placements of those parameters of ``model`` that are DTensors, as a plan: a model
    that PyTorch's ``parallelize_module`` placed, also on a fake process group, says how
    another one is cut."""
    return {
        name: tuple(parameter.placements)
        for name, parameter in model.named_parameters()
        if isinstance(parameter, DTensor)
    }


def _own_plan(model: torch.nn.Module) -> Plan:
    """The plan that a model of Hugging Face brings for tensor parallelism, or else tp's."""
    plan = getattr(model, "tp_plan", None)
    return plan if isinstance(plan, Mapping) and plan else "auto"


def _check_keys(model: torch.nn.Module, plan: Mapping[str, Any]) -> None:
    """Warn of keys that name no part of the model, as those of Hugging Face's plans may;
    raise an error if none does."""
    names = [name for name, _ in model.named_parameters()]
    # Axes may be those of an input, whose names are not known yet.
    parts = [key for key in plan if not isinstance(plan[key], tuple | list)]
    unused = [key for key in Matcher(plan, names).unused if key in parts]
    owners = [name.rpartition(".")[0] for name in names]
    texts = []
    for key in unused:
        close = difflib.get_close_matches(key, [*owners, *names], n=1, cutoff=0)
        hint = f"; the closest is '{close[0]}'" if close else ""
        texts.append(f"plan: no module or parameter is called '{key}'{hint}")
    if unused and len(unused) == len(parts):
        raise CompileError(texts[0], "\n".join(texts))
    for text in texts:
        _LOGGER.warning("%s", text)


def _take_whole(model: torch.nn.Module) -> None:
    """Put whole tensors in the place of DTensors of one device."""
    for owner in model.modules():
        for name, parameter in list(owner.named_parameters(recurse=False)):
            if not isinstance(parameter, DTensor):
                continue
            local = parameter.to_local()
            if local.shape != parameter.shape:
                raise CompileError(
                    f"parameter '{name}' is a DTensor of which this process has "
                    f"{list(local.shape)} of {list(parameter.shape)}; give a whole model, and "
                    "plan=tp.torch.placements(model)"
                )
            whole = torch.nn.Parameter(local.detach(), requires_grad=parameter.requires_grad)
            setattr(owner, name, whole)


def parallelize(model: _Model, mesh: MeshLike, plan: Plan = None) -> _Model:
    """Make a model run on the ranks of a mesh, which are threads of this process.

    Its forward and backward pass are compiled when they are first called with tensors of
    new shapes; parameters, gradients and optimisers stay PyTorch's own, on whole tensors.

    Args:
        model: any module. It is changed in place, as ``Module.compile`` does.
        mesh: a DeviceMesh with named dimensions, or ``{"dp": 2, "tp": 4}``, for which no
            process group is needed.
        plan: by names or globs of modules, parameters and inputs, one of: a style of
            Hugging Face (``model.base_model_tp_plan``), a ParallelStyle, a list of DTensor
            placements, or axes for each dimension, ``("dp", None)``. Sizes need not divide.
            Styles cut along axis ``tp``. What it does not name is left to tp; parameters
            that are DTensors are cut as they lie. ``"auto"`` is the plan that a model of
            Hugging Face brings, as for its ``from_pretrained(tp_plan="auto")``; where it
            brings none, tp plans it for the threads of this machine, the forward graph
            first, and the backward graph goes on from how that lies.

    Returns:
        The model.

    Raises:
        CompileError: the mesh or the plan is wrong. What is wrong with a cut or an
            operation is said at the first call, with its place in the source.
    """
    given = Backend(mesh, _own_plan(model) if plan == "auto" else plan)
    placed = placements(model)
    if placed:
        _take_whole(model)
        given.plan = {**placed, **given.plan}
    _check_keys(model, given.plan)
    given.parameters = list(inspect.signature(model.forward).parameters)
    _BACKENDS[model] = given
    model.compile(backend=given)
    return model


def programs(model: torch.nn.Module) -> list[CompiledGraph]:
    """The forward and backward graphs of a parallelized model that were compiled so far.

    Raises:
        KeyError: :func:`parallelize` did not see the model.
    """
    return _BACKENDS[model].programs
