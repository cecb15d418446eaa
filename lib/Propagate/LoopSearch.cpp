// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LoopSearch.h"

using namespace mlir;
using namespace mlir::tp;

/// A change must save more than this share of what it touches: the redundant
/// work of a norm is no reason to cut what an annotation left whole. And it
/// must save this many bytes: what is smaller is computed as annotations
/// suggest.
static constexpr double kLeastShare = 0.01, kLeastGain = 1024;

/// What a change of tensors must save that cost `touched`.
static double getLeastGain(double touched) {
  return std::max(kLeastGain, kLeastShare * touched);
}
/// How many operations one move may take along.
static constexpr unsigned kMostFollowers = 512;

LoopSearch::LoopSearch(const ShardingState &state, ArrayRef<Loops> loops)
    : prices(state.mesh), finder(state, prices), tensors(state.tensors.size()),
      nodes(state.nodes.size()), tensorsOf(state.nodes.size()),
      stamps(state.nodes.size(), 0), movers(state.nodes.size(), 0) {
  for (auto [tensor, known] : llvm::zip_equal(tensors, state.tensors)) {
    tensor.shape = prices.intern(known.type);
    tensor.given = prices.intern(known.sharding);
  }
  for (auto [number, node] : llvm::enumerate(state.nodes)) {
    nodes[number].candidates = &finder.find(node, loops[number]);
    // A group reads nothing: those who make its values leave them as they are.
    if (node.kind == OpNode::Kind::Group)
      continue;
    unsigned operands = node.view.operands.size();
    for (auto [t, tensor] : llvm::enumerate(node.tensors)) {
      if (tensor < 0)
        continue;
      if (t < operands) {
        tensors[tensor].uses.push_back({unsigned(number), unsigned(t)});
      } else {
        tensors[tensor].maker = number;
        tensors[tensor].result = t;
      }
      if (!llvm::is_contained(tensorsOf[number], unsigned(tensor)))
        tensorsOf[number].push_back(tensor);
    }
    total += getCandidate(number).work;
  }
  setReturned(state);
  for (Tensor &tensor : tensors) {
    tensor.price = computePrice(tensor, /*onlyDecided=*/false);
    total += tensor.price;
  }
}

/// What no annotation says of a result is decided by propagation: it is given
/// back as it was suggested to be made.
void LoopSearch::setReturned(const ShardingState &state) {
  func::FuncOp function = state.function;
  for (auto [number, node] : llvm::enumerate(state.nodes)) {
    if (node.kind != OpNode::Kind::Return || node.tensors.front() < 0 ||
        function.getResultAttr(node.view.operands.front()->getOperandNumber(),
                               attr::kSharding))
      continue;
    PlacementId made = prices.getWhole(getMade(tensors[node.tensors.front()]));
    returned.push_back({LoopCandidate{{}, {made, made}, 0}});
    nodes[number].candidates = &returned.back();
  }
}

PlacementId LoopSearch::getMade(const Tensor &tensor) const {
  return tensor.maker < 0
             ? tensor.given
             : getCandidate(tensor.maker).placements[tensor.result];
}

/// What it takes to offer a tensor to its readers, in their order: each cut
/// comes from the one at hand from which it is cheapest.
double LoopSearch::computePrice(const Tensor &tensor, bool onlyDecided) {
  SmallVector<PlacementId, 4> offered = {getMade(tensor)};
  double price = 0;
  for (const Use &use : tensor.uses) {
    if (onlyDecided && !isDecided(use.node))
      continue;
    PlacementId wanted = prices.getOffered(
        offered.front(), getCandidate(use.node).placements[use.tensor]);
    if (llvm::is_contained(offered, wanted))
      continue;
    double least = PlacementPrices::kImpossible;
    for (PlacementId from : offered)
      least = std::min(least, prices.get(tensor.shape, from, wanted));
    price += least;
    offered.push_back(wanted);
  }
  return price;
}

void LoopSearch::set(unsigned node, unsigned candidate) {
  changes.push_back({node, nodes[node].current});
  total -= getCandidate(node).work;
  nodes[node].current = candidate;
  total += getCandidate(node).work;
  for (unsigned number : tensorsOf[node]) {
    Tensor &tensor = tensors[number];
    total -= tensor.price;
    tensor.price = computePrice(tensor, /*onlyDecided=*/false);
    total += tensor.price;
  }
}

/// Take back changes until `count` are left.
void LoopSearch::undo(size_t count) {
  while (changes.size() > count) {
    Change last = changes.pop_back_val();
    set(last.node, last.before);
    changes.pop_back();
  }
}

void LoopSearch::addNeighbours(unsigned node,
                               SmallVectorImpl<unsigned> &to) const {
  for (unsigned number : tensorsOf[node]) {
    const Tensor &tensor = tensors[number];
    if (tensor.maker >= 0 && unsigned(tensor.maker) != node)
      to.push_back(tensor.maker);
    for (const Use &use : tensor.uses)
      if (use.node != node)
        to.push_back(use.node);
  }
}

/// Compute one operation as is cheapest where all others stay.
bool LoopSearch::improve(unsigned node) {
  unsigned count = nodes[node].candidates->size(), before = nodes[node].current;
  if (count == 1)
    return false;
  double touched = 0;
  for (unsigned number : tensorsOf[node])
    touched += tensors[number].price;
  if (touched == 0)
    return false;
  double best = total - getLeastGain(touched);
  unsigned choice = before;
  size_t mark = changes.size();
  for (unsigned candidate = 0; candidate < count; ++candidate) {
    if (candidate == before)
      continue;
    set(node, candidate);
    if (total < best) {
      best = total;
      choice = candidate;
    }
    undo(mark);
  }
  if (choice == before)
    return false;
  set(node, choice);
  return true;
}

