// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "HalfFloats.h"
#include "LaneLoops.h"
#include "llvm/Support/ErrorHandling.h"
#include <cmath>

using namespace mlir::tp;
using namespace mlir::tp::interpret;

// One structure for each operation of two floats.
#define TP_BINARY(NAME, EXPRESSION)                                            \
  struct NAME {                                                                \
    template <typename T> static T of(T a, T b) { return EXPRESSION; }         \
  };
// Computed in f64 and rounded once.
#define TP_WIDE_BINARY(NAME, EXPRESSION)                                       \
  struct NAME {                                                                \
    template <typename T> static T of(T x, T y) {                              \
      double a = x, b = y;                                                     \
      return static_cast<T>(EXPRESSION);                                       \
    }                                                                          \
  };
#define TP_UNARY(NAME, EXPRESSION)                                             \
  struct NAME {                                                                \
    template <typename T> static T of(T a) { return EXPRESSION; }              \
  };
#define TP_WIDE_UNARY(NAME, EXPRESSION)                                        \
  struct NAME {                                                                \
    template <typename T> static T of(T x) {                                   \
      double a = x;                                                            \
      return static_cast<T>(EXPRESSION);                                       \
    }                                                                          \
  };
#define TP_TEST(NAME, EXPRESSION)                                              \
  struct NAME {                                                                \
    template <typename T> static int64_t of(T a) { return EXPRESSION; }        \
  };
#define TP_COMPARE(NAME, EXPRESSION)                                           \
  struct NAME {                                                                \
    template <typename T> static int64_t of(T a, T b) { return EXPRESSION; }   \
  };

namespace {

TP_BINARY(Add, a + b)
TP_BINARY(Sub, a - b)
TP_BINARY(Mul, a *b)
TP_BINARY(Div, a / b)
TP_BINARY(Rem, std::fmod(a, b))
// a != a picks the NaN; of two zeros the sign decides.
TP_BINARY(Maximum, a != a   ? a
                   : b != b ? b
                   : a > b  ? a
                   : b > a  ? b
                            : (std::signbit(a) ? b : a))
TP_BINARY(Minimum, a != a   ? a
                   : b != b ? b
                   : a < b  ? a
                   : b < a  ? b
                            : (std::signbit(a) ? a : b))
TP_BINARY(MaxNum, a != a   ? b
                  : b != b ? a
                  : a > b  ? a
                  : b > a  ? b
                           : (std::signbit(a) ? b : a))
TP_BINARY(MinNum, a != a   ? b
                  : b != b ? a
                  : a < b  ? a
                  : b < a  ? b
                           : (std::signbit(a) ? a : b))
TP_WIDE_BINARY(Pow, std::pow(a, b))
TP_WIDE_BINARY(Atan2, std::atan2(a, b))
TP_BINARY(CopySign, std::copysign(a, b))

TP_UNARY(Neg, -a)
TP_UNARY(Abs, std::fabs(a))
TP_UNARY(Floor, std::floor(a))
TP_UNARY(Ceil, std::ceil(a))
TP_UNARY(Trunc, std::trunc(a))
TP_UNARY(Round, std::round(a))
TP_UNARY(RoundEven, std::nearbyint(a))
TP_UNARY(Sqrt, std::sqrt(a))
TP_WIDE_UNARY(Rsqrt, 1.0 / std::sqrt(a))
TP_WIDE_UNARY(Cbrt, std::cbrt(a))
TP_WIDE_UNARY(Exp, std::exp(a))
TP_WIDE_UNARY(Exp2, std::exp2(a))
TP_WIDE_UNARY(ExpM1, std::expm1(a))
TP_WIDE_UNARY(Log, std::log(a))
TP_WIDE_UNARY(Log2, std::log2(a))
TP_WIDE_UNARY(Log10, std::log10(a))
TP_WIDE_UNARY(Log1p, std::log1p(a))
TP_WIDE_UNARY(Sin, std::sin(a))
TP_WIDE_UNARY(Cos, std::cos(a))
TP_WIDE_UNARY(Tan, std::tan(a))
TP_WIDE_UNARY(Asin, std::asin(a))
TP_WIDE_UNARY(Acos, std::acos(a))
TP_WIDE_UNARY(Atan, std::atan(a))
TP_WIDE_UNARY(Sinh, std::sinh(a))
TP_WIDE_UNARY(Cosh, std::cosh(a))
TP_WIDE_UNARY(Tanh, std::tanh(a))
TP_WIDE_UNARY(Asinh, std::asinh(a))
TP_WIDE_UNARY(Acosh, std::acosh(a))
TP_WIDE_UNARY(Atanh, std::atanh(a))
TP_WIDE_UNARY(Erf, std::erf(a))
TP_WIDE_UNARY(Erfc, std::erfc(a))
TP_UNARY(ToBF16, bf16ToFloat(floatToBf16(a)))
TP_UNARY(ToF16, f16ToFloat(floatToF16(a)))

TP_TEST(IsNaN, a != a)
TP_TEST(IsInf, std::isinf(a))
TP_TEST(IsFinite, std::isfinite(a))
TP_TEST(IsNormal, std::isnormal(a))

TP_COMPARE(CompareFalse, (a == b) & 0)
TP_COMPARE(CompareOEQ, a == b)
TP_COMPARE(CompareOGT, a > b)
TP_COMPARE(CompareOGE, a >= b)
TP_COMPARE(CompareOLT, a < b)
TP_COMPARE(CompareOLE, a <= b)
TP_COMPARE(CompareONE, (a < b) | (a > b))
TP_COMPARE(CompareORD, (a == a) & (b == b))
TP_COMPARE(CompareUEQ, !((a < b) | (a > b)))
TP_COMPARE(CompareUGT, !(a <= b))
TP_COMPARE(CompareUGE, !(a < b))
TP_COMPARE(CompareULT, !(a >= b))
TP_COMPARE(CompareULE, !(a > b))
TP_COMPARE(CompareUNE, a != b)
TP_COMPARE(CompareUNO, (a != a) | (b != b))
TP_COMPARE(CompareTrue, (a == b) | 1)

struct FusedMultiplyAdd {
  template <typename T> static T of(T a, T b, T c) { return std::fma(a, b, c); }
};

struct IntegerPower {
  template <typename T> static T of(T a, int64_t b) {
    return static_cast<T>(std::pow(static_cast<double>(a), b));
  }
};

} // namespace

