// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Training/TrainingModel.h"
#include "tp/Cost/JsonFields.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir::tp;

namespace {
struct ShippedModel {
  llvm::StringLiteral name, text;
};
} // namespace

// The files of models/, by name.
static constexpr ShippedModel shippedModels[] = {
#include "ShippedModels.inc"
};

static void parseAttention(JsonFields &fields, llvm::StringRef origin,
                           llvm::StringRef prefix, TrainingModel &model) {
  AttentionShape &shape = model.attention;
  shape.heads = fields.getInteger("heads");
  shape.kvHeads = fields.getIntegerOr("kv_heads", shape.heads);
  shape.headSize = fields.getIntegerOr(
      "head_size", std::max<int64_t>(1, model.hidden / shape.heads));
  shape.layers = fields.getIntegerOr("attention_layers", model.layers);
  shape.window = fields.getIntegerOr("window", 0);
  shape.windowLayers = fields.getIntegerOr("window_layers", 0);
  shape.normalisesQueries = fields.getBooleanOr("query_norm", false);
  shape.hasSinks = fields.getBooleanOr("sinks", false);
  if (shape.heads % shape.kvHeads)
    fields.fail("kv_heads", "is " + llvm::Twine(shape.kvHeads) +
                                ", which does not divide the " +
                                llvm::Twine(shape.heads) + " heads");
  if (!fields.has("latent_attention")) {
    fields.skip("latent_attention");
    return;
  }
  if (const auto *object = fields.getObject("latent_attention")) {
    JsonFields latent(origin, *object, fields.getPath("latent_attention"));
    shape.queryRank = latent.getInteger("query_rank");
    shape.kvRank = latent.getInteger("kv_rank");
    shape.ropeSize = latent.getInteger("rope_size");
    fields.take(latent.finish());
  }
}

static void parseExperts(JsonFields &fields, llvm::StringRef origin,
                         TrainingModel &model) {
  fields.skip("experts");
  if (!fields.has("experts"))
    return;
  const auto *object = fields.getObject("experts");
  if (!object)
    return;
  ExpertShape &shape = model.experts;
  JsonFields experts(origin, *object, fields.getPath("experts"));
  shape.layers = experts.getIntegerOr("layers", model.layers);
  shape.count = experts.getInteger("count");
  shape.active = experts.getInteger("active");
  shape.ffn = experts.getInteger("ffn");
  shape.sharedFfn = experts.getIntegerOr("shared_ffn", 0);
  shape.latent = experts.getIntegerOr("latent", 0);
  if (shape.active > shape.count)
    experts.fail("active", "is " + llvm::Twine(shape.active) +
                               ", but there are " + llvm::Twine(shape.count) +
                               " experts");
  fields.take(experts.finish());
}

static void parseStateSpace(JsonFields &fields, llvm::StringRef origin,
                            TrainingModel &model) {
  fields.skip("state_space");
  if (!fields.has("state_space"))
    return;
  const auto *object = fields.getObject("state_space");
  if (!object)
    return;
  StateSpaceShape &shape = model.stateSpace;
  JsonFields space(origin, *object, fields.getPath("state_space"));
  shape.layers = space.getInteger("layers");
  shape.heads = space.getInteger("heads");
  shape.headSize = space.getInteger("head_size");
  shape.state = space.getInteger("state");
  shape.groups = space.getInteger("groups");
  fields.take(space.finish());
}

