// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whole arrays in memory as tensors to be saved.

#ifndef TPRT_CHECKPOINT_ARRAYTENSORS_H
#define TPRT_CHECKPOINT_ARRAYTENSORS_H

#include "checkpoint/TensorSource.h"
#include "tprt/tprt.h"

namespace tprt {

class ArrayTensors : public TensorSource {
public:
  /// The array stays where it is. Throws InvalidArgument if it has no data, or
  /// no valid type or shape.
  void add(const std::string &name, const tprt_array &array);

  const std::vector<TensorDescription> &getTensors() const override {
    return tensors;
  }
  void read(size_t tensor, std::span<const int64_t> start,
            std::span<const int64_t> sizes, void *target,
            const BoxSide &side) override;

private:
  std::vector<TensorDescription> tensors;
  std::vector<const void *> data; // of each
};

} // namespace tprt

#endif // TPRT_CHECKPOINT_ARRAYTENSORS_H
