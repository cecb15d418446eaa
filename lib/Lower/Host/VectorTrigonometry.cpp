// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// sin and cos: x is n pi/2 + r with |r| <= pi/4. The reduction is done in f64,
// where it costs a few operations and loses nothing up to 2^30; positional
// encodings of long contexts need more than f32 gives.

#include "VectorMath.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::tp;

namespace {
/// x = n pi/2 + remainder; `bits` has n in its low bits.
struct Reduced {
  Value bits, remainder;
};
} // namespace

static Reduced reduce(VectorMath &math, Value x) {
  auto real = [&](double value) { return math.real(value, math.f64()); };
  Value wide = arith::ExtFOp::create(math.builder, math.loc, math.f64(), x);
  // 1.5 * 2^52 rounds to an integer, as in f32.
  Value rounder = real(6755399441055744.0);
  Value shifted = math.fma(wide, real(0.63661977236758138), rounder);
  Value n = math.sub(shifted, rounder);
  // The upper part has 33 bits, so that a multiple of it is exact.
  Value r = math.fma(n, real(-1.57079632673412561417e+00), wide);
  r = math.fma(n, real(-6.07710050650619224932e-11), r);
  Value bits = arith::TruncIOp::create(math.builder, math.loc, math.i32(),
                                       math.bitcast(shifted, math.i64()));
  return {bits, arith::TruncFOp::create(math.builder, math.loc, math.f32(), r)};
}

static Value buildSmallSin(VectorMath &math, Value r) {
  Value square = math.mul(r, r);
  Value p = math.polynomial(square,
                            ArrayRef<float>{-0.166666672f, 0.00833339617f,
                                            -0.000198608381f, 2.91663946e-06f});
  return math.fma(math.mul(p, square), r, r);
}

static Value buildSmallCos(VectorMath &math, Value r) {
  Value square = math.mul(r, r);
  Value p = math.polynomial(square,
                            ArrayRef<float>{0.0416666679f, -0.00138890487f,
                                            2.48527285e-05f, -3.21236485e-07f});
  Value even = math.fma(square, math.real(-0.5f), math.real(1.0f));
  return math.fma(math.mul(square, square), p, even);
}

/// sin(r + quadrant pi/2), where the low bits of `quadrant` count.
static Value buildSinOf(VectorMath &math, Value r, Value quadrant) {
  Value zero = math.integer(0);
  Value isEven =
      arith::CmpIOp::create(math.builder, math.loc, arith::CmpIPredicate::eq,
                            math.andInt(quadrant, math.integer(1)), zero);
  Value value =
      math.select(isEven, buildSmallSin(math, r), buildSmallCos(math, r));
  // The second bit is the sign.
  Value sign = math.shiftLeft(math.andInt(quadrant, math.integer(2)), 30);
  Value flipped = arith::XOrIOp::create(math.builder, math.loc,
                                        math.bitcast(value, math.i32()), sign);
  return math.bitcast(flipped, math.f32());
}

/// `value`, with lanes where |x| is too large for the reduction taken from `Op`
/// of libm.
template <typename Op>
static Value callForLarge(VectorMath &math, Value x, Value value) {
  // Without fused multiply-adds a product has to be exact.
  float limit = math.hasFma() ? 1073741824.0f : 1048576.0f;
  Value isLarge = math.less(math.real(limit), math.abs(x));
  return math.replaceRare(isLarge, value, [&]() -> Value {
    return Op::create(math.builder, math.loc, x);
  });
}

Value mlir::tp::buildSin(VectorMath &math, Value x) {
  Reduced reduced = reduce(math, x);
  Value value = buildSinOf(math, reduced.remainder, reduced.bits);
  return callForLarge<math::SinOp>(math, x, value);
}

Value mlir::tp::buildCos(VectorMath &math, Value x) {
  Reduced reduced = reduce(math, x);
  Value value = buildSinOf(math, reduced.remainder,
                           math.addInt(reduced.bits, math.integer(1)));
  return callForLarge<math::CosOp>(math, x, value);
}
