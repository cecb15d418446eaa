// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "StridedCopy.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

static int64_t getStep(const BoxCorner &corner, unsigned dim) {
  return corner.steps.empty() ? 1 : corner.steps[dim];
}

bool mlir::tp::interpret::isInside(ArrayRef<int64_t> shape,
                                   const BoxCorner &corner,
                                   ArrayRef<int64_t> sizes) {
  for (int64_t size : sizes)
    if (size == 0)
      return true;
  for (unsigned dim = 0; dim < sizes.size(); ++dim) {
    int64_t first = corner.offsets[dim];
    int64_t last = first + (sizes[dim] - 1) * getStep(corner, dim);
    if (std::min(first, last) < 0 || std::max(first, last) >= shape[dim])
      return false;
  }
  return true;
}

void mlir::tp::interpret::copyBox(HostTensor &target, const BoxCorner &to,
                                  const HostTensor &source,
                                  const BoxCorner &from,
                                  ArrayRef<int64_t> sizes) {
  assert(target.getKind() == source.getKind() && "one kind");
  assert(isInside(target.getShape(), to, sizes) && "box in the target");
  assert(isInside(source.getShape(), from, sizes) && "box in the source");
  int64_t width = getElementBytes(source.getKind());
  unsigned rank = sizes.size();
  if (getNumElements(sizes) == 0)
    return;
  SmallVector<int64_t> targetStrides = getRowMajorStrides(target.getShape());
  SmallVector<int64_t> sourceStrides = getRowMajorStrides(source.getShape());
  int64_t targetStart = 0, sourceStart = 0;
  for (unsigned dim = 0; dim < rank; ++dim) {
    targetStart += to.offsets[dim] * targetStrides[dim];
    sourceStart += from.offsets[dim] * sourceStrides[dim];
    targetStrides[dim] *= getStep(to, dim);
    sourceStrides[dim] *= getStep(from, dim);
  }
  auto copy = [&](auto &copy, unsigned dim, int64_t t, int64_t s) -> void {
    bool isRow = dim == rank || (dim + 1 == rank && targetStrides[dim] == 1 &&
                                 sourceStrides[dim] == 1);
    if (isRow) {
      int64_t count = dim == rank ? 1 : sizes[dim];
      std::memcpy(target.data() + t * width, source.data() + s * width,
                  count * width);
      return;
    }
    for (int64_t i = 0; i < sizes[dim]; ++i)
      copy(copy, dim + 1, t + i * targetStrides[dim],
           s + i * sourceStrides[dim]);
  };
  copy(copy, 0, targetStart, sourceStart);
}
