// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "PlacementPrices.h"
#include "tp/Cost/CollectiveCost.h"
#include "tp/Propagate/ShardedOp.h"
#include "llvm/ADT/SmallString.h"

using namespace mlir;
using namespace mlir::tp;

PlacementPrices::PlacementPrices(const Mesh &mesh)
    : planner(mesh, getWirePrice) {}

/// Append the bytes of a number to a key.
static void append(SmallVectorImpl<char> &key, int64_t number) {
  const char *bytes = reinterpret_cast<const char *>(&number);
  key.append(bytes, bytes + sizeof(number));
}

static void append(SmallVectorImpl<char> &key, AxisListRef terms) {
  append(key, terms.size());
  for (const AxisTerm &term : terms) {
    append(key, (int64_t(term.axis) << 32) | uint32_t(term.pre));
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

double PlacementPrices::get(ShapeId shape, PlacementId from, PlacementId to) {
  if (from == to)
    return 0;
  auto [entry, isNew] =
      known.try_emplace({shape, (uint64_t(from) << 32) | to}, 0);
  if (isNew) {
    const TensorSharding &source = placements[from].sharding;
    const TensorSharding &target = placements[to].sharding;
    entry->second = canReshard(source, target)
                        ? planner
                              .plan(shapes[shape].sizes,
                                    shapes[shape].elementBytes, source, target)
                              .cost
                        : kImpossible;
  }
  return entry->second;
}
