// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Training/TrainingMemory.h"
#include "llvm/ADT/StringSwitch.h"
#include <algorithm>
#include <cmath>

using namespace mlir::tp;

double mlir::tp::getTypeBytes(llvm::StringRef type) {
  return llvm::StringSwitch<double>(type)
      .Case("fp4", 0.5)
      .Cases({"fp8", "mxfp8"}, 1)
      .Cases({"f32", "tf32"}, 4)
      .Case("f64", 8)
      .Default(2);
}

double mlir::tp::getStageLayers(const TrainingModel &model,
                                const Recipe &recipe) {
  return std::ceil(double(model.layers) / recipe.pipeline);
}

LocalParameters mlir::tp::getLocalParameters(const TrainingModel &model,
                                             const Recipe &recipe) {
  ParameterCount count = countParameters(model);
  double share = getStageLayers(model, recipe) / model.layers;
  LocalParameters local;
  local.dense =
      share * (double(count.layers) / recipe.tensor + count.replicated);
  local.experts = share * count.experts / recipe.expert;
  double table = double(count.embedding) / recipe.tensor;
  double output = double(count.output) / recipe.tensor;
  // The first stage has the embedding, the last the output.
  local.embedding =
      recipe.pipeline > 1 ? std::max(table, output) : table + output;
  return local;
}

/// Norms and activations; of latent attention selective recomputation has the
/// projections alone.
static bool recomputesNorms(const TrainingModel &model, const Recipe &recipe) {
  return recipe.recompute != Recompute::None &&
         !(recipe.recompute == Recompute::Selective && model.attention.kvRank);
}

/// What attention keeps of a token, in bytes: whole vectors and cut ones.
static void addAttention(const TrainingModel &model, const Recipe &recipe,
                         double &whole, double &cut) {
  const AttentionShape &shape = model.attention;
  double h = model.hidden, type = getTypeBytes(recipe.precision);
  bool isSelective = recipe.recompute != Recompute::None;
  whole +=
      2 * h + (recomputesNorms(model, recipe) ? 0 : std::max(1.0, type) * h);
  double values = shape.heads * shape.headSize;
  double queries = shape.heads * shape.getQuerySize();
  double keys = shape.kvRank ? queries + values
                             : 2.0 * std::max(shape.kvHeads, recipe.tensor) *
                                   shape.headSize;
  if (shape.kvRank)
    whole += 2.0 * (shape.queryRank + shape.kvRank + shape.ropeSize);
  bool recomputesKeys = shape.kvRank && isSelective;
  // Queries, keys and values; the output, and as the next product reads it;
  // sums of exponentials.
  cut += (recomputesKeys ? 0 : 2 * (queries + keys)) +
         (2 + (type < 2 ? std::max(1.0, type) : 0)) * values + 4 * shape.heads;
}

/// What an MLP of `ffn` keeps of a token.
static double getMlpBytes(const TrainingModel &model, const Recipe &recipe,
                          double ffn) {
  double first = (model.isGated ? 2 : 1) * ffn * 2;
  double type = std::max(1.0, getTypeBytes(recipe.precision));
  return first + (recomputesNorms(model, recipe) ? 0 : type * ffn);
}

/// The formulas of arXiv 2205.05198, Table 2: one layer of a GPT.
static double getClassicLayer(const TrainingModel &model, const Recipe &recipe,
                              double tokens, double sequence) {
  double t = recipe.tensor, h = model.hidden, a = model.attention.heads;
  bool keepsScores =
      !recipe.fusedAttention && recipe.recompute == Recompute::None;
  double scores = keepsScores ? 5 * a * sequence / h : 0;
  double whole = recipe.sequenceParallel ? 10 / t : 10;
  return tokens * h * (whole + 24 / t + scores / t);
}

double mlir::tp::getLayerActivations(const TrainingModel &model,
                                     const Recipe &recipe) {
  double sequence = recipe.sequence ? recipe.sequence : model.sequence;
  double tokens = recipe.microBatch * sequence / recipe.context;
  double t = recipe.tensor, h = model.hidden;
  double whole = recipe.sequenceParallel ? t : 1;
  if (recipe.recompute == Recompute::Full)
    return 2 * tokens * h / whole;
  if (!recipe.fusedKernels && model.hasBias)
    return getClassicLayer(model, recipe, tokens, sequence);
  if (recipe.recompute == Recompute::Alternate && !model.experts.layers) {
    // The input; of queries, keys, values, output, gate, up and down each
    // second product, of which nobody reads the last again, so that compiled it
    // goes; and what attention gives.
    double values = double(model.attention.heads) * model.attention.headSize;
    double keys = double(model.attention.kvHeads) * model.attention.headSize;
    double vectors = recipe.fusedKernels ? 1 : 2;
    return 2 * tokens *
           (vectors * h / whole + (2 * values + keys + model.ffn) / t);
  }
  double wholeBytes = 0, cutBytes = 0, attention = 0, attentionCut = 0;
  addAttention(model, recipe, attention, attentionCut);
  wholeBytes += model.attention.layers * attention;
  cutBytes += model.attention.layers * attentionCut;
  double type = std::max(1.0, getTypeBytes(recipe.precision));
  double norm = recomputesNorms(model, recipe) ? 0 : type * h;
  wholeBytes += model.denseLayers * (2 * h + norm);
  cutBytes += model.denseLayers * getMlpBytes(model, recipe, model.ffn);
  const ExpertShape &experts = model.experts;
  if (experts.layers) {
    double width = experts.latent ? experts.latent : h;
    wholeBytes += experts.layers * (2 * h + norm + 4.0 * experts.count);
    // A device works on the tokens that its experts get, whoever had them.
    double routed = experts.active * (2 * width + type * width +
                                      getMlpBytes(model, recipe, experts.ffn));
    if (recipe.recompute == Recompute::Experts)
      routed = 0;
    cutBytes += experts.layers *
                (routed + getMlpBytes(model, recipe, experts.sharedFfn));
  }
  const StateSpaceShape &space = model.stateSpace;
  double inner = space.heads * space.headSize;
  wholeBytes += space.layers * (2 * h + norm);
  cutBytes += space.layers * 2 * (4 * inner + 4.0 * space.groups * space.state);
  return tokens * (wholeBytes / whole + cutBytes / t) / model.layers;
}

