// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations of linalg that are several loops: softmax, and the transforms of
// Winograd's convolution, which MLIR defines by writing them as loops.

#include "Execution.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

/// exp(x - max) over its sum, along one dimension.
static LogicalResult runSoftmax(Operation *op, RankContext &context) {
  auto softmax = cast<linalg::SoftmaxOp>(op);
  const HostTensor &input = context.getOperand(0);
  HostTensor result = context.takeOperand(1);
  int64_t size = input.getShape()[softmax.getDimension()];
  int64_t stride = getRowMajorStrides(input.getShape())[softmax.getDimension()];
  for (int64_t start = 0; start < input.getNumElements(); ++start) {
    if (start / stride % size != 0)
      continue;
    double largest = -std::numeric_limits<double>::infinity(), sum = 0;
    for (int64_t i = 0; i < size; ++i)
      largest = std::max(largest, input.getFloat(start + i * stride));
    for (int64_t i = 0; i < size; ++i)
      sum += std::exp(input.getFloat(start + i * stride) - largest);
    for (int64_t i = 0; i < size; ++i)
      result.setFloat(start + i * stride,
                      std::exp(input.getFloat(start + i * stride) - largest) /
                          sum);
  }
  // max, sub, exp, add and div of each element.
  context.getExecution().getStatistics().flops +=
      context.getRank() == 0 ? 5 * input.getNumElements() : 0;
  context.addResult(std::move(result));
  return success();
}

static LogicalResult runAffineApply(Operation *op, RankContext &context) {
  auto apply = cast<affine::AffineApplyOp>(op);
  SmallVector<Attribute> operands, results;
  for (unsigned i = 0; i < op->getNumOperands(); ++i)
    operands.push_back(IntegerAttr::get(IndexType::get(op->getContext()),
                                        context.getOperand(i).getInteger(0)));
  if (failed(apply.getAffineMap().constantFold(operands, results)))
    return context.fail("has no value");
  context.addResult(HostTensor::scalar(ElementKind::Index,
                                       cast<IntegerAttr>(results[0]).getInt()));
  return success();
}

/// A function that does to its arguments what `op` does to its operands, in
/// MLIR's own loops.
static OwningOpRef<func::FuncOp> writeAsLoops(Operation *op) {
  OpBuilder builder(op->getContext());
  OwningOpRef<func::FuncOp> function = func::FuncOp::create(
      op->getLoc(), "loops",
      builder.getFunctionType(op->getOperandTypes(), op->getResultTypes()));
  Block *block = function->addEntryBlock();
  IRRewriter rewriter(op->getContext());
  rewriter.setInsertionPointToStart(block);
  Operation *copy = rewriter.clone(*op);
  copy->setOperands(block->getArguments());
  func::ReturnOp::create(rewriter, op->getLoc(), copy->getResults());
  rewriter.setInsertionPoint(copy);
  FailureOr<Operation *> loops = failure();
  if (auto filter = dyn_cast<linalg::WinogradFilterTransformOp>(copy))
    loops = linalg::decomposeWinogradFilterTransformOp(rewriter, filter);
  else if (auto input = dyn_cast<linalg::WinogradInputTransformOp>(copy))
    loops = linalg::decomposeWinogradInputTransformOp(rewriter, input);
  else if (auto output = dyn_cast<linalg::WinogradOutputTransformOp>(copy))
    loops = linalg::decomposeWinogradOutputTransformOp(rewriter, output);
  return succeeded(loops) ? std::move(function) : OwningOpRef<func::FuncOp>();
}

static LogicalResult runLoops(Operation *op, Execution &execution,
                              Scope &scope) {
  func::FuncOp function =
      execution.getReplacement(op, [&] { return writeAsLoops(op); });
  if (!function)
    return op->emitError() << "the interpreter has no rule for '"
                           << op->getName() << "' of these sizes";
  SmallVector<RankTensors> operands;
  for (Value operand : op->getOperands()) {
    FailureOr<RankTensors> tensors = execution.lookup(operand, scope, op);
    if (failed(tensors))
      return failure();
    operands.push_back(*tensors);
  }
  FailureOr<SmallVector<RankTensors>> results =
      execution.runFunction(function, operands);
  if (failed(results))
    return failure();
  for (auto [result, tensors] : llvm::zip_equal(op->getResults(), *results))
    scope[result] = tensors;
  return success();
}

void mlir::tp::interpret::addAggregateRules(OperationRuleTable &table) {
  table["linalg.softmax"].onRank = runSoftmax;
  table["affine.apply"].onRank = runAffineApply;
  for (StringRef name :
       {"linalg.winograd_filter_transform", "linalg.winograd_input_transform",
        "linalg.winograd_output_transform"})
    table[name].onAllRanks = runLoops;
}
