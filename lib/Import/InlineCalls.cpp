// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/IR/IRMapping.h"
#include "tp/IR/Tp.h"
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"
#include "llvm/ADT/DenseSet.h"

namespace mlir::tp {
#define GEN_PASS_DEF_INLINECALLSPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

namespace {
/// Flattens functions callees first, so that each body is copied when it no
/// longer has calls.
class CallInliner {
public:
  LogicalResult flatten(func::FuncOp function);

private:
  LogicalResult inlineCall(func::CallOp call);

  SymbolTableCollection symbols;
  DenseSet<Operation *> flat, active;
};
} // namespace

/// `value` as an annotation of the callee's boundary wants it.
static Value constrain(OpBuilder &builder, Location loc, Value value,
                       Attribute sharding) {
  if (!sharding)
    return value;
  return ConstrainOp::create(builder, loc, value, cast<ShardingAttr>(sharding));
}

/// Programs are straight lines: the copy of one block takes the call's place.
LogicalResult CallInliner::inlineCall(func::CallOp call) {
  auto callee =
      symbols.lookupNearestSymbolFrom<func::FuncOp>(call, call.getCalleeAttr());
  auto noteCallee = [&](InFlightDiagnostic diag) {
    if (callee)
      diag.attachNote(callee.getLoc()) << "declared here";
    return diag;
  };
  if (!callee)
    return call.emitOpError("calls '@")
           << call.getCallee() << "', which is no function";
  if (callee.isExternal())
    return noteCallee(call.emitOpError("calls '@")
                      << call.getCallee() << "', which has no body");
  if (active.contains(callee))
    return noteCallee(call.emitOpError("calls '@")
                      << call.getCallee()
                      << "', which is being called already; tp takes no "
                         "recursive functions");
  if (failed(flatten(callee)))
    return failure();

  OpBuilder builder(call);
  IRMapping mapping;
  Block &body = callee.getBody().front();
  for (auto [i, operand] : llvm::enumerate(call.getOperands()))
    mapping.map(body.getArgument(i),
                constrain(builder, call.getLoc(), operand,
                          callee.getArgAttr(i, attr::kSharding)));
  for (Operation &op : body.without_terminator())
    builder.clone(op, mapping);
  for (auto [i, value] : llvm::enumerate(body.getTerminator()->getOperands()))
    call.getResult(i).replaceAllUsesWith(
        constrain(builder, call.getLoc(), mapping.lookupOrDefault(value),
                  callee.getResultAttr(i, attr::kSharding)));
  call.erase();
  return success();
}

LogicalResult CallInliner::flatten(func::FuncOp function) {
  if (function.isExternal() || flat.contains(function))
    return success();
  if (!function.getBody().hasOneBlock())
    return function.emitOpError("has ")
           << function.getBody().getBlocks().size()
           << " blocks; tp takes functions of one block";
  active.insert(function);
  SmallVector<func::CallOp> calls;
  function.walk([&](func::CallOp call) { calls.push_back(call); });
  for (func::CallOp call : calls)
    if (failed(inlineCall(call)))
      return failure();
  active.erase(function);
  flat.insert(function);
  return success();
}

LogicalResult mlir::tp::inlineCalls(ModuleOp module) {
  CallInliner inliner;
  for (auto function : module.getOps<func::FuncOp>())
    if (failed(inliner.flatten(function)))
      return failure();
  for (auto function :
       llvm::make_early_inc_range(module.getOps<func::FuncOp>()))
    if (function.isPrivate())
      function.erase();
  return success();
}

namespace {
struct InlineCallsPass : tp::impl::InlineCallsPassBase<InlineCallsPass> {
  void runOnOperation() override {
    if (failed(inlineCalls(getOperation())))
      signalPassFailure();
  }
};
} // namespace
