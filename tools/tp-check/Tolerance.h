// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// When two runs of a program count as equal.
//
// Integers, and floats that are known to be exact, must be the same. f32 and
// f64 may differ by
//
//   8 * eps * sqrt(K) * max|b|        K: the longest reduction
//
// as rounding errors of a sum of K terms grow like sqrt(K) (Higham and Mary, A
// New Approach to Probabilistic Rounding Error Analysis, 2019). For f16 and
// bf16 this says little: there both runs are compared with the interpreter in
// f64, and the sharded one may err twice as much as the unsharded one, and one
// unit in the last place of max|b| more.
//
// A bound above 5 % of max|b| proves nothing and is a failure itself.

#ifndef TP_TOOLS_TPCHECK_TOLERANCE_H
#define TP_TOOLS_TPCHECK_TOLERANCE_H

#include "tp/Interpret/HostTensor.h"

namespace mlir::tp {

/// How far two tensors are from each other.
struct Difference {
  double largestError = 0;
  /// The first element, row-major, whose error is above the bound, or -1.
  int64_t firstWrong = -1;
  double firstError = 0;
};

/// The largest |element|, of those that are finite.
double getLargestValue(const HostTensor &tensor);

/// The bound that follows from the kind, for values up to `largest`.
double getRoundingBound(ElementKind kind, int64_t longestReduction,
                        double largest);

/// One unit in the last place of `largest`.
double getLastPlace(ElementKind kind, double largest);

/// Compare element by element. Elements that are both NaN, or the same
/// infinity, agree; one that only one tensor has is infinitely wrong.
Difference compareTensors(const HostTensor &got, const HostTensor &want,
                          double bound);

/// True for the kinds that are compared through the interpreter in f64.
bool isNarrowFloat(ElementKind kind);

} // namespace mlir::tp

#endif // TP_TOOLS_TPCHECK_TOLERANCE_H
