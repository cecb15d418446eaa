// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a model is trained: degrees of parallelism, batches, and what is kept or
// computed again.
//
//   {"devices": 1024, "tp": 8, "pp": 8, "cp": 2, "vp": 8, "global_batch": 1536,
//    "precision": "fp8", "sequence_parallel": true}
//
// What is not given is 1, off or what the machine and the model have; dp is
// what the other degrees leave of the devices: 1024 / (8 * 8 * 2) = 8.
//
// Devices are numbered with tp innermost, then cp, dp and pp. Expert
// parallelism cuts the devices of tp, cp and dp anew: ep neighbours hold all
// experts of a layer. With "pipeline_inside" pp comes before dp.

#ifndef TP_PLAN_TRAINING_RECIPE_H
#define TP_PLAN_TRAINING_RECIPE_H

#include "tp/Plan/Training/TrainingModel.h"

namespace mlir::tp {

/// What the backward pass computes again: nothing; the attention of scores or,
/// where that is fused, norms and activations; every second product of matrices
/// too (PyTorch's selective checkpoints); the experts; or whole layers.
enum class Recompute { None, Selective, Alternate, Experts, Full };

/// The name of a choice, as in JSON.
llvm::StringRef getName(Recompute recompute);

/// Whose modules a model is made of. Those of PyTorch (FSDP2, tensor
/// parallelism of DTensor, float8 of torchao) cast weights anew in each
/// micro-batch, and copy what they gather along the second dimension; without
/// fused kernels each operation is one of PyTorch's.
enum class Framework { Megatron, PyTorch };

struct Recipe {
  int64_t devices = 1;
  int64_t tensor = 1, pipeline = 1, context = 1, expert = 1;
  int64_t virtualStages = 1; // pieces of the model that a pipeline stage has
  int64_t microBatch = 1, globalBatch = 1;
  int64_t sequence = 0; // tokens; 0: the model's
  /// Cut over data parallelism are: 0 nothing, 1 the optimizer's state, 2
  /// gradients too, 3 parameters too (FSDP).
  int64_t zeroStage = 1;
  Recompute recompute = Recompute::None;
  std::string precision = "bf16"; // of products of matrices
  bool sequenceParallel = false;
  bool fusedAttention = true; // scores never reach memory
  /// By FlashAttention-2, which a later machine than A100 runs at half the
  /// speed.
  bool usesFlash2 = false;
  Framework framework = Framework::Megatron;
  bool fusedKernels = true; // norms, activations and residuals are compiled
  bool fusesLoss = false;   // logits are in 16 bits only
  /// A token goes once to each node where experts want it (DeepEP, HybridEP);
  /// else once for each expert, by the all-to-all of NCCL.
  bool fusedDispatch = true;
  bool overlapsTensor = false, overlapsData = true, overlapsExperts = false;
  bool capturesGraphs = false;  // most kernels are launched together
  double gradientBytes = 4;     // of a gradient, in memory and on the wire
  double optimizerBytes = 12;   // of a parameter: its weight and two moments
  int64_t offloadedLayers = 0;  // whose activations go to the host
  bool keepsHalfWeights = true; // beside the optimizer's; else cast when used

  /// Stages of a pipeline lie nearer to each other than its replicas.
  bool pipelineInside = false;
  bool zeroBubble = false; // the schedule of the pipeline is ZB-H1

  int64_t getDataParallel() const {
    return devices / (tensor * pipeline * context);
  }
  /// How far apart the devices of an axis are.
  int64_t getDataStride() const {
    return tensor * (pipelineInside ? pipeline : 1);
  }
  int64_t getPipelineStride() const {
    return tensor * context * (pipelineInside ? 1 : getDataParallel());
  }
  /// Micro-batches that a pipeline runs in a step.
  int64_t getMicroBatches() const {
    return globalBatch / (getDataParallel() * microBatch);
  }
  /// tp2 pp4 dp8 and so on, without what is 1.
  std::string describe() const;
};

/// Why a model cannot be trained so; success if it can.
llvm::Error checkRecipe(const Recipe &recipe, const TrainingModel &model);

/// The recipe in an object of JSON. Keys `other` belong to somebody else.
llvm::Expected<Recipe> parseRecipe(llvm::StringRef origin,
                                   const llvm::json::Object &object,
                                   const TrainingModel &model,
                                   llvm::ArrayRef<llvm::StringRef> other = {});

/// The same as JSON.
llvm::json::Object toJson(const Recipe &recipe);

} // namespace mlir::tp

#endif // TP_PLAN_TRAINING_RECIPE_H
