// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the most loaded device holds in a training step, by parts.
//
//   gpt3-175b, tp8 pp8 vp3 mbs1, sp, selective       GiB
//   parameters and optimizer of the layers           45.6    18 B a parameter
//   activations                                      12.4    34 s b h / t a
//   layer
//
// The figures of Korthikanti et al., arXiv 2205.05198, Figure 1. Activations of
// models with fused attention and gated MLPs are counted tensor by tensor in
// the same way. The first stage of a pipeline keeps as many micro-batches as
// there are stages; interleaved, 1 + (pp - 1) / (pp vp) times its layers.

#ifndef TP_PLAN_TRAINING_TRAININGMEMORY_H
#define TP_PLAN_TRAINING_TRAININGMEMORY_H

#include "tp/Cost/Machine.h"
#include "tp/Plan/Training/Recipe.h"

namespace mlir::tp {

/// Bytes on the most loaded device.
struct TrainingMemory {
  double parameters = 0, gradients = 0, optimizer = 0;
  double embedding = 0;   // its parameters, gradients and optimizer, and output
  double activations = 0; // of the layers, of all micro-batches in flight
  double logits = 0;      // and their gradients
  double working = 0; // of the layer at work: recomputed or gathered tensors
  double buffers = 0; // of communication and of the runtime

  double getLayers() const { return parameters + gradients + optimizer; }
  double getTotal() const {
    return getLayers() + embedding + activations + logits + working + buffers;
  }
};

/// The parameters of one device, of the layers of the most loaded stage: dense
/// ones and routed experts.
struct LocalParameters {
  double dense = 0, experts = 0, embedding = 0;
};
LocalParameters getLocalParameters(const TrainingModel &model,
                                   const Recipe &recipe);

/// The layers of the most loaded stage of a pipeline.
double getStageLayers(const TrainingModel &model, const Recipe &recipe);

/// Bytes that one layer, the average of the kinds, keeps of a micro-batch.
double getLayerActivations(const TrainingModel &model, const Recipe &recipe);

TrainingMemory getTrainingMemory(const TrainingModel &model,
                                 const Recipe &recipe);

/// Bytes of a type of matrix products: 2 for bf16, 1 for fp8, 0.5 for fp4.
double getTypeBytes(llvm::StringRef type);

} // namespace mlir::tp

#endif // TP_PLAN_TRAINING_TRAININGMEMORY_H
