// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is cheapest for all operations of a program together.
//
//   a ── b ── c ── d     a gather before d may stand before c, b or a at the
//        └────┘          same price; before a it is not needed at all
//
// No step of such a chain is cheaper by itself, so no move of one operation
// finds it. Here each operation is a variable whose values are its candidates,
// and each tensor a cost of those who make and read it (CostNetwork).

#ifndef TP_LIB_PROPAGATE_JOINTCHOICE_H
#define TP_LIB_PROPAGATE_JOINTCHOICE_H

#include "PricedProgram.h"

namespace mlir::tp {

struct NodeChoice {
  unsigned node, candidate;
};

class JointChoice {
public:
  /// Price all tensors, whatever candidates are current now.
  explicit JointChoice(PricedProgram &program);

  /// How to price a tensor that more read than can be priced together: each
  /// reader pays for what it wants alone, or its part, as if all wanted it.
  enum class Readers { Alone, Sharing };
  /// What to compute otherwise than now. An operation changes only where that
  /// saves more than a `share` of what its tensors cost now. Work is counted
  /// `workWeight` times.
  SmallVector<NodeChoice> find(double share, double workWeight,
                               Readers readers) const;

private:
  /// Candidates of a node that place a tensor alike are one kind.
  struct Kinds {
    unsigned node;
    SmallVector<unsigned, 0> ofCandidates;
    SmallVector<SmallVector<unsigned, 2>, 8> placements;
  };
  /// What tensors cost for each way in which some nodes place them, and how
  /// many may share it.
  struct Cost {
    SmallVector<unsigned, 4> variables;
    std::vector<double> table;
    unsigned sharing;
  };
  using ReaderSet = function_ref<bool(unsigned reader)>;

  bool isVariable(unsigned node) const { return variables.contains(node); }
  Kinds findKinds(unsigned node, unsigned tensor) const;
  void addTensor(unsigned tensor);
  void addPairs(unsigned tensor, ArrayRef<Kinds> all);
  void addCost(unsigned tensor, ArrayRef<Kinds> all, ReaderSet isRead,
               ReaderSet isSubtracted, unsigned sharing);

  PricedProgram &program;
  std::vector<Cost> costs;
  llvm::DenseMap<unsigned, unsigned> variables;
  SmallVector<unsigned, 0> nodes; // of the variables
};

} // namespace mlir::tp

#endif // TP_LIB_PROPAGATE_JOINTCHOICE_H
