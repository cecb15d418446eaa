// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The cheapest way from one placement of a tensor to another.
//
// A placement is a state: an axis list per dimension and what is pending. Each
// collective is an edge; a shortest path over the states is the plan. Example,
// on `x = 2, y = 4`, an 8x16 tensor from [{"x"}, {}] to [{}, {"x"}]:
//
//   all_to_all split 1 concat 0 over x        1/2 of the shard travels
//
// beats all_gather dim 0 (a whole shard travels), then shard dim 1 (free).
//
// Gaps: the path works on a view of the tensor in which every gap is a
// dimension of its own ("viewShape"); 24 elements under [gap 3, "x"] are 3x8
// under [{}, {"x"}].

#ifndef TP_SHARDING_RESHARDPATH_H
#define TP_SHARDING_RESHARDPATH_H

#include "tp/Sharding/TensorSharding.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"
#include <functional>

namespace mlir::tp {

enum class StepKind : uint8_t {
  Shard,         // keep the own slice of `dim`: no traffic
  AllGather,     // `dim` loses the trailing `axes`
  AllToAll,      // `dim` gains `axes` at its end, `concatDim` loses them
  Permute,       // whole shards move between positions; see `pairs`
  ReduceScatter, // pending `axes` are reduced, `dim` gains them
  AllReduce      // pending `axes` are reduced
};

/// One collective of a path. Shapes are local, of the view.
///
/// Devices that differ only in their part on `axes` form a group and stand in
/// it in the order of getPart. Along a dimension a step relates N elements and
/// the ceil(N / n) of each of n parts, cut digit by digit as ownership is, so
/// what is valid in a buffer is always a prefix of it.
struct ReshardStep {
  StepKind kind = StepKind::Shard;
  int64_t dim = 0;       // split or gathered dimension
  int64_t concatDim = 0; // AllToAll: the dimension that is joined
  AxisList axes;
  CombinerKind combiner = CombinerKind::Sum;
  /// Permute: (source, target) positions within the group over `axes`.
  llvm::SmallVector<std::pair<int64_t, int64_t>> pairs;
  llvm::SmallVector<int64_t> localShape; // after the step
};

/// Steps on one view of the tensor.
struct ReshardStage {
  /// The global shape seen by the steps: gaps are dimensions of their own.
  llvm::SmallVector<int64_t> viewShape;
  /// For each dimension of the tensor the dimensions of the view.
  llvm::SmallVector<llvm::SmallVector<int64_t, 2>> reassociation;
  llvm::SmallVector<int64_t> localViewShapeBefore;
  llvm::SmallVector<ReshardStep> steps;
  /// The placement of the tensor (not of the view) after the stage.
  TensorSharding after;
};

/// The cost of one step. `bytes` is the size of the local operand, in bytes,
/// `groupSize` the number of devices of a group. A permute is priced before its
/// `pairs` are known.
using StepCost = llvm::function_ref<double(const ReshardStep &step,
                                           int64_t bytes, int64_t groupSize)>;

/// What steps cost, the least that a step costs for each byte that a device
/// receives by it, 0 where that is not known (the search is faster with it),
/// and how many placements the search goes on from. From one it finds what a
/// single collective does; what has been found by then is no dearer than
/// gathering everything. Meshes of many axes have more than a plan is worth.
struct ReshardPricing {
  StepCost ofStep;
  double leastPerByte = 0;
  int mostSettled = 1 << 14;
};

/// True if collectives can lead from one placement to the other: what `to`
/// leaves pending is pending in `from`, and what it does not is combined first
/// (entries of `partial` combine in their order, since kinds do not commute).
bool canReshard(const TensorSharding &from, const TensorSharding &to);

/// The reduction that is pending in `to` and not in `from`, where that is all
/// that differs: the first device of each group over its axes keeps the value,
/// and the others hold the neutral element. No collective is needed, so it is
/// no part of a plan.
std::optional<PartialSum> getBegunReduction(const TensorSharding &from,
                                            const TensorSharding &to);

/// The cheapest plan, empty if nothing moves. Complete: gathering everything
/// and cutting again is always a path. Needs canReshard(from, to), and cuts
/// that fit the shape (fitsTerms). The result is the cheapest among plans that
/// leave alone the major prefix on which both cuts of a dimension agree; where
/// there are more than 16384 placements to look at, the cheapest found by then.
llvm::SmallVector<ReshardStage, 1>
planReshard(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
            int64_t elementBytes, const TensorSharding &from,
            const TensorSharding &to, StepCost cost);

/// A plan and the sum of its steps' costs.
struct ReshardPlan {
  llvm::SmallVector<ReshardStage, 1> stages;
  double cost = 0;
};

/// Plans on one mesh with one cost function, each computed once.
///
///   ReshardPlanner planner(mesh, cost);
///   double price = planner.plan(shape, 4, from, to).cost;
class ReshardPlanner {
public:
  using Cost = std::function<double(const ReshardStep &, int64_t, int64_t)>;

  /// `leastPerByte` as in ReshardPricing.
  ReshardPlanner(Mesh mesh, Cost cost, double leastPerByte = 0)
      : mesh(std::move(mesh)), cost(std::move(cost)),
        leastPerByte(leastPerByte) {}

  const Mesh &getMesh() const { return mesh; }
  /// Search no further from now on, as ReshardPricing has it.
  void limitSearch(int placements) { mostSettled = placements; }
  /// The plan of planReshard; the reference stays valid as long as the planner.
  const ReshardPlan &plan(llvm::ArrayRef<int64_t> shape, int64_t elementBytes,
                          const TensorSharding &from, const TensorSharding &to);

private:
  Mesh mesh;
  Cost cost;
  double leastPerByte;
  int mostSettled = ReshardPricing().mostSettled;
  llvm::StringMap<ReshardPlan> plans; // by shape, element size and placements
};

} // namespace mlir::tp

#endif // TP_SHARDING_RESHARDPATH_H
