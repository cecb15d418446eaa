// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Programs.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Support/FileUtilities.h"
#include "tp/IR/Tp.h"
#include "tp/Import/Import.h"
#include "tp/Pipelines/ShardProgram.h"
#include "tp/Pipelines/ToolContext.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;
using namespace mlir::tp;

OwningOpRef<ModuleOp> mlir::tp::parseProgram(StringRef name,
                                             MLIRContext &context) {
  std::string error;
  std::unique_ptr<llvm::MemoryBuffer> file = openInputFile(name, &error);
  if (!file) {
    llvm::errs() << "tp-check: " << error << "\n";
    return {};
  }
  llvm::SourceMgr sources;
  sources.AddNewSourceBuffer(std::move(file), SMLoc());
  return parseSourceFile<ModuleOp>(sources, ParserConfig(&context));
}

/// The file must hold a whole program, not that of one rank.
static LogicalResult checkWhole(ModuleOp module) {
  WalkResult walk = module.walk([](CollectiveOpInterface collective) {
    if (collective->getParentOfType<ManualOp>())
      return WalkResult::advance();
    collective->emitError() << "stands in the program of one rank already; "
                               "give the whole program, and this one as "
                               "--local";
    return WalkResult::interrupt();
  });
  return failure(walk.wasInterrupted());
}

namespace {
/// What tp-shard is asked for.
struct GivenShardOptions : TpShardOptions {
  explicit GivenShardOptions(const CheckOptions &options) {
    mesh = options.mesh;
    annotate = options.annotate;
    entry = options.entry;
    plan = options.plan;
    devices = options.devices;
  }
};
} // namespace

LogicalResult mlir::tp::importAnnotations(ModuleOp module,
                                          const CheckOptions &options) {
  return importAnnotations(module, GivenShardOptions(options));
}

/// The program of `module`, which has been made ready.
static FailureOr<CheckedProgram> takeProgram(OwningOpRef<ModuleOp> module,
                                             StringRef entry) {
  FailureOr<func::FuncOp> func = lookupEntry(*module, entry);
  if (failed(func))
    return failure();
  return CheckedProgram{std::move(module), *func};
}

FailureOr<CheckedPrograms> mlir::tp::loadPrograms(const CheckOptions &options,
                                                  MLIRContext &context) {
  OwningOpRef<ModuleOp> reference = parseProgram(options.file, context);
  if (!reference)
    return failure();
  OwningOpRef<ModuleOp> sharded =
      options.local.empty()
          ? OwningOpRef<ModuleOp>(cast<ModuleOp>((*reference)->clone()))
          : parseProgram(options.local, context);
  if (!sharded)
    return failure();

  if (failed(checkWhole(*reference)) ||
      failed(importAnnotations(*reference, options)))
    return failure();
  dropAnnotations(*reference);
  OwningOpRef<ModuleOp> unsharded(cast<ModuleOp>((*reference)->clone()));
  TpShardOptions plain;
  plain.entry = options.entry;
  if (failed(shardProgram(*unsharded, plain)))
    return failure();
  // Remarks speak of the sharded program alone.
  if (failed(configureToolContext(context)))
    return failure();
  if (options.local.empty() &&
      failed(shardProgram(*sharded, GivenShardOptions(options))))
    return failure();

  FailureOr<CheckedProgram> programs[] = {
      takeProgram(std::move(reference), options.entry),
      takeProgram(std::move(unsharded), options.entry),
      takeProgram(std::move(sharded), options.entry)};
  for (FailureOr<CheckedProgram> &program : programs)
    if (failed(program))
      return failure();
  return CheckedPrograms{std::move(*programs[0]), std::move(*programs[1]),
                         std::move(*programs[2])};
}
