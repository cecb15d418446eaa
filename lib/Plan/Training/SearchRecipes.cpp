// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Training/SearchRecipes.h"
#include "LayerTime.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace mlir::tp;

static llvm::SmallVector<int64_t> getDivisors(int64_t number, int64_t most) {
  llvm::SmallVector<int64_t> divisors;
  for (int64_t divisor = 1; divisor <= std::min(number, most); ++divisor)
    if (number % divisor == 0)
      divisors.push_back(divisor);
  return divisors;
}

/// The recipe that all others change.
static Recipe makeRecipe(const TrainingModel &model,
                         const SearchOptions &options) {
  Recipe recipe;
  recipe.devices = options.devices;
  recipe.globalBatch = options.globalBatch;
  recipe.sequence = options.sequence ? options.sequence : model.sequence;
  recipe.precision = options.precision;
  recipe.zeroStage = 0;
  recipe.overlapsTensor = true;
  recipe.fusesLoss = true;
  recipe.gradientBytes = options.modelOnly ? 2 : 4;
  return recipe;
}

static RankedRecipe rank(const TrainingModel &model, const Machine &machine,
                         const SearchOptions &options, const Recipe &recipe) {
  RankedRecipe ranked;
  ranked.recipe = recipe;
  ranked.time = getStepTime(model, recipe, machine, options.calibration);
  ranked.seconds = ranked.time.getTotal();
  ranked.memory = getTrainingMemory(model, recipe);
  return ranked;
}

int64_t mlir::tp::getCapacity(const Machine &machine,
                              const SearchOptions &options) {
  return options.memoryBytes ? options.memoryBytes : machine.memoryBytes;
}

static bool isPossible(const Recipe &recipe, const TrainingModel &model) {
  llvm::Error error = checkRecipe(recipe, model);
  bool isRight = !error;
  llvm::consumeError(std::move(error));
  return isRight;
}

/// Seconds that no recipe goes below: its products at their full rate.
static double getBound(const TrainingModel &model, const Machine &machine,
                       const SearchOptions &options) {
  double fastest = 0;
  for (const ElementRate &rate : machine.rates)
    if (rate.type == options.precision || rate.type == "bf16" ||
        rate.type == "f16")
      fastest = std::max(fastest, rate.flopsPerSecond * rate.efficiency);
  if (model.experts.count)
    fastest *= groupedSpeed;
  double sequence = options.sequence ? options.sequence : model.sequence;
  double tokens = options.globalBatch * sequence;
  // Of attention at least half is computed; without it, it is a bound as well.
  return 6.0 * countActiveParameters(model) * tokens /
         (fastest * options.calibration.compute * options.devices);
}

/// The best micro-batch and interleaving of a plan, which the guide leaves
/// open.
static RankedRecipe tuneBatches(const TrainingModel &model,
                                const Machine &machine,
                                const SearchOptions &options,
                                RankedRecipe best) {
  Recipe recipe = best.recipe;
  int64_t share = options.globalBatch / recipe.getDataParallel();
  int64_t perStage = (model.layers + recipe.pipeline - 1) / recipe.pipeline;
  for (int64_t micro : getDivisors(share, 16)) {
    recipe.microBatch = micro;
    bool canInterleave =
        recipe.pipeline > 1 && recipe.getMicroBatches() % recipe.pipeline == 0;
    for (int64_t pieces : getDivisors(perStage, canInterleave ? 16 : 1)) {
      recipe.virtualStages = pieces;
      if (!isPossible(recipe, model))
        continue;
      RankedRecipe ranked = rank(model, machine, options, recipe);
      if (ranked.memory.getTotal() <= getCapacity(machine, options) &&
          ranked.seconds < best.seconds)
        best = ranked;
    }
  }
  return best;
}

