// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// checkpoint.json: how the tensors of a checkpoint in parts lie on a mesh.
//
//   {"format": 1,
//    "mesh": "dp=2,tp=4",
//    "tensors": [
//     {"name": "w", "dtype": "BF16", "shape": [32, 30],
//      "sharding": "[{}, {\"tp\"}]"},
//     {"name": "b", "dtype": "F32", "shape": [30],
//      "parts": [{"rank": 0, "ranges": [[[0, 10]]]},
//                {"rank": 3, "ranges": [[[10, 30]]]}]}]}
//
// A sharding says where parts lie by the rules of docs/Sharding.md, each in the
// file of the lowest rank that owns it. Parts that were cut by other rules are
// listed: for each dimension half-open ranges, which the part joins.

#ifndef TPRT_CHECKPOINT_PARTSMANIFEST_H
#define TPRT_CHECKPOINT_PARTSMANIFEST_H

#include "checkpoint/TensorSource.h"
#include "file/InputFile.h"
#include "placement/Ownership.h"

namespace tprt {

/// An array in the file of a rank, and the elements that it has.
struct TensorPart {
  int64_t rank = 0;
  /// For each dimension, ascending; `local` is the place in the array.
  std::vector<std::vector<OwnedRun>> runs;

  std::vector<int64_t> getShape() const;
};

/// A tensor whose parts are disjoint and together all of it.
struct TensorInParts {
  TensorDescription tensor;
  std::vector<TensorPart> parts;
  /// How it lies on the mesh; empty if its parts are listed.
  std::string sharding;
};

struct PartsManifest {
  Mesh mesh;
  std::vector<TensorInParts> tensors;
};

/// Read checkpoint.json; throws Malformed.
PartsManifest readPartsManifest(const InputFile &file);

} // namespace tprt

#endif // TPRT_CHECKPOINT_PARTSMANIFEST_H
