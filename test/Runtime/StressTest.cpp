// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Many ranks on few cores: no livelock, and the same bits every time.
#include "RankThreads.h"
#include "TestedCommunicator.h"
#include "comm/Reduce.h"
#include <cmath>
#include <cstring>
#include <gtest/gtest.h>
#include <random>

using namespace tprt;

namespace {
class Stress : public ::testing::Test {
protected:
  static constexpr int32_t numRanks = 8;

  void SetUp() override {
    mesh = {"m", {{"a", 2}, {"b", 4}}, {}};
    for (const Terms &axes : {Terms{{0, 1, 2}}, Terms{{1, 1, 4}},
                              Terms{{0, 1, 2}, {1, 1, 4}}, Terms{{1, 2, 2}}})
      for (int64_t count : {1, 300, 40000})
        for (tprt_dtype type : {TPRT_F32, TPRT_BF16}) {
          Site site;
          site.axes = axes;
          site.dtype = type;
          site.operandShape = site.resultShape = {count};
          sites.push_back(site);
        }
    comm = createCommunicator(getTestedKind(), mesh, sites,
                              getTestedOptions(std::chrono::seconds(60)));
  }
  /// Each rank repeats the same random sequence of in-place sums on its own
  /// values; gives the values of all ranks at the end.
  std::vector<std::vector<float>> run(int numOperations) {
    std::vector<std::vector<float>> values(numRanks, std::vector<float>(40000));
    runRanks(*comm, [&](int32_t rank) {
      std::mt19937 own(rank), shared(7);
      std::uniform_real_distribution<float> random(-1, 1);
      for (float &value : values[rank])
        value = random(own);
      for (int i = 0; i < numOperations; ++i) {
        // Small ones mostly, as a program has them; the sums stay bounded.
        size_t site = shared() % sites.size();
        if (sites[site].operandShape[0] == 40000 && shared() % 16 != 0)
          continue;
        if (!comm->runCollective(rank, site, values[rank].data(),
                                 values[rank].data()) ||
            !comm->waitForDevice(rank))
          return false;
        for (int64_t k = 0; k < sites[site].operandShape[0]; k += 7)
          values[rank][k] = values[rank][k] * 0.1f + random(own);
      }
      return true;
    });
    return values;
  }

  Mesh mesh;
  std::vector<Site> sites;
  std::unique_ptr<Communicator> comm;
};
} // namespace

TEST_F(Stress, SameBitsInEveryRun) {
  std::vector<std::vector<float>> first = run(3000);
  ASSERT_NO_THROW(comm->throwIfFailed());
  for (int repeat = 0; repeat < 2; ++repeat) {
    std::vector<std::vector<float>> again = run(3000);
    for (int32_t rank = 0; rank < numRanks; ++rank)
      ASSERT_EQ(std::memcmp(first[rank].data(), again[rank].data(), 40000 * 4),
                0)
          << rank;
  }
}

// All ranks of a group hold the same bits, also where the order of summation
// shows in them.
TEST_F(Stress, SameBitsOnEveryRank) {
  for (size_t site = 0; site < sites.size(); ++site) {
    if (sites[site].axes.size() != 2)
      continue;
    std::vector<std::vector<float>> values(numRanks, std::vector<float>(40000));
    runRanks(*comm, [&](int32_t rank) {
      std::mt19937 own(rank);
      for (float &value : values[rank])
        value = std::ldexp(1.0f + own() % 1000, int(own() % 40) - 20);
      return comm->runCollective(rank, site, values[rank].data(),
                                 values[rank].data());
    });
    ASSERT_NO_THROW(comm->throwIfFailed());
    std::vector<int32_t> local = comm->getLocalRanks();
    for (int32_t rank : local)
      ASSERT_EQ(std::memcmp(values[local[0]].data(), values[rank].data(),
                            sites[site].getOperandBytes()),
                0);
  }
}

// One thread a rank and more ranks than cores: small sums come through one
// after the other, because who waits gives up its core. Ranks that spin past
// each other would miss the deadline of an operation. How long it takes is
// recorded.
TEST_F(Stress, ManySmallOperations) {
  constexpr int numSums = 3000;
  auto start = std::chrono::steady_clock::now();
  std::vector<std::vector<float>> values(numRanks, std::vector<float>(300));
  size_t site = 0;
  while (sites[site].axes.size() != 2 || sites[site].operandShape[0] != 300)
    ++site;
  runRanks(*comm, [&](int32_t rank) {
    for (int i = 0; i < numSums; ++i)
      if (!comm->runCollective(rank, site, values[rank].data(),
                               values[rank].data()))
        return false;
    return true;
  });
  ASSERT_NO_THROW(comm->throwIfFailed());
  std::chrono::duration<double> elapsed =
      std::chrono::steady_clock::now() - start;
  RecordProperty("microseconds_an_operation",
                 int(elapsed.count() * 1e6 / numSums));
}
