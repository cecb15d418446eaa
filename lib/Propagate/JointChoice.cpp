// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "JointChoice.h"
#include "tp/Cost/CostNetwork.h"

using namespace mlir;
using namespace mlir::tp;

/// In how many ways one tensor may be priced, and for how many combinations of
/// candidates.
static constexpr size_t kMostPrices = 4096, kMostEntries = 1 << 16;

/// How many combinations may be looked at to decide one of some operations.
static size_t getMostCombinations(size_t operations) {
  return operations <= 256 ? 1 << 16 : 1 << 14;
}

JointChoice::JointChoice(PricedProgram &program) : program(program) {
  for (unsigned node = 0; node < program.size(); ++node) {
    if (program.getNumCandidates(node) == 1)
      continue;
    variables[node] = nodes.size();
    nodes.push_back(node);
  }
  for (unsigned tensor = 0; tensor < program.getNumTensors(); ++tensor)
    addTensor(tensor);
}

JointChoice::Kinds JointChoice::findKinds(unsigned node,
                                          unsigned tensor) const {
  Kinds kinds;
  kinds.node = node;
  for (unsigned candidate = 0, e = program.getNumCandidates(node);
       candidate < e; ++candidate) {
    SmallVector<unsigned, 2> placements =
        program.getPlacements(node, candidate, tensor);
    auto *known = llvm::find(kinds.placements, placements);
    kinds.ofCandidates.push_back(known - kinds.placements.begin());
    if (known == kinds.placements.end())
      kinds.placements.push_back(std::move(placements));
  }
  return kinds;
}

/// Count one up; the first digit is the lowest. False if all are 0 again.
template <typename GetSize>
static bool countUp(MutableArrayRef<unsigned> digits, GetSize getSize) {
  for (auto [number, digit] : llvm::enumerate(digits)) {
    if (++digit < getSize(number))
      return true;
    digit = 0;
  }
  return false;
}

/// Add what a tensor costs for those who read it, less what it costs for some,
/// for each way in which some nodes place it.
void JointChoice::addCost(unsigned tensor, ArrayRef<Kinds> all,
                          ReaderSet isRead, ReaderSet isSubtracted,
                          unsigned sharing) {
  Cost cost;
  cost.sharing = sharing;
  SmallVector<PricedProgram::Placed, 4> placed;
  for (const Kinds &kinds : all) {
    cost.variables.push_back(variables.lookup(kinds.node));
    placed.push_back({kinds.node, {}});
  }
  std::vector<double> prices;
  SmallVector<unsigned, 4> digits(all.size(), 0);
  do {
    for (auto [number, digit] : llvm::enumerate(digits))
      placed[number].placements = all[number].placements[digit];
    double price = program.getPrice(tensor, placed, isRead);
    if (isSubtracted)
      price -= program.getPrice(tensor, placed, isSubtracted);
    prices.push_back(price);
  } while (countUp(
      digits, [&](unsigned number) { return all[number].placements.size(); }));
  do {
    size_t index = 0, stride = 1;
    for (auto [number, digit] : llvm::enumerate(digits)) {
      index += stride * all[number].ofCandidates[digit];
      stride *= all[number].placements.size();
    }
    cost.table.push_back(prices[index]);
  } while (countUp(digits, [&](unsigned number) {
    return all[number].ofCandidates.size();
  }));
  costs.push_back(std::move(cost));
}

void JointChoice::addTensor(unsigned tensor) {
  SmallVector<Kinds, 4> all;
  int maker = program.getMaker(tensor);
  auto add = [&](unsigned node) {
    bool isKnown = llvm::any_of(
        all, [&](const Kinds &kinds) { return kinds.node == node; });
    if (isVariable(node) && !isKnown)
      all.push_back(findKinds(node, tensor));
  };
  if (maker >= 0)
    add(maker);
  llvm::for_each(program.getReaders(tensor), add);
  if (all.empty())
    return;
  double prices = 1, entries = 1;
  for (const Kinds &kinds : all) {
    prices *= kinds.placements.size();
    entries *= kinds.ofCandidates.size();
  }
  auto isAny = [](unsigned) { return true; };
  if (prices <= kMostPrices && entries <= kMostEntries)
    addCost(tensor, all, isAny, nullptr, /*sharing=*/1);
  else
    addPairs(tensor, all);
}

/// Where many read a tensor in many ways, each is priced with its maker alone.
void JointChoice::addPairs(unsigned tensor, ArrayRef<Kinds> all) {
  int maker = program.getMaker(tensor);
  auto isFixed = [&](unsigned reader) {
    return int(reader) == maker || !isVariable(reader);
  };
  bool isMade = int(all.front().node) == maker;
  if (isMade)
    addCost(tensor, all.take_front(), isFixed, nullptr, /*sharing=*/1);
  unsigned readers = all.size() - isMade;
  for (const Kinds &reader : all.take_back(readers)) {
    auto isRead = [&](unsigned other) {
      return other == reader.node || isFixed(other);
    };
    SmallVector<Kinds, 2> pair = {reader};
    if (isMade)
      pair.push_back(all.front());
    addCost(tensor, pair, isRead, isFixed, readers);
  }
}

SmallVector<NodeChoice> JointChoice::find(double share, double workWeight,
                                          Readers readers) const {
  CostNetwork network;
  for (unsigned node : nodes) {
    unsigned current = program.getCurrent(node);
    double change = std::max(1.0, share * program.getTouched(node));
    std::vector<double> prices;
    for (unsigned candidate = 0, e = program.getNumCandidates(node);
         candidate < e; ++candidate)
      prices.push_back(program.getOwnPrice(node, candidate, workWeight) +
                       (candidate == current ? 0 : change));
    unsigned variable = network.addVariable(prices.size(), current);
    network.addCost({variable}, std::move(prices));
  }
  for (const Cost &cost : costs) {
    std::vector<double> table = cost.table;
    if (readers == Readers::Sharing && cost.sharing > 1)
      for (double &price : table)
        price /= cost.sharing;
    network.addCost(cost.variables, std::move(table));
  }
  SmallVector<NodeChoice> changes;
  SmallVector<unsigned> chosen =
      network.solve(getMostCombinations(nodes.size()));
  for (auto [node, choice] : llvm::zip_equal(nodes, chosen))
    if (choice != program.getCurrent(node))
      changes.push_back({node, choice});
  return changes;
}
