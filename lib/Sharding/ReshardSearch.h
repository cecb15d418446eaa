// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shortest path over placements of a gap-free tensor.

#ifndef TP_SHARDING_RESHARDSEARCH_H
#define TP_SHARDING_RESHARDSEARCH_H

#include "tp/Sharding/Ownership.h"
#include "tp/Sharding/ReshardPath.h"

namespace mlir::tp {

/// A placement: a canonical list without gaps for each dimension, and what is
/// pending, canonical.
struct ReshardState {
  llvm::SmallVector<AxisList, 4> dims;
  llvm::SmallVector<PartialSum, 1> pending;

  bool operator==(const ReshardState &o) const {
    return dims == o.dims && pending == o.pending;
  }
};

struct ReshardProblem {
  const Mesh &mesh;
  llvm::ArrayRef<int64_t> shape;
  int64_t elementBytes;
  ReshardState from, to;
};

/// A step but for what follows from where it leads.
inline ReshardStep makeStep(StepKind kind, int64_t dim, AxisListRef axes) {
  ReshardStep step;
  step.kind = kind;
  step.dim = dim;
  step.axes.assign(axes.begin(), axes.end());
  return step;
}

/// An edge of the graph: the step and where it leads.
struct ReshardEdge {
  ReshardStep step;
  ReshardState target;
};

/// Enumerates the steps out of a placement, which leave alone the major prefix
/// on which both cuts of a dimension agree.
class ReshardEdges {
public:
  explicit ReshardEdges(const ReshardProblem &problem);

  using Visitor =
      llvm::function_ref<void(ReshardStep step, ReshardState target)>;
  void visit(const ReshardState &state, Visitor visitor) const;

  /// The steps that reduce, gather and cut again: always a path.
  void visitFallback(Visitor visitor) const;

private:
  void visitShards(const ReshardState &state, Visitor visitor) const;
  void visitMoves(const ReshardState &state, Visitor visitor) const;
  void visitReductions(const ReshardState &state, Visitor visitor) const;
  void visitPermutes(const ReshardState &state, Visitor visitor) const;

  bool isFree(const ReshardState &state, const AxisTerm &term) const;
  std::optional<AxisList> append(unsigned dim, AxisListRef list,
                                 AxisListRef more) const;
  llvm::SmallVector<int64_t> getDropPoints(unsigned dim,
                                           AxisListRef list) const;
  AxisList getAtoms(AxisListRef list) const;
  bool arrange(const ReshardState &state, llvm::MutableArrayRef<AxisList> atoms,
               bool exchanges) const;
  AxisList getDroppable(const ReshardState &state) const;

  const ReshardProblem &problem;
  llvm::SmallVector<unsigned, 4> active;
  llvm::SmallVector<int64_t, 4> frozenParts; // of each dimension
  /// Where sub-axes of each axis begin and end, ascending.
  llvm::SmallVector<llvm::SmallVector<int64_t, 4>, 4> bounds;
  /// All sub-axes between bounds.
  llvm::SmallVector<AxisTerm> pieces;
};

/// What no way from a placement to the goal can fall below, by what devices
/// must receive: the elements of their part of the goal that they do not have.
class ReceiveBound {
public:
  ReceiveBound(const ReshardProblem &problem, double leastPerByte);

  double get(const ReshardState &state) const;

private:
  const ReshardProblem &problem;
  double leastPerByte;
  llvm::SmallVector<int64_t, 8> positions;
  /// Of each position, what it has in the end of each dimension.
  llvm::SmallVector<Extent, 32> wanted;
};

/// The cheapest steps from one placement to the other and their cost.
struct ReshardRoute {
  llvm::SmallVector<ReshardStep> steps;
  double cost = 0;
};
ReshardRoute findRoute(const ReshardProblem &problem,
                       const ReshardPricing &price);

} // namespace mlir::tp

#endif // TP_SHARDING_RESHARDSEARCH_H
