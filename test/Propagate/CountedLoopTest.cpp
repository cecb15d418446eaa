// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops of a counter in a tensor of rank 0 run as often as it says.

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/InitAllDialects.h"
#include "mlir/Parser/Parser.h"
#include "tp/Propagate/DataFlow.h"
#include "gtest/gtest.h"

using namespace mlir;

namespace {
/// The trip count of a loop that starts at `start`, runs while its counter
/// compares as `predicate` to `end`, and changes it as `change` says.
std::optional<int64_t> count(std::string start, std::string predicate,
                             std::string end, std::string change) {
  std::string text = R"mlir(
#map = affine_map<() -> ()>
func.func @main(%x: tensor<i32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %start = arith.constant dense<)mlir" +
                     start + R"mlir(> : tensor<i32>
  %end = arith.constant )mlir" +
                     end + R"mlir( : i32
  %one = arith.constant 1 : i32
  %three = arith.constant 3 : i32
  %0:2 = scf.while (%i = %start, %v = %y) : (tensor<i32>, tensor<4xf32>) -> (tensor<4xf32>, tensor<i32>) {
    %flag = tensor.empty() : tensor<i1>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = []}
        ins(%i : tensor<i32>) outs(%flag : tensor<i1>) {
    ^bb0(%in: i32, %out: i1):
      %2 = arith.cmpi )mlir" +
                     predicate + R"mlir(, %in, %end : i32
      linalg.yield %2 : i1
    } -> tensor<i1>
    %go = tensor.extract %1[] : tensor<i1>
    scf.condition(%go) %v, %i : tensor<4xf32>, tensor<i32>
  } do {
  ^bb0(%v: tensor<4xf32>, %i: tensor<i32>):
    %empty = tensor.empty() : tensor<i32>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = []}
        ins(%i : tensor<i32>) outs(%empty : tensor<i32>) {
    ^bb0(%in: i32, %out: i32):
      %2 = )mlir" + change +
                     R"mlir( : i32
      linalg.yield %2 : i32
    } -> tensor<i32>
    scf.yield %1, %v : tensor<i32>, tensor<4xf32>
  }
  return %0#0 : tensor<4xf32>
}
)mlir";
  DialectRegistry registry;
  registerAllDialects(registry);
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(text, &context);
  EXPECT_TRUE(module);
  std::optional<int64_t> trips;
  module->walk([&](scf::WhileOp loop) { trips = tp::getKnownTripCount(loop); });
  return trips;
}
} // namespace

TEST(CountedLoop, RunsUntilTheCounterArrives) {
  EXPECT_EQ(count("0", "slt", "4", "arith.addi %in, %one"), 4);
  EXPECT_EQ(count("0", "slt", "4", "arith.addi %one, %in"), 4);
  EXPECT_EQ(count("2", "slt", "9", "arith.addi %in, %three"), 3);
  EXPECT_EQ(count("-1", "slt", "9", "arith.addi %in, %three"), 4);
}

TEST(CountedLoop, MayNotRunAtAll) {
  EXPECT_EQ(count("4", "slt", "4", "arith.addi %in, %one"), 0);
  EXPECT_EQ(count("9", "slt", "4", "arith.addi %in, %one"), 0);
}

TEST(CountedLoop, IsUnknownOtherwise) {
  EXPECT_EQ(count("0", "ne", "4", "arith.addi %in, %three"), std::nullopt);
  EXPECT_EQ(count("0", "slt", "4", "arith.subi %in, %one"), std::nullopt);
  EXPECT_EQ(count("0", "slt", "4", "arith.addi %in, %in"), std::nullopt);
  EXPECT_EQ(count("0", "slt", "4", "arith.muli %in, %three"), std::nullopt);
}
