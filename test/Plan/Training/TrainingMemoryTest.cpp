// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Training/TrainingMemory.h"
#include <gtest/gtest.h>

using namespace mlir::tp;

static constexpr double GiB = 1 << 30;

static TrainingModel find(llvm::StringRef name) {
  llvm::Expected<TrainingModel> model = findModel(name);
  if (model)
    return *model;
  ADD_FAILURE() << llvm::toString(model.takeError());
  return {};
}

/// A recipe of arXiv 2205.05198: fp16, one data-parallel replica.
static Recipe classic(int64_t pipeline, int64_t virtualStages, int64_t micro) {
  Recipe recipe;
  recipe.tensor = 8;
  recipe.pipeline = pipeline;
  recipe.virtualStages = virtualStages;
  recipe.devices = 8 * pipeline;
  recipe.microBatch = micro;
  recipe.globalBatch = micro * pipeline * 2;
  recipe.zeroStage = 0;
  recipe.fusedAttention = recipe.fusedKernels = false;
  return recipe;
}

// arXiv 2205.05198, Figure 1: parameters with optimizer, and activations
// without and with sequence parallelism and selective recomputation.
TEST(TrainingMemory, FigureOfKorthikanti) {
  struct Bar {
    llvm::StringRef model;
    int64_t pipeline, virtualStages, micro;
    double states, plain, selective;
  };
  for (const Bar &bar :
       {Bar{"megatron-22b", 1, 1, 4, 45.5625, 59.25, 9.5625},
        Bar{"gpt3-175b", 8, 3, 1, 45.5625, 66.84375, 12.3515625},
        Bar{"mt-nlg-530b", 35, 3, 1, 31.640625, 114.0234375, 23.076171875},
        Bar{"megatron-1t", 64, 1, 1, 32.958984375, 131.25, 26.5625}}) {
    TrainingModel model = find(bar.model);
    Recipe recipe = classic(bar.pipeline, bar.virtualStages, bar.micro);
    TrainingMemory plain = getTrainingMemory(model, recipe);
    EXPECT_NEAR(plain.getLayers() / GiB, bar.states, 0.01 * bar.states);
    EXPECT_NEAR(plain.activations / GiB, bar.plain, 0.002 * bar.plain);
    recipe.sequenceParallel = true;
    recipe.recompute = Recompute::Selective;
    EXPECT_NEAR(getTrainingMemory(model, recipe).activations / GiB,
                bar.selective, 0.002 * bar.selective);
  }
}

// 18 bytes a parameter: weights 2, gradients 4, the optimizer's 12, which ZeRO
// cuts one after the other.
TEST(TrainingMemory, ZeroCutsStates) {
  TrainingModel model = find("llama-3-8b");
  Recipe recipe;
  recipe.devices = 64;
  recipe.globalBatch = 64;
  double count =
      countParameters(model).getTotal() - 2.0 * model.vocabulary * model.hidden;
  for (auto [stage, bytes] : {std::pair<int64_t, double>{0, 18},
                              {1, 6 + 12.0 / 64},
                              {2, 2 + 16.0 / 64},
                              {3, 18.0 / 64}}) {
    recipe.zeroStage = stage;
    EXPECT_NEAR(getTrainingMemory(model, recipe).getLayers(), bytes * count,
                1e-6 * bytes * count);
  }
}

TEST(TrainingMemory, ExpertsAreCutByExpertParallelism) {
  TrainingModel model = find("mixtral-8x7b");
  Recipe recipe;
  recipe.devices = 8;
  recipe.globalBatch = 8;
  double whole = getLocalParameters(model, recipe).experts;
  recipe.expert = 8;
  EXPECT_DOUBLE_EQ(getLocalParameters(model, recipe).experts, whole / 8);
  EXPECT_NEAR(whole, 32 * 8 * 3 * 4096.0 * 14336, 1);
}

// torchtitan reports 84.0 GiB for 32768 tokens of Llama 3.1 8B on 8 devices,
// with full recomputation (benchmarks/llama3_h100_202412_torchtitan.md).
TEST(TrainingMemory, NearTorchtitan) {
  TrainingModel model = find("llama-3-8b");
  Recipe recipe;
  recipe.framework = Framework::PyTorch;
  recipe.devices = recipe.globalBatch = 8;
  recipe.sequence = 32768;
  recipe.zeroStage = 3;
  recipe.precision = "fp8";
  recipe.recompute = Recompute::Full;
  recipe.keepsHalfWeights = false;
  EXPECT_NEAR(getTrainingMemory(model, recipe).getTotal() / GiB, 83.9, 0.9);
}

// PyTorch copies what tensor parallelism gathers along the second dimension,
// unless products gather piece by piece: 4.3 GiB of torchtitan's 70B.
TEST(TrainingMemory, GatheredCopiesOfBatches) {
  TrainingModel model = find("llama-3-70b");
  Recipe recipe;
  recipe.framework = Framework::PyTorch;
  recipe.devices = 256;
  recipe.globalBatch = 512;
  recipe.tensor = 8;
  recipe.microBatch = 16;
  recipe.sequence = 8192;
  recipe.sequenceParallel = true;
  recipe.zeroStage = 3;
  double with = getTrainingMemory(model, recipe).getTotal();
  recipe.overlapsTensor = true;
  EXPECT_NEAR((with - getTrainingMemory(model, recipe).getTotal()) / GiB, 4.3,
              0.3);
}

// A smaller optimizer frees what it does not hold.
TEST(TrainingMemory, CountsTheOptimizersBytes) {
  TrainingModel model = find("llama-3-8b");
  Recipe recipe;
  recipe.zeroStage = 0;
  double twelve = getTrainingMemory(model, recipe).optimizer;
  recipe.optimizerBytes = 8;
  EXPECT_NEAR(getTrainingMemory(model, recipe).optimizer / twelve, 8.0 / 12,
              1e-9);
}
