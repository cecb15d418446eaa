// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Kernels that the user has written: found by name when a session is created,
// called from then on by number.
//
//   registerKernel("my.swiglu", {&swiglu, nullptr});
//   BoundKernels kernels(entry.calls, "mlp.tpx");
//   // on the thread of each rank:
//   kernels.run(comm, rank, /*call=*/0, data);

#ifndef TPRT_SESSION_KERNELS_H
#define TPRT_SESSION_KERNELS_H

#include "artifact/Manifest.h"
#include "comm/Communicator.h"

namespace tprt {

struct Kernel {
  tprt_kernel function = nullptr;
  void *data = nullptr;
};

/// Make `kernel` known to the process, in place of any of the same name; one
/// without a function removes it.
void registerKernel(const std::string &name, const Kernel &kernel);

/// The kernels of an entry's calls.
class BoundKernels {
public:
  /// `calls` outlive the object. Throws NotFound with the names of all kernels
  /// that are not registered; `origin` is the artifact, for messages.
  BoundKernels(const std::vector<CallSite> &calls, const std::string &origin);

  /// Run call number `call` of `rank`, whose operands and then results lie at
  /// `data`. If the kernel fails, the run does, and the result is false; also
  /// if the run has failed already.
  bool run(Communicator &comm, int32_t rank, int32_t call,
           void *const *data) const noexcept;

private:
  struct Bound {
    const CallSite *site;
    Kernel kernel;
    /// Of operands, then results.
    std::vector<std::vector<int64_t>> strides;
  };
  static int32_t call(const Bound &bound, void *const *data);

  std::vector<Bound> calls;
};

/// The distance in elements between neighbours of each dimension, row-major.
std::vector<int64_t> getStrides(const std::vector<int64_t> &shape);

} // namespace tprt

#endif // TPRT_SESSION_KERNELS_H
