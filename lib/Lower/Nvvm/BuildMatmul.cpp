// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One kernel at a time, from options.

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "tp/Lower/Nvvm/Matmul.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_BUILDMATMULPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// On a parameter of an epilogue: see the pass.
static constexpr StringLiteral kStrides = "tprt.strides";

/// The epilogue that `function` is.
static FailureOr<MatmulEpilogue> readEpilogue(func::FuncOp function) {
  MatmulEpilogue epilogue;
  epilogue.body = &function.getBody().front();
  for (unsigned i = 1; i < function.getNumArguments(); ++i) {
    auto strides = function.getArgAttrOfType<DenseI64ArrayAttr>(i, kStrides);
    if (!strides || strides.size() != 3)
      return function.emitError("argument ")
             << i << " has no '" << kStrides << "' of three numbers";
    epilogue.operands.push_back({function.getArgument(i).getType(), strides[0],
                                 strides[1], strides[2]});
  }
  return epilogue;
}

namespace {
struct BuildMatmulPass : tp::impl::BuildMatmulPassBase<BuildMatmulPass> {
  using BuildMatmulPassBase::BuildMatmulPassBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    MatmulSpec spec;
    std::optional<GpuArchitecture> architecture = parseGpuArchitecture(chip);
    if (!architecture) {
      module.emitError("has no matrix products for '")
          << chip << "', only for sm_80 and sm_90a";
      return signalPassFailure();
    }
    spec.architecture = *architecture;
    spec.batch = batch, spec.rows = rows, spec.columns = columns;
    spec.depth = depth;
    spec.elementType = parseType(elementType, &getContext());
    spec.resultType = parseType(resultType, &getContext());
    if (!spec.elementType || !spec.resultType)
      return signalPassFailure();
    spec.operands[0].major =
        isLeftTransposed ? MatmulMajor::Outer : MatmulMajor::Depth;
    spec.operands[1].major =
        isRightTransposed ? MatmulMajor::Depth : MatmulMajor::Outer;
    spec.tile = {tileRows, tileColumns};
    spec.numStages = numStages, spec.numSplits = numSplits;
    spec.clusterSize = clusterSize;
    if (!epilogue.empty()) {
      auto function = module.lookupSymbol<func::FuncOp>(epilogue);
      if (!function || function.isExternal()) {
        module.emitError("has no function '") << epilogue << "' with a body";
        return signalPassFailure();
      }
      FailureOr<MatmulEpilogue> read = readEpilogue(function);
      if (failed(read))
        return signalPassFailure();
      spec.epilogue = *read;
    }
    auto b = OpBuilder::atBlockEnd(module.getBody());
    auto kernels = gpu::GPUModuleOp::create(b, module.getLoc(), "kernels");
    if (failed(buildMatmul(kernels, "matmul", spec)))
      return signalPassFailure();
  }
};
} // namespace
