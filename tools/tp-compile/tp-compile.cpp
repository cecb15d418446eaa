// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp-compile: from a program to an artifact.
//
//   tp-compile mlp.mlir -o mlp.tpx
//   tp-compile mlp.mlir -o mlp.tpx --mesh=tp=8 --cpu=x86-64-v3
//   tp-compile mlp.mlir -o mlp.tpx --annotate=rules.json
//   tp-compile mlp.mlir -o mlp.tpx --target=cuda --arch=sm_80

#include "mlir/IR/AsmState.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Support/FileUtilities.h"
#include "tp/Artifact/Artifact.h"
#include "tp/Import/Import.h"
#include "tp/Pipelines/Registration.h"
#include "tp/Pipelines/ShardProgram.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/SourceMgr.h"
#include <csignal>

using namespace mlir;
namespace cl = llvm::cl;

namespace {
/// What a user may ask for; the options of LLVM and MLIR are not among it.
struct ToolOptions {
  cl::OptionCategory category{"Options of tp-compile"};
  cl::opt<std::string> input{cl::Positional, cl::Required, cl::desc("FILE"),
                             cl::cat(category)};
  cl::opt<std::string> output{"o", cl::Required, cl::desc("The artifact"),
                              cl::value_desc("OUT.tpx"), cl::cat(category)};
  cl::opt<std::string> target{"target", cl::desc("cpu (the default) or cuda"),
                              cl::init("cpu"), cl::cat(category)};
  cl::opt<std::string> arch{
      "arch",
      cl::desc("The GPU of --target=cuda: sm_80, sm_90a (the default) or "
               "sm_100"),
      cl::init("sm_90a"), cl::cat(category)};
  cl::opt<std::string> cpu{"cpu",
                           cl::desc("native (the default) or x86-64-v1 to -v4"),
                           cl::init("native"), cl::cat(category)};
  cl::opt<std::string> mesh{
      "mesh", cl::desc("Axes and sizes, such as dp=2,tp=4"), cl::cat(category)};
  cl::opt<std::string> annotate{
      "annotate", cl::desc("A JSON file of sharding rules"), cl::cat(category)};
  cl::opt<std::string> plan{
      "plan", cl::ValueOptional, cl::value_desc("MACHINE"),
      cl::desc("Decide what is not annotated, for this machine (cpu-local)"),
      cl::cat(category)};
  cl::opt<int64_t> devices{
      "devices", cl::desc("How many devices --plan is for, without a mesh"),
      cl::cat(category)};
  cl::opt<std::string> entry{"entry", cl::desc("The function to compile"),
                             cl::cat(category)};
};

constexpr int kWrongInput = 1, kWrongCommandLine = 2;
} // namespace

static LogicalResult compile(const ToolOptions &options,
                             const tp::HostTarget &target,
                             MLIRContext &context) {
  std::string error;
  std::unique_ptr<llvm::MemoryBuffer> file =
      openInputFile(options.input, &error);
  if (!file) {
    llvm::errs() << "tp-compile: " << error << "\n";
    return failure();
  }
  auto sources = std::make_shared<llvm::SourceMgr>();
  sources->AddNewSourceBuffer(std::move(file), SMLoc());
  SourceMgrDiagnosticHandler handler(*sources, &context);
  OwningOpRef<ModuleOp> module =
      parseSourceFile<ModuleOp>(sources, ParserConfig(&context));
  if (!module)
    return failure();
  tp::TpShardOptions shard;
  shard.mesh = options.mesh.getValue();
  shard.annotate = options.annotate.getValue();
  shard.entry = options.entry.getValue();
  if (options.plan.getNumOccurrences())
    shard.plan = options.plan.empty() ? std::string("cpu-local")
                                      : options.plan.getValue();
  shard.devices = options.devices.getValue();
  if (!tp::isLocalProgram(*module) && failed(tp::shardProgram(*module, shard)))
    return failure();
  FailureOr<func::FuncOp> entry = tp::lookupEntry(*module, options.entry);
  if (failed(entry))
    return failure();
  std::string name = entry->getName().str();
  if (options.target == "cuda")
    return success(succeeded(tp::compileForCuda(*module, name, target,
                                                options.arch, options.output)));
  return success(
      succeeded(tp::compileToArtifact(*module, name, target, options.output)));
}

int main(int argc, char **argv) {
  llvm::InitLLVM initLLVM(argc, argv);
  // Writing beyond a limit on file sizes is an error like a full disk.
  std::signal(SIGXFSZ, SIG_IGN);
  ToolOptions options;
  cl::HideUnrelatedOptions(options.category);
  if (!cl::ParseCommandLineOptions(argc, argv, "tp compiler\n", &llvm::errs()))
    return kWrongCommandLine;
  if (options.target != "cpu" && options.target != "cuda") {
    llvm::errs() << "tp-compile: --target is '" << options.target
                 << "', not cpu or cuda\n";
    return kWrongCommandLine;
  }
  if (options.target == "cpu" && options.arch.getNumOccurrences()) {
    llvm::errs() << "tp-compile: --arch is for --target=cuda\n";
    return kWrongCommandLine;
  }
  if (!llvm::is_contained({"sm_80", "sm_90a", "sm_100"}, options.arch)) {
    llvm::errs() << "tp-compile: --arch is '" << options.arch
                 << "', not sm_80, sm_90a or sm_100\n";
    return kWrongCommandLine;
  }
  std::optional<tp::HostTarget> target = tp::HostTarget::get(options.cpu);
  if (!target) {
    llvm::errs() << "tp-compile: --cpu is '" << options.cpu
                 << "', not native, x86-64 or x86-64-v2, -v3 or -v4\n";
    return kWrongCommandLine;
  }
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  tp::registerTp(registry);
  MLIRContext context(registry);
  context.allowUnregisteredDialects();
  context.printOpOnDiagnostic(false);
  return failed(compile(options, *target, context)) ? kWrongInput : 0;
}
