// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which devices of a mesh hold the same value. A value depends on the
// coordinates of its device, each by itself; coordinates along an axis that
// make no difference are one class, named after its smallest.
//
//   axis of 6                          0 1 2 3 4 5
//   tp.axis_index over (1)2            0 0 0 3 3 3
//   its sum over (2)3                  0 0 0 3 3 3
//   its sum over (3)2, of 2 * 3        0 0 2 2 4 4     but 0 and 4 differ: 0+0,
//   0+1, 1+1 its sum over all of the axis       0 0 0 0 0 0
//
// Sub-axes of any chains are told apart.

#ifndef TP_LIB_PARTITION_DEVICEPARTITION_H
#define TP_LIB_PARTITION_DEVICEPARTITION_H

#include "tp/Sharding/TensorSharding.h"

namespace mlir::tp {

class DevicePartition {
public:
  /// All devices hold the same.
  explicit DevicePartition(const Mesh &mesh);
  /// Devices differ whose coordinates along `terms` do.
  DevicePartition(const Mesh &mesh, AxisListRef terms);
  /// Devices differ that have other parts of a tensor, or other terms of it.
  DevicePartition(const Mesh &mesh, const TensorSharding &sharding);

  /// What is made of this and of `other`: the same where both are.
  DevicePartition join(const DevicePartition &other) const;
  /// What the devices of each group over `terms` make of all that they have.
  DevicePartition combine(AxisListRef terms) const;
  /// What a device gets that receives this from another position of its group
  /// over `terms`; `sources` has that position for each, or -1 for nothing.
  DevicePartition permute(AxisListRef terms, ArrayRef<int64_t> sources) const;

  /// True if devices of one group over `terms` differ.
  bool differsWithin(AxisListRef terms) const;
  /// True if devices differ that do not differ in `other`.
  bool differsBeyond(const DevicePartition &other) const {
    return other.join(*this) != other;
  }

  bool operator==(const DevicePartition &o) const {
    return classes == o.classes;
  }
  bool operator!=(const DevicePartition &o) const { return !(*this == o); }
  bool operator<(const DevicePartition &o) const { return classes < o.classes; }

private:
  using Classes = SmallVector<int32_t>;

  void cut(const AxisTerm &term);
  int64_t getStride(const AxisTerm &term) const {
    return int64_t(classes[term.axis].size()) / (term.pre * term.size);
  }
  /// The coordinate along the axis of the terms at the first position of the
  /// group to which `coordinate` belongs.
  int64_t getBase(AxisListRef terms, int64_t coordinate) const;

  /// Of each coordinate along each axis.
  SmallVector<Classes, 3> classes;
};

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_DEVICEPARTITION_H
