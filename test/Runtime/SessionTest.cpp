// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Sessions through the C ABI, with artifacts written by hand.
#include "ArtifactBuilder.h"
#include "SessionFixture.h"
#include <cmath>
#include <thread>

using Json = nlohmann::json;

// y[4x16] = x[4x32] w[32x16] over tp = 4, k sharded: each rank multiplies its 8
// columns with its 8 rows, then the products are summed.
static const char rowParallel[] = R"(
int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,
                      const tprt_tensor *results, void *workspace) {
  const float *x = args[0].data, *w = args[1].data;
  float *y = results[0].data;
  for (int64_t i = 0; i < args[0].sizes[0]; ++i)
    for (int64_t j = 0; j < args[1].sizes[1]; ++j) {
      float sum = 0;
      for (int64_t k = 0; k < args[0].sizes[1]; ++k)
        sum += x[i * args[0].strides[0] + k] * w[k * args[1].strides[0] + j];
      y[i * results[0].strides[0] + j] = sum;
    }
  return tprt_collective(rank, 0, y, y);
})";

static Json makeRowParallel() {
  Json manifest = makeManifest(4), tp = makeAxis(0, 4);
  Json &entry = manifest["entries"][0];
  entry["args"] = {
      makeTensor("x", "f32", {4, 32}, {4, 8}, {Json::array(), {tp}}),
      makeTensor("w", "f32", {32, 16}, {8, 16}, {{tp}, Json::array()})};
  entry["results"] = {makeTensor("y", "f32", {4, 16}, {4, 16}, Json::array())};
  entry["collectives"] = {{{"kind", "all_reduce"},
                           {"combiner", "sum"},
                           {"dtype", "f32"},
                           {"axes", {tp}},
                           {"operand_shape", {4, 16}},
                           {"result_shape", {4, 16}},
                           {"location", "row.mlir:7:8"},
                           {"cause", "k is sharded"}}};
  return manifest;
}

TEST_F(SessionTest, RowParallelMatmul) {
  open(rowParallel, makeRowParallel());
  std::vector<float> x(4 * 32), w(32 * 16), y(4 * 16), expected(4 * 16);
  for (size_t i = 0; i < x.size(); ++i)
    x[i] = int(i % 13) - 6;
  for (size_t i = 0; i < w.size(); ++i)
    w[i] = int(i % 7) - 3;
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 16; ++j)
      for (int k = 0; k < 32; ++k)
        expected[i * 16 + j] += x[i * 32 + k] * w[k * 16 + j];
  set("x", x, {4, 32});
  set("w", w, {32, 16});
  for (int repeat = 0; repeat < 3; ++repeat) {
    std::fill(y.begin(), y.end(), -1);
    ASSERT_OK(tprt_session_run(session));
    get("y", y, {4, 16});
    EXPECT_EQ(y, expected);
  }
  tprt_statistics statistics;
  ASSERT_OK(tprt_session_statistics(session, &statistics));
  EXPECT_EQ(statistics.runs, 3);
  EXPECT_EQ(statistics.collectives, 1);
  EXPECT_EQ(statistics.wire_bytes, 2.0 * 3 / 4 * 4 * 16 * 4);
  EXPECT_EQ(statistics.max_argument_bytes, (4 * 8 + 8 * 16) * 4);
  EXPECT_EQ(statistics.global_argument_bytes, (4 * 32 + 32 * 16) * 4);
  EXPECT_GT(statistics.min_seconds, 0);
  EXPECT_LE(statistics.min_seconds, statistics.median_seconds);
}

