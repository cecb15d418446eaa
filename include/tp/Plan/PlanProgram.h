// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what nobody annotated: how each argument and result lies on the mesh,
// and how each operation is computed.
//
//   PlanProgramOptions options;
//   options.topology = ...;                       // of the mesh
//   FailureOr<ProgramPlan> plan = planProgram(function, meshName, options);
//   plan->seconds, plan->boundSeconds             // of one run, in the model
//
// What is annotated stays: closed dimensions as they are, open ones may gain
// axes. The function then says all that Propagate would have said of it.

#ifndef TP_PLAN_PLANPROGRAM_H
#define TP_PLAN_PLANPROGRAM_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/Cost/Topology.h"

namespace mlir::tp {

struct PlanProgramOptions {
  /// One link for each axis of the mesh.
  Topology topology;
  /// What a device may hold: arguments, results and what lives between.
  int64_t memoryBytes = std::numeric_limits<int64_t>::max();
  /// Seconds that the solver may take.
  double seconds = 30;
  uint64_t seed = 0;
};

/// What was found.
struct ProgramPlan {
  /// One run in the model, and what no other plan of the model goes below.
  double seconds = 0, boundSeconds = 0;
  /// The parts of `seconds`.
  double computing = 0, communicating = 0;
  /// The most that a device holds at one time in the model.
  int64_t memoryBytes = 0;
  /// The planning problem.
  unsigned numNodes = 0, numEdges = 0;
};

/// Plan `function` on the mesh called `meshName` and write the outcome to its
/// attributes. Reports what cannot be.
FailureOr<ProgramPlan> planProgram(func::FuncOp function,
                                   FlatSymbolRefAttr meshName,
                                   const PlanProgramOptions &options);

/// The seconds of its plan, which is not written.
FailureOr<double> priceProgram(func::FuncOp function,
                               FlatSymbolRefAttr meshName,
                               const PlanProgramOptions &options);

} // namespace mlir::tp

#endif // TP_PLAN_PLANPROGRAM_H
