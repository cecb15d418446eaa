// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What practitioners of Megatron, torchtitan and Llama 3 do, found again by the
// search: nobody told it. Plans are those of machines with their shipped
// calibration, all degrees allowed (--model-only).

#include "tp/Plan/Training/SearchRecipes.h"
#include <gtest/gtest.h>

using namespace mlir::tp;

namespace {
/// A model on a machine, with a batch and a sequence.
struct Task {
  llvm::StringRef model, machine;
  int64_t devices, globalBatch, sequence;
  int64_t memoryBytes = 0;
};

/// The parts of a task, found by name.
struct Setting {
  TrainingModel model;
  Machine machine;
  SearchOptions options;
};
} // namespace

static Setting makeSetting(const Task &task) {
  Setting setting;
  llvm::Expected<TrainingModel> model = findModel(task.model);
  llvm::Expected<Machine> machine = findMachine(task.machine);
  if (!model || !machine) {
    ADD_FAILURE() << "no such model or machine";
    return setting;
  }
  setting.model = *model;
  setting.machine = *machine;
  setting.options.devices = task.devices;
  setting.options.globalBatch = task.globalBatch;
  setting.options.sequence = task.sequence;
  setting.options.memoryBytes = task.memoryBytes;
  setting.options.modelOnly = true;
  setting.options.calibration = machine->calibrations.front();
  return setting;
}

/// The fastest plan.
static Recipe findBest(const Task &task) {
  Setting setting = makeSetting(task);
  SearchResult result =
      searchRecipes(setting.model, setting.machine, setting.options);
  if (result.best.empty()) {
    ADD_FAILURE() << "nothing fits";
    return {};
  }
  return result.best.front().recipe;
}

static Recipe makeRecipe(const Task &task, int64_t tensor, int64_t pipeline,
                         int64_t context = 1, int64_t expert = 1) {
  Recipe recipe;
  recipe.devices = task.devices;
  recipe.globalBatch = task.globalBatch;
  recipe.sequence = task.sequence;
  recipe.tensor = tensor;
  recipe.pipeline = pipeline;
  recipe.context = context;
  recipe.expert = expert;
  recipe.sequenceParallel = tensor > 1;
  recipe.overlapsTensor = recipe.fusesLoss = true;
  recipe.gradientBytes = 2;
  return recipe;
}

/// Seconds of a recipe with its best micro-batch, interleaving and
/// recomputation; nothing if none fits.
static std::optional<double> getBestSeconds(const Setting &setting,
                                            Recipe recipe) {
  std::optional<double> best;
  for (int64_t micro : {1, 2, 4, 8})
    for (int64_t pieces = 1; pieces <= 16; ++pieces)
      for (Recompute recompute :
           {Recompute::None, Recompute::Selective, Recompute::Full}) {
        recipe.microBatch = micro;
        recipe.virtualStages = pieces;
        recipe.recompute = recompute;
        llvm::Error error = checkRecipe(recipe, setting.model);
        bool isRight = !error;
        llvm::consumeError(std::move(error));
        if (!isRight || (pieces > 1 && recipe.pipeline == 1) ||
            (pieces > 1 && recipe.getMicroBatches() % recipe.pipeline != 0) ||
            getTrainingMemory(setting.model, recipe).getTotal() >
                getCapacity(setting.machine, setting.options))
          continue;
        double seconds = getStepTime(setting.model, recipe, setting.machine,
                                     setting.options.calibration)
                             .getTotal();
        if (!best || seconds < *best)
          best = seconds;
      }
  return best;
}

// Tensor parallelism over two nodes loses to half of it with twice the stages,
// whenever both fit.
TEST(Rules, TensorParallelismStaysWithinANode) {
  int64_t compared = 0;
  for (const Task &task : {Task{"llama-3-70b", "h100", 128, 256, 8192},
                           Task{"gpt3-175b", "a100-80", 512, 1024, 2048},
                           Task{"llama-3.1-405b", "b200", 512, 1024, 8192}}) {
    Setting setting = makeSetting(task);
    EXPECT_LE(findBest(task).tensor, 8) << task.model.str();
    for (int64_t pipeline : {1, 2, 4, 8}) {
      auto wide = getBestSeconds(setting, makeRecipe(task, 16, pipeline));
      auto deep = getBestSeconds(setting, makeRecipe(task, 8, 2 * pipeline));
      if (!wide || !deep)
        continue;
      ++compared;
      EXPECT_LT(*deep, *wide) << task.model.str() << " pp " << pipeline;
    }
  }
  EXPECT_GE(compared, 6);
}

