// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Import: a program as front ends write it becomes the program that the later
// stages take. A tool that has parsed a module runs
//
//   importStablehlo(module)               scatter and sort -> linalg, kernels
//   -> tp.call importSdy(module)                     sdy.mesh, sdy.sharding ->
//   tp selectEntry(module, options.entry)    one public function
//   applyAnnotations(module, overrides)   --mesh and --annotate
//   importConstrainCalls(module)          tp_constrain calls -> tp.constrain
//   inlineCalls(module)                   one body, no calls
//   expandComplex(module)                 complex numbers -> their parts
//   normalizeOps(module)                  tensor arithmetic -> linalg
//   raiseCaptures(module)                 captured tensors -> operands
//   verifyImport(module)                  what the others rely on
//
// or `buildTpShardPipeline`, which does the same with passes. Every function
// reports the first error that it finds at its location and returns failure.

#ifndef TP_IMPORT_IMPORT_H
#define TP_IMPORT_IMPORT_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::tp {

/// The function that is the program: the one called `name`, or without a name
/// `@main`, or the only public function with a body. Otherwise one error that
/// names those there are.
FailureOr<func::FuncOp> lookupEntry(ModuleOp module, StringRef name = {});

/// Make the entry the only public function and erase what nothing calls.
LogicalResult selectEntry(ModuleOp module, StringRef name = {});

/// Write the operations of StableHLO that its own conversion to linalg leaves
/// behind as linalg operations, scatter and sort, or as `tp.call`.
LogicalResult importStablehlo(ModuleOp module);

/// Turn Shardy's operations and attributes into those of tp, drop attributes
/// of unknown dialects and refuse operations of unknown dialects.
LogicalResult importSdy(ModuleOp module);

/// What the command line says about meshes and shardings.
struct AnnotationOverrides {
  /// Axes and sizes, such as `dp=2,tp=4`, or nothing.
  std::string mesh;
  /// The path of a JSON file of rules, or its text, or nothing.
  std::string rules;

  bool empty() const { return mesh.empty() && rules.empty(); }
};

/// Replace the mesh or the annotations of the boundary of all functions.
LogicalResult applyAnnotations(ModuleOp module,
                               const AnnotationOverrides &overrides);

/// Turn calls of declarations with the attribute `tp.constrain` into
/// `tp.constrain`.
LogicalResult importConstrainCalls(ModuleOp module);

/// Replace every call by the body of its callee and erase private functions.
LogicalResult inlineCalls(ModuleOp module);

/// Write complex values as two, their real and imaginary parts, and arguments
/// and results of N complex numbers as tensors of N x 2 parts.
LogicalResult expandComplex(ModuleOp module);

/// Write tensor arithmetic as linalg operations and drop assertions.
LogicalResult normalizeOps(ModuleOp module);

/// Make tensors that the bodies of linalg operations read operands of these
/// operations, and choices between tensors concatenations.
LogicalResult raiseCaptures(ModuleOp module);

/// Keep one of each set of operations that compute the same, and none without
/// users.
void mergeEqualOps(ModuleOp module);

/// Check the postcondition of Import.
LogicalResult verifyImport(ModuleOp module);

} // namespace mlir::tp

#endif // TP_IMPORT_IMPORT_H
