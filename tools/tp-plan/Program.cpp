// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Program.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Support/FileUtilities.h"
#include "tp/Pipelines/Pipelines.h"
#include "tp/Pipelines/Registration.h"
#include "tp/Pipelines/ToolContext.h"
#include "tp/Report/Report.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;
using namespace mlir::tp;

FailureOr<ImportedFile> mlir::tp::importFile(MLIRContext &context,
                                             const PlanOptions &options) {
  std::string error;
  std::unique_ptr<llvm::MemoryBuffer> file =
      openInputFile(options.file, &error);
  if (!file) {
    llvm::errs() << "tp-plan: " << error << "\n";
    return failure();
  }
  ImportedFile imported;
  imported.sources = std::make_shared<llvm::SourceMgr>();
  imported.sources->AddNewSourceBuffer(std::move(file), SMLoc());
  imported.handler =
      std::make_unique<SourceMgrDiagnosticHandler>(*imported.sources, &context);
  imported.module =
      parseSourceFile<ModuleOp>(imported.sources, ParserConfig(&context));
  if (!imported.module)
    return failure();
  TpShardOptions shard;
  shard.mesh = options.mesh;
  shard.annotate = options.annotate;
  shard.entry = options.entry;
  PassManager importing(&context);
  buildReadAnnotationsPipeline(importing, shard);
  buildNormalizePipeline(importing);
  if (failed(importing.run(*imported.module)))
    return failure();
  return std::move(imported);
}

static PlanRequest getRequest(const PlanOptions &options) {
  PlanRequest request;
  request.devices = options.devices;
  request.memoryBytes = options.memoryBytes;
  request.seconds = options.seconds;
  request.seed = options.seed;
  return request;
}

/// Make `planned.local`, which has `plan`, the program of one device.
static FailureOr<PlannedFile> partition(PlannedFile planned, ModulePlan plan) {
  planned.plan = std::move(plan);
  PassManager partitioning(planned.local->getContext());
  buildPartitionPipeline(partitioning);
  if (failed(partitioning.run(*planned.local)))
    return failure();
  planned.measure = measureProgram(*planned.local);
  return std::move(planned);
}

FailureOr<PlannedFile> mlir::tp::planOnMachine(ModuleOp module,
                                               const Machine &machine,
                                               const PlanOptions &options) {
  PlannedFile planned;
  planned.local = cast<ModuleOp>(module->clone());
  FailureOr<ModulePlan> plan =
      planModule(*planned.local, machine, getRequest(options));
  if (failed(plan))
    return failure();
  return partition(std::move(planned), std::move(*plan));
}

FailureOr<std::optional<PlannedFile>>
mlir::tp::planLikeMegatron(ModuleOp module, const Machine &machine,
                           const PlanOptions &options) {
  PlannedFile planned;
  planned.local = cast<ModuleOp>(module->clone());
  std::optional<ModulePlan> plan =
      planAsMegatron(*planned.local, machine, getRequest(options));
  if (!plan)
    return std::optional<PlannedFile>();
  FailureOr<PlannedFile> local =
      partition(std::move(planned), std::move(*plan));
  if (failed(local))
    return failure();
  return std::optional<PlannedFile>(std::move(*local));
}

/// The page of the program of one device, with the plan in `words`.
static LogicalResult writePlanPage(const PlanOptions &options,
                                   const PlannedFile &planned, StringRef words,
                                   int64_t workspace) {
  ReportOptions report;
  report.title = llvm::sys::path::filename(options.file).str();
  report.entry = options.entry;
  report.plan = words.str();
  report.topology = planned.plan.topology;
  report.workspaceBytes = workspace;
  FailureOr<std::string> page = makePage(*planned.local, report);
  return failure(failed(page) || !writeFile(options.html, *page));
}

static LogicalResult planAndPrint(MLIRContext &context, const Machine &machine,
                                  const PlanOptions &options) {
  FailureOr<ImportedFile> imported = importFile(context, options);
  if (failed(imported))
    return failure();
  ModuleOp module = *imported->module;
  FailureOr<PlannedFile> planned = planOnMachine(module, machine, options);
  if (failed(planned))
    return failure();
  FailureOr<std::optional<PlannedFile>> megatron =
      planLikeMegatron(module, machine, options);
  if (failed(megatron))
    return failure();
  FailureOr<int64_t> workspace(0);
  if (options.memory || !options.html.empty())
    workspace = findWorkspace(*planned);
  if (failed(workspace))
    return failure();
  std::string words;
  llvm::raw_string_ostream os(words);
  printPlan(os, planned->plan, planned->measure, options);
  printMegatron(os, *megatron, *planned);
  if (options.json) {
    printJson(planned->plan, planned->measure, *megatron, options);
  } else {
    if (!options.against.empty() &&
        failed(printAgainst(os, context, machine, options, *planned)))
      return failure();
    if (options.whatIf &&
        failed(printWhatIf(os, module, machine, options, *planned)))
      return failure();
    if (options.memory)
      printMemory(os, planned->measure, *workspace);
    llvm::outs() << words;
  }
  return options.html.empty()
             ? success()
             : writePlanPage(options, *planned, words, *workspace);
}

int mlir::tp::planFile(const PlanOptions &options) {
  llvm::Expected<Machine> machine = findMachine(options.machine);
  if (!machine) {
    llvm::errs() << "tp-plan: " << llvm::toString(machine.takeError()) << "\n";
    return kWrong;
  }
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerTp(registry);
  MLIRContext context(registry);
  if (failed(configureToolContext(context)))
    return kWrong;
  return failed(planAndPrint(context, *machine, options)) ? kWrong : 0;
}
