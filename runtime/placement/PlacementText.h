// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Meshes and shardings as text, in the words of the command line and of the IR:
//
//   dp=2,tp=4
//   [{"dp"}, {3:_, "tp":(1)2}]

#ifndef TPRT_PLACEMENT_PLACEMENTTEXT_H
#define TPRT_PLACEMENT_PLACEMENTTEXT_H

#include "placement/Mesh.h"

namespace tprt {

/// Read a mesh; throws InvalidArgument, beginning with `what`.
Mesh parseMesh(const std::string &text, const std::string &what);

/// Read how a tensor of `shape` lies on `mesh`, one list of terms for each
/// dimension; throws InvalidArgument, beginning with `what`, also where an axis
/// is used twice or a gap does not divide its dimension.
///
/// With `dropsUnknownAxes` an axis that the mesh does not have cuts nothing.
std::vector<Terms> parseSharding(const std::string &text, const Mesh &mesh,
                                 std::span<const int64_t> shape,
                                 const std::string &what,
                                 bool dropsUnknownAxes = false);

/// The text that parseSharding reads.
std::string printSharding(const Mesh &mesh, std::span<const Terms> dims);
/// The text that parseMesh reads.
std::string printMesh(const Mesh &mesh);

} // namespace tprt

#endif // TPRT_PLACEMENT_PLACEMENTTEXT_H