/// Improve operations, and those beside what changes, until none does.
void LoopSearch::settle(SmallVectorImpl<unsigned> &worklist) {
  size_t most = 8 * worklist.size() + 64;
  for (size_t i = 0; i < worklist.size() && i < most; ++i)
    if (improve(worklist[i]))
      addNeighbours(worklist[i], worklist);
}

/// The price of a node's tensors as far as they are decided, and its work. What
/// is undecided is hoped to follow: the maker of an operand, and the readers of
/// what changes. Other readers of an operand stay as they are and share it.
double LoopSearch::getDecidedPrice(unsigned node) {
  double price = getCandidate(node).work;
  for (unsigned number : tensorsOf[node]) {
    const Tensor &tensor = tensors[number];
    if (tensor.maker >= 0 && !isDecided(tensor.maker))
      continue;
    bool changes = tensor.maker >= 0 && (unsigned(tensor.maker) == node ||
                                         movers[tensor.maker] == stamp);
    price += computePrice(tensor, /*onlyDecided=*/changes);
  }
  return price;
}

/// Let a node follow what was decided beside it: as cheap as can be with that,
/// then as things are, then as before. True if it changed.
bool LoopSearch::follow(unsigned node) {
  unsigned before = nodes[node].current, choice = before;
  stamps[node] = stamp;
  double least = getDecidedPrice(node), leastTotal = total;
  size_t mark = changes.size();
  for (unsigned candidate = 0, e = nodes[node].candidates->size();
       candidate < e; ++candidate) {
    if (candidate == before)
      continue;
    set(node, candidate);
    double price = getDecidedPrice(node);
    double margin = std::max(1.0, kLeastShare * least);
    if (price < least - margin ||
        (choice != before && price < least + margin && total < leastTotal)) {
      least = price;
      leastTotal = total;
      choice = candidate;
    }
    undo(mark);
  }
  if (choice == before)
    return false;
  movers[node] = stamp;
  set(node, choice);
  return true;
}

/// True if some tensor of the node would cost less.
bool LoopSearch::lowersPrice(unsigned node, unsigned candidate) {
  SmallVector<double, 4> before;
  for (unsigned number : tensorsOf[node])
    before.push_back(tensors[number].price);
  size_t mark = changes.size();
  set(node, candidate);
  bool lowers = false;
  for (auto [number, price] : llvm::zip_equal(tensorsOf[node], before))
    lowers |= tensors[number].price < price;
  undo(mark);
  return lowers;
}

/// Compute a node in another way, with all that follows from it.
bool LoopSearch::move(unsigned node, unsigned candidate) {
  double before = total, touched = 0;
  size_t mark = changes.size();
  for (unsigned number : tensorsOf[node])
    touched += tensors[number].price;
  ++stamp;
  stamps[node] = movers[node] = stamp;
  set(node, candidate);
  SmallVector<unsigned, 16> worklist, changed = {node};
  addNeighbours(node, worklist);
  for (size_t i = 0; i < worklist.size() && changed.size() < kMostFollowers;
       ++i) {
    unsigned next = worklist[i];
    if (isDecided(next) || !follow(next))
      continue;
    changed.push_back(next);
    addNeighbours(next, worklist);
  }
  SmallVector<unsigned, 16> around = changed;
  for (unsigned number : changed)
    addNeighbours(number, around);
  settle(around);
  if (total < before - getLeastGain(touched)) {
    changes.clear();
    return true;
  }
  undo(mark);
  return false;
}

std::pair<double, double> LoopSearch::compare(unsigned node,
                                              const Loops &other) {
  size_t mark = changes.size();
  double chosen = total, least = PlacementPrices::kImpossible;
  const LoopCandidates &candidates = *nodes[node].candidates;
  for (unsigned candidate = 0; candidate < candidates.size(); ++candidate) {
    if (candidates[candidate].loops != other)
      continue;
    set(node, candidate);
    least = std::min(least, total);
    undo(mark);
  }
  return {least, chosen};
}

/// Carry pending sums as far as they get no larger: which reductions meet is
/// known before it is asked whether to have them at all.
void LoopSearch::carry() {
  for (unsigned node = 0; node < nodes.size(); ++node) {
    const LoopCandidates &candidates = *nodes[node].candidates;
    unsigned choice = nodes[node].current;
    double best = total;
    for (unsigned candidate = 0; candidate < candidates.size(); ++candidate) {
      if (candidate == nodes[node].current ||
          candidates[candidate].loops != getCandidate(node).loops)
        continue;
      size_t mark = changes.size();
      set(node, candidate);
      if (total <= best) {
        best = total;
        choice = candidate;
      }
      undo(mark);
    }
    if (choice != nodes[node].current)
      set(node, choice);
  }
}

void LoopSearch::run() {
  carry();
  constexpr unsigned mostRounds = 6;
  for (unsigned round = 0; round < mostRounds; ++round) {
    double before = total;
    for (unsigned node = 0; node < nodes.size(); ++node)
      improve(node);
    for (unsigned node = nodes.size(); node-- > 0;)
      improve(node);
    changes.clear();
    for (unsigned node = 0; node < nodes.size(); ++node) {
      bool isPaid = llvm::any_of(tensorsOf[node], [&](unsigned number) {
        return tensors[number].price > 0;
      });
      if (!isPaid)
        continue;
      for (unsigned candidate = 0, e = nodes[node].candidates->size();
           candidate < e; ++candidate)
        if (candidate != nodes[node].current && lowersPrice(node, candidate))
          move(node, candidate);
    }
    if (total > before - kLeastGain)
      return;
  }
}
