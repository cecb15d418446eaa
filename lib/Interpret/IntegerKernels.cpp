// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LaneLoops.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir::tp;
using namespace mlir::tp::interpret;

// All arithmetic wraps: it is done on unsigned numbers.
#define TP_BINARY(NAME, EXPRESSION)                                            \
  struct NAME {                                                                \
    static int64_t of(int64_t a, int64_t b) {                                  \
      [[maybe_unused]] uint64_t ua = a, ub = b;                                \
      return EXPRESSION;                                                       \
    }                                                                          \
  };
#define TP_UNARY(NAME, EXPRESSION)                                             \
  struct NAME {                                                                \
    static int64_t of(int64_t a, int64_t width) {                              \
      [[maybe_unused]] uint64_t ua = a;                                        \
      return EXPRESSION;                                                       \
    }                                                                          \
  };

/// Quotients are checked against zero before they are computed; what a lane
/// that is masked out gets does not matter.
static int64_t divide(int64_t a, int64_t b) {
  if (b == 0)
    return 0;
  return b == -1 ? static_cast<int64_t>(-static_cast<uint64_t>(a)) : a / b;
}

static int64_t remainder(int64_t a, int64_t b) {
  return b == 0 || b == -1 ? 0 : a % b;
}

static int64_t power(int64_t base, int64_t exponent) {
  if (exponent < 0) // only 1 and -1 have integer inverses
    return base == 1 ? 1 : base == -1 ? (exponent & 1 ? -1 : 1) : 0;
  uint64_t result = 1, factor = base;
  for (uint64_t rest = exponent; rest; rest >>= 1, factor *= factor)
    if (rest & 1)
      result *= factor;
  return result;
}

namespace {

TP_BINARY(Add, ua + ub)
TP_BINARY(Sub, ua - ub)
TP_BINARY(Mul, ua *ub)
TP_BINARY(And, a &b)
TP_BINARY(Or, a | b)
TP_BINARY(Xor, a ^ b)
TP_BINARY(ShiftLeft, ub < 64 ? ua << ub : 0)
TP_BINARY(ShiftRightSigned, a >> (ub < 64 ? ub : 63))
TP_BINARY(ShiftRightUnsigned, ub < 64 ? ua >> ub : 0)
TP_BINARY(DivSigned, divide(a, b))
TP_BINARY(DivUnsigned, ub == 0 ? 0 : ua / ub)
TP_BINARY(CeilDivSigned,
          divide(a, b) + (remainder(a, b) != 0 && (a < 0) == (b < 0)))
TP_BINARY(CeilDivUnsigned, ub == 0 ? 0 : ua / ub + (ua % ub != 0))
TP_BINARY(FloorDivSigned,
          divide(a, b) - (remainder(a, b) != 0 && (a < 0) != (b < 0)))
TP_BINARY(RemSigned, remainder(a, b))
TP_BINARY(RemUnsigned, ub == 0 ? 0 : ua % ub)
TP_BINARY(MaxSigned, a > b ? a : b)
TP_BINARY(MinSigned, a < b ? a : b)
TP_BINARY(MaxUnsigned, ua > ub ? ua : ub)
TP_BINARY(MinUnsigned, ua < ub ? ua : ub)
TP_BINARY(Power, power(a, b))
TP_BINARY(MulHighSigned, static_cast<__int128>(a) * b >> 64)
TP_BINARY(MulHighUnsigned, static_cast<unsigned __int128>(ua) * ub >> 64)

TP_BINARY(CompareEQ, a == b)
TP_BINARY(CompareNE, a != b)
TP_BINARY(CompareSLT, a < b)
TP_BINARY(CompareSLE, a <= b)
TP_BINARY(CompareSGT, a > b)
TP_BINARY(CompareSGE, a >= b)
TP_BINARY(CompareULT, ua < ub)
TP_BINARY(CompareULE, ua <= ub)
TP_BINARY(CompareUGT, ua > ub)
TP_BINARY(CompareUGE, ua >= ub)

TP_UNARY(Neg, -ua)
TP_UNARY(Not, !a)
TP_UNARY(Abs, a < 0 ? -ua : ua)
TP_UNARY(CountOnes, llvm::popcount(ua &llvm::maskTrailingOnes<uint64_t>(width)))
TP_UNARY(CountLeadingZeros,
         llvm::countl_zero(ua &llvm::maskTrailingOnes<uint64_t>(width)) -
             (64 - width))
TP_UNARY(CountTrailingZeros, std::min<int64_t>(llvm::countr_zero(ua), width))
TP_UNARY(SignExtend,
         width == 1 ? a & 1
                    : static_cast<int64_t>(ua << (64 - width)) >> (64 - width))
TP_UNARY(ZeroExtend, ua &llvm::maskTrailingOnes<uint64_t>(width))

} // namespace

