// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a loop hands on lies in one buffer in every iteration, and what branches
// hand on in buffers of one layout.

#include "StoreLoopValues.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::bufferization;
using namespace mlir::tp;

/// True if `value` may lie in the buffer of a value that a loop hands on.
static bool mayBeCarried(Value value) {
  while (Operation *def = value.getDefiningOp()) {
    if (!isa<tensor::ExtractSliceOp, tensor::ExpandShapeOp,
             tensor::CollapseShapeOp, tensor::CastOp>(def))
      return isa<scf::IfOp, LoopLikeOpInterface>(def);
    value = def->getOperand(0);
  }
  return true;
}

/// True if `value` is `argument` after changes that nobody else sees the inside
/// of: it lies in the buffer of `argument` by itself. Of an inner loop, what it
/// hands on lies where the loop got it from.
static bool isUpdateOf(Value value, BlockArgument argument) {
  while (value.hasOneUse()) {
    auto result = dyn_cast<OpResult>(value);
    if (!result)
      return value == argument;
    if (auto insert = dyn_cast<tensor::InsertSliceOp>(result.getOwner()))
      value = insert.getDest();
    else if (auto loop = dyn_cast<scf::ForOp>(result.getOwner()))
      value = loop.getTiedLoopInit(result)->get();
    else if (auto op = dyn_cast<DestinationStyleOpInterface>(result.getOwner()))
      value = op.getTiedOpOperand(result)->get();
    else
      return false;
  }
  return false;
}

/// Store each tensor among the operands of `end`, from number `first` on, to
/// the argument of `block` that holds it in the next iteration.
static void storeInto(Block &block, Operation *end, unsigned first) {
  OpBuilder builder(end);
  auto operands = end->getOpOperands().drop_front(first);
  // All are read before the first is overwritten.
  SmallVector<OpOperand *> stored;
  for (auto [operand, argument] :
       llvm::zip(operands, block.getArguments().take_back(operands.size()))) {
    if (operand.get() == argument || !isa<TensorType>(argument.getType()) ||
        argument.getType() != operand.get().getType() ||
        isUpdateOf(operand.get(), argument))
      continue;
    stored.push_back(&operand);
    if (!mayBeCarried(operand.get()))
      continue;
    auto type = cast<RankedTensorType>(argument.getType());
    operand.set(AllocTensorOp::create(builder, end->getLoc(), type,
                                      /*dynamicSizes=*/ValueRange(),
                                      /*copy=*/operand.get()));
  }
  for (OpOperand *operand : stored) {
    unsigned number = operand->getOperandNumber() - first;
    Value argument = block.getArguments().take_back(operands.size())[number];
    operand->set(MaterializeInDestinationOp::create(builder, end->getLoc(),
                                                    operand->get(), argument)
                     .getResult());
  }
}

/// True if `value` is a part of another tensor, and lies inside of that.
static bool isSlice(Value value) {
  while (Operation *def = value.getDefiningOp()) {
    if (isa<tensor::ExtractSliceOp>(def))
      return true;
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp>(
            def))
      return false;
    value = def->getOperand(0);
  }
  return false;
}

/// Copy each slice that a branch hands on: with what the other branch hands on
/// it would have no strides in common.
static void copySlices(Operation *end) {
  OpBuilder builder(end);
  for (OpOperand &operand : end->getOpOperands())
    if (auto type = dyn_cast<RankedTensorType>(operand.get().getType());
        type && isSlice(operand.get()))
      operand.set(AllocTensorOp::create(builder, end->getLoc(), type,
                                        /*dynamicSizes=*/ValueRange(),
                                        /*copy=*/operand.get()));
}

void mlir::tp::storeLoopValues(func::FuncOp function) {
  function.walk([&](Operation *op) {
    if (auto branch = dyn_cast<scf::IfOp>(op)) {
      for (Region &region : branch->getRegions())
        if (!region.empty())
          copySlices(region.front().getTerminator());
      return;
    }
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      storeInto(*loop.getBody(), loop.getBody()->getTerminator(), 0);
    } else if (auto loop = dyn_cast<scf::WhileOp>(op)) {
      // The first operand of the condition is the condition.
      storeInto(*loop.getBeforeBody(), loop.getConditionOp(), 1);
      storeInto(*loop.getAfterBody(), loop.getYieldOp(), 0);
    }
  });
}
