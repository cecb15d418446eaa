// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which values differ between the devices of a group.
//
//   %i = tp.axis_index @pod ["tp"]        differs along tp
//   %p = matmul %x, %shard                differs along tp, as %shard does
//   %s = tp.all_reduce %p over ["tp"]     alike on all devices along tp
//   scf.if (%s > 0) { tp.all_gather … }   all of a group take the same branch

#ifndef TP_LIB_PARTITION_DEVICETAINT_H
#define TP_LIB_PARTITION_DEVICETAINT_H

#include "DevicePartition.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "tp/IR/ShardingAttributes.h"
#include <map>
#include <set>

namespace mlir::tp {

/// How a value differs between devices.
struct Taint {
  /// Null if it is the same on all devices.
  const DevicePartition *partition = nullptr;
  /// It differs as another mesh describes it.
  bool onOtherMesh = false;

  bool isNone() const { return !partition && !onOtherMesh; }
  bool operator==(const Taint &o) const {
    return partition == o.partition && onOtherMesh == o.onOtherMesh;
  }
};

class DeviceTaint {
public:
  /// Find out for all values of `function`, as seen from one mesh.
  DeviceTaint(func::FuncOp function, MeshOp mesh);

  Taint get(Value value) const { return taints.lookup(value); }
  /// True if what has this taint differs between devices of one group over
  /// `axes`, as far as this mesh describes it.
  bool differsWithin(Taint taint, AxisListAttr axes) const;
  /// True if it differs between devices that have the same part of a tensor of
  /// that sharding, as far as this mesh describes it.
  bool differsBeyond(Taint taint, const TensorSharding &sharding) const;
  const Mesh &getMesh() const { return mesh; }
  /// Where `value` gets a taint of which `isMeant` is true.
  Value getSource(Value value, llvm::function_ref<bool(Taint)> isMeant);

private:
  AxisList getTerms(AxisListAttr axes) const;
  Taint make(DevicePartition partition);
  Taint join(Taint a, Taint b);

  bool add(Value value, Taint taint);
  bool visit(Block &block);
  bool visit(Operation *op);
  bool visitBranch(RegionBranchOpInterface op);
  bool visitOpaque(Operation *op);
  Taint getOperandTaint(Operation *op);
  /// What `op` makes of operands that differ like `operands`.
  Taint getMade(Operation *op, Taint operands);

  FlatSymbolRefAttr meshName;
  Mesh mesh;
  const DevicePartition alike;
  /// One of each, so that equal ones have one address.
  std::set<DevicePartition> partitions;
  std::map<std::pair<const DevicePartition *, const DevicePartition *>,
           const DevicePartition *>
      joined;
  llvm::DenseMap<Value, Taint> taints;
};

/// What decides whether and how often the regions of `op` run: the operands of
/// the operation and of its terminators that are not passed on.
void getControlOperands(RegionBranchOpInterface op,
                        SmallVectorImpl<Value> &operands);

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_DEVICETAINT_H
