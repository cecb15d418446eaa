// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The nodes of a program that look alike, with what stands around them.
//
//   layer 0   layer 1   layer 2  …  layer 125      norm, q, k, v, …
//      A         B         B            C
//
// A deep model repeats its layers. What is best for a node depends on what it
// computes and on its surroundings, so equal nodes in equal surroundings are
// computed alike, and a search decides once for all of them. Surroundings are
// compared up to some distance, by which the first and the last layers are told
// from those between: the colour refinement of Weisfeiler and Leman, with the
// positions of operands kept, ended after a few rounds.

#ifndef TP_PROPAGATE_EQUALNODES_H
#define TP_PROPAGATE_EQUALNODES_H

#include "tp/Propagate/ShardingState.h"

namespace mlir::tp {

struct NodeGroups {
  /// The group of each node. Groups are numbered by their first nodes.
  SmallVector<unsigned, 0> ofNodes;
  /// The first node of each group.
  SmallVector<unsigned, 0> firstNodes;
};

/// A program with fewer nodes is searched node by node: that is fast, and
/// leaves all choices open.
inline constexpr size_t kLeastNodesToGroup = 512;

/// Group the nodes of `state`, whose loops are `loops`. In a program of fewer
/// than `leastNodes`, and where nothing repeats, each node is a group.
NodeGroups groupEqualNodes(const ShardingState &state, ArrayRef<Loops> loops,
                           size_t leastNodes = kLeastNodesToGroup);

/// Which groups make and read a tensor, and where it stands among theirs.
struct TensorUses {
  int maker = -1; // none makes an argument
  unsigned result = 0;
  SmallVector<std::pair<unsigned, unsigned>, 2> readers; // in order, each once
};

/// The uses of each tensor of `state`.
std::vector<TensorUses> findTensorUses(const ShardingState &state,
                                       const NodeGroups &groups);

} // namespace mlir::tp

#endif // TP_PROPAGATE_EQUALNODES_H
