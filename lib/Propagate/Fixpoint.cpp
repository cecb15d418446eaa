// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fixpoint over factors. It follows the propagation of Shardy (factors,
// rounds of user priority, then of operations), and differs in that a value
// that depends on no argument takes no part, and in that gaps are factors too.

#include "tp/Propagate/ShardingState.h"
#include "tp/Sharding/Ownership.h"
#include "tp/Sharding/Projection.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

/// Which factors take part in a round.
enum class Level {
  ParallelOps,     // parallel factors of operations that have no others
  ParallelFactors, // parallel factors of all operations
  AllFactors       // reductions too
};

/// What the tensors of a node say about one factor.
struct FactorState {
  AxisList agreed;      // the longest list that nobody contradicts
  int source = -1;      // the tensor (of the node) that has it
  int64_t bytes = -1;   // of that tensor
  bool stopped = false; // two tensors disagree after `agreed`
};

/// One visit of one node.
class Step {
public:
  Step(ShardingState &state, OpNode &node, Level level)
      : state(state), node(node), level(level), map(node.view.map) {}

  /// Returns true if a tensor changed.
  bool run() {
    if (!readTensors())
      return false;
    findAgreement();
    SmallVector<unsigned, 6> order;
    for (unsigned f = 0; f < factors.size(); ++f)
      if (factors[f].source >= 0)
        order.push_back(f);
    // The largest source goes first; then the earlier tensor and factor.
    llvm::sort(order, [&](unsigned a, unsigned b) {
      return std::tuple(-factors[a].bytes, factors[a].source, a) <
             std::tuple(-factors[b].bytes, factors[b].source, b);
    });
    bool changed = false;
    for (unsigned t = 0; t < node.tensors.size(); ++t)
      if (node.tensors[t] >= 0)
        for (unsigned f : order)
          changed |= extend(t, f);
    return changed;
  }

private:
  bool takesPart(unsigned factor) const {
    if (map.factors[factor].isBlocked)
      return false;
    switch (map.factors[factor].kind) {
    case FactorKind::Parallel:
      return true;
    case FactorKind::Reduction:
      return level == Level::AllFactors;
    case FactorKind::Whole:
      return false;
    }
    llvm_unreachable("all kinds are covered");
  }

  TensorState &getTensor(unsigned t) { return state.tensors[node.tensors[t]]; }

  /// Project all tensors; false if none is cut.
  bool readTensors() {
    bool isCut = false;
    lists.resize(node.tensors.size());
    for (unsigned t = 0; t < node.tensors.size(); ++t) {
      if (node.tensors[t] < 0)
        continue;
      const FactorsOfDims &dims = node.getDims(t);
      lists[t].resize(map.factors.size());
      for (auto [number, dim] : llvm::enumerate(getTensor(t).sharding.dims)) {
        if (dim.terms.empty() || dims[number].empty())
          continue;
        isCut = true;
        if (dims[number].size() == 1) {
          lists[t][dims[number][0]] = dim.terms;
          continue;
        }
        DimProjection projection =
            projectDim(dim.terms, getSizes(dims[number]));
        for (auto [factor, terms] :
             llvm::zip_equal(dims[number], projection.factors)) {
          lists[t][factor] = terms;
          // What lies in a factor that must be gathered first is not free.
          if (!terms.empty() && map.factors[factor].kind == FactorKind::Whole)
            break;
        }
      }
    }
    return isCut;
  }

  SmallVector<int64_t, 4> getSizes(ArrayRef<unsigned> dim) const {
    return llvm::map_to_vector<4>(
        dim, [&](unsigned factor) { return map.factors[factor].size; });
  }

  void findAgreement() {
    factors.resize(map.factors.size());
    for (unsigned f = 0; f < factors.size(); ++f) {
      if (!takesPart(f))
        continue;
      FactorState &factor = factors[f];
      for (unsigned t = 0; t < node.tensors.size(); ++t) {
        if (node.tensors[t] < 0 || lists[t][f].empty())
          continue;
        const AxisList &list = lists[t][f];
        int64_t bytes = getTensor(t).bytes;
        if (factor.source < 0) {
          factor = {list, static_cast<int>(t), bytes, false};
        } else if (refines(list, factor.agreed)) {
          if (!factor.stopped && factor.agreed != list) {
            factor.agreed = list;
            factor.source = t;
            factor.bytes = bytes;
          } else if (bytes > factor.bytes) {
            factor.source = t;
            factor.bytes = bytes;
          }
        } else if (!refines(factor.agreed, list)) {
          factor.agreed = commonPrefix(factor.agreed, list);
          factor.stopped = true;
        }
      }
      if (factor.agreed.empty())
        factor.source = -1;
    }
  }

