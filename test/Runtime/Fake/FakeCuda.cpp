// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A CUDA driver for tests: device memory is host memory, streams are threads,
// kernels are functions on the host. The environment says how it behaves:
//
//   FAKE_CUDA_DEVICES=8          how many GPUs there are (1)
//   FAKE_CUDA_VERSION=11080      of the driver (13000)
//   FAKE_CUDA_CAPABILITY=80      of the GPUs (90)
//   FAKE_CUDA_MEMORY=1000000     bytes of all GPUs together (2^36)
//   FAKE_CUDA_FAIL=cuMemAlloc_v2:2:3   the third call gives error 2, and all
//                                      later ones
//   FAKE_CUDA_FAULT=k:700        kernel k ends in error 700
//   FAKE_CUDA_HANG=k             kernel k never ends
//   FAKE_CUDA_KERNELS=k.so       where kernels are
//   FAKE_CUDA_LOG=file           a line is added for each launch

#include "FakeKernels.h"
#include "FakeStream.h"
#include "device/Cuda/CudaTypes.h"
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <set>

using namespace tprt::cuda;

struct CUmod_st {
  std::map<std::string, std::vector<size_t>> entries;
};
struct CUfunc_st {
  std::string name;
  std::vector<size_t> sizes;
  FakeKernel *kernel;
};

static int64_t getNumber(const char *variable, int64_t otherwise) {
  const char *text = std::getenv(variable);
  return text ? std::atoll(text) : otherwise;
}

static std::string getText(const char *variable) {
  const char *text = std::getenv(variable);
  return text ? text : "";
}

namespace {
struct Heap {
  std::mutex mutex;
  std::map<DevicePointer, size_t> blocks;
  size_t used = 0;
  /// Planted failures: how often each function was called, for which plan.
  std::string plan;
  int64_t calls = 0;
  std::set<CUfunc_st *> functions;
};
} // namespace

static Heap &heap() {
  static Heap *heap = new Heap;
  return *heap;
}

/// The error that FAKE_CUDA_FAIL plants in this call of `function`, or 0.
static Result getPlanted(const char *function) {
  std::string plan = getText("FAKE_CUDA_FAIL");
  size_t length = std::strlen(function);
  if (plan.compare(0, length, function) != 0 || plan[length] != ':')
    return Success;
  std::lock_guard lock(heap().mutex);
  if (heap().plan != plan) {
    heap().plan = plan;
    heap().calls = 0;
  }
  int code = 0, from = 1;
  std::sscanf(plan.c_str() + length, ":%d:%d", &code, &from);
  return ++heap().calls >= from ? Result(code) : Success;
}

#define FAKE extern "C" __attribute__((visibility("default"))) Result
#define PLANT()                                                                \
  if (Result planted = getPlanted(__func__))                                   \
  return planted

FAKE cuDriverGetVersion(int *version) {
  *version = static_cast<int>(getNumber("FAKE_CUDA_VERSION", 13000));
  return Success;
}
FAKE cuInit(unsigned) {
  PLANT();
  fakeFault = 0;
  return Success;
}
FAKE cuGetErrorName(Result result, const char **name) {
  *name = result == OutOfMemory      ? "CUDA_ERROR_OUT_OF_MEMORY"
          : result == NoBinaryForGpu ? "CUDA_ERROR_NO_BINARY_FOR_GPU"
          : result == NotFound       ? "CUDA_ERROR_NOT_FOUND"
          : result == 100            ? "CUDA_ERROR_NO_DEVICE"
          : result == 218            ? "CUDA_ERROR_INVALID_PTX"
          : result == 700            ? "CUDA_ERROR_ILLEGAL_ADDRESS"
          : result == 701            ? "CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES"
                                     : "CUDA_ERROR_FAKE";
  return Success;
}
FAKE cuGetErrorString(Result, const char **text) {
  *text = "made up";
  return Success;
}
FAKE cuDeviceGetCount(int *count) {
  *count = static_cast<int>(getNumber("FAKE_CUDA_DEVICES", 1));
  return Success;
}
FAKE cuDeviceGet(Device *device, int ordinal) {
  *device = ordinal;
  return Success;
}
FAKE cuDeviceGetName(char *name, int bytes, Device) {
  std::snprintf(name, bytes, "Fake GPU");
  return Success;
}
FAKE cuDeviceGetAttribute(int *value, int attribute, Device) {
  int64_t capability = getNumber("FAKE_CUDA_CAPABILITY", 90);
  *value = static_cast<int>(attribute == capabilityMajor ? capability / 10
                                                         : capability % 10);
  return Success;
}
FAKE cuDevicePrimaryCtxRetain(Context *context, Device) {
  PLANT();
  *context = nullptr;
  return Success;
}
FAKE cuDevicePrimaryCtxRelease_v2(Device) { return Success; }
FAKE cuCtxSetCurrent(Context) { return Success; }

