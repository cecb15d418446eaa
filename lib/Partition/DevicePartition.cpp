// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "DevicePartition.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace mlir;
using namespace mlir::tp;

/// Name classes after their smallest members; coordinates are of one class if
/// their signatures are equal.
template <typename Signature>
static SmallVector<int32_t> nameClasses(ArrayRef<Signature> signatures) {
  SmallVector<int32_t> classes;
  std::map<Signature, int32_t> names;
  for (auto [coordinate, signature] : llvm::enumerate(signatures))
    classes.push_back(names.try_emplace(signature, coordinate).first->second);
  return classes;
}

/// The terms of each axis that has some.
static std::map<int32_t, AxisList> groupByAxis(AxisListRef terms) {
  std::map<int32_t, AxisList> axes;
  for (const AxisTerm &term : terms)
    if (!term.isGap())
      axes[term.axis].push_back(term);
  return axes;
}

DevicePartition::DevicePartition(const Mesh &mesh) {
  for (int64_t size : mesh.sizes)
    classes.emplace_back(size, 0);
}

DevicePartition::DevicePartition(const Mesh &mesh, AxisListRef terms)
    : DevicePartition(mesh) {
  for (const AxisTerm &term : terms)
    cut(term);
}

DevicePartition::DevicePartition(const Mesh &mesh,
                                 const TensorSharding &sharding)
    : DevicePartition(mesh) {
  for (const DimSharding &dim : sharding.dims)
    for (const AxisTerm &term : dim.terms)
      cut(term);
  for (const PartialSum &partial : sharding.partial)
    for (const AxisTerm &term : partial.axes)
      cut(term);
}

void DevicePartition::cut(const AxisTerm &term) {
  if (term.isGap())
    return;
  SmallVector<std::pair<int32_t, int64_t>> signatures;
  for (auto [coordinate, known] : llvm::enumerate(classes[term.axis]))
    signatures.emplace_back(known, coordinate / getStride(term) % term.size);
  classes[term.axis] = nameClasses<std::pair<int32_t, int64_t>>(signatures);
}

int64_t DevicePartition::getBase(AxisListRef terms, int64_t coordinate) const {
  int64_t base = coordinate;
  for (const AxisTerm &term : terms)
    base -= coordinate / getStride(term) % term.size * getStride(term);
  return base;
}

DevicePartition DevicePartition::join(const DevicePartition &other) const {
  DevicePartition result = *this;
  for (auto [mine, its] : llvm::zip_equal(result.classes, other.classes)) {
    SmallVector<std::pair<int32_t, int32_t>> signatures;
    for (auto [a, b] : llvm::zip_equal(mine, its))
      signatures.emplace_back(a, b);
    mine = nameClasses<std::pair<int32_t, int32_t>>(signatures);
  }
  return result;
}

DevicePartition DevicePartition::combine(AxisListRef terms) const {
  DevicePartition result = *this;
  for (auto &[axis, own] : groupByAxis(terms)) {
    // The members of a group lie at these distances from the first.
    SmallVector<int64_t> distances = {0};
    for (const AxisTerm &term : own) {
      SmallVector<int64_t> shorter = std::move(distances);
      distances.clear();
      for (int64_t distance : shorter)
        for (int64_t i = 0; i < term.size; ++i)
          distances.push_back(distance + i * getStride(term));
    }
    SmallVector<Classes> signatures;
    for (int64_t i = 0, e = classes[axis].size(); i < e; ++i) {
      Classes &signature = signatures.emplace_back();
      for (int64_t distance : distances)
        signature.push_back(classes[axis][getBase(own, i) + distance]);
    }
    result.classes[axis] = nameClasses<Classes>(signatures);
  }
  return result;
}

DevicePartition DevicePartition::permute(AxisListRef terms,
                                         ArrayRef<int64_t> sources) const {
  // Devices are numbered by their coordinates along the axes concerned.
  SmallVector<int32_t> axes;
  int64_t numDevices = 1;
  for (auto &[axis, own] : groupByAxis(terms)) {
    axes.push_back(axis);
    numDevices *= classes[axis].size();
  }
  SmallVector<SmallVector<Classes>> signatures(axes.size());
  for (auto [number, axis] : llvm::enumerate(axes))
    signatures[number].resize(classes[axis].size());
  for (int64_t device = 0; device < numDevices; ++device) {
    std::map<int32_t, int64_t> coordinates;
    int64_t rest = device;
    for (int32_t axis : axes) {
      coordinates[axis] = rest % classes[axis].size();
      rest /= classes[axis].size();
    }
    std::map<int32_t, int64_t> from = coordinates;
    int64_t position = 0;
    for (const AxisTerm &term : terms)
      position = position * term.size +
                 coordinates[term.axis] / getStride(term) % term.size;
    int64_t source = sources[position];
    if (source >= 0)
      for (const AxisTerm &term : llvm::reverse(terms)) {
        int64_t now = from[term.axis] / getStride(term) % term.size;
        from[term.axis] += (source % term.size - now) * getStride(term);
        source /= term.size;
      }
    // What it receives, seen along each axis, for all coordinates along others.
    for (auto [number, axis] : llvm::enumerate(axes))
      for (int32_t other : axes)
        signatures[number][coordinates[axis]].push_back(
            sources[position] < 0 ? -1 : classes[other][from[other]]);
  }
  DevicePartition result = *this;
  for (auto [number, axis] : llvm::enumerate(axes))
    result.classes[axis] = nameClasses<Classes>(signatures[number]);
  return result;
}

bool DevicePartition::differsWithin(AxisListRef terms) const {
  for (auto &[axis, own] : groupByAxis(terms))
    for (auto [coordinate, known] : llvm::enumerate(classes[axis]))
      if (known != classes[axis][getBase(own, coordinate)])
        return true;
  return false;
}