std::optional<RankedRecipe>
mlir::tp::findMegatronPlan(const TrainingModel &model, const Machine &machine,
                           const SearchOptions &options) {
  const LinkClass &inner = machine.links.front();
  int64_t node = std::min<int64_t>(8, inner.devices ? inner.devices : 8);
  Recipe recipe = makeRecipe(model, options);
  if (options.modelOnly)
    recipe.zeroStage = 1;
  if (model.experts.count)
    for (int64_t ep : getDivisors(model.experts.count, node))
      recipe.expert = ep;
  auto stages = options.modelOnly ? getDivisors(options.devices, model.layers)
                                  : llvm::SmallVector<int64_t>{1};
  for (Recompute recompute : {Recompute::None, Recompute::Full}) {
    if (recompute != Recompute::None && !options.modelOnly)
      break;
    for (int64_t pipeline : stages)
      for (int64_t tensor : getDivisors(node, node)) {
        // First tensor parallelism, up to a node; beside experts none.
        if (model.experts.count ? tensor > 1 : pipeline > 1 && tensor < node)
          continue;
        recipe.tensor = tensor;
        recipe.sequenceParallel = tensor > 1;
        recipe.pipeline = pipeline;
        recipe.recompute = recompute;
        if (!isPossible(recipe, model))
          continue;
        RankedRecipe ranked = rank(model, machine, options, recipe);
        if (ranked.memory.getTotal() <= getCapacity(machine, options))
          return tuneBatches(model, machine, options, ranked);
      }
  }
  return std::nullopt;
}

namespace {
/// Tries recipes and keeps the best.
class Search {
public:
  Search(const TrainingModel &model, const Machine &machine,
         const SearchOptions &options)
      : model(model), machine(machine), options(options),
        capacity(getCapacity(machine, options)) {
    result.bound = getBound(model, machine, options);
  }

  SearchResult run();

private:
  void tryDegrees(Recipe recipe);
  void tryBatches(Recipe recipe);
  void tryRecipe(const Recipe &recipe);
  void keep(const RankedRecipe &ranked);
  void noteMemory(const Recipe &recipe, const TrainingMemory &memory);
  bool cannotFit(const Recipe &recipe);
  bool cannotWin(const Recipe &recipe) const;

  const TrainingModel &model;
  const Machine &machine;
  const SearchOptions &options;
  int64_t capacity;
  SearchResult result;
};
} // namespace

void Search::keep(const RankedRecipe &ranked) {
  auto isBetter = [](const RankedRecipe &a, const RankedRecipe &b) {
    return a.seconds < b.seconds;
  };
  auto &best = result.best;
  if (llvm::any_of(best, [&](const RankedRecipe &other) {
        return other.seconds == ranked.seconds &&
               other.recipe.describe() == ranked.recipe.describe();
      }))
    return; // Megatron's plan comes again
  if (best.size() < options.numBest || ranked.seconds < best.back().seconds)
    best.insert(llvm::upper_bound(best, ranked, isBetter), ranked);
  if (best.size() > options.numBest)
    best.pop_back();
  auto &kind =
      ranked.recipe.tensor > 1 ? result.withTensor : result.withoutTensor;
  if (!kind || ranked.seconds < kind->seconds)
    kind = ranked;
}

void Search::noteMemory(const Recipe &recipe, const TrainingMemory &memory) {
  if (!result.smallest ||
      memory.getTotal() < result.smallest->memory.getTotal())
    result.smallest = RankedRecipe{recipe, {}, memory, 0};
}

/// Even with all products at their full rate, and the bubble that goes with
/// them, others are faster.
bool Search::cannotWin(const Recipe &recipe) const {
  const auto &kind =
      recipe.tensor > 1 ? result.withTensor : result.withoutTensor;
  if (!kind || result.best.size() < options.numBest)
    return false;
  double waits = getBubble(recipe.pipeline, recipe.virtualStages, 1) /
                 recipe.getMicroBatches();
  double least = result.bound * (1 + waits);
  return least >= result.best.back().seconds && least >= kind->seconds;
}

void Search::tryRecipe(const Recipe &recipe) {
  TrainingMemory memory = getTrainingMemory(model, recipe);
  noteMemory(recipe, memory);
  if (memory.getTotal() > capacity) {
    ++result.leftOut;
    return;
  }
  if (cannotWin(recipe)) {
    ++result.outpaced;
    return;
  }
  ++result.evaluated;
  keep(rank(model, machine, options, recipe));
}

