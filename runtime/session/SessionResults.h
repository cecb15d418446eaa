// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The results of a session as tensors to be saved: read box by box from the
// buffers of the ranks, so that no whole one is put together.

#ifndef TPRT_SESSION_SESSIONRESULTS_H
#define TPRT_SESSION_SESSIONRESULTS_H

#include "checkpoint/TensorSource.h"
#include "session/Session.h"

namespace tprt {

class SessionResults : public TensorSource {
public:
  /// Throws as Session::getResult does where there is none.
  explicit SessionResults(const Session &session);

  const std::vector<TensorDescription> &getTensors() const override {
    return tensors;
  }
  void read(size_t tensor, std::span<const int64_t> start,
            std::span<const int64_t> sizes, void *target,
            const BoxSide &side) override;

private:
  const Session &session;
  std::vector<TensorDescription> tensors;
};

} // namespace tprt

#endif // TPRT_SESSION_SESSIONRESULTS_H
