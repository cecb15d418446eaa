// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Pipelines/ToolContext.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/Remarks.h"

using namespace mlir;

LogicalResult mlir::tp::configureToolContext(MLIRContext &context) {
  context.allowUnregisteredDialects();
  context.printOpOnDiagnostic(false);
  remark::RemarkCategories categories;
  categories.missed = "tp-.*";
  return remark::enableOptimizationRemarks(
      context, /*streamer=*/nullptr,
      std::make_unique<remark::RemarkEmittingPolicyAll>(), categories,
      /*printAsEmitRemarks=*/true);
}
