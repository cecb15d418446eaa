// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Saving tensors: whole, in one file or in several with an index, or in parts,
// a file for each rank of a mesh. Tensors stream from their source to the files
// through a buffer of a few MiB, however large they are.
//
//   saveWhole("model.safetensors", source, /*maxFileBytes=*/0);
//   saveParts("llama-8b-tp4", mesh, shardings, source);
//
// What is saved appears complete or not at all.

#ifndef TPRT_CHECKPOINT_SAVETENSORS_H
#define TPRT_CHECKPOINT_SAVETENSORS_H

#include "checkpoint/TensorSource.h"
#include "placement/Mesh.h"

namespace tprt {

/// Save whole tensors. A `path` that ends in .safetensors is that file; every
/// other one is a folder, with model.safetensors or, where that had more than
/// `maxFileBytes` (0: no limit), with several files and their index. A tensor
/// is never divided.
void saveWhole(const std::string &path, TensorSource &source,
               uint64_t maxFileBytes);

/// Save each part of the tensors in the file of the lowest rank that owns it.
/// `dims` says for each tensor how it lies on `mesh`. Parts are as large as
/// what the rank owns, without padding. docs/Checkpoints.md has the format.
void saveParts(const std::string &path, const Mesh &mesh,
               const std::vector<std::vector<Terms>> &dims,
               TensorSource &source);

/// The file of `rank`: rank-00003.safetensors.
std::string getRankFileName(int64_t rank);
/// The file of a folder that says what is in the files of the ranks.
inline constexpr char partsManifestName[] = "checkpoint.json";

} // namespace tprt

#endif // TPRT_CHECKPOINT_SAVETENSORS_H