TEST_F(SessionTest, DescribesItself) {
  open(rowParallel, makeRowParallel());
  tprt_mesh_info mesh;
  tprt_artifact_mesh(artifact, &mesh);
  EXPECT_STREQ(mesh.text, "@pod <tp = 4>");
  EXPECT_EQ(mesh.num_ranks, 4);
  EXPECT_STREQ(mesh.axis_names[0], "tp");
  tprt_tensor_info arg;
  ASSERT_OK(tprt_artifact_arg(artifact, 0, 1, &arg));
  EXPECT_STREQ(arg.name, "w");
  EXPECT_STREQ(arg.sharding, "[{\"tp\"}, {}]");
  EXPECT_EQ(arg.local_bytes, 8 * 16 * 4);
  tprt_site_info site;
  ASSERT_OK(tprt_artifact_site(artifact, 0, 0, &site));
  EXPECT_STREQ(site.kind, "all_reduce");
  EXPECT_STREQ(site.axes, "[\"tp\"]");
  EXPECT_STREQ(site.cause, "k is sharded");
  EXPECT_EQ(site.group_size, 4);
  EXPECT_ERROR(tprt_artifact_arg(artifact, 0, 2, &arg), TPRT_NOT_FOUND,
               "there is no argument 2 among 2");
  int32_t entry;
  EXPECT_ERROR(tprt_artifact_find_entry(artifact, "loss", &entry),
               TPRT_NOT_FOUND, "has no entry 'loss'; its entries are: main");
}

// The artifact may be closed before its session: the session keeps the code.
TEST_F(SessionTest, OutlivesTheArtifactHandle) {
  open(rowParallel, makeRowParallel());
  tprt_artifact_close(artifact);
  artifact = nullptr;
  ASSERT_OK(tprt_session_set_random_arguments(session, 1));
  ASSERT_OK(tprt_session_run(session));
}

// Copies each argument to the result of the same number, padding included.
static const char identity[] = R"(
int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,
                      const tprt_tensor *results, void *workspace) {
  static const int64_t bytes[] = {4, 8, 2, 2, 1, 1, 4, 8};
  for (int i = 0; i < NUM_ARGS; ++i) {
    int64_t count = bytes[args[i].dtype];
    for (int d = 0; d < args[i].rank; ++d)
      count *= args[i].sizes[d];
    if ((uintptr_t)args[i].data % 64 || (uintptr_t)results[i].data % 64 ||
        (uintptr_t)workspace % 64)
      return 7;
    memcpy(results[i].data, args[i].data, count);
  }
  return 0;
})";

// Splitting and gathering give back every element, however a tensor is cut:
// uneven, sub-axes, gaps, two axes on a dimension, more ranks than elements.
TEST_F(SessionTest, SplitsAndGathers) {
  Json manifest = makeManifest(1);
  manifest["mesh"]["axes"] = {{{"name", "x"}, {"size", 2}},
                              {{"name", "y"}, {"size", 6}}};
  Json x = makeAxis(0, 2), y = makeAxis(1, 6);
  Json yMinor = {{"axis", 1}, {"pre", 2}, {"size", 3}};
  Json yMajor = {{"axis", 1}, {"pre", 1}, {"size", 2}};
  Json gap = {{"gap", 3}}, none = Json::array();
  std::vector<Json> tensors = {
      makeTensor("t0", "i32", {10}, {5}, {{x}}),
      makeTensor("t1", "i32", {7, 3}, {2, 2}, {{y}, {x}}),
      makeTensor("t2", "i32", {10}, {1}, {{x, y}}),
      makeTensor("t3", "i32", {5, 24}, {5, 12}, {none, {gap, x}}),
      makeTensor("t4", "i32", {33, 4}, {6, 2}, {{gap, y}, {x}}),
      makeTensor("t5", "i32", {12, 9}, {4, 5}, {{yMinor}, {yMajor}}),
      makeTensor("t6", "i32", {3, 2, 5}, {3, 1, 1}, {none, {x}, {y}}),
      makeTensor("t7", "i32", {24}, {6}, {{x, gap, yMajor}}),
      makeTensor("t8", "i32", {}, {}, none),
      makeTensor("t9", "i32", {0, 4}, {0, 2}, {{x}, {yMajor}})};
  manifest["entries"][0]["args"] = tensors;
  manifest["entries"][0]["results"] = tensors;
  open("#define NUM_ARGS " + std::to_string(tensors.size()) + "\n" + identity,
       manifest);
  std::vector<std::vector<int32_t>> values;
  for (const Json &tensor : tensors) {
    std::vector<int64_t> shape = tensor["global_shape"];
    int64_t count = 1;
    for (int64_t size : shape)
      count *= size;
    values.emplace_back();
    for (int64_t i = 0; i < count; ++i)
      values.back().push_back(1000 * values.size() + i);
    set(tensor["name"], values.back(), shape);
  }
  ASSERT_OK(tprt_session_run(session));
  for (size_t i = 0; i < tensors.size(); ++i) {
    std::vector<int32_t> result(values[i].size(), -1);
    get(tensors[i]["name"], result, tensors[i]["global_shape"]);
    EXPECT_EQ(result, values[i]) << tensors[i];
  }
}

