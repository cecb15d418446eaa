// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Control flow at the top level of a function. All ranks go the same way: the
// value that decides must be the same on all of them.

#include "Execution.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

static FailureOr<SmallVector<RankTensors>> lookupAll(ValueRange values,
                                                     Execution &execution,
                                                     Scope &scope,
                                                     Operation *op) {
  SmallVector<RankTensors> tensors;
  for (Value value : values) {
    FailureOr<RankTensors> found = execution.lookup(value, scope, op);
    if (failed(found))
      return failure();
    tensors.push_back(std::move(*found));
  }
  return tensors;
}

static void bindResults(Operation *op, SmallVector<RankTensors> &tensors,
                        Scope &scope) {
  for (auto [result, tensor] : llvm::zip_equal(op->getResults(), tensors))
    scope[result] = std::move(tensor);
}

static LogicalResult runIf(Operation *op, Execution &execution, Scope &scope) {
  auto ifOp = cast<scf::IfOp>(op);
  FailureOr<int64_t> condition = execution.getCommonInteger(
      op, "the condition", ifOp.getCondition(), scope);
  if (failed(condition))
    return failure();
  Block *block = *condition ? ifOp.thenBlock() : ifOp.elseBlock();
  if (!block)
    return success();
  FailureOr<SmallVector<RankTensors>> results =
      execution.runBlock(*block, {}, scope);
  if (failed(results))
    return failure();
  bindResults(op, *results, scope);
  return success();
}

static LogicalResult runFor(Operation *op, Execution &execution, Scope &scope) {
  auto loop = cast<scf::ForOp>(op);
  FailureOr<int64_t> lower = execution.getCommonInteger(
      op, "the lower bound", loop.getLowerBound(), scope);
  FailureOr<int64_t> upper = execution.getCommonInteger(
      op, "the upper bound", loop.getUpperBound(), scope);
  FailureOr<int64_t> step =
      execution.getCommonInteger(op, "the step", loop.getStep(), scope);
  FailureOr<SmallVector<RankTensors>> carried =
      lookupAll(loop.getInitArgs(), execution, scope, op);
  if (failed(lower) || failed(upper) || failed(step) || failed(carried))
    return failure();
  if (*step <= 0)
    return op->emitError() << "has step " << *step << ", which is not positive";
  FailureOr<ElementKind> kind =
      execution.getKind(op, loop.getInductionVar().getType());
  if (failed(kind))
    return failure();
  for (int64_t i = *lower; i < *upper; i += *step) {
    SmallVector<RankTensors> arguments;
    arguments.emplace_back(
        execution.getNumRanks(),
        std::make_shared<HostTensor>(HostTensor::scalar(*kind, i)));
    llvm::append_range(arguments, std::move(*carried));
    carried = execution.runBlock(*loop.getBody(), arguments, scope);
    if (failed(carried))
      return failure();
  }
  bindResults(op, *carried, scope);
  return success();
}

static LogicalResult runWhile(Operation *op, Execution &execution,
                              Scope &scope) {
  auto loop = cast<scf::WhileOp>(op);
  FailureOr<SmallVector<RankTensors>> carried =
      lookupAll(loop.getInits(), execution, scope, op);
  if (failed(carried))
    return failure();
  while (true) {
    FailureOr<SmallVector<RankTensors>> decided =
        execution.runBlock(*loop.getBeforeBody(), *carried, scope);
    if (failed(decided))
      return failure();
    int64_t first = decided->front()[0]->getInteger(0);
    for (auto [rank, tensor] : llvm::enumerate(decided->front()))
      if (tensor->getInteger(0) != first)
        return op->emitError() << "depends on the rank: the condition is "
                               << first << " on rank 0 and "
                               << tensor->getInteger(0) << " on rank " << rank;
    SmallVector<RankTensors> passed(llvm::drop_begin(*decided));
    if (!first) {
      bindResults(op, passed, scope);
      return success();
    }
    carried = execution.runBlock(*loop.getAfterBody(), passed, scope);
    if (failed(carried))
      return failure();
  }
}

static LogicalResult runCall(Operation *op, Execution &execution,
                             Scope &scope) {
  auto call = cast<func::CallOp>(op);
  auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
      call, call.getCalleeAttr());
  if (!callee || callee.isExternal())
    return op->emitError() << "calls " << call.getCalleeAttr()
                           << ", which has no body to interpret";
  if (execution.depth == 1000)
    return op->emitError() << "calls deeper than 1000 functions";
  FailureOr<SmallVector<RankTensors>> arguments =
      lookupAll(call.getOperands(), execution, scope, op);
  if (failed(arguments))
    return failure();
  ++execution.depth;
  FailureOr<SmallVector<RankTensors>> results =
      execution.runFunction(callee, *arguments);
  --execution.depth;
  if (failed(results))
    return failure();
  bindResults(op, *results, scope);
  return success();
}

static LogicalResult runAssert(Operation *op, RankContext &context) {
  if (context.getOperand(0).getInteger(0))
    return success();
  return context.fail("asserts \"" + Twine(cast<cf::AssertOp>(op).getMsg()) +
                      "\", which is false");
}

void mlir::tp::interpret::addControlFlowRules(OperationRuleTable &table) {
  table["scf.if"].onAllRanks = runIf;
  table["scf.for"].onAllRanks = runFor;
  table["scf.while"].onAllRanks = runWhile;
  table["func.call"].onAllRanks = runCall;
  table["cf.assert"].onRank = runAssert;
}
