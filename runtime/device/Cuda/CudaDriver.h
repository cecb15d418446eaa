// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The CUDA driver, opened when a session needs it: libtprt starts on machines
// without one.
//
//   std::shared_ptr<const CudaDriver> driver = CudaDriver::open();
//   driver->check(driver->createStream(&stream, 0), "cannot make a stream");

#ifndef TPRT_DEVICE_CUDA_CUDADRIVER_H
#define TPRT_DEVICE_CUDA_CUDADRIVER_H

#include "device/Cuda/CudaTypes.h"
#include <memory>
#include <string>

namespace tprt::cuda {

class CudaDriver {
public:
  /// Open libcuda.so.1, or for tests the library that TPRT_CUDA_DRIVER names.
  /// Throws Unavailable where there is none or no device, Incompatible where
  /// it is older than CUDA 12.0.
  static std::shared_ptr<const CudaDriver> open();

  /// "CUDA_ERROR_OUT_OF_MEMORY (out of memory)".
  std::string describe(Result result) const;
  /// Throws `what` with the description of `result` unless that is success;
  /// OutOfMemory keeps its code.
  void check(Result result, const std::string &what) const;

#define TPRT_CUDA(name, symbol, parameters) Result(*name) parameters = nullptr;
#include "device/Cuda/CudaFunctions.def"
#undef TPRT_CUDA

private:
  CudaDriver() = default;
};

} // namespace tprt::cuda

#endif // TPRT_DEVICE_CUDA_CUDADRIVER_H
