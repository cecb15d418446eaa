// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "tp/Propagate/ShardedOp.h"
#include "tp/Report/Report.h"

using namespace mlir;
using namespace mlir::tp;

namespace {
/// Follows the tensors of a block from where they are made to their last use.
class BlockPeak {
public:
  explicit BlockPeak(Block &block) : block(block) {}
  int64_t find();

private:
  /// The value whose buffer `result` lies in, or `result` itself.
  Value findBuffer(OpResult result) const;
  Value lookup(Value value) const {
    auto it = buffers.find(value);
    return it == buffers.end() ? value : it->second;
  }
  void extend(Value value, Operation *user);

  Block &block;
  DenseMap<Value, Value> buffers;
  /// For each buffer of this block, the last operation that reads it.
  DenseMap<Value, Operation *> lastUses;
};
} // namespace

Value BlockPeak::findBuffer(OpResult result) const {
  Operation *op = result.getOwner();
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp>(op))
    return lookup(op->getOperand(0));
  auto destination = dyn_cast<DestinationStyleOpInterface>(op);
  if (!destination)
    return result;
  OpOperand *init = destination.getTiedOpOperand(result);
  if (!init || !init->get().hasOneUse() ||
      init->get().getDefiningOp<tensor::EmptyOp>())
    return result;
  // What lies outside of the block is read again.
  Value buffer = lookup(init->get());
  return lastUses.contains(buffer) ? buffer : Value(result);
}

void BlockPeak::extend(Value value, Operation *user) {
  auto it = lastUses.find(lookup(value));
  if (it == lastUses.end())
    return;
  Operation *ancestor = block.findAncestorOpInBlock(*user);
  if (ancestor && it->second->isBeforeInBlock(ancestor))
    it->second = ancestor;
}

int64_t BlockPeak::find() {
  Operation *end = block.getTerminator();
  for (Operation &op : block) {
    if (isa<tensor::EmptyOp, arith::ConstantOp>(op))
      continue;
    for (OpResult result : op.getResults()) {
      if (!isa<RankedTensorType>(result.getType()))
        continue;
      Value buffer = findBuffer(result);
      buffers[result] = buffer;
      if (buffer == result)
        lastUses[result] = &op;
      for (Operation *user : result.getUsers())
        extend(result, user);
    }
  }
  DenseMap<Operation *, SmallVector<Value, 2>> ends;
  DenseSet<Value> returned;
  for (auto [value, last] : lastUses)
    last == end ? void(returned.insert(value)) : ends[last].push_back(value);
  int64_t live = 0, peak = 0;
  for (Operation &op : block) {
    for (OpResult result : op.getResults())
      if (lastUses.contains(result) && !returned.contains(result))
        live += getBytes(cast<RankedTensorType>(result.getType()));
    int64_t inner = 0;
    if (op.getNumRegions() > 0 && !isa<DestinationStyleOpInterface>(op))
      for (Region &region : op.getRegions())
        for (Block &body : region)
          inner = std::max(inner, BlockPeak(body).find());
    peak = std::max(peak, live + inner);
    for (Value value : ends.lookup(&op))
      live -= getBytes(cast<RankedTensorType>(value.getType()));
  }
  return peak;
}

int64_t mlir::tp::getPeakBytes(func::FuncOp function) {
  return BlockPeak(function.front()).find();
}
