// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The choice of all loops of a program by what they cost together.
//
//   h [{}, {"tp"}, {}] from a norm, wk [{}, {"tp"}]     k = h @ wk
//
//   k cut by sequence: wk is gathered, and k travels to the heads that read it
//   k cut by heads:    h is gathered, which q does anyway
//
// A search improves the loops that propagation suggests by the price of the
// program (PricedProgram). A move computes one operation in another way and
// lets its neighbours follow as long as that is cheaper for them; it stays if
// the whole program gets cheaper. Equal operations move together. When no move
// helps, all operations are chosen together (JointChoice). The order of moves
// is that of the program, so the outcome is the same each time. On meshes of
// three axes the search starts a second time, from products that are each cut
// as is best for them.

#ifndef TP_LIB_PROPAGATE_LOOPSEARCH_H
#define TP_LIB_PROPAGATE_LOOPSEARCH_H

#include "JointChoice.h"

namespace mlir::tp {

class LoopSearch {
public:
  /// `loops` are those of the nodes of `state`.
  LoopSearch(const ShardingState &state, ArrayRef<Loops> loops);

  /// Improve until no move helps.
  void run();

  /// The loops that were chosen for a node of the state.
  const Loops &getLoops(unsigned node) const {
    unsigned group = groups.ofNodes[node];
    return program.getLoops(group, program.getCurrent(group));
  }
  /// The price of the program, in bytes on the wire of each device: if `node`
  /// and its equals were computed as `other`, and as they are.
  std::pair<double, double> compare(unsigned node, const Loops &other);

private:
  /// A change must save more than this share of what it touches: the redundant
  /// work of a norm is no reason to cut what an annotation left whole. And it
  /// must save this many bytes: what is smaller is computed as annotations
  /// suggest.
  static constexpr double kLeastShare = 0.01, kLeastGain = 1024;

  /// What a move that failed had looked at, and when.
  struct Failure {
    unsigned time = 0;
    /// True if nothing was lost.
    bool isClose = false;
    SmallVector<unsigned, 0> seen;
  };

  bool isDecided(unsigned node) const {
    return stamps[node] == stamp || program.getNumCandidates(node) == 1;
  }
  bool isTooMuchWork(double before) const;
  double getLeastGain(unsigned node, double touched) const;
  double getDecidedPrice(unsigned node);
  bool improve(unsigned node);
  void settle(SmallVectorImpl<unsigned> &worklist);
  bool follow(unsigned node, bool isCautious);
  void change(unsigned node, unsigned candidate, bool isCautious,
              SmallVectorImpl<unsigned> &seen);
  bool lowersPrice(unsigned node, unsigned candidate);
  bool move(unsigned node, unsigned candidate, bool isCautious);
  bool failsAgain(unsigned node, unsigned candidate) const;
  void carry();
  void improveAll();
  bool retry();
  enum class Outcome { Cheaper, Dearer, TooMuchWork };
  Outcome tryChoices(ArrayRef<NodeChoice> choices);
  SmallVector<SmallVector<NodeChoice>>
  getClusters(ArrayRef<NodeChoice> choices) const;
  bool moveJointly(const JointChoice &joint);
  void settleAll(const JointChoice &joint);
  void spread();
  void keep();

  NodeGroups groups;
  PricedProgram program;
  /// True if the mesh has three axes or more.
  bool isCube;
  /// What devices may compute in all, at the price of work.
  double mostWork;
  /// A node is decided, or changed, in the move whose stamp it carries.
  SmallVector<unsigned, 0> stamps, movers;
  unsigned stamp = 0;
  /// When something last changed at a node or beside it.
  SmallVector<unsigned, 0> changedAt;
  unsigned time = 0;
  llvm::DenseMap<std::pair<unsigned, unsigned>, Failure> failures;
};

} // namespace mlir::tp

#endif // TP_LIB_PROPAGATE_LOOPSEARCH_H
