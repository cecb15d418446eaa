// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Transforms/Passes.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Passes.h"

using namespace mlir;
using namespace mlir::tp;

/// Up to one linalg.generic for each group of elementwise operations.
static void buildFusePipeline(OpPassManager &pm) {
  pm.addPass(createLowerCollectivesPass());
  pm.addPass(createNormalizeProgramPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createFuseElementwisePass());
  pm.addPass(createCSEPass());
  pm.addPass(createWidenBooleansPass());
}

/// From there to kernels on buffers.
static void buildKernelPipeline(OpPassManager &pm) {
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createBufferizeEntryPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createOutlineKernelsPass());
}

void mlir::tp::buildOutlinePipeline(OpPassManager &pm) {
  buildFusePipeline(pm);
  buildKernelPipeline(pm);
}

void mlir::tp::buildLowerHostPipeline(OpPassManager &pm,
                                      const HostTarget &target) {
  buildFusePipeline(pm);
  pm.addPass(createFuseRowsPass());
  buildKernelPipeline(pm);
  pm.addPass(createEmitContractionsPass({target.name}));
  pm.addNestedPass<func::FuncOp>(
      createVectorizeLoopsPass({target.getVectorBytes()}));
  pm.addNestedPass<func::FuncOp>(
      createApproximateMathPass({target.hasFeature("fma")}));
  pm.addPass(createPlanArenaPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void mlir::tp::buildLowerToLlvmPipeline(OpPassManager &pm) {
  // Arithmetic on half floats is that of f32, rounded after each operation.
  math::MathExtendToSupportedTypesOptions extend;
  extend.targetTypeStr = "f32";
  pm.addPass(math::createMathExtendToSupportedTypes(extend));
  arith::ArithEmulateUnsupportedFloatsOptions emulate;
  emulate.sourceTypeStrs = {"bf16", "f16"};
  emulate.targetTypeStr = "f32";
  pm.addPass(arith::createArithEmulateUnsupportedFloats(emulate));
  pm.addPass(createSCFToControlFlowPass());
  pm.addPass(createLowerCallsPass());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  arith::ArithExpandOpsPassOptions expand;
  // GCC 12's libgcc lacks the conversions that LLVM would call.
  expand.includeBf16 = true;
  pm.addPass(arith::createArithExpandOpsPass(expand));
  pm.addPass(createConvertMathToLLVMPass());
  // Takes vectors apart where libm has the function and LLVM does not.
  pm.addPass(createConvertMathToLibmPass());
  pm.addPass(createConvertVectorToSCFPass());
  pm.addPass(createConvertVectorToLLVMPass());
  pm.addPass(createFinalizeMemRefToLLVMConversionPass());
  pm.addPass(createArithToLLVMConversionPass());
  pm.addPass(createConvertIndexToLLVMPass());
  pm.addPass(createConvertControlFlowToLLVMPass());
  pm.addPass(createConvertFuncToLLVMPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
}

std::string mlir::tp::getEntrySymbol(StringRef name) {
  std::string symbol = "tp_entry_";
  for (char c : name)
    symbol += llvm::isAlnum(c) ? c : '_';
  return symbol;
}
