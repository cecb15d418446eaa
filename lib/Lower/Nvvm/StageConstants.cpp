// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Constants become buffers that kernels fill.

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Nvvm/Grid.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_STAGECONSTANTSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// A kernel that copies the constant `name` to its parameter.
static func::FuncOp createKernel(ModuleOp module, StringRef name,
                                 MemRefType type, unsigned number) {
  OpBuilder b = OpBuilder::atBlockEnd(module.getBody());
  Location loc = UnknownLoc::get(module.getContext());
  auto kernel =
      func::FuncOp::create(b, loc, ("constant_" + Twine(number)).str(),
                           b.getFunctionType({type}, {}));
  kernel.setPrivate();
  kernel->setAttr(attr::kKernel, b.getUnitAttr());
  b.setInsertionPointToStart(kernel.addEntryBlock());
  Value constant = memref::GetGlobalOp::create(b, loc, type, name);
  linalg::makeMemRefCopyOp(b, loc, constant, kernel.getArgument(0));
  func::ReturnOp::create(b, loc);
  return kernel;
}

LogicalResult mlir::tp::stageConstants(ModuleOp module) {
  unsigned number = 0;
  for (func::FuncOp entry : getEntries(module)) {
    SmallVector<memref::GetGlobalOp> uses;
    entry.walk([&](memref::GetGlobalOp op) { uses.push_back(op); });
    DenseMap<Attribute, Value> staged;
    for (memref::GetGlobalOp use : uses) {
      Value &buffer = staged[use.getNameAttr()];
      if (!buffer) {
        // Loops read it again and again, and write it once.
        OpBuilder b = OpBuilder::atBlockBegin(&entry.getBody().front());
        auto type = cast<MemRefType>(use.getType());
        buffer = memref::AllocOp::create(b, use.getLoc(), type);
        func::CallOp::create(
            b, use.getLoc(),
            createKernel(module, use.getName(), type, number++), buffer);
      }
      use.replaceAllUsesWith(buffer);
      use.erase();
    }
  }
  return success();
}

namespace {
struct StageConstantsPass
    : tp::impl::StageConstantsPassBase<StageConstantsPass> {
  void runOnOperation() override {
    if (failed(stageConstants(getOperation())))
      signalPassFailure();
  }
};
} // namespace
