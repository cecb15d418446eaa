// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/PlanModule.h"
#include "MegatronCuts.h"
#include "MeshShapes.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/OwningOpRef.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Plan/Passes.h"
#include "tp/Propagate/Propagation.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;
using namespace mlir::tp;

namespace mlir::tp {
#define GEN_PASS_DEF_PLANPASS
#include "tp/Plan/Passes.h.inc"
} // namespace mlir::tp

/// A mesh of more axes is taken only if it saves this share of the time.
static constexpr double kGainOfAxis = 0.01;
/// More axes than these give more ways to compute an operation than can be
/// looked at.
static constexpr unsigned kMostAxes = 2;
/// Where the mesh is given there is time for one more part.
static constexpr unsigned kMostPartsOfOneMesh = 3;

/// What most of the bytes that operations multiply are made of, and the machine
/// has a rate for.
static std::string getComputeType(ModuleOp module, const Machine &machine) {
  llvm::StringMap<double> bytes;
  std::string best = machine.rates.front().type;
  double most = 0;
  module.walk([&](func::FuncOp function) {
    for (Type type : function.getArgumentTypes()) {
      auto tensor = dyn_cast<RankedTensorType>(type);
      if (!tensor || !tensor.hasStaticShape())
        continue;
      std::string name;
      llvm::raw_string_ostream(name) << tensor.getElementType();
      if (!machine.findRate(name))
        continue;
      double &sum = bytes[name];
      sum += double(tensor.getNumElements()) * tensor.getElementTypeBitWidth();
      if (sum > most) {
        most = sum;
        best = name;
      }
    }
  });
  return best;
}

static SmallVector<func::FuncOp> getPlanned(ModuleOp module) {
  SmallVector<func::FuncOp> functions;
  for (func::FuncOp function : module.getOps<func::FuncOp>())
    if (!function.isExternal() && !isLocalFunction(function))
      functions.push_back(function);
  return functions;
}

/// The mesh that the program speaks of, or the only one that it has.
static FailureOr<MeshOp> findGivenMesh(ModuleOp module,
                                       ArrayRef<func::FuncOp> functions) {
  for (func::FuncOp function : functions) {
    FailureOr<FlatSymbolRefAttr> name = findMesh(function);
    if (failed(name))
      return failure();
    if (*name)
      return lookupMesh(function, *name);
  }
  auto meshes = module.getOps<MeshOp>();
  if (meshes.empty())
    return MeshOp();
  if (std::next(meshes.begin()) == meshes.end())
    return *meshes.begin();
  return module.emitError("has ")
         << std::distance(meshes.begin(), meshes.end())
         << " meshes and no annotation that says which one to plan for";
}

static MeshOp declareMesh(ModuleOp module, ArrayRef<int64_t> sizes) {
  static constexpr StringRef names[] = {"x", "y", "z"};
  OpBuilder builder = OpBuilder::atBlockBegin(module.getBody());
  return MeshOp::create(
      builder, module.getLoc(), builder.getStringAttr("mesh"),
      builder.getStrArrayAttr(ArrayRef(names).take_front(sizes.size())),
      builder.getDenseI64ArrayAttr(sizes), DenseI64ArrayAttr(),
      DenseI64ArrayAttr());
}

static PlanProgramOptions getOptions(const PlanRequest &request,
                                     const Machine &machine, MeshOp mesh,
                                     StringRef type) {
  PlanProgramOptions options;
  options.topology = makeTopology(machine, mesh.getMesh().sizes, type);
  options.memoryBytes =
      request.memoryBytes > 0 ? request.memoryBytes : machine.memoryBytes;
  options.seconds = request.seconds;
  options.seed = request.seed;
  return options;
}

static FailureOr<ModulePlan> planOnMesh(ArrayRef<func::FuncOp> functions,
                                        MeshOp mesh,
                                        const PlanProgramOptions &options) {
  ModulePlan result;
  for (func::FuncOp function : functions) {
    FailureOr<ProgramPlan> plan = planProgram(
        function, FlatSymbolRefAttr::get(mesh.getSymNameAttr()), options);
    if (failed(plan))
      return failure();
    if (function == functions.front())
      static_cast<ProgramPlan &>(result) = *plan;
  }
  result.axisNames = mesh.getMesh().names;
  result.axes = mesh.getMesh().sizes;
  result.topology = options.topology;
  return result;
}

/// The mesh of some devices whose price is least; of more axes only if each
/// more saves `gainOfAxis` of the time. None where no plan fits on any.
static std::optional<MeshShape>
findBestMesh(int64_t devices, double gainOfAxis,
             function_ref<FailureOr<double>(const MeshShape &)> price) {
  std::optional<MeshShape> best;
  double least = 0;
  for (const MeshShape &shape : getMeshShapes(devices, kMostAxes)) {
    FailureOr<double> seconds = price(shape);
    if (failed(seconds))
      continue;
    bool isFiner = best && shape.size() > best->size();
    if (!best || *seconds < least * (isFiner ? 1 - gainOfAxis : 1)) {
      best = shape;
      least = *seconds;
    }
  }
  return best;
}