// Experts, and what cuts tensors beside them, stay within a node; what does not
// fit goes to more stages. On one switch of 72 devices there is no such border.
TEST(Rules, ExpertParallelismStaysWithinANode) {
  Recipe recipe = findBest({"mixtral-8x22b", "h100", 256, 1024, 4096});
  EXPECT_EQ(recipe.describe(), "pp8 vp7 ep8 dp32 mbs1 zero1 "
                               "recompute=selective");
  Task task{"qwen3-235b-a22b", "h100", 256, 8192, 4096};
  Setting setting = makeSetting(task);
  int64_t compared = 0;
  for (int64_t pipeline : {1, 2, 4, 8}) {
    auto wide = getBestSeconds(setting, makeRecipe(task, 1, pipeline, 1, 16));
    auto deep =
        getBestSeconds(setting, makeRecipe(task, 1, 2 * pipeline, 1, 8));
    if (!wide || !deep)
      continue;
    ++compared;
    EXPECT_LT(*deep, *wide) << "pp " << pipeline;
  }
  EXPECT_GE(compared, 1);
  Recipe wide = findBest({"deepseek-v3", "gb200-nvl72", 256, 4096, 4096});
  EXPECT_EQ(wide.expert, 32);
}

// As little model parallelism as fits: none for 8 billion parameters; of 70
// billion a device of 80 GB holds an eighth, and the best plan cuts into eight.
TEST(Rules, ModelParallelismIsMinimal) {
  EXPECT_EQ(findBest({"llama-3-8b", "h100", 64, 512, 8192}).describe(),
            "dp64 mbs1 zero1");
  Task task{"llama-3-70b", "h100", 64, 256, 8192};
  Recipe best = findBest(task);
  EXPECT_EQ(best.describe(),
            "tp4 pp2 vp8 dp8 mbs1 zero1 sp recompute=selective");
  Setting setting = makeSetting(task);
  for (auto [tensor, pipeline] :
       {std::pair<int64_t, int64_t>{1, 4}, {2, 2}, {4, 1}}) {
    Recipe less = makeRecipe(task, tensor, pipeline);
    EXPECT_GT(getTrainingMemory(setting.model, less).getLayers() +
                  getTrainingMemory(setting.model, less).embedding,
              0.9 * getCapacity(setting.machine, setting.options));
  }
}

// Configurations that Megatron's and NVIDIA's guides name fit, and are within
// these factors of the best plan that the search finds for them.
TEST(Rules, DocumentedPlansAreNearTheBest) {
  struct Documented {
    Task task;
    int64_t tensor, pipeline, context, expert;
    double most;
  };
  for (const Documented &plan :
       {Documented{{"llama-3-8b", "h100", 8, 128, 8192}, 1, 1, 2, 1, 1.05},
        Documented{{"llama-3-70b", "h100", 64, 128, 8192}, 4, 4, 2, 1, 1.05},
        Documented{
            {"llama-3.1-405b", "h100", 1024, 512, 8192}, 8, 8, 2, 1, 1.02},
        Documented{{"gpt3-175b", "h100", 512, 2048, 2048}, 4, 8, 1, 1, 1.01},
        Documented{{"gpt3-175b", "h100", 128, 2048, 2048}, 4, 8, 1, 1, 1.01},
        Documented{{"mixtral-8x7b", "h100", 64, 256, 4096}, 1, 4, 1, 8, 1.02},
        Documented{{"mixtral-8x22b", "h100", 256, 256, 4096}, 4, 4, 1, 8, 1.02},
        Documented{
            {"deepseek-v3", "h100", 1024, 8192, 4096}, 2, 16, 1, 64, 1.25}}) {
    Setting setting = makeSetting(plan.task);
    SearchResult found =
        searchRecipes(setting.model, setting.machine, setting.options);
    auto seconds = getBestSeconds(
        setting, makeRecipe(plan.task, plan.tensor, plan.pipeline, plan.context,
                            plan.expert));
    ASSERT_TRUE(seconds && !found.best.empty()) << plan.task.model.str();
    EXPECT_LE(*seconds, plan.most * found.best.front().seconds)
        << plan.task.model.str();
  }
}

