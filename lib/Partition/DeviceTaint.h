// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which values differ between the devices of a group.
//
//   %i = tp.axis_index @pod ["tp"]        differs along tp
//   %p = matmul %x, %shard                differs along tp, as %shard does
//   %s = tp.all_reduce %p over ["tp"]     alike on all devices along tp
//   scf.if (%s > 0) { tp.all_gather … }   all of a group take the same branch
//
// A mesh axis is a number written in digits; a set of digits says along which
// parts of which axes a value may differ. The digits are those that the
// sub-axes of the function need: an axis of 6 of which some value is cut by
// (1)3 is 3 * 2. Where they need chains that do not refine each other, 2 * 3 as
// well, a sub-axis that is no run of digits counts as its whole axis where a
// value may differ, and as nothing where it is made alike.

#ifndef TP_LIB_PARTITION_DEVICETAINT_H
#define TP_LIB_PARTITION_DEVICETAINT_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "tp/IR/ShardingAttributes.h"

namespace mlir::tp {

/// A set of digits of the axes of one mesh.
using DigitSet = uint64_t;

class DeviceTaint {
public:
  /// Find out for all values of `function`, as seen from one mesh.
  DeviceTaint(func::FuncOp function, MeshOp mesh);

  /// The digits along which `value` may differ.
  DigitSet get(Value value) const { return taints.lookup(value) & ~kOtherMesh; }
  /// True if `value` differs between devices as another mesh describes it.
  bool differsOnOtherMesh(Value value) const {
    return taints.lookup(value) & kOtherMesh;
  }
  /// All digits that a group over `axes` may extend along.
  DigitSet getExtent(AxisListAttr axes) const;
  /// The digits along which a value of that sharding may differ.
  DigitSet getExtent(const TensorSharding &sharding) const;
  /// True if some sub-axis is no run of digits.
  bool hasUnnamedGroups() const { return unnamedGroups; }
  const Mesh &getMesh() const { return mesh; }
  /// Where a value that differs along `digits` gets to differ.
  Value getSource(Value value, DigitSet digits) const;

private:
  void chooseDigits(func::FuncOp function);
  /// True if `term` begins and ends between digits.
  bool isRun(const AxisTerm &term) const;
  /// The digits of `term`: those that it overlaps, or those that it consists
  /// of.
  DigitSet getDigitSet(const AxisTerm &term, bool overlapped) const;
  DigitSet getDigitSet(AxisListRef terms, bool overlapped) const;
  /// The sizes of the digits of a run, major first.
  SmallVector<int64_t> getDigitsOf(const AxisTerm &term) const;

  /// Stands for a difference that another mesh describes.
  static constexpr DigitSet kOtherMesh = DigitSet(1) << 63;

  bool join(Value value, DigitSet digits);
  bool visit(Block &block);
  bool visit(Operation *op);
  bool visitBranch(RegionBranchOpInterface op);
  bool visitOpaque(Operation *op);
  DigitSet getMade(Operation *op, DigitSet operands) const;
  DigitSet getPermuted(PermuteOp op, DigitSet operand) const;

  FlatSymbolRefAttr meshName;
  Mesh mesh;
  /// The digits of each axis, major first.
  SmallVector<SmallVector<int64_t, 4>, 3> digitsOfAxes;
  bool unnamedGroups = false;
  llvm::DenseMap<Value, DigitSet> taints;
};

/// What decides whether and how often the regions of `op` run: the operands of
/// the operation and of its terminators that are not passed on.
void getControlOperands(RegionBranchOpInterface op,
                        SmallVectorImpl<Value> &operands);

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_DEVICETAINT_H
