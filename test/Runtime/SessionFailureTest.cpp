// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Programs whose ranks fail: the session returns an error within its time
// limit, and the process lives on, also where a rank never returns.
#include "SessionFixture.h"
#include <chrono>

using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;

namespace {
class SessionFailureTest : public SessionTest {
protected:
  /// Run a program of four ranks with two sums and an all_gather over "tp",
  /// whose body is `body`; `me` is the rank.
  tprt_status run(const std::string &body, double timeout = 20) {
    Json manifest = makeManifest(4), tp = makeAxis(0, 4);
    for (const char *kind : {"all_reduce", "all_reduce", "all_gather"})
      manifest["entries"][0]["collectives"].push_back(
          {{"kind", kind},
           {"combiner", "sum"},
           {"dtype", "f32"},
           {"axes", {tp}},
           {"dim", 0},
           {"operand_shape", {8}},
           {"result_shape", {std::string(kind) == "all_gather" ? 32 : 8}},
           {"location",
            "f.mlir:" +
                std::to_string(manifest["entries"][0]["collectives"].size() +
                               1) +
                ":1"}});
    open(
        "#include <time.h>\n"
        "int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,\n"
        "                      const tprt_tensor *results, void *workspace) {\n"
        "  float in[8] = {0}, out[32];\n"
        "  int64_t me = tprt_coordinate(rank, 0);\n" +
            body + "\n}",
        manifest, {sizeof(tprt_session_options), "local", timeout, 0});
    auto start = Clock::now();
    tprt_status status = tprt_session_run(session);
    elapsed = std::chrono::duration<double>(Clock::now() - start).count();
    return status;
  }

  double elapsed = 0;
};
} // namespace

TEST_F(SessionFailureTest, Works) {
  ASSERT_OK(run("return tprt_collective(rank, 0, in, in) ||"
                " tprt_collective(rank, 1, in, out) || tprt_collective(rank, "
                "2, in, out);"));
  int64_t executions;
  ASSERT_OK(tprt_session_site_executions(session, 3, 2, &executions));
  EXPECT_EQ(executions, 1);
  EXPECT_ERROR(tprt_session_site_executions(session, 4, 0, &executions),
               TPRT_INVALID_ARGUMENT, "there is no rank 4 among 4");
}

TEST_F(SessionFailureTest, RankReturnsAnError) {
  tprt_status status = run("if (me == 2) return 3;\n"
                           "return tprt_collective(rank, 0, in, in);");
  Json detail = Json::parse(tprt_status_detail(status));
  EXPECT_EQ(detail[2]["state"], "failed");
  EXPECT_ERROR(status, TPRT_ABORTED, "rank 2 returned 3 from 'tp_entry_main'");
  EXPECT_LT(elapsed, 5);
  // A session that has failed says so again instead of running.
  EXPECT_ERROR(tprt_session_run(session), TPRT_ABORTED, "rank 2 returned 3");
}

TEST_F(SessionFailureTest, RankReturnsEarly) {
  EXPECT_ERROR(
      run("if (me == 1) return 0;\nreturn tprt_collective(rank, 0, in, in);"),
      TPRT_ABORTED,
      "waits in operation 0, all_reduce sum f32[8] (f.mlir:1:1) for rank 1, "
      "which has returned before any collective");
  EXPECT_LT(elapsed, 5);
}

TEST_F(SessionFailureTest, RanksDisagree) {
  EXPECT_ERROR(
      run("return tprt_collective(rank, me == 3 ? 2 : 1, in, out);"),
      TPRT_ABORTED,
      "rank 3 called all_gather f32[8] over [\"tp\"] as operation 0 "
      "(f.mlir:3:1), but rank 0 of its group called all_reduce sum f32[8]");
  EXPECT_LT(elapsed, 5);
}

TEST_F(SessionFailureTest, SwappedOrder) {
  EXPECT_ERROR(run("int first = me == 0;\n"
                   "return tprt_collective(rank, first, in, out) ||"
                   " tprt_collective(rank, !first, in, out);"),
               TPRT_ABORTED, "rank 0 called all_reduce sum f32[8]");
}

TEST_F(SessionFailureTest, UnknownSite) {
  EXPECT_ERROR(run("return tprt_collective(rank, 3, in, out);"), TPRT_ABORTED,
               "called collective site 3, but the entry has 3");
}

TEST_F(SessionFailureTest, RankArrivesLate) {
  EXPECT_ERROR(run("struct timespec t = {1, 0};\n"
                   "if (me == 0) nanosleep(&t, 0);\n"
                   "return tprt_collective(rank, 0, in, in);",
                   0.3),
               TPRT_TIMEOUT, "for rank 0, which has called no collective yet");
  EXPECT_LT(elapsed, 5);
}

// A rank that never returns stays behind with its own copy of everything; the
// session can be destroyed, and another one of the process works.
TEST_F(SessionFailureTest, RankNeverArrives) {
  EXPECT_ERROR(run("struct timespec t = {3600, 0};\n"
                   "if (me == 0) nanosleep(&t, 0);\n"
                   "return tprt_collective(rank, 0, in, in);",
                   0.2),
               TPRT_TIMEOUT, "after 0.2 s rank");
  EXPECT_LT(elapsed, 5);
  tprt_session_destroy(session);
  tprt_artifact_close(artifact);
  session = nullptr;
  artifact = nullptr;
  ASSERT_OK(run("return 0;"));
}

// Nobody waits for it: the session itself sees that nothing moves.
TEST_F(SessionFailureTest, RankHangsAlone) {
  EXPECT_ERROR(run("struct timespec t = {3600, 0};\n"
                   "if (tprt_collective(rank, 0, in, in)) return 1;\n"
                   "if (me == 3) nanosleep(&t, 0);\n"
                   "return 0;",
                   0.2),
               TPRT_TIMEOUT,
               "after 0.2 s without progress rank 3 has called no collective "
               "since operation 0");
  EXPECT_LT(elapsed, 5);
}

// More memory than there is: an error, and no rank thread was started.
TEST_F(SessionFailureTest, OutOfMemory) {
  Json manifest = makeManifest(2);
  manifest["entries"][0]["workspace_bytes"] = int64_t(1) << 50;
  std::string path = folder.file("big.tpx");
  buildArtifact(path, "int32_t tp_entry_main(void) { return 0; }", manifest);
  ASSERT_OK(tprt_artifact_open(path.c_str(), &artifact));
  EXPECT_ERROR(
      tprt_session_create(artifact, nullptr, nullptr, &session),
      TPRT_OUT_OF_MEMORY,
      "cannot allocate 1125899906842624 bytes for the workspace of rank 0");
}
