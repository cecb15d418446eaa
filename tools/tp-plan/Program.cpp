// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Program.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Support/FileUtilities.h"
#include "tp/Pipelines/Pipelines.h"
#include "tp/Pipelines/Registration.h"
#include "tp/Pipelines/ToolContext.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;
using namespace mlir::tp;

FailureOr<PlannedFile> mlir::tp::planOnMachine(MLIRContext &context,
                                               const Machine &machine,
                                               const PlanOptions &options) {
  std::string error;
  std::unique_ptr<llvm::MemoryBuffer> file =
      openInputFile(options.file, &error);
  if (!file) {
    llvm::errs() << "tp-plan: " << error << "\n";
    return failure();
  }
  auto sources = std::make_shared<llvm::SourceMgr>();
  sources->AddNewSourceBuffer(std::move(file), SMLoc());
  SourceMgrDiagnosticHandler handler(*sources, &context);
  PlannedFile planned;
  planned.local = parseSourceFile<ModuleOp>(sources, ParserConfig(&context));
  if (!planned.local)
    return failure();
  TpShardOptions shard;
  shard.mesh = options.mesh;
  shard.annotate = options.annotate;
  shard.entry = options.entry;
  PassManager importing(&context), partitioning(&context);
  buildReadAnnotationsPipeline(importing, shard);
  buildNormalizePipeline(importing);
  if (failed(importing.run(*planned.local)))
    return failure();
  PlanRequest request;
  request.devices = options.devices;
  request.memoryBytes = options.memoryBytes;
  request.seconds = options.seconds;
  request.seed = options.seed;
  FailureOr<ModulePlan> plan = planModule(*planned.local, machine, request);
  if (failed(plan))
    return failure();
  planned.plan = std::move(*plan);
  buildPartitionPipeline(partitioning);
  if (failed(partitioning.run(*planned.local)))
    return failure();
  planned.measure = measureProgram(*planned.local);
  return planned;
}

static LogicalResult planAndPrint(MLIRContext &context, const Machine &machine,
                                  const PlanOptions &options) {
  FailureOr<PlannedFile> planned = planOnMachine(context, machine, options);
  if (failed(planned))
    return failure();
  if (options.json) {
    printJson(planned->plan, planned->measure, options);
    return success();
  }
  printPlan(planned->plan, planned->measure, options);
  if (!options.against.empty() &&
      failed(printAgainst(context, machine, options, *planned)))
    return failure();
  if (options.whatIf &&
      failed(printWhatIf(context, machine, options, *planned)))
    return failure();
  return options.memory ? printMemory(*planned) : success();
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
