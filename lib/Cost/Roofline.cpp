// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Cost/Roofline.h"
#include "tp/Sharding/Projection.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace mlir::tp;

int64_t mlir::tp::getLocalIterations(const FactorMap &map,
                                     llvm::ArrayRef<AxisList> loops) {
  int64_t iterations = 1;
  for (auto [factor, terms] : llvm::zip_equal(map.factors, loops))
    iterations *= getLocalSize(factor.size, terms);
  return iterations;
}

int64_t mlir::tp::getLocalBytes(llvm::ArrayRef<int64_t> shape,
                                int64_t elementBytes,
                                const TensorSharding &sharding) {
  int64_t bytes = elementBytes;
  for (int64_t size : getLocalShape(shape, sharding))
    bytes *= size;
  return bytes;
}

Work mlir::tp::getLocalWork(const FactorMap &map,
                            llvm::ArrayRef<AxisList> loops, const BodyOps &body,
                            llvm::ArrayRef<TensorUse> uses) {
  Work work;
  work.flops = getLocalIterations(map, loops) * body.getFlops();
  for (const TensorUse &use : uses)
    work.bytes += getLocalBytes(use.shape, use.elementBytes,
                                projectLoops(map, loops, *use.dims));
  return work;
}

double mlir::tp::getRooflineTime(const Work &work, const Device &device) {
  return device.getSeconds(work.flops, work.bytes);
}
