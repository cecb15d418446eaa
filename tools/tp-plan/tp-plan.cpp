// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp-plan: choose how a computation is distributed.
//
//   tp-plan mlp.mlir --machine h100 --devices 8      a program
//   tp-plan --iopddl problem.json.gz --seconds 60    a problem of the contest
//   tp-plan --iopddl problem.json --json
//   tp-plan --model llama-3-8b --machine h100 --devices 64 --model-only
//   tp-plan --model 175B --memory                    what its parameters take
//   tp-plan --evaluate recipes.json                  what training recipes take
//
// Exit codes: 0 done, 1 the input is wrong or there is no plan (one line on
// stderr), 2 the command line is wrong.

#include "Modes.h"
#include "mlir/Support/FileUtilities.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/ToolOutputFile.h"
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
  cl::opt<std::string> against{
      "against", cl::desc("Rules to compare the plan of FILE with"),
      cl::value_desc("RULES.json"), cl::cat(category)};
  cl::opt<bool> whatIf{
      "what-if",
      cl::desc("Print what more memory and faster links would bring FILE"),
      cl::cat(category)};
  cl::opt<std::string> iopddl{
      "iopddl", cl::desc("A planning problem in the format of IOPDDL"),
      cl::value_desc("FILE"), cl::cat(category)};
  cl::opt<std::string> model{
      "model", cl::desc("A published model to train: its name, or a file"),
      cl::value_desc("NAME"), cl::cat(category)};
  cl::opt<int64_t> globalBatch{
      "global-batch",
      cl::desc("Sequences of a step (4 Mi tokens, or 16 Mi of large models)"),
      cl::cat(category)};
  cl::opt<int64_t> sequence{"sequence",
                            cl::desc("Tokens of a sequence (the model's)"),
                            cl::cat(category)};
  cl::opt<std::string> precision{
      "precision", cl::desc("Of products: bf16, fp8, mxfp8, fp4 (bf16)"),
      cl::init("bf16"), cl::cat(category)};
  cl::opt<bool> memory{"memory", cl::desc("Print what a device holds"),
                       cl::cat(category)};
  cl::opt<bool> modelOnly{
      "model-only",
      cl::desc("Also plan what is not executed yet: pipelines, context "
               "parallelism, ZeRO, recomputation"),
      cl::cat(category)};
  cl::opt<std::string> recipes{
      "evaluate",
      cl::desc("Print seconds and bytes of training recipes, a file of JSON"),
      cl::value_desc("FILE"), cl::cat(category)};
  cl::opt<double> seconds{"seconds", cl::desc("How long to search (60)"),
                          cl::init(60), cl::cat(category)};
  cl::opt<uint64_t> seed{"seed", cl::desc("Which random numbers (0)"),
                         cl::init(0), cl::cat(category)};
  cl::opt<bool> json{"json", cl::desc("Print the plan as JSON"),
                     cl::cat(category)};
  cl::opt<std::string> html{
      "html", cl::desc("Also write a page of the plan of FILE or --model"),
      cl::value_desc("PAGE.html"), cl::cat(category)};
};
} // namespace

static int refuse(const llvm::Twine &message) {
  llvm::errs() << "tp-plan: " << message << "\n";
  return kWrongCommandLine;
}

bool mlir::tp::writeFile(const std::string &path, const std::string &text) {
  std::string error;
  std::unique_ptr<llvm::ToolOutputFile> file =
      mlir::openOutputFile(path, &error);
  if (!file) {
    llvm::errs() << "tp-plan: " << error << "\n";
    return false;
  }
  file->os() << text;
  file->os().flush();
  if (file->os().has_error()) {
    llvm::errs() << "tp-plan: cannot write '" << path
                 << "': " << file->os().error().message() << "\n";
    file->os().clear_error();
    return false;
  }
  file->keep();
  return true;
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
  options.recipes = parsed.recipes;
  options.model = parsed.model;
  options.precision = parsed.precision;
  options.globalBatch = parsed.globalBatch;
  options.sequence = parsed.sequence;
  options.memory = parsed.memory;
  options.modelOnly = parsed.modelOnly;
  options.seconds = parsed.seconds;
  options.seed = parsed.seed;
  options.json = parsed.json;
  options.html = parsed.html;
  options.file = parsed.file;
  options.machine = parsed.machine;
  options.devices = parsed.devices;
  options.mesh = parsed.mesh;
  options.annotate = parsed.annotate;
  options.entry = parsed.entry;
  options.memoryBytes = parsed.memoryBytes;
  options.against = parsed.against;
  options.whatIf = parsed.whatIf;
  for (auto [name, value] :
       {std::pair<const char *, int64_t>{"--devices", options.devices},
        {"--memory-bytes", options.memoryBytes},
        {"--global-batch", options.globalBatch},
        {"--sequence", options.sequence}})
    if (value < 0)
      return refuse(llvm::Twine(name) + " is negative");
  if (!options.file.empty())
    return planFile(options);
  if (!options.model.empty()) {
    if (parsed.machine.getNumOccurrences() == 0)
      options.machine.clear(); // a model is trained on no usual machine
    return planTraining(options);
  }
  if (!options.recipes.empty())
    return evaluateRecipes(options);
  if (options.iopddl.empty())
    return refuse("there is nothing to plan: give FILE, --model NAME or "
                  "--iopddl FILE");
  return planIopddl(options);
}
