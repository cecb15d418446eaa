// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "CombineTensors.h"
#include "llvm/Support/MathExtras.h"
#include <limits>

using namespace mlir;
using namespace mlir::tp;

static double combineFloats(CombinerKind kind, double a, double b) {
  bool isNaN = a != a || b != b;
  switch (kind) {
  case CombinerKind::Max:
    return isNaN ? a + b : std::max(a, b);
  case CombinerKind::Min:
    return isNaN ? a + b : std::min(a, b);
  case CombinerKind::Prod:
    return a * b;
  default:
    return a + b;
  }
}

static int64_t combineIntegers(CombinerKind kind, int64_t a, int64_t b) {
  switch (kind) {
  case CombinerKind::Sum:
    return static_cast<uint64_t>(a) + static_cast<uint64_t>(b);
  case CombinerKind::Max:
    return std::max(a, b);
  case CombinerKind::Min:
    return std::min(a, b);
  case CombinerKind::Prod:
    return static_cast<uint64_t>(a) * static_cast<uint64_t>(b);
  case CombinerKind::And:
    return a & b;
  case CombinerKind::Or:
    return a | b;
  case CombinerKind::Xor:
    return a ^ b;
  }
  llvm_unreachable("covered switch");
}

/// A sum or product of two f32 or narrower floats is exact enough in f64 to be
/// rounded once more.
HostTensor mlir::tp::combineTensors(CombinerKind kind,
                                    ArrayRef<const HostTensor *> terms) {
  HostTensor result = *terms[0];
  bool isFloat = isFloatKind(result.getKind());
  for (const HostTensor *term : terms.drop_front())
    for (int64_t i = 0; i < result.getNumElements(); ++i) {
      if (isFloat)
        result.setFloat(
            i, combineFloats(kind, result.getFloat(i), term->getFloat(i)));
      else
        result.setInteger(i, combineIntegers(kind, result.getInteger(i),
                                             term->getInteger(i)));
    }
  return result;
}

HostTensor mlir::tp::makeNeutral(CombinerKind kind, ElementKind element,
                                 ArrayRef<int64_t> shape) {
  HostTensor tensor(element, shape);
  int64_t lowest = llvm::minIntN(getElementWidth(element));
  double infinity = std::numeric_limits<double>::infinity();
  for (int64_t i = 0; i < tensor.getNumElements(); ++i)
    switch (kind) {
    case CombinerKind::Sum:
    case CombinerKind::Or:
    case CombinerKind::Xor:
      break;
    case CombinerKind::And:
      tensor.setInteger(i, -1);
      break;
    case CombinerKind::Prod:
      isFloatKind(element) ? tensor.setFloat(i, 1) : tensor.setInteger(i, 1);
      break;
    case CombinerKind::Max:
      isFloatKind(element) ? tensor.setFloat(i, -infinity)
                           : tensor.setInteger(i, lowest);
      break;
    case CombinerKind::Min:
      isFloatKind(element) ? tensor.setFloat(i, infinity)
                           : tensor.setInteger(i, ~lowest);
      break;
    }
  return tensor;
}
