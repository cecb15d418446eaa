// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "session/DeviceShards.h"
#include <algorithm>
#include <map>

using namespace tprt;
using namespace tprt::cuda;

/// What program.h promises.
static constexpr size_t deviceAlignment = 256;

DeviceShards::DeviceShards(RankDevice &device, const DeviceModule &module,
                           const Entry &entry)
    : device(device), entry(entry) {
  CudaDevice &gpu = device.getDevice();
  gpu.makeCurrent();
  size_t end = 0;
  auto reserve = [&](size_t bytes) {
    size_t start = end;
    end += (bytes + deviceAlignment - 1) / deviceAlignment * deviceAlignment;
    return start;
  };
  for (const TensorSpec &arg : entry.args)
    args.push_back(reserve(arg.getLocalBytes()));
  for (const TensorSpec &result : entry.results)
    results.push_back(reserve(result.getLocalBytes()));
  workspace = reserve(entry.workspaceBytes);
  DevicePointer arena =
      device.allocate(end, "arguments, results and the workspace");
  for (DevicePointer &arg : args)
    arg += arena;
  for (DevicePointer &result : results)
    result += arena;
  workspace += arena;

  // An attribute belongs to the kernel, not to its launches.
  std::map<std::string, Function> functions;
  std::map<std::string, std::pair<uint32_t, uint32_t>> needs;
  for (const Launch &launch : entry.launches) {
    auto &[shared, cluster] = needs[launch.kernel];
    shared = std::max(shared, launch.sharedBytes);
    cluster = std::max(cluster, launch.getClusterSize());
  }
  const CudaDriver &driver = device.getDriver();
  for (const auto &[kernel, need] : needs) {
    Function function = functions[kernel] = module.getFunction(kernel);
    auto [shared, cluster] = need;
    // Up to 48 KiB and 8 blocks need no leave.
    if (shared > 48 << 10)
      gpu.check(driver.setFunctionAttribute(function, maxDynamicSharedBytes,
                                            static_cast<int>(shared)),
                "kernel '" + kernel + "' cannot have " +
                    std::to_string(shared) + " bytes of shared memory");
    if (cluster > 8)
      gpu.check(
          driver.setFunctionAttribute(function, nonPortableClusterAllowed, 1),
          "kernel '" + kernel + "' cannot have clusters of " +
              std::to_string(cluster) + " blocks");
  }
  for (const Launch &launch : entry.launches) {
    Ready ready{&launch, launch.print(), functions[launch.kernel], {}, {}};
    ready.values.resize(launch.parameters.size());
    for (size_t i = 0; i < ready.values.size(); ++i) {
      Value &value = ready.values[i];
      if (std::holds_alternative<TensorMap>(launch.parameters[i]))
        ready.addresses.push_back(&value.map);
      else
        ready.addresses.push_back(&value.number);
    }
    launches.push_back(std::move(ready));
  }
}

void DeviceShards::upload(size_t argument, const void *shard,
                          std::chrono::nanoseconds timeout) {
  device.getDevice().makeCurrent();
  device.upload(args[argument], shard, entry.args[argument].getLocalBytes(),
                timeout);
}

void DeviceShards::download(size_t result, void *shard,
                            std::chrono::nanoseconds timeout) {
  device.getDevice().makeCurrent();
  device.download(shard, results[result], entry.results[result].getLocalBytes(),
                  timeout);
}

/// CUtensorMapSwizzle counts 0, 32, 64 and 128 bytes.
static int getSwizzle(int32_t bytes) {
  return bytes == 0 ? 0 : bytes == 32 ? 1 : bytes == 64 ? 2 : 3;
}

void DeviceShards::encode(const Launch &launch, const TensorMap &map,
                          const void *base, Value &value) const {
  static constexpr uint32_t elementStrides[5] = {1, 1, 1, 1, 1};
  Result result = device.getDriver().encodeTensorMap(
      &value.map, map.type, map.sizes.size(), const_cast<void *>(base),
      map.sizes.data(), map.strides.data(), map.box.data(), elementStrides,
      /*interleave=*/0, getSwizzle(map.swizzle), promoteTo256Bytes,
      /*fill=*/0);
  device.getDevice().check(result,
                           "cannot encode a tensor map of " + launch.print());
  value.base = base;
}

void DeviceShards::launch(int32_t index, void *const *data) {
  if (index < 0 || static_cast<size_t>(index) >= launches.size())
    throw Error(Code::Aborted, "called launch " + std::to_string(index) +
                                   ", but the entry has " +
                                   std::to_string(launches.size()));
  Ready &ready = launches[index];
  const Launch &launch = *ready.launch;
  auto getAddress = [&](const BufferAddress &address) {
    return static_cast<char *>(data[address.buffer]) + address.offset;
  };
  for (size_t i = 0; i < ready.values.size(); ++i) {
    Value &value = ready.values[i];
    const LaunchParameter &parameter = launch.parameters[i];
    if (const auto *address = std::get_if<BufferAddress>(&parameter)) {
      value.number = reinterpret_cast<uint64_t>(getAddress(*address));
    } else if (const auto *small = std::get_if<int32_t>(&parameter)) {
      value.number = static_cast<uint32_t>(*small);
    } else if (const auto *large = std::get_if<int64_t>(&parameter)) {
      value.number = static_cast<uint64_t>(*large);
    } else {
      // Buffers rarely move: a map is encoded when they do.
      const auto &map = std::get<TensorMap>(parameter);
      if (const void *base = getAddress(map.base); base != value.base)
        encode(launch, map, base, value);
    }
  }
  LaunchAttribute attribute;
  attribute.id = clusterDimension;
  attribute.cluster = {launch.cluster[0], launch.cluster[1], launch.cluster[2]};
  LaunchConfig config = {
      launch.grid[0],     launch.grid[1],
      launch.grid[2],     launch.block[0],
      launch.block[1],    launch.block[2],
      launch.sharedBytes, device.getStream(),
      &attribute,         launch.getClusterSize() > 1 ? 1u : 0u};
  Result result = device.getDriver().launch(&config, ready.function,
                                            ready.addresses.data(), nullptr);
  if (result != Success)
    device.getDevice().check(result, "cannot launch " + launch.print());
  device.noteWork(ready.text);
}

void DeviceShards::copy(void *to, const void *from, int64_t bytes) {
  if (bytes < 0)
    throw Error(Code::Aborted, "copies " + std::to_string(bytes) + " bytes");
  if (bytes == 0)
    return;
  device.getDevice().check(
      device.getDriver().copyOnDevice(reinterpret_cast<DevicePointer>(to),
                                      reinterpret_cast<DevicePointer>(from),
                                      bytes, device.getStream()),
      "cannot copy " + std::to_string(bytes) + " bytes");
}