  /// Cut factor `f` of tensor `t` as far as agreed and allowed.
  bool extend(unsigned t, unsigned f) {
    bool isOperand = t < node.view.operands.size();
    if (isOperand ? !node.passesBackward : !node.passesForward)
      return false;
    const AxisList &agreed = factors[f].agreed;
    if (agreed == lists[t][f] || !refines(agreed, lists[t][f]))
      return false;
    TensorState &tensor = getTensor(t);
    const FactorsOfDims &dims = node.getDims(t);
    for (unsigned number = 0; number < dims.size(); ++number) {
      if (!llvm::is_contained(dims[number], f))
        continue;
      if (!tensor.sharding.dims[number].open || map.factors[f].size < 2)
        return false;
      AxisList rest;
      if (isPrefix(lists[t][f], agreed, &rest))
        return !rest.empty() && append(tensor, number, t, f, rest);
      return fillGaps(tensor, number, t, f);
    }
    return false;
  }

  /// Give dimension `number` of tensor `t` the cut that follows from `list` for
  /// factor `f`, if it can be cut so.
  bool accept(TensorState &tensor, unsigned number, unsigned t, unsigned f,
              AxisList list, AxisListRef added) {
    DimSharding &dim = tensor.sharding.dims[number];
    std::optional<AxisList> terms =
        getTerms(node.getDims(t)[number], t, f, list);
    if (!terms || *terms == dim.terms || !refines(*terms, dim.terms) ||
        !fitsTerms(state.mesh, tensor.type.getDimSize(number), *terms))
      return false;
    dim.terms = std::move(*terms);
    state.cut.set(node.tensors[t]);
    recordOrigins(tensor, f, added);
    lists[t][f] = std::move(list);
    state.markDirty(node.tensors[t]);
    return true;
  }

  /// What has a gap where others are cut takes all of the others' cut.
  bool fillGaps(TensorState &tensor, unsigned number, unsigned t, unsigned f) {
    AxisList added;
    for (const AxisTerm &term : factors[f].agreed)
      if (!term.isGap() && !covers(lists[t][f], term)) {
        if (getFreePart(tensor, t, f, term) != term)
          return false;
        added.push_back(term);
      }
    return accept(tensor, number, t, f, factors[f].agreed, added);
  }

  /// Append of `rest` what is free and the dimension can express.
  bool append(TensorState &tensor, unsigned number, unsigned t, unsigned f,
              AxisListRef rest) {
    AxisList added;
    for (const AxisTerm &term : rest) {
      if (term.isGap() && map.factors[f].movesRows)
        break;
      AxisTerm part = getFreePart(tensor, t, f, term);
      added.push_back(part);
      if (part != term)
        break;
    }
    auto acceptAdded = [&]() {
      AxisList list = lists[t][f];
      list.append(added);
      return accept(tensor, number, t, f, canonicalize(list), added);
    };
    // What is cut between blocks is so as a whole or not at all, and where it
    // is said: a dimension that is merged later may be wanted otherwise.
    if (hasBlocks(rest))
      return AxisListRef(added) == rest && acceptAdded();
    for (; dropTail(added); shorten(added.back()))
      if (!makesBlocks(number, t, f, added) && acceptAdded())
        return true;
    return false;
  }

  /// True if the dimension could take `added` between blocks only.
  bool makesBlocks(unsigned number, unsigned t, unsigned f, AxisListRef added) {
    ArrayRef<unsigned> factorsOfDim = node.getDims(t)[number];
    if (factorsOfDim.size() == 1)
      return false;
    AxisList list = lists[t][f];
    list.append(added.begin(), added.end());
    std::optional<AxisList> terms =
        getTerms(factorsOfDim, t, f, canonicalize(list));
    return terms && hasBlocks(*terms);
  }

  /// Drop what cuts nothing from the end of `terms`; false if nothing is left.
  static bool dropTail(AxisList &terms) {
    while (!terms.empty() && (terms.back().isGap() || terms.back().size == 1))
      terms.pop_back();
    return !terms.empty();
  }

  /// Replace `term` by the next smaller sub-axis that it begins with.
  static void shorten(AxisTerm &term) {
    int64_t size = term.size - 1;
    while (term.size % size != 0)
      --size;
    term.size = size;
  }

  /// The longest sub-axis that `term` begins with and tensor `t` may take.
  AxisTerm getFreePart(const TensorState &tensor, unsigned t, unsigned f,
                       AxisTerm term) {
    if (term.isGap())
      return term;
    while (term.size > 1 && (tensor.sharding.uses(term) ||
                             overlap(tensor.sharding.replicated, term) ||
                             isContested(tensor, t, f, term)))
      shorten(term);
    return term;
  }

