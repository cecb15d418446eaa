// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp-opt: run passes of tp and MLIR on a file.
//
//   tp-opt FILE --tp-shard                       the program of one device
//   tp-opt FILE --tp-shard --stop-after=import   what propagation sees
//   tp-opt FILE --annotate=RULES.json --tp-shard
//   tp-opt FILE --tp-shard --tp-explain          its collectives, why, and
//                                                what would remove each
//   tp-opt FILE --tp-shard --html=PAGE.html      the same as a page to look at

#include "mlir/Bytecode/BytecodeWriter.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "tp/Import/Passes.h"
#include "tp/Pipelines/Explain.h"
#include "tp/Pipelines/Pipelines.h"
#include "tp/Pipelines/Registration.h"
#include "tp/Report/Report.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/ToolOutputFile.h"

using namespace mlir;
namespace cl = llvm::cl;

namespace {
/// LLVM's code generator has an option `stop-after` too, for its own passes.
/// It is dropped before ours is declared.
struct LlvmOptionRemover {
  LlvmOptionRemover() {
    if (cl::Option *option = cl::getRegisteredOptions().lookup("stop-after"))
      option->removeArgument();
  }
};

/// The options of the tool beside those of mlir-opt.
struct ToolOptions : private LlvmOptionRemover {
  cl::opt<std::string> mesh{"mesh",
                            cl::desc("Axes and sizes, such as dp=2,tp=4")};
  cl::opt<std::string> annotate{"annotate",
                                cl::desc("A JSON file of sharding rules")};
  cl::opt<std::string> entry{"entry", cl::desc("The function to compile")};
  cl::opt<std::string> plan{
      "plan", cl::ValueOptional, cl::value_desc("machine"),
      cl::desc("Decide what is not annotated, for this machine (cpu-local)")};
  cl::opt<int64_t> devices{
      "devices", cl::desc("How many devices --plan is for, without a mesh")};
  cl::opt<tp::Stage> stopAfter{"stop-after", cl::desc("The last stage to run"),
                               cl::init(tp::Stage::Artifact),
                               tp::getStageValues()};

  cl::opt<bool> explain{"tp-explain",
                        cl::desc("Print one line a collective on stdout, and "
                                 "the program only where -o says")};

  cl::opt<unsigned> explainTrials{
      "tp-explain-trials",
      cl::desc("How many annotations --tp-explain tries for each collective, "
               "however large the program is"),
      cl::init(tp::ExplainOptions().numTrials)};

  cl::opt<std::string> html{
      "html", cl::ValueOptional, cl::value_desc("page"),
      cl::desc("Write a page that shows the program of one device, its mesh, "
               "steps and memory; without a name to stdout, and the program "
               "only where -o says")};
  /// True if stdout is for something else than the program.
  bool usesStdout() const {
    return explain || (html.getNumOccurrences() && html.empty());
  }
  /// What the program is called.
  std::string title;

  /// The options of the tool hold for `tp-shard` where they are given.
  void buildShardPipeline(OpPassManager &pm, const tp::TpShardOptions &given);
  /// Any other pipeline runs on what the options make of the file.
  void addAnnotationPasses(OpPassManager &pm) const;

  /// `tp-shard` was built, which does itself what the options ask for.
  bool isShardPipelineBuilt = false;
  /// What `tp-shard` reads under --tp-explain.
  tp::ExplainedSource source;
};

/// Keeps the program as it was read.
struct KeepSourcePass
    : public PassWrapper<KeepSourcePass, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(KeepSourcePass)

  explicit KeepSourcePass(std::string &bytecode) : bytecode(bytecode) {}
  StringRef getArgument() const override { return "tp-keep-source"; }
  StringRef getDescription() const override {
    return "Keep the program as it was read";
  }
  void runOnOperation() override {
    bytecode.clear();
    llvm::raw_string_ostream os(bytecode);
    if (failed(writeBytecodeToFile(getOperation(), os)))
      bytecode.clear();
  }

  std::string &bytecode;
};

/// The last pass under --tp-explain.
struct ExplainPass : public PassWrapper<ExplainPass, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(ExplainPass)

  explicit ExplainPass(const ToolOptions &options) : options(options) {}
  StringRef getArgument() const override { return "tp-explain"; }
  StringRef getDescription() const override {
    return "Print one line a collective";
  }
  void runOnOperation() override {
    tp::ExplainOptions explain;
    if (options.explainTrials.getNumOccurrences()) {
      explain.numTrials = options.explainTrials;
      explain.maxOperations = std::numeric_limits<int64_t>::max();
    }
    tp::explainCollectives(getOperation(),
                           options.source.bytecode.empty() ? nullptr
                                                           : &options.source,
                           explain, llvm::outs());
  }

  const ToolOptions &options;
};

/// The last pass under --html.
struct WritePagePass
    : public PassWrapper<WritePagePass, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(WritePagePass)

  explicit WritePagePass(const ToolOptions &options) : options(options) {}
  StringRef getArgument() const override { return "tp-write-page"; }
  StringRef getDescription() const override {
    return "Write a page that shows the program";
  }
  void runOnOperation() override {
    tp::ReportOptions report;
    report.title = options.title;
    report.entry = options.entry;
    FailureOr<std::string> page = tp::makePage(getOperation(), report);
    if (failed(page))
      return signalPassFailure();
    std::string error;
    std::unique_ptr<llvm::ToolOutputFile> file = openOutputFile(
        options.html.empty() ? "-" : options.html.getValue(), &error);
    if (!file) {
      getOperation().emitError(error);
      return signalPassFailure();
    }
    file->os() << *page;
    file->keep();
  }

  const ToolOptions &options;
};
} // namespace

