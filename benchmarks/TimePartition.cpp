// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// time-partition FILE [--repeat N] [--verify-each] [--passes] [-o RESULT]
//
// Run the pipeline tp-shard N times, each time on a fresh parse of FILE, and
// print for each run the CPU seconds that it took; parsing and printing are not
// counted. The verifiers that end each stage always run; --verify-each adds
// MLIR's own after every pass. With --passes the seconds of each pass follow.
// The last line is the peak memory of the process in MiB, taken before the
// program of one device is written to RESULT.

#include "mlir/IR/BuiltinOps.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "mlir/Pass/PassManager.h"
#include "tp/Pipelines/Pipelines.h"
#include "tp/Pipelines/Registration.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <ctime>
#include <sys/resource.h>

using namespace mlir;
namespace cl = llvm::cl;

static cl::opt<std::string> file(cl::Positional, cl::Required,
                                 cl::desc("FILE"));
static cl::opt<unsigned> repeat("repeat", cl::init(1), cl::desc("Runs"));
static cl::opt<std::string> result("o", cl::desc("RESULT"));
static cl::opt<bool> verifyEach("verify-each",
                                cl::desc("Verify after every pass"));
static cl::opt<bool> showPasses("passes",
                                cl::desc("Print the seconds of each pass"));

static double getCpuSeconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return double(now.tv_sec) + 1e-9 * double(now.tv_nsec);
}

namespace {
/// Takes the CPU time of each pass on the module.
class PassClock : public PassInstrumentation {
public:
  explicit PassClock(std::vector<std::pair<std::string, double>> &seconds)
      : seconds(seconds) {}

  void runBeforePass(Pass *, Operation *) override { start = getCpuSeconds(); }
  void runAfterPass(Pass *pass, Operation *) override {
    if (!pass->getName().contains("OpToOpPassAdaptor"))
      seconds.push_back({pass->getName().str(), getCpuSeconds() - start});
  }

private:
  std::vector<std::pair<std::string, double>> &seconds;
  double start = 0;
};
} // namespace

static long getPeakMebibytes() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/// Write the program to the file that was asked for.
static bool write(ModuleOp module) {
  std::error_code error;
  llvm::raw_fd_ostream stream(result, error);
  if (error) {
    llvm::errs() << "error: " << result << ": " << error.message() << "\n";
    return false;
  }
  module.print(stream);
  return true;
}

/// One run; false if the program is refused.
static bool timeOnce(const DialectRegistry &registry, bool isLast) {
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.allowUnregisteredDialects();
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(file, &context);
  if (!module)
    return false;
  std::vector<std::pair<std::string, double>> seconds;
  PassManager passes(&context);
  passes.enableVerifier(verifyEach);
  if (showPasses)
    passes.addInstrumentation(std::make_unique<PassClock>(seconds));
  tp::buildTpShardPipeline(passes);
  double start = getCpuSeconds();
  if (failed(passes.run(*module)))
    return false;
  llvm::outs() << llvm::format("%.6f\n", getCpuSeconds() - start);
  for (auto &[name, spent] : seconds)
    llvm::outs() << llvm::format("  %.6f ", spent) << name << "\n";
  if (!isLast)
    return true;
  llvm::outs() << getPeakMebibytes() << "\n";
  llvm::outs().flush();
  return result.empty() || write(*module);
}

int main(int argc, char **argv) {
  cl::ParseCommandLineOptions(argc, argv,
                              "CPU time of the pipeline tp-shard\n");
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  tp::registerTp(registry);
  for (unsigned run = 0; run < repeat; ++run)
    if (!timeOnce(registry, run + 1 == repeat))
      return 1;
  return 0;
}