  /// True if a reduction, whose turn comes later, wants `term` in another open
  /// dimension of tensor `t`, and a larger tensor has it so than the one that
  /// factor `f` comes from: what is larger should stay where it is.
  bool isContested(const TensorState &tensor, unsigned t, unsigned f,
                   const AxisTerm &term) {
    if (level == Level::AllFactors)
      return false;
    for (auto [number, dim] : llvm::enumerate(node.getDims(t)))
      for (unsigned other : dim) {
        if (other == f || !tensor.sharding.dims[number].open ||
            map.factors[other].kind != FactorKind::Reduction)
          continue;
        for (unsigned u = 0; u < node.tensors.size(); ++u)
          if (node.tensors[u] >= 0 && u != t && covers(lists[u][other], term) &&
              std::tuple(-getTensor(u).bytes, u) <
                  std::tuple(-factors[f].bytes, unsigned(factors[f].source)))
            return true;
      }
    return false;
  }

  std::optional<AxisList> getTerms(ArrayRef<unsigned> factorsOfDim, unsigned t,
                                   unsigned f, AxisListRef list) {
    if (factorsOfDim.size() == 1)
      return canonicalize(list);
    SmallVector<AxisListRef, 4> parts;
    for (unsigned factor : factorsOfDim)
      parts.push_back(factor == f ? list : AxisListRef(lists[t][factor]));
    return unprojectDim(parts, getSizes(factorsOfDim));
  }

  void recordOrigins(TensorState &tensor, unsigned f, AxisListRef added) {
    for (const AxisTerm &term : added) {
      if (term.isGap())
        continue;
      for (unsigned t = 0; t < node.tensors.size(); ++t) {
        if (node.tensors[t] < 0 || &getTensor(t) == &tensor ||
            !covers(lists[t][f], term))
          continue;
        if (const AxisOrigin *origin = state.getOrigin(node.tensors[t], term)) {
          tensor.origins.push_back(
              {term, origin->annotation, origin->priority});
          break;
        }
      }
    }
  }

  ShardingState &state;
  OpNode &node;
  Level level;
  const FactorMap &map;
  /// For each tensor, the list of each factor.
  SmallVector<SmallVector<AxisList, 6>, 4> lists;
  SmallVector<FactorState, 6> factors;
};

} // namespace

/// True if a node has factors that take part on `level`, and did not on the
/// level before.
static bool gainsFactors(const OpNode &node, Level level) {
  switch (level) {
  case Level::ParallelOps:
    return node.isParallel;
  case Level::ParallelFactors:
    return !node.isParallel;
  case Level::AllFactors:
    return llvm::any_of(node.view.map.factors, [](const Factor &factor) {
      return factor.kind == FactorKind::Reduction;
    });
  }
  llvm_unreachable("all levels are covered");
}

/// True if a tensor of the node may be cut.
static bool hasCut(const ShardingState &state, const OpNode &node) {
  return llvm::any_of(node.tensors, [&](int tensor) {
    return tensor >= 0 && state.cut.test(tensor);
  });
}

/// Visit nodes forward and backward until none is left that is dirty: first
/// those that see more than on the level before, where all others came to rest.
/// A long program takes many turns of which most visit few nodes, so what is
/// clean is skipped by words of bits.
static void sweep(ShardingState &state, Level level) {
  llvm::BitVector &dirty = state.dirty;
  for (auto [number, node] : llvm::enumerate(state.nodes))
    if (gainsFactors(node, level))
      dirty.set(number);
  auto visit = [&](int number) {
    dirty.reset(number);
    OpNode &node = state.nodes[number];
    return (level != Level::ParallelOps || node.isParallel) &&
           hasCut(state, node) && Step(state, node, level).run();
  };
  bool changed = true;
  while (changed) {
    changed = false;
    for (int i = dirty.find_first(); i >= 0; i = dirty.find_next(i))
      changed |= visit(i);
    for (int i = dirty.find_last(); i >= 0; i = dirty.find_prev(i))
      changed |= visit(i);
  }
}

void mlir::tp::runFixpoint(ShardingState &state) {
  for (int64_t round : state.getRounds()) {
    for (const HiddenDim &dim : state.hidden) {
      if (dim.priority != round)
        continue;
      TensorSharding &sharding = state.tensors[dim.tensor].sharding;
      sharding.dims[dim.dim] = dim.sharding;
      llvm::erase_if(sharding.replicated, [&](const AxisTerm &term) {
        return llvm::is_contained(dim.sharding.terms, term);
      });
    }
    for (Level level :
         {Level::ParallelOps, Level::ParallelFactors, Level::AllFactors})
      sweep(state, level);
  }
}
