// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// time-partition FILE N: run the pipeline tp-shard N times, each time on a
// fresh parse of FILE, and print the CPU seconds that it took, a line each.
// Parsing, printing and verification between passes are not counted.

#include "mlir/IR/BuiltinOps.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "tp/Pipelines/Pipelines.h"
#include "tp/Pipelines/Registration.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <ctime>

using namespace mlir;

static double getCpuSeconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return double(now.tv_sec) + 1e-9 * double(now.tv_nsec);
}

/// The CPU seconds of one run, or failure if the program is refused.
static FailureOr<double> timeOnce(StringRef file,
                                  const DialectRegistry &registry) {
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.allowUnregisteredDialects();
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(file, &context);
  if (!module)
    return failure();
  PassManager passes(&context);
  passes.enableVerifier(false);
  tp::buildTpShardPipeline(passes);
  double start = getCpuSeconds();
  if (failed(passes.run(*module)))
    return failure();
  return getCpuSeconds() - start;
}

int main(int argc, char **argv) {
  int count = 0;
  if (argc != 3 || StringRef(argv[2]).getAsInteger(10, count) || count < 1) {
    llvm::errs() << "usage: time-partition FILE N\n";
    return 2;
  }
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  tp::registerTp(registry);
  for (int run = 0; run < count; ++run) {
    FailureOr<double> seconds = timeOnce(argv[1], registry);
    if (failed(seconds))
      return 1;
    llvm::outs() << llvm::format("%.6f\n", *seconds);
    llvm::outs().flush();
  }
  return 0;
}
