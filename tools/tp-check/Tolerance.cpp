// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Tolerance.h"
#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::tp;

double mlir::tp::getLargestValue(const HostTensor &tensor) {
  double largest = 0;
  for (int64_t i = 0; i < tensor.getNumElements(); ++i) {
    double value = std::fabs(tensor.getFloat(i));
    if (std::isfinite(value))
      largest = std::max(largest, value);
  }
  return largest;
}

double mlir::tp::getRoundingBound(ElementKind kind, int64_t longestReduction,
                                  double largest) {
  return 8 * getEpsilon(kind) * std::sqrt(longestReduction) * largest;
}

double mlir::tp::getLastPlace(ElementKind kind, double largest) {
  return largest == 0 ? 0 : std::ldexp(getEpsilon(kind), std::ilogb(largest));
}

Difference mlir::tp::compareTensors(const HostTensor &got,
                                    const HostTensor &want, double bound) {
  Difference difference;
  bool isFloat = isFloatKind(want.getKind());
  for (int64_t i = 0; i < want.getNumElements(); ++i) {
    double error = 0;
    if (!isFloat) {
      int64_t a = got.getInteger(i), b = want.getInteger(i);
      if (a != b)
        error = std::max(
            1.0, std::fabs(static_cast<double>(a) - static_cast<double>(b)));
    } else {
      double a = got.getFloat(i), b = want.getFloat(i);
      if (a != b && !(std::isnan(a) && std::isnan(b)))
        error = std::fabs(a - b);
      if (!(error <= std::numeric_limits<double>::max()))
        error = std::numeric_limits<double>::infinity();
    }
    difference.largestError = std::max(difference.largestError, error);
    if (error > bound && difference.firstWrong < 0) {
      difference.firstWrong = i;
      difference.firstError = error;
    }
  }
  return difference;
}

bool mlir::tp::isNarrowFloat(ElementKind kind) {
  return kind == ElementKind::F16 || kind == ElementKind::BF16;
}
