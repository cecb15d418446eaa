// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Import changes how a program is written, not what it computes: the
// interpreter gives the same bits before and after it.

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Remarks.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "tp/Import/Import.h"
#include "tp/Interpret/Interpreter.h"
#include "tp/Interpret/RandomTensor.h"
#include "tp/Pipelines/Pipelines.h"
#include "tp/Pipelines/Registration.h"
#include "tp/Pipelines/ToolContext.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

class ToolContext : public testing::Test {
protected:
  ToolContext() : context(MLIRContext::Threading::DISABLED) {
    DialectRegistry registry;
    registerAllDialects(registry);
    registerAllExtensions(registry);
    registerTp(registry);
    context.appendDialectRegistry(registry);
    EXPECT_TRUE(succeeded(configureToolContext(context)));
    context.getDiagEngine().registerHandler([this](Diagnostic &diagnostic) {
      if (diagnostic.getSeverity() == DiagnosticSeverity::Remark)
        ++numRemarks;
      else
        ADD_FAILURE() << diagnostic.str();
      return success();
    });
  }

  std::string read(StringRef path) {
    auto file = llvm::MemoryBuffer::getFile(
        (StringRef(TP_TEST_SOURCE_DIR) + "/" + path).str());
    EXPECT_TRUE(bool(file)) << path.str();
    return file ? (*file)->getBuffer().str() : std::string();
  }

  /// What the entry of `module` computes on random arguments.
  SmallVector<HostTensor> run(ModuleOp module) {
    FailureOr<func::FuncOp> entry = lookupEntry(module);
    if (failed(entry))
      return {};
    FailureOr<SmallVector<HostTensor>> arguments =
        makeRandomArguments(*entry, {3});
    if (failed(arguments))
      return {};
    FailureOr<Interpretation> result = interpretGlobal(*entry, *arguments, {});
    return failed(result) ? SmallVector<HostTensor>() : result->results;
  }

  void expectSameResults(StringRef text) {
    auto before = parseSourceString<ModuleOp>(text, &context);
    auto after = parseSourceString<ModuleOp>(text, &context);
    ASSERT_TRUE(before && after);
    PassManager pm(&context);
    TpShardOptions options;
    options.stopAfter = Stage::Import;
    buildTpShardPipeline(pm, options);
    ASSERT_TRUE(succeeded(pm.run(*after)));
    // The interpreter knows the operations of tp, not those of Shardy.
    ASSERT_TRUE(succeeded(importSdy(*before)));
    ASSERT_TRUE(succeeded(inlineCalls(*before)));
    SmallVector<HostTensor> expected = run(*before), actual = run(*after);
    ASSERT_FALSE(expected.empty());
    ASSERT_EQ(expected.size(), actual.size());
    for (auto [number, pair] :
         llvm::enumerate(llvm::zip_equal(expected, actual)))
      EXPECT_TRUE(std::get<0>(pair) == std::get<1>(pair))
          << "result " << number;
  }

  MLIRContext context;
  /// Missed optimisations reported so far.
  int numRemarks = 0;
};

class ImportedPrograms : public ToolContext,
                         public testing::WithParamInterface<const char *> {};

TEST_P(ImportedPrograms, ComputeTheSameBits) {
  std::string text = read(GetParam());
  SmallVector<StringRef> programs;
  StringRef(text).split(programs, "// -----");
  for (auto [number, program] : llvm::enumerate(programs)) {
    SCOPED_TRACE(("program " + Twine(number)).str());
    expectSameResults(program);
  }
}

/// Missed optimisations are diagnostics, those of other kinds and libraries
/// are not.
TEST_F(ToolContext, ReportMissedOptimisations) {
  Location loc = UnknownLoc::get(&context);
  remark::missed(loc, remark::RemarkOpts::name("a").category("tp-propagate"))
      << "seen";
  remark::passed(loc, remark::RemarkOpts::name("b").category("tp-propagate"))
      << "unseen";
  remark::missed(loc, remark::RemarkOpts::name("c").category("loops"))
      << "unseen";
  EXPECT_EQ(numRemarks, 1);
}

INSTANTIATE_TEST_SUITE_P(
    Exports, ImportedPrograms,
    testing::Values("EndToEnd/models/P3.mlir",
                    "EndToEnd/models/jax_mlp_fwd.mlir",
                    "EndToEnd/models/jax_mlp_bwd.mlir",
                    "EndToEnd/models/jax_llama_fwd.mlir",
                    "EndToEnd/models/jax_llama_bwd.mlir",
                    "EndToEnd/models/torch_mlp_fwd.mlir",
                    "EndToEnd/models/torch_mlp_bwd.mlir",
                    "EndToEnd/models/torch_llama_fwd.mlir",
                    "EndToEnd/models/torch_llama_bwd.mlir"));

INSTANTIATE_TEST_SUITE_P(Texts, ImportedPrograms,
                         testing::Values("Import/raise-captures.mlir",
                                         "Import/inline-calls.mlir",
                                         "Import/normalize-ops.mlir"));

} // namespace
