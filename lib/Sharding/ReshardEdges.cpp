// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The edges of the graph of placements.
#include "DimCut.h"
#include "Permutation.h"
#include "ReshardSearch.h"
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
    if (from.dims[dim] == to.dims[dim])
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

static ReshardStep makeStep(StepKind kind, int64_t dim, AxisListRef axes) {
  ReshardStep step;
  step.kind = kind;
  step.dim = dim;
  step.axes.assign(axes.begin(), axes.end());
  return step;
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
// Permutes
//===----------------------------------------------------------------------===//

/// `list` with its terms split at bounds that follow each other.
AxisList ReshardEdges::getAtoms(AxisListRef list) const {
  AxisList atoms;
  for (AxisTerm term : list) {
    int64_t end = term.pre * term.size;
    for (int64_t bound : bounds[term.axis]) {
      if (bound <= term.pre || bound >= end || bound % term.pre != 0 ||
          end % bound != 0)
        continue;
      atoms.push_back({term.axis, term.pre, bound / term.pre});
      term = {term.axis, static_cast<int32_t>(bound), end / bound};
    }
    atoms.push_back(term);
  }
  return atoms;
}

void ReshardEdges::visitPermutes(const ReshardState &state,
                                 Visitor visitor) const {
  auto permuteTo = [&](llvm::ArrayRef<std::pair<unsigned, AxisListRef>> cuts) {
    ReshardState target = state;
    for (const auto &[dim, terms] : cuts) {
      std::optional<AxisList> cut = append(dim, {}, terms);
      if (!cut || !haveSameParts(problem.shape[dim], state.dims[dim], *cut))
        return;
      target.dims[dim] = std::move(*cut);
    }
    AxisList axes = getPermuteAxes(state.dims, target.dims);
    if (!axes.empty())
      visitor(makeStep(StepKind::Permute, 0, axes), std::move(target));
  };

  // Straight to the goal in one dimension, two, or all that can.
  llvm::SmallVector<unsigned, 4> ready;
  for (unsigned dim : active)
    if (state.dims[dim] != problem.to.dims[dim] &&
        haveSameParts(problem.shape[dim], state.dims[dim],
                      problem.to.dims[dim]))
      ready.push_back(dim);
  auto jump = [&](llvm::ArrayRef<unsigned> dims) {
    ReshardState target = state;
    for (unsigned dim : dims)
      target.dims[dim].clear();
    for (unsigned dim : dims) {
      for (const AxisTerm &term : problem.to.dims[dim])
        if (!isFree(target, term))
          return;
      target.dims[dim] = problem.to.dims[dim];
    }
    AxisList axes = getPermuteAxes(state.dims, target.dims);
    visitor(makeStep(StepKind::Permute, 0, axes), std::move(target));
  };
  if (ready.size() > 2)
    jump(ready);
  for (size_t i = 0; i < ready.size(); ++i) {
    jump(ready[i]);
    for (size_t j = i + 1; j < ready.size(); ++j)
      jump({ready[i], ready[j]});
  }

  // One term replaced by an unused one, or two terms exchanged.
  llvm::SmallVector<AxisList, 4> atoms;
  for (unsigned dim : active)
    atoms.push_back(getAtoms(state.dims[dim]));
  for (size_t i = 0; i < active.size(); ++i) {
    int64_t parts = 1;
    for (size_t p = 0; p < atoms[i].size(); ++p) {
      AxisTerm term = atoms[i][p];
      bool frozen = parts % frozenParts[active[i]] != 0;
      parts *= term.size;
      if (frozen)
        continue;
      AxisList changed = atoms[i];
      for (const AxisTerm &piece : pieces) {
        if (piece.size != term.size || !isFree(state, piece))
          continue;
        changed[p] = piece;
        permuteTo({{active[i], changed}});
      }
      changed[p] = term;
      for (size_t q = p + 1; q < atoms[i].size(); ++q) {
        std::swap(changed[p], changed[q]);
        permuteTo({{active[i], changed}});
        std::swap(changed[p], changed[q]);
      }
      for (size_t j = i + 1; j < active.size(); ++j) {
        int64_t otherParts = 1;
        for (size_t q = 0; q < atoms[j].size(); ++q) {
          AxisTerm otherTerm = atoms[j][q];
          bool otherFrozen = otherParts % frozenParts[active[j]] != 0;
          otherParts *= otherTerm.size;
          if (otherFrozen || otherTerm.size != term.size)
            continue;
          AxisList other = atoms[j];
          std::swap(changed[p], other[q]);
          permuteTo({{active[i], changed}, {active[j], other}});
          changed[p] = term;
        }
      }
    }
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
