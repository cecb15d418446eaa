// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "device/Cuda/CudaDevice.h"
#include "status/Error.h"

using namespace tprt;
using namespace tprt::cuda;

int32_t CudaDevice::count(const CudaDriver &driver) {
  int count = 0;
  driver.check(driver.getDeviceCount(&count), "cannot count the GPUs");
  return count;
}

CudaDevice::CudaDevice(std::shared_ptr<const CudaDriver> opened,
                       int32_t ordinal)
    : driver(std::move(opened)), text("device " + std::to_string(ordinal)) {
  int32_t numDevices = count(*driver);
  if (ordinal >= numDevices)
    throw Error(Code::Unavailable, "there is no device " +
                                       std::to_string(ordinal) + " among the " +
                                       std::to_string(numDevices) +
                                       " GPUs of this machine");
  check(driver->getDevice(&device, ordinal), "cannot find the GPU");
  char name[256] = {};
  check(driver->getDeviceName(name, sizeof(name) - 1, device),
        "cannot read the name");
  text += std::string(" (") + name + ")";
  int major = 0, minor = 0;
  check(driver->getDeviceAttribute(&major, capabilityMajor, device),
        "cannot read the compute capability");
  check(driver->getDeviceAttribute(&minor, capabilityMinor, device),
        "cannot read the compute capability");
  capability = 10 * major + minor;
  check(driver->retainContext(&context, device), "cannot make a context");
}

CudaDevice::~CudaDevice() {
  if (!isLeftBehind)
    driver->releaseContext(device);
}

void CudaDevice::makeCurrent() const {
  check(driver->setCurrent(context), "cannot enter the context");
}

void CudaDevice::check(Result result, const std::string &what) const {
  if (result != Success)
    driver->check(result, what + " on " + text);
}
