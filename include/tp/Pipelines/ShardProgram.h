// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A parsed program becomes that of one device, without a command line.
//
//   TpShardOptions options;
//   options.mesh = "tp=8";
//   if (failed(shardProgram(module, options)))
//     return failure();                 // the first error has been reported
//   ProgramMeasure cost = measureProgram(module);      // MeasureProgram.h
//
// What the same program costs on one device is measured on a copy that lost
// its annotations:
//
//   importAnnotations(copy, options);
//   dropAnnotations(copy);
//   shardProgram(copy, {});

#ifndef TP_PIPELINES_SHARDPROGRAM_H
#define TP_PIPELINES_SHARDPROGRAM_H

#include "mlir/IR/BuiltinOps.h"
#include "tp/IR/Tp.h"
#include "tp/Pipelines/Pipelines.h"

namespace mlir::tp {

/// True if `module` is the program of one rank already.
bool isLocalProgram(ModuleOp module);

/// Run `tp-shard` on `module`.
LogicalResult shardProgram(ModuleOp module, const TpShardOptions &options);

/// Give `module` the entry and the annotations that `options` say, in tp's
/// words, and values that the interpreter knows.
LogicalResult importAnnotations(ModuleOp module, const TpShardOptions &options);

/// Drop all that says how values lie on a mesh, once annotations are tp's. The
/// mesh of a manual region stays, as the region is the program of its devices.
void dropAnnotations(ModuleOp module);

} // namespace mlir::tp

#endif // TP_PIPELINES_SHARDPROGRAM_H