FAKE cuMemGetInfo_v2(size_t *free, size_t *total) {
  std::lock_guard lock(heap().mutex);
  *total = getNumber("FAKE_CUDA_MEMORY", int64_t(1) << 36);
  *free = *total - heap().used;
  return Success;
}
FAKE cuMemAlloc_v2(DevicePointer *pointer, size_t bytes) {
  PLANT();
  std::lock_guard lock(heap().mutex);
  if (heap().used + bytes >
      size_t(getNumber("FAKE_CUDA_MEMORY", int64_t(1) << 36)))
    return OutOfMemory;
  size_t rounded = (bytes + 255) / 256 * 256;
  void *memory = std::aligned_alloc(256, rounded);
  if (!memory)
    return OutOfMemory;
  std::memset(memory, 0xcd, rounded); // device memory is not zeroed
  *pointer = reinterpret_cast<DevicePointer>(memory);
  heap().blocks[*pointer] = bytes;
  heap().used += bytes;
  return Success;
}
FAKE cuMemFree_v2(DevicePointer pointer) {
  std::lock_guard lock(heap().mutex);
  heap().used -= heap().blocks.at(pointer);
  heap().blocks.erase(pointer);
  std::free(reinterpret_cast<void *>(pointer));
  return Success;
}
FAKE cuMemHostAlloc(void **memory, size_t bytes, unsigned) {
  PLANT();
  *memory = std::malloc(bytes);
  return *memory ? Success : OutOfMemory;
}
FAKE cuMemFreeHost(void *memory) {
  std::free(memory);
  return Success;
}

static Result copyLater(void *to, const void *from, size_t bytes,
                        Stream stream) {
  fakeEnqueue(stream, [=] {
    if (fakeFault == 0)
      std::memcpy(to, from, bytes);
  });
  return Result(fakeFault.load());
}
FAKE cuMemcpyHtoDAsync_v2(DevicePointer to, const void *from, size_t bytes,
                          Stream stream) {
  PLANT();
  return copyLater(reinterpret_cast<void *>(to), from, bytes, stream);
}
FAKE cuMemcpyDtoHAsync_v2(void *to, DevicePointer from, size_t bytes,
                          Stream stream) {
  PLANT();
  return copyLater(to, reinterpret_cast<const void *>(from), bytes, stream);
}
FAKE cuMemcpyDtoDAsync_v2(DevicePointer to, DevicePointer from, size_t bytes,
                          Stream stream) {
  PLANT();
  return copyLater(reinterpret_cast<void *>(to),
                   reinterpret_cast<const void *>(from), bytes, stream);
}
FAKE cuMemcpy3DAsync_v2(const Copy3D *given, Stream stream) {
  PLANT();
  Copy3D copy = *given;
  for (const Copy3DSide *side : {&copy.source, &copy.target})
    if (side->memoryType != deviceMemory || side->pitch < copy.widthInBytes ||
        (copy.depth > 1 && side->height < copy.height))
      return Result(1);
  fakeEnqueue(stream, [copy] {
    for (size_t plane = 0; plane < copy.depth; ++plane)
      for (size_t row = 0; row < copy.height; ++row) {
        auto place = [&](const Copy3DSide &side) {
          return reinterpret_cast<void *>(
              side.device + (plane * side.height + row) * side.pitch);
        };
        std::memcpy(place(copy.target), place(copy.source), copy.widthInBytes);
      }
  });
  return Success;
}
FAKE cuMemsetD8Async(DevicePointer to, unsigned char value, size_t bytes,
                     Stream stream) {
  PLANT();
  fakeEnqueue(stream,
              [=] { std::memset(reinterpret_cast<void *>(to), value, bytes); });
  return Success;
}

FAKE cuStreamCreate(Stream *stream, unsigned) {
  PLANT();
  *stream = createFakeStream();
  return Success;
}
FAKE cuStreamDestroy_v2(Stream stream) {
  destroyFakeStream(stream);
  return Success;
}
FAKE cuStreamQuery(Stream stream) {
  return isFakeStreamIdle(stream) ? Result(fakeFault.load()) : NotReady;
}
FAKE cuStreamWaitEvent(Stream stream, Event event, unsigned) {
  PLANT();
  waitForFakeEvent(stream, event);
  return Success;
}
FAKE cuEventCreate(Event *event, unsigned) {
  *event = new CUevent_st;
  return Success;
}
FAKE cuEventDestroy_v2(Event event) {
  delete event;
  return Success;
}
FAKE cuEventRecord(Event event, Stream stream) {
  PLANT();
  recordFakeEvent(event, stream);
  return Success;
}
FAKE cuEventQuery(Event event) {
  PLANT();
  return isFakeEventReached(event) ? Result(fakeFault.load()) : NotReady;
}

