// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tensors that can be read box by box: a checkpoint in files, arrays in memory,
// the results of a session. What saves tensors takes them from one of these.

#ifndef TPRT_CHECKPOINT_TENSORSOURCE_H
#define TPRT_CHECKPOINT_TENSORSOURCE_H

#include "artifact/Manifest.h"
#include "checkpoint/FileType.h"
#include "element/Box.h"
#include <vector>

namespace tprt {

/// What is known of a tensor without reading it.
struct TensorDescription {
  std::string name;
  const FileType *type = nullptr;
  std::vector<int64_t> shape;
};

/// Throws that `tensor` is not what `argument` takes.
[[noreturn]] void refuseTensor(const TensorSpec &argument,
                               const TensorDescription &tensor);

class TensorSource {
public:
  virtual ~TensorSource() = default;

  virtual const std::vector<TensorDescription> &getTensors() const = 0;
  /// Copy the box of `sizes` elements at `start` of tensor number `tensor` to
  /// `target`, where it lies as `side` says. The box lies inside the tensor.
  virtual void read(size_t tensor, std::span<const int64_t> start,
                    std::span<const int64_t> sizes, void *target,
                    const BoxSide &side) = 0;
};

} // namespace tprt

#endif // TPRT_CHECKPOINT_TENSORSOURCE_H
