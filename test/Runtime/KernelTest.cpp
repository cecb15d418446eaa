// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Kernels of the user: found by name when a session is created, called on every
// rank's shards, and their failures are errors of the run.
#include "SessionFixture.h"
#include <atomic>

using Json = nlohmann::json;

namespace {
/// A program y = my.scale(s, x) on 7 rows over 3 ranks, whose entry is `body`.
class KernelTest : public SessionTest {
protected:
  void TearDown() override {
    SessionTest::TearDown();
    for (const char *name : {"my.scale", "my.other"})
      ASSERT_OK(tprt_register_kernel(name, nullptr, nullptr));
  }

  static Json makeProgram() {
    Json manifest = makeManifest(3), tp = makeAxis(0, 3);
    Json rows = Json::array({Json::array({tp}), Json::array()});
    Json &entry = manifest["entries"][0];
    entry["args"] = {makeTensor("s", "f32", {}, {}, Json::array()),
                     makeTensor("x", "f32", {7, 2}, {3, 2}, rows)};
    entry["results"] = {makeTensor("y", "f32", {7, 2}, {3, 2}, rows)};
    Json scalar = {{"dtype", "f32"}, {"shape", Json::array()}};
    Json shard = {{"dtype", "f32"}, {"shape", {3, 2}}};
    entry["calls"] = {{{"name", "my.scale"},
                       {"operands", {scalar, shard}},
                       {"results", {shard}},
                       {"location", "f.mlir:3:8"}}};
    return manifest;
  }

  static std::string makeSource(const std::string &body) {
    return "int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,\n"
           "                      const tprt_tensor *results, void *w) {\n"
           "  void *data[] = {args[0].data, args[1].data, results[0].data};\n" +
           body + "\n}";
  }

  void
  openProgram(const std::string &body = "return tprt_call(rank, 0, data);") {
    open(makeSource(body), makeProgram());
    set("s", std::vector<float>{3}, {});
    std::vector<float> x(14);
    for (size_t i = 0; i < x.size(); ++i)
      x[i] = float(i);
    set("x", x, {7, 2});
  }
};

int32_t scale(void *data, const tprt_tensor *operands,
              const tprt_tensor *results) {
  ++*static_cast<std::atomic<int> *>(data);
  const tprt_tensor &s = operands[0], &x = operands[1], &y = results[0];
  if (s.rank != 0 || x.rank != 2 || y.rank != 2 || x.dtype != TPRT_F32 ||
      x.sizes[0] != 3 || x.sizes[1] != 2 || x.strides[0] != 2 ||
      x.strides[1] != 1 || y.sizes[0] != 3)
    return 1;
  for (int64_t i = 0; i < 6; ++i)
    static_cast<float *>(y.data)[i] = *static_cast<const float *>(s.data) *
                                      static_cast<const float *>(x.data)[i];
  return 0;
}

/// Fails on the rank that has row 3 of `x`.
int32_t failOnSecondRank(void *, const tprt_tensor *operands,
                         const tprt_tensor *) {
  return static_cast<const float *>(operands[1].data)[0] == 6 ? 42 : 0;
}

int32_t throwText(void *, const tprt_tensor *, const tprt_tensor *) {
  throw std::runtime_error("no such mode");
}
} // namespace

TEST_F(KernelTest, RunsOnEveryRank) {
  std::atomic<int> calls = 0;
  ASSERT_OK(tprt_register_kernel("my.scale", &scale, &calls));
  openProgram();
  for (int run = 1; run <= 3; ++run) {
    ASSERT_OK(tprt_session_run(session));
    EXPECT_EQ(calls, 3 * run);
  }
  std::vector<float> y(14);
  get("y", y, {7, 2});
  for (size_t i = 0; i < y.size(); ++i)
    EXPECT_EQ(y[i], 3 * float(i));
}