void ToolOptions::buildShardPipeline(OpPassManager &pm,
                                     const tp::TpShardOptions &given) {
  isShardPipelineBuilt = true;
  tp::TpShardOptions options;
  options.copyOptionValuesFrom(given);
  if (mesh.getNumOccurrences())
    options.mesh = mesh.getValue();
  if (annotate.getNumOccurrences())
    options.annotate = annotate.getValue();
  if (entry.getNumOccurrences())
    options.entry = entry.getValue();
  if (plan.getNumOccurrences())
    options.plan = plan.empty() ? std::string("cpu-local") : plan.getValue();
  if (devices.getNumOccurrences())
    options.devices = devices.getValue();
  if (stopAfter.getNumOccurrences())
    options.stopAfter = stopAfter.getValue();
  if (explain) {
    source.options.copyOptionValuesFrom(options);
    pm.addPass(std::make_unique<KeepSourcePass>(source.bytecode));
  }
  tp::buildTpShardPipeline(pm, options);
}

void ToolOptions::addAnnotationPasses(OpPassManager &pm) const {
  if (mesh.empty() && annotate.empty() && entry.empty())
    return;
  pm.addPass(tp::createImportStablehloPass());
  pm.addPass(tp::createImportSdyPass());
  if (!entry.empty())
    pm.addPass(tp::createSelectEntryPass({entry}));
  pm.addPass(tp::createApplyAnnotationsPass({annotate, mesh}));
}

namespace {
/// mlir-opt's configuration, with what holds for every tool of tp: operations
/// of unknown dialects parse, and missed optimisations are said on stderr.
struct TpOptConfig : public MlirOptMainConfig {
  TpOptConfig(MlirOptMainConfig given, ToolOptions &options)
      : MlirOptMainConfig(std::move(given)) {
    allowUnregisteredDialectsFlag = true;
    if (remarksMissedFilterFlag.empty() && remarksAllFilterFlag.empty())
      remarksMissedFilterFlag = "tp-.*";
    passPipelineCallback = [addGiven = passPipelineCallback,
                            &options](PassManager &pm) -> LogicalResult {
      // Whether tp-shard runs is known when the pipeline is built.
      PassManager trial(pm.getContext());
      options.isShardPipelineBuilt = false;
      if (addGiven && failed(addGiven(trial)))
        return failure();
      if (!options.isShardPipelineBuilt)
        options.addAnnotationPasses(pm);
      if (addGiven && failed(addGiven(pm)))
        return failure();
      if (options.explain)
        pm.addPass(std::make_unique<ExplainPass>(options));
      if (options.html.getNumOccurrences())
        pm.addPass(std::make_unique<WritePagePass>(options));
      return success();
    };
  }
};
} // namespace

/// MLIR's default prints the operation, which may be the whole module, after
/// each error.
static void sayErrorsInOneLine() {
  cl::Option *option =
      cl::getRegisteredOptions().lookup("mlir-print-op-on-diagnostic");
  static_cast<cl::opt<bool> *>(option)->setInitialValue(false);
}

static LogicalResult runTool(int argc, char **argv, DialectRegistry &registry,
                             ToolOptions &options) {
  std::string help = registerCLIOptions("tp optimizer\n", registry);
  sayErrorsInOneLine();
  auto [inputName, outputName] = parseCLIOptions(argc, argv, help);
  TpOptConfig config(MlirOptMainConfig::createFromCLOptions(), options);
  if (config.shouldListPasses()) {
    printRegisteredPasses();
    return success();
  }
  if (config.shouldShowDialects()) {
    for (StringRef name : registry.getDialectNames())
      llvm::outs() << name << "\n";
    return success();
  }
  std::string error;
  std::unique_ptr<llvm::MemoryBuffer> input = openInputFile(inputName, &error);
  std::unique_ptr<llvm::ToolOutputFile> output =
      input ? openOutputFile(outputName, &error) : nullptr;
  if (!output) {
    llvm::errs() << error << "\n";
    return failure();
  }
  options.title = inputName == "-" ? "" : llvm::sys::path::filename(inputName);
  bool isSilent = options.usesStdout() && outputName == "-";
  if (failed(MlirOptMain(isSilent ? llvm::nulls() : output->os(),
                         std::move(input), registry, config)))
    return failure();
  output->keep();
  return success();
}

int main(int argc, char **argv) {
  llvm::InitLLVM initLLVM(argc, argv);
  ToolOptions options;
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerAllPasses();
  tp::registerTp(registry);
  tp::registerTpPasses();
  PassPipelineRegistration<tp::TpShardOptions>(
      "tp-shard", "Import, propagate and partition a program",
      [&](OpPassManager &pm, const tp::TpShardOptions &given) {
        options.buildShardPipeline(pm, given);
      });
  return asMainReturnCode(runTool(argc, argv, registry, options));
}
