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
#include <string>
#include <vector>

namespace mlir::tp {

struct PlanProgramOptions {
  /// One link for each axis of the mesh.
  Topology topology;
  /// What a device may hold: arguments, results and what lives between.
  int64_t memoryBytes = std::numeric_limits<int64_t>::max();
  /// Axes are split where factors do not fill them, up to so many parts.
  unsigned mostParts = 2;
  /// Seconds that the solver may take.
  double seconds = 30;
  uint64_t seed = 0;
};

/// An argument or a result, and how it lies on the mesh.
struct PlannedValue {
  std::string name;     // "x", "arg0", "result0"
  std::string sharding; // [{"tp"}, {}]
  int64_t bytes = 0;    // on each device
};

/// Equal operations, and how they are computed.
struct PlannedOperation {
  std::string name;  // "linalg.matmul"
  std::string place; // of the first: "mlp.mlir:19:8"
  std::string loops; // [{"tp"}, {}, {}]
  double runs = 0;   // of all of them in one run of the program
  /// Seconds, of all runs: of the operation, and of what brings its operands to
  /// where it wants them.
  double computing = 0, communicating = 0;
};

/// What was found. Times are those of the model.
struct ProgramPlan {
  /// One run, and what no other plan of the model goes below.
  double seconds = 0, boundSeconds = 0;
  /// The parts of `seconds`.
  double computing = 0, communicating = 0;
  /// One run on one device alone, and the most that it would hold.
  double aloneSeconds = 0;
  int64_t aloneBytes = 0;
  std::vector<PlannedValue> arguments, results;
  std::vector<PlannedOperation> operations; // in program order
  /// The most that a device holds at one time in the model, and may hold.
  int64_t memoryBytes = 0, memoryLimit = 0;
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
