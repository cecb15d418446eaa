// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Elementary functions on f32, as straight-line arithmetic that works on a
// scalar and on the lanes of a vector alike: an element has the same result
// wherever it stands.
//
//   VectorMath math(builder, loc, x.getType(), /*hasFma=*/true);
//   Value y = buildTanh(math, x);
//
// Polynomials are minimax fits with coefficients in f32. docs/Lowering.md has
// the errors that were measured.

#ifndef TP_LOWER_HOST_VECTORMATH_H
#define TP_LOWER_HOST_VECTORMATH_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Builders.h"

namespace mlir::tp {

/// Builds arithmetic on values of one shape: a scalar, or a vector.
class VectorMath {
public:
  VectorMath(OpBuilder &builder, Location loc, Type like, bool hasFma);

  bool hasFma() const { return canFuse; }
  /// A type of the same shape.
  Type as(Type element) const;
  Type f32() const { return as(builder.getF32Type()); }
  Type f64() const { return as(builder.getF64Type()); }
  Type i32() const { return as(builder.getI32Type()); }
  Type i64() const { return as(builder.getI64Type()); }

  /// The same number in every lane; `type` is of this shape.
  Value real(double value, Type type);
  Value real(float value) { return real(value, f32()); }
  Value integer(int64_t value, Type type);
  Value integer(int32_t value) { return integer(value, i32()); }

  Value add(Value a, Value b);
  Value sub(Value a, Value b);
  Value mul(Value a, Value b);
  Value div(Value a, Value b);
  /// a * b + c, rounded once where the target can.
  Value fma(Value a, Value b, Value c);
  Value abs(Value a);
  Value copySign(Value magnitude, Value sign);
  /// Ordered comparisons: false for NaN.
  Value less(Value a, Value b);
  Value equal(Value a, Value b);
  Value select(Value condition, Value a, Value b);
  /// `a` within bounds; NaN stays.
  Value clampAbove(Value a, float bound);
  Value clampBelow(Value a, float bound);
  /// c0 + c1 x + c2 x^2 + ..., by Horner's rule.
  Value polynomial(Value x, ArrayRef<float> coefficients);
  Value polynomial(Value x, ArrayRef<double> coefficients);

  /// `value`, but what `build` computes in lanes where `isRare`. It is computed
  /// only if there is such a lane.
  Value replaceRare(Value isRare, Value value, function_ref<Value()> build);

  Value bitcast(Value a, Type type);
  Value addInt(Value a, Value b);
  Value subInt(Value a, Value b);
  Value andInt(Value a, Value b);
  Value shiftLeft(Value a, int64_t bits);
  Value shiftRight(Value a, int64_t bits);

  OpBuilder &builder;
  Location loc;

private:
  /// The shape, or none for a scalar.
  VectorType shape;
  bool canFuse;
};

Value buildExp(VectorMath &math, Value x);
Value buildExp2(VectorMath &math, Value x);
Value buildExpm1(VectorMath &math, Value x);
Value buildTanh(VectorMath &math, Value x);
Value buildErf(VectorMath &math, Value x);
Value buildErfc(VectorMath &math, Value x);
Value buildPow(VectorMath &math, Value x, Value y);
Value buildLog(VectorMath &math, Value x);
Value buildLog2(VectorMath &math, Value x);
Value buildLog10(VectorMath &math, Value x);
Value buildLog1p(VectorMath &math, Value x);
Value buildSin(VectorMath &math, Value x);
Value buildCos(VectorMath &math, Value x);

/// 2^y in f32, of y in f64.
Value buildWideExp2(VectorMath &math, Value y);

} // namespace mlir::tp

#endif // TP_LOWER_HOST_VECTORMATH_H
