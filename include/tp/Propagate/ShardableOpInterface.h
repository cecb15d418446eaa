// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The interface through which the sharding engine sees operations. A new
// operation needs one file in lib/Propagate/Rules: where its factors stand, and
// how it becomes local.
//
//   %c = linalg.matmul ins(%a, %b) outs(%init)     factors i, j, k
//
//   getTensorOperands   %a, %b, %init
//   getFactorMap        [[i], [k]]  [[k], [j]]  [[i], [j]]  ->  [[i], [j]]
//                       k is a Reduction by sum
//   localize            the result type becomes that of the shard; if k is cut
//                       unevenly, the padding is kept out of the sum
//   getFlops            2 for each point of the shard
//   getRowMoves         none: no device reads rows of another

#ifndef TP_PROPAGATE_SHARDABLEOPINTERFACE_H
#define TP_PROPAGATE_SHARDABLEOPINTERFACE_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/OpDefinition.h"
#include "tp/Propagate/FactorMaps.h"
#include "tp/Sharding/RowTransfer.h"

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace mlir::tp {

/// The part of a cut dimension that this device owns, as index values.
struct OwnedRange {
  Value offset; // the first element
  Value extent; // the number of elements; may be 0
};

/// Rows along a dimension of an operand that devices get from each other: what
/// each wants of what they own.
struct RowMove {
  unsigned operand = 0, dim = 0;
  RowSource source;
  SmallVector<Extent, 8> wanted;
};

/// What an operation needs to become local. Values that it gives dominate the
/// whole function.
class Localizer {
public:
  virtual ~Localizer() = default;
  virtual const Mesh &getMesh() const = 0;
  virtual FlatSymbolRefAttr getMeshName() const = 0;
  /// How the factors of the operation at hand are cut.
  virtual ArrayRef<AxisList> getLoops() const = 0;
  /// The factors of the operation at hand in the whole program.
  virtual const FactorMap &getFactorMap() const = 0;
  /// The shape that an operand of the operation at hand has in the whole
  /// program. Known for operations that move rows.
  virtual ArrayRef<int64_t> getWholeShape(OpOperand &operand) const = 0;
  /// The local type of a result of the operation at hand.
  virtual RankedTensorType getLocalType(OpResult result) = 0;
  /// What this device owns of `size` elements under `terms`, which have no
  /// gaps.
  virtual OwnedRange getOwnedRange(int64_t size, AxisListRef terms) = 0;
  /// True on the first device of each group over `axes`.
  virtual Value isFirst(AxisListRef axes) = 0;
  /// The number that stands at this device's position in its group over `axes`.
  virtual Value getNumber(AxisListRef axes, ArrayRef<int64_t> ofPosition) = 0;
  /// Use `value` instead of the only result of the operation at hand, which is
  /// erased once it is local.
  virtual void replaceBy(Value value) = 0;
  /// An index constant.
  virtual Value getIndex(int64_t value) = 0;
};

/// The operands of `op` itself that are ranked tensors.
void getOwnTensorOperands(Operation *op,
                          SmallVectorImpl<OpOperand *> &operands);

/// Give the results of `op` their local types.
LogicalResult localizeTypes(Operation *op, Localizer &localizer);

/// Attach the rules of all known operations.
void registerShardableOpModels(DialectRegistry &registry);

} // namespace mlir::tp

#include "tp/Propagate/ShardableOpInterface.h.inc"

#endif // TP_PROPAGATE_SHARDABLEOPINTERFACE_H
