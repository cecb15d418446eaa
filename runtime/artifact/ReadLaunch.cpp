// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The limits are those of the CUDA programming guide (compute capability 9.0)
// and of cuTensorMapEncodeTiled: what is refused here, a driver would refuse
// with a number alone.
#include "artifact/Launch.h"
#include <algorithm>

using namespace tprt;

static constexpr int64_t maxGrid[] = {INT32_MAX, 65535, 65535};
static constexpr int64_t maxBlock[] = {1024, 1024, 64};
static constexpr int64_t maxThreads = 1024, maxCluster = 16;
/// The dynamic shared memory of a block.
static constexpr int64_t maxShared = 227 << 10;
static constexpr int64_t maxBuffers = 4096;
/// Parameters of a kernel, all together.
static constexpr size_t maxParameterBytes = 4096;
static constexpr size_t tensorMapBytes = 128, tensorMapAlignment = 64;
static constexpr int64_t maxImageOffset = int64_t(1) << 40;

std::string Launch::print() const {
  return "kernel '" + kernel + "'" +
         (location.empty() ? "" : " (" + location + ")");
}

static std::array<uint32_t, 3> readThree(const JsonReader &reader,
                                         const int64_t *most) {
  std::array<uint32_t, 3> three = {};
  size_t count = 0;
  reader.forEach([&](const JsonReader &size) {
    if (count < three.size())
      three[count] = size.readInteger(1, most[count]);
    ++count;
  });
  if (count != three.size())
    reader.fail("has " + std::to_string(count) + " sizes, not 3");
  return three;
}

static BufferAddress readAddress(const JsonReader &reader, int32_t numBuffers) {
  JsonReader buffer = reader.get("buffer");
  if (numBuffers == 0)
    buffer.fail("names a buffer, but the launch has none");
  return {static_cast<int32_t>(buffer.readInteger(0, numBuffers - 1)),
          reader.get("offset").readInteger(0, maxImageOffset)};
}

namespace {
/// An element type of tensor maps.
struct MapType {
  const char *name;
  int32_t value; // of CUtensorMapDataType
  int64_t bytes;
};
} // namespace

static constexpr MapType mapTypes[] = {
    {"u8", 0, 1},  {"u16", 1, 2}, {"u32", 2, 4}, {"i32", 3, 4}, {"u64", 4, 8},
    {"i64", 5, 8}, {"f16", 6, 2}, {"f32", 7, 4}, {"f64", 8, 8}, {"bf16", 9, 2}};

static const MapType &readMapType(const JsonReader &reader) {
  std::string name = reader.readString(), known;
  for (const MapType &type : mapTypes) {
    if (name == type.name)
      return type;
    known += std::string(" ") + type.name;
  }
  reader.fail("is " + reader.print() + ", not one of" + known);
}

template <typename T>
static std::vector<T> readList(const JsonReader &reader, int64_t most) {
  std::vector<T> list;
  reader.forEach([&](const JsonReader &element) {
    list.push_back(element.readInteger(1, most));
  });
  return list;
}

static TensorMap readTensorMap(const JsonReader &reader, int32_t numBuffers) {
  TensorMap map;
  map.base = readAddress(reader, numBuffers);
  if (map.base.offset % 16 != 0)
    reader.get("offset").fail("is " + std::to_string(map.base.offset) +
                              ", not a multiple of 16");
  const MapType &type = readMapType(reader.get("type"));
  map.type = type.value;
  map.sizes = readList<uint64_t>(reader.get("sizes"), int64_t(1) << 32);
  size_t rank = map.sizes.size();
  if (rank < 1 || rank > 5)
    reader.get("sizes").fail("has " + std::to_string(rank) +
                             " dimensions, not from 1 to 5");
  auto require = [&](const char *key, size_t found, size_t wanted) {
    if (found != wanted)
      reader.get(key).fail("has " + std::to_string(found) + " numbers, but " +
                           std::to_string(rank) + " dimensions need " +
                           std::to_string(wanted));
  };
  JsonReader strides = reader.get("strides");
  map.strides = readList<uint64_t>(strides, (int64_t(1) << 40) - 16);
  require("strides", map.strides.size(), rank - 1);
  for (uint64_t stride : map.strides)
    if (stride % 16 != 0)
      strides.fail("has " + std::to_string(stride) +
                   " bytes, not a multiple of 16");
  JsonReader box = reader.get("box");
  map.box = readList<uint32_t>(box, 256);
  require("box", map.box.size(), rank);
  JsonReader swizzle = reader.get("swizzle");
  map.swizzle = swizzle.readInteger(0, 128);
  if (map.swizzle != 0 && map.swizzle != 32 && map.swizzle != 64 &&
      map.swizzle != 128)
    swizzle.fail("is " + swizzle.print() + ", not 0, 32, 64 or 128");
  int64_t row = map.box[0] * type.bytes;
  if (row % 16 != 0)
    box.fail("has rows of " + std::to_string(row) +
             " bytes, not a multiple of 16");
  if (map.swizzle != 0 && row > map.swizzle)
    box.fail("has rows of " + std::to_string(row) + " bytes, more than the " +
             std::to_string(map.swizzle) + " of its swizzle");
  return map;
}

static LaunchParameter readParameter(const JsonReader &reader,
                                     int32_t numBuffers) {
  if (reader.find("buffer"))
    return readAddress(reader, numBuffers);
  if (std::optional<JsonReader> number = reader.find("i32"))
    return static_cast<int32_t>(number->readInteger(INT32_MIN, INT32_MAX));
  if (std::optional<JsonReader> number = reader.find("i64"))
    return number->readInteger(INT64_MIN, INT64_MAX);
  if (std::optional<JsonReader> map = reader.find("tensor_map"))
    return readTensorMap(*map, numBuffers);
  reader.fail("has neither \"buffer\" nor \"i32\" nor \"i64\" nor "
              "\"tensor_map\"");
}

