// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The edges of the graph of placements.
#include "DimCut.h"
#include "ReshardSearch.h"
#include "tp/Sharding/Ownership.h"
#include "llvm/ADT/STLExtras.h"
#include <numeric>

using namespace mlir::tp;

//===----------------------------------------------------------------------===//
// The graph
//===----------------------------------------------------------------------===//

static void
addBounds(AxisListRef terms,
          llvm::SmallVectorImpl<llvm::SmallVector<int64_t, 4>> &to) {
  for (const AxisTerm &term : terms)
    to[term.axis].append({term.pre, term.pre * term.size});
}

static void sortUnique(llvm::SmallVectorImpl<int64_t> &values) {
  llvm::sort(values);
  values.erase(llvm::unique(values), values.end());
}

ReshardEdges::ReshardEdges(const ReshardProblem &problem) : problem(problem) {
  const ReshardState &from = problem.from, &to = problem.to;
  bounds.resize(problem.mesh.getNumAxes());
  for (unsigned dim = 0; dim < from.dims.size(); ++dim) {
    AxisList frozen =
        commonCut(problem.shape[dim], from.dims[dim], to.dims[dim]);
    frozenParts.push_back(getNumParts(frozen));
    // A dimension that keeps its cut may carry another axis on the way, unless
    // there is nothing left of it to cut.
    if (from.dims[dim] == to.dims[dim] &&
        getPartCapacity(problem.shape[dim], frozenParts.back()) <= 1)
      continue;
    active.push_back(dim);
    addBounds(frozen, bounds);
    addBounds(from.dims[dim], bounds);
    addBounds(to.dims[dim], bounds);
  }
  if (from.pending != to.pending) {
    for (const PartialSum &entry : from.pending)
      addBounds(entry.axes, bounds);
    for (const PartialSum &entry : to.pending)
      addBounds(entry.axes, bounds);
  }

  for (unsigned axis = 0; axis < bounds.size(); ++axis) {
    llvm::SmallVector<int64_t, 4> &list = bounds[axis];
    sortUnique(list);
    // Chains that do not refine each other meet in what both divide, at most
    // the whole axis.
    for (size_t i = 0; i < list.size(); ++i)
      for (size_t j = 0; j < i; ++j)
        for (int64_t value :
             {std::gcd(list[i], list[j]), std::lcm(list[i], list[j])})
          if (!llvm::is_contained(list, value))
            list.push_back(value);
    sortUnique(list);
    for (int64_t pre : list)
      for (int64_t end : list)
        if (end > pre && end % pre == 0)
          pieces.push_back({static_cast<int32_t>(axis),
                            static_cast<int32_t>(pre), end / pre});
  }
}

void ReshardEdges::visit(const ReshardState &state, Visitor visitor) const {
  visitShards(state, visitor);
  visitMoves(state, visitor);
  visitReductions(state, visitor);
  visitPermutes(state, visitor);
}

bool ReshardEdges::isFree(const ReshardState &state,
                          const AxisTerm &term) const {
  for (const AxisList &terms : state.dims)
    if (overlap(terms, term))
      return false;
  for (const PartialSum &entry : state.pending)
    if (overlap(entry.axes, term))
      return false;
  return true;
}

std::optional<AxisList> ReshardEdges::append(unsigned dim, AxisListRef list,
                                             AxisListRef more) const {
  return appendCut(problem.mesh, problem.shape[dim], list, more);
}

//===----------------------------------------------------------------------===//
// Shard, all_gather, all_to_all
//===----------------------------------------------------------------------===//

void ReshardEdges::visitShards(const ReshardState &state,
                               Visitor visitor) const {
  for (const AxisTerm &piece : pieces) {
    if (!isFree(state, piece))
      continue;
    for (unsigned dim : active) {
      std::optional<AxisList> cut = append(dim, state.dims[dim], piece);
      if (!cut)
        continue;
      ReshardState target = state;
      target.dims[dim] = std::move(*cut);
      visitor(makeStep(StepKind::Shard, dim, piece), std::move(target));
    }
  }
}

/// The numbers of major parts to which `list` may be gathered.
llvm::SmallVector<int64_t> ReshardEdges::getDropPoints(unsigned dim,
                                                       AxisListRef list) const {
  llvm::SmallVector<int64_t> points;
  int64_t parts = 1;
  auto add = [&](int64_t point) {
    if (point % frozenParts[dim] == 0)
      points.push_back(point);
  };
  for (const AxisTerm &term : list) {
    add(parts);
    for (int64_t bound : bounds[term.axis])
      if (bound > term.pre && bound < term.pre * term.size &&
          bound % term.pre == 0 && term.pre * term.size % bound == 0)
        add(parts * (bound / term.pre));
    parts *= term.size;
  }
  return points;
}

