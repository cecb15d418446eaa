// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "StablehloOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/IR/Tp.h"
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_IMPORTSTABLEHLOPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// A donated argument names the result that takes its buffer.
static LogicalResult importDonations(func::FuncOp function) {
  constexpr StringLiteral kAliased = "tf.aliasing_output";
  for (unsigned number = 0; number < function.getNumArguments(); ++number) {
    auto result = function.getArgAttrOfType<IntegerAttr>(number, kAliased);
    if (!result)
      continue;
    if (result.getInt() < 0 || result.getInt() >= function.getNumResults())
      return function.emitError("argument #")
             << number << ": 'tf.aliasing_output' is " << result.getInt()
             << ", but there are " << function.getNumResults() << " results";
    function.removeArgAttr(number, kAliased);
    function.setResultAttr(
        result.getInt(), attr::kReplaces,
        IntegerAttr::get(IntegerType::get(function.getContext(), 64), number));
  }
  return success();
}

LogicalResult mlir::tp::importStablehlo(ModuleOp module) {
  for (func::FuncOp function : module.getOps<func::FuncOp>())
    if (failed(importDonations(function)))
      return failure();
  SmallVector<Operation *> scatters, sorts, calls;
  module.walk([&](Operation *op) {
    if (op->isRegistered())
      return;
    StringRef name = op->getName().getStringRef();
    if (name == "stablehlo.scatter")
      scatters.push_back(op);
    else if (name == "stablehlo.sort")
      sorts.push_back(op);
    else if (isKernelCall(op))
      calls.push_back(op);
  });
  if (!calls.empty())
    module.getContext()->loadDialect<TpDialect>();
  for (Operation *op : calls)
    if (failed(importCall(op)))
      return failure();
  if (scatters.empty() && sorts.empty())
    return success();
  // A pass manager would have loaded what is made here.
  module.getContext()
      ->loadDialect<arith::ArithDialect, linalg::LinalgDialect,
                    tensor::TensorDialect>();
  for (Operation *op : scatters)
    if (failed(importScatter(op)))
      return failure();
  for (Operation *op : sorts)
    if (failed(importSort(op)))
      return failure();
  return success();
}

namespace {
struct ImportStablehloPass
    : tp::impl::ImportStablehloPassBase<ImportStablehloPass> {
  void runOnOperation() override {
    if (failed(importStablehlo(getOperation())))
      signalPassFailure();
  }
};
} // namespace
