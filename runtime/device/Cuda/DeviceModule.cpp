// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "device/Cuda/DeviceModule.h"
#include "status/Error.h"
#include <algorithm>

using namespace tprt;
using namespace tprt::cuda;

static bool runsOn(const DeviceImage &image, int32_t capability) {
  if (image.isSpecific || image.capability == capability)
    return image.capability == capability;
  bool isSameMajor = image.capability / 10 == capability / 10;
  return image.capability < capability && (isSameMajor || !image.isCubin);
}

std::vector<LoadableImage>
tprt::cuda::orderImages(std::vector<LoadableImage> images, int32_t capability) {
  std::erase_if(images, [&](const LoadableImage &image) {
    return !runsOn(*image.image, capability);
  });
  auto rank = [](const LoadableImage &image) {
    return std::make_tuple(image.image->isCubin, image.image->capability,
                           image.image->isSpecific);
  };
  std::sort(images.begin(), images.end(),
            [&](const LoadableImage &a, const LoadableImage &b) {
              return rank(a) > rank(b);
            });
  return images;
}

/// The first line of what the driver's compiler has printed.
static std::string getFirstLine(const std::string &log) {
  size_t start = log.find_first_not_of(" \n\t");
  if (start == std::string::npos)
    return "";
  return log.substr(start, log.find('\n', start) - start);
}

DeviceModule::DeviceModule(std::shared_ptr<CudaDevice> given,
                           const std::vector<LoadableImage> &images,
                           const std::string &origin)
    : device(std::move(given)), origin(origin) {
  std::vector<LoadableImage> ordered =
      orderImages(images, device->getCapability());
  if (ordered.empty()) {
    std::string has;
    for (const LoadableImage &image : images)
      has += (has.empty() ? "" : ", ") + image.image->arch;
    throw Error(Code::Incompatible,
                "'" + origin + "' has device code for " + has + ", but " +
                    device->print() + " is sm_" +
                    std::to_string(device->getCapability()));
  }
  device->makeCurrent();
  for (const LoadableImage &image : ordered) {
    std::string log(8192, '\0');
    int options[] = {jitErrorLog, jitErrorLogBytes};
    // The driver takes the number where it takes pointers.
    void *values[] = {log.data(), reinterpret_cast<void *>(log.size() - 1)};
    Result result = device->getDriver().loadModule(&module, image.bytes, 2,
                                                   options, values);
    arch = image.image->arch;
    if (result == Success)
      return;
    if (image.image->isCubin && &image != &ordered.back())
      continue;
    std::string line = getFirstLine(log.substr(0, log.find('\0')));
    throw Error(Code::Incompatible,
                "cannot load the " +
                    std::string(image.image->isCubin ? "cubin" : "PTX") +
                    " for " + arch + " of '" + origin + "' on " +
                    device->print() + ": " +
                    device->getDriver().describe(result) +
                    (line.empty() ? "" : ": " + line));
  }
}

DeviceModule::~DeviceModule() {
  if (device->wasLeftBehind())
    return;
  try {
    device->makeCurrent();
    device->getDriver().unloadModule(module);
  } catch (const Error &) {
    // The device is lost, and the module with it.
  }
}

Function DeviceModule::getFunction(const std::string &kernel) const {
  Function function = nullptr;
  Result result =
      device->getDriver().getFunction(&function, module, kernel.c_str());
  if (result == NotFound)
    throw Error(Code::Malformed, "'" + origin + "' has no kernel '" + kernel +
                                     "' in its device code for " + arch);
  device->check(result, "cannot find kernel '" + kernel + "'");
  return function;
}
