// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the program of one device costs, and what each of its collectives is.
//
//   local.walk([&](CollectiveOpInterface op) {
//     CollectiveDescription it = describeCollective(op);
//     os << it.kind << " " << it.operandBytes << " B at " << it.place;
//   });

#ifndef TP_PIPELINES_MEASUREPROGRAM_H
#define TP_PIPELINES_MEASUREPROGRAM_H

#include "mlir/IR/BuiltinOps.h"
#include "tp/IR/Tp.h"

namespace mlir::tp {

/// A collective of the program of one device.
struct CollectiveDescription {
  StringRef kind;           // "all_reduce"
  std::string combiner;     // "sum"; empty where nothing is reduced
  std::string axes;         // ["tp"]
  int64_t groupSize = 0;    // devices that take part together
  int64_t operandBytes = 0; // on one device
  int64_t runs = 0;         // in one run of the program
  double wireBytes = 0;     // that a device sends in one execution
  std::string place;        // "mlp.mlir:19:8", or empty
  std::string cause;        // why it is there, or empty
};

/// What `collective` is.
CollectiveDescription describeCollective(CollectiveOpInterface collective);

/// What the program of one device costs. A loop counts as often as it runs, or
/// once where that is not known.
struct ProgramMeasure {
  int64_t collectives = 0;   // that a device executes
  double wireBytes = 0;      // that a device sends
  int64_t argumentBytes = 0; // on one device
  int64_t resultBytes = 0;   // on one device
  int64_t flops = 0;         // of one device
};

/// The bytes that a device sends in one run of `collective`.
double countWireBytes(CollectiveOpInterface collective);

/// The bytes of the tensors among `types`.
int64_t countTensorBytes(TypeRange types);

/// What `local` costs.
ProgramMeasure measureProgram(ModuleOp local);

} // namespace mlir::tp

#endif // TP_PIPELINES_MEASUREPROGRAM_H
