// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A GPU, with its primary context, which all ranks on it share.
//
//   auto device = std::make_shared<CudaDevice>(CudaDriver::open(), 0);
//   device->makeCurrent();                     // on each thread that uses it
//   device->check(device->getDriver().fill(…), "cannot fill a buffer");

#ifndef TPRT_DEVICE_CUDA_CUDADEVICE_H
#define TPRT_DEVICE_CUDA_CUDADEVICE_H

#include "device/Cuda/CudaDriver.h"
#include <atomic>

namespace tprt::cuda {

class CudaDevice {
public:
  /// How many devices there are.
  static int32_t count(const CudaDriver &driver);

  CudaDevice(std::shared_ptr<const CudaDriver> driver, int32_t ordinal);
  ~CudaDevice();
  CudaDevice(const CudaDevice &) = delete;
  CudaDevice &operator=(const CudaDevice &) = delete;

  /// Let the calling thread use the device.
  void makeCurrent() const;
  const CudaDriver &getDriver() const { return *driver; }
  /// 90 for compute capability 9.0.
  int32_t getCapability() const { return capability; }
  /// "device 0 (NVIDIA H100 80GB HBM3)".
  const std::string &print() const { return text; }
  /// Throws unless `result` is success: "cannot … on device 0 (…): CUDA_…".
  void check(Result result, const std::string &what) const;

  /// What runs on the device never ends. To free what it may use would wait for
  /// it: from now on everything of the device is left as it is.
  void leaveBehind() { isLeftBehind = true; }
  bool wasLeftBehind() const { return isLeftBehind; }

private:
  std::shared_ptr<const CudaDriver> driver;
  Device device = 0;
  Context context = nullptr;
  int32_t capability = 0;
  std::string text;
  std::atomic<bool> isLeftBehind{false};
};

} // namespace tprt::cuda

#endif // TPRT_DEVICE_CUDA_CUDADEVICE_H
