// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tprt dialect: what a program asks of the runtime. A `tp` collective says
// what is computed; a `tprt.collective` is the call that does it, with the
// buffer that it fills as an operand:
//
//   %r = tp.all_gather %s dim 0 over @pod ["tp"] : tensor<8xf32> -> ...
//
//   %e = tensor.empty() : tensor<32xf32>
//   %r = tprt.collective ins(%s : tensor<8xf32>) outs(%e : tensor<32xf32>)
//          {kind = "all_gather", axes = [{axis = 0, pre = 1, size = 4}], ...}

#ifndef TP_LOWER_RUNTIMECALLS_H
#define TP_LOWER_RUNTIMECALLS_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "tp/Lower/RuntimeCallsDialect.h.inc"

#define GET_OP_CLASSES
#include "tp/Lower/RuntimeCalls.h.inc"

namespace mlir::tp {

/// Tell one-shot bufferization how `tprt.collective` and `tprt.call` use
/// buffers: they read inputs, write targets, and need all contiguous.
void registerRuntimeCallBufferization(DialectRegistry &registry);

} // namespace mlir::tp

#endif // TP_LOWER_RUNTIMECALLS_H
