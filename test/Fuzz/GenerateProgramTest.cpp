// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Generated programs are verified, repeatable, and never round where they say
// so.

#include "tp/Fuzz/GenerateProgram.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Verifier.h"
#include "tp/Fuzz/ExamineProgram.h"
#include "tp/IR/Tp.h"
#include "tp/Interpret/Interpreter.h"
#include "tp/Pipelines/Registration.h"
#include "gtest/gtest.h"
#include <cmath>

using namespace mlir;
using namespace mlir::tp;

namespace {
class GeneratedPrograms : public testing::Test {
protected:
  GeneratedPrograms() {
    DialectRegistry registry;
    registerTp(registry);
    context.appendDialectRegistry(registry);
    context.loadDialect<arith::ArithDialect, func::FuncDialect,
                        linalg::LinalgDialect, math::MathDialect,
                        scf::SCFDialect, tensor::TensorDialect, TpDialect>();
  }

  static std::string print(ModuleOp module) {
    std::string text;
    llvm::raw_string_ostream os(text);
    module->print(os);
    return text;
  }

  MLIRContext context{MLIRContext::Threading::DISABLED};
};
} // namespace

TEST_F(GeneratedPrograms, AreVerifiedAndRepeatable) {
  uint32_t families = 0;
  for (uint64_t seed = 0; seed < 200; ++seed) {
    Choices choices(seed);
    GeneratedProgram program = generateProgram(context, choices);
    ASSERT_TRUE(succeeded(verify(*program.module))) << "seed " << seed;
    Choices replayed(choices.getRecords());
    GeneratedProgram again = generateProgram(context, replayed);
    EXPECT_EQ(print(*program.module), print(*again.module));
    families |= program.families;
  }
  EXPECT_EQ(families, (1u << kNumFamilies) - 1);
}

TEST_F(GeneratedPrograms, HaveFiniteResults) {
  for (uint64_t seed = 0; seed < 100; ++seed) {
    Choices choices(seed);
    GeneratedProgram program = generateProgram(context, choices);
    auto entry = program.module->lookupSymbol<func::FuncOp>("main");
    FailureOr<SmallVector<HostTensor>> arguments =
        makeIntegralArguments(entry, seed);
    ASSERT_TRUE(succeeded(arguments));
    FailureOr<Interpretation> run = interpretGlobal(entry, *arguments, {});
    ASSERT_TRUE(succeeded(run)) << "seed " << seed;
    for (const HostTensor &result : run->results)
      if (isFloatKind(result.getKind())) {
        for (int64_t i = 0; i < result.getNumElements(); ++i)
          ASSERT_TRUE(std::isfinite(result.getFloat(i)))
              << "seed " << seed << "\n"
              << print(*program.module);
      }
  }
}

// No records at all are the simplest program: an argument that is returned.
TEST_F(GeneratedPrograms, ShrinkToNothing) {
  Choices choices((ChoiceRecords()));
  GeneratedProgram program = generateProgram(context, choices);
  EXPECT_TRUE(succeeded(verify(*program.module)));
  EXPECT_EQ(program.families, 0u);
}
