// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Propagate/PlacementPrices.h"
#include "tp/Cost/CollectiveCost.h"
#include "tp/Propagate/ShardedOp.h"
#include "tp/Sharding/Ownership.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include <numeric>

using namespace mlir;
using namespace mlir::tp;

PlacementPrices::PlacementPrices(const Mesh &mesh)
    : planner(mesh, getWirePrice, /*leastPerByte=*/1),
      links(mesh.getNumAxes(), 0) {}

PlacementPrices::PlacementPrices(const Mesh &mesh, ReshardPlanner::Cost cost,
                                 double leastPerByte, ArrayRef<unsigned> links)
    : planner(mesh, std::move(cost), leastPerByte), links(links) {}

/// Append the bytes of a number to a key.
static void append(SmallVectorImpl<char> &key, int64_t number) {
  const char *bytes = reinterpret_cast<const char *>(&number);
  key.append(bytes, bytes + sizeof(number));
}

static void append(SmallVectorImpl<char> &key, AxisListRef terms) {
  append(key, terms.size());
  for (const AxisTerm &term : terms) {
    append(key, term.getPlace());
    append(key, term.size);
  }
}

PlacementId PlacementPrices::intern(const TensorSharding &sharding) {
  SmallVector<PartialSum, 1> partial = canonicalizePartial(sharding.partial);
  SmallString<128> key;
  append(key, sharding.dims.size());
  for (const DimSharding &dim : sharding.dims)
    append(key, dim.terms);
  for (const PartialSum &sum : partial) {
    append(key, int64_t(sum.kind));
    append(key, sum.axes);
  }
  auto [entry, isNew] = numbers.try_emplace(key, placements.size());
  PlacementId id = entry->second;
  if (!isNew)
    return id;
  Placement placement;
  placement.whole = id;
  placement.sharding.partial = partial;
  for (const DimSharding &dim : sharding.dims)
    placement.sharding.dims.push_back({dim.terms, /*open=*/false});
  TensorSharding whole = placement.sharding;
  placements.push_back(std::move(placement));
  if (!partial.empty()) {
    whole.partial.clear();
    PlacementId wholeId = intern(whole);
    placements[id].whole = wholeId;
  }
  return id;
}

ShapeId PlacementPrices::intern(RankedTensorType type) {
  auto [entry, isNew] = shapeNumbers.try_emplace(type, shapes.size());
  if (isNew)
    shapes.push_back(
        {SmallVector<int64_t>(type.getShape()), getElementBytes(type)});
  return entry->second;
}

PlacementId PlacementPrices::getWhole(PlacementId id) {
  return placements[id].whole;
}

PlacementId PlacementPrices::getOffered(PlacementId made, PlacementId wanted) {
  if (placements[wanted].whole == wanted)
    return wanted;
  return placements[made].sharding.partial ==
                 placements[wanted].sharding.partial
             ? wanted
             : placements[wanted].whole;
}

/// Name the axes in the order in which both placements speak of them: axes of
/// one size and one link cost the same.
void PlacementPrices::renameAxes(TensorSharding &from,
                                 TensorSharding &to) const {
  const Mesh &mesh = planner.getMesh();
  SmallVector<int, 4> names(mesh.getNumAxes(), -1);
  SmallVector<bool, 4> isTaken(mesh.getNumAxes(), false);
  auto rename = [&](AxisList &terms) {
    for (AxisTerm &term : terms) {
      if (term.isGap())
        continue;
      int &name = names[term.axis];
      for (int axis = 0; name < 0; ++axis) {
        if (isTaken[axis] || mesh.sizes[axis] != mesh.sizes[term.axis] ||
            links[axis] != links[term.axis])
          continue;
        name = axis;
        isTaken[axis] = true;
      }
      term.axis = name;
    }
  };
  for (TensorSharding *sharding : {&from, &to}) {
    for (DimSharding &dim : sharding->dims)
      rename(dim.terms);
    for (PartialSum &sum : sharding->partial)
      rename(sum.axes);
  }
}

/// The price between two placements, which neither the names of axes of one
/// size nor the order of dimensions change: what differs in them is planned
/// once.
PlacementPrices::Price PlacementPrices::computePrice(const Shape &shape,
                                                     TensorSharding from,
                                                     TensorSharding to) {
  if (!canReshard(from, to))
    return {kImpossible, 0};
  renameAxes(from, to);
  SmallVector<unsigned, 6> order(shape.sizes.size());
  std::iota(order.begin(), order.end(), 0);
  auto getDigits = [&](unsigned dim) {
    SmallVector<int64_t, 12> digits = {shape.sizes[dim]};
    for (const TensorSharding *sharding : {&from, &to}) {
      for (const AxisTerm &term : sharding->dims[dim].terms)
        digits.append({term.axis, term.pre, term.size});
      digits.push_back(-2); // after gaps, whose axis is -1
    }
    return digits;
  };
  llvm::stable_sort(order, [&](unsigned a, unsigned b) {
    return getDigits(a) < getDigits(b);
  });
  SmallVector<int64_t> sizes;
  TensorSharding before, after;
  before.partial = from.partial;
  after.partial = to.partial;
  for (unsigned dim : order) {
    sizes.push_back(shape.sizes[dim]);
    before.dims.push_back(from.dims[dim]);
    after.dims.push_back(to.dims[dim]);
  }
  const ReshardPlan &plan =
      planner.plan(sizes, shape.elementBytes, before, after);
  int64_t steps = 0;
  for (const ReshardStage &stage : plan.stages)
    for (const ReshardStep &step : stage.steps)
      steps += tp::getNumSteps(step.kind, getNumParts(step.axes));
  return {plan.cost, steps};
}

PlacementPrices::Price PlacementPrices::find(ShapeId shape, PlacementId from,
                                             PlacementId to) {
  if (from == to)
    return {};
  auto [entry, isNew] =
      known.try_emplace({shape, (uint64_t(from) << 32) | to}, Price());
  if (isNew)
    entry->second = computePrice(shapes[shape], placements[from].sharding,
                                 placements[to].sharding);
  return entry->second;
}

double PlacementPrices::getFromSpread(ShapeId shape, PlacementId to) const {
  const Shape &known = shapes[shape];
  double share = known.elementBytes;
  for (int64_t size : known.sizes)
    share *= size;
  share /= planner.getMesh().getNumPositions();
  return std::max(0.0, getLocalBytes(shape, to) - share);
}

double PlacementPrices::getToSpread(ShapeId shape, PlacementId made) const {
  const TensorSharding &sharding = getSharding(made);
  double parts = 1;
  for (const PartialSum &sum : sharding.partial)
    parts *= getNumParts(sum.axes);
  return (parts - 1) / parts * getLocalBytes(shape, made);
}
