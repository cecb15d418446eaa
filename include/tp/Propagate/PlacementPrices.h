// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Placements by number, and what it costs to come from one to another.
//
//   PlacementId made = prices.intern([{"tp"}, {}], partial = sum {"x"})
//   prices.get(kind, made, wanted)      bytes on the wire, kept once computed
//
// A tensor that is pending where its reader takes terms stays pending; where
// the reader takes terms of something that is whole, one device gives its own.

#ifndef TP_PROPAGATE_PLACEMENTPRICES_H
#define TP_PROPAGATE_PLACEMENTPRICES_H

#include "mlir/IR/BuiltinTypes.h"
#include "tp/Cost/Roofline.h"
#include "tp/Sharding/ReshardPath.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace mlir::tp {

/// A placement: the cut of each dimension and what is pending.
using PlacementId = unsigned;
/// A shape with a size of element.
using ShapeId = unsigned;

class PlacementPrices {
public:
  /// What a tensor costs that cannot come to be as wanted.
  static constexpr double kImpossible = 1e30;

  /// By bytes on the wire: getWirePrice.
  explicit PlacementPrices(const Mesh &mesh);
  /// By what `cost` says of the steps of a reshard, which is `leastPerByte` or
  /// more for each byte that a device receives. `links` numbers the links of
  /// the axes: axes of one size and one link cost the same.
  PlacementPrices(const Mesh &mesh, ReshardPlanner::Cost cost,
                  double leastPerByte, ArrayRef<unsigned> links);

  /// Price by the first plans that are found (ReshardPricing::mostSettled).
  void limitSearch(int placements) { planner.limitSearch(placements); }

  PlacementId intern(const TensorSharding &sharding);
  ShapeId intern(RankedTensorType type);
  /// The number of a type that is known.
  ShapeId getShape(RankedTensorType type) const {
    return shapeNumbers.lookup(type);
  }
  const TensorSharding &getSharding(PlacementId id) const {
    return placements[id].sharding;
  }
  /// The same with nothing pending.
  PlacementId getWhole(PlacementId id);
  /// What a reader of `wanted` gets of a tensor that is made as `made`: what is
  /// not pending alike is combined first.
  PlacementId getOffered(PlacementId made, PlacementId wanted);
  double get(ShapeId shape, PlacementId from, PlacementId to) {
    return find(shape, from, to).cost;
  }
  /// The bytes of a shard.
  int64_t getLocalBytes(ShapeId shape, PlacementId at) const {
    const Shape &known = shapes[shape];
    return tp::getLocalBytes(known.sizes, known.elementBytes, getSharding(at));
  }
  /// How many messages it waits for, one after the other.
  int64_t getNumSteps(ShapeId shape, PlacementId from, PlacementId to) {
    return find(shape, from, to).steps;
  }
  /// What it costs at least to come to `to` from tensors that are spread over
  /// all devices in the way that suits it best, and from `made` to such.
  double getFromSpread(ShapeId shape, PlacementId to) const;
  double getToSpread(ShapeId shape, PlacementId made) const;

private:
  struct Price {
    double cost = 0;
    int64_t steps = 0;
  };
  struct Placement {
    TensorSharding sharding;
    PlacementId whole;
  };
  struct Shape {
    SmallVector<int64_t> sizes;
    int64_t elementBytes;
  };

  Price find(ShapeId shape, PlacementId from, PlacementId to);
  Price computePrice(const Shape &shape, TensorSharding from,
                     TensorSharding to);
  void renameAxes(TensorSharding &from, TensorSharding &to) const;

  ReshardPlanner planner;
  SmallVector<unsigned, 4> links; // of the axes
  SmallVector<Placement, 0> placements;
  SmallVector<Shape, 0> shapes;
  llvm::StringMap<PlacementId> numbers;
  llvm::DenseMap<Type, ShapeId> shapeNumbers;
  llvm::DenseMap<std::pair<ShapeId, uint64_t>, Price> known;
};

} // namespace mlir::tp

#endif // TP_PROPAGATE_PLACEMENTPRICES_H
