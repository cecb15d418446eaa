// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Propagate/LoopCandidates.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/Cost/CollectiveCost.h"
#include "tp/Propagate/ShardableOpInterface.h"
#include "tp/Sharding/Projection.h"
#include "llvm/ADT/SmallString.h"

using namespace mlir;
using namespace mlir::tp;

CandidateFinder::CandidateFinder(const ShardingState &state,
                                 PlacementPrices &prices,
                                 CandidateOptions options)
    : state(state), prices(prices), options(options),
      parts(findAxisParts(state, options.mostParts)) {}

/// The type of a tensor of a node, null for other values.
RankedTensorType CandidateFinder::getTensorType(const OpNode &node,
                                                unsigned t) const {
  if (node.tensors[t] >= 0)
    return state.tensors[node.tensors[t]].type;
  unsigned operands = node.view.operands.size();
  Value value = t < operands ? node.view.operands[t]->get()
                             : Value(node.view.op->getResult(t - operands));
  return dyn_cast<RankedTensorType>(value.getType());
}

bool mlir::tp::isChoosable(const ShardingState &state, const OpNode &node) {
  Operation *op = node.view.op;
  for (int tensor :
       ArrayRef(node.tensors).drop_front(node.view.operands.size()))
    if (tensor >= 0 && state.isGrouped(tensor))
      return false;
  return node.kind == OpNode::Kind::Operation && node.view.hasRule &&
         op->getNumResults() > 0 && !node.view.map.factors.empty() &&
         (isa<linalg::LinalgOp, tensor::PadOp>(op) ||
          (isa<tensor::TensorDialect>(op->getDialect()) &&
           op->getNumRegions() == 0));
}

/// True if all tensors of `node` can be cut as `loops` say, evenly where the
/// program is not cut so anyway.
bool CandidateFinder::allows(const OpNode &node, ArrayRef<AxisList> loops,
                             ArrayRef<AxisList> given) const {
  const FactorMap &map = node.view.map;
  for (auto [factor, list, known] :
       llvm::zip_equal(map.factors, loops, given)) {
    if (list.empty())
      continue;
    int64_t numParts = getNumParts(list);
    bool isFine = options.allowsUneven ? factor.size >= numParts
                                       : factor.size % numParts == 0;
    if (!isFine && !isPrefix(list, known))
      return false;
  }
  for (unsigned t = 0; t < node.tensors.size(); ++t)
    if (RankedTensorType type = getTensorType(node, t))
      if (!canCut(map, loops, node.getDims(t), type.getShape(), state.mesh))
        return false;
  return true;
}

LoopCandidate CandidateFinder::makeCandidate(const OpNode &node, Loops loops) {
  const FactorMap &map = node.view.map;
  LoopCandidate candidate;
  SmallVector<PartialSum, 1> pending = getPendingReductions(map, loops);
  for (unsigned t = 0; t < node.tensors.size(); ++t) {
    TensorSharding sharding = projectLoops(map, loops, node.getDims(t));
    if (t >= node.view.operands.size())
      sharding.partial = pending;
    candidate.placements.push_back(prices.intern(sharding));
  }
  if (auto shardable = dyn_cast<ShardableOpInterface>(node.view.op))
    candidate.work = getWorkPrice(shardable.getFlops(map, loops));
  if (node.kind == OpNode::Kind::Operation)
    candidate.rows = getRowPrice(node.view, loops);
  candidate.loops = std::move(loops);
  return candidate;
}

static SmallVector<unsigned, 6> getCuttableFactors(const FactorMap &map) {
  SmallVector<unsigned, 6> factors;
  for (auto [number, factor] : llvm::enumerate(map.factors))
    if (factor.size > 1 && factor.kind != FactorKind::Whole)
      factors.push_back(number);
  return factors;
}

/// Where there are very many ways, an axis goes only where it is already: the
/// candidates depend on how the tensors are cut.
bool CandidateFinder::hasManyWays(const FactorMap &map) const {
  return std::pow(getCuttableFactors(map).size() + 1.0, parts.size()) >
         options.mostWays;
}

void CandidateFinder::enumerate(const OpNode &node, LoopCandidates &found) {
  const FactorMap &map = node.view.map;
  SmallVector<unsigned, 6> factors = getCuttableFactors(map);
  bool isNarrow = hasManyWays(map);
  Loops given = found.front().loops;
  auto hasPart = [&](unsigned factor, const AxisTerm &part) {
    if (!isNarrow || covers(given[factor], part))
      return true;
    for (unsigned t = 0; t < node.tensors.size(); ++t) {
      if (node.tensors[t] < 0)
        continue;
      const TensorSharding &sharding = state.tensors[node.tensors[t]].sharding;
      for (auto [dim, list] : llvm::zip_equal(sharding.dims, node.getDims(t)))
        if (llvm::is_contained(list, factor) && covers(dim.terms, part))
          return true;
    }
    return false;
  };
  SmallVector<unsigned, 4> digits(parts.size(), 0);
  while (true) {
    Loops loops(map.factors.size());
    bool isAllowed = true;
    for (auto [digit, part] : llvm::zip_equal(digits, parts)) {
      if (digit == 0)
        continue;
      unsigned factor = factors[digit - 1];
      isAllowed &= hasPart(factor, part);
      loops[factor].push_back(part);
    }
    for (AxisList &list : loops)
      list = canonicalize(list);
    if (isAllowed && loops != given && allows(node, loops, given))
      found.push_back(makeCandidate(node, std::move(loops)));
    unsigned place = 0;
    while (place < digits.size() && ++digits[place] > factors.size())
      digits[place++] = 0;
    if (place == digits.size())
      return;
  }
}

