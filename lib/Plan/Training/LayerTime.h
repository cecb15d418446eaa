// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a micro-batch costs on one device, by kinds of layers: forward,
// backward, and the collectives that no schedule can move away from them.

#ifndef TP_LIB_PLAN_TRAINING_LAYERTIME_H
#define TP_LIB_PLAN_TRAINING_LAYERTIME_H

#include "tp/Plan/Training/StepTime.h"

namespace mlir::tp {

/// How much nearer products of experts, many of them at once, come to the rate.
constexpr double groupedSpeed = 1.4;

/// Seconds of one direction, and `kernels`: operations that the framework
/// launches.
struct DirectionTime {
  double matmul = 0, attention = 0, memory = 0, kernels = 0;
  double tensor = 0, context = 0, expert = 0;
  double weights = 0; // of the products: gradients of weights

  DirectionTime &operator+=(const DirectionTime &other);
  DirectionTime operator*(double factor) const;
  double getDevice() const { return matmul + attention + memory; }
};

/// Forward and backward, with what is computed again.
struct LayerTime {
  DirectionTime forward, backward;

  LayerTime &operator+=(const LayerTime &other);
  LayerTime operator*(double factor) const;
};

class LayerTimes {
public:
  LayerTimes(const TrainingModel &model, const Recipe &recipe,
             const Machine &machine, const Calibration &calibration);

  /// Layers of one kind, and one of them.
  struct Kind {
    llvm::StringRef name;
    int64_t count = 0;
    LayerTime time;
  };
  /// The kinds that the model has, without what is computed again as a whole.
  llvm::SmallVector<Kind, 4> getKinds() const;

  /// All layers of the model, as one device computes its share of them.
  LayerTime getLayers() const;
  /// The output and the loss.
  LayerTime getOutput() const;
  /// The layers that predict later tokens, and their outputs.
  LayerTime getPredictions() const;

  /// Tokens of a micro-batch on a device.
  double getTokens() const { return tokens; }

private:
  LayerTime getAttention() const;
  LayerTime getMlp(double width, double ffn) const;
  LayerTime getExperts() const;
  LayerTime getStateSpace() const;
  void addMatmul(LayerTime &time, double m, double n, double k,
                 double count = 1, double speed = 1) const;
  void addMemory(LayerTime &time, double forward, double backward) const;
  double getVectorBytes() const;
  bool isEager() const {
    return recipe.framework == Framework::PyTorch && !recipe.fusedKernels;
  }
  void addScores(LayerTime &time) const;
  void addTensorCollectives(LayerTime &time) const;
  void addContextCollectives(LayerTime &time) const;
  double getAllToAll(double bytesPerCopy) const;
  double getMatmulSeconds(double m, double n, double k, double count,
                          const ElementRate &rate, double bytes,
                          double resultBytes = 2, double speed = 1) const;

  const TrainingModel &model;
  const Recipe &recipe;
  const Machine &machine;
  const Calibration &calibration;
  const ElementRate &rate, &halfRate;
  double tokens, sequence, bandwidth, share; // share: of whole vectors
  double typeBytes;
  Link tensorLink, contextLink;
};

} // namespace mlir::tp

#endif // TP_LIB_PLAN_TRAINING_LAYERTIME_H
