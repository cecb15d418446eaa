// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "CommandLine.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"

namespace cl = llvm::cl;
using namespace mlir::tp;

namespace {
/// The options as llvm::cl sees them.
struct ParsedOptions {
  cl::OptionCategory category{"Options of tp-check"};
  cl::opt<std::string> file{cl::Positional, cl::desc("FILE"),
                            cl::cat(category)};
  cl::opt<std::string> mesh{
      "mesh", cl::desc("Axes and sizes, such as dp=2,tp=4"), cl::cat(category)};
  cl::opt<std::string> annotate{
      "annotate", cl::desc("A JSON file of sharding rules"),
      cl::value_desc("RULES.json"), cl::cat(category)};
  cl::opt<std::string> plan{
      "plan", cl::ValueOptional, cl::value_desc("MACHINE"),
      cl::desc("Decide what is not annotated, for this machine (cpu-local)"),
      cl::cat(category)};
  cl::opt<int64_t> devices{
      "devices", cl::desc("How many devices --plan is for, without a mesh"),
      cl::init(0), cl::cat(category)};
  cl::opt<std::string> entry{"entry", cl::desc("The function to check"),
                             cl::value_desc("NAME"), cl::cat(category)};
  cl::opt<std::string> local{
      "local",
      cl::desc("A local program to check in place of what tp-shard "
               "makes of FILE"),
      cl::value_desc("FILE"), cl::cat(category)};
  cl::opt<std::string> input{"input",
                             cl::desc("All arguments; else random ones"),
                             cl::value_desc("IN.npz"), cl::cat(category)};
  cl::opt<uint64_t> seed{"seed", cl::desc("Which random arguments (0)"),
                         cl::init(0), cl::cat(category)};
  cl::opt<int64_t> trials{"trials",
                          cl::desc("How many random arguments are tried (1)"),
                          cl::init(1), cl::cat(category)};
  cl::opt<double> rtol{
      "rtol", cl::desc("The error allowed, as a share of the largest value"),
      cl::init(-1), cl::cat(category)};
  cl::opt<std::string> target{
      "target",
      cl::desc("cpu (the default), cuda, or emulated-cuda: kernels of GPUs, "
               "whose blocks and threads are loops on the CPU"),
      cl::init("cpu"), cl::cat(category)};
  cl::opt<std::string> arch{
      "arch", cl::desc("sm_80, sm_90a (the default) or sm_100, for GPUs"),
      cl::init("sm_90a"), cl::cat(category)};
  cl::opt<std::string> comm{
      "comm",
      cl::desc("local, mpi (under mpirun); for --target=cuda loopback, all "
               "ranks on one GPU, or nccl"),
      cl::cat(category)};
  cl::opt<double> timeout{"timeout",
                          cl::desc("Seconds to wait for a rank (300)"),
                          cl::init(300), cl::cat(category)};
  cl::opt<bool> interpret{
      "interpret",
      cl::desc("Compare by the interpreter alone, without generating code"),
      cl::cat(category)};
  cl::opt<int64_t> fuzz{
      "fuzz",
      cl::desc("Try N generated programs, or FILE on N sets of arguments as "
               "the fuzzer does"),
      cl::value_desc("N"), cl::init(0), cl::cat(category)};
  cl::opt<double> shrink{
      "shrink",
      cl::desc("Seconds to spend on making a program that fails smaller (60)"),
      cl::value_desc("SECONDS"), cl::init(60), cl::cat(category)};
  cl::opt<std::string> save{
      "save",
      cl::desc("Where the case is written for tp-run --replay; with --fuzz, "
               "programs that fail (.)"),
      cl::value_desc("DIR"), cl::init("."), cl::cat(category)};
};
} // namespace

static std::nullopt_t refuse(const llvm::Twine &message) {
  llvm::errs() << "tp-check: " << message << "\n";
  return std::nullopt;
}

