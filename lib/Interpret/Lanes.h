// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The arithmetic of the interpreter: every operation is a kernel, a function
// that runs over `n` lanes at once.
//
//   sources  a = [1, 2, 3, 4]   b = 10 for all lanes (uniform bit 1)
//   Add      dst = [11, 12, 13, 14]
//
// There are three sorts of lanes: f32 (which also holds f16 and bf16, rounded
// after every operation), f64, and 64-bit integers (narrow ones sign-extended,
// i1 as 0 or 1, cut to their width after every operation that could leave it).
// Functions such as exp are computed in f64 and rounded once.

#ifndef TP_LIB_INTERPRET_LANES_H
#define TP_LIB_INTERPRET_LANES_H

#include "tp/Interpret/HostTensor.h"

namespace mlir::tp::interpret {

/// How a register holds its lanes.
enum class LaneType : uint8_t { F32, F64, I64 };

/// The bytes of one lane.
inline int64_t getLaneBytes(LaneType type) {
  return type == LaneType::F32 ? 4 : 8;
}

/// Compute `n` lanes. Bit s of `uniform` says that source s has one value for
/// all lanes. `dst` may be one of the sources, but not overlap it otherwise.
using Kernel = void (*)(void *dst, const void *const *sources, unsigned uniform,
                        int64_t immediate, int64_t n);

enum class FloatBinary : uint8_t {
  Add,
  Sub,
  Mul,
  Div,
  Rem,
  Maximum, // NaN if either is
  Minimum,
  MaxNum, // the other one if one is NaN
  MinNum,
  Pow,
  Atan2,
  CopySign
};

enum class FloatUnary : uint8_t {
  Neg,
  Abs,
  Floor,
  Ceil,
  Trunc,
  Round,
  RoundEven,
  Sqrt,
  Rsqrt,
  Cbrt,
  Exp,
  Exp2,
  ExpM1,
  Log,
  Log2,
  Log10,
  Log1p,
  Sin,
  Cos,
  Tan,
  Asin,
  Acos,
  Atan,
  Sinh,
  Cosh,
  Tanh,
  Asinh,
  Acosh,
  Atanh,
  Erf,
  Erfc,
  ToBF16, // the nearest bf16, kept in its lane
  ToF16
};

enum class FloatTest : uint8_t { IsNaN, IsInf, IsFinite, IsNormal };

/// As MLIR numbers them.
enum class FloatPredicate : uint8_t {
  False,
  OEQ,
  OGT,
  OGE,
  OLT,
  OLE,
  ONE,
  ORD,
  UEQ,
  UGT,
  UGE,
  ULT,
  ULE,
  UNE,
  UNO,
  True
};

enum class IntegerBinary : uint8_t {
  Add,
  Sub,
  Mul,
  And,
  Or,
  Xor,
  ShiftLeft,
  ShiftRightSigned,
  ShiftRightUnsigned,
  DivSigned,
  DivUnsigned,
  CeilDivSigned,
  CeilDivUnsigned,
  FloorDivSigned,
  RemSigned,
  RemUnsigned,
  MaxSigned,
  MinSigned,
  MaxUnsigned,
  MinUnsigned,
  Power,
  MulHighSigned, // the upper 64 of 128 bits
  MulHighUnsigned
};

/// As MLIR numbers them.
enum class IntegerPredicate : uint8_t {
  EQ,
  NE,
  SLT,
  SLE,
  SGT,
  SGE,
  ULT,
  ULE,
  UGT,
  UGE
};

enum class IntegerUnary : uint8_t {
  Neg,
  Not, // of an i1
  Abs,
  CountOnes,
  CountLeadingZeros,  // of `immediate` bits
  CountTrailingZeros, // of `immediate` bits
  SignExtend,         // from `immediate` bits; an i1 stays 0 or 1
  ZeroExtend          // from `immediate` bits
};

Kernel getFloatBinary(FloatBinary op, LaneType type);
Kernel getFloatUnary(FloatUnary op, LaneType type);
/// Sources a, b, c; a * b + c, rounded once.
Kernel getFusedMultiplyAdd(LaneType type);
/// A float and an integer exponent.
Kernel getFloatIntegerPower(LaneType type);
Kernel getFloatTest(FloatTest test, LaneType type);
Kernel getFloatCompare(FloatPredicate predicate, LaneType type);
Kernel getIntegerBinary(IntegerBinary op);
Kernel getIntegerUnary(IntegerUnary op);
Kernel getIntegerCompare(IntegerPredicate predicate);
/// Sources condition, a, b.
Kernel getSelect(LaneType type);
/// The same number in other lanes. A float becomes the integer of `immediate`
/// bits toward zero, the nearest one where it is out of range, 0 for NaN.
Kernel getConversion(LaneType from, LaneType to, bool isUnsigned = false);
/// The same `immediate` bits read as the other sort of number; f16 and bf16
/// lie in f32 lanes, and `kind` says which of the floats is meant.
Kernel getBitcast(bool toFloat, ElementKind kind, LaneType floatLanes);

/// Read `n` elements of `kind`, `stride` elements apart, into lanes.
void loadLanes(void *dst, LaneType type, const std::byte *src, ElementKind kind,
               int64_t stride, int64_t n);
/// Read the elements at `offsets` into lanes; a negative offset gives zero.
void gatherLanes(void *dst, LaneType type, const std::byte *src,
                 ElementKind kind, const int64_t *offsets, int64_t n);
/// Write lanes to `n` elements of `kind`, `stride` elements apart.
void storeLanes(std::byte *dst, ElementKind kind, int64_t stride,
                const void *src, LaneType type, bool uniform, int64_t n);
/// Copy lanes; a uniform source is repeated.
void copyLanes(void *dst, const void *src, LaneType type, bool uniform,
               int64_t n);
/// True if elements of `kind` lie in memory as lanes of `type` do.
bool isStoredAsLanes(ElementKind kind, LaneType type);

} // namespace mlir::tp::interpret

#endif // TP_LIB_INTERPRET_LANES_H