// The more memory, the less tensor parallelism: 405 billion parameters.
TEST(Rules, TensorParallelismFallsAsMemoryGrows) {
  auto find = [](int64_t gibibytes) {
    return findBest(
        {"llama-3.1-405b", "h100", 1024, 2048, 8192, gibibytes << 30});
  };
  Recipe little = find(80), more = find(160), much = find(288);
  EXPECT_EQ(little.describe(),
            "tp4 pp32 vp4 cp2 dp4 mbs1 zero1 sp recompute=selective");
  EXPECT_EQ(more.describe(), "tp4 pp8 vp16 dp32 mbs1 zero1 pp-inside sp "
                             "recompute=selective");
  EXPECT_EQ(much.describe(),
            "tp2 pp8 vp16 dp64 mbs1 zero1 sp recompute=selective");
}

// Mixtral 8x7B: a device for each expert beats two devices for each second one.
TEST(Rules, ExpertsAreNotCut) {
  Task task{"mixtral-8x7b", "h100", 64, 256, 4096};
  Setting setting = makeSetting(task);
  for (int64_t pipeline : {2, 4}) {
    auto whole = getBestSeconds(setting, makeRecipe(task, 1, pipeline, 1, 8));
    auto cut = getBestSeconds(setting, makeRecipe(task, 2, pipeline, 1, 4));
    ASSERT_TRUE(whole && cut);
    EXPECT_LT(*whole, *cut) << "pp " << pipeline;
  }
}

// Long sequences are cut, rather than tensors further; short ones are not. What
// a full recomputation costs is a forward pass, near 30 %.
TEST(Rules, LongSequencesAreCut) {
  Recipe brief = findBest({"llama-3-70b", "h100", 64, 512, 4096});
  EXPECT_EQ(brief.context, 1);
  Task task{"llama-3-70b", "h100", 64, 64, 32768};
  Recipe best = findBest(task);
  EXPECT_EQ(best.context, 4);
  EXPECT_LT(best.tensor, 8);
  Setting setting = makeSetting(task);
  auto cut = getBestSeconds(setting, makeRecipe(task, 4, 2, 4));
  auto wide = getBestSeconds(setting, makeRecipe(task, 16, 2, 1));
  ASSERT_TRUE(cut && wide);
  EXPECT_LT(*cut, *wide);

  Recipe recipe = makeRecipe(task, 4, 4, 4);
  auto getSeconds = [&](Recompute recompute) {
    recipe.recompute = recompute;
    return getStepTime(setting.model, recipe, setting.machine,
                       setting.options.calibration)
        .getTotal();
  };
  double ratio = getSeconds(Recompute::Full) / getSeconds(Recompute::None);
  EXPECT_GT(ratio, 1.25);
  EXPECT_LT(ratio, 1.35);
}

// A pipeline of p stages waits (p - 1) / m of a step of m micro-batches, and
// interleaved v times less. Stages have whole pieces, and neither one nor as
// many as layers; torchtitan measured 128 / 100 for two pieces of 405B.
TEST(Rules, InterleavingShrinksTheBubble) {
  for (int64_t stages : {2, 4, 8, 16})
    for (int64_t micros : {16, 64})
      for (int64_t pieces : {1, 2, 4}) {
        double work = micros * 3.0;
        EXPECT_DOUBLE_EQ(getBubble(stages, pieces, 3) / work,
                         (stages - 1.0) / (pieces * micros));
      }
  Recipe best = findBest({"llama-3-70b", "h100", 64, 256, 8192});
  int64_t layers = 80 / best.pipeline;
  EXPECT_EQ(layers % best.virtualStages, 0);
  EXPECT_GT(best.virtualStages, 1);
  EXPECT_LT(best.virtualStages, layers);

  Task task{"llama-3.1-405b", "h100-96", 512, 256, 8192};
  Setting setting = makeSetting(task);
  auto getSeconds = [&](int64_t pieces) {
    Recipe recipe = makeRecipe(task, 8, 8);
    recipe.precision = "fp8";
    recipe.framework = Framework::PyTorch;
    recipe.usesFlash2 = true;
    recipe.zeroStage = 3;
    recipe.gradientBytes = 4;
    recipe.recompute = Recompute::Full;
    recipe.virtualStages = pieces;
    recipe.microBatch = 4 / pieces; // as many micro-batches as pieces
    return getStepTime(setting.model, recipe, setting.machine,
                       setting.options.calibration)
        .getTotal();
  };
  EXPECT_NEAR(getSeconds(1) / getSeconds(2), 1.28, 0.12);
}

