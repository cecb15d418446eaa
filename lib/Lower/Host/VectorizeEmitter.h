// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a nest to scf.for and vectors. A value of the body is computed at the
// outermost level that knows what it depends on: level 0 is outside all loops,
// level l is inside the first l of them.
//
//   for i                    level 1: bias[i] as a scalar
//     for j step 4 * lanes   level 2: four vectors of in[i, j]
//     for j step lanes       what is left, one vector at a time
//     one masked vector      what is left of that
//
// Reductions carry their sums through the loops. Where lanes are reduced there
// are as many vectors of partial sums as copies; they are combined in the same
// order whatever the alignment is.

#ifndef TP_LOWER_HOST_VECTORIZEEMITTER_H
#define TP_LOWER_HOST_VECTORIZEEMITTER_H

#include "VectorizeNest.h"

namespace mlir::tp {

/// Emits one nest in front of its operation.
class VectorNestEmitter {
public:
  VectorNestEmitter(OpBuilder &builder, const VectorNest &nest);
  void run();

private:
  /// Where the emitted code is: what is known there.
  struct Scope {
    unsigned level = 0;
    /// The vectors computed at once, and the lanes that count if not all do.
    int64_t copies = 1;
    Value mask;
    /// For each operand the position of the first lane.
    SmallVector<Value> positions;
    /// Indices of the loops entered.
    SmallVector<Value> indices;
    /// The emitted values of body values: one, or one for each copy.
    DenseMap<Value, SmallVector<Value, 4>> values;
  };

  /// Accumulators: of the first result one for each copy, and so on.
  using Sums = SmallVector<Value>;

  /// What it takes to know a body value.
  struct Need {
    unsigned level = 0;
    bool isVector = false;
  };

  void findNeeds();
  Need getNeed(Value value) const;
  Need getNeed(const VectorNest::Access &access) const;

  Sums emitLevel(Scope scope, Sums sums);
  Sums emitVectorLoop(const Scope &scope, Sums sums);
  Sums emitLoop(const Scope &scope, int64_t from, int64_t to, int64_t step,
                int64_t copies, Value mask, Sums sums);
  void enter(Scope &scope, Value index);
  void emitKnownValues(Scope &scope);
  void emitOp(Scope &scope, Operation &op, bool isVector);
  Sums emitNewSums(Scope &scope);
  void finishSums(Scope &scope, ArrayRef<Value> sums);
  Sums emitInnermost(Scope &scope, Sums sums);
  bool isCombiner(Operation *inner) const;

  Value load(const Scope &scope, unsigned operand, bool isVector, int64_t copy);
  /// bf16 as the integers that carry it, and back; others as they are.
  Value toBits(Value value);
  Value fromBits(Value bits, Type element);
  int64_t getValidLanes(const Scope &scope) const;
  Value loadPieces(const Scope &scope, Type element, Value buffer,
                   Value position);
  Value loadPicked(VectorType type, Value buffer, Value position,
                   int64_t stride);
  void store(const Scope &scope, unsigned operand, Value value, int64_t copy);
  Value combine(unsigned result, Value a, Value b);
  Value combineLanes(unsigned result, Value vector);

  Value getIndex(int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  }
  Value addIndex(Value index, int64_t offset);
  /// Copy `copy` of a body value, as a vector if asked for.
  Value get(const Scope &scope, Value value, int64_t copy, bool isVector);
  VectorType getVectorType(Type element) {
    return VectorType::get(nest.lanes, element);
  }

  OpBuilder &builder;
  const VectorNest &nest;
  linalg::LinalgOp op;
  Location loc;
  unsigned numInputs, numLevels;
  /// One for each operand: its buffer as one dimension.
  SmallVector<Value> buffers;
  DenseMap<Value, Need> argumentNeeds;
  DenseMap<Operation *, Need> opNeeds;
};

} // namespace mlir::tp

#endif // TP_LOWER_HOST_VECTORIZEEMITTER_H
