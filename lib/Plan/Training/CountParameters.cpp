// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Training/TrainingModel.h"

using namespace mlir::tp;

static int64_t countNorm(const TrainingModel &model) {
  return model.hidden * (model.usesLayerNorm ? 2 : 1);
}

/// The matrices of one layer of attention; latent ones that stay whole apart.
static int64_t countAttention(const TrainingModel &model, int64_t &whole) {
  const AttentionShape &shape = model.attention;
  int64_t h = model.hidden, heads = shape.heads;
  if (shape.kvRank) {
    whole += h * shape.queryRank + shape.queryRank +
             h * (shape.kvRank + shape.ropeSize) + shape.kvRank;
    return shape.queryRank * heads * shape.getQuerySize() +
           shape.kvRank * heads * 2 * shape.headSize +
           heads * shape.headSize * h;
  }
  int64_t queries = heads * shape.headSize;
  int64_t keys = 2 * shape.kvHeads * shape.headSize;
  if (shape.normalisesQueries)
    whole += 2 * shape.headSize;
  int64_t bias = model.hasBias ? queries + keys + h : 0;
  return h * (queries + keys) + queries * h + bias +
         (shape.hasSinks ? heads : 0);
}

static int64_t countMlp(const TrainingModel &model, int64_t width,
                        int64_t ffn) {
  int64_t first = model.isGated ? 2 * ffn : ffn;
  int64_t bias = model.hasBias ? first + width : 0;
  return width * first + ffn * width + bias;
}

static int64_t countStateSpace(const TrainingModel &model) {
  const StateSpaceShape &shape = model.stateSpace;
  int64_t inner = shape.heads * shape.headSize;
  int64_t states = 2 * shape.groups * shape.state;
  return model.hidden * (2 * inner + states + shape.heads) +
         inner * model.hidden + (inner + states) * (shape.convolution + 1) +
         inner + 3 * shape.heads;
}

ParameterCount mlir::tp::countParameters(const TrainingModel &model) {
  ParameterCount count;
  const ExpertShape &experts = model.experts;
  int64_t h = model.hidden;
  int64_t wholeAttention = 0;
  count.layers = model.attention.layers * countAttention(model, wholeAttention);
  count.layers += model.denseLayers * countMlp(model, h, model.ffn);
  if (model.stateSpace.layers)
    count.layers += model.stateSpace.layers * countStateSpace(model);
  int64_t blocks = model.attention.layers + model.denseLayers + experts.layers +
                   model.stateSpace.layers;
  count.replicated =
      model.attention.layers * wholeAttention + (blocks + 1) * countNorm(model);
  if (experts.layers) {
    int64_t width = experts.latent ? experts.latent : h;
    count.experts =
        experts.layers * experts.count * countMlp(model, width, experts.ffn);
    int64_t router = h * experts.count + (model.hasBias ? experts.count : 0);
    int64_t latent = experts.latent ? 2 * h * experts.latent : 0;
    count.replicated += experts.layers * (router + latent);
    if (experts.sharedFfn)
      count.layers += experts.layers * countMlp(model, h, experts.sharedFfn);
  }
  count.embedding = (model.vocabulary + model.positions) * h;
  count.output = model.isTied ? 0 : model.vocabulary * h;
  return count;
}

int64_t mlir::tp::countActiveParameters(const TrainingModel &model) {
  ParameterCount count = countParameters(model);
  int64_t active =
      count.layers + count.replicated + model.vocabulary * model.hidden;
  if (model.experts.count)
    active += count.experts / model.experts.count * model.experts.active;
  return active;
}

double mlir::tp::getModelFlopsPerToken(const TrainingModel &model,
                                       int64_t sequence) {
  const AttentionShape &shape = model.attention;
  double sizes = shape.heads * double(shape.getQuerySize() + shape.headSize);
  double keys = double(shape.layers - shape.windowLayers) * sequence +
                double(shape.windowLayers) * std::min(shape.window, sequence);
  return 6.0 * countActiveParameters(model) + 6 * keys * sizes;
}