/// The layers' worth of activations that the first stage keeps.
static double getLayersInFlight(const Recipe &recipe, double stageLayers) {
  double stages = recipe.pipeline, micros = recipe.getMicroBatches();
  double kept = std::min(stages, std::max(1.0, micros));
  double layers = stageLayers * kept;
  if (recipe.virtualStages > 1 && stages > 1)
    layers *= 1 + (stages - 1) / (stages * recipe.virtualStages);
  return layers;
}

TrainingMemory mlir::tp::getTrainingMemory(const TrainingModel &model,
                                           const Recipe &recipe) {
  TrainingMemory memory;
  LocalParameters local = getLocalParameters(model, recipe);
  double dp = double(recipe.getDataParallel()) * recipe.context;
  double expertDp =
      double(recipe.devices) / (double(recipe.pipeline) * recipe.expert);
  // Half weights 2, gradients 2 or 4, and of the optimizer: weights, two
  // moments.
  double weightBytes = recipe.keepsHalfWeights ? 2 : 0;
  auto split = [&](int64_t stage, double parallel) {
    return recipe.zeroStage >= stage ? parallel : 1.0;
  };
  // On a pipeline FSDP gathers weights once a step, and reduces gradients once.
  bool keepsGathered = recipe.zeroStage == 3 && recipe.pipeline > 1;
  auto add = [&](double count, double parallel, bool isTable) {
    double parameters = weightBytes * count / split(3, parallel) +
                        (keepsGathered ? 2 * count : 0);
    double gradients = recipe.gradientBytes * count / split(2, parallel) +
                       (keepsGathered ? 4 * count : 0);
    double optimizer = recipe.optimizerBytes * count / split(1, parallel);
    if (isTable) {
      memory.embedding += parameters + gradients + optimizer;
      return;
    }
    memory.parameters += parameters;
    memory.gradients += gradients;
    memory.optimizer += optimizer;
  };
  add(local.dense, dp, false);
  add(local.experts, expertDp, false);
  add(local.embedding, dp, true);

  double sequence = recipe.sequence ? recipe.sequence : model.sequence;
  double tokens = recipe.microBatch * sequence / recipe.context;
  double stageLayers = getStageLayers(model, recipe);
  double layer = getLayerActivations(model, recipe);
  double kept = std::max(0.0, stageLayers - recipe.offloadedLayers);
  memory.activations = layer * getLayersInFlight(recipe, kept);
  Recipe again = recipe;
  if (recipe.recompute != Recompute::None) {
    again.recompute = Recompute::None;
    memory.working += getLayerActivations(model, again) - layer;
  }
  // The largest gradient at work: of a layer's widest tensor.
  double widest = std::max<double>(
      2.0 * model.hidden,
      2.0 * (model.isGated ? 2 : 1) *
          (model.denseLayers ? model.ffn
                             : model.experts.ffn * model.experts.active) /
          recipe.tensor);
  memory.working += tokens * widest;
  if (recipe.tensor > 1 && recipe.sequenceParallel)
    // Gathered: the inputs of attention and MLP; one's output's gradient, and
    // that of its input before it is scattered.
    memory.working += 4 * 2 * tokens * model.hidden;
  bool isPyTorch = recipe.framework == Framework::PyTorch;
  // PyTorch has batches outside: what is gathered along the second dimension is
  // copied into place, and what is scattered before it goes, unless products do
  // both piece by piece.
  if (recipe.tensor > 1 && recipe.sequenceParallel && isPyTorch &&
      recipe.microBatch > 1 && !recipe.overlapsTensor)
    memory.working += 2 * 2 * tokens * model.hidden;
  if (recipe.zeroStage == 3 && !keepsGathered) {
    double layerParameters = (local.dense + local.experts) / stageLayers;
    memory.working += layerParameters * (2 * 2 + 4); // two gathered, a gradient
    memory.embedding += local.embedding * 2 * 2;
  }
  // Logits: in 16 bits, in 32, and the gradients of both, or of 16 bits alone;
  // the last stage of a pipeline has them, where fewer micro-batches are in
  // flight.
  // Megatron's fused loss writes gradients over the logits.
  double logits = tokens * model.vocabulary / recipe.tensor *
                  (recipe.fusesLoss      ? (isPyTorch ? 4 : 2)
                   : recipe.fusedKernels ? 12
                                         : 14);
  if (recipe.pipeline == 1)
    memory.logits = logits;
  else
    memory.logits = std::max(0.0, logits - memory.activations *
                                               (1 - 1.0 / recipe.pipeline));
  memory.buffers = 1.5 * (1 << 30);
  // What PyTorch's allocator holds and cannot use: torchtitan reports that too.
  if (isPyTorch)
    memory.buffers +=
        0.03 * (memory.activations + memory.logits + memory.working);
  return memory;
}
