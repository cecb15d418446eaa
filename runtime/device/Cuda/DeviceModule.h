// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Device code, loaded: of the images of an artifact the one that suits the
// device best.
//
//   cubin of the device's own architecture, cubin of an older one of the same
//   major number, PTX of the device's own architecture, PTX of an older one
//
// Where a driver refuses a cubin the next image is tried. PTX is compiled by
// the driver, which takes seconds for a large program.

#ifndef TPRT_DEVICE_CUDA_DEVICEMODULE_H
#define TPRT_DEVICE_CUDA_DEVICEMODULE_H

#include "artifact/Launch.h"
#include "device/Cuda/CudaDevice.h"
#include <vector>

namespace tprt::cuda {

/// An image and its bytes, after which a zero byte stands.
struct LoadableImage {
  const DeviceImage *image;
  const char *bytes;
};

/// The images that run on a device of this capability, the best one first.
std::vector<LoadableImage> orderImages(std::vector<LoadableImage> images,
                                       int32_t capability);

class DeviceModule {
public:
  /// `origin` is the artifact, for messages. Throws Incompatible where no image
  /// runs on the device, and what the driver says where it refuses one.
  DeviceModule(std::shared_ptr<CudaDevice> device,
               const std::vector<LoadableImage> &images,
               const std::string &origin);
  ~DeviceModule();
  DeviceModule(const DeviceModule &) = delete;
  DeviceModule &operator=(const DeviceModule &) = delete;

  CudaDevice &getDevice() const { return *device; }
  /// Throws Malformed if there is no such kernel.
  Function getFunction(const std::string &kernel) const;

private:
  std::shared_ptr<CudaDevice> device;
  std::string origin, arch;
  Module module = nullptr;
};

} // namespace tprt::cuda

#endif // TPRT_DEVICE_CUDA_DEVICEMODULE_H
