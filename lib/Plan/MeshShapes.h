// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The meshes that some devices may form.
//
//   12 devices, at most 2 axes:   {12}  {2, 6}  {6, 2}  {3, 4}  {4, 3}
//
// The order of axes matters where links differ: the last one joins neighbours.

#ifndef TP_LIB_PLAN_MESHSHAPES_H
#define TP_LIB_PLAN_MESHSHAPES_H

#include "mlir/Support/LLVM.h"

namespace mlir::tp {

using MeshShape = SmallVector<int64_t, 3>;

/// All ways to write `devices` as a product of at most `mostAxes` factors of 2
/// or more; fewer axes first. One device is a mesh of one axis.
std::vector<MeshShape> getMeshShapes(int64_t devices, unsigned mostAxes);

} // namespace mlir::tp

#endif // TP_LIB_PLAN_MESHSHAPES_H
