// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Training/Recipe.h"
#include "tp/Cost/JsonFields.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir::tp;

static const llvm::StringRef recomputeNames[] = {
    "none", "selective", "alternate", "experts", "full"};

static const llvm::StringRef frameworkNames[] = {"megatron", "pytorch"};

llvm::StringRef mlir::tp::getName(Recompute recompute) {
  return recomputeNames[static_cast<unsigned>(recompute)];
}

std::string Recipe::describe() const {
  std::string text;
  auto add = [&](llvm::StringRef name, int64_t value, int64_t usual = 1) {
    if (value != usual)
      text += (text.empty() ? "" : " ") + (name + llvm::Twine(value)).str();
  };
  add("tp", tensor);
  add("pp", pipeline);
  add("vp", virtualStages);
  add("cp", context);
  add("ep", expert);
  add("dp", getDataParallel());
  add("mbs", microBatch, 0);
  add("zero", zeroStage, 0);
  text += pipelineInside ? " pp-inside" : "";
  text += sequenceParallel && tensor > 1 ? " sp" : "";
  if (recompute != Recompute::None)
    text += " recompute=" + getName(recompute).str();
  return text;
}

/// An error that one number does not divide another.
static llvm::Error makeIndivisible(const llvm::Twine &whole, int64_t size,
                                   const llvm::Twine &parts, int64_t count) {
  return makeJsonError(whole + ", " + llvm::Twine(size) +
                       ", cannot be divided by " + parts + ", " +
                       llvm::Twine(count));
}

llvm::Error mlir::tp::checkRecipe(const Recipe &recipe,
                                  const TrainingModel &model) {
  int64_t modelParallel = recipe.tensor * recipe.pipeline * recipe.context;
  if (recipe.devices % modelParallel)
    return makeIndivisible("the number of devices", recipe.devices,
                           "tp * pp * cp", modelParallel);
  int64_t dp = recipe.getDataParallel();
  if (recipe.globalBatch % (dp * recipe.microBatch))
    return makeIndivisible("the global batch", recipe.globalBatch, "dp * mbs",
                           dp * recipe.microBatch);
  int64_t sequence = recipe.sequence ? recipe.sequence : model.sequence;
  if (sequence %
      (recipe.context * (recipe.sequenceParallel ? recipe.tensor : 1)))
    return makeIndivisible("the sequence", sequence, "cp and sp",
                           recipe.context * recipe.tensor);
  if (model.attention.heads % recipe.tensor)
    return makeIndivisible("the number of heads", model.attention.heads, "tp",
                           recipe.tensor);
  // The embedding and the output may stand for a layer each.
  if (recipe.pipeline * recipe.virtualStages > model.layers + 2)
    return makeJsonError(
        "pp * vp is " + llvm::Twine(recipe.pipeline * recipe.virtualStages) +
        ", but the model has " + llvm::Twine(model.layers) + " layers");
  if (recipe.expert > 1) {
    if (!model.experts.count)
      return makeJsonError("ep is " + llvm::Twine(recipe.expert) +
                           ", but the model has no experts");
    if (model.experts.count % recipe.expert)
      return makeIndivisible("the number of experts", model.experts.count, "ep",
                             recipe.expert);
    int64_t ranks = recipe.devices / recipe.pipeline;
    if (ranks % recipe.expert)
      return makeIndivisible("the devices of a stage", ranks, "ep",
                             recipe.expert);
  }
  return llvm::Error::success();
}

