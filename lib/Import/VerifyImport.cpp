// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_VERIFYIMPORTPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

static bool isSupportedElement(Type type) {
  if (isa<Float64Type, Float32Type, Float16Type, BFloat16Type, IndexType>(type))
    return true;
  auto integer = dyn_cast<IntegerType>(type);
  return integer && integer.isSignless() &&
         llvm::is_contained({1u, 8u, 16u, 32u, 64u}, integer.getWidth());
}

/// Check one type and say what is wrong with it through `emitError`.
static LogicalResult verifyType(Type type,
                                function_ref<InFlightDiagnostic()> emitError) {
  Type element = type;
  if (auto tensor = dyn_cast<RankedTensorType>(type)) {
    for (auto [dim, size] : llvm::enumerate(tensor.getShape()))
      if (ShapedType::isDynamic(size))
        return emitError() << "dimension " << dim << " of " << type
                           << " is dynamic; tp needs static shapes";
    if (tensor.getEncoding())
      return emitError() << type << " has an encoding; tp takes plain tensors";
    element = tensor.getElementType();
  } else if (isa<ShapedType>(type)) {
    return emitError() << type << " is not a ranked tensor";
  }
  if (!isSupportedElement(element))
    return emitError() << "type " << element
                       << " is none of f64, f32, f16, bf16, i1, i8, i16, i32, "
                          "i64 and index";
  return success();
}

static LogicalResult verifyOp(Operation *op) {
  if (!op->isRegistered())
    return op->emitError() << "'" << op->getName()
                           << "' is an operation of a dialect that tp does "
                              "not know";
  if (auto call = dyn_cast<CallOpInterface>(op))
    return op->emitOpError("is a call that is not inlined");
  if (auto function = dyn_cast<FunctionOpInterface>(op)) {
    if (function.isExternal())
      return op->emitOpError("has no body");
    if (!function.getFunctionBody().hasOneBlock())
      return op->emitOpError("has ")
             << function.getFunctionBody().getBlocks().size()
             << " blocks; tp takes functions of one block";
  }
  for (Type type : op->getResultTypes())
    if (failed(verifyType(type, [&] { return op->emitOpError(); })))
      return failure();
  for (Region &region : op->getRegions())
    for (Block &block : region)
      for (BlockArgument argument : block.getArguments())
        if (failed(verifyType(argument.getType(), [&] {
              return op->emitOpError()
                     << "argument #" << argument.getArgNumber() << ": ";
            })))
          return failure();
  return success();
}

LogicalResult mlir::tp::verifyImport(ModuleOp module) {
  WalkResult result = module.walk<WalkOrder::PreOrder>([](Operation *op) {
    return failed(verifyOp(op)) ? WalkResult::interrupt()
                                : WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

namespace {
struct VerifyImportPass : tp::impl::VerifyImportPassBase<VerifyImportPass> {
  void runOnOperation() override {
    if (failed(verifyImport(getOperation())))
      signalPassFailure();
  }
};
} // namespace
