// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Interpret/RandomTensor.h"
#include "tp/Interpret/Interpreter.h"
#include <cmath>

using namespace mlir;
using namespace mlir::tp;

namespace {
/// The generator splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom
/// number generators, 2014).
struct Generator {
  uint64_t state;

  uint64_t next() {
    uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  /// Uniform in [0, 1).
  double nextReal() { return (next() >> 11) * 0x1p-53; }
};
} // namespace

HostTensor mlir::tp::makeRandomTensor(ElementKind kind, ArrayRef<int64_t> shape,
                                      uint64_t stream,
                                      const RandomOptions &options) {
  Generator mixed{options.seed};
  Generator generator{mixed.next() ^ (stream * 0xd1b54a32d192ed03)};
  double scale = 1;
  if (shape.size() >= 2)
    scale = std::sqrt(
        3.0 / std::max<int64_t>({shape.back(), shape[shape.size() - 2], 3}));
  HostTensor tensor(kind, shape);
  for (int64_t i = 0; i < tensor.getNumElements(); ++i) {
    if (!isFloatKind(kind))
      tensor.setInteger(i, generator.next() >> 60);
    else if (options.integral)
      tensor.setFloat(i, static_cast<double>(generator.next() % 5) - 2);
    else
      tensor.setFloat(i, scale * (2 * generator.nextReal() - 1));
  }
  return tensor;
}

FailureOr<SmallVector<HostTensor>>
mlir::tp::makeRandomArguments(func::FuncOp func, const RandomOptions &options) {
  SmallVector<HostTensor> arguments;
  for (unsigned i = 0; i < func.getNumArguments(); ++i) {
    Type type = getWholeArgumentType(func, i);
    std::optional<ElementKind> kind = getElementKind(type);
    auto shaped = dyn_cast<ShapedType>(type);
    if (!kind || (shaped && !shaped.hasStaticShape()))
      return func.emitError() << "takes " << type << " as argument " << i
                              << ", for which there are no random values";
    arguments.push_back(makeRandomTensor(
        *kind, shaped ? shaped.getShape() : ArrayRef<int64_t>(), i, options));
  }
  return arguments;
}