// From the inside out: tensors, stages, replicas, as Llama 3 was trained. Where
// tensors were cut over the network instead a step would take far longer.
TEST(Rules, AxesLieByTheirTraffic) {
  Task task{"gpt3-175b", "h100", 512, 1536, 2048};
  EXPECT_EQ(findBest(task).describe(),
            "tp4 pp8 vp12 dp16 mbs4 zero1 pp-inside sp recompute=selective");
  Setting setting = makeSetting(task);
  Recipe recipe = makeRecipe(task, 4, 8);
  EXPECT_EQ(recipe.getDataStride(), 4);
  EXPECT_EQ(recipe.getPipelineStride(), 64);
  recipe.pipelineInside = true;
  EXPECT_EQ(recipe.getDataStride(), 32);
  EXPECT_EQ(recipe.getPipelineStride(), 4);
  auto near = getBestSeconds(setting, recipe);
  setting.machine.links.erase(setting.machine.links.begin());
  auto far = getBestSeconds(setting, recipe);
  ASSERT_TRUE(near && far);
  EXPECT_GT(*far, 1.25 * *near);
}

// A collective hides behind a product in pieces while the product takes as
// long; of a short one less is hidden, and tiny ones are not cut at all.
TEST(Rules, OverlapPaysWhereProductsAreLong) {
  Task task{"llama-3-70b", "h100", 8, 8, 8192};
  Setting setting = makeSetting(task);
  auto getShown = [&](int64_t sequence) {
    Recipe recipe = makeRecipe(task, 8, 1);
    recipe.sequence = sequence;
    double with =
        getStepTime(setting.model, recipe, setting.machine, {}).tensor;
    recipe.overlapsTensor = false;
    return with /
           getStepTime(setting.model, recipe, setting.machine, {}).tensor;
  };
  EXPECT_LT(getShown(8192), 0.5); // products take 4 times as long
  EXPECT_EQ(getShown(128), 1);
  // On links at a twentieth of the speed products are shorter than collectives.
  setting.machine.links.front().bytesPerSecond /= 20;
  EXPECT_GT(getShown(8192), 0.7);
  EXPECT_LT(getShown(8192), 1);
}

// Whoever cuts tensors cuts the tokens between them too; products are cut one
// way, and not over more devices than a node.
TEST(Rules, TensorsAreCutOneWayWithTheirTokens) {
  int64_t cut = 0;
  for (const Task &task : {Task{"llama-3-70b", "h100", 64, 256, 8192},
                           Task{"llama-3.1-405b", "h100", 1024, 2048, 8192},
                           Task{"gpt3-175b", "a100-80", 512, 1536, 2048},
                           Task{"mixtral-8x22b", "h100", 256, 256, 4096}}) {
    Setting setting = makeSetting(task);
    for (const RankedRecipe &plan :
         searchRecipes(setting.model, setting.machine, setting.options).best) {
      cut += plan.recipe.tensor > 1;
      EXPECT_EQ(plan.recipe.sequenceParallel, plan.recipe.tensor > 1);
      EXPECT_LE(plan.recipe.tensor, 8);
    }
  }
  EXPECT_GE(cut, 10);
}

// Devices are tp * cp * dp * pp; experts lie over the same ones anew, as
// ep * (replicas of experts) * pp.
TEST(Rules, ExpertsFoldOverTheSameDevices) {
  Task task{"deepseek-v3", "h100", 1024, 8192, 4096};
  Setting setting = makeSetting(task);
  Recipe recipe = makeRecipe(task, 2, 16, 1, 64);
  EXPECT_EQ(recipe.getDataParallel(), 32); // 2 * 1 * 32 * 16 = 1024 = 64 * 16
  llvm::Error right = checkRecipe(recipe, setting.model);
  EXPECT_FALSE(!!right) << llvm::toString(std::move(right));
  double whole = countParameters(setting.model).experts;
  EXPECT_NEAR(getLocalParameters(setting.model, recipe).experts,
              whole * 4 / 61 / 64, 1); // 4 of 61 layers
  recipe.expert = 128;                 // stages have 64 devices
  EXPECT_EQ(llvm::toString(checkRecipe(recipe, setting.model)),
            "the devices of a stage, 64, cannot be divided by ep, 128");
  recipe.expert = 1;
  recipe.tensor = 3;
  EXPECT_EQ(llvm::toString(checkRecipe(recipe, setting.model)),
            "the number of devices, 1024, cannot be divided by tp * pp * cp, "
            "48");
}
