// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Every collective on every group of small meshes, compared bit by bit with the
// reference. The suite is the same for all communicators.
#include "RankThreads.h"
#include "Reference.h"
#include "TestedCommunicator.h"
#include <cstring>
#include <gtest/gtest.h>
#include <random>

using namespace tprt;
using reference::Bytes;

namespace {
class Conformance : public ::testing::TestWithParam<std::vector<int64_t>> {
protected:
  void SetUp() override {
    mesh.name = "m";
    for (int64_t size : GetParam())
      mesh.axes.push_back({std::string(1, "abc"[mesh.axes.size()]), size});
  }
  /// Axis lists: every ordered choice of axes (of three, two orders), and
  /// sub-axes of the larger ones.
  std::vector<Terms> getAxisLists() const;
  void addReductions(const Terms &axes);
  void addMoves(const Terms &axes);
  void addRowMoves(const Terms &axes);
  void add(Site site);
  /// Run all sites once, in order, and compare.
  void run();

  Mesh mesh;
  std::vector<Site> sites;
};
} // namespace

static constexpr tprt_dtype allTypes[] = {TPRT_F32, TPRT_F64, TPRT_BF16,
                                          TPRT_F16, TPRT_I1,  TPRT_I8,
                                          TPRT_I16, TPRT_I32, TPRT_I64};

std::vector<Terms> Conformance::getAxisLists() const {
  std::vector<Terms> lists = {{}};
  // Extend each list by each axis that it does not have yet.
  for (size_t i = 0; i < lists.size(); ++i)
    for (int32_t axis = 0; axis < int32_t(mesh.axes.size()); ++axis) {
      Terms longer = lists[i];
      bool isNew = true;
      for (const Term &term : longer)
        isNew &= term.axis != axis;
      if (!isNew)
        continue;
      longer.push_back({axis, 1, mesh.axes[axis].size});
      if (longer.size() == 3 && longer[1].axis != 1)
        continue;
      lists.push_back(longer);
    }
  for (int32_t axis = 0; axis < int32_t(mesh.axes.size()); ++axis) {
    int64_t size = mesh.axes[axis].size;
    if (size == 6)
      lists.insert(
          lists.end(),
          {{{axis, 1, 2}}, {{axis, 2, 3}}, {{axis, 2, 3}, {axis, 1, 2}}});
    if (size == 8)
      lists.insert(lists.end(), {{{axis, 1, 2}},
                                 {{axis, 2, 2}},
                                 {{axis, 4, 2}},
                                 {{axis, 1, 4}},
                                 {{axis, 2, 4}},
                                 {{axis, 4, 2}, {axis, 1, 2}}});
  }
  return lists;
}

void Conformance::add(Site site) {
  site.location = "case:" + std::to_string(sites.size());
  ASSERT_EQ(checkSite(mesh, site), "") << site.print();
  sites.push_back(std::move(site));
}

static int64_t ceilDiv(int64_t a, int64_t b) { return (a + b - 1) / b; }

void Conformance::addReductions(const Terms &axes) {
  int64_t group = getNumParts(axes);
  for (tprt_dtype type : allTypes)
    for (Combiner combiner :
         {Combiner::Sum, Combiner::Max, Combiner::Min, Combiner::Prod,
          Combiner::And, Combiner::Or, Combiner::Xor}) {
      if (isFloat(type) && combiner >= Combiner::And)
        continue;
      for (bool isUnsigned : {false, true}) {
        if (isUnsigned && isFloat(type))
          continue;
        Site site;
        site.kind = CollectiveKind::AllReduce;
        site.dtype = type;
        site.combiner = combiner;
        site.isUnsigned = isUnsigned;
        site.axes = axes;
        site.operandShape = site.resultShape = {5, 7};
        add(site);
        site.kind = CollectiveKind::ReduceScatter;
        for (int64_t size : {2 * group, 2 * group + 1, group - 1, int64_t(7)}) {
          site.dim = size % 3;
          site.operandShape = {3, 2, 5};
          site.operandShape[site.dim] = size;
          site.resultShape = site.operandShape;
          site.resultShape[site.dim] = ceilDiv(size, group);
          add(site);
        }
      }
    }
  // Larger than what is staged: the parallel path.
  for (tprt_dtype type : {TPRT_F32, TPRT_BF16}) {
    Site site;
    site.dtype = type;
    site.axes = axes;
    site.operandShape = site.resultShape = {67, 1031};
    add(site);
    site.kind = CollectiveKind::ReduceScatter;
    site.resultShape[0] = ceilDiv(67, group);
    add(site);
  }
}