template <typename F> static Kernel binary(LaneType type) {
  return type == LaneType::F32 ? runBinary<F, float, float>
                               : runBinary<F, double, double>;
}

template <typename F> static Kernel unary(LaneType type) {
  return type == LaneType::F32 ? runUnary<F, float, float>
                               : runUnary<F, double, double>;
}

template <typename F> static Kernel test(LaneType type) {
  return type == LaneType::F32 ? runUnary<F, int64_t, float>
                               : runUnary<F, int64_t, double>;
}

template <typename F> static Kernel compare(LaneType type) {
  return type == LaneType::F32 ? runBinary<F, int64_t, float>
                               : runBinary<F, int64_t, double>;
}

#define TP_CASE(ENUM, NAME, MAKE)                                              \
  case ENUM::NAME:                                                             \
    return MAKE<NAME>(type);

Kernel mlir::tp::interpret::getFloatBinary(FloatBinary op, LaneType type) {
  switch (op) {
    TP_CASE(FloatBinary, Add, binary)
    TP_CASE(FloatBinary, Sub, binary)
    TP_CASE(FloatBinary, Mul, binary)
    TP_CASE(FloatBinary, Div, binary)
    TP_CASE(FloatBinary, Rem, binary)
    TP_CASE(FloatBinary, Maximum, binary)
    TP_CASE(FloatBinary, Minimum, binary)
    TP_CASE(FloatBinary, MaxNum, binary)
    TP_CASE(FloatBinary, MinNum, binary)
    TP_CASE(FloatBinary, Pow, binary)
    TP_CASE(FloatBinary, Atan2, binary)
    TP_CASE(FloatBinary, CopySign, binary)
  }
  llvm_unreachable("covered switch");
}

