// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a program computes, found by executing its IR one operation at a time.
// No code is generated: this is what compiled programs are compared with.
//
//   HostTensor x = makeRandomTensor(…);
//   FailureOr<Interpretation> whole = interpretGlobal(func, {x}, {});
//   FailureOr<Interpretation> local = interpretLocal(localFunc, {x}, {});
//   whole->results[0] and local->results[0] agree up to rounding.
//
// A global run takes and gives whole tensors; `tp.constrain` and `tp.reshard`
// do nothing. A local run cuts the arguments as their `tp.sharding` says, runs
// all ranks of the mesh in lockstep, one operation at a time, and puts the
// results together. Padding and `tensor.empty` hold poison, all ranks that hold
// an element of a result must hold the same bits, and control flow must be the
// same on all ranks.
//
// The same program gives the same bits wherever it runs:
// - what an element of a linalg result accumulates is combined in row-major
//   order of the loops that do not select the element, starting at the init;
// - a reducing collective combines in order of position;
// - every operation rounds its result to the result's type, but a linalg
//   operation that sums up f16 or bf16 carries the sum in f32 and rounds it
//   once; a product and a sum are never contracted; exp and its like are
//   computed in f64 and rounded once.

#ifndef TP_INTERPRET_INTERPRETER_H
#define TP_INTERPRET_INTERPRETER_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/Interpret/HostTensor.h"

namespace mlir::tp {

/// How floats are computed.
enum class FloatMode : uint8_t {
  /// As the program says: each operation rounds to its result type.
  Native,
  /// Everything in f64, whatever the types say: nearly exact. Arguments may be
  /// given in their own type, results are f64.
  Double
};

struct InterpretOptions {
  FloatMode floats = FloatMode::Native;
};

/// What was executed. All ranks do the same work: shapes are static and
/// control flow is common.
struct InterpretStatistics {
  /// Collectives executed; one that several groups execute counts once.
  int64_t collectives = 0;
  /// Bytes that a ring algorithm sends per device: each collective's wire
  /// factor times the bytes of its operand.
  double wireBytes = 0;
  /// FLOPs of one rank, as countBlockFlops counts them.
  int64_t flops = 0;
  /// Bytes of all arguments on one rank, padding included.
  int64_t argumentBytes = 0;
};

/// The results of a run, whole tensors, and what it took.
struct Interpretation {
  SmallVector<HostTensor> results;
  InterpretStatistics statistics;
};

/// Execute `func` on whole tensors. Emits an error and fails if an argument
/// does not fit, there is no rule for an operation, or an operation fails.
FailureOr<Interpretation> interpretGlobal(func::FuncOp func,
                                          ArrayRef<HostTensor> arguments,
                                          const InterpretOptions &options);

/// Execute the local program `func` on all ranks of its mesh; one rank if it
/// mentions no mesh. `arguments` and the results are whole tensors.
FailureOr<Interpretation> interpretLocal(func::FuncOp func,
                                         ArrayRef<HostTensor> arguments,
                                         const InterpretOptions &options);

/// The type of the whole value of an argument: its `tp.global`, else its type.
Type getWholeArgumentType(func::FuncOp func, unsigned argument);
Type getWholeResultType(func::FuncOp func, unsigned result);

} // namespace mlir::tp

#endif // TP_INTERPRET_INTERPRETER_H
