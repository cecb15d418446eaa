// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The choice of all loops of a program by what they cost together.
//
//   h [{}, {"tp"}, {}] from a norm, wk [{}, {"tp"}]     k = h @ wk
//
//   k cut by sequence: wk is gathered, and k travels to the heads that read it
//   k cut by heads:    h is gathered, which q does anyway
//
// The price of a program is the sum over its tensors of what it takes to offer
// each to its readers, once for each cut that they want, and the work of the
// busiest device. A search improves the loops that propagation suggests. A move
// computes one operation in another way and lets its neighbours follow as long
// as that is cheaper for them; it stays if the whole program gets cheaper. The
// order of moves is that of the program, so the outcome is the same each time.

#ifndef TP_LIB_PROPAGATE_LOOPSEARCH_H
#define TP_LIB_PROPAGATE_LOOPSEARCH_H

#include "LoopCandidates.h"
#include <deque>

namespace mlir::tp {

class LoopSearch {
public:
  /// `loops` are those of the nodes of `state`.
  LoopSearch(const ShardingState &state, ArrayRef<Loops> loops);

  /// Improve until no move helps.
  void run();

  const Loops &getLoops(unsigned node) const {
    return getCandidate(node).loops;
  }
  /// The price of the program, in bytes on the wire of each device: if `node`
  /// were computed as `other`, and as it is.
  std::pair<double, double> compare(unsigned node, const Loops &other);

private:
  /// Where a tensor is read: a tensor of a node.
  struct Use {
    unsigned node, tensor;
  };
  struct Tensor {
    ShapeId shape = 0;
    int maker = -1; // node, or none if `given` holds
    unsigned result = 0;
    PlacementId given = 0;
    SmallVector<Use, 2> uses;
    double price = 0;
  };
  struct Node {
    const LoopCandidates *candidates = nullptr;
    unsigned current = 0;
  };
  struct Change {
    unsigned node, before;
  };

  const LoopCandidate &getCandidate(unsigned node) const {
    return (*nodes[node].candidates)[nodes[node].current];
  }
  void setReturned(const ShardingState &state);
  PlacementId getMade(const Tensor &tensor) const;
  double computePrice(const Tensor &tensor, bool onlyDecided);
  void set(unsigned node, unsigned candidate);
  void undo(size_t count);
  bool isDecided(unsigned node) const {
    return stamps[node] == stamp || nodes[node].candidates->size() == 1;
  }
  double getDecidedPrice(unsigned node);
  bool improve(unsigned node);
  void settle(SmallVectorImpl<unsigned> &worklist);
  bool move(unsigned node, unsigned candidate);
  bool follow(unsigned node);
  void carry();
  bool lowersPrice(unsigned node, unsigned candidate);
  void addNeighbours(unsigned node, SmallVectorImpl<unsigned> &to) const;

  PlacementPrices prices;
  CandidateFinder finder;
  std::deque<LoopCandidates> returned;
  std::vector<Tensor> tensors; // as in `state`
  std::vector<Node> nodes;     // as in `state`
  /// The tensors of each node, each once.
  std::vector<SmallVector<unsigned, 4>> tensorsOf;
  SmallVector<Change, 0> changes;
  /// A node is decided, or changed, in the move whose stamp it carries.
  SmallVector<unsigned, 0> stamps, movers;
  unsigned stamp = 0;
  double total = 0;
};

} // namespace mlir::tp

#endif // TP_LIB_PROPAGATE_LOOPSEARCH_H
