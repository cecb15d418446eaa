// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Cost/CostNetwork.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"
#include <algorithm>
#include <limits>
#include <random>

using namespace mlir::tp;

namespace {

/// A network beside the costs that it was made of.
struct Program {
  std::vector<unsigned> sizes, current;
  struct Cost {
    llvm::SmallVector<unsigned, 3> variables;
    std::vector<double> table;
  };
  std::vector<Cost> costs;

  CostNetwork getNetwork() const {
    CostNetwork network;
    for (auto [size, value] : llvm::zip_equal(sizes, current))
      network.addVariable(size, value);
    for (const Cost &cost : costs)
      network.addCost(cost.variables, cost.table);
    return network;
  }

  double getSum(llvm::ArrayRef<unsigned> values) const {
    double sum = 0;
    for (const Cost &cost : costs) {
      size_t index = 0, stride = 1;
      for (unsigned variable : cost.variables) {
        index += stride * values[variable];
        stride *= sizes[variable];
      }
      sum += cost.table[index];
    }
    return sum;
  }

  /// The least sum over all values of all variables.
  double getLeast() const {
    std::vector<unsigned> values(sizes.size(), 0);
    double least = std::numeric_limits<double>::infinity();
    while (true) {
      least = std::min(least, getSum(values));
      unsigned place = 0;
      while (place < sizes.size() && ++values[place] == sizes[place])
        values[place++] = 0;
      if (place == sizes.size())
        return least;
    }
  }
};

} // namespace

/// Up to eight variables of one to four values, with costs of one to three.
static Program makeProgram(std::mt19937 &random) {
  auto pick = [&](unsigned low, unsigned high) {
    return low + random() % (high - low + 1);
  };
  Program program;
  for (unsigned i = 0, e = pick(1, 8); i < e; ++i) {
    program.sizes.push_back(pick(1, 4));
    program.current.push_back(pick(0, program.sizes.back() - 1));
  }
  for (unsigned i = 0, e = pick(1, 14); i < e; ++i) {
    Program::Cost cost;
    size_t count = 1;
    for (unsigned variable = 0; variable < program.sizes.size(); ++variable)
      if (cost.variables.size() < 3 && pick(0, 2) == 0)
        cost.variables.push_back(variable);
    if (cost.variables.empty())
      cost.variables.push_back(0);
    std::shuffle(cost.variables.begin(), cost.variables.end(), random);
    for (unsigned variable : cost.variables)
      count *= program.sizes[variable];
    for (size_t entry = 0; entry < count; ++entry)
      cost.table.push_back(pick(0, 100));
    program.costs.push_back(std::move(cost));
  }
  return program;
}

TEST(CostNetwork, FindsTheLeastSumOfRandomCosts) {
  std::mt19937 random(7);
  for (unsigned run = 0; run < 2000; ++run) {
    Program program = makeProgram(random);
    llvm::SmallVector<unsigned> values = program.getNetwork().solve(1 << 16);
    EXPECT_EQ(program.getSum(values), program.getLeast()) << "run " << run;
  }
}

TEST(CostNetwork, IsNeverDearerThanTheCurrentValues) {
  std::mt19937 random(8);
  unsigned cheaper = 0;
  for (unsigned run = 0; run < 2000; ++run) {
    Program program = makeProgram(random);
    double before = program.getSum(program.current);
    double after = program.getSum(program.getNetwork().solve(12));
    EXPECT_LE(after, before) << "run " << run;
    cheaper += after < before;
  }
  EXPECT_GT(cheaper, 1000u);
}

TEST(CostNetwork, KeepsCurrentValuesThatCostAsLittle) {
  CostNetwork network;
  unsigned a = network.addVariable(3, 2), b = network.addVariable(3, 1);
  network.addCost({a, b}, std::vector<double>(9, 5));
  EXPECT_EQ(network.solve(100), (llvm::SmallVector<unsigned>{2, 1}));
}
