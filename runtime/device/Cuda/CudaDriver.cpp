// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "device/Cuda/CudaDriver.h"
#include "status/Error.h"
#include <cstdlib>
#include <dlfcn.h>

using namespace tprt;
using namespace tprt::cuda;

/// CUDA 12.0: the first with tensor maps and clusters.
static constexpr int oldestVersion = 12000;

static std::string printVersion(int version) {
  return std::to_string(version / 1000) + "." +
         std::to_string(version % 1000 / 10);
}

std::shared_ptr<const CudaDriver> CudaDriver::open() {
  const char *name = std::getenv("TPRT_CUDA_DRIVER");
  if (!name)
    name = "libcuda.so.1";
  // Never closed: the driver has threads, and does not survive that.
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (!library)
    throw Error(Code::Unavailable,
                std::string("target 'cuda' needs the NVIDIA driver: ") +
                    dlerror());
  auto find = [&](const char *symbol) {
    if (void *function = dlsym(library, symbol))
      return function;
    throw Error(Code::Incompatible, std::string("the NVIDIA driver '") + name +
                                        "' has no function " + symbol);
  };
  // An old driver lacks some of the functions: its version says more.
  int version = 0;
  reinterpret_cast<Result (*)(int *)>(find("cuDriverGetVersion"))(&version);
  if (version < oldestVersion)
    throw Error(Code::Incompatible,
                "the NVIDIA driver supports CUDA " + printVersion(version) +
                    ", but tp needs CUDA " + printVersion(oldestVersion));
  std::shared_ptr<CudaDriver> driver(new CudaDriver());
#define TPRT_CUDA(name, symbol, parameters)                                    \
  driver->name = reinterpret_cast<Result(*) parameters>(find(symbol));
#include "device/Cuda/CudaFunctions.def"
#undef TPRT_CUDA
  if (Result result = driver->init(0); result != Success)
    throw Error(Code::Unavailable, "target 'cuda' needs a GPU: cuInit gives " +
                                       driver->describe(result));
  return driver;
}

std::string CudaDriver::describe(Result result) const {
  const char *errorName = nullptr, *text = nullptr;
  getErrorName(result, &errorName);
  getErrorText(result, &text);
  if (!errorName)
    return "error " + std::to_string(result);
  return std::string(errorName) + (text ? std::string(" (") + text + ")" : "");
}

void CudaDriver::check(Result result, const std::string &what) const {
  if (result != Success)
    throw Error(result == OutOfMemory ? Code::OutOfMemory : Code::Aborted,
                what + ": " + describe(result));
}
