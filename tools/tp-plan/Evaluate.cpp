// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Many training recipes in one process, each under several calibrations:
//
//   {"recipes": [{"model": "llama-3-70b", "machine": "h100", "devices": 64,
//                 "tp": 8, "global_batch": 256}],
//    "calibrations": [[0.9, 1.2, 4e-6]]}
//
// A model is the name of a shipped one, or an object as in its file. Without
// calibrations that of the machine counts.

#include "Modes.h"
#include "tp/Cost/JsonFields.h"
#include "tp/Plan/Training/ExplainRecipes.h"
#include "tp/Plan/Training/StepTime.h"
#include "tp/Plan/Training/TrainingMemory.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir::tp;

static int refuse(llvm::Error error) {
  llvm::errs() << "tp-plan: " << llvm::toString(std::move(error)) << "\n";
  return kWrong;
}

static llvm::Expected<std::vector<Calibration>>
parseCalibrations(llvm::StringRef path, const llvm::json::Object &file) {
  std::vector<Calibration> calibrations;
  const llvm::json::Array *array = file.getArray("calibrations");
  for (size_t i = 0; array && i < array->size(); ++i) {
    const llvm::json::Array *numbers = (*array)[i].getAsArray();
    double values[3] = {0, 0, 0};
    bool isRight = numbers && numbers->size() == 3;
    for (size_t k = 0; isRight && k < 3; ++k) {
      std::optional<double> number = (*numbers)[k].getAsNumber();
      isRight = number && *number >= 0;
      values[k] = number.value_or(0);
    }
    if (!isRight)
      return makeJsonError(path + ": 'calibrations[" + llvm::Twine(i) +
                           "]' must be three numbers, none below 0");
    Calibration calibration;
    calibration.compute = values[0];
    calibration.communication = values[1];
    calibration.launch = values[2];
    calibrations.push_back(calibration);
  }
  return calibrations;
}

static llvm::Expected<TrainingModel>
parseModelOf(llvm::StringRef path, const llvm::json::Object &object) {
  if (const llvm::json::Object *model = object.getObject("model"))
    return parseModel(path, *model, "model");
  if (std::optional<llvm::StringRef> name = object.getString("model"))
    return findModel(*name);
  return makeJsonError(path + ": 'model' must be a name or an object");
}

static llvm::json::Object toJson(const TrainingMemory &memory) {
  return llvm::json::Object{
      {"layers", memory.getLayers()},      {"embedding", memory.embedding},
      {"activations", memory.activations}, {"logits", memory.logits},
      {"working", memory.working},         {"buffers", memory.buffers},
      {"total", memory.getTotal()}};
}

static llvm::json::Object toJson(const StepTime &time) {
  llvm::json::Object phases;
  for (auto [name, seconds] : getPhases(time))
    phases[name] = seconds;
  return phases;
}

static llvm::Expected<llvm::json::Object>
evaluate(llvm::StringRef path, const llvm::json::Object &object,
         const std::vector<Calibration> &calibrations) {
  llvm::Expected<TrainingModel> model = parseModelOf(path, object);
  if (!model)
    return model.takeError();
  std::optional<llvm::StringRef> name = object.getString("machine");
  if (!name)
    return makeJsonError(path + ": 'machine' must be a string");
  llvm::Expected<Machine> machine = findMachine(*name);
  if (!machine)
    return machine.takeError();
  llvm::Expected<Recipe> recipe =
      parseRecipe(path, object, *model, {"model", "machine"});
  if (!recipe)
    return recipe.takeError();
  llvm::json::Array seconds;
  std::vector<Calibration> used = calibrations;
  if (used.empty())
    used = machine->calibrations;
  if (used.empty())
    used.push_back(Calibration());
  for (const Calibration &calibration : used)
    seconds.push_back(
        getStepTime(*model, *recipe, *machine, calibration).getTotal());
  double first = *seconds.front().getAsNumber();
  return llvm::json::Object{
      {"seconds", std::move(seconds)},
      {"flops", getModelFlopsPerSecond(*model, *recipe, first)},
      {"phases", toJson(getStepTime(*model, *recipe, *machine, used.front()))},
      {"memory", toJson(getTrainingMemory(*model, *recipe))},
      {"capacity", machine->memoryBytes}};
}

int mlir::tp::evaluateRecipes(const PlanOptions &options) {
  llvm::StringRef path = options.recipes;
  llvm::Expected<std::string> text = readText(path);
  if (!text)
    return refuse(text.takeError());
  llvm::Expected<llvm::json::Object> file = parseJsonObject(path, *text);
  if (!file)
    return refuse(file.takeError());
  llvm::Expected<std::vector<Calibration>> calibrations =
      parseCalibrations(path, *file);
  if (!calibrations)
    return refuse(calibrations.takeError());
  const llvm::json::Array *recipes = file->getArray("recipes");
  if (!recipes)
    return refuse(makeJsonError(path + ": 'recipes' must be an array"));
  llvm::json::Array results;
  for (size_t i = 0; i < recipes->size(); ++i) {
    std::string place = (path + ": recipes[" + llvm::Twine(i) + "]").str();
    const llvm::json::Object *object = (*recipes)[i].getAsObject();
    if (!object)
      return refuse(makeJsonError(place + " must be an object"));
    auto result = evaluate(place, *object, *calibrations);
    if (!result)
      return refuse(result.takeError());
    results.push_back(std::move(*result));
  }
  llvm::outs() << llvm::json::Value(std::move(results)) << "\n";
  return 0;
}