std::optional<CheckOptions> mlir::tp::parseCommandLine(int argc, char **argv) {
  // LLVM keeps pointers to its options for as long as the program runs.
  static ParsedOptions parsed;
  cl::HideUnrelatedOptions(parsed.category);
  if (!cl::ParseCommandLineOptions(
          argc, argv, "tp checker: sharded = unsharded, on random inputs\n",
          &llvm::errs()))
    return std::nullopt;
  if (parsed.fuzz < 0)
    return refuse("--fuzz is " + llvm::Twine(parsed.fuzz) +
                  ", which is less than 0");
  if (parsed.file.empty() && parsed.fuzz == 0)
    return refuse("there is no FILE, and no --fuzz to do without");
  if (!llvm::is_contained({"cpu", "cuda", "emulated-cuda"}, parsed.target))
    return refuse("--target is '" + parsed.target +
                  "', not cpu, cuda or emulated-cuda");
  bool isOnDevices = parsed.target == "cuda";
  if (parsed.comm.empty())
    parsed.comm = isOnDevices ? "loopback" : "local";
  if (isOnDevices && parsed.comm != "loopback" && parsed.comm != "nccl")
    return refuse("--comm is '" + parsed.comm +
                  "', not loopback or nccl, which --target=cuda has");
  if (!isOnDevices && parsed.comm != "local" && parsed.comm != "mpi")
    return refuse("--comm is '" + parsed.comm + "', not local or mpi");
  if (!llvm::is_contained({"sm_80", "sm_90a", "sm_100"}, parsed.arch))
    return refuse("--arch is '" + parsed.arch +
                  "', not sm_80, sm_90a or sm_100");
  if (parsed.arch.getNumOccurrences() && parsed.target == "cpu")
    return refuse("--arch is for GPUs, and --target is cpu");
  if (parsed.comm == "mpi" && (parsed.interpret || parsed.fuzz > 0))
    return refuse("--comm=mpi runs compiled programs; --interpret and --fuzz "
                  "need one process");
  if (parsed.save.getNumOccurrences() && parsed.fuzz == 0 && parsed.interpret)
    return refuse("--save writes a compiled program; --interpret makes none");
  if (parsed.trials < 1)
    return refuse("--trials is " + llvm::Twine(parsed.trials) +
                  ", which is less than 1");
  if (parsed.timeout <= 0)
    return refuse("--timeout is not positive");
  if (parsed.rtol.getNumOccurrences() && !(parsed.rtol >= 0))
    return refuse("--rtol is negative");
  if (!parsed.local.empty() &&
      (!parsed.mesh.empty() || !parsed.annotate.empty() ||
       parsed.plan.getNumOccurrences()))
    return refuse("--local says how the program is sharded; --mesh, "
                  "--annotate and --plan cannot");
  if (parsed.devices.getNumOccurrences() && !parsed.plan.getNumOccurrences())
    return refuse("--devices is for --plan, which is not asked for");

  CheckOptions options;
  options.file = parsed.file;
  options.mesh = parsed.mesh;
  options.annotate = parsed.annotate;
  options.entry = parsed.entry;
  if (parsed.plan.getNumOccurrences())
    options.plan = parsed.plan.empty() ? "cpu-local" : parsed.plan.getValue();
  options.devices = parsed.devices;
  options.local = parsed.local;
  options.input = parsed.input;
  options.seed = parsed.seed;
  options.trials = parsed.trials;
  if (parsed.rtol.getNumOccurrences())
    options.relativeTolerance = parsed.rtol;
  options.target = parsed.target;
  options.comm = parsed.comm;
  options.arch = parsed.arch;
  options.timeoutSeconds = parsed.timeout;
  options.interpretOnly = parsed.interpret;
  options.fuzz = parsed.fuzz;
  options.save = parsed.save;
  if (parsed.save.getNumOccurrences() && parsed.fuzz == 0)
    options.saveCase = parsed.save;
  options.shrinkSeconds = parsed.shrink;
  return options;
}
