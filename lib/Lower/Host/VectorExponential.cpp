// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions made of e^x: x is n ln 2 + r with |r| <= ln 2 / 2, and 2^n is made
// of bits. Cody and Waite, Software Manual for the Elementary Functions, 1980.

#include "VectorMath.h"

using namespace mlir;
using namespace mlir::tp;

namespace {
/// x = n ln 2 + remainder; `n` as a number and in the low bits of an integer.
struct Reduced {
  Value n, bits, remainder;
};
} // namespace

// 1.5 * 2^23: a small number added to it is rounded to an integer, which then
// stands in the low bits.
static constexpr float kRounder = 12582912.0f;

// The upper part has 11 bits, so that a multiple of it is exact.
static constexpr float kLn2High = 0.693359375f;
static constexpr float kLn2Low = -2.12194440e-4f;

/// Round `x`, which is less than 2^22.
static std::pair<Value, Value> roundToInteger(VectorMath &math, Value shifted) {
  Value n = math.sub(shifted, math.real(kRounder));
  Value bits = math.subInt(math.bitcast(shifted, math.i32()),
                           math.bitcast(math.real(kRounder), math.i32()));
  return {n, bits};
}

static Reduced reduce(VectorMath &math, Value x) {
  Value shifted = math.fma(x, math.real(1.44269504f), math.real(kRounder));
  auto [n, bits] = roundToInteger(math, shifted);
  Value remainder = math.fma(n, math.real(-kLn2High), x);
  remainder = math.fma(n, math.real(-kLn2Low), remainder);
  return {n, bits, remainder};
}

/// 2^n for n from -126 to 127.
static Value buildPower(VectorMath &math, Value bits) {
  Value biased = math.addInt(bits, math.integer(127));
  return math.bitcast(math.shiftLeft(biased, 23), math.f32());
}

/// e^r - 1 for |r| <= ln 2 / 2.
static Value buildSmallExpm1(VectorMath &math, Value r) {
  Value p = math.polynomial(
      r, ArrayRef<float>{0.5f, 0.166666672f, 0.0416665077f, 0.00833319779f,
                         0.00139308826f, 0.000199528033f});
  return math.fma(math.mul(r, r), p, r);
}

/// e^r for |r| <= ln 2 / 2.
static Value buildSmallExp(VectorMath &math, Value r) {
  Value p =
      math.polynomial(r, ArrayRef<float>{0.5f, 0.166665763f, 0.0416667014f,
                                         0.00836327486f, 0.00139115786f});
  return math.add(math.fma(math.mul(r, r), p, r), math.real(1.0f));
}

/// value * 2^n for n from -150 to 128, in two steps so that results may be
/// subnormal or infinite.
static Value scale(VectorMath &math, Value value, Value bits) {
  Value half = math.shiftRight(bits, 1);
  value = math.mul(value, buildPower(math, half));
  return math.mul(value, buildPower(math, math.subInt(bits, half)));
}

Value mlir::tp::buildExp(VectorMath &math, Value x) {
  Value isZero = math.less(x, math.real(-104.0f));
  // Beyond, the result is 0 or infinity.
  x = math.clampAbove(math.clampBelow(x, -104.0f), 88.8f);
  Reduced reduced = reduce(math, x);
  Value value = buildSmallExp(math, reduced.remainder);
  // A product that underflows takes a hundred cycles, and half the scores of
  // causal attention are e^-1e30: a zero is scaled instead.
  value = math.select(isZero, math.real(0.0f), value);
  return scale(math, value, reduced.bits);
}

Value mlir::tp::buildExp2(VectorMath &math, Value x) {
  x = math.clampAbove(math.clampBelow(x, -150.0f), 128.0f);
  auto [n, bits] = roundToInteger(math, math.add(x, math.real(kRounder)));
  Value r = math.mul(math.sub(x, n), math.real(0.693147182f));
  return scale(math, buildSmallExp(math, r), bits);
}

Value mlir::tp::buildWideExp2(VectorMath &math, Value y) {
  auto real = [&](double value) { return math.real(value, math.f64()); };
  auto clamp = [&](arith::CmpFPredicate isBeyond, double bound) {
    Value limit = real(bound);
    Value beyond =
        arith::CmpFOp::create(math.builder, math.loc, isBeyond, y, limit);
    y = math.select(beyond, limit, y);
  };
  clamp(arith::CmpFPredicate::OLT, -150.0);
  clamp(arith::CmpFPredicate::OGT, 128.5);
  // 1.5 * 2^52 rounds to an integer, as in f32.
  Value rounder = real(6755399441055744.0);
  Value shifted = math.add(y, rounder);
  Value bits = arith::TruncIOp::create(math.builder, math.loc, math.i32(),
                                       math.bitcast(shifted, math.i64()));
  Value rest = math.sub(y, math.sub(shifted, rounder));
  Value r = arith::TruncFOp::create(math.builder, math.loc, math.f32(),
                                    math.mul(rest, real(0.69314718055994531)));
  return scale(math, buildSmallExp(math, r), bits);
}

Value mlir::tp::buildExpm1(VectorMath &math, Value x) {
  // Below, the result is -1.
  x = math.clampAbove(math.clampBelow(x, -18.0f), 88.8f);
  Reduced reduced = reduce(math, x);
  Value p = buildSmallExpm1(math, reduced.remainder);
  // Half of 2^n, which does not overflow: 2 (t (p + 1) - 1/2).
  Value t = buildPower(math, math.subInt(reduced.bits, math.integer(1)));
  Value half = math.fma(t, p, math.sub(t, math.real(0.5f)));
  return math.add(half, half);
}

Value mlir::tp::buildTanh(VectorMath &math, Value x) {
  // tanh |x| = t / (t + 2) with t = e^(2 |x|) - 1; 1 beyond the bound.
  Value a = math.abs(x);
  Value twice = math.clampAbove(math.add(a, a), 20.0f);
  Reduced reduced = reduce(math, twice);
  Value p = buildSmallExpm1(math, reduced.remainder);
  Value power = buildPower(math, reduced.bits);
  Value t = math.fma(power, p, math.sub(power, math.real(1.0f)));
  return math.copySign(math.div(t, math.add(t, math.real(2.0f))), x);
}

Value mlir::tp::buildErf(VectorMath &math, Value x) {
  // erf x = x (1 + P(x^2)) near 0, and 1 - e^-g beyond.
  Value square = math.mul(x, x);
  Value p = math.polynomial(
      square,
      ArrayRef<float>{0.128379166f, -0.376126319f, 0.112836771f, -0.0268585924f,
                      0.0051993127f, -0.000812509388f, 8.30090357e-05f});
  Value small = math.fma(p, x, x);
  Value a = math.clampAbove(math.abs(x), 4.0f);
  Value q = math.polynomial(a, ArrayRef<float>{0.128689125f, 0.634943366f,
                                               0.10664437f, -0.0241594538f,
                                               0.00384784723f, -0.000376528711f,
                                               1.68200477e-05f});
  Value g = math.fma(q, a, a);
  Reduced reduced = reduce(math, math.sub(math.real(0.0f), g));
  Value tail = math.mul(buildSmallExp(math, reduced.remainder),
                        buildPower(math, reduced.bits));
  Value large = math.copySign(math.sub(math.real(1.0f), tail), x);
  return math.select(math.less(a, math.real(0.93f)), small, large);
}
