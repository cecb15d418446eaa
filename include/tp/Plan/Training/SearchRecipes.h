// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fastest way to train a model on a machine, by the model of its step time.
//
//   SearchOptions options;
//   options.devices = 1024; options.globalBatch = 2048;
//   SearchResult result = searchRecipes(model, machine, options);
//   result.best.front().recipe.describe()       "tp8 pp8 vp2 dp16 ..."
//
// All degrees (dp, pp, tp, ep, cp), micro-batches, interleavings, recomputation
// and ZeRO stages are tried, and both orders of pp and dp on the links. What
// cannot fit or cannot win is left out by bounds: on the bytes of parameters
// alone, and on products of matrices at their full rate. The plan that
// Megatron's guide gives is tried first, so that the result is never slower
// than it.

#ifndef TP_PLAN_TRAINING_SEARCHRECIPES_H
#define TP_PLAN_TRAINING_SEARCHRECIPES_H

#include "tp/Plan/Training/StepTime.h"
#include "tp/Plan/Training/TrainingMemory.h"
#include <optional>

namespace mlir::tp {

struct SearchOptions {
  int64_t devices = 1, globalBatch = 1;
  int64_t sequence = 0; // 0: the model's
  std::string precision = "bf16";
  /// Also what tp cannot execute: pipelines, context parallelism, ZeRO and
  /// recomputation.
  bool modelOnly = false;
  int64_t memoryBytes = 0; // of a device; 0: the machine's
  Calibration calibration;
  unsigned numBest = 5;
};

/// The bytes that a device may hold.
int64_t getCapacity(const Machine &machine, const SearchOptions &options);

struct RankedRecipe {
  Recipe recipe;
  StepTime time;
  TrainingMemory memory;
  double seconds = 0;
};

struct SearchResult {
  std::vector<RankedRecipe> best;       // fastest first; empty: nothing fits
  std::optional<RankedRecipe> megatron; // by the guide, if that fits
  std::optional<RankedRecipe> withoutTensor, withTensor; // best of each
  std::optional<RankedRecipe> smallest; // the least memory of all
  /// Recipes: evaluated, too large, and too slow by the bound alone.
  int64_t evaluated = 0, leftOut = 0, outpaced = 0;
  double bound = 0; // seconds that no recipe goes below
};

SearchResult searchRecipes(const TrainingModel &model, const Machine &machine,
                           const SearchOptions &options);

/// The plan of Megatron's guide (arXiv 2104.04473, Section 3.5): tensor
/// parallelism within a node, or of a model with experts expert parallelism;
/// then as many stages as the model needs to fit, and data parallelism with the
/// rest. Micro-batch and interleaving are the best for it. Nothing if no such
/// plan fits.
std::optional<RankedRecipe> findMegatronPlan(const TrainingModel &model,
                                             const Machine &machine,
                                             const SearchOptions &options);

} // namespace mlir::tp

#endif // TP_PLAN_TRAINING_SEARCHRECIPES_H
