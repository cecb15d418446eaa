// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What scatter and sort of StableHLO compute, against values written out by
// hand from its specification.

#include "mlir/InitAllDialects.h"
#include "mlir/Parser/Parser.h"
#include "tp/Import/Import.h"
#include "tp/Interpret/Interpreter.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

using Ints = std::vector<int32_t>;

HostTensor ints(ArrayRef<int64_t> shape, const Ints &values) {
  return HostTensor::of<int32_t>(shape, values);
}

/// The results of the only function of `text`, which holds one operation.
std::vector<Ints> run(StringRef text, ArrayRef<HostTensor> arguments) {
  DialectRegistry registry;
  registerAllDialects(registry);
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.allowUnregisteredDialects();
  auto module = parseSourceString<ModuleOp>(text, &context);
  std::vector<Ints> values;
  if (!module || failed(importStablehlo(*module)))
    return values;
  FailureOr<Interpretation> result =
      interpretGlobal(*module->getOps<func::FuncOp>().begin(), arguments, {});
  if (failed(result))
    return values;
  for (const HostTensor &tensor : result->results) {
    values.emplace_back();
    for (int64_t i = 0; i < tensor.getNumElements(); ++i)
      values.back().push_back(tensor.getInteger(i));
  }
  return values;
}

/// A scatter into `tensor<4x3xi32>` that adds.
std::vector<Ints> scatter(StringRef numbers, StringRef atType,
                          StringRef updateType, HostTensor at,
                          HostTensor update, StringRef combine = "addi") {
  std::string types = ("tensor<4x3xi32>, tensor<" + atType + "xi32>, tensor<" +
                       updateType + "xi32>")
                          .str();
  std::string text =
      "func.func @f(%x: tensor<4x3xi32>, %at: tensor<" + atType.str() +
      "xi32>, %u: tensor<" + updateType.str() +
      "xi32>) -> tensor<4x3xi32> {\n"
      "%0 = \"stablehlo.scatter\"(%x, %at, %u) <{scatter_dimension_numbers = "
      "#stablehlo.scatter<" +
      numbers.str() + ">}> ({\n^bb0(%a: tensor<i32>, %b: tensor<i32>):\n" +
      (combine.empty()
           ? std::string("\"stablehlo.return\"(%b)")
           : "%1 = arith." + combine.str() +
                 " %a, %b : tensor<i32>\n\"stablehlo.return\"(%1)") +
      " : (tensor<i32>) -> ()\n}) : (" + types +
      ") -> tensor<4x3xi32>\nreturn %0 : tensor<4x3xi32>\n}";
  HostTensor x = ints({4, 3}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
  return run(text, {x, at, update});
}

/// Rows are added where their index says; two land on row 1, one beyond the
/// end goes nowhere.
TEST(ImportedScatter, AddsRows) {
  auto results =
      scatter("update_window_dims = [1], inserted_window_dims = [0], "
              "scatter_dims_to_operand_dims = [0], index_vector_dim = 1",
              "3x1", "3x3", ints({3, 1}, {1, 4, 1}),
              ints({3, 3}, {10, 20, 30, 5, 5, 5, 100, 200, 300}));
  EXPECT_EQ(results,
            (std::vector<Ints>{{0, 1, 2, 113, 224, 335, 6, 7, 8, 9, 10, 11}}));
}

/// Of two that replace the same element the later one stays.
TEST(ImportedScatter, ReplacesElements) {
  auto results = scatter("inserted_window_dims = [0, 1], "
                         "scatter_dims_to_operand_dims = [1, 0], "
                         "index_vector_dim = 1",
                         "3x2", "3", ints({3, 2}, {2, 0, 0, 3, 2, 0}),
                         ints({3}, {50, 60, 70}), "");
  EXPECT_EQ(results,
            (std::vector<Ints>{{0, 1, 70, 3, 4, 5, 6, 7, 8, 60, 10, 11}}));
}

/// Windows of two rows start at 2 and at 3; what hangs over is dropped.
TEST(ImportedScatter, TakesTheLargerOfWindows) {
  auto results = scatter("update_window_dims = [1, 2], "
                         "scatter_dims_to_operand_dims = [0], "
                         "index_vector_dim = 1",
                         "2x1", "2x2x3", ints({2, 1}, {2, 3}),
                         ints({2, 2, 3}, {7, 7, 7, 0, 0, 20, //
                                          8, 30, 8, 99, 99, 99}),
                         "maxsi");
  EXPECT_EQ(results,
            (std::vector<Ints>{{0, 1, 2, 3, 4, 5, 7, 7, 8, 9, 30, 20}}));
}

/// Each row has its own column.
TEST(ImportedScatter, FollowsBatches) {
  auto results = scatter("inserted_window_dims = [1], input_batching_dims = "
                         "[0], scatter_indices_batching_dims = [0], "
                         "scatter_dims_to_operand_dims = [1], "
                         "index_vector_dim = 2",
                         "4x1x1", "4x1", ints({4, 1, 1}, {2, 0, 1, -1}),
                         ints({4, 1}, {10, 10, 10, 10}));
  EXPECT_EQ(results,
            (std::vector<Ints>{{0, 1, 12, 13, 4, 5, 6, 17, 8, 9, 10, 11}}));
}

/// Keys descend along dimension 0, equal ones keep their order, values follow.
TEST(ImportedSort, IsStable) {
  auto results =
      run("func.func @f(%k: tensor<4x2xi32>, %v: tensor<4x2xi32>) -> "
          "(tensor<4x2xi32>, tensor<4x2xi32>) {\n"
          "%0:2 = \"stablehlo.sort\"(%k, %v) <{dimension = 0 : i64}> ({\n"
          "^bb0(%a: tensor<i32>, %b: tensor<i32>, %p: tensor<i32>, %q: "
          "tensor<i32>):\n%1 = arith.cmpi sgt, %a, %b : tensor<i32>\n"
          "\"stablehlo.return\"(%1) : (tensor<i1>) -> ()\n}) : "
          "(tensor<4x2xi32>, tensor<4x2xi32>) -> (tensor<4x2xi32>, "
          "tensor<4x2xi32>)\n"
          "return %0#0, %0#1 : tensor<4x2xi32>, tensor<4x2xi32>\n}",
          {ints({4, 2}, {3, 5, 9, 5, 3, 8, 1, 5}),
           ints({4, 2}, {0, 10, 1, 11, 2, 12, 3, 13})});
  EXPECT_EQ(results, (std::vector<Ints>{{9, 8, 3, 5, 3, 5, 1, 5},
                                        {1, 12, 0, 10, 2, 11, 3, 13}}));
}

} // namespace
