// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loops that kernels are made of. `F::of` computes one lane; the loops are
// written so that the compiler makes vector code of them: one for each pattern
// of uniform sources, and no overlap but a source that is the destination.

#ifndef TP_LIB_INTERPRET_LANELOOPS_H
#define TP_LIB_INTERPRET_LANELOOPS_H

#include "Lanes.h"

namespace mlir::tp::interpret {

#define TP_FOR_EACH_LANE                                                       \
  _Pragma("clang loop vectorize(assume_safety)") for (int64_t i = 0; i < n; ++i)

/// R F::of(A).
template <typename F, typename R, typename A>
void runUnary(void *dst, const void *const *sources, unsigned, int64_t,
              int64_t n) {
  auto *d = static_cast<R *>(dst);
  auto *a = static_cast<const A *>(sources[0]);
  TP_FOR_EACH_LANE d[i] = F::of(a[i]);
}

/// R F::of(A, int64_t immediate).
template <typename F, typename R, typename A>
void runImmediate(void *dst, const void *const *sources, unsigned,
                  int64_t immediate, int64_t n) {
  auto *d = static_cast<R *>(dst);
  auto *a = static_cast<const A *>(sources[0]);
  TP_FOR_EACH_LANE d[i] = F::of(a[i], immediate);
}

/// R F::of(A, B).
template <typename F, typename R, typename A, typename B = A>
void runBinary(void *dst, const void *const *sources, unsigned uniform, int64_t,
               int64_t n) {
  auto *d = static_cast<R *>(dst);
  auto *a = static_cast<const A *>(sources[0]);
  auto *b = static_cast<const B *>(sources[1]);
  if (uniform & 1) {
    A x = *a;
    TP_FOR_EACH_LANE d[i] = F::of(x, b[i]);
  } else if (uniform & 2) {
    B y = *b;
    TP_FOR_EACH_LANE d[i] = F::of(a[i], y);
  } else {
    TP_FOR_EACH_LANE d[i] = F::of(a[i], b[i]);
  }
}

/// R F::of(A, B, B).
template <typename F, typename R, typename A, typename B>
void runTernary(void *dst, const void *const *sources, unsigned uniform,
                int64_t, int64_t n) {
  auto *d = static_cast<R *>(dst);
  auto *a = static_cast<const A *>(sources[0]);
  auto *b = static_cast<const B *>(sources[1]);
  auto *c = static_cast<const B *>(sources[2]);
  if (uniform == 0) {
    TP_FOR_EACH_LANE d[i] = F::of(a[i], b[i], c[i]);
    return;
  }
  if (uniform == 1) {
    A x = *a;
    TP_FOR_EACH_LANE d[i] = F::of(x, b[i], c[i]);
    return;
  }
  if (uniform == 4) {
    B z = *c;
    TP_FOR_EACH_LANE d[i] = F::of(a[i], b[i], z);
    return;
  }
  int64_t stepA = !(uniform & 1), stepB = !(uniform & 2),
          stepC = !(uniform & 4);
  for (int64_t i = 0; i < n; ++i)
    d[i] = F::of(a[i * stepA], b[i * stepB], c[i * stepC]);
}

} // namespace mlir::tp::interpret

#endif // TP_LIB_INTERPRET_LANELOOPS_H