void ReshardEdges::visitMoves(const ReshardState &state,
                              Visitor visitor) const {
  for (unsigned dim : active) {
    for (int64_t keepParts : getDropPoints(dim, state.dims[dim])) {
      AxisList dropped;
      std::optional<AxisList> kept =
          dropCut(problem.shape[dim], state.dims[dim], keepParts, dropped);
      if (!kept)
        continue;
      ReshardState gathered = state;
      gathered.dims[dim] = std::move(*kept);
      for (unsigned split : active) {
        std::optional<AxisList> cut;
        if (split != dim)
          cut = append(split, state.dims[split], dropped);
        if (!cut)
          continue;
        ReshardState target = gathered;
        target.dims[split] = std::move(*cut);
        ReshardStep step = makeStep(StepKind::AllToAll, split, dropped);
        step.concatDim = dim;
        visitor(std::move(step), std::move(target));
      }
      visitor(makeStep(StepKind::AllGather, dim, dropped), std::move(gathered));
    }
  }
}

//===----------------------------------------------------------------------===//
// Reductions
//===----------------------------------------------------------------------===//

/// `list` without the digits of `term`, which lies in one of its terms.
static AxisList subtract(AxisListRef list, const AxisTerm &term) {
  AxisList result;
  for (const AxisTerm &other : list) {
    if (!other.overlaps(term)) {
      result.push_back(other);
      continue;
    }
    int64_t end = term.pre * term.size, otherEnd = other.pre * other.size;
    if (term.pre > other.pre)
      result.push_back({other.axis, other.pre, term.pre / other.pre});
    if (otherEnd > end)
      result.push_back({other.axis, static_cast<int32_t>(end), otherEnd / end});
  }
  return result;
}

/// Combine the first pending reduction over `axes`.
static void reduce(ReshardState &state, AxisListRef axes) {
  AxisList &pending = state.pending.front().axes;
  for (const AxisTerm &term : axes)
    pending = subtract(pending, term);
  if (pending.empty())
    state.pending.erase(state.pending.begin());
}

/// What the first pending reduction must combine on the way to the goal.
AxisList ReshardEdges::getDroppable(const ReshardState &state) const {
  size_t numLeft = problem.to.pending.size();
  if (state.pending.empty() || state.pending.size() < numLeft)
    return {};
  AxisList axes = state.pending.front().axes;
  if (state.pending.size() == numLeft)
    for (const AxisTerm &term : problem.to.pending.front().axes)
      axes = subtract(axes, term);
  return axes;
}

void ReshardEdges::visitReductions(const ReshardState &state,
                                   Visitor visitor) const {
  AxisList droppable = getDroppable(state);
  if (droppable.empty())
    return;
  CombinerKind combiner = state.pending.front().kind;
  auto reduceOver = [&](AxisListRef axes) {
    ReshardState target = state;
    reduce(target, axes);
    ReshardStep step = makeStep(StepKind::AllReduce, 0, axes);
    step.combiner = combiner;
    visitor(std::move(step), std::move(target));
  };
  auto scatterOver = [&](AxisListRef axes, unsigned dim) {
    std::optional<AxisList> cut = append(dim, state.dims[dim], axes);
    if (!cut)
      return;
    ReshardState target = state;
    reduce(target, axes);
    target.dims[dim] = std::move(*cut);
    ReshardStep step = makeStep(StepKind::ReduceScatter, dim, axes);
    step.combiner = combiner;
    visitor(std::move(step), std::move(target));
  };

  reduceOver(droppable);
  for (const AxisTerm &piece : pieces) {
    if (!covers(droppable, piece))
      continue;
    if (droppable != AxisList{piece})
      reduceOver(piece);
    for (unsigned dim : active)
      scatterOver(piece, dim);
  }
  // All that a dimension wants next, in one step.
  for (unsigned dim : active) {
    AxisList rest, wanted;
    if (!isPrefix(state.dims[dim], problem.to.dims[dim], &rest))
      continue;
    for (const AxisTerm &term : rest) {
      if (!covers(droppable, term))
        break;
      wanted.push_back(term);
    }
    if (wanted.size() > 1)
      scatterOver(wanted, dim);
  }
}

//===----------------------------------------------------------------------===//
// Fallback
//===----------------------------------------------------------------------===//

void ReshardEdges::visitFallback(Visitor visitor) const {
  ReshardState state = problem.from;
  for (AxisList axes = getDroppable(state); !axes.empty();
       axes = getDroppable(state)) {
    ReshardStep step = makeStep(StepKind::AllReduce, 0, axes);
    step.combiner = state.pending.front().kind;
    reduce(state, axes);
    visitor(std::move(step), state);
  }
  for (unsigned dim : active) {
    AxisList dropped;
    std::optional<AxisList> kept =
        dropCut(problem.shape[dim], state.dims[dim], frozenParts[dim], dropped);
    assert(kept && "both cuts can be gathered to their common prefix");
    state.dims[dim] = std::move(*kept);
    if (!dropped.empty())
      visitor(makeStep(StepKind::AllGather, dim, dropped), state);
  }
  for (unsigned dim : active) {
    AxisList missing;
    isPrefix(state.dims[dim], problem.to.dims[dim], &missing);
    state.dims[dim] = problem.to.dims[dim];
    if (!missing.empty())
      visitor(makeStep(StepKind::Shard, dim, missing), state);
  }
}
