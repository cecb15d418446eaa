// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp-check: a sharded program computes what the unsharded one does.
//
//   tp-check mlp.mlir                         compiled runs and the interpreter
//   tp-check mlp.mlir --interpret             the interpreter alone
//   tp-check mlp.mlir --mesh=tp=3 --annotate=rules.json --trials 5
//   tp-check --fuzz 500 --interpret           random programs
//   mpirun -n 2 tp-check mlp.mlir --comm=mpi  ranks in processes

#include "Check.h"
#include "Fuzz.h"
#include "RuntimeTool/RunJob.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "tp/IR/Tp.h"
#include "tp/Interpret/RandomTensor.h"
#include "tp/Pipelines/Registration.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;
using namespace mlir::tp;

static constexpr int kWrong = 1, kWrongCommandLine = 2;

static LogicalResult checkTrials(const CheckOptions &options, Checker &checker,
                                 func::FuncOp entry) {
  if (!options.input.empty()) {
    FailureOr<SmallVector<HostTensor>> arguments =
        readArguments(entry, options.input);
    return success(succeeded(arguments) &&
                   succeeded(checker.checkArguments(*arguments)));
  }
  bool showsProgress = llvm::errs().is_displayed() && options.trials > 1;
  for (int64_t trial = 0; trial < options.trials; ++trial) {
    if (showsProgress)
      llvm::errs() << "\rtrial " << trial + 1 << " of " << options.trials
                   << (trial + 1 == options.trials ? "\n" : "");
    RandomOptions random;
    random.seed = options.seed + trial;
    FailureOr<SmallVector<HostTensor>> arguments =
        makeRandomArguments(entry, random);
    if (failed(arguments) || failed(checker.checkArguments(*arguments)))
      return failure();
    if (!checker.usesInterpreter() || !isPolynomial(entry))
      continue;
    random.integral = true;
    arguments = makeRandomArguments(entry, random);
    if (failed(arguments) || failed(checker.checkExactly(*arguments)))
      return failure();
  }
  return success();
}

static LogicalResult runTool(const CheckOptions &options,
                             MLIRContext &context) {
  FailureOr<CheckedPrograms> programs = loadPrograms(options, context);
  if (failed(programs))
    return failure();
  Checker checker(options, *programs);
  if (failed(checker.prepare()) ||
      failed(checkTrials(options, checker, programs->reference.entry)))
    return failure();
  // What it found, the first process prints; it alone has compared.
  if (!options.isFirstProcess())
    return success();
  checker.getVerdict().print(llvm::outs());
  checker.printWork(llvm::outs());
  return success(checker.getVerdict().isEqual());
}

static int runHere(const CheckOptions &options) {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerTp(registry);
  // The fuzzer forks, which threads would not survive.
  MLIRContext context(registry, options.fuzz > 0
                                    ? MLIRContext::Threading::DISABLED
                                    : MLIRContext::Threading::ENABLED);
  context.allowUnregisteredDialects();
  // Attributes are imported before the first pass loads its dialects.
  context.loadDialect<TpDialect>();
  context.printOpOnDiagnostic(false);
  llvm::SourceMgr noSource;
  // All processes read the same file, and one says what is wrong with it.
  SourceMgrDiagnosticHandler handler(noSource, &context,
                                     options.isFirstProcess() ? llvm::errs()
                                                              : llvm::nulls());
  if (options.fuzz > 0)
    return failed(runFuzz(options, context)) ? kWrong : 0;
  return failed(runTool(options, context)) ? kWrong : 0;
}

int main(int argc, char **argv) {
  llvm::InitLLVM initLLVM(argc, argv);
  std::optional<CheckOptions> options = parseCommandLine(argc, argv);
  if (!options)
    return kWrongCommandLine;
  if (options->comm != "mpi")
    return runHere(*options);
  return runJob("tp-check", options->comm, options->timeoutSeconds,
                [&](tprt_processes *job, const std::string &, std::string &) {
                  options->job = job;
                  int code = runHere(*options);
                  llvm::outs().flush();
                  return code;
                });
}
