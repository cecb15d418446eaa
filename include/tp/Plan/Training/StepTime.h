// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How long a training step takes on a machine, by what the slowest device does.
//
//   products of matrices   their FLOPs, at a rate by type and shape
//   attention              its FLOPs, or its scores through memory
//   memory                 norms, activations, residuals, casts
//   host                   launching operations, beyond the device's work
//   tensor, context, expert, pipeline, data    exposed communication
//   bubble                 stages that wait, (pp - 1) / vp micro-batches
//   optimizer
//
// A step of m micro-batches on p stages takes m times the slowest stage, and
// the bubble: the first micro-batch must reach the last stage and come back.

#ifndef TP_PLAN_TRAINING_STEPTIME_H
#define TP_PLAN_TRAINING_STEPTIME_H

#include "tp/Cost/Machine.h"
#include "tp/Plan/Training/Recipe.h"

namespace mlir::tp {

/// Seconds of a step, of which each is exposed.
struct StepTime {
  double matmul = 0, attention = 0, memory = 0, host = 0;
  double tensor = 0, context = 0, expert = 0, pipeline = 0, data = 0;
  double bubble = 0, optimizer = 0;

  double getCommunication() const {
    return tensor + context + expert + pipeline + data;
  }
  double getTotal() const {
    return matmul + attention + memory + host + getCommunication() + bubble +
           optimizer;
  }
};

/// What a pipeline's stage waits, where a micro-batch takes each stage
/// `seconds`, forward and backward: 1F1B, interleaved over virtual stages.
double getBubble(int64_t stages, int64_t virtualStages, double seconds);

/// The same where gradients of weights, `weightSeconds` of it, fill gaps:
/// schedule ZB-H1 of arXiv 2401.10241, which keeps no more activations than
/// 1F1B.
double getZeroBubble(int64_t stages, double seconds, double weightSeconds);

/// The machine must have a rate for the recipe's precision and for bf16 or f16.
StepTime getStepTime(const TrainingModel &model, const Recipe &recipe,
                     const Machine &machine, const Calibration &calibration);

/// One layer of a kind, or the output, for one micro-batch on one device:
/// seconds forward and backward, without what is computed again.
struct LayerCost {
  std::string name;
  int64_t count = 0;
  double matmul = 0, attention = 0, memory = 0, communication = 0;

  double getTotal() const {
    return matmul + attention + memory + communication;
  }
};

std::vector<LayerCost> getLayerCosts(const TrainingModel &model,
                                     const Recipe &recipe,
                                     const Machine &machine,
                                     const Calibration &calibration);

/// The step's FLOPs as MFU counts them, a second and a device.
double getModelFlopsPerSecond(const TrainingModel &model, const Recipe &recipe,
                              double seconds);

} // namespace mlir::tp

#endif // TP_PLAN_TRAINING_STEPTIME_H
