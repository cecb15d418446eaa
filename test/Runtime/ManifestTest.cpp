// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Manifests that lie: each is one line that says where and what, and none gets
// as far as memory or threads.
#include "artifact/Manifest.h"
#include "ArtifactBuilder.h"
#include "status/Error.h"
#include <functional>
#include <gtest/gtest.h>

using namespace tprt;
using Json = nlohmann::json;

static Json makeValid() {
  Json manifest = makeManifest(4), tp = makeAxis(0, 4);
  Json &entry = manifest["entries"][0];
  entry["args"] = {makeTensor("x", "f32", {10, 6}, {3, 6}, {{tp}}),
                   makeTensor("w", "bf16", {6, 24}, {6, 6},
                              {Json::array(), {{{"gap", 3}}, tp}})};
  entry["results"] = {makeTensor("y", "f32", {10, 6}, {10, 6}, Json::array())};
  auto site = [&](const char *kind, std::vector<int64_t> from,
                  std::vector<int64_t> to) {
    return Json{{"kind", kind},
                {"combiner", "sum"},
                {"dtype", "f32"},
                {"axes", {tp}},
                {"dim", 0},
                {"concat_dim", 1},
                {"pairs", {{0, 1}, {1, 0}}},
                {"operand_shape", from},
                {"result_shape", to}};
  };
  entry["collectives"] = {site("all_reduce", {8, 6}, {8, 6}),
                          site("reduce_scatter", {10, 6}, {3, 6}),
                          site("all_gather", {3, 6}, {10, 6}),
                          site("all_to_all", {8, 2}, {2, 7}),
                          site("permute", {8, 6}, {8, 6}),
                          site("shard", {10, 6}, {3, 6}),
                          site("exchange", {8, 6}, {7, 6}),
                          site("halo", {8, 6}, {11, 6})};
  entry["collectives"][6]["counts"] = {
      {5, 3, 0, 0}, {0, 4, 0, 0}, {0, 0, 4, 0}, {0, 0, 0, 0}};
  entry["collectives"][7]["low"] = 1;
  entry["collectives"][7]["high"] = 2;
  Json shard = {{"dtype", "f32"}, {"shape", {3, 6}}};
  entry["calls"] = {{{"name", "my.add"},
                     {"operands", {shard, shard}},
                     {"results", {shard}},
                     {"location", "a.mlir:3:8"}}};
  return manifest;
}

/// The error that parsing `text` gives; empty if there is none.
static std::string parse(const std::string &text) {
  try {
    parseManifest(text, "a.tpx");
    return "";
  } catch (const Error &error) {
    return error.what();
  }
}

namespace {
struct Lie {
  const char *pointer; // JSON pointer of what is replaced
  Json value;
  const char *error;
};
} // namespace

TEST(Manifest, Valid) {
  Manifest manifest = parseManifest(makeValid().dump() + '\0', "a.tpx");
  EXPECT_EQ(manifest.mesh.print(), "@pod <tp = 4>");
  const Entry &entry = manifest.entries[0];
  EXPECT_EQ(entry.args[1].sharding, "[{}, {3:_, \"tp\"}]");
  EXPECT_EQ(entry.args[1].getLocalBytes(), 72u);
  EXPECT_EQ(entry.sites[1].getWireBytes(), 0.75 * 240);
  EXPECT_EQ(entry.sites[2].getWireBytes(), 3.0 * 72);
  EXPECT_EQ(entry.sites[4].getWireBytes(), 8 * 6 * 4.0);
  EXPECT_EQ(entry.sites[5].getWireBytes(), 0);
  EXPECT_EQ(entry.calls[0].name, "my.add");
  EXPECT_EQ(entry.calls[0].operands.size(), 2u);
  EXPECT_EQ(entry.calls[0].results[0].shape, (std::vector<int64_t>{3, 6}));
}

// A program that was never sharded has one rank and no mesh.
TEST(Manifest, NoMesh) {
  Json manifest = makeManifest(1);
  manifest["mesh"] = {{"name", ""}, {"axes", Json::array()}};
  Manifest parsed = parseManifest(manifest.dump(), "a.tpx");
  EXPECT_EQ(parsed.mesh.getNumRanks(), 1);
  EXPECT_EQ(parsed.mesh.print(), "none");
}

