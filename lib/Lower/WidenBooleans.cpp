// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A tensor of i1 becomes one of i8, as it lies in memory.

#include "mlir/IR/PatternMatch.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_WIDENBOOLEANSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// The type that stands for `type`: i8 elements for i1 elements.
static Type widen(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (tensor && tensor.getElementType().isInteger(1))
    return tensor.clone(IntegerType::get(type.getContext(), 8));
  return type;
}

static bool isBooleanTensor(Type type) { return widen(type) != type; }

/// Let the body of `op` compute with i1 what lies in memory as i8.
static void widenBody(OpBuilder &builder, linalg::LinalgOp op) {
  Block *body = op.getBlock();
  Type i8 = builder.getI8Type();
  for (OpOperand &operand : op->getOpOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(&operand);
    if (!isBooleanTensor(operand.get().getType()))
      continue;
    builder.setInsertionPointToStart(body);
    argument.setType(i8);
    auto truth = arith::TruncIOp::create(builder, op.getLoc(),
                                         builder.getI1Type(), argument);
    argument.replaceAllUsesExcept(truth, truth);
  }
  Operation *yield = body->getTerminator();
  builder.setInsertionPoint(yield);
  for (OpOperand &operand : yield->getOpOperands())
    if (operand.get().getType().isInteger(1))
      operand.set(
          arith::ExtUIOp::create(builder, op.getLoc(), i8, operand.get()));
}

/// Change the scalars beside the tensors of `op`; its tensors follow.
static LogicalResult widenScalars(Operation *op) {
  OpBuilder builder(op);
  if (auto fill = dyn_cast<linalg::FillOp>(op)) {
    OpOperand &value = fill->getOpOperand(0);
    if (value.get().getType().isInteger(1))
      value.set(arith::ExtUIOp::create(builder, op->getLoc(),
                                       builder.getI8Type(), value.get()));
    for (BlockArgument argument : fill.getBlock()->getArguments())
      if (argument.getType().isInteger(1))
        argument.setType(builder.getI8Type());
    return success();
  }
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    widenBody(builder, linalgOp);
    return success();
  }
  if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
    builder.setInsertionPointAfter(op);
    extract.getResult().setType(builder.getI8Type());
    auto truth = arith::TruncIOp::create(builder, op->getLoc(),
                                         builder.getI1Type(), extract);
    extract.getResult().replaceAllUsesExcept(truth, truth);
    return success();
  }
  if (auto insert = dyn_cast<tensor::InsertOp>(op)) {
    insert.getScalarMutable().set(arith::ExtUIOp::create(
        builder, op->getLoc(), builder.getI8Type(), insert.getScalar()));
    return success();
  }
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    auto values = dyn_cast<DenseElementsAttr>(constant.getValue());
    if (!values)
      return op->emitOpError("is a tensor of booleans of unknown form");
    constant.setValueAttr(values.mapValues(
        builder.getI8Type(), [](const APInt &value) { return value.zext(8); }));
    return success();
  }
  return success();
}

LogicalResult mlir::tp::widenBooleans(func::FuncOp function) {
  SmallVector<Operation *> ops;
  function.walk([&](Operation *op) {
    if (llvm::any_of(op->getOperandTypes(), isBooleanTensor) ||
        llvm::any_of(op->getResultTypes(), isBooleanTensor))
      ops.push_back(op);
  });
  for (Operation *op : ops)
    if (failed(widenScalars(op)))
      return failure();
  function.walk([&](Operation *op) {
    for (OpResult result : op->getResults())
      result.setType(widen(result.getType()));
    for (Region &region : op->getRegions())
      for (Block &block : region)
        for (BlockArgument argument : block.getArguments())
          argument.setType(widen(argument.getType()));
  });
  auto widenAll = [](TypeRange types) {
    return llvm::map_to_vector(types, widen);
  };
  function.setType(FunctionType::get(function.getContext(),
                                     widenAll(function.getArgumentTypes()),
                                     widenAll(function.getResultTypes())));
  // Shardings and whole types speak of the types that were there.
  function.removeArgAttrsAttr();
  function.removeResAttrsAttr();
  return success();
}

namespace {
struct WidenBooleansPass : tp::impl::WidenBooleansPassBase<WidenBooleansPass> {
  void runOnOperation() override {
    for (func::FuncOp function : getEntries(getOperation()))
      if (failed(widenBooleans(function)))
        return signalPassFailure();
  }
};
} // namespace
