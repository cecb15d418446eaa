// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is done with sums before they are stored.

#include "EmulatedMatmul.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"
#include <cmath>

using namespace mlir;
using namespace mlir::tp;

namespace {
/// The body of the one function of a program, as an epilogue.
struct ParsedEpilogue {
  ParsedEpilogue(EmulatedMatmul &matmul, StringRef text) {
    matmul.getContext()->loadDialect<func::FuncDialect>();
    module = parseSourceString<ModuleOp>(text, matmul.getContext());
    auto function = *module->getOps<func::FuncOp>().begin();
    epilogue.body = &function.getBody().front();
  }

  OwningOpRef<ModuleOp> module;
  MatmulEpilogue epilogue;
};
} // namespace

static constexpr StringLiteral kBiasGeluResidual = R"mlir(
func.func @epilogue(%sum: f32, %bias: bf16, %residual: bf16, %scale: f32) -> bf16 {
  %half = arith.constant 0.5 : f32
  %one = arith.constant 1.0 : f32
  %b = arith.extf %bias : bf16 to f32
  %0 = arith.mulf %sum, %scale : f32
  %1 = arith.addf %0, %b : f32
  %s = arith.constant 0.70710678 : f32
  %2 = arith.mulf %1, %s : f32
  %3 = math.erf %2 : f32
  %4 = arith.addf %3, %one : f32
  %5 = arith.mulf %1, %half : f32
  %6 = arith.mulf %5, %4 : f32
  %r = arith.extf %residual : bf16 to f32
  %7 = arith.addf %6, %r : f32
  %8 = arith.truncf %7 : f32 to bf16
  return %8 : bf16
})mlir";

// A bias by column, a residual and a scalar, with rows of the result at even
// and at odd elements, with and without splits of the depth.
TEST(Epilogue, BiasGeluResidual) {
  for (int64_t columns : {136, 137})
    for (int64_t splits : {1, 2}) {
      EmulatedMatmul matmul;
      OpBuilder &b = matmul.getBuilder();
      ParsedEpilogue parsed(matmul, kBiasGeluResidual);
      MatmulSpec spec = matmul.getSpec(70, columns, 136, {64, 128});
      spec.batch = 2;
      spec.numSplits = splits;
      spec.resultType = b.getBF16Type();
      spec.epilogue = parsed.epilogue;
      spec.epilogue.operands = {
          {b.getBF16Type(), 0, 0, 1},
          {b.getBF16Type(), spec.rows * columns, columns, 1},
          {b.getF32Type(), 0, 0, 0}};
      matmul.addOperand(b.getBF16Type(), columns);
      matmul.addOperand(b.getBF16Type(), 2 * spec.rows * columns);
      matmul.addOperand(b.getF32Type(), 1);
      auto reference = [](double sum, ArrayRef<double> x) {
        double y = sum * x[2] + x[0];
        return y * 0.5 * (1 + std::erf(y * 0.70710678)) + x[1];
      };
      EXPECT_EQ(matmul.check(spec, 3, 0, reference), "") << columns;
    }
}

// SiLU, with a bias by row and an operand that lies transposed.
TEST(Epilogue, SiluTimesTransposed) {
  EmulatedMatmul matmul;
  OpBuilder &b = matmul.getBuilder();
  ParsedEpilogue parsed(matmul, R"mlir(
func.func @epilogue(%sum: f32, %up: f32, %bias: f32) -> f32 {
  %one = arith.constant 1.0 : f32
  %x = arith.addf %sum, %bias : f32
  %0 = arith.negf %x : f32
  %1 = math.exp %0 : f32
  %2 = arith.addf %1, %one : f32
  %3 = arith.divf %x, %2 : f32
  %4 = arith.mulf %3, %up : f32
  return %4 : f32
})mlir");
  MatmulSpec spec = matmul.getSpec(130, 120, 72);
  spec.epilogue = parsed.epilogue;
  spec.epilogue.operands = {{b.getF32Type(), 0, 1, spec.rows},
                            {b.getF32Type(), 0, 1, 0}};
  matmul.addOperand(b.getF32Type(), spec.rows * spec.columns);
  matmul.addOperand(b.getF32Type(), spec.rows);
  auto reference = [](double sum, ArrayRef<double> x) {
    double y = sum + x[1];
    return y / (1 + std::exp(-y)) * x[0];
  };
  EXPECT_EQ(matmul.check(spec, 2, 0, reference), "");
}
