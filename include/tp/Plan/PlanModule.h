// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Plans a module for a machine: chooses the mesh where none is named, then how
// each function lies on it.
//
//   llvm::Expected<Machine> machine = findMachine("h100");
//   PlanRequest request;
//   request.devices = 8;
//   FailureOr<ModulePlan> plan = planModule(module, *machine, request);
//   plan->axes                              {8} or {2, 4}, outermost first

#ifndef TP_PLAN_PLANMODULE_H
#define TP_PLAN_PLANMODULE_H

#include "mlir/IR/BuiltinOps.h"
#include "tp/Cost/Machine.h"
#include "tp/Plan/PlanProgram.h"

namespace mlir::tp {

struct PlanRequest {
  /// How many devices there are; where the program names a mesh, 0 or as many
  /// as it has.
  int64_t devices = 0;
  /// What a device may hold; 0: what the machine's devices have.
  int64_t memoryBytes = 0;
  /// Seconds that the solver may take for each function and mesh.
  double seconds = 10;
  uint64_t seed = 0;
};

/// What was found, for the first function that has a body.
struct ModulePlan : ProgramPlan {
  /// The mesh, outermost axis first.
  SmallVector<std::string, 3> axisNames;
  SmallVector<int64_t, 3> axes;
  /// What it was planned for.
  Topology topology;
};

/// The plan that weights have as Megatron-LM cuts them: by columns, then by
/// rows, over the last axis, with data over the one before, on the best mesh of
/// one or two axes where none is named. All else is decided as in planModule.
/// Nothing if no weight can be cut so, or no such plan fits. The module is used
/// up: clone it to keep it.
std::optional<ModulePlan> planAsMegatron(ModuleOp module,
                                         const Machine &machine,
                                         const PlanRequest &request);

/// Plan `module`, which was imported, and write the outcome into it.
FailureOr<ModulePlan> planModule(ModuleOp module, const Machine &machine,
                                 const PlanRequest &request);

} // namespace mlir::tp

#endif // TP_PLAN_PLANMODULE_H
