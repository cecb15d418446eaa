// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Regions of StableHLO compute on tensors of rank 0; the bodies of linalg
// operations compute on scalars.
//
//   ^bb0(%a: tensor<f32>, %b: tensor<f32>):
//     %e = tensor.empty() : tensor<f32>
//     %0 = linalg.generic … ins(%a, %b) outs(%e) { addf }      addf %a, %b
//     stablehlo.return %0

#ifndef TP_LIB_IMPORT_SCALARREGION_H
#define TP_LIB_IMPORT_SCALARREGION_H

#include "mlir/IR/Builders.h"

namespace mlir::tp {

/// Compute what `region`, given `arguments` for the arguments of its block,
/// returns, with scalars in the place of tensors of rank 0. Emits an error if
/// it does anything else.
FailureOr<SmallVector<Value>> inlineScalars(OpBuilder &builder, Region &region,
                                            ValueRange arguments);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_SCALARREGION_H
