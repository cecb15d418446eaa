// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How the tensors of a checkpoint are to lie on a mesh: rules in the form of
// --annotate, or what is known of them already.
//
//   {"mesh": "tp=3", "rules": [{"arg": "*.up_proj.weight",
//                               "sharding": "[{\"tp\"}, {}]"}]}

#ifndef TPRT_CHECKPOINT_CUTRULES_H
#define TPRT_CHECKPOINT_CUTRULES_H

#include "artifact/Manifest.h"
#include "checkpoint/Checkpoint.h"

namespace tprt {

/// A mesh, and the terms of each dimension of each tensor of a checkpoint.
struct Cut {
  Mesh mesh;
  std::vector<std::vector<Terms>> dims;
};

/// Cut by `rules`, text of JSON. `mesh` ("dp=2,tp=4") stands before that of the
/// rules and may be empty. Of several rules that match a name the first counts;
/// tensors that none matches stay whole. Throws InvalidArgument, also for a
/// rule that matches no tensor, or Malformed.
Cut cutByRules(const Checkpoint &checkpoint, const std::string &rules,
               const std::string &mesh);

/// Cut as the checkpoint is cut, on another mesh: axes that it does not have
/// cut nothing. Throws InvalidArgument for a checkpoint of whole tensors.
Cut cutAsBefore(const Checkpoint &checkpoint, const std::string &mesh);

/// Cut as `entry` takes its arguments, which have the names of tensors; tensors
/// that are no arguments stay whole.
Cut cutForEntry(const Checkpoint &checkpoint, const Mesh &mesh,
                const Entry &entry);

} // namespace tprt

#endif // TPRT_CHECKPOINT_CUTRULES_H
