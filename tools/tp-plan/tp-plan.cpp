// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp-plan: choose how a computation is distributed.
//
//   tp-plan mlp.mlir --machine h100 --devices 8      a program
//   tp-plan --iopddl problem.json.gz --seconds 60    a problem of the contest
//   tp-plan --iopddl problem.json --json
//
// Exit codes: 0 done, 1 the input is wrong or there is no plan (one line on
// stderr), 2 the command line is wrong.

#include "Modes.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/raw_ostream.h"

namespace cl = llvm::cl;
using namespace mlir::tp;

namespace {
/// The options as llvm::cl sees them.
struct ParsedOptions {
  cl::OptionCategory category{"Options of tp-plan"};
  cl::opt<std::string> file{cl::Positional, cl::desc("FILE"),
                            cl::cat(category)};
  cl::opt<std::string> machine{
      "machine", cl::desc("A machine by name, or a file of JSON (cpu-local)"),
      cl::init("cpu-local"), cl::cat(category)};
  cl::opt<int64_t> devices{"devices", cl::desc("How many devices there are"),
                           cl::init(0), cl::cat(category)};
  cl::opt<std::string> mesh{
      "mesh", cl::desc("Axes and sizes, such as dp=2,tp=4; else chosen"),
      cl::cat(category)};
  cl::opt<std::string> annotate{
      "annotate",
      cl::desc("A JSON file of sharding rules, which the plan keeps"),
      cl::value_desc("RULES.json"), cl::cat(category)};
  cl::opt<std::string> entry{"entry", cl::desc("The function to plan"),
                             cl::value_desc("NAME"), cl::cat(category)};
  cl::opt<int64_t> memoryBytes{
      "memory-bytes",
      cl::desc("What a device may hold; 0: what the machine's devices have"),
      cl::init(0), cl::cat(category)};
  cl::opt<std::string> iopddl{
      "iopddl", cl::desc("A planning problem in the format of IOPDDL"),
      cl::value_desc("FILE"), cl::cat(category)};
  cl::opt<double> seconds{"seconds", cl::desc("How long to search (60)"),
                          cl::init(60), cl::cat(category)};
  cl::opt<uint64_t> seed{"seed", cl::desc("Which random numbers (0)"),
                         cl::init(0), cl::cat(category)};
  cl::opt<bool> json{"json", cl::desc("Print the plan as JSON"),
                     cl::cat(category)};
};
} // namespace

static int refuse(const llvm::Twine &message) {
  llvm::errs() << "tp-plan: " << message << "\n";
  return kWrongCommandLine;
}

int main(int argc, char **argv) {
  llvm::InitLLVM initLLVM(argc, argv);
  ParsedOptions parsed;
  cl::HideUnrelatedOptions(parsed.category);
  if (!cl::ParseCommandLineOptions(
          argc, argv, "tp planner: choose how a computation is distributed\n",
          &llvm::errs()))
    return kWrongCommandLine;
  if (!(parsed.seconds > 0))
    return refuse("--seconds is not positive");
  PlanOptions options;
  options.iopddl = parsed.iopddl;
  options.seconds = parsed.seconds;
  options.seed = parsed.seed;
  options.json = parsed.json;
  options.file = parsed.file;
  options.machine = parsed.machine;
  options.devices = parsed.devices;
  options.mesh = parsed.mesh;
  options.annotate = parsed.annotate;
  options.entry = parsed.entry;
  options.memoryBytes = parsed.memoryBytes;
  if (options.devices < 0)
    return refuse("--devices is negative");
  if (options.memoryBytes < 0)
    return refuse("--memory-bytes is negative");
  if (!options.file.empty())
    return planFile(options);
  if (options.iopddl.empty())
    return refuse("there is nothing to plan: give FILE or --iopddl FILE");
  return planIopddl(options);
}
