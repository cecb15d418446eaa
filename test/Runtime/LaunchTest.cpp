// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a manifest of target cuda says about device code: each wrong value is
// one line that names the place, what is there and what should be.
#include "ArtifactBuilder.h"
#include "artifact/Manifest.h"
#include <gtest/gtest.h>

using namespace tprt;
using Json = nlohmann::json;

static Json makeValid() {
  Json manifest = makeManifest(2);
  manifest["target"] = "cuda";
  manifest["device_images"] = Json::parse(R"([
    {"kind": "ptx", "arch": "sm_90a", "offset": 0, "bytes": 100},
    {"kind": "cubin", "arch": "sm_80", "offset": 128, "bytes": 64}])");
  manifest["entries"][0]["launches"] = Json::parse(R"([{
    "kernel": "k", "grid": [8, 2, 1], "block": [128, 2, 1],
    "cluster": [2, 1, 1], "shared": 232448, "buffers": 3, "location": "line 4",
    "parameters": [
      {"buffer": 2, "offset": 64}, {"i32": -7}, {"i64": 5000000000},
      {"tensor_map": {"buffer": 0, "offset": 16, "type": "bf16",
        "sizes": [64, 48], "strides": [128], "box": [64, 8],
        "swizzle": 128}}]}])");
  return manifest;
}

TEST(Launches, Valid) {
  Manifest manifest = parseManifest(makeValid().dump(), "a.tpx");
  EXPECT_EQ(manifest.target, Target::Cuda);
  ASSERT_EQ(manifest.images.size(), 2u);
  EXPECT_EQ(manifest.images[0].capability, 90);
  EXPECT_TRUE(manifest.images[0].isSpecific);
  EXPECT_TRUE(manifest.images[1].isCubin);
  EXPECT_FALSE(manifest.images[1].isSpecific);
  const Launch &launch = manifest.entries[0].launches.at(0);
  EXPECT_EQ(launch.print(), "kernel 'k' (line 4)");
  EXPECT_EQ(launch.getClusterSize(), 2u);
  EXPECT_EQ(std::get<BufferAddress>(launch.parameters[0]).offset, 64);
  EXPECT_EQ(std::get<int32_t>(launch.parameters[1]), -7);
  EXPECT_EQ(std::get<int64_t>(launch.parameters[2]), 5000000000);
  const auto &map = std::get<TensorMap>(launch.parameters[3]);
  EXPECT_EQ(map.type, 9);
  EXPECT_EQ(map.strides, std::vector<uint64_t>{128});
}

// Without a target an artifact is for the CPU, whose launches nobody reads.
TEST(Launches, TargetIsCpuByDefault) {
  Json manifest = makeValid();
  manifest.erase("target");
  manifest["entries"][0]["launches"] = 3;
  EXPECT_EQ(parseManifest(manifest.dump(), "a.tpx").target, Target::Cpu);
}

namespace {
struct Lie {
  const char *pointer; // JSON pointer of what is replaced
  Json value;
  const char *error;
};
} // namespace

