// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every operation of the dialects that programs are written in stands in a test
// that cuts its operands, or has a reason to stand in none.

#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OperationSupport.h"
#include "mlir/InitAllDialects.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"

using namespace mlir;

namespace {

/// Operations that no tensor program holds by themselves.
constexpr StringRef kPartOfOthers[] = {
    "linalg.index",
    "linalg.yield",
    "tensor.yield",
    "tensor.parallel_insert_slice", // of scf.forall
};

/// Operations of element types that Import refuses by name.
constexpr StringRef kRefused[] = {"arith.scaling_extf", "arith.scaling_truncf"};

std::string read(StringRef name) {
  auto file = llvm::MemoryBuffer::getFile(
      (StringRef(TP_TEST_SOURCE_DIR) + "/EndToEnd/ops/" + name).str());
  EXPECT_TRUE(bool(file)) << name.str();
  return file ? (*file)->getBuffer().str() : std::string();
}

TEST(OperationInventory, TestsCoverTheDialects) {
  DialectRegistry registry;
  registerAllDialects(registry);
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  std::string text;
  for (StringRef name : {"arith.mlir", "math.mlir", "tensor.mlir",
                         "linalg.mlir", "windows.mlir"})
    text += read(name);
  for (StringRef dialect : {"arith", "math", "tensor", "linalg"}) {
    context.getOrLoadDialect(dialect);
    for (RegisteredOperationName op :
         context.getRegisteredOperationsByDialect(dialect)) {
      StringRef name = op.getStringRef();
      if (llvm::is_contained(kPartOfOthers, name) ||
          llvm::is_contained(kRefused, name))
        continue;
      EXPECT_TRUE(StringRef(text).contains((name + " ").str()))
          << "no test of " << name.str();
    }
  }
}

} // namespace
