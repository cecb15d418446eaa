// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Computes the body of a linalg operation for one iteration, or for several
// neighbouring ones at once.
//
//   %s = arith.mulf %in, %scale : f32          %in differs by lane
//   ->  %v = vector.broadcast %scale : f32 to vector<16xf32>
//       %s = arith.mulf %in, %v : vector<16xf32>
//
// What is the same in all lanes stays a scalar and is computed once. bf16 and
// f16 are computed as f32 and rounded when they are stored.

#ifndef TP_LIB_LOWER_HOST_BODYEMITTER_H
#define TP_LIB_LOWER_HOST_BODYEMITTER_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Builders.h"

namespace mlir::tp {

/// A value in all lanes: a vector; or a scalar, to which lane i adds i * step.
struct LaneValue {
  Value scalar;
  int64_t step = 0;
  Value vector;

  static LaneValue ofScalar(Value scalar, int64_t step = 0) {
    return {scalar, step, Value()};
  }
  static LaneValue ofVector(Value vector) { return {Value(), 0, vector}; }
  bool isUniform() const { return scalar && step == 0; }
};

/// The type in which values of `type` are computed: f32 for shorter floats.
Type getComputeType(Type type);

/// Convert `value`, a scalar or vector, to elements of type `element`, between
/// float formats; other values stay.
Value convertFloat(OpBuilder &builder, Location loc, Value value, Type element);

/// The buffer `memref` as one run of elements, so that elements are addressed
/// by their linear form.
Value flattenBuffer(OpBuilder &builder, Location loc, Value memref);

class BodyEmitter {
public:
  BodyEmitter(OpBuilder &builder, Location loc, int64_t lanes)
      : builder(builder), loc(loc), lanes(lanes) {}

  /// Say what `value`, defined outside of the body or an argument of it, is.
  void bind(Value value, LaneValue lane) { values[value] = lane; }
  /// Say what `linalg.index dim` is.
  void bindIndex(int64_t dim, LaneValue index) { indices[dim] = index; }

  /// Compute `block` and return what it yields.
  SmallVector<LaneValue> emit(Block &block);

  /// `lane` as a vector, or as a scalar if there is one lane.
  Value spread(LaneValue lane);
  /// Load lanes from element `address` of the flat buffer on, `step` elements
  /// apart.
  LaneValue load(Value flat, Value address, int64_t step);
  /// Store lanes likewise.
  void store(Value value, Value flat, Value address, int64_t step);

private:
  LaneValue lookup(Value value);
  LaneValue emitOp(Operation &op);
  LaneValue emitLinearOp(Operation &op, LaneValue lhs, LaneValue rhs);
  LaneValue emitLoad(Operation &op);
  SmallVector<LaneValue> emitBranch(Operation &op);
  Type getLaneType(Type scalar);

  OpBuilder &builder;
  Location loc;
  int64_t lanes;
  DenseMap<Value, LaneValue> values;
  DenseMap<int64_t, LaneValue> indices;
};

} // namespace mlir::tp

#endif // TP_LIB_LOWER_HOST_BODYEMITTER_H