void Conformance::addMoves(const Terms &axes) {
  int64_t group = getNumParts(axes);
  // What is moved matters by its size only: one type for each.
  for (tprt_dtype type : {TPRT_I1, TPRT_F16, TPRT_F32, TPRT_I64})
    for (int64_t scale : {1, 257}) {
      if (scale > 1 && type != TPRT_F32)
        continue;
      for (int64_t size : {2 * group, 2 * group + 1, 3 * group - 1, group - 1,
                           int64_t(1), int64_t(7), int64_t(10)})
        for (int32_t dim : {0, 1, 2}) {
          if (scale > 1 && (size != 2 * group + 1 || dim == 1))
            continue;
          Site site;
          site.dtype = type;
          site.axes = axes;
          site.dim = dim;
          site.kind = CollectiveKind::Shard;
          site.operandShape = {3, 2, scale > 1 ? scale : 5};
          site.operandShape[dim] = size;
          site.resultShape = site.operandShape;
          site.resultShape[dim] = ceilDiv(size, group);
          add(site);
          site.kind = CollectiveKind::AllGather;
          std::swap(site.operandShape, site.resultShape);
          add(site);
          for (int32_t joined : {0, 1, 2}) {
            if (joined == dim)
              continue;
            site.kind = CollectiveKind::AllToAll;
            site.concatDim = joined;
            site.operandShape = {4, 4, 4 * scale};
            site.operandShape[dim] = size;
            site.operandShape[joined] = ceilDiv(11, group);
            site.resultShape = site.operandShape;
            site.resultShape[dim] = ceilDiv(size, group);
            site.resultShape[joined] = 11;
            add(site);
          }
        }
      Site site;
      site.kind = CollectiveKind::Permute;
      site.dtype = type;
      site.axes = axes;
      site.operandShape = site.resultShape = {13, 10 * scale};
      add(site); // Nobody sends: zeros.
      for (int64_t i = 0; i < group; ++i)
        site.pairs.push_back({i, (i + 1) % group});
      add(site);
      site.pairs.pop_back();
      add(site);
    }
}

void Conformance::addRowMoves(const Terms &axes) {
  int64_t group = getNumParts(axes);
  std::mt19937 random(group);
  auto sum = [&](const Site &site, bool isSent) {
    int64_t most = 0;
    for (int64_t i = 0; i < group; ++i) {
      int64_t rows = 0;
      for (int64_t j = 0; j < group; ++j)
        rows += isSent ? site.counts[i][j] : site.counts[j][i];
      most = std::max(most, rows);
    }
    return most;
  };
  for (tprt_dtype type : {TPRT_I1, TPRT_F16, TPRT_F32, TPRT_I64})
    for (int64_t scale : {1, 4099}) // staged and not
      for (int32_t dim : {0, 1, 2}) {
        if (scale > 1 && (type != TPRT_F32 || dim == 2))
          continue;
        Site site;
        site.dtype = type;
        site.axes = axes;
        site.dim = dim;
        site.kind = CollectiveKind::Exchange;
        // Nothing at all, little, much: some positions send or get nothing.
        for (unsigned most : {0u, 1u, 5u}) {
          site.counts.assign(group, std::vector<int64_t>(group));
          for (std::vector<int64_t> &row : site.counts)
            for (int64_t &count : row)
              count = random() % (most + 1);
          site.operandShape = site.resultShape = {3, 2, scale > 1 ? scale : 5};
          site.operandShape[dim] = sum(site, /*isSent=*/true);
          site.resultShape[dim] = sum(site, /*isSent=*/false);
          add(site);
        }
        site.kind = CollectiveKind::Halo;
        // Within a neighbour, beyond it, beyond the ends.
        for (auto [low, high] : std::vector<std::pair<int64_t, int64_t>>{
                 {0, 0}, {1, 0}, {0, 2}, {1, 1}, {3, 5}, {20, 1}}) {
          site.operandShape = {3, 2, scale > 1 ? scale : 5};
          site.operandShape[dim] = 2;
          site.resultShape = site.operandShape;
          site.resultShape[dim] += low + high;
          site.low = low;
          site.high = high;
          add(site);
        }
      }
}

