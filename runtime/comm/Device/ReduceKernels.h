// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The reductions of collectives on a GPU: the bits of comm/Reduce.h, because
// both are compiled from comm/ReduceElement.h, and elements are combined in the
// order of the sources.
//
//   ReduceKernels kernels(device);
//   kernels.reduce(rank, site, {sources, targets, numRows, rowElements, …});

#ifndef TPRT_COMM_DEVICE_REDUCEKERNELS_H
#define TPRT_COMM_DEVICE_REDUCEKERNELS_H

#include "comm/Device/ReduceArguments.h"
#include "comm/Site.h"
#include "device/Cuda/DeviceModule.h"
#include "device/Cuda/RankDevice.h"
#include <map>

namespace tprt {

/// The kernel for the element type and combiner of a site:
/// "tprt_reduce_f32_sum".
std::string getReduceKernel(const Site &site);

class ReduceKernels {
public:
  /// Loads the kernels that `sites` need; none if they reduce nothing.
  ReduceKernels(std::shared_ptr<cuda::CudaDevice> device,
                std::span<const Site> sites);

  /// Reduce as `site` says, on the stream of `rank`.
  void reduce(cuda::RankDevice &rank, const Site &site,
              ReduceArguments &arguments) const;

private:
  std::unique_ptr<cuda::DeviceModule> module;
  std::map<std::string, cuda::Function> functions;
};

} // namespace tprt

#endif // TPRT_COMM_DEVICE_REDUCEKERNELS_H
