// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes of Lower. Each is a shell over a function of Lower.h or
// Host/Host.h, applied to every function with a body that is no kernel.

#ifndef TP_LOWER_PASSES_H
#define TP_LOWER_PASSES_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include "tp/Lower/RuntimeCalls.h"

namespace mlir::tp {

#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "tp/Lower/Passes.h.inc"

/// Register what the passes of Lower ask of other dialects' operations.
void registerLowerInterfaces(DialectRegistry &registry);

} // namespace mlir::tp

#endif // TP_LOWER_PASSES_H
