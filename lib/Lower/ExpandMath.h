// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Scalar operations that neither LLVM nor libm has, by operations that they
// have.
//
//   %s, %c = math.sincos %x       math.sin, math.cos
//   math.isinf %x                 |x| == inf
//   math.clampf %x to [%l, %h]    min(max(x, l), h)
//   math.ipowi %b, %e             squares of b where e has a bit
//   arith.truncf f64 to bf16      through f32, rounded to odd

#ifndef TP_LIB_LOWER_EXPANDMATH_H
#define TP_LIB_LOWER_EXPANDMATH_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::tp {

void populateExpandMathPatterns(RewritePatternSet &patterns);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_EXPANDMATH_H
