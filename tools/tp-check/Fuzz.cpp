// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Fuzz.h"
#include "Runs.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/Fuzz/RunFuzz.h"
#include "tp/IR/Tp.h"

using namespace mlir;
using namespace mlir::tp;

/// Compile the local program of `entry` and run it on whole arguments.
static FailureOr<SmallVector<HostTensor>>
runCompiled(const CheckOptions &options, func::FuncOp entry,
            ArrayRef<HostTensor> arguments) {
  auto module = entry->getParentOfType<ModuleOp>();
  CheckedProgram program;
  program.module = cast<ModuleOp>(module->clone());
  program.entry = program.module->lookupSymbol<func::FuncOp>(entry.getName());
  FailureOr<std::unique_ptr<CompiledProgram>> compiled =
      CompiledProgram::compile(program, options);
  if (failed(compiled))
    return failure();
  FailureOr<RunResults> run = (*compiled)->run(arguments);
  if (failed(run))
    return failure();
  return std::move(run->results);
}

LogicalResult mlir::tp::runFuzz(const CheckOptions &options,
                                MLIRContext &context) {
  context.loadDialect<arith::ArithDialect, func::FuncDialect,
                      linalg::LinalgDialect, math::MathDialect, scf::SCFDialect,
                      tensor::TensorDialect, TpDialect>();
  FuzzOptions fuzz;
  fuzz.count = options.fuzz;
  fuzz.seed = options.seed;
  fuzz.folder = options.save;
  fuzz.shrinkSeconds = options.shrinkSeconds;
  fuzz.command = "tp-check";
  if (options.interpretOnly)
    fuzz.command += " --interpret";
  else
    fuzz.runCompiled = [&](func::FuncOp entry, ArrayRef<HostTensor> arguments) {
      return runCompiled(options, entry, arguments);
    };
  fuzz.plan = options.plan;
  if (!options.plan.empty())
    fuzz.command += " --plan=" + options.plan;
  if (options.file.empty())
    return runFuzz(context, fuzz);
  OwningOpRef<ModuleOp> module = parseProgram(options.file, context);
  if (!module || failed(importAnnotations(*module, options)))
    return failure();
  return replayFuzz(*module, fuzz);
}