FAKE cuModuleLoadDataEx(Module *module, const void *image, unsigned numOptions,
                        int *options, void **values) {
  PLANT();
  const char *text = static_cast<const char *>(image);
  if (std::memcmp(text,
                  "\x7f"
                  "ELF",
                  4) == 0)
    return NoBinaryForGpu;
  std::string ptx = text;
  if (ptx.find(".version") == std::string::npos) {
    for (unsigned i = 0; i < numOptions; ++i)
      if (options[i] == jitErrorLog)
        std::strcpy(static_cast<char *>(values[i]),
                    "\nptxas application ptx input, line 1; fatal : Missing "
                    ".version directive\nptxas fatal : aborted\n");
    return Result(218);
  }
  *module = new CUmod_st{readPtxEntries(ptx)};
  return Success;
}
FAKE cuModuleUnload(Module module) {
  delete module;
  return Success;
}
FAKE cuModuleGetFunction(Function *function, Module module, const char *name) {
  auto entry = module->entries.find(name);
  if (entry == module->entries.end())
    return NotFound;
  *function = new CUfunc_st{name, entry->second, findFakeKernel(name)};
  std::lock_guard lock(heap().mutex);
  heap().functions.insert(*function); // never freed, as a driver does
  return Success;
}
FAKE cuFuncSetAttribute(Function, int, int) {
  PLANT();
  return Success;
}

static void logLaunch(const Function &function, const FakeLaunch &launch) {
  std::string name = getText("FAKE_CUDA_LOG");
  if (name.empty())
    return;
  std::lock_guard lock(heap().mutex);
  if (std::FILE *file = std::fopen(name.c_str(), "a")) {
    std::fprintf(file,
                 "%s grid %u %u %u block %u %u %u cluster %u %u %u "
                 "shared %u parameters %zu\n",
                 function->name.c_str(), launch.grid[0], launch.grid[1],
                 launch.grid[2], launch.block[0], launch.block[1],
                 launch.block[2], launch.cluster[0], launch.cluster[1],
                 launch.cluster[2], launch.sharedBytes, function->sizes.size());
    std::fclose(file);
  }
}

FAKE cuLaunchKernelEx(const LaunchConfig *config, Function function,
                      void **parameters, void **) {
  PLANT();
  if (int fault = fakeFault)
    return Result(fault);
  FakeLaunch launch = {{config->gridX, config->gridY, config->gridZ},
                       {config->blockX, config->blockY, config->blockZ},
                       {1, 1, 1},
                       config->sharedBytes};
  if (config->numAttributes == 1) {
    const LaunchAttribute &attribute = config->attributes[0];
    launch.cluster[0] = attribute.cluster.x;
    launch.cluster[1] = attribute.cluster.y;
    launch.cluster[2] = attribute.cluster.z;
  }
  logLaunch(function, launch);
  if (!function->kernel && function->name != getText("FAKE_CUDA_HANG"))
    return NotFound; // no function on the host
  // A launch takes what its parameters hold now.
  std::vector<std::vector<char>> values;
  for (size_t i = 0; i < function->sizes.size(); ++i) {
    const char *value = static_cast<const char *>(parameters[i]);
    values.emplace_back(value, value + function->sizes[i]);
  }
  bool hangs = function->name == getText("FAKE_CUDA_HANG");
  std::string fault = getText("FAKE_CUDA_FAULT");
  size_t colon = fault.find(':');
  int code =
      colon != std::string::npos && fault.substr(0, colon) == function->name
          ? std::atoi(fault.c_str() + colon + 1)
          : 0;
  fakeEnqueue(config->stream, [=]() mutable {
    if (hangs)
      hangForEver();
    if (code)
      fakeFault = code;
    if (fakeFault)
      return;
    std::vector<void *> addresses;
    for (std::vector<char> &value : values)
      addresses.push_back(value.data());
    function->kernel(addresses.data(), &launch);
  });
  return Success;
}

FAKE cuTensorMapEncodeTiled(EncodedTensorMap *map, int type, uint32_t rank,
                            void *base, const uint64_t *sizes, const uint64_t *,
                            const uint32_t *, const uint32_t *, int,
                            int swizzle, int, int) {
  PLANT();
  if (reinterpret_cast<uint64_t>(map) % 64 != 0)
    return Result(1);
  // What kernels on the host need to find the tensor again.
  *map = {{reinterpret_cast<uint64_t>(base), uint64_t(type), rank, sizes[0],
           uint64_t(swizzle)}};
  return Success;
}