/// The bytes of all parameters, each at a multiple of its own size.
static size_t getParameterBytes(const std::vector<LaunchParameter> &all) {
  size_t end = 0;
  for (const LaunchParameter &parameter : all) {
    bool isMap = std::holds_alternative<TensorMap>(parameter);
    size_t bytes = isMap                                        ? tensorMapBytes
                   : std::holds_alternative<int32_t>(parameter) ? 4
                                                                : 8;
    size_t alignment = isMap ? tensorMapAlignment : bytes;
    end = (end + alignment - 1) / alignment * alignment + bytes;
  }
  return end;
}

Launch tprt::readLaunch(const JsonReader &reader) {
  Launch launch;
  JsonReader kernel = reader.get("kernel");
  launch.kernel = kernel.readString();
  if (launch.kernel.empty() || launch.kernel.size() > 512)
    kernel.fail("has " + std::to_string(launch.kernel.size()) +
                " bytes; a name has from 1 to 512");
  if (std::optional<JsonReader> location = reader.find("location"))
    launch.location = location->readString();
  launch.grid = readThree(reader.get("grid"), maxGrid);
  launch.block = readThree(reader.get("block"), maxBlock);
  if (int64_t threads =
          int64_t(launch.block[0]) * launch.block[1] * launch.block[2];
      threads > maxThreads)
    reader.get("block").fail("has " + std::to_string(threads) +
                             " threads, more than " +
                             std::to_string(maxThreads));
  static constexpr int64_t most[] = {maxCluster, maxCluster, maxCluster};
  JsonReader cluster = reader.get("cluster");
  launch.cluster = readThree(cluster, most);
  if (launch.getClusterSize() > maxCluster)
    cluster.fail("has " + std::to_string(launch.getClusterSize()) +
                 " blocks, more than " + std::to_string(maxCluster));
  for (size_t dim = 0; dim < 3; ++dim)
    if (launch.grid[dim] % launch.cluster[dim] != 0)
      cluster.fail("has size " + std::to_string(launch.cluster[dim]) +
                   " along dimension " + std::to_string(dim) +
                   ", which does not divide the grid's " +
                   std::to_string(launch.grid[dim]));
  launch.sharedBytes = reader.get("shared").readInteger(0, maxShared);
  launch.numBuffers = reader.get("buffers").readInteger(0, maxBuffers);
  JsonReader parameters = reader.get("parameters");
  parameters.forEach([&](const JsonReader &parameter) {
    launch.parameters.push_back(readParameter(parameter, launch.numBuffers));
  });
  if (size_t bytes = getParameterBytes(launch.parameters);
      bytes > maxParameterBytes)
    parameters.fail("take " + std::to_string(bytes) + " bytes, more than " +
                    std::to_string(maxParameterBytes));
  return launch;
}

static void readArch(const JsonReader &reader, DeviceImage &image) {
  image.arch = reader.readString();
  std::string digits =
      image.arch.substr(0, 3) == "sm_" ? image.arch.substr(3) : std::string();
  if (!digits.empty() && (digits.back() == 'a' || digits.back() == 'f')) {
    image.isSpecific = true;
    digits.pop_back();
  }
  bool isNumber = digits.size() >= 2 && digits.size() <= 4 &&
                  std::all_of(digits.begin(), digits.end(), [](char digit) {
                    return digit >= '0' && digit <= '9';
                  });
  if (!isNumber)
    reader.fail("is " + reader.print() + ", not an architecture like sm_90a");
  image.capability = std::stoi(digits);
}

std::vector<DeviceImage> tprt::readDeviceImages(const JsonReader &reader) {
  std::vector<DeviceImage> images;
  reader.forEach([&](const JsonReader &element) {
    DeviceImage &image = images.emplace_back();
    JsonReader kind = element.get("kind");
    std::string name = kind.readString();
    if (name != "ptx" && name != "cubin")
      kind.fail("is " + kind.print() + ", not ptx or cubin");
    image.isCubin = name == "cubin";
    readArch(element.get("arch"), image);
    JsonReader offset = element.get("offset");
    image.offset = offset.readInteger(0, maxImageOffset);
    if (image.offset % 64 != 0)
      offset.fail("is " + offset.print() + ", not a multiple of 64");
    image.bytes = element.get("bytes").readInteger(1, maxImageOffset);
    for (size_t i = 0; i + 1 < images.size(); ++i)
      if (images[i].offset < image.offset + image.bytes &&
          image.offset < images[i].offset + images[i].bytes)
        element.fail("overlaps device_images[" + std::to_string(i) + "]");
  });
  if (images.empty())
    reader.fail("is empty");
  return images;
}

void tprt::checkDeviceImages(const std::vector<DeviceImage> &images,
                             const std::string &section,
                             const std::string &origin) {
  for (size_t i = 0; i < images.size(); ++i) {
    const DeviceImage &image = images[i];
    std::string where =
        "'" + origin + "': manifest: device_images[" + std::to_string(i) + "] ";
    if (image.offset + image.bytes > section.size())
      throw Error(Code::Malformed,
                  where + "ends at byte " +
                      std::to_string(image.offset + image.bytes) +
                      " of section .tp_device, which has " +
                      std::to_string(section.size()));
    // The driver reads PTX up to its first zero byte.
    size_t end = section.find('\0', image.offset);
    if (!image.isCubin && end != image.offset + image.bytes - 1)
      throw Error(Code::Malformed,
                  where + (end < image.offset + image.bytes
                               ? "is PTX with a zero byte inside"
                               : "is PTX without a zero byte at its end"));
  }
}