TEST(Launches, Lies) {
  const Json empty = Json::array();
  const Lie lies[] = {
      {"/device_images", empty, "device_images is empty"},
      {"/device_images/0/kind", "fatbin",
       "device_images[0].kind is \"fatbin\", not ptx or cubin"},
      {"/device_images/0/arch", "gfx90a",
       "arch is \"gfx90a\", not an architecture like sm_90a"},
      {"/device_images/0/arch", "sm_a", "is \"sm_a\", not an architecture"},
      {"/device_images/0/arch", "sm_99999", "is \"sm_99999\", not an arch"},
      {"/device_images/1/offset", 100, "offset is 100, not a multiple of 64"},
      {"/device_images/1/offset", 64,
       "device_images[1] overlaps device_images[0]"},
      {"/device_images/0/bytes", 0, "bytes is 0, not an integer from 1"},
      {"/entries/0/calls",
       Json::parse(R"([{"name": "n", "operands": [{"dtype": "f32",
          "shape": [1]}], "results": [{"dtype": "f32", "shape": [1]}]}])"),
       "entries[0] calls kernels of the user, which take tensors in host "
       "memory, but the target is cuda"},
      {"/entries/0/launches", 3, "launches is 3, not an array"},
      {"/entries/0/launches/0/kernel", "", "kernel has 0 bytes; a name has"},
      {"/entries/0/launches/0/grid", {8, 2}, "grid has 2 sizes, not 3"},
      {"/entries/0/launches/0/grid",
       {8, 2, 0},
       "grid[2] is 0, not an integer from 1 to 65535"},
      {"/entries/0/launches/0/grid",
       {7, 2, 1},
       "cluster has size 2 along dimension 0, which does not divide the grid's "
       "7"},
      {"/entries/0/launches/0/block",
       {1024, 2, 1},
       "block has 2048 threads, more than 1024"},
      {"/entries/0/launches/0/block",
       {1, 1, 65},
       "block[2] is 65, not an integer from 1 to 64"},
      {"/entries/0/launches/0/cluster",
       {8, 2, 2},
       "cluster has 32 blocks, more than 16"},
      {"/entries/0/launches/0/shared", 232449,
       "shared is 232449, not an integer from 0 to 232448"},
      {"/entries/0/launches/0/buffers", -1, "buffers is -1, not an integer"},
      {"/entries/0/launches/0/buffers", 2,
       "parameters[0].buffer is 2, not an integer from 0 to 1"},
      {"/entries/0/launches/0/buffers", 0,
       "parameters[0].buffer names a buffer, but the launch has none"},
      {"/entries/0/launches/0/parameters/0/offset", -8,
       "offset is -8, not an integer from 0"},
      {"/entries/0/launches/0/parameters/1",
       {{"f32", 1}},
       "parameters[1] has neither \"buffer\" nor \"i32\" nor \"i64\" nor "},
      {"/entries/0/launches/0/parameters/1/i32", int64_t(1) << 31,
       "i32 is 2147483648, not an integer from -2147483648 to 2147483647"},
      {"/entries/0/launches/0/parameters/2/i64", 0.5, "i64 is 0.5, not an"},
      {"/entries/0/launches/0/parameters/3/tensor_map/offset", 8,
       "tensor_map.offset is 8, not a multiple of 16"},
      {"/entries/0/launches/0/parameters/3/tensor_map/type", "f8",
       "type is \"f8\", not one of u8 u16 u32 i32 u64 i64 f16 f32 f64 bf16"},
      {"/entries/0/launches/0/parameters/3/tensor_map/sizes", empty,
       "sizes has 0 dimensions, not from 1 to 5"},
      {"/entries/0/launches/0/parameters/3/tensor_map/sizes",
       {1, 1, 1, 1, 1, 1},
       "sizes has 6 dimensions, not from 1 to 5"},
      {"/entries/0/launches/0/parameters/3/tensor_map/strides",
       {128, 128},
       "strides has 2 numbers, but 2 dimensions need 1"},
      {"/entries/0/launches/0/parameters/3/tensor_map/strides",
       {120},
       "strides has 120 bytes, not a multiple of 16"},
      {"/entries/0/launches/0/parameters/3/tensor_map/box",
       {64},
       "box has 1 numbers, but 2 dimensions need 2"},
      {"/entries/0/launches/0/parameters/3/tensor_map/box",
       {64, 257},
       "box[1] is 257, not an integer from 1 to 256"},
      {"/entries/0/launches/0/parameters/3/tensor_map/box",
       {4, 8},
       "box has rows of 8 bytes, not a multiple of 16"},
      {"/entries/0/launches/0/parameters/3/tensor_map/box",
       {128, 8},
       "box has rows of 256 bytes, more than the 128 of its swizzle"},
      {"/entries/0/launches/0/parameters/3/tensor_map/swizzle", 48,
       "swizzle is 48, not 0, 32, 64 or 128"},
  };
  for (const Lie &lie : lies) {
    Json manifest = makeValid();
    manifest[Json::json_pointer(lie.pointer)] = lie.value;
    try {
      parseManifest(manifest.dump(), "a.tpx");
      ADD_FAILURE() << lie.pointer << " = " << lie.value << " is accepted";
    } catch (const Error &error) {
      std::string text = error.what();
      EXPECT_EQ(error.code, Code::Malformed);
      EXPECT_EQ(text.find("'a.tpx': manifest: "), 0u) << text;
      EXPECT_NE(text.find(lie.error), std::string::npos)
          << "'" << lie.error << "' in: " << text;
    }
  }
}

TEST(Launches, TooManyParameterBytes) {
  Json manifest = makeValid();
  Json &parameters = manifest["entries"][0]["launches"][0]["parameters"];
  Json map = parameters[3];
  for (int i = 0; i < 32; ++i)
    parameters.push_back(map);
  try {
    parseManifest(manifest.dump(), "a.tpx");
    FAIL();
  } catch (const Error &error) {
    EXPECT_NE(std::string(error.what())
                  .find("parameters take 4288 bytes, more than 4096"),
              std::string::npos)
        << error.what();
  }
}

TEST(Launches, ImagesLieInTheirSection) {
  std::vector<DeviceImage> images(1);
  images[0].offset = 64;
  images[0].bytes = 16;
  std::string section(80, 'x');
  auto expect = [&](const char *wanted) {
    try {
      checkDeviceImages(images, section, "a.tpx");
      EXPECT_STREQ("", wanted);
    } catch (const Error &error) {
      EXPECT_EQ(error.code, Code::Malformed);
      EXPECT_EQ(std::string(error.what()),
                std::string("'a.tpx': manifest: device_images[0] ") + wanted);
    }
  };
  expect("is PTX without a zero byte at its end");
  section[70] = '\0';
  expect("is PTX with a zero byte inside");
  section[70] = 'x';
  section[79] = '\0';
  expect("");
  section.pop_back();
  expect("ends at byte 80 of section .tp_device, which has 79");
}