/// The same ways with terms of a sum in some operands and in the results.
void CandidateFinder::addCarried(const OpNode &node, LoopCandidates &found) {
  SmallVector<uint64_t, 2> sets = findLinearOperands(node.view);
  if (sets.empty() || parts.size() > 4)
    return;
  unsigned operands = node.view.operands.size();
  for (unsigned i = 0, e = found.size(); i < e; ++i) {
    for (unsigned chosen = 1; chosen < (1u << parts.size()); ++chosen) {
      AxisList axes;
      for (auto [number, part] : llvm::enumerate(parts))
        if (chosen >> number & 1)
          axes.push_back(part);
      axes = canonicalize(axes);
      bool isUsed = llvm::any_of(found[i].loops, [&](const AxisList &list) {
        return overlap(list, axes);
      });
      if (isUsed)
        continue;
      for (uint64_t set : sets) {
        LoopCandidate candidate = found[i];
        for (unsigned t = 0; t < node.tensors.size(); ++t) {
          if (t < operands && !(set >> t & 1))
            continue;
          TensorSharding sharding = prices.getSharding(candidate.placements[t]);
          sharding.partial.push_back({CombinerKind::Sum, axes});
          candidate.placements[t] = prices.intern(sharding);
        }
        found.push_back(std::move(candidate));
      }
    }
  }
}

/// Append what tells the candidates of nodes apart.
void CandidateFinder::appendKey(SmallVectorImpl<char> &key, const OpNode &node,
                                ArrayRef<AxisList> loops) const {
  auto append = [&](int64_t number) {
    const char *bytes = reinterpret_cast<const char *>(&number);
    key.append(bytes, bytes + sizeof(number));
  };
  const FactorMap &map = node.view.map;
  append(
      reinterpret_cast<int64_t>(node.view.op->getName().getAsOpaquePointer()));
  append(reinterpret_cast<int64_t>(&map)); // equal maps are one
  append(reinterpret_cast<int64_t>(
      getRowProperties(node.view).getAsOpaquePointer()));
  for (const AxisList &list : loops) {
    for (const AxisTerm &term : list) {
      append(term.getPlace());
      append(term.size);
    }
    append(-1);
  }
  for (unsigned t = 0; t < node.tensors.size(); ++t) {
    append(-2 - (node.tensors[t] < 0));
    append(
        reinterpret_cast<int64_t>(getTensorType(node, t).getAsOpaquePointer()));
  }
  if (node.kind != OpNode::Kind::Operation)
    return;
  for (Region &region : node.view.op->getRegions())
    for (Operation &op : region.getOps())
      append(reinterpret_cast<int64_t>(op.getName().getAsOpaquePointer()));
}

const LoopCandidates &CandidateFinder::find(const OpNode &node,
                                            ArrayRef<AxisList> loops) {
  SmallString<512> key;
  bool isFixed = node.kind == OpNode::Kind::DataFlow
                     ? !options.choosesEdges
                     : !isChoosable(state, node);
  if (isFixed) {
    // Annotations differ from node to node: no two share their candidates.
    append_range(key, "#" + std::to_string(known.size()));
  } else {
    appendKey(key, node, loops);
    if (hasManyWays(node.view.map))
      for (int tensor : node.tensors)
        if (tensor >= 0)
          append_range(key, "@" + std::to_string(prices.intern(
                                      state.tensors[tensor].sharding)));
  }
  auto [entry, isNew] = known.try_emplace(key);
  LoopCandidates &found = entry->second;
  if (!isNew)
    return found;
  if (isFixed && (node.kind != OpNode::Kind::Operation ||
                  isa<ConstrainOp>(node.view.op))) {
    // Read and given on as annotations, or edges, say.
    TensorSharding said;
    for (int tensor : node.tensors)
      if (tensor >= 0)
        said = state.tensors[tensor].sharding;
    LoopCandidate candidate{Loops(loops), {}};
    candidate.placements.assign(node.tensors.size(), prices.intern(said));
    found.push_back(std::move(candidate));
    return found;
  }
  found.push_back(makeCandidate(node, Loops(loops)));
  if (isa<BarrierOp>(node.view.op) && node.tensors[0] >= 0) {
    // What is before a barrier does not know what is behind it.
    const TensorSharding &made = state.tensors[node.tensors[0]].sharding;
    found[0].placements[0] = prices.getWhole(prices.intern(made));
  }
  if (!isFixed)
    enumerate(node, found);
  if (!isFixed && node.kind == OpNode::Kind::Operation)
    addCarried(node, found);
  return found;
}
