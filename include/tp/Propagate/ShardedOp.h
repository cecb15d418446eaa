// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Any operation as the sharding engine sees it, with or without a rule.
//
//   ShardedOp view(op);
//   view.operands     the tensors it reads
//   view.map          its factors; none if it has no rule, so that every
//                     operand and result is whole on every device
//
// Values that depend on no argument (constants, iotas, masks, RoPE tables) are
// *free*: any device can make any part of them. They take no part in
// propagation, and the partitioner makes them anew for each cut that is wanted.

#ifndef TP_PROPAGATE_SHARDEDOP_H
#define TP_PROPAGATE_SHARDEDOP_H

#include "tp/Propagate/ShardableOpInterface.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::tp {

struct ShardedOp {
  /// `notes` receives the reasons why factors must stay whole.
  explicit ShardedOp(Operation *op,
                     SmallVectorImpl<std::string> *notes = nullptr);
  /// `op` seen as if it read only `operands`, with factors given by the caller.
  ShardedOp(Operation *op, ArrayRef<OpOperand *> operands, FactorMap map);

  Operation *op;
  SmallVector<OpOperand *, 4> operands;
  bool hasRule = false;
  /// Equal maps are one: see FactorMaps.
  const FactorMap &map;

  /// The factors of the dimensions of an operand or result.
  const FactorsOfDims &ofOperand(unsigned i) const { return map.operands[i]; }
  const FactorsOfDims &ofResult(unsigned i) const { return map.results[i]; }

private:
  const FactorMap &findMap(SmallVectorImpl<std::string> *notes);
};

/// Which values are free, found once per function.
class FreeValues {
public:
  bool isFree(Value value);

private:
  bool compute(Operation *op);
  llvm::DenseMap<Operation *, bool> known;
};

/// True if a tensor of `shape`, whose dimensions have the factors `dims`, can
/// be cut as `loops` say.
bool canCut(const FactorMap &map, ArrayRef<AxisList> loops,
            const FactorsOfDims &dims, ArrayRef<int64_t> shape,
            const Mesh &mesh);

/// What tells operations that move rows apart besides their factors: where the
/// rows are. Null for those that move none.
Attribute getRowProperties(const ShardedOp &view);

/// What the rows cost that devices get from each other when `view` is computed
/// as `loops` say, as bytes on the wire; `view` is one of the whole program.
double getRowPrice(const ShardedOp &view, ArrayRef<AxisList> loops);

/// The bytes of one element of a tensor, of whole bytes.
int64_t getElementBytes(RankedTensorType type);
/// The bytes of a ranked tensor of static shape.
int64_t getBytes(RankedTensorType type);

/// True if the sharding engine handles `op`: it reads or makes tensors.
bool touchesTensors(Operation *op);

} // namespace mlir::tp

#endif // TP_PROPAGATE_SHARDEDOP_H
