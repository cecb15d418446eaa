// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Logarithms: x is 2^e (1 + f) with f from -1/4 to 1/2, taken from the bits.

#include "VectorMath.h"
#include <limits>

using namespace mlir;
using namespace mlir::tp;

static constexpr float kInfinity = std::numeric_limits<float>::infinity();
static constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

/// log(1 + f) for f from -1/4 to 1/2.
static Value buildSmallLog1p(VectorMath &math, Value f) {
  Value p = math.polynomial(
      f, ArrayRef<float>{-0.5f, 0.333333939f, -0.250001609f, 0.199937075f,
                         -0.166470379f, 0.144349277f, -0.131276473f,
                         0.106619805f, -0.0477634035f});
  return math.fma(math.mul(f, f), p, f);
}

/// The exponent of `x` over 3/4, where it stands in the bits.
static Value getExponentBits(VectorMath &math, Value x) {
  Value bits = math.subInt(math.bitcast(x, math.i32()),
                           math.bitcast(math.real(0.75f), math.i32()));
  return math.andInt(bits, math.integer(int32_t(0xff800000)));
}

/// The exponent as a number.
static Value toNumber(VectorMath &math, Value exponentBits) {
  Value scaled =
      arith::SIToFPOp::create(math.builder, math.loc, math.f32(), exponentBits);
  return math.mul(scaled, math.real(1.1920929e-7f));
}

/// `result` for x over `pole` and finite; what a logarithm is elsewhere.
static Value finish(VectorMath &math, Value x, float pole, Value result) {
  Value bound = math.real(pole);
  Value special = math.select(math.less(x, bound), math.real(kNaN), x);
  special = math.select(math.equal(x, bound), math.real(-kInfinity), special);
  Value isRegular =
      math.andInt(math.less(bound, x), math.less(x, math.real(kInfinity)));
  return math.select(isRegular, result, special);
}

/// e * (`perExponent` + `perExponentLow`) + log(1 + f) * `perUnit`.
static Value buildLogarithm(VectorMath &math, Value x, float perExponent,
                            float perExponentLow, float perUnit) {
  // Subnormal numbers are normal when multiplied by 2^23.
  Value isTiny = math.less(x, math.real(1.17549435e-38f));
  Value normal = math.select(isTiny, math.mul(x, math.real(8388608.0f)), x);
  Value exponentBits = getExponentBits(math, normal);
  Value m = math.bitcast(
      math.subInt(math.bitcast(normal, math.i32()), exponentBits), math.f32());
  Value log = buildSmallLog1p(math, math.sub(m, math.real(1.0f)));
  if (perUnit != 1.0f)
    log = math.mul(log, math.real(perUnit));
  Value e = toNumber(math, exponentBits);
  e = math.select(isTiny, math.sub(e, math.real(23.0f)), e);
  if (perExponentLow != 0.0f)
    log = math.fma(e, math.real(perExponentLow), log);
  return finish(math, x, 0.0f, math.fma(e, math.real(perExponent), log));
}

Value mlir::tp::buildLog(VectorMath &math, Value x) {
  return buildLogarithm(math, x, 0.693147182f, 0.0f, 1.0f);
}

Value mlir::tp::buildLog2(VectorMath &math, Value x) {
  return buildLogarithm(math, x, 1.0f, 0.0f, 1.44269502f);
}

Value mlir::tp::buildLog10(VectorMath &math, Value x) {
  return buildLogarithm(math, x, 0.30102539f, 4.60503907e-6f, 0.434294492f);
}

Value mlir::tp::buildLog1p(VectorMath &math, Value x) {
  Value exponentBits = getExponentBits(math, math.add(x, math.real(1.0f)));
  // 1 + f = 2^-e + x 2^-e; four times the power, which does not underflow.
  Value power = math.bitcast(
      math.subInt(math.bitcast(math.real(4.0f), math.i32()), exponentBits),
      math.f32());
  Value scaled = math.bitcast(
      math.subInt(math.bitcast(x, math.i32()), exponentBits), math.f32());
  Value f =
      math.add(scaled, math.fma(power, math.real(0.25f), math.real(-1.0f)));
  Value log = buildSmallLog1p(math, f);
  Value e = toNumber(math, exponentBits);
  return finish(math, x, -1.0f, math.fma(e, math.real(0.693147182f), log));
}