// 7 over 6 = 2 * 3 is owned as 2 2 0 2 1 0; what a rank does not own is zero.
TEST_F(SessionTest, ShardsAreNestedCutsWithZeroPadding) {
  Json manifest = makeManifest(6);
  Json tensor = makeTensor("t", "f32", {7}, {2}, {{makeAxis(0, 6)}});
  manifest["entries"][0]["args"] = manifest["entries"][0]["results"] = {tensor};
  open(std::string("#define NUM_ARGS 1\n") + identity, manifest);
  set("t", std::vector<float>{1, 2, 3, 4, 5, 6, 7}, {7});
  std::vector<std::vector<float>> expected = {{1, 2}, {3, 4}, {0, 0},
                                              {5, 6}, {7, 0}, {0, 0}};
  for (int32_t rank = 0; rank < 6; ++rank) {
    void *data;
    size_t bytes;
    ASSERT_OK(tprt_session_rank_buffer(session, 0, 0, rank, &data, &bytes));
    ASSERT_EQ(bytes, 8u);
    const float *shard = static_cast<float *>(data);
    EXPECT_EQ(std::vector<float>(shard, shard + 2), expected[rank]) << rank;
    int64_t owned;
    ASSERT_OK(tprt_session_argument_bytes(session, rank, &owned));
    EXPECT_EQ(owned, std::vector<int64_t>({8, 8, 0, 8, 4, 0})[rank]);
  }
  int64_t index = 6;
  int32_t owner;
  ASSERT_OK(tprt_session_result_owner(session, "t", &index, &owner));
  EXPECT_EQ(owner, 4);
  index = 7;
  EXPECT_ERROR(tprt_session_result_owner(session, "t", &index, &owner),
               TPRT_INVALID_ARGUMENT, "index 7 of dimension 0 is outside");
}

// Replicas that differ: the lowest rank's element is gathered.
TEST_F(SessionTest, LowestReplicaWins) {
  Json manifest = makeManifest(1);
  manifest["mesh"]["axes"] = {{{"name", "x"}, {"size", 2}},
                              {{"name", "y"}, {"size", 3}}};
  manifest["entries"][0]["results"] = {
      makeTensor("t", "i64", {6}, {2}, {{makeAxis(1, 3)}})};
  open(R"(
int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,
                      const tprt_tensor *results, void *workspace) {
  int64_t *t = results[0].data;
  t[0] = t[1] = 10 * tprt_coordinate(rank, 0) + tprt_coordinate(rank, 1);
  return tprt_coordinate(rank, 2) == -1 && tprt_coordinate(rank, -1) == -1 ? 0 : 1;
})",
       manifest);
  ASSERT_OK(tprt_session_run(session));
  std::vector<int64_t> result(6);
  get("t", result, {6});
  EXPECT_EQ(result, (std::vector<int64_t>{0, 0, 1, 1, 2, 2}));
}

TEST_F(SessionTest, RefusesArraysThatDoNotFit) {
  open(rowParallel, makeRowParallel());
  std::vector<float> x(4 * 32);
  std::vector<double> wide(4 * 32);
  EXPECT_ERROR(trySet("x", x, {32, 4}), TPRT_INVALID_ARGUMENT,
               "argument 'x' is f32[4x32], but its array is f32[32x4]");
  EXPECT_ERROR(trySet("x", x, {128}), TPRT_INVALID_ARGUMENT,
               "argument 'x' is f32[4x32], but its array is f32[128]");
  EXPECT_ERROR(trySet("x", wide, {4, 32}), TPRT_INVALID_ARGUMENT,
               "argument 'x' is f32[4x32], but its array is f64[4x32]");
  EXPECT_ERROR(trySet("z", x, {4, 32}), TPRT_NOT_FOUND,
               "entry 'main' has no argument 'z'; it has: x, w");
  EXPECT_ERROR(tprt_session_run(session), TPRT_INVALID_ARGUMENT,
               "argument 'x' has not been set");
  std::vector<float> y(64);
  tprt_array array = view(y, {4, 16});
  EXPECT_ERROR(tprt_session_get_result(session, "y", &array),
               TPRT_INVALID_ARGUMENT, "result 'y' is asked for before a run");
}

