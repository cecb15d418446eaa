// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Sharding/Mesh.h"

using namespace mlir::tp;

int64_t Mesh::getNumPositions() const {
  int64_t product = 1;
  for (int64_t size : sizes)
    product *= size;
  return product;
}

int Mesh::getAxis(llvm::StringRef name) const {
  for (unsigned axis = 0; axis < names.size(); ++axis)
    if (names[axis] == name)
      return axis;
  return -1;
}

int64_t Mesh::getCoordinate(int64_t position, unsigned axis) const {
  assert(axis < sizes.size() && "the mesh has no such axis");
  for (unsigned inner = sizes.size() - 1; inner > axis; --inner)
    position /= sizes[inner];
  return position % sizes[axis];
}