llvm::Expected<Recipe>
mlir::tp::parseRecipe(llvm::StringRef origin, const llvm::json::Object &object,
                      const TrainingModel &model,
                      llvm::ArrayRef<llvm::StringRef> other) {
  JsonFields fields(origin, object);
  for (llvm::StringRef key : other)
    fields.skip(key);
  Recipe recipe;
  recipe.devices = fields.getInteger("devices");
  recipe.tensor = fields.getIntegerOr("tp", 1);
  recipe.pipeline = fields.getIntegerOr("pp", 1);
  recipe.context = fields.getIntegerOr("cp", 1);
  recipe.expert = fields.getIntegerOr("ep", 1);
  recipe.virtualStages = fields.getIntegerOr("vp", 1);
  recipe.microBatch = fields.getIntegerOr("micro_batch", 1);
  recipe.globalBatch = fields.getInteger("global_batch");
  recipe.sequence = fields.getIntegerOr("sequence", model.sequence);
  recipe.zeroStage = fields.getIntegerOr("zero", 1, 0);
  // Products of three degrees, or of a batch and a degree, do not overflow.
  constexpr int64_t mostDegree = 1 << 20, mostSize = int64_t(1) << 40;
  for (auto [key, value, most] :
       {std::tuple<llvm::StringRef, int64_t, int64_t>{"tp", recipe.tensor,
                                                      mostDegree},
        {"pp", recipe.pipeline, mostDegree},
        {"cp", recipe.context, mostDegree},
        {"ep", recipe.expert, mostDegree},
        {"vp", recipe.virtualStages, mostDegree},
        {"micro_batch", recipe.microBatch, mostDegree},
        {"devices", recipe.devices, mostSize},
        {"global_batch", recipe.globalBatch, mostSize},
        {"sequence", recipe.sequence, mostSize}})
    if (value > most)
      fields.fail(key,
                  "is " + llvm::Twine(value) + ", above " + llvm::Twine(most));
  if (recipe.zeroStage > 3)
    fields.fail("zero", "is " + llvm::Twine(recipe.zeroStage) +
                            ", but it must be 0, 1, 2 or 3");
  recipe.recompute = static_cast<Recompute>(
      fields.getChoiceOr("recompute", recomputeNames, 0));
  recipe.precision = fields.getStringOr("precision", "bf16");
  recipe.sequenceParallel = fields.getBooleanOr("sequence_parallel", false);
  recipe.fusedAttention = fields.getBooleanOr("fused_attention", true);
  recipe.usesFlash2 = fields.getBooleanOr("flash2", false);
  recipe.framework = static_cast<Framework>(
      fields.getChoiceOr("framework", frameworkNames, 0));
  recipe.fusedKernels = fields.getBooleanOr("fused_kernels", true);
  recipe.fusedDispatch = fields.getBooleanOr("fused_dispatch", true);
  recipe.overlapsTensor = fields.getBooleanOr("overlaps_tensor", false);
  recipe.overlapsData = fields.getBooleanOr("overlaps_data", true);
  recipe.overlapsExperts = fields.getBooleanOr("overlaps_experts", false);
  recipe.capturesGraphs = fields.getBooleanOr("captures_graphs", false);
  recipe.pipelineInside = fields.getBooleanOr("pipeline_inside", false);
  recipe.zeroBubble = fields.getBooleanOr("zero_bubble", false);
  if (recipe.zeroBubble && recipe.virtualStages > 1)
    fields.fail("zero_bubble",
                "is true, but vp is " + llvm::Twine(recipe.virtualStages));
  recipe.fusesLoss = fields.getBooleanOr("fuses_loss", false);
  recipe.gradientBytes = fields.getNumberOr("gradient_bytes", 4);
  recipe.optimizerBytes = fields.getNumberOr("optimizer_bytes", 12);
  recipe.offloadedLayers = fields.getIntegerOr("offloaded_layers", 0, 0);
  recipe.keepsHalfWeights = fields.getBooleanOr("keeps_half_weights", true);
  if (llvm::Error error = fields.finish())
    return error;
  if (llvm::Error error = checkRecipe(recipe, model))
    return makeJsonError(origin + ": " + llvm::toString(std::move(error)));
  return recipe;
}

llvm::json::Object mlir::tp::toJson(const Recipe &recipe) {
  return llvm::json::Object{{"devices", recipe.devices},
                            {"tp", recipe.tensor},
                            {"pp", recipe.pipeline},
                            {"cp", recipe.context},
                            {"ep", recipe.expert},
                            {"dp", recipe.getDataParallel()},
                            {"vp", recipe.virtualStages},
                            {"micro_batch", recipe.microBatch},
                            {"global_batch", recipe.globalBatch},
                            {"sequence", recipe.sequence},
                            {"zero", recipe.zeroStage},
                            {"recompute", getName(recipe.recompute).str()},
                            {"precision", recipe.precision},
                            {"sequence_parallel", recipe.sequenceParallel},
                            {"pipeline_inside", recipe.pipelineInside}};
}