TEST(Manifest, Lies) {
  const Json empty = Json::array();
  const Lie lies[] = {
      {"/format", "1", "format is \"1\", not an integer from 0 to"},
      {"/abi", -1, "abi is -1, not an integer from 0 to"},
      {"/abi", 1.5, "abi is 1.5, not an integer"},
      {"/target", 3, "target is 3, not a string"},
      {"/cpu", 3, "cpu is 3, not an object"},
      {"/mesh", empty, "mesh is [], not an object"},
      {"/mesh/name", 3, "mesh.name is 3, not a string"},
      {"/mesh/axes", {{"a", 1}}, "mesh.axes is {\"a\":1}, not an array"},
      {"/mesh/axes/0/size", 0, "mesh.axes[0].size is 0, not an integer from 1"},
      {"/mesh/axes/0/size", 1 << 20,
       "mesh.axes[0].size is 1048576, not an integer"},
      {"/mesh/axes/0/size", 3, "size is 4, not an integer from 1 to 3"},
      {"/mesh/axes/1",
       {{"name", "tp"}, {"size", 2}},
       "mesh.axes[1] has the name of another axis, \"tp\""},
      {"/mesh/axes/1",
       {{"name", "dp"}, {"size", 4096}},
       "makes more than 4096 ranks"},
      {"/mesh/devices",
       {0, 1, 2},
       "mesh.devices is not an order of the 4 devices"},
      {"/mesh/devices",
       {0, 1, 1, 2},
       "mesh.devices is not an order of the 4 devices"},
      {"/mesh/devices", {0, 1, 2, 9}, "mesh.devices[3] is 9, not an integer"},
      {"/entries", empty, "entries is empty"},
      {"/entries/0/name", std::string(600, 'n'),
       "entries[0].name has 600 bytes"},
      {"/entries/0/symbol", std::string("a\0b", 3),
       "entries[0].symbol has a zero byte"},
      {"/entries/0/workspace_bytes", -1,
       "workspace_bytes is -1, not an integer"},
      {"/entries/0/args/1/name", "x",
       "args[1] has the name of another one, 'x'"},
      {"/entries/0/args/0/dtype", "f99", "dtype is \"f99\", not one of f32"},
      {"/entries/0/args/0/global_shape",
       {10, -6},
       "global_shape[1] is -6, not an integer"},
      {"/entries/0/args/0/global_shape",
       {10},
       "global_shape of rank 1 and a local_shape"},
      {"/entries/0/args/0/global_shape",
       {1ll << 40, 1ll << 40},
       "has too many elements"},
      {"/entries/0/args/0/global_shape",
       {INT64_MAX, 2},
       "global_shape[0] is 9223372036854"},
      {"/entries/0/args/0/global_shape",
       {1e300, 2},
       "is 1e+300, not an integer"},
      {"/entries/0/args/0/global_shape", std::vector<int>(40, 1),
       "has 40 dimensions"},
      {"/entries/0/args/0/local_shape",
       {2, 6},
       "leaves 3 of 10 elements of dimension 0, but local_shape says 2"},
      {"/entries/0/args/0/sharding/dims",
       {empty, empty, empty},
       "dims has 3 dimensions, but the tensor has rank 2"},
      {"/entries/0/args/0/sharding/dims/0/0/axis", 1,
       "axis is 1, not an integer from 0 to 0"},
      {"/entries/0/args/0/sharding/dims/0/0/pre", 3,
       "cuts axis \"tp\" of size 4 as (3)4"},
      {"/entries/0/args/0/sharding/dims/0/0/size", 0,
       "size is 0, not an integer"},
      {"/entries/0/args/0/sharding/dims/1",
       {makeAxis(0, 4)},
       "uses a part of mesh axis 0 twice"},
      {"/entries/0/args/1/sharding/dims/1/0/gap", 7,
       "gaps on dimension 1 that do not divide 24"},
      {"/entries/0/args/1/sharding/dims/1/0/gap", 0,
       "gap is 0, not an integer from 1"},
      {"/entries/0/collectives/0/kind", "broadcast",
       "\"broadcast\", which is no collective"},
      {"/entries/0/collectives/0/combiner", "avg",
       "combiner is \"avg\", not one of sum"},
      {"/entries/0/collectives/0/combiner", "xor",
       "combines f32 by xor, which is for integers"},
      {"/entries/0/collectives/0/unsigned", 1,
       "unsigned is 1, not true or false"},
      {"/entries/0/collectives/0/axes/0",
       {{"gap", 2}},
       "is a gap, which a collective cannot"},
      {"/entries/0/collectives/0/axes/1", makeAxis(0, 4),
       "uses a part of axis \"tp\" twice"},
      {"/entries/0/collectives/0/result_shape",
       {8, 5},
       "takes f32[8x6] to f32[8x6], but its result is f32[8x5]"},
      {"/entries/0/collectives/0/result_shape",
       {48},
       "operand of rank 2 and a result of rank 1"},
      {"/entries/0/collectives/1/dim", 2,
       "has dim 2, but its operand has rank 2"},
      {"/entries/0/collectives/1/dim", -1, "dim is -1, not an integer"},
      {"/entries/0/collectives/1/result_shape",
       {2, 6},
       "takes f32[10x6] to f32[3x6], but its result is f32[2x6]"},
      {"/entries/0/collectives/2/operand_shape",
       {2, 6},
       "joins dimension 0 to 10 from shards of 2, not 3"},
      {"/entries/0/collectives/2/result_shape",
       {10, 7},
       "takes f32[3x6] to f32[10x6]"},
      {"/entries/0/collectives/3/concat_dim", 0,
       "splits and joins the same dimension 0"},
      {"/entries/0/collectives/3/concat_dim", 5,
       "has concat_dim 5, but its operand has"},
      {"/entries/0/collectives/3/operand_shape",
       {8, 3},
       "joins dimension 1 to 7 from shards of 3"},
      {"/entries/0/collectives/4/pairs",
       {{0, 4}},
       "pair [0, 4], but its groups have 4 members"},
      {"/entries/0/collectives/4/pairs",
       {{0, 1}, {0, 2}},
       "that of another pair"},
      {"/entries/0/collectives/4/pairs",
       {{0, 1}, {2, 1}},
       "that of another pair"},
      {"/entries/0/collectives/4/pairs",
       {{0, 1, 2}},
       "pairs[0] is [0,1,2], not a pair"},
      {"/entries/0/collectives/6/counts",
       {{8}},
       "has counts for 1 positions, but its groups have 4 members"},
      {"/entries/0/collectives/6/counts/1",
       {0, 4},
       "has 2 counts for position 1, but its groups have 4 members"},
      {"/entries/0/collectives/6/counts/1/1", -1,
       "counts[1][1] is -1, not an integer"},
      {"/entries/0/collectives/6/counts/1/1", 9,
       "sends up to 9 rows along dimension 0 of its operand, which has 8"},
      {"/entries/0/collectives/6/counts/2/0", 4,
       "takes f32[8x6] to f32[9x6], but its result is f32[7x6]"},
      {"/entries/0/collectives/7/low", -1, "low is -1, not an integer"},
      {"/entries/0/collectives/7/high", 3,
       "takes f32[8x6] to f32[12x6], but its result is f32[11x6]"},
      {"/entries/0/collectives/7/dim", 2,
       "has dim 2, but its operand has rank 2"},
      {"/entries/0/collectives/5/location", 3, "location is 3, not a string"},
      {"/entries/0/calls", 3, "calls is 3, not an array"},
      {"/entries/0/calls/0/name", "", "calls[0].name has 0 bytes"},
      {"/entries/0/calls/0/operands", empty, "operands is empty"},
      {"/entries/0/calls/0/results", empty, "results is empty"},
      {"/entries/0/calls/0/operands/1/dtype", "f8",
       "operands[1].dtype is \"f8\", not one of f32"},
      {"/entries/0/calls/0/results/0/shape",
       {1ll << 40, 1ll << 40},
       "has too many elements"},
      {"/entries/0/calls/0/results/0/shape",
       {3, -6},
       "shape[1] is -6, not an integer"},
      {"/entries/0/calls/0/location", 3, "location is 3, not a string"},
  };
  for (const Lie &lie : lies) {
    Json manifest = makeValid();
    Json::json_pointer pointer(lie.pointer);
    manifest[pointer] = lie.value;
    std::string error = parse(manifest.dump());
    EXPECT_NE(error.find(lie.error), std::string::npos)
        << lie.pointer << ": " << error;
    EXPECT_EQ(error.find('\n'), std::string::npos) << error;
  }
}

