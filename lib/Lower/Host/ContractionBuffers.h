// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Short names for what the contraction is made of: arithmetic on positions,
// loops, and accesses to buffers seen as one row of elements.

#ifndef TP_LIB_LOWER_HOST_CONTRACTIONBUFFERS_H
#define TP_LIB_LOWER_HOST_CONTRACTIONBUFFERS_H

#include "ContractionShape.h"
#include "mlir/IR/Builders.h"

namespace mlir::tp {

class ContractionBuilder {
public:
  ContractionBuilder(OpBuilder &builder, Location loc) : b(builder), loc(loc) {}

  // Positions. Constants fold, so that code for one index is one constant.
  Value index(int64_t value);
  Value add(Value lhs, Value rhs);
  Value sub(Value lhs, Value rhs);
  Value mul(Value value, int64_t factor);
  Value div(Value value, int64_t divisor);
  Value min(Value lhs, Value rhs);
  Value max(Value lhs, Value rhs);
  Value less(Value lhs, Value rhs);
  Value lessEqual(Value lhs, Value rhs);
  Value equal(Value lhs, Value rhs);
  Value both(Value lhs, Value rhs);
  /// The parts of `position` on `indices`.
  SmallVector<Value> split(Value position, const ContractionIndices &indices);
  /// How far `position` on `indices` moves in `operand`.
  Value offset(Value position, const ContractionIndices &indices,
               unsigned operand);

  // Elements and vectors.
  Value zero(Type type);
  Value select(Value condition, Value lhs, Value rhs);
  Value plus(Value lhs, Value rhs);
  Value multiplyAdd(Value lhs, Value rhs, Value sum);
  Value broadcast(VectorType type, Value element);
  /// Apply `conversions`, then widen or narrow to `type`.
  Value convert(Value value, ArrayRef<Operation *> conversions, Type type);

  // Buffers.
  /// The elements of a buffer from its first one on, as one row.
  Value flatten(Value buffer);
  /// A row of `size` elements of `scratch` from byte `start` on.
  Value view(Value scratch, int64_t start, int64_t size, Type type);
  Value load(Value buffer, Value position);
  void store(Value value, Value buffer, Value position);
  Value loadVector(VectorType type, Value buffer, Value position);
  void storeVector(Value value, Value buffer, Value position);
  /// Ask for the cache line of an element that is going to be written.
  void prefetch(Value buffer, Value position);

  // Control flow.
  void loop(Value from, Value to, int64_t step, function_ref<void(Value)> body);
  SmallVector<Value>
  loop(Value from, Value to, int64_t step, ValueRange inits,
       function_ref<SmallVector<Value>(Value, ValueRange)> body);
  void ifElse(Value condition, function_ref<void()> then,
              function_ref<void()> otherwise);
  Value ifElse(Value condition, Type type, function_ref<Value()> then,
               function_ref<Value()> otherwise);

private:
  OpBuilder &b;
  Location loc;
};

} // namespace mlir::tp

#endif // TP_LIB_LOWER_HOST_CONTRACTIONBUFFERS_H