/// Random bytes that are valid values; floats are of moderate size, so that no
/// NaN arises, and their sums depend on the order of summation.
static Bytes makeOperand(const Site &site, std::mt19937 &random) {
  Bytes bytes(site.getOperandBytes());
  std::uniform_real_distribution<float> floats(-2, 2);
  auto fill = [&](auto next) {
    using T = decltype(next());
    for (size_t i = 0; i < bytes.size() / sizeof(T); ++i) {
      T value = next();
      std::memcpy(bytes.data() + i * sizeof(T), &value, sizeof(T));
    }
  };
  switch (site.dtype) {
  case TPRT_F32:
    fill([&] { return floats(random); });
    break;
  case TPRT_F64:
    fill([&] { return double(floats(random)) * floats(random); });
    break;
  case TPRT_BF16:
    fill([&] { return floatToBf16(floats(random)); });
    break;
  case TPRT_F16:
    fill([&] { return floatToF16(floats(random)); });
    break;
  case TPRT_I1:
    fill([&] { return uint8_t(random() & 1); });
    break;
  default:
    fill([&] { return uint8_t(random()); });
    break;
  }
  return bytes;
}

void Conformance::run() {
  std::unique_ptr<Communicator> comm = createCommunicator(
      getTestedKind(), mesh, sites, getTestedOptions(std::chrono::seconds(60)));
  size_t numRanks = mesh.getNumRanks();
  std::vector<std::vector<Bytes>> operands, results;
  std::mt19937 random(42);
  for (const Site &site : sites) {
    operands.emplace_back();
    for (size_t rank = 0; rank < numRanks; ++rank)
      operands.back().push_back(makeOperand(site, random));
    // What a collective leaves out must be written as zero, not left as it was.
    results.push_back(std::vector<Bytes>(
        numRanks, Bytes(site.getResultBytes(), std::byte(0xa5))));
  }
  std::vector<std::vector<Bytes>> inPlace = operands;
  auto isInPlace = [&](const Site &site) {
    return site.kind == CollectiveKind::AllReduce ||
           site.kind == CollectiveKind::Permute;
  };
  runRanks(*comm, [&](int32_t rank) {
    for (size_t i = 0; i < sites.size(); ++i) {
      if (!comm->runCollective(rank, i, operands[i][rank].data(),
                               results[i][rank].data()))
        return false;
      // Some ranks in place, some not: the group must not care.
      if (isInPlace(sites[i]) && (i + rank) % 3 != 0) {
        void *data = inPlace[i][rank].data();
        if (!comm->runCollective(rank, i, data, data))
          return false;
      } else if (isInPlace(sites[i])) {
        if (!comm->runCollective(rank, i, operands[i][rank].data(),
                                 inPlace[i][rank].data()))
          return false;
      }
    }
    return true;
  });
  ASSERT_NO_THROW(comm->throwIfFailed());
  for (size_t i = 0; i < sites.size(); ++i) {
    std::vector<Bytes> expected = reference::run(mesh, sites[i], operands[i]);
    for (int32_t rank : comm->getLocalRanks()) {
      ASSERT_TRUE(results[i][rank] == expected[rank])
          << sites[i].print() << " over [" << mesh.print(sites[i].axes)
          << "] dim " << sites[i].dim << " on rank " << rank;
      if (isInPlace(sites[i]))
        ASSERT_TRUE(inPlace[i][rank] == expected[rank])
            << sites[i].print() << " in place over ["
            << mesh.print(sites[i].axes) << "] on rank " << rank;
    }
  }
}

TEST_P(Conformance, Reductions) {
  for (const Terms &axes : getAxisLists())
    addReductions(axes);
  run();
}

TEST_P(Conformance, Moves) {
  for (const Terms &axes : getAxisLists())
    addMoves(axes);
  run();
}

TEST_P(Conformance, RowMoves) {
  for (const Terms &axes : getAxisLists())
    addRowMoves(axes);
  run();
}

/// Meshes with a rank for each process.
static std::vector<std::vector<int64_t>> getMeshes() {
  std::vector<std::vector<int64_t>> meshes;
  for (const std::vector<int64_t> &sizes : std::vector<std::vector<int64_t>>{
           {2}, {3}, {6}, {2, 2}, {2, 3}, {2, 2, 2}, {8}})
    if (*checkedProduct(sizes) >= getNumTestedProcesses())
      meshes.push_back(sizes);
  return meshes;
}

static std::string
getMeshName(const ::testing::TestParamInfo<std::vector<int64_t>> &info) {
  std::string name = getTestedKind();
  for (int64_t size : info.param)
    name += "_" + std::to_string(size);
  return name;
}

INSTANTIATE_TEST_SUITE_P(Meshes, Conformance, ::testing::ValuesIn(getMeshes()),
                         getMeshName);