Kernel mlir::tp::interpret::getFloatUnary(FloatUnary op, LaneType type) {
  switch (op) {
    TP_CASE(FloatUnary, Neg, unary)
    TP_CASE(FloatUnary, Abs, unary)
    TP_CASE(FloatUnary, Floor, unary)
    TP_CASE(FloatUnary, Ceil, unary)
    TP_CASE(FloatUnary, Trunc, unary)
    TP_CASE(FloatUnary, Round, unary)
    TP_CASE(FloatUnary, RoundEven, unary)
    TP_CASE(FloatUnary, Sqrt, unary)
    TP_CASE(FloatUnary, Rsqrt, unary)
    TP_CASE(FloatUnary, Cbrt, unary)
    TP_CASE(FloatUnary, Exp, unary)
    TP_CASE(FloatUnary, Exp2, unary)
    TP_CASE(FloatUnary, ExpM1, unary)
    TP_CASE(FloatUnary, Log, unary)
    TP_CASE(FloatUnary, Log2, unary)
    TP_CASE(FloatUnary, Log10, unary)
    TP_CASE(FloatUnary, Log1p, unary)
    TP_CASE(FloatUnary, Sin, unary)
    TP_CASE(FloatUnary, Cos, unary)
    TP_CASE(FloatUnary, Tan, unary)
    TP_CASE(FloatUnary, Asin, unary)
    TP_CASE(FloatUnary, Acos, unary)
    TP_CASE(FloatUnary, Atan, unary)
    TP_CASE(FloatUnary, Sinh, unary)
    TP_CASE(FloatUnary, Cosh, unary)
    TP_CASE(FloatUnary, Tanh, unary)
    TP_CASE(FloatUnary, Asinh, unary)
    TP_CASE(FloatUnary, Acosh, unary)
    TP_CASE(FloatUnary, Atanh, unary)
    TP_CASE(FloatUnary, Erf, unary)
    TP_CASE(FloatUnary, Erfc, unary)
    TP_CASE(FloatUnary, ToBF16, unary)
    TP_CASE(FloatUnary, ToF16, unary)
  }
  llvm_unreachable("covered switch");
}

Kernel mlir::tp::interpret::getFloatTest(FloatTest op, LaneType type) {
  switch (op) {
    TP_CASE(FloatTest, IsNaN, test)
    TP_CASE(FloatTest, IsInf, test)
    TP_CASE(FloatTest, IsFinite, test)
    TP_CASE(FloatTest, IsNormal, test)
  }
  llvm_unreachable("covered switch");
}

Kernel mlir::tp::interpret::getFloatCompare(FloatPredicate predicate,
                                            LaneType type) {
  switch (predicate) {
#define TP_PREDICATE(NAME)                                                     \
  case FloatPredicate::NAME:                                                   \
    return compare<Compare##NAME>(type);
    TP_PREDICATE(False)
    TP_PREDICATE(OEQ)
    TP_PREDICATE(OGT)
    TP_PREDICATE(OGE)
    TP_PREDICATE(OLT)
    TP_PREDICATE(OLE)
    TP_PREDICATE(ONE)
    TP_PREDICATE(ORD)
    TP_PREDICATE(UEQ)
    TP_PREDICATE(UGT)
    TP_PREDICATE(UGE)
    TP_PREDICATE(ULT)
    TP_PREDICATE(ULE)
    TP_PREDICATE(UNE)
    TP_PREDICATE(UNO)
    TP_PREDICATE(True)
  }
  llvm_unreachable("covered switch");
}

Kernel mlir::tp::interpret::getFusedMultiplyAdd(LaneType type) {
  return type == LaneType::F32
             ? runTernary<FusedMultiplyAdd, float, float, float>
             : runTernary<FusedMultiplyAdd, double, double, double>;
}

Kernel mlir::tp::interpret::getFloatIntegerPower(LaneType type) {
  return type == LaneType::F32
             ? runBinary<IntegerPower, float, float, int64_t>
             : runBinary<IntegerPower, double, double, int64_t>;
}
