// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A mesh: devices arranged along named axes, outermost axis first.
//
//   tp.mesh @pod <dp = 2, tp = 4>
//
//   position   dp 0: 0 1 2 3      a position is the row-major number of a
//              dp 1: 4 5 6 7      coordinate; the last axis counts fastest
//
// Collectives and shardings speak of positions. The device that stands at a
// position is `devices[position]`, the position itself unless the mesh says
// otherwise.

#ifndef TP_SHARDING_MESH_H
#define TP_SHARDING_MESH_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>

namespace mlir::tp {

/// The axes of a mesh and the order of its devices.
struct Mesh {
  llvm::SmallVector<std::string, 3> names;
  llvm::SmallVector<int64_t, 3> sizes;
  /// The device at each position; empty means the position itself.
  llvm::SmallVector<int64_t> devices;

  unsigned getNumAxes() const { return sizes.size(); }
  /// The product of all axis sizes; 1 for a mesh without axes.
  int64_t getNumPositions() const;
  /// The axis called `name`, or -1.
  int getAxis(llvm::StringRef name) const;
  /// The coordinate of `position` along `axis`.
  int64_t getCoordinate(int64_t position, unsigned axis) const;
};

} // namespace mlir::tp

#endif // TP_SHARDING_MESH_H
