// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shape of a language model, as its published configuration has it, and how
// many parameters that is.
//
//   llvm::Expected<TrainingModel> model = findModel("llama-3.1-405b");
//   countParameters(*model).getTotal()      405853388800
//
// Layers are counted by kind, since models mix them: attention, dense MLPs,
// experts and state spaces (Mamba-2). A transformer of 32 layers has 32 of
// attention and 32 of MLPs or experts.

#ifndef TP_PLAN_TRAINING_TRAININGMODEL_H
#define TP_PLAN_TRAINING_TRAININGMODEL_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"
#include <string>
#include <vector>

namespace mlir::tp {

struct AttentionShape {
  int64_t layers = 0, heads = 0, kvHeads = 0, headSize = 0;
  /// Latent attention (DeepSeek-V2, arXiv 2405.04434): queries and keys with
  /// values come from vectors of these sizes; 0: from the hidden state.
  int64_t queryRank = 0, kvRank = 0, ropeSize = 0;
  /// The last keys that a token sees, in this many of the layers.
  int64_t window = 0, windowLayers = 0;
  bool normalisesQueries = false, hasSinks = false;

  /// The size of a query and key, and of a value.
  int64_t getQuerySize() const { return headSize + ropeSize; }
};

struct ExpertShape {
  int64_t layers = 0, count = 0, active = 0, ffn = 0;
  int64_t sharedFfn = 0; // of the experts that all tokens visit
  int64_t latent = 0;    // what experts work on; 0: the hidden state
};

/// Mamba-2 (arXiv 2405.21060).
struct StateSpaceShape {
  int64_t layers = 0, heads = 0, headSize = 0, state = 0, groups = 0;
  int64_t convolution = 4;
};

struct TrainingModel {
  std::string name, source;
  int64_t hidden = 0, layers = 0, vocabulary = 0, sequence = 0;
  int64_t denseLayers = 0, ffn = 0;
  int64_t positions = 0;       // learned ones
  int64_t predictedTokens = 0; // extra layers that predict later tokens
  bool isGated = false, isTied = false, hasBias = false;
  bool usesLayerNorm = false; // with a bias; else root mean square
  AttentionShape attention;
  ExpertShape experts;
  StateSpaceShape stateSpace;
};

/// Parameters by where parallelism puts them.
struct ParameterCount {
  int64_t layers = 0;     // cut by tensor parallelism
  int64_t replicated = 0; // of the layers, but whole on each of these devices
  int64_t experts = 0;    // routed: cut by expert parallelism
  int64_t embedding = 0, output = 0;

  int64_t getTotal() const {
    return layers + replicated + experts + embedding + output;
  }
};

/// The parameters, without the layers that predict later tokens.
ParameterCount countParameters(const TrainingModel &model);

/// What a token visits: of the routed experts the active ones, and not the
/// embedding.
int64_t countActiveParameters(const TrainingModel &model);

/// Floating-point operations that a step spends on a token, forward and
/// backward, as MFU counts them: recomputation is no work, and of causal
/// attention the whole square counts.
double getModelFlopsPerToken(const TrainingModel &model, int64_t sequence);

llvm::Expected<TrainingModel> parseModel(llvm::StringRef origin,
                                         const llvm::json::Object &object,
                                         llvm::StringRef prefix = "");

/// The models that tp ships (models/*.json), by name.
std::vector<llvm::StringRef> getModelNames();

/// A model that tp ships, or that of a file.
llvm::Expected<TrainingModel> findModel(llvm::StringRef nameOrPath);

} // namespace mlir::tp

#endif // TP_PLAN_TRAINING_TRAININGMODEL_H