/// Parameters, gradients and the optimizer alone are too large.
bool Search::cannotFit(const Recipe &recipe) {
  TrainingMemory memory = getTrainingMemory(model, recipe);
  noteMemory(recipe, memory);
  return memory.getLayers() + memory.embedding + memory.buffers > capacity;
}

/// All micro-batches, interleavings and recomputations of given degrees.
void Search::tryBatches(Recipe recipe) {
  int64_t share = options.globalBatch / recipe.getDataParallel();
  for (int64_t micro : getDivisors(share, 16)) {
    recipe.microBatch = micro;
    recipe.virtualStages = 1;
    if (!isPossible(recipe, model))
      continue;
    int64_t perStage = (model.layers + recipe.pipeline - 1) / recipe.pipeline;
    bool canInterleave =
        recipe.pipeline > 1 && recipe.getMicroBatches() % recipe.pipeline == 0;
    for (int64_t virtualStages : getDivisors(perStage, canInterleave ? 16 : 1))
      for (Recompute recompute : {Recompute::None, Recompute::Selective,
                                  Recompute::Experts, Recompute::Full}) {
        bool isLeftOut =
            recompute == Recompute::Experts && !model.experts.count;
        if (isLeftOut || (recompute != Recompute::None && !options.modelOnly))
          continue;
        recipe.virtualStages = virtualStages;
        recipe.recompute = recompute;
        if (isPossible(recipe, model))
          tryRecipe(recipe);
      }
  }
}

/// The stages of ZeRO and the order of axes.
void Search::tryDegrees(Recipe recipe) {
  if (options.globalBatch % recipe.getDataParallel() != 0)
    return;
  for (int64_t zero : {0, 1, 2, 3}) {
    if (zero > 0 && !options.modelOnly)
      break;
    // Gradients that are cut need a reduction for each micro-batch.
    if (zero == 2 || (zero == 3 && recipe.pipeline > 1))
      continue;
    // Of experts under FSDP no published run tells what their gathers take.
    if (zero == 3 && model.experts.count)
      continue;
    recipe.zeroStage = zero;
    recipe.pipelineInside = false;
    recipe.microBatch = 1;
    if (!isPossible(recipe, model))
      continue;
    if (cannotFit(recipe)) {
      ++result.leftOut;
      continue;
    }
    tryBatches(recipe);
    if (recipe.pipeline > 1 && recipe.expert == 1 &&
        recipe.getDataParallel() > 1) {
      recipe.pipelineInside = true;
      tryBatches(recipe);
    }
  }
}

SearchResult Search::run() {
  result.megatron = findMegatronPlan(model, machine, options);
  if (result.megatron)
    keep(*result.megatron);
  Recipe recipe = makeRecipe(model, options);
  auto pick = [&](int64_t most) {
    return getDivisors(options.devices, options.modelOnly ? most : 1);
  };
  for (int64_t tensor : getDivisors(options.devices, 64)) {
    if (model.attention.heads % tensor != 0)
      continue;
    for (int64_t pipeline : pick(model.layers))
      for (int64_t context : pick(16)) {
        if (options.devices % (tensor * pipeline * context) != 0)
          continue;
        int64_t ranks = options.devices / pipeline;
        int64_t experts = std::max<int64_t>(1, model.experts.count);
        for (int64_t expert : getDivisors(experts, ranks)) {
          if (ranks % expert != 0)
            continue;
          recipe.tensor = tensor;
          recipe.pipeline = pipeline;
          recipe.context = context;
          recipe.expert = expert;
          for (bool cutsTokens : {false, true}) {
            if (cutsTokens && tensor == 1)
              continue;
            recipe.sequenceParallel = cutsTokens;
            tryDegrees(recipe);
          }
        }
      }
  }
  return std::move(result);
}

SearchResult mlir::tp::searchRecipes(const TrainingModel &model,
                                     const Machine &machine,
                                     const SearchOptions &options) {
  return Search(model, machine, options).run();
}
