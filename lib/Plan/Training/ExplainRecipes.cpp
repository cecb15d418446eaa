// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Training/ExplainRecipes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

using namespace mlir::tp;

static constexpr double GiB = 1 << 30;

llvm::SmallVector<std::pair<llvm::StringRef, double>, 11>
mlir::tp::getPhases(const StepTime &time) {
  return {{"matmul", time.matmul},      {"attention", time.attention},
          {"memory", time.memory},      {"host", time.host},
          {"tensor", time.tensor},      {"context", time.context},
          {"expert", time.expert},      {"pipeline", time.pipeline},
          {"data", time.data},          {"bubble", time.bubble},
          {"optimizer", time.optimizer}};
}

llvm::SmallVector<std::pair<llvm::StringRef, double>, 8>
mlir::tp::getParts(const TrainingMemory &memory) {
  return {{"parameters", memory.parameters},   {"gradients", memory.gradients},
          {"optimizer", memory.optimizer},     {"embedding", memory.embedding},
          {"activations", memory.activations}, {"logits", memory.logits},
          {"working", memory.working},         {"buffers", memory.buffers}};
}

static std::string printGB(double bytes) {
  // Four digits at most: 349.2, 43.65.
  std::string text = llvm::formatv("{0:F2}", bytes / 1e9).str();
  while (text.back() == '0')
    text.pop_back();
  if (text.back() == '.')
    text.pop_back();
  return text + " GB";
}

void mlir::tp::printParameterBytes(llvm::raw_ostream &os, llvm::StringRef name,
                                   double parameters) {
  os << name << ": " << llvm::formatv("{0:F2}", parameters / 1e9)
     << " billion parameters\n";
  os << "weights in 16 bits  " << printGB(2 * parameters) << "\n";
  for (int64_t tensor : {2, 4, 8, 16})
    os << "  on tp=" << llvm::format("%-12d", int(tensor))
       << printGB(2 * parameters / tensor) << " each\n";
  os << "training            " << printGB(18 * parameters)
     << ", 18 bytes a parameter: weights 2, gradients 4, the optimizer's "
        "weights and moments 12\n";
  os << "  zero 1 on 8       " << printGB((6 + 12 / 8.0) * parameters)
     << " each\n";
  os << "  zero 3 on 8       " << printGB(18 / 8.0 * parameters) << " each\n";
}

void mlir::tp::printModelBytes(llvm::raw_ostream &os,
                               const TrainingModel &model) {
  ParameterCount count = countParameters(model);
  printParameterBytes(os, model.name, count.getTotal());
  os << "layers " << count.layers + count.replicated << ", experts "
     << count.experts << ", embedding " << count.embedding << ", output "
     << count.output << "; a token visits " << countActiveParameters(model)
     << "\n";
}

void mlir::tp::printMemoryParts(llvm::raw_ostream &os, int64_t capacity,
                                const RankedRecipe &plan) {
  os << plan.recipe.describe() << "\n";
  os << llvm::format("memory %.1f of %.1f GiB on the most loaded device\n",
                     plan.memory.getTotal() / GiB, capacity / GiB);
  for (auto [name, bytes] : getParts(plan.memory))
    if (bytes > 0)
      os << "  " << llvm::left_justify(name, 12)
         << llvm::format("%8.2f GiB\n", bytes / GiB);
}

std::string mlir::tp::compareSteps(const StepTime &plan,
                                   const StepTime &other) {
  auto phases = getPhases(plan), others = getPhases(other);
  llvm::SmallVector<std::pair<double, llvm::StringRef>, 11> differences;
  for (auto [mine, its] : llvm::zip_equal(phases, others))
    differences.push_back({its.second - mine.second, mine.first});
  // Largest first; of equal ones by name.
  llvm::sort(differences, [](const auto &a, const auto &b) {
    return std::make_pair(-std::abs(a.first), a.second) <
           std::make_pair(-std::abs(b.first), b.second);
  });
  std::string text;
  for (auto [seconds, name] : llvm::ArrayRef(differences).take_front(3))
    if (std::abs(seconds) > 0.001 * plan.getTotal())
      text += llvm::formatv("{0}{1} {2}{3:F3} s", text.empty() ? "" : ", ",
                            name, seconds > 0 ? "+" : "", seconds)
                  .str();
  return text;
}

static double getMfu(const TrainingModel &model, const Machine &machine,
                     const RankedRecipe &plan) {
  const ElementRate *rate = machine.findRate(plan.recipe.precision);
  return getModelFlopsPerSecond(model, plan.recipe, plan.seconds) /
         rate->flopsPerSecond;
}

static void printTime(llvm::raw_ostream &os, const TrainingModel &model,
                      const Machine &machine, const SearchResult &result) {
  const RankedRecipe &plan = result.best.front();
  double flops = getModelFlopsPerSecond(model, plan.recipe, plan.seconds);
  os << llvm::format("step %.3f s, %.0f TFLOP/s a device (%.1f %% MFU), no "
                     "plan is below %.3f s\n",
                     plan.seconds, flops / 1e12,
                     100 * getMfu(model, machine, plan), result.bound);
  for (auto [name, seconds] : getPhases(plan.time))
    if (seconds > 0.0005 * plan.seconds)
      os << "  " << llvm::left_justify(name, 12)
         << llvm::format("%8.3f s  %4.1f %%\n", seconds,
                         100 * seconds / plan.seconds);
}

