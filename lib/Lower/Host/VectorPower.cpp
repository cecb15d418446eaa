// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions whose exponent needs more digits than f32 has: an error of it is
// multiplied by up to 128. The exponent is computed in f64.

#include "VectorMath.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include <limits>

using namespace mlir;
using namespace mlir::tp;

/// log2 x in f64, for a positive number x in f64 that was a finite f32.
static Value buildWideLog2(VectorMath &math, Value x) {
  auto real = [&](double value) { return math.real(value, math.f64()); };
  // x is 2^e m with m from 3/4 to 3/2, taken from the bits.
  Value bits = math.bitcast(x, math.i64());
  Value over = math.subInt(bits, math.bitcast(real(0.75), math.i64()));
  Value exponentBits =
      math.andInt(over, math.integer(int64_t(0xfff0000000000000), math.i64()));
  Value m = math.bitcast(math.subInt(bits, exponentBits), math.f64());
  // The upper half holds all of the exponent; conversions of i64 are slow.
  Value upper = arith::TruncIOp::create(
      math.builder, math.loc, math.i32(),
      arith::ShRUIOp::create(math.builder, math.loc, exponentBits,
                             math.integer(32, math.i64())));
  Value e = arith::SIToFPOp::create(math.builder, math.loc, math.f64(),
                                    math.shiftRight(upper, 20));
  // log m = 2 artanh s with |s| <= 1/5; eight terms leave 2^-41.
  Value s = math.div(math.sub(m, real(1.0)), math.add(m, real(1.0)));
  Value square = math.mul(s, s);
  Value p = math.polynomial(
      square, ArrayRef<double>{1.0, 1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9,
                               1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17});
  return math.fma(math.mul(s, real(2.8853900817779268)), p, e);
}

Value mlir::tp::buildPow(VectorMath &math, Value x, Value y) {
  OpBuilder &builder = math.builder;
  Location loc = math.loc;
  Value infinity = math.real(std::numeric_limits<float>::infinity());
  Value isRegular = math.andInt(
      math.andInt(math.less(math.real(0.0f), x), math.less(x, infinity)),
      math.less(math.abs(y), infinity));
  Value wideX = arith::ExtFOp::create(builder, loc, math.f64(), x);
  Value wideY = arith::ExtFOp::create(builder, loc, math.f64(), y);
  Value power =
      buildWideExp2(math, math.mul(wideY, buildWideLog2(math, wideX)));
  Value isRare = arith::XOrIOp::create(builder, loc, isRegular,
                                       math.integer(1, isRegular.getType()));
  return math.replaceRare(isRare, power, [&]() -> Value {
    return math::PowFOp::create(builder, loc, x, y);
  });
}

Value mlir::tp::buildErfc(VectorMath &math, Value x) {
  auto real = [&](double value) { return math.real(value, math.f64()); };
  // erfc a = e^(-a^2) t P(t) with t = 2 / (2 + a) for a = |x|; 0 beyond.
  Value a = arith::ExtFOp::create(math.builder, math.loc, math.f64(),
                                  math.clampAbove(math.abs(x), 10.2f));
  Value t = math.div(real(2.0), math.add(a, real(2.0)));
  Value p = math.polynomial(
      t,
      ArrayRef<double>{0.282088518, 0.282252431, 0.245179191, 0.185592383,
                       0.0548967458, 0.0353362784, -0.0218066536, -0.289802164,
                       0.381594777, -0.191114813, 0.0357833095});
  Value factor = arith::TruncFOp::create(math.builder, math.loc, math.f32(),
                                         math.mul(t, p));
  // 2^24 e^(-a^2) is normal where the result is subnormal.
  Value exponent =
      math.fma(math.mul(a, real(-1.4426950408889634)), a, real(24.0));
  Value scaled = math.mul(buildWideExp2(math, exponent), factor);
  Value tail = math.mul(scaled, math.real(5.9604645e-8f));
  return math.select(math.less(x, math.real(0.0f)),
                     math.sub(math.real(2.0f), tail), tail);
}