/// What `function` takes on `mesh`, in seconds.
static FailureOr<double> priceOnMesh(func::FuncOp function, MeshOp mesh,
                                     const Machine &machine,
                                     const PlanRequest &request,
                                     StringRef type) {
  return priceProgram(function, FlatSymbolRefAttr::get(mesh.getSymNameAttr()),
                      getOptions(request, machine, mesh, type));
}

FailureOr<ModulePlan> mlir::tp::planModule(ModuleOp module,
                                           const Machine &machine,
                                           const PlanRequest &request) {
  SmallVector<func::FuncOp> functions = getPlanned(module);
  if (functions.empty())
    return module.emitError("has no function to plan: none has a body and is "
                            "not that of one device already");
  FailureOr<MeshOp> mesh = findGivenMesh(module, functions);
  if (failed(mesh))
    return failure();
  std::string type = getComputeType(module, machine);
  if (*mesh) {
    int64_t devices = mesh->getMesh().getNumPositions();
    if (request.devices != 0 && request.devices != devices)
      return mesh->emitOpError("has ") << devices << " devices, but "
                                       << request.devices << " are asked for";
    PlanProgramOptions options = getOptions(request, machine, *mesh, type);
    options.mostParts = kMostPartsOfOneMesh;
    return planOnMesh(functions, *mesh, options);
  }
  if (request.devices < 1)
    return module.emitError("has no mesh: say how many devices there are, such "
                            "as devices=8, or their mesh");

  std::optional<MeshShape> best;
  {
    // That a plan does not fit on one mesh is said if it fits on none.
    ScopedDiagnosticHandler silence(module.getContext(),
                                    [](Diagnostic &) { return success(); });
    best =
        findBestMesh(request.devices, kGainOfAxis, [&](const MeshShape &shape) {
          MeshOp trial = declareMesh(module, shape);
          FailureOr<double> seconds =
              priceOnMesh(functions.front(), trial, machine, request, type);
          trial.erase();
          return seconds;
        });
  }
  MeshOp chosen =
      declareMesh(module, best ? *best : MeshShape{request.devices});
  return planOnMesh(functions, chosen,
                    getOptions(request, machine, chosen, type));
}

std::optional<ModulePlan> mlir::tp::planAsMegatron(ModuleOp module,
                                                   const Machine &machine,
                                                   const PlanRequest &request) {
  SmallVector<func::FuncOp> functions = getPlanned(module);
  // That there is no such plan is an answer, not an error.
  ScopedDiagnosticHandler silence(module.getContext(),
                                  [](Diagnostic &) { return success(); });
  FailureOr<MeshOp> given = findGivenMesh(module, functions);
  if (functions.empty() || failed(given))
    return std::nullopt;
  // The cuts are the same on all meshes.
  MeshOp mesh = *given ? *given : declareMesh(module, {request.devices});
  MegatronCuts cuts = findMegatronCuts(functions.front(), mesh);
  if (!cuts.cutsWeights())
    return std::nullopt;
  std::string type = getComputeType(module, machine);
  if (!*given) {
    mesh.erase();
    std::optional<MeshShape> best = findBestMesh(
        request.devices, /*gainOfAxis=*/0, [&](const MeshShape &shape) {
          OwningOpRef<ModuleOp> copy(cast<ModuleOp>(module->clone()));
          MeshOp trial = declareMesh(*copy, shape);
          func::FuncOp function = getPlanned(*copy).front();
          annotateAsMegatron(function, trial, cuts);
          return priceOnMesh(function, trial, machine, request, type);
        });
    if (!best)
      return std::nullopt;
    mesh = declareMesh(module, *best);
  }
  annotateAsMegatron(functions.front(), mesh, cuts);
  PlanProgramOptions options = getOptions(request, machine, mesh, type);
  if (*given)
    options.mostParts = kMostPartsOfOneMesh;
  FailureOr<ModulePlan> plan = planOnMesh(functions, mesh, options);
  if (failed(plan))
    return std::nullopt;
  return std::move(*plan);
}

namespace {

struct PlanPass : public tp::impl::PlanPassBase<PlanPass> {
  using PlanPassBase::PlanPassBase;

  void runOnOperation() override {
    llvm::Expected<Machine> known = findMachine(machine);
    if (!known) {
      getOperation().emitError(llvm::toString(known.takeError()));
      return signalPassFailure();
    }
    PlanRequest request;
    request.devices = devices;
    request.memoryBytes = memoryBytes;
    if (failed(planModule(getOperation(), *known, request)))
      signalPassFailure();
  }
};

} // namespace
