// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Training/SearchRecipes.h"
#include <gtest/gtest.h>

using namespace mlir::tp;

static SearchResult search(llvm::StringRef modelName,
                           llvm::StringRef machineName, int64_t devices,
                           int64_t globalBatch, bool modelOnly,
                           int64_t memoryBytes = 0) {
  llvm::Expected<TrainingModel> model = findModel(modelName);
  llvm::Expected<Machine> machine = findMachine(machineName);
  if (!model || !machine) {
    ADD_FAILURE() << "no such model or machine";
    return {};
  }
  SearchOptions options;
  options.devices = devices;
  options.globalBatch = globalBatch;
  options.modelOnly = modelOnly;
  options.memoryBytes = memoryBytes;
  if (!machine->calibrations.empty())
    options.calibration = machine->calibrations.front();
  return searchRecipes(*model, *machine, options);
}

// Megatron's plan is the first incumbent, and the bound lies below all plans.
TEST(SearchRecipes, NeverWorseThanMegatron) {
  for (llvm::StringRef model : {"llama-3-8b", "llama-3-70b", "mixtral-8x7b"})
    for (llvm::StringRef machine : {"a100-80", "h100", "gb200-nvl72"})
      for (int64_t devices : {64, 256}) {
        SearchResult result = search(model, machine, devices, 512, true);
        ASSERT_FALSE(result.best.empty());
        ASSERT_TRUE(result.megatron);
        EXPECT_LE(result.best.front().seconds, result.megatron->seconds);
        EXPECT_LE(result.bound, result.best.front().seconds);
      }
}

// Without bounds, which work on the fifth plan, all are the same and in the
// same order; no plan takes less than the bound.
TEST(SearchRecipes, BoundsLeaveOutNoPlanThatWins) {
  for (llvm::StringRef name : {"llama-3-8b", "mixtral-8x7b"}) {
    llvm::Expected<TrainingModel> model = findModel(name);
    llvm::Expected<Machine> machine = findMachine("b200");
    ASSERT_TRUE(model && machine);
    SearchOptions options;
    options.devices = 16;
    options.globalBatch = 16;
    options.modelOnly = true;
    SearchResult some = searchRecipes(*model, *machine, options);
    options.numBest = 1 << 20;
    SearchResult all = searchRecipes(*model, *machine, options);
    EXPECT_EQ(all.outpaced, 0);
    EXPECT_GT(some.outpaced, 0) << name.str();
    EXPECT_EQ(some.evaluated + some.outpaced, all.evaluated);
    ASSERT_EQ(some.best.size(), 5u);
    for (size_t i = 0; i < some.best.size(); ++i)
      EXPECT_EQ(some.best[i].seconds, all.best[i].seconds);
    EXPECT_EQ(some.withoutTensor.has_value(), all.withoutTensor.has_value());
    if (some.withoutTensor)
      EXPECT_EQ(some.withoutTensor->seconds, all.withoutTensor->seconds);
    EXPECT_LE(all.bound, all.best.front().seconds);
  }
}

TEST(SearchRecipes, PlansFitTheMemory) {
  SearchResult result = search("llama-3-70b", "h100", 256, 512, true);
  for (const RankedRecipe &plan : result.best)
    EXPECT_LE(plan.memory.getTotal(), 81559ll << 20);
}

TEST(SearchRecipes, WithoutModelOnlyNothingIsPlannedThatCannotRun) {
  SearchResult result = search("llama-3-8b", "h100", 64, 512, false);
  ASSERT_FALSE(result.best.empty());
  for (const RankedRecipe &plan : result.best) {
    EXPECT_EQ(plan.recipe.pipeline, 1);
    EXPECT_EQ(plan.recipe.context, 1);
    EXPECT_EQ(plan.recipe.zeroStage, 0);
    EXPECT_EQ(plan.recipe.recompute, Recompute::None);
  }
}