// A session keeps the kernel that it has found.
TEST_F(KernelTest, ReplacedAndRemoved) {
  std::atomic<int> first = 0, second = 0;
  ASSERT_OK(tprt_register_kernel("my.scale", &scale, &first));
  openProgram();
  ASSERT_OK(tprt_register_kernel("my.scale", &scale, &second));
  ASSERT_OK(tprt_session_run(session));
  EXPECT_EQ(first, 3);
  ASSERT_OK(tprt_register_kernel("my.scale", nullptr, nullptr));
  ASSERT_OK(tprt_session_run(session));
  EXPECT_EQ(first, 6);
  EXPECT_EQ(second, 0);
  tprt_session *other = nullptr;
  EXPECT_ERROR(tprt_session_create(artifact, nullptr, nullptr, &other),
               TPRT_NOT_FOUND,
               "program.tpx' calls 'my.scale', but no kernel is registered "
               "under this name");
}

// One error names all that are missing, each once.
TEST_F(KernelTest, NotRegistered) {
  Json manifest = makeProgram();
  Json &calls = manifest["entries"][0]["calls"];
  for (const char *name : {"my.other", "my.scale"}) {
    calls.push_back(calls[0]);
    calls.back()["name"] = name;
  }
  std::string path = folder.file("missing.tpx");
  buildArtifact(path, makeSource("return 0;"), manifest);
  ASSERT_OK(tprt_artifact_open(path.c_str(), &artifact));
  EXPECT_ERROR(tprt_session_create(artifact, nullptr, nullptr, &session),
               TPRT_NOT_FOUND,
               "missing.tpx' calls 'my.scale', 'my.other', but no kernel is "
               "registered under these names");
}

TEST_F(KernelTest, WrongRegistration) {
  EXPECT_ERROR(tprt_register_kernel(nullptr, &scale, nullptr),
               TPRT_INVALID_ARGUMENT, "name is null");
  EXPECT_ERROR(tprt_register_kernel("", &scale, nullptr), TPRT_INVALID_ARGUMENT,
               "name is empty");
}

// The error says what failed and where; no rank waits for the one that did.
TEST_F(KernelTest, Fails) {
  ASSERT_OK(tprt_register_kernel("my.scale", &failOnSecondRank, nullptr));
  openProgram();
  tprt_status status = tprt_session_run(session);
  EXPECT_EQ(Json::parse(tprt_status_detail(status))[1]["state"], "failed");
  EXPECT_ERROR(status, TPRT_ABORTED,
               "kernel 'my.scale' (f.mlir:3:8) returned 42 on rank 1");
}

TEST_F(KernelTest, FailsBeforeACollective) {
  ASSERT_OK(tprt_register_kernel("my.scale", &failOnSecondRank, nullptr));
  Json manifest = makeProgram();
  manifest["entries"][0]["collectives"] = {{{"kind", "all_reduce"},
                                            {"combiner", "sum"},
                                            {"dtype", "f32"},
                                            {"axes", {makeAxis(0, 3)}},
                                            {"operand_shape", {3, 2}},
                                            {"result_shape", {3, 2}}}};
  open(makeSource("return tprt_call(rank, 0, data) ||\n"
                  "  tprt_collective(rank, 0, data[2], data[2]);"),
       manifest);
  set("s", std::vector<float>{3}, {});
  set("x", std::vector<float>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13},
      {7, 2});
  EXPECT_ERROR(tprt_session_run(session), TPRT_ABORTED,
               "returned 42 on rank 1");
}

TEST_F(KernelTest, Throws) {
  ASSERT_OK(tprt_register_kernel("my.scale", &throwText, nullptr));
  openProgram();
  EXPECT_ERROR(tprt_session_run(session), TPRT_ABORTED,
               "kernel 'my.scale' (f.mlir:3:8) threw an exception: no such "
               "mode on rank");
}

TEST_F(KernelTest, UnknownNumber) {
  std::atomic<int> calls = 0;
  ASSERT_OK(tprt_register_kernel("my.scale", &scale, &calls));
  openProgram("return tprt_call(rank, 1, data);");
  EXPECT_ERROR(tprt_session_run(session), TPRT_ABORTED,
               "called kernel number 1, but the entry calls 1");
}