/// Call `visit` with the pointer of every value in `json`.
static void
forEachValue(const Json &json, const Json::json_pointer &pointer,
             const std::function<void(const Json::json_pointer &)> &visit) {
  visit(pointer);
  if (json.is_object())
    for (const auto &[key, value] : json.items())
      forEachValue(value, pointer / key, visit);
  else if (json.is_array())
    for (size_t i = 0; i < json.size(); ++i)
      forEachValue(json[i], pointer / i, visit);
}

// Whatever a value is replaced with, nothing but an error of one line happens;
// so for a key that is gone, and wherever the text ends.
TEST(Manifest, EveryValueReplaced) {
  const Json valid = makeValid();
  const Json replacements[] = {nullptr,
                               true,
                               -1,
                               0,
                               1,
                               INT64_MIN,
                               INT64_MAX,
                               UINT64_MAX,
                               0.5,
                               "x",
                               Json::array(),
                               Json::object(),
                               Json::array({Json::array()})};
  int numRefused = 0, numReplaced = 0;
  forEachValue(
      valid, Json::json_pointer(), [&](const Json::json_pointer &pointer) {
        for (const Json &replacement : replacements) {
          Json manifest = valid;
          manifest[pointer] = replacement;
          std::string error = parse(manifest.dump());
          EXPECT_EQ(error.find('\n'), std::string::npos) << error;
          numRefused += !error.empty();
          ++numReplaced;
        }
        if (pointer.empty() || !valid[pointer.parent_pointer()].is_object())
          return;
        Json manifest = valid;
        manifest[pointer.parent_pointer()].erase(pointer.back());
        std::string error = parse(manifest.dump());
        EXPECT_EQ(error.find('\n'), std::string::npos) << error;
      });
  EXPECT_GT(numReplaced, 2000);
  EXPECT_GT(numRefused, numReplaced * 2 / 3);
}

TEST(Manifest, EveryPrefix) {
  std::string text = makeValid().dump();
  for (size_t size = 0; size < text.size(); ++size)
    ASSERT_NE(parse(text.substr(0, size)).find("it is not JSON at byte"),
              std::string::npos)
        << size;
}

TEST(Manifest, DeepNesting) {
  std::string deep(1 << 20, '[');
  for (const std::string &text : {deep, deep + std::string(1 << 20, ']')})
    EXPECT_NE(parse(text).find("it is nested deeper than 32 levels"),
              std::string::npos);
}
