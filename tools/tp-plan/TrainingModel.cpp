// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp-plan --model NAME: how to train a published model on a machine, what that
// takes, and why not otherwise.

#include "Modes.h"
#include "tp/Cost/JsonFields.h"
#include "tp/Plan/Training/ExplainRecipes.h"
#include "tp/Report/TrainingPage.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir::tp;

static int refuse(const llvm::Twine &text, int code = kWrong) {
  llvm::errs() << "tp-plan: " << text << "\n";
  return code;
}

static int refuse(llvm::Error error) {
  return refuse(llvm::toString(std::move(error)));
}

/// A number of parameters, 175B or 1.5T; 0 if the text is none.
static double parseCount(llvm::StringRef text) {
  double factor = text.ends_with("B")   ? 1e9
                  : text.ends_with("T") ? 1e12
                  : text.ends_with("M") ? 1e6
                                        : 0;
  double count = 0;
  if (factor == 0 || text.drop_back().getAsDouble(count) || count <= 0)
    return 0;
  return count * factor;
}

/// 4 Mi tokens a step, 16 Mi from 100 billion parameters on.
static int64_t getUsualBatch(const TrainingModel &model, int64_t sequence) {
  bool isLarge = countParameters(model).getTotal() > 100e9;
  int64_t tokens = int64_t(isLarge ? 16 : 4) << 20;
  return std::max<int64_t>(1, tokens / sequence);
}

static int printMemory(const PlanOptions &options) {
  double count = parseCount(options.model);
  if (count > 0) {
    printParameterBytes(llvm::outs(), options.model, count);
    return 0;
  }
  llvm::Expected<TrainingModel> model = findModel(options.model);
  if (!model)
    return refuse(model.takeError());
  printModelBytes(llvm::outs(), *model);
  return 0;
}

int mlir::tp::planTraining(const PlanOptions &options) {
  if (options.memory && options.machine.empty())
    return printMemory(options);
  llvm::Expected<TrainingModel> model = findModel(options.model);
  if (!model)
    return refuse(model.takeError());
  if (options.machine.empty())
    return refuse("--model needs --machine, one of the names or a file of JSON",
                  kWrongCommandLine);
  if (options.devices < 1)
    return refuse("--model needs --devices, 1 or more", kWrongCommandLine);
  llvm::Expected<Machine> machine = findMachine(options.machine);
  if (!machine)
    return refuse(machine.takeError());
  if (!machine->findRate(options.precision))
    return refuse("machine '" + machine->name + "' has no rate for '" +
                      options.precision + "'",
                  kWrongCommandLine);
  SearchOptions search;
  search.devices = options.devices;
  search.sequence = options.sequence ? options.sequence : model->sequence;
  search.globalBatch = options.globalBatch
                           ? options.globalBatch
                           : getUsualBatch(*model, search.sequence);
  search.precision = options.precision;
  search.modelOnly = options.modelOnly;
  search.memoryBytes = options.memoryBytes;
  if (!machine->calibrations.empty())
    search.calibration = machine->calibrations.front();
  SearchResult result = searchRecipes(*model, *machine, search);
  if (result.best.empty())
    return refuse(explainNothingFits(*model, *machine, search, result));
  if (options.json) {
    llvm::outs() << llvm::json::Value(toJson(*model, *machine, search, result))
                 << "\n";
  } else if (options.memory) {
    printMemoryParts(llvm::outs(), getCapacity(*machine, search),
                     result.best.front());
  }
  if (options.html.empty() && (options.json || options.memory))
    return 0;
  std::string words;
  llvm::raw_string_ostream os(words);
  printPlan(os, *model, *machine, search, result);
  if (!options.json && !options.memory)
    llvm::outs() << words;
  bool isWritten =
      options.html.empty() ||
      writeFile(
          options.html,
          makeTrainingPage(toJson(*model, *machine, search, result), words));
  return isWritten ? 0 : kWrong;
}