TEST_F(SessionTest, RefusesWrongOptions) {
  open(rowParallel, makeRowParallel());
  tprt_session *other = nullptr;
  tprt_session_options options = {sizeof(options), "gloo", 0, 0};
  EXPECT_ERROR(tprt_session_create(artifact, nullptr, &options, &other),
               TPRT_UNAVAILABLE,
               "communicator 'gloo' is not built in; this library has: local, "
               "mpi, loopback, nccl");
  options.comm = "nccl";
  EXPECT_ERROR(tprt_session_create(artifact, nullptr, &options, &other),
               TPRT_INVALID_ARGUMENT,
               "is for target 'cpu', but the ranks of communicator 'nccl' are "
               "on GPUs");
  options.comm = "mpi";
  EXPECT_ERROR(tprt_session_create(artifact, nullptr, &options, &other),
               TPRT_INVALID_ARGUMENT, "by a process that has not joined a job");
  options = {sizeof(options), nullptr, NAN, 0};
  EXPECT_ERROR(tprt_session_create(artifact, nullptr, &options, &other),
               TPRT_INVALID_ARGUMENT, "timeout_seconds is");
  options = {4, nullptr, 0, 0};
  EXPECT_ERROR(tprt_session_create(artifact, nullptr, &options, &other),
               TPRT_INVALID_ARGUMENT, "struct_size is 4");
  EXPECT_ERROR(tprt_session_create(nullptr, nullptr, nullptr, &other),
               TPRT_INVALID_ARGUMENT, "artifact is null");
  EXPECT_EQ(other, nullptr);
}

TEST_F(SessionTest, RandomArgumentsDependOnTheSeedOnly) {
  open(rowParallel, makeRowParallel());
  ASSERT_OK(tprt_session_set_random_arguments(session, 5));
  std::vector<float> w(32 * 16);
  tprt_array array = view(w, {32, 16});
  ASSERT_OK(tprt_fill_random(5, 1, &array));
  float low = 1, high = -1;
  for (float value : w) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  EXPECT_GE(low, -1);
  EXPECT_LT(low, -0.9);
  EXPECT_GT(high, 0.9);
  EXPECT_LT(high, 1);
  void *data;
  size_t bytes;
  ASSERT_OK(tprt_session_rank_buffer(session, 0, 1, 3, &data, &bytes));
  EXPECT_EQ(std::memcmp(data, w.data() + 24 * 16, bytes), 0);
}

TEST_F(SessionTest, WritesATrace) {
  open(rowParallel, makeRowParallel(),
       {sizeof(tprt_session_options), "local", 0, 1});
  ASSERT_OK(tprt_session_set_random_arguments(session, 5));
  ASSERT_OK(tprt_session_run(session));
  ASSERT_OK(tprt_session_run(session));
  ASSERT_OK(tprt_session_write_trace(session, folder.file("t.json").c_str()));
  Json trace = Json::parse(readFile(folder.file("t.json")));
  int numSteps = 0, numCollectives = 0;
  for (const Json &event : trace["traceEvents"]) {
    numSteps += event["name"] == "step";
    if (event.value("cat", "") == "collective") {
      ++numCollectives;
      EXPECT_EQ(event["name"], "all_reduce sum f32[4x16]");
      EXPECT_EQ(event["args"]["location"], "row.mlir:7:8");
      EXPECT_EQ(event["args"]["bytes"], 256);
    }
  }
  EXPECT_EQ(numSteps, 8);
  EXPECT_EQ(numCollectives, 8);
}