/// No number is so large that counting parameters overflows.
static void checkSize(JsonFields &fields, const TrainingModel &model) {
  constexpr int64_t most = 1 << 24, mostLayers = 1 << 14;
  auto check = [&](llvm::StringRef key, int64_t value, int64_t limit) {
    if (value > limit)
      fields.fail(key,
                  "is " + llvm::Twine(value) + ", above " + llvm::Twine(limit));
  };
  check("layers", model.layers, mostLayers);
  check("attention_layers", model.attention.layers, mostLayers);
  check("dense_layers", model.denseLayers, mostLayers);
  check("experts.layers", model.experts.layers, mostLayers);
  check("state_space.layers", model.stateSpace.layers, mostLayers);
  check("hidden", model.hidden, 1 << 20);
  check("heads", model.attention.heads, 1 << 12);
  check("head_size", model.attention.headSize, 1 << 12);
  check("experts.count", model.experts.count, 1 << 12);
  check("experts.ffn", model.experts.ffn, 1 << 14);
  check("state_space.heads", model.stateSpace.heads, 1 << 12);
  check("state_space.head_size", model.stateSpace.headSize, 1 << 12);
  for (auto [key, value] :
       {std::pair<llvm::StringRef, int64_t>{"ffn", model.ffn},
        {"vocabulary", model.vocabulary},
        {"positions", model.positions},
        {"experts.shared_ffn", model.experts.sharedFfn},
        {"experts.latent", model.experts.latent}})
    check(key, value, most);
  for (auto [key, value] :
       {std::pair<llvm::StringRef, int64_t>{"latent_attention.query_rank",
                                            model.attention.queryRank},
        {"latent_attention.kv_rank", model.attention.kvRank},
        {"latent_attention.rope_size", model.attention.ropeSize},
        {"state_space.state", model.stateSpace.state},
        {"state_space.groups", model.stateSpace.groups}})
    check(key, value, 1 << 13);
  check("sequence", model.sequence, int64_t(1) << 40);
}

llvm::Expected<TrainingModel>
mlir::tp::parseModel(llvm::StringRef origin, const llvm::json::Object &object,
                     llvm::StringRef prefix) {
  JsonFields fields(origin, object, prefix);
  TrainingModel model;
  model.name = fields.getString("name");
  model.source = fields.getString("source");
  model.hidden = fields.getInteger("hidden");
  model.layers = fields.getInteger("layers");
  model.vocabulary = fields.getInteger("vocabulary");
  model.sequence = fields.getInteger("sequence");
  model.positions = fields.getIntegerOr("positions", 0);
  model.predictedTokens = fields.getIntegerOr("predicted_tokens", 0);
  model.isGated = fields.getBooleanOr("gated", false);
  model.isTied = fields.getBooleanOr("tied", false);
  model.hasBias = fields.getBooleanOr("bias", false);
  model.usesLayerNorm = fields.getBooleanOr("layer_norm", false);
  parseAttention(fields, origin, prefix, model);
  parseExperts(fields, origin, model);
  parseStateSpace(fields, origin, model);
  model.denseLayers = fields.getIntegerOr(
      "dense_layers", model.layers - model.experts.layers, 0);
  model.ffn = model.denseLayers ? fields.getInteger("ffn")
                                : fields.getIntegerOr("ffn", 0);
  checkSize(fields, model);
  if (llvm::Error error = fields.finish())
    return error;
  return model;
}

std::vector<llvm::StringRef> mlir::tp::getModelNames() {
  std::vector<llvm::StringRef> names;
  for (const ShippedModel &model : shippedModels)
    names.push_back(model.name);
  return names;
}

llvm::Expected<TrainingModel> mlir::tp::findModel(llvm::StringRef nameOrPath) {
  std::string held;
  llvm::StringRef text;
  for (const ShippedModel &model : shippedModels)
    if (model.name == nameOrPath)
      text = model.text;
  if (text.empty()) {
    if (!nameOrPath.ends_with(".json"))
      return makeJsonError("no model is called '" + nameOrPath + "', only " +
                           llvm::join(getModelNames(), ", ") +
                           "; a file of JSON is named with its suffix .json");
    llvm::Expected<std::string> read = readText(nameOrPath);
    if (!read)
      return read.takeError();
    held = std::move(*read);
    text = held;
  }
  llvm::Expected<llvm::json::Object> object = parseJsonObject(nameOrPath, text);
  if (!object)
    return object.takeError();
  return parseModel(nameOrPath, *object);
}
