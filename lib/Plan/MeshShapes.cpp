// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "MeshShapes.h"

using namespace mlir;
using namespace mlir::tp;

/// Append to `shapes` all that go on from `shape` to have `numAxes` axes.
static void extend(MeshShape &shape, int64_t devices, unsigned numAxes,
                   std::vector<MeshShape> &shapes) {
  if (numAxes == 1) {
    shape.push_back(devices);
    shapes.push_back(shape);
    shape.pop_back();
    return;
  }
  for (int64_t size = 2; size <= devices / 2; ++size) {
    if (devices % size != 0)
      continue;
    shape.push_back(size);
    extend(shape, devices / size, numAxes - 1, shapes);
    shape.pop_back();
  }
}

std::vector<MeshShape> mlir::tp::getMeshShapes(int64_t devices,
                                               unsigned mostAxes) {
  std::vector<MeshShape> shapes;
  MeshShape shape;
  for (unsigned numAxes = 1; numAxes <= mostAxes; ++numAxes)
    extend(shape, devices, numAxes, shapes);
  return shapes;
}