/// What each kind of layer takes.
static void printLayers(llvm::raw_ostream &os, const TrainingModel &model,
                        const Machine &machine, const SearchOptions &options,
                        const RankedRecipe &plan) {
  os << "a micro-batch, ms  layers   matmul  attention   memory  "
        "communication\n";
  for (const LayerCost &cost :
       getLayerCosts(model, plan.recipe, machine, options.calibration))
    os << "  " << llvm::left_justify(cost.name, 16)
       << llvm::format("%7d %8.3f %10.3f %8.3f %14.3f\n", int(cost.count),
                       1e3 * cost.matmul, 1e3 * cost.attention,
                       1e3 * cost.memory, 1e3 * cost.communication);
}

/// Another recipe and how it compares.
static void printOther(llvm::raw_ostream &os, const RankedRecipe &plan,
                       llvm::StringRef what, const RankedRecipe &other) {
  os << what << " " << other.recipe.describe()
     << llvm::format(": %.3f s, %+.1f %%", other.seconds,
                     100 * (other.seconds / plan.seconds - 1));
  std::string difference = compareSteps(plan.time, other.time);
  if (!difference.empty())
    os << " (" << difference << ")";
  os << "\n";
}

/// The seconds of the best plan on a changed machine.
static void printChange(llvm::raw_ostream &os, llvm::StringRef what,
                        const SearchResult &changed, double seconds) {
  if (changed.best.empty())
    return;
  const RankedRecipe &best = changed.best.front();
  os << what
     << llvm::format(": %.3f s, %+.1f %%, by ", best.seconds,
                     100 * (best.seconds / seconds - 1))
     << best.recipe.describe() << "\n";
}

void mlir::tp::printPlan(llvm::raw_ostream &os, const TrainingModel &model,
                         const Machine &machine, const SearchOptions &options,
                         const SearchResult &result) {
  const RankedRecipe &plan = result.best.front();
  os << model.name << " on " << options.devices << " x " << machine.name << ", "
     << options.globalBatch << " sequences of " << options.sequence
     << " tokens, " << options.precision << "\n";
  if (options.modelOnly)
    os << "model only: tp does not execute pipelines, context parallelism, "
          "ZeRO or recomputation yet\n";
  printMemoryParts(os, getCapacity(machine, options), plan);
  printTime(os, model, machine, result);
  printLayers(os, model, machine, options, plan);
  for (const RankedRecipe &next : llvm::ArrayRef(result.best).drop_front())
    printOther(os, plan, "next", next);
  if (result.megatron)
    printOther(os, plan, "Megatron's plan", *result.megatron);
  else
    os << "Megatron's plan does not fit\n";
  const auto &other =
      plan.recipe.tensor > 1 ? result.withoutTensor : result.withTensor;
  if (other)
    printOther(os, plan,
               plan.recipe.tensor > 1 ? "without tensor parallelism"
                                      : "tensor parallelism does not help:",
               *other);
  else if (plan.recipe.tensor > 1)
    os << "without tensor parallelism nothing fits\n";
  SearchOptions more = options;
  more.memoryBytes = getCapacity(machine, options) + int64_t(GiB);
  printChange(os, "with 1 GiB more", searchRecipes(model, machine, more),
              plan.seconds);
  for (size_t i = 0; i < machine.links.size(); ++i) {
    Machine faster = machine;
    faster.links[i].bytesPerSecond *= 2;
    printChange(os, "with " + machine.links[i].name + " twice as fast",
                searchRecipes(model, faster, options), plan.seconds);
  }
  os << llvm::formatv("{0} recipes evaluated, {1} do not fit, {2} cannot win\n",
                      result.evaluated, result.leftOut, result.outpaced);
}

static llvm::json::Object toJson(const RankedRecipe &plan) {
  llvm::json::Object phases, parts;
  for (auto [name, seconds] : getPhases(plan.time))
    phases[name] = seconds;
  for (auto [name, bytes] : getParts(plan.memory))
    parts[name] = bytes;
  return llvm::json::Object{{"recipe", mlir::tp::toJson(plan.recipe)},
                            {"seconds", plan.seconds},
                            {"phases", std::move(phases)},
                            {"bytes", plan.memory.getTotal()},
                            {"memory", std::move(parts)}};
}

llvm::json::Object mlir::tp::toJson(const TrainingModel &model,
                                    const Machine &machine,
                                    const SearchOptions &options,
                                    const SearchResult &result) {
  llvm::json::Array best;
  for (const RankedRecipe &plan : result.best)
    best.push_back(::toJson(plan));
  llvm::json::Object object{
      {"model", model.name},
      {"machine", machine.name},
      {"parameters", countParameters(model).getTotal()},
      {"model_only", options.modelOnly},
      {"bound_seconds", result.bound},
      {"mfu", getMfu(model, machine, result.best.front())},
      {"plans", std::move(best)}};
  if (result.megatron)
    object["megatron"] = ::toJson(*result.megatron);
  return object;
}

std::string mlir::tp::explainNothingFits(const TrainingModel &model,
                                         const Machine &machine,
                                         const SearchOptions &options,
                                         const SearchResult &result) {
  std::string text =
      llvm::formatv("no plan of '{0}' fits {1} x {2}: ", model.name,
                    options.devices, machine.name)
          .str();
  if (!result.smallest)
    return text + "no degrees divide the model, the devices and the batch of " +
           std::to_string(options.globalBatch);
  double needed = result.smallest->memory.getTotal() / GiB;
  text += llvm::formatv("{0} needs {1:F1} GiB a device, which has {2:F1}",
                        result.smallest->recipe.describe(), needed,
                        getCapacity(machine, options) / GiB)
              .str();
  if (!options.modelOnly)
    text += "; --model-only also tries pipelines, ZeRO and recomputation";
  return text;
}
