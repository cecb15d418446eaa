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
/// `groupSize` the number of devices of a group.
using StepCost = llvm::function_ref<double(const ReshardStep &step,
                                           int64_t bytes, int64_t groupSize)>;

/// The cheapest plan, empty if nothing moves. Complete: gathering everything
/// and cutting again is always a path. Partial entries of `to` must be in
/// `from`.
llvm::SmallVector<ReshardStage, 1>
planReshard(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
            int64_t elementBytes, const TensorSharding &from,
            const TensorSharding &to, StepCost cost);

} // namespace mlir::tp

#endif // TP_SHARDING_RESHARDPATH_H
