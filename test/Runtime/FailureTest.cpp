// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ranks that fail, leave, arrive late or disagree: every rank gets an error in
// bounded time, and the error names the rank and the operation.
#include "RankThreads.h"
#include "TestedCommunicator.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace tprt;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {
class Failure : public ::testing::Test {
protected:
  static constexpr int32_t numRanks = 4;

  /// Sum f32[count] over `axes` of a mesh <a = 2, b = 2>.
  Site makeSum(const std::vector<int32_t> &axes, int64_t count) {
    Site site;
    for (int32_t axis : axes)
      site.axes.push_back({axis, 1, 2});
    site.operandShape = site.resultShape = {count};
    site.location = "m.mlir:" + std::to_string(sites.size() + 1) + ":3";
    return site;
  }
  void SetUp() override {
    mesh = {"m", {{"a", 2}, {"b", 2}}, {}};
    sites.push_back(makeSum({0, 1}, 1024));
  }
  /// Run `body` on all ranks; the results of its last calls are in `outcomes`.
  void run(const std::function<bool(int32_t)> &body,
           std::chrono::nanoseconds timeout = 20s) {
    comm = createCommunicator(getTestedKind(), mesh, sites,
                              getTestedOptions(timeout));
    meetTestedProcesses();
    auto start = Clock::now();
    runRanks(*comm, body);
    elapsed = Clock::now() - start;
  }
  /// Call `site` with operands large enough for every site.
  bool call(int32_t rank, int32_t site) {
    return comm->runCollective(rank, site, operands[rank].data(),
                               results[rank].data());
  }
  /// The run must have failed with `code` and a text that has all of `parts`.
  void expectError(Code code, const std::vector<std::string> &parts) {
    try {
      comm->throwIfFailed();
      FAIL() << "the run succeeded";
    } catch (const Error &error) {
      EXPECT_EQ(error.code, code) << error.what();
      std::string text = error.what();
      EXPECT_EQ(text.find('\n'), std::string::npos);
      for (const std::string &part : parts)
        EXPECT_NE(text.find(part), std::string::npos)
            << "'" << part << "' in: " << text;
      detail = nlohmann::json::parse(error.detail);
      EXPECT_EQ(detail.size(), size_t(numRanks));
    }
  }

  Mesh mesh;
  std::vector<Site> sites;
  std::vector<std::vector<float>> operands{numRanks,
                                           std::vector<float>(1 << 17)};
  std::vector<std::vector<float>> results{numRanks,
                                          std::vector<float>(1 << 18)};
  /// Ends first: what ranks gave their devices uses the operands.
  std::unique_ptr<Communicator> comm;
  Clock::duration elapsed{};
  nlohmann::json detail;
};
} // namespace

// Nobody has to wait for the deadline to learn that a rank is gone.
TEST_F(Failure, EarlyReturn) {
  run([&](int32_t rank) {
    EXPECT_TRUE(call(rank, 0));
    return rank == 2 || !call(rank, 0);
  });
  expectError(Code::Aborted,
              {"in operation 1, all_reduce sum f32[1024] (m.mlir:1:3)",
               "for rank 2, which has returned after operation 0"});
  EXPECT_LT(elapsed, 5s);
  EXPECT_EQ(detail[2]["state"], "returned");
  EXPECT_EQ(detail[0]["operations"][1]["location"], "m.mlir:1:3");
  EXPECT_TRUE(detail[0]["operations"][0].contains("end_us"));
  EXPECT_FALSE(detail[0]["operations"][1].contains("end_us"));
}

TEST_F(Failure, RankReportsAnError) {
  run([&](int32_t rank) { return rank != 1 && call(rank, 0); });
  expectError(Code::Aborted, {"rank 1 left its function early"});
  EXPECT_LT(elapsed, 5s);
  EXPECT_EQ(detail[1]["state"], "failed");
}

// Each rank throws at each operation in turn.
TEST_F(Failure, EveryRankThrowsAtEveryOperation) {
  sites.push_back(makeSum({0}, 70000));
  sites.push_back(makeSum({1}, 3));
  for (int32_t culprit = 0; culprit < numRanks; ++culprit)
    for (int32_t at = 0; at < 6; ++at) {
      run([&](int32_t rank) {
        for (int32_t i = 0; i < 6; ++i) {
          if (rank == culprit && i == at)
            throw std::runtime_error("planted");
          if (!call(rank, i % 3))
            return false;
        }
        return true;
      });
      expectError(Code::Aborted, {"rank " + std::to_string(culprit) +
                                  " threw an exception: planted"});
      EXPECT_LT(elapsed, 5s);
    }
}

TEST_F(Failure, LateRank) {
  std::atomic<int> numFailed = 0;
  run(
      [&](int32_t rank) {
        if (rank == 3)
          std::this_thread::sleep_for(600ms);
        bool succeeded = call(rank, 0);
        numFailed += !succeeded;
        return succeeded;
      },
      300ms);
  expectError(Code::Timeout,
              {"0.3 s", "in operation 0, all_reduce", "(m.mlir:1:3)",
               "for rank 3, which has called no collective yet"});
  EXPECT_EQ(size_t(numFailed), comm->getLocalRanks().size());
  EXPECT_GE(elapsed, 300ms);
  EXPECT_LT(elapsed, 5s);
}

