// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LoopSearch.h"
#include <limits>

using namespace mlir;
using namespace mlir::tp;

double PricedProgram::getSpreadPrice(
    unsigned number, unsigned candidate,
    function_ref<bool(unsigned reader)> isShared) const {
  const Node &node = nodes[number];
  ArrayRef<unsigned> placements = node.getPlacements(candidate);
  auto isFixed = [&](int other) {
    return other < 0 || nodes[other].candidates->size() == 1;
  };
  double price = getOwnPrice(number, candidate);
  for (const Port &port : node.ports) {
    const Tensor &tensor = tensors[port.tensor];
    const Shape &shape = shapes[tensor.shape];
    unsigned mine = placements[port.position];
    auto getOffer = [&](unsigned from, unsigned to) {
      unsigned offered = getRow(shape, from).offered[to];
      return from == offered ? 0 : getPrice(shape, from, offered);
    };
    double moved = 0;
    if (port.slot >= 0) {
      moved = isFixed(tensor.maker)
                  ? getOffer(tensor.made, mine)
                  : prices.getFromSpread(shape.id, shape.placements[mine]);
      moved /= std::max<size_t>(1, llvm::count_if(tensor.readers, isShared));
    } else {
      bool isSpread = true;
      for (auto [reader, wanted] :
           llvm::zip_equal(tensor.readers, tensor.wanted)) {
        if (!isFixed(reader))
          continue;
        isSpread = false;
        moved += getOffer(mine, wanted);
      }
      if (isSpread)
        moved = prices.getToSpread(shape.id, shape.placements[mine]);
    }
    price += tensor.count * moved;
  }
  return price;
}

/// Start over from how each operation that computes much would be cheapest by
/// itself, if what it reads and makes were spread over all devices; the others
/// follow.
void LoopSearch::spread() {
  // What computes a hundredth of what another does only follows.
  constexpr double leastShare = 0.01;
  double most = 0;
  SmallVector<double, 0> works(program.size());
  for (unsigned node = 0; node < program.size(); ++node) {
    works[node] = program.getWork(node) / program.getCount(node);
    most = std::max(most, works[node]);
  }
  auto isMuch = [&](unsigned node) { return works[node] > leastShare * most; };
  ++stamp;
  SmallVector<unsigned, 16> changed, worklist;
  for (unsigned node = 0; node < program.size(); ++node) {
    if (!isMuch(node) || program.getNumCandidates(node) == 1)
      continue;
    double least = std::numeric_limits<double>::max();
    unsigned choice = 0;
    for (unsigned candidate = 0, e = program.getNumCandidates(node);
         candidate < e; ++candidate) {
      double price = program.getSpreadPrice(node, candidate, isMuch);
      if (price < least - 1) {
        least = price;
        choice = candidate;
      }
    }
    // What costs nothing in any way follows.
    if (least <= program.getWork(node, choice))
      continue;
    stamps[node] = movers[node] = stamp;
    program.set(node, choice);
    changed.push_back(node);
  }
  for (unsigned node : changed)
    program.addNeighbours(node, worklist);
  for (size_t i = 0; i < worklist.size(); ++i) {
    unsigned next = worklist[i];
    if (!isDecided(next) && follow(next, /*isCautious=*/false))
      program.addNeighbours(next, worklist);
  }
  keep();
}
