// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Partial sums of random linear programs are combined with the fewest bytes,
// and the numbers are those of the whole program.

#include "LinearDags.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Import/Import.h"
#include "tp/Interpret/Interpreter.h"
#include "tp/Interpret/RandomTensor.h"
#include "tp/Partition/Partition.h"
#include "tp/Pipelines/Registration.h"
#include "tp/Pipelines/ToolContext.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Propagate/ShardedOp.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::test;

namespace {

class LinearDagTest : public testing::Test {
protected:
  LinearDagTest() : context(MLIRContext::Threading::DISABLED) {
    DialectRegistry registry;
    registerAllDialects(registry);
    registerAllExtensions(registry);
    registerTp(registry);
    context.appendDialectRegistry(registry);
    EXPECT_TRUE(succeeded(configureToolContext(context)));
  }

  /// The bytes of values that stop being pending.
  static int64_t getReducedBytes(func::FuncOp function) {
    int64_t bytes = 0;
    function.walk([&](ReshardOp op) {
      if (!op.getSource().getPartials().empty() &&
          op.getTarget().getPartials().empty())
        bytes += getBytes(op.getType());
    });
    return bytes;
  }

  void check(const LinearDag &dag) {
    std::string text = dag.print();
    auto whole = parseSourceString<ModuleOp>(text, &context);
    auto local = parseSourceString<ModuleOp>(text, &context);
    ASSERT_TRUE(whole && local) << text;
    ASSERT_TRUE(succeeded(normalizeOps(*local)));
    func::FuncOp function = *local->getOps<func::FuncOp>().begin();
    ASSERT_TRUE(succeeded(propagateShardings(function)));
    ASSERT_TRUE(succeeded(verifyPropagate(function)));
    ASSERT_TRUE(succeeded(insertReshards(function)));
    EXPECT_EQ(getReducedBytes(function), dag.findFewestBytes()) << text;
    ASSERT_TRUE(succeeded(localizeProgram(function)));
    ASSERT_TRUE(succeeded(verifyLocal(function)));

    func::FuncOp entry = *whole->getOps<func::FuncOp>().begin();
    RandomOptions options;
    options.integral = true;
    FailureOr<SmallVector<HostTensor>> arguments =
        makeRandomArguments(entry, options);
    ASSERT_TRUE(succeeded(arguments));
    FailureOr<Interpretation> expected = interpretGlobal(entry, *arguments, {});
    FailureOr<Interpretation> found = interpretLocal(function, *arguments, {});
    ASSERT_TRUE(succeeded(expected) && succeeded(found));
    // Sums of integers are exact in any order, but for the sign of a zero.
    for (auto [one, other] : llvm::zip_equal(expected->results, found->results))
      for (int64_t i = 0; i < one.getNumElements(); ++i)
        ASSERT_EQ(one.getFloat(i), other.getFloat(i)) << text;
  }

  MLIRContext context;
};

} // namespace

TEST_F(LinearDagTest, TwoThousandAreReducedWithTheFewestBytes) {
  std::mt19937 random(20260);
  unsigned below = 0, shared = 0;
  for (unsigned i = 0; i < 2000 && !HasFailure(); ++i) {
    LinearDag dag = LinearDag::makeRandom(random);
    check(dag);
    int64_t ofLeaves = 0, ofNeeds = 0;
    std::vector<bool> dependent = dag.getDependent();
    std::vector<unsigned> uses(dag.nodes.size());
    for (auto [node, isDependent] : llvm::zip_equal(dag.nodes, dependent)) {
      if (isDependent && (node.isReturned || node.isSquared))
        ofNeeds += node.getBytes();
      ofLeaves += node.op == DagOp::Leaf ? node.getBytes() : 0;
      for (unsigned operand : node.operands)
        ++uses[operand];
    }
    below += dag.findFewestBytes() < std::min(ofLeaves, ofNeeds);
    shared += std::any_of(uses.begin(), uses.end(),
                          [](unsigned count) { return count > 1; });
  }
  // In many, neither the first nor the last place is the cheapest.
  EXPECT_GT(below, 500u);
  EXPECT_GT(shared, 1500u);
}