// Sequence parallelism (arXiv 2205.05198): less memory, never slower here.
TEST(SearchRecipes, FindsSequenceParallelismWhereMemoryBinds) {
  SearchResult result = search("llama-3-8b", "h100", 64, 512, false);
  ASSERT_FALSE(result.best.empty());
  EXPECT_GT(result.best.front().recipe.tensor, 1);
  EXPECT_TRUE(result.best.front().recipe.sequenceParallel);
}

// ZeRO-1 (arXiv 1910.02054): the optimizer's state is cut whenever that frees
// memory for less communication elsewhere.
TEST(SearchRecipes, FindsZero) {
  SearchResult with = search("llama-3-8b", "h100", 64, 512, true);
  SearchResult without = search("llama-3-8b", "h100", 64, 512, false);
  ASSERT_FALSE(with.best.empty() || without.best.empty());
  EXPECT_GE(with.best.front().recipe.zeroStage, 1);
  EXPECT_LT(with.best.front().seconds, 0.95 * without.best.front().seconds);
}

// FSDP: with many tokens a device its gathers hide behind computation, and no
// tensor is cut.
TEST(SearchRecipes, FindsFsdpAtLargeBatch) {
  SearchResult result = search("llama-3-70b", "gb300-nvl72", 64, 1024, true);
  ASSERT_FALSE(result.best.empty());
  const Recipe &recipe = result.best.front().recipe;
  EXPECT_EQ(recipe.zeroStage, 3);
  EXPECT_EQ(recipe.tensor, 1);
  EXPECT_EQ(recipe.pipeline, 1);
}

// Keys and values of 8 heads on tp=16: each is on two devices.
TEST(SearchRecipes, ReplicatesKeysAndValues) {
  llvm::Expected<TrainingModel> model = findModel("llama-3-70b");
  ASSERT_TRUE(!!model);
  Recipe recipe;
  recipe.devices = recipe.tensor = 16;
  recipe.globalBatch = 1;
  recipe.sequenceParallel = true;
  llvm::Error error = checkRecipe(recipe, *model);
  EXPECT_FALSE(!!error) << llvm::toString(std::move(error));
  double sixteen = getLayerActivations(*model, recipe);
  recipe.devices = recipe.tensor = 8;
  // Of all that is cut only keys and values stay as large.
  EXPECT_GT(2 * sixteen, getLayerActivations(*model, recipe));
}

// With little memory Megatron's plan recomputes whole layers; other plans are
// at least 5 % faster in the model.
TEST(SearchRecipes, BeatsMegatronWhereMemoryIsTight) {
  SearchResult result = search("llama-3-70b", "a100-40", 64, 512, true);
  ASSERT_TRUE(result.megatron);
  EXPECT_EQ(result.megatron->recipe.recompute, Recompute::Full);
  EXPECT_LT(1.05 * result.best.front().seconds, result.megatron->seconds);
}

// The plan changes where only the machine does: experts are exchanged over 32
// devices on one switch, but over two nodes of 8 only (NVIDIA went from one to
// four); and the plan that is made for nodes beats Megatron's.
TEST(SearchRecipes, PlacesExpertsByTheMachine) {
  SearchResult large = search("deepseek-v3", "gb200-nvl72", 256, 4096, true);
  SearchResult small = search("deepseek-v3", "b200", 256, 4096, true);
  ASSERT_FALSE(large.best.empty() || small.best.empty());
  EXPECT_EQ(large.best.front().recipe.expert, 32);
  EXPECT_EQ(small.best.front().recipe.expert, 16);
  for (const SearchResult *result : {&large, &small}) {
    ASSERT_TRUE(result->megatron);
    EXPECT_LT(1.05 * result->best.front().seconds, result->megatron->seconds);
  }
}

TEST(SearchRecipes, ExplainsThatNothingFits) {
  SearchResult result = search("llama-3.1-405b", "h100", 8, 8, false);
  EXPECT_TRUE(result.best.empty());
  ASSERT_TRUE(result.smallest);
  EXPECT_GT(result.smallest->memory.getTotal(), 81559ll << 20);
}