#define TP_BINARY_CASE(NAME)                                                   \
  case IntegerBinary::NAME:                                                    \
    return runBinary<NAME, int64_t, int64_t>;

Kernel mlir::tp::interpret::getIntegerBinary(IntegerBinary op) {
  switch (op) {
    TP_BINARY_CASE(Add)
    TP_BINARY_CASE(Sub)
    TP_BINARY_CASE(Mul)
    TP_BINARY_CASE(And)
    TP_BINARY_CASE(Or)
    TP_BINARY_CASE(Xor)
    TP_BINARY_CASE(ShiftLeft)
    TP_BINARY_CASE(ShiftRightSigned)
    TP_BINARY_CASE(ShiftRightUnsigned)
    TP_BINARY_CASE(DivSigned)
    TP_BINARY_CASE(DivUnsigned)
    TP_BINARY_CASE(CeilDivSigned)
    TP_BINARY_CASE(CeilDivUnsigned)
    TP_BINARY_CASE(FloorDivSigned)
    TP_BINARY_CASE(RemSigned)
    TP_BINARY_CASE(RemUnsigned)
    TP_BINARY_CASE(MaxSigned)
    TP_BINARY_CASE(MinSigned)
    TP_BINARY_CASE(MaxUnsigned)
    TP_BINARY_CASE(MinUnsigned)
    TP_BINARY_CASE(Power)
    TP_BINARY_CASE(MulHighSigned)
    TP_BINARY_CASE(MulHighUnsigned)
  }
  llvm_unreachable("covered switch");
}

#define TP_UNARY_CASE(NAME)                                                    \
  case IntegerUnary::NAME:                                                     \
    return runImmediate<NAME, int64_t, int64_t>;

Kernel mlir::tp::interpret::getIntegerUnary(IntegerUnary op) {
  switch (op) {
    TP_UNARY_CASE(Neg)
    TP_UNARY_CASE(Not)
    TP_UNARY_CASE(Abs)
    TP_UNARY_CASE(CountOnes)
    TP_UNARY_CASE(CountLeadingZeros)
    TP_UNARY_CASE(CountTrailingZeros)
    TP_UNARY_CASE(SignExtend)
    TP_UNARY_CASE(ZeroExtend)
  }
  llvm_unreachable("covered switch");
}

#define TP_PREDICATE_CASE(NAME)                                                \
  case IntegerPredicate::NAME:                                                 \
    return runBinary<Compare##NAME, int64_t, int64_t>;

Kernel mlir::tp::interpret::getIntegerCompare(IntegerPredicate predicate) {
  switch (predicate) {
    TP_PREDICATE_CASE(EQ)
    TP_PREDICATE_CASE(NE)
    TP_PREDICATE_CASE(SLT)
    TP_PREDICATE_CASE(SLE)
    TP_PREDICATE_CASE(SGT)
    TP_PREDICATE_CASE(SGE)
    TP_PREDICATE_CASE(ULT)
    TP_PREDICATE_CASE(ULE)
    TP_PREDICATE_CASE(UGT)
    TP_PREDICATE_CASE(UGE)
  }
  llvm_unreachable("covered switch");
}