TEST_F(Failure, CountMismatch) {
  sites.push_back(makeSum({0, 1}, 65535));
  sites.push_back(makeSum({0, 1}, 65536));
  run([&](int32_t rank) { return call(rank, rank == 1 ? 1 : 2); });
  expectError(Code::Aborted,
              {"rank 1 called all_reduce sum f32[65535] over [\"a\", \"b\"] as "
               "operation 0 (m.mlir:2:3), but rank 0",
               "f32[65536]", "(m.mlir:3:3)"});
  EXPECT_LT(elapsed, 5s);
}

TEST_F(Failure, KindMismatch) {
  sites.push_back(makeSum({0, 1}, 1024));
  sites.back().kind = CollectiveKind::AllGather;
  sites.back().resultShape = {4096};
  run([&](int32_t rank) { return call(rank, rank == 3 ? 1 : 0); });
  expectError(Code::Aborted, {"rank 3 called all_gather f32[1024]",
                              "but rank 0 of its group called all_reduce sum"});
}

// The same members in another order of position are another operation.
TEST_F(Failure, AxisOrderMismatch) {
  sites.push_back(makeSum({1, 0}, 1024));
  run([&](int32_t rank) { return call(rank, rank == 0 ? 1 : 0); });
  expectError(Code::Aborted,
              {"rank 0 called all_reduce sum f32[1024] over [\"b\", \"a\"]",
               "but rank 1 of its group", "over [\"a\", \"b\"]"});
}

TEST_F(Failure, OrderMismatch) {
  sites.push_back(makeSum({0, 1}, 1024));
  sites.back().combiner = Combiner::Max;
  run([&](int32_t rank) {
    return call(rank, rank == 2 ? 1 : 0) && call(rank, rank == 2 ? 0 : 1);
  });
  expectError(Code::Aborted,
              {"rank 2 called all_reduce max", "all_reduce sum"});
}

// Two operations over different groups, swapped: the ranks never meet. All of
// them wait, so nothing can release them, and nobody waits for the deadline.
TEST_F(Failure, OrderMismatchAcrossGroups) {
  sites.push_back(makeSum({0}, 8));
  sites.push_back(makeSum({1}, 8));
  run([&](int32_t rank) {
    bool isSwapped = rank == 0 || rank == 3;
    return call(rank, isSwapped ? 1 : 2) && call(rank, isSwapped ? 2 : 1);
  });
  expectError(Code::Aborted,
              {"waits in operation 0, all_reduce sum f32[8]",
               "which waits in operation 0, all_reduce sum f32[8]"});
  EXPECT_LT(elapsed, 5s);
}

// A rank that left out an operation of another group is caught at the next one
// that it shares, though its kind and size agree.
TEST_F(Failure, SkippedOperation) {
  sites.push_back(makeSum({}, 8));
  run([&](int32_t rank) {
    return (rank == 1 || call(rank, 1)) && call(rank, 0);
  });
  expectError(Code::Aborted, {"rank 1 called all_reduce sum f32[1024]",
                              "as operation 0", "as operation 1"});
}

TEST_F(Failure, UnknownSite) {
  for (int32_t site : {-1, 1, 1 << 30}) {
    run([&](int32_t rank) { return call(rank, rank == 0 ? site : 0); });
    expectError(Code::Aborted,
                {"rank 0 called collective site " + std::to_string(site) +
                 ", but the entry has 1"});
  }
}

// After a failure every call fails at once, and so does the next run.
TEST_F(Failure, StaysFailed) {
  run([&](int32_t rank) { return rank != 1 && call(rank, 0); });
  for (int32_t rank = 0; rank < numRanks; ++rank)
    EXPECT_FALSE(call(rank, 0));
  EXPECT_THROW(comm->beginRun(), Error);
}

TEST_F(Failure, FirstErrorWins) {
  run([&](int32_t rank) {
    comm->abort(Code::Io, "rank " + std::to_string(rank) + " failed");
    return true;
  });
  std::string first;
  try {
    comm->throwIfFailed();
  } catch (const Error &error) {
    first = error.what();
  }
  comm->abort(Code::Io, "another");
  EXPECT_THROW(
      try { comm->throwIfFailed(); } catch (const Error &error) {
        EXPECT_EQ(first, error.what());
        throw;
      },
      Error);
}

TEST(Communicators, UnknownKindNamesWhatIsBuiltIn) {
  Mesh mesh;
  try {
    createCommunicator("gloo", mesh, {}, {});
    FAIL();
  } catch (const Error &error) {
    EXPECT_EQ(error.code, Code::Unavailable);
    EXPECT_STREQ(error.what(), "communicator 'gloo' is not built in; this "
                               "library has: local, mpi, loopback, nccl");
  }
}
