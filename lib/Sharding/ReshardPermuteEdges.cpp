// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The edges that move whole shards: cuts into the same parts, by other axes.
#include "DimCut.h"
#include "Permutation.h"
#include "ReshardSearch.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir::tp;

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

/// Bring into each dimension what it wants and others have or nobody uses, if
/// `exchanges`; true if there is such a thing. Then sort: first what is wanted,
/// in the order that is wanted; last what another dimension wants, so that it
/// leaves by one all_to_all.
bool ReshardEdges::arrange(const ReshardState &state,
                           llvm::MutableArrayRef<AxisList> atoms,
                           bool exchanges) const {
  llvm::SmallVector<AxisList, 4> wanted;
  AxisList anywhere;
  for (unsigned dim : active) {
    wanted.push_back(getAtoms(problem.to.dims[dim]));
    anywhere.append(wanted.back());
  }
  bool changes = false;
  for (size_t i = 0; exchanges && i < atoms.size(); ++i)
    for (AxisTerm &mine : atoms[i]) {
      if (llvm::is_contained(wanted[i], mine))
        continue;
      for (const AxisTerm &term : wanted[i]) {
        if (term.size != mine.size || llvm::is_contained(atoms[i], term))
          continue;
        AxisTerm *its = nullptr;
        for (AxisList &other : atoms)
          for (AxisTerm &atom : other)
            its = atom == term ? &atom : its;
        if (!its && !isFree(state, term))
          continue;
        // What nobody wants goes where the other comes from.
        if (its)
          *its = mine;
        mine = term;
        changes = true;
        break;
      }
    }
  for (auto [list, order] : llvm::zip_equal(atoms, wanted)) {
    auto getRank = [&, order = AxisListRef(order)](const AxisTerm &atom) {
      size_t here = llvm::find(order, atom) - order.begin();
      if (here < order.size())
        return here;
      size_t elsewhere = llvm::find(anywhere, atom) - anywhere.begin();
      return order.size() + (elsewhere < anywhere.size() ? 1 + elsewhere : 0);
    };
    llvm::sort(list, [&](const AxisTerm &a, const AxisTerm &b) {
      return std::tuple(getRank(a), a) < std::tuple(getRank(b), b);
    });
  }
  return changes;
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

  llvm::SmallVector<AxisList, 4> atoms;
  for (unsigned dim : active)
    atoms.push_back(getAtoms(state.dims[dim]));

  llvm::SmallVector<AxisList, 4> arranged = atoms;
  llvm::SmallVector<std::pair<unsigned, AxisListRef>, 4> cuts;
  arrange(state, arranged, /*exchanges=*/false);
  for (auto [dim, before, after] : llvm::zip_equal(active, atoms, arranged))
    if (before != after) {
      cuts.emplace_back(dim, after);
      permuteTo(cuts.back());
    }
  if (cuts.size() > 1)
    permuteTo(cuts);
  cuts.clear();
  arranged = atoms;
  if (arrange(state, arranged, /*exchanges=*/true)) {
    for (auto [dim, before, after] : llvm::zip_equal(active, atoms, arranged))
      if (before != after)
        cuts.emplace_back(dim, after);
    permuteTo(cuts);
  }

  // One term replaced by an unused one, or two terms exchanged.
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
