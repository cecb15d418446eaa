// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Interpret/ShardedTensor.h"
#include "CombineTensors.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::tp;

void mlir::tp::forEachOwnedRun(
    const Mesh &mesh, ArrayRef<int64_t> shape, const TensorSharding &sharding,
    int64_t position,
    llvm::function_ref<void(int64_t, int64_t, int64_t)> visit) {
  unsigned rank = shape.size();
  if (rank == 0)
    return visit(0, 0, 1);
  SmallVector<SmallVector<OwnedRun, 1>> runs;
  for (auto [size, dim] : llvm::zip_equal(shape, sharding.dims))
    runs.push_back(getOwnedRuns(mesh, size, dim.terms, position));
  SmallVector<int64_t> wholeStrides = getRowMajorStrides(shape);
  SmallVector<int64_t> localStrides =
      getRowMajorStrides(getLocalShape(shape, sharding));

  // Every combination of an owned row of the outer dimensions with a run of
  // the last one.
  auto walk = [&](auto &walk, unsigned dim, int64_t whole,
                  int64_t local) -> void {
    for (const OwnedRun &run : runs[dim]) {
      int64_t wholeStart = whole + run.global * wholeStrides[dim];
      int64_t localStart = local + run.local * localStrides[dim];
      if (dim + 1 == rank) {
        visit(wholeStart, localStart, run.size);
        continue;
      }
      for (int64_t i = 0; i < run.size; ++i)
        walk(walk, dim + 1, wholeStart + i * wholeStrides[dim],
             localStart + i * localStrides[dim]);
    }
  };
  walk(walk, 0, 0, 0);
}

HostTensor mlir::tp::cutTensor(const HostTensor &whole, const Mesh &mesh,
                               const TensorSharding &sharding,
                               int64_t position) {
  for (const PartialSum &partial : sharding.partial)
    if (getPart(mesh, partial.axes, position) != 0) {
      TensorSharding complete = sharding;
      complete.partial.clear();
      return cutTensor(
          makeNeutral(partial.kind, whole.getKind(), whole.getShape()), mesh,
          complete, position);
    }
  HostTensor local = HostTensor::poison(
      whole.getKind(), getLocalShape(whole.getShape(), sharding));
  int64_t width = getElementBytes(whole.getKind());
  forEachOwnedRun(mesh, whole.getShape(), sharding, position,
                  [&](int64_t from, int64_t to, int64_t count) {
                    std::memcpy(local.data() + to * width,
                                whole.data() + from * width, count * width);
                  });
  return local;
}

std::optional<GatherFault>
mlir::tp::gatherTensor(ArrayRef<const HostTensor *> held, const Mesh &mesh,
                       const TensorSharding &sharding, HostTensor &whole) {
  // What is pending is combined first, in the order of its kinds.
  std::vector<HostTensor> combined;
  SmallVector<const HostTensor *> complete(held);
  for (const PartialSum &partial : sharding.partial) {
    std::vector<HostTensor> next(held.size());
    for (ArrayRef<int64_t> group : getGroups(mesh, partial.axes)) {
      SmallVector<const HostTensor *> terms;
      for (int64_t position : group)
        terms.push_back(complete[position]);
      HostTensor sum = combineTensors(partial.kind, terms);
      for (int64_t position : group)
        next[position] = sum;
    }
    combined = std::move(next);
    for (auto [position, tensor] : llvm::enumerate(combined))
      complete[position] = &tensor;
  }

  int64_t width = getElementBytes(whole.getKind());
  SmallVector<int32_t> owner(whole.getNumElements(), -1);
  std::optional<GatherFault> fault;
  auto note = [&](GatherFault found) {
    if (!fault || found.element < fault->element)
      fault = found;
  };
  for (auto [position, local] : llvm::enumerate(complete))
    forEachOwnedRun(
        mesh, whole.getShape(), sharding, position,
        [&, position = static_cast<int64_t>(position),
         local = local](int64_t to, int64_t from, int64_t count) {
          for (int64_t i = 0; i < count; ++i) {
            if (owner[to + i] < 0) {
              owner[to + i] = position;
              std::memcpy(whole.data() + (to + i) * width,
                          local->data() + (from + i) * width, width);
            } else if (!local->equalElement(from + i, whole, to + i)) {
              note({to + i, owner[to + i], position});
            }
          }
        });
  for (auto [element, position] : llvm::enumerate(owner))
    if (position < 0) {
      note({static_cast<int64_t>(element), -1, -1});
      break;
    }
  return fault;
}

SmallVector<int64_t> mlir::tp::getOwners(const Mesh &mesh,
                                         ArrayRef<int64_t> shape,
                                         const TensorSharding &sharding,
                                         int64_t element) {
  SmallVector<int64_t> strides = getRowMajorStrides(shape);
  SmallVector<int64_t> owners;
  for (int64_t position = 0; position < mesh.getNumPositions(); ++position) {
    bool owns = true;
    for (auto [dim, size] : llvm::enumerate(shape)) {
      int64_t index = (element / strides[dim]) % size;
      owns &= llvm::any_of(
          getOwnedRuns(mesh, size, sharding.dims[dim].terms, position),
          [&](const OwnedRun &run) {
            return run.global <= index && index < run.global + run.size;
          });
    }
    if (owns)
      owners.push_back(position);
  }
  return owners;
}

/// The number of `position` after the digits of `axes` are set to zero: equal
/// for all members of a group.
static int64_t getGroupKey(const Mesh &mesh, AxisListRef axes,
                           int64_t position) {
  SmallVector<int64_t> coordinates;
  for (unsigned axis = 0; axis < mesh.getNumAxes(); ++axis)
    coordinates.push_back(mesh.getCoordinate(position, axis));
  for (const AxisTerm &term : axes) {
    if (term.isGap())
      continue;
    int64_t post = mesh.sizes[term.axis] / (term.pre * term.size);
    int64_t digit =
        (mesh.getCoordinate(position, term.axis) / post) % term.size;
    coordinates[term.axis] -= digit * post;
  }
  int64_t key = 0;
  for (unsigned axis = 0; axis < mesh.getNumAxes(); ++axis)
    key = key * mesh.sizes[axis] + coordinates[axis];
  return key;
}

SmallVector<SmallVector<int64_t>> mlir::tp::getGroups(const Mesh &mesh,
                                                      AxisListRef axes) {
  int64_t size = getNumParts(axes);
  llvm::MapVector<int64_t, SmallVector<int64_t>> groups;
  for (int64_t position = 0; position < mesh.getNumPositions(); ++position) {
    SmallVector<int64_t> &group = groups[getGroupKey(mesh, axes, position)];
    group.resize(size);
    group[getPart(mesh, axes, position)] = position;
  }
  SmallVector<SmallVector<int64_t>> result;
  for (auto &[key, group] : groups)
    result.push_back(std::move(group));
  return result;
}
