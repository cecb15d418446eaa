// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the manifest of target cuda says about device code: the images of the
// artifact, and how each kernel of an entry is launched.

#ifndef TPRT_ARTIFACT_LAUNCH_H
#define TPRT_ARTIFACT_LAUNCH_H

#include "json/JsonReader.h"
#include <array>
#include <variant>

namespace tprt {

/// Device code for one architecture, a range of section .tp_device.
struct DeviceImage {
  bool isCubin = false; // else PTX
  /// "sm_90a": 90 and true. Code with a letter runs on that architecture alone.
  int32_t capability = 0;
  bool isSpecific = false;
  std::string arch;
  size_t offset = 0, bytes = 0;
};

/// A place in one of the buffers that a launch is given.
struct BufferAddress {
  int32_t buffer = 0;
  int64_t offset = 0;
};

/// A tensor map, as the driver encodes it: the innermost dimension first.
struct TensorMap {
  BufferAddress base;
  int32_t type = 0; // a CUtensorMapDataType
  std::vector<uint64_t> sizes;
  std::vector<uint64_t> strides; // bytes, of all dimensions but the innermost
  std::vector<uint32_t> box;
  int32_t swizzle = 0; // bytes
};

using LaunchParameter =
    std::variant<BufferAddress, int32_t, int64_t, TensorMap>;

/// One launch of a kernel.
struct Launch {
  std::string kernel, location;
  std::array<uint32_t, 3> grid = {}, block = {}, cluster = {};
  uint32_t sharedBytes = 0; // dynamic shared memory
  int32_t numBuffers = 0;
  std::vector<LaunchParameter> parameters;

  uint32_t getClusterSize() const {
    return cluster[0] * cluster[1] * cluster[2];
  }
  /// "kernel 'k' (line 42)".
  std::string print() const;
};

/// Check and read an element of `launches`; throws Malformed.
Launch readLaunch(const JsonReader &reader);
/// Check and read `device_images`; throws Malformed.
std::vector<DeviceImage> readDeviceImages(const JsonReader &reader);
/// Throws Malformed unless all images lie inside `section` and each that is PTX
/// is text that ends in a zero byte. `origin` is the file, for messages.
void checkDeviceImages(const std::vector<DeviceImage> &images,
                       const std::string &section, const std::string &origin);

} // namespace tprt

#endif // TPRT_ARTIFACT_LAUNCH_H
