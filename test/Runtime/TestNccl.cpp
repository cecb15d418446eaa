// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The suites of communicators, for ranks on GPUs of their own that communicate
// by NCCL: over the fake driver and a fake NCCL. And what NCCL fails in.
#include "RankThreads.h"
#include "TestedCommunicator.h"
#include <cstdlib>
#include <gtest/gtest.h>

using namespace tprt;
using namespace std::chrono_literals;

const char *getTestedKind() { return "nccl"; }

CommunicatorOptions getTestedOptions(std::chrono::nanoseconds timeout) {
  return {timeout, false};
}

int32_t getNumTestedProcesses() { return 1; }

void meetTestedProcesses() {}

namespace {
class Nccl : public ::testing::Test {
protected:
  void SetUp() override {
    mesh = {"m", {{"a", 2}}, {}};
    Site site;
    site.axes = {{0, 1, 2}};
    site.operandShape = site.resultShape = {16};
    site.location = "m.mlir:1:3";
    sites.push_back(site);
  }
  void TearDown() override {
    for (const char *variable : {"FAKE_NCCL_VERSION", "FAKE_NCCL_FAIL",
                                 "FAKE_NCCL_HANG", "FAKE_NCCL_ASYNC"})
      unsetenv(variable);
    setenv("FAKE_CUDA_DEVICES", "8", 1);
    setenv("TPRT_NCCL", TP_FAKE_NCCL, 1);
  }
  /// One sum on both ranks must fail with `code` and `text`, within 5 s.
  void expectError(Code code, const std::string &text,
                   std::chrono::nanoseconds timeout = 20s) {
    auto start = std::chrono::steady_clock::now();
    std::vector<std::vector<float>> values(2, std::vector<float>(16, 1));
    try {
      std::unique_ptr<Communicator> comm =
          createCommunicator("nccl", mesh, sites, {timeout, false});
      runRanks(*comm, [&](int32_t rank) {
        return comm->runCollective(rank, 0, values[rank].data(),
                                   values[rank].data()) &&
               comm->waitForDevice(rank);
      });
      comm->throwIfFailed();
      ADD_FAILURE() << "the run succeeded";
    } catch (const Error &error) {
      EXPECT_EQ(error.code, code) << error.what();
      EXPECT_NE(std::string(error.what()).find(text), std::string::npos)
          << "'" << text << "' in: " << error.what();
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
  }

  Mesh mesh;
  std::vector<Site> sites;
};
} // namespace

TEST_F(Nccl, NoLibrary) {
  setenv("TPRT_NCCL", "libnccl-none.so.2", 1);
  expectError(Code::Unavailable,
              "communicator 'nccl' needs NCCL: libnccl-none.so.2: cannot open");
}

TEST_F(Nccl, OldLibrary) {
  setenv("FAKE_NCCL_VERSION", "21500", 1);
  expectError(Code::Incompatible, "NCCL has version 21500, but tp needs 21800");
}

TEST_F(Nccl, TooFewDevices) {
  setenv("FAKE_CUDA_DEVICES", "1", 1);
  expectError(Code::Unavailable, "communicator 'nccl' needs a GPU for each of "
                                 "2 ranks, but there are 1");
}

TEST_F(Nccl, CommunicatorFails) {
  setenv("FAKE_NCCL_FAIL", "ncclCommInitRankConfig:5", 1);
  expectError(Code::Unavailable, "NCCL cannot make a communicator for rank 0: "
                                 "a made up error");
}

TEST_F(Nccl, CommunicatorIsNeverMade) {
  setenv("FAKE_NCCL_HANG", "init", 1);
  expectError(Code::Timeout,
              "after 0.3 s NCCL has not made the communicator of rank 0",
              300ms);
}

TEST_F(Nccl, CommunicatorFailsLater) {
  setenv("FAKE_NCCL_ASYNC", "6", 1);
  expectError(Code::Unavailable, "NCCL cannot make a communicator for rank 0");
}

TEST_F(Nccl, SendFails) {
  setenv("FAKE_NCCL_FAIL", "ncclSend:3", 1);
  expectError(Code::Aborted,
              "failed in all_reduce sum f32[16] (m.mlir:1:3): NCCL failed in a "
              "group of sends and receives: a made up error");
}

TEST_F(Nccl, GroupFails) {
  setenv("FAKE_NCCL_FAIL", "ncclGroupEnd:1", 1);
  // The first group is that of the communicators.
  expectError(Code::Unavailable, "NCCL cannot make a communicator for rank 0");
}

TEST_F(Nccl, NothingArrives) {
  setenv("FAKE_NCCL_HANG", "data", 1);
  expectError(Code::Timeout, "(Fake GPU) has not done what rank", 300ms);
}

int main(int argc, char **argv) {
  setenv("TPRT_CUDA_DRIVER", TP_FAKE_CUDA, 1);
  setenv("TPRT_NCCL", TP_FAKE_NCCL, 1);
  setenv("FAKE_CUDA_DEVICES", "8", 1);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
